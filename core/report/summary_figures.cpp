// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/summary_figures.h"

namespace chuangkou {

namespace {

using Rows = std::vector<const TicketRow*>;
constexpr std::int64_t kHalfHourMs = 30 * 60 * 1000;

bool isServed(const TicketRow& row) {
    return row.state == TicketState::Done && (!row.isImported() || row.serviceS.value_or(0) > 0);
}

void countState(QueueFigures& figures, TicketState state) {
    switch (state) {
    case TicketState::Done:
        ++figures.done;
        break;
    case TicketState::Lapsed:
        ++figures.lapsed;
        break;
    case TicketState::Left:
        ++figures.left;
        break;
    case TicketState::Cancelled:
        ++figures.cancelled;
        break;
    case TicketState::Closed:
        ++figures.closed;
        break;
    case TicketState::Outside:
    case TicketState::Waiting:
    case TicketState::Called:
    case TicketState::Serving:
    case TicketState::Held:
        ++figures.open;
        break;
    }
}

void countOrigin(QueueFigures& figures, TicketOrigin origin) {
    switch (origin) {
    case TicketOrigin::WalkIn:
        ++figures.walkIns;
        break;
    case TicketOrigin::Appointment:
        ++figures.booked;
        break;
    case TicketOrigin::Imported:
        ++figures.imported;
        break;
    }
}

int servicesOf(const TicketRow& row) {
    int count = 0;
    for (const ServiceResult& service : row.services)
        count += service.count;
    return std::max(count, 1);
}

bool isRaised(const TicketRow& row) {
    return row.ticketClass == TicketClass::Priority || row.ticketClass == TicketClass::Emergency;
}

BothFigures bothFigures(const Rows& rows, const DayRows& day) {
    Rows reliable;
    for (const TicketRow* row : rows)
        if (row->doubtful.isEmpty())
            reliable.push_back(row);
    return {queueFigures(rows, day.date, day.hours), queueFigures(reliable, day.date, day.hours)};
}

Rows pointersTo(const std::vector<TicketRow>& tickets) {
    Rows rows;
    for (const TicketRow& row : tickets)
        rows.push_back(&row);
    return rows;
}

int doubtfulIn(const Rows& rows) {
    return static_cast<int>(
        std::ranges::count_if(rows, [](const TicketRow* row) { return !row->doubtful.isEmpty(); }));
}

AppointmentFigures appointmentFigures(const std::vector<AppointmentRow>& rows) {
    AppointmentFigures figures;
    for (const AppointmentRow& row : rows) {
        figures.fulfilled += row.state == AppointmentState::Fulfilled;
        figures.unserved += row.state == AppointmentState::Unserved;
        figures.noShow += row.state == AppointmentState::NoShow;
        figures.rescheduled += row.state == AppointmentState::Rescheduled;
        figures.stillBooked +=
            row.state == AppointmentState::Booked || row.state == AppointmentState::Displaced;
        figures.arrived += row.state == AppointmentState::CheckedIn;
        if (row.state == AppointmentState::Cancelled)
            ++(row.cancelledBy == QLatin1String("citizen") ? figures.cancelledByCitizen
                                                           : figures.cancelledByOffice);
    }
    figures.arrived += figures.fulfilled + figures.unserved;
    figures.due = figures.arrived + figures.noShow + figures.stillBooked;
    return figures;
}

void add(CaseTally& sum, const CaseTally& part) {
    sum.taken += part.taken;
    sum.accepted += part.accepted;
    sum.notAccepted += part.notAccepted;
    sum.supplementRequested += part.supplementRequested;
    sum.finished += part.finished;
    sum.finishedInstant += part.finishedInstant;
    sum.finishedPromised += part.finishedPromised;
    sum.early += part.early;
    sum.onTime += part.onTime;
    sum.late += part.late;
    sum.delivered += part.delivered;
    sum.withdrawn += part.withdrawn;
    sum.calculated += part.calculated;
    sum.amountFen += part.amountFen;
    sum.workdays += part.workdays;
    sum.overdue += part.overdue;
}

/// Lines in the order of the sheet: counters by number, then names, then what belongs to none.
class LineMaker {
public:
    explicit LineMaker(const DayRows& day) : m_day(day) {
        for (const Counter& counter : day.counters)
            m_lines.push_back(
                {LineKind::Counter, counter.id, counter.name, counter.number, {}, 0, {}});
    }
    [[nodiscard]] std::vector<SummaryLine> make() {
        addVisits();
        addCases();
        std::ranges::stable_sort(m_lines, [](const SummaryLine& a, const SummaryLine& b) {
            return std::tuple(a.kind, a.number, a.name.size(), a.name, a.counter) <
                   std::tuple(b.kind, b.number, b.name.size(), b.name, b.counter);
        });
        return std::move(m_lines);
    }

private:
    SummaryLine& line(LineKind kind, const CounterId& counter, const QString& name) {
        for (SummaryLine& known : m_lines)
            if (known.kind == kind && known.counter == counter &&
                (!counter.isNull() || known.name == name))
                return known;
        const QString shown = counter.isNull() ? name : counter.toText().first(8);
        return m_lines.emplace_back(SummaryLine{kind, counter, shown, 0, {}, 0, {}});
    }
    void addVisits() {
        using Place = std::tuple<LineKind, CounterId, QString>;
        std::map<Place, Rows> byPlace;
        for (const TicketRow& row : m_day.tickets) {
            const bool isCalled = !row.counter.isNull() || !row.counterName.isEmpty();
            byPlace[{isCalled ? LineKind::Counter : LineKind::NotCalled, row.counter,
                     row.counter.isNull() ? row.counterName : QString()}]
                .push_back(&row);
        }
        for (const auto& [place, rows] : byPlace) {
            SummaryLine& own = line(std::get<0>(place), std::get<1>(place), std::get<2>(place));
            own.queue = bothFigures(rows, m_day);
            own.doubtful = doubtfulIn(rows);
        }
    }
    void addCases() {
        for (const auto& [counter, tally] : m_day.cases.byCounter) {
            const bool isKnown = std::ranges::any_of(
                m_day.counters, [&](const Counter& known) { return known.id == counter; });
            if (counter.isNull() && m_day.countsOtherChannels)
                line(LineKind::OtherChannels, {}, {}).cases = tally;
            else if (isKnown || (!counter.isNull() && m_day.countsOtherChannels))
                line(LineKind::Counter, counter, {}).cases = tally;
        }
    }

