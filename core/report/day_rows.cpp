// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/account_table.h"
#include "core/office/clock_difference_table.h"
#include "core/queue/hall_occupancy.h"
#include "core/report/summary_desk.h"

namespace chuangkou {

namespace {

constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;

/// In an office of one hall that hall is the office: what belongs to no hall is counted there too.
bool isWholeOffice(const std::vector<Hall>& halls, const HallId& hall) {
    return hall.isNull() || (halls.size() == 1 && halls.front().id == hall);
}

HallFigures hallFigures(Sql& sql, const Hall& hall, const DayRows& day) {
    HallFigures figures;
    figures.hall = hall.id;
    figures.name = hall.name;
    figures.cap = hall.cap;
    std::vector<TicketRow> tickets;
    for (const TicketRow& row : day.tickets)
        if (row.hall == hall.id && !row.isImported())
            tickets.push_back(row);
    const auto movements = DayTable::movements(sql, hall.id, day.date);
    const int walkOutS = queueRules(sql, hall.id, day.date).walkOutS;
    if (const auto peak = peakOccupancy(tickets, movements, walkOutS); peak.people > 0)
        figures.peak = HallPeak{peak.people, peak.at};
    figures.door = DayTable::doorCounts(sql, hall.id, day.date);
    for (const DoorRefusal& refusal : DayTable::refusals(sql, hall.id, day.date))
        ++figures.refusals[refusal.reason];
    figures.isDoorUsed = !movements.empty() || figures.door != DoorCounts();
    for (const CapOverride& own : DayTable::overrides(sql, hall.id, day.date))
        figures.overrides.push_back({own.at, own.by, AccountTable::nameOf(sql, own.by), own.reason,
                                     own.occupancy, own.cap});
    std::ranges::sort(figures.overrides, [](const SummaryOverride& a, const SummaryOverride& b) {
        return std::tie(a.at, a.by, a.reason) < std::tie(b.at, b.by, b.reason);
    });
    return figures;
}

/// When the day was closed in every hall that opened it; nullopt while one is open.
std::optional<std::int64_t> closedAt(Sql& sql, const std::vector<Hall>& halls, QDate date) {
    std::optional<std::int64_t> last;
    for (const Hall& hall : halls) {
        const auto day = DayTable::day(sql, hall.id, date);
        if (!day)
            continue;
        if (!day->closedAt)
            return std::nullopt;
        last = std::max(last.value_or(0), *day->closedAt);
    }
    return last;
}

/// Until when each device's events are here: its last one, or a later signed head that says that
/// there was none since.
std::map<QByteArray, std::int64_t> dataUntil(Sql& sql, const std::vector<OriginHead>& heads) {
    std::map<QByteArray, std::int64_t> until;
    std::map<QByteArray, std::int64_t> signedAt;
    for (const SignedHead& head : newestHeads(sql))
        signedAt[head.origin] = head.at;
    for (const OriginHead& head : heads) {
        const auto last = EventLog::byHash(sql, head.hash);
        const auto own = signedAt.find(head.origin);
        std::int64_t at = last ? last->at : 0;
        if (own != signedAt.end())
            at = std::max(at, own->second);
        std::int64_t& known = until[EventLog::deviceOf(sql, head.origin)];
        known = std::max(known, at);
    }
    return until;
}

Completeness completenessOf(Sql& sql, const Store& store, QDate date,
                            std::optional<std::int64_t> dayClosedAt) {
    Completeness completeness;
    completeness.drawnAt = store.clock().nowMs();
    const auto machines = OfficeTable::machines(sql);
    // Chains of the offices above and below are another sheet's.
    auto heads = EventLog::heads(sql);
    std::erase_if(heads, [&](const OriginHead& head) {
        const QByteArray device = EventLog::deviceOf(sql, head.origin);
        return std::ranges::find(machines, device, &Machine::device) == machines.end();
    });
    for (const OriginHead& head : heads)
        completeness.heads.push_back({head.origin, head.seq, head.hash});
    const auto until = dataUntil(sql, heads);
    const std::int64_t begin = officeMs(date, QTime(0, 0));
    const std::int64_t end = std::min(begin + kDayMs, dayClosedAt.value_or(begin + kDayMs));
    for (const Machine& machine : machines) {
        MachineState state{machine.device, machine.number, machine.name, false, {}, false, false};
        state.isOwn = machine.device == store.device().id;
        if (state.isOwn)
            state.dataUntil = completeness.drawnAt;
        else if (const auto found = until.find(machine.device); found != until.end())
            state.dataUntil = found->second;
        state.isHeld = state.isOwn || state.dataUntil.value_or(0) >= begin;
        state.isComplete = state.isOwn || state.dataUntil.value_or(0) >= end;
        completeness.machines.push_back(state);
    }
    std::ranges::sort(completeness.machines, {}, &MachineState::number);
    return completeness;
}

/// Durations between two machines are no better than their clocks agree (E7).
void doubtDifferentClocks(Sql& sql, DayRows& day) {
    const auto differences = ClockDifferenceTable::ofDay(sql, day.date);
    if (differences.empty())
        return;
    for (TicketRow& row : day.tickets) {
        if (row.isImported())
            continue;
        const auto writers = sql.list(
            QStringLiteral("SELECT DISTINCT o.device FROM ev_events e JOIN ev_origins o "
                           "ON o.id = e.origin WHERE e.subject = :subject"),
            {{":subject", row.id.bytes()}}, [](const SqlRow& writer) { return writer.bytes(0); });
        const auto wrote = [&](const QByteArray& device) {
            return std::ranges::find(writers, device) != writers.end();
        };
        if (std::ranges::any_of(differences, [&](const ClockDifference& difference) {
                return wrote(difference.device) && wrote(difference.other);
            }))
            row.doubtful.append(QStringLiteral("clocks_differ"));
    }
}

} // namespace

DayRows readDay(Sql& sql, const Store& store, QDate date, const HallId& hall) {
    DayRows day;
    day.date = date;
    day.hall = hall;
    if (const auto office = OfficeTable::office(sql))
        day.office = office->name;
    const auto allHalls = OfficeTable::halls(sql);
    const bool isWhole = isWholeOffice(allHalls, hall);
    const std::optional<HallId> only = isWhole ? std::nullopt : std::optional(hall);
    std::vector<Hall> halls;
    for (const Hall& own : allHalls)
        if (!only || own.id == *only)
            halls.push_back(own);
    if (halls.size() == 1)
        day.title = halls.front().name;
    day.tickets = TicketTable::ofDay(sql, only, date);
    doubtDifferentClocks(sql, day);
    day.appointments = AppointmentTable::ofDay(sql, only, date);
    day.cases = CaseTable::dayTally(sql, date, WorkCalendar::shipped());
    day.countsOtherChannels = isWhole;
    for (const Counter& counter : OfficeTable::counters(sql))
        if (!only || counter.hall == *only)
            day.counters.push_back(counter);
    day.hours = queueRules(sql, halls.empty() ? HallId() : halls.front().id, date).hours;
    for (const Hall& own : halls)
        day.halls.push_back(hallFigures(sql, own, day));
    const auto closed = closedAt(sql, halls, date);
    day.isDayClosed = closed.has_value();
    day.completeness = completenessOf(sql, store, date, closed);
    day.completeness.contentsElsewhere = withheldSubjects(sql);
    return day;
}

} // namespace chuangkou