    const DayRows& m_day;
    std::vector<SummaryLine> m_lines;
};

std::vector<HalfHour> halfHours(const DayRows& day) {
    const std::int64_t midnight = officeMs(day.date, QTime(0, 0));
    std::map<std::int64_t, Rows> byHalfHour;
    for (const TicketRow& row : day.tickets)
        byHalfHour[std::clamp<std::int64_t>((row.arrivedAt - midnight) / kHalfHourMs, 0, 47)]
            .push_back(&row);
    std::vector<HalfHour> result;
    for (const auto& [index, rows] : byHalfHour)
        result.push_back(
            {QTime(static_cast<int>(index / 2), index % 2 == 0 ? 0 : 30), bothFigures(rows, day)});
    return result;
}

QString prefixOf(const QString& number) {
    qsizetype end = number.size();
    while (end > 0 && number[end - 1].isDigit())
        --end;
    return number.first(end);
}

Reconciliation reconcile(const DayRows& day, const QueueFigures& all) {
    Reconciliation result;
    result.isDayClosed = day.isDayClosed;
    result.accounted = all.done + all.lapsed + all.left + all.cancelled + all.closed + all.open;
    std::map<std::pair<HallId, QString>, std::map<int, QString>> given;
    for (const TicketRow& row : day.tickets)
        if (row.isImported())
            ++result.issued;
        else
            given[{row.hall, prefixOf(row.number)}][row.serial] = row.number;
    for (const auto& [series, numbers] : given) {
        const int last = numbers.rbegin()->first;
        const auto digits =
            static_cast<int>(numbers.rbegin()->second.size() - series.second.size());
        result.issued += last;
        for (int serial = 1; serial <= last; ++serial)
            if (!numbers.contains(serial))
                result.missing << series.second + QStringLiteral("%1").arg(serial, digits, 10,
                                                                           QLatin1Char('0'));
    }
    result.isOk = result.missing.isEmpty() && result.issued == result.accounted &&
                  !(result.isDayClosed && all.open > 0);
    return result;
}

void countKinds(Summary& summary, const DayRows& day) {
    std::map<TicketClass, Rows> byClass;
    for (const TicketRow& row : day.tickets) {
        for (const QString& kind : row.doubtful)
            ++summary.doubtful[kind];
        for (const QString& kind : row.notes)
            ++summary.notes[kind];
        if (!row.recordedOutcome.isEmpty())
            ++summary.recordedOutcomes[row.recordedOutcome];
        if (isRaised(row))
            ++summary.raisedReasons[row.classReason];
        byClass[row.ticketClass].push_back(&row);
    }
    for (const auto& [ticketClass, rows] : byClass)
        summary.byClass[ticketClass] = bothFigures(rows, day);
}

} // namespace

std::optional<std::int64_t> TimeFigures::meanS() const {
    if (count == 0)
        return std::nullopt;
    return (2 * sumS + count) / (2 * count);
}

TimeFigures TimeFigures::of(std::vector<std::pair<std::int64_t, QString>> values) {
    TimeFigures figures;
    if (values.empty())
        return figures;
    std::ranges::sort(values);
    const size_t count = values.size();
    figures.count = static_cast<int>(count);
    for (const auto& [seconds, number] : values)
        figures.sumS += seconds;
    figures.doubledMedianS = values[(count - 1) / 2].first + values[count / 2].first;
    figures.p90S = values[(count * 9 + 9) / 10 - 1].first;
    figures.maxS = values.back().first;
    // The first number that reached it, so that equal waits name the same one everywhere.
    for (const auto& [seconds, number] : values)
        if (seconds == *figures.maxS) {
            figures.maxNumber = number;
            break;
        }
    return figures;
}

std::optional<std::int64_t> Ratio::permille() const {
    if (whole == 0)
        return std::nullopt;
    return (2000 * part + whole) / (2 * whole);
}

int Completeness::held() const {
    return static_cast<int>(std::ranges::count_if(
        machines, [](const MachineState& machine) { return machine.isHeld; }));
}

QueueFigures queueFigures(const std::vector<const TicketRow*>& rows, QDate date,
                          const std::vector<OpenTime>& hours) {
    QueueFigures figures;
    const std::optional<std::int64_t> closing =
        hours.empty() ? std::nullopt : std::optional(officeMs(date, hours.back().to));
    std::vector<std::pair<std::int64_t, QString>> waits, walks, services;
    for (const TicketRow* row : rows) {
        ++figures.rows;
        countState(figures, row->state);
        countOrigin(figures, row->origin);
        figures.called += row->calls > 0 || (row->isImported() && isServed(*row));
        figures.people += 1 + row->companions;
        figures.raised += isRaised(*row);
        if (row->waitS)
            figures.maxWaitOfAnyS =
                std::max(figures.maxWaitOfAnyS.value_or(*row->waitS), *row->waitS);
        if (!isServed(*row))
            continue;
        ++figures.served;
        if (!row->isImported() && closing && row->endedAt.value_or(0) > *closing)
            figures.extended += servicesOf(*row);
        if (row->waitS)
            waits.emplace_back(*row->waitS, row->number);
        if (row->walkS)
            walks.emplace_back(*row->walkS, row->number);
        if (row->serviceS)
            services.emplace_back(*row->serviceS, row->number);
    }
    figures.wait = TimeFigures::of(std::move(waits));
    figures.walk = TimeFigures::of(std::move(walks));
    figures.service = TimeFigures::of(std::move(services));
    return figures;
}

Summary computeSummary(const DayRows& day) {
    Summary summary;
    summary.date = day.date;
    summary.hall = day.hall;
    summary.office = day.office;
    summary.title = day.title;
    const Rows rows = pointersTo(day.tickets);
    summary.queue = bothFigures(rows, day);
    summary.doubtfulRows = doubtfulIn(rows);
    countKinds(summary, day);
    summary.appointments = appointmentFigures(day.appointments);
    summary.lines = LineMaker(day).make();
    for (const SummaryLine& line : summary.lines)
        add(summary.cases, line.cases);
    summary.halfHours = halfHours(day);
    summary.halls = day.halls;
    summary.reconciliation = reconcile(day, summary.queue.all);
    summary.completeness = day.completeness;
    return summary;
}

} // namespace chuangkou
