// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/summary/drill_down.h"

#include "core/office/account_table.h"
#include "core/report/summary_blocks.h"
#include "ui/printing/summary_paper.h"
#include "ui/support/case_text.h"
#include "ui/support/shown_text.h"

#include <QCoreApplication>

namespace chuangkou {

namespace {

struct DrillText {
    Q_DECLARE_TR_FUNCTIONS(DrillText)
};

bool isServed(const TicketRow& row) {
    return row.state == TicketState::Done && (!row.isImported() || row.serviceS.value_or(0) > 0);
}

/// The line of the sheet on which a visit is counted.
bool isOfLine(const TicketRow& row, const SummaryCell& cell) {
    if (cell.isTotal)
        return true;
    const bool isCalled = !row.counter.isNull() || !row.counterName.isEmpty();
    if (cell.kind == LineKind::NotCalled)
        return !isCalled;
    if (cell.kind != LineKind::Counter || !isCalled || row.counter != cell.counter)
        return false;
    return !row.counter.isNull() || row.counterName == cell.name;
}

bool isCounted(const TicketRow& row, const QString& column, const DayRows& day) {
    const auto is = [&](const char* key) { return column == QLatin1String(key); };
    if (is("issued") || is("visitors"))
        return true;
    if (is("booked_noshow"))
        return row.origin == TicketOrigin::Appointment;
    if (is("walk_ins"))
        return row.origin == TicketOrigin::WalkIn;
    if (is("called"))
        return row.calls > 0 || (row.isImported() && isServed(row));
    if (is("done"))
        return row.state == TicketState::Done;
    if (is("lapsed"))
        return row.state == TicketState::Lapsed;
    if (is("left"))
        return row.state == TicketState::Left;
    if (is("doubtful"))
        return !row.doubtful.isEmpty();
    if (is("wait_mmm") || is("walk_service"))
        return isServed(row) && row.doubtful.isEmpty();
    if (is("raised"))
        return row.ticketClass == TicketClass::Priority ||
               row.ticketClass == TicketClass::Emergency;
    if (is("extended"))
        return isServed(row) && !row.isImported() && !day.hours.empty() &&
               row.endedAt.value_or(0) > officeMs(day.date, day.hours.back().to);
    return false;
}

QString timeOrNothing(std::int64_t at) {
    return at > 0 ? shownTime(at) : QString();
}

ShownRow ticketRow(const TicketRow& row) {
    QStringList doubts;
    for (const QString& kind : row.doubtful)
        doubts.append(summaryWord(kind));
    const bool isOpen = !isOver(row.state);
    return {row.id.toText().toLatin1(),
            {row.number, summaryWord(isOpen ? QStringLiteral("open") : ticketStateKey(row.state)),
             lineText(row.line), timeOrNothing(row.arrivedAt),
             timeOrNothing(row.firstCallAt.value_or(0)), timeOrNothing(row.startedAt.value_or(0)),
             timeOrNothing(row.endedAt.value_or(0)), durationText(row.waitS),
             durationText(row.serviceS), doubts.join(DrillText::tr(", ", "between kinds"))},
            row.doubtful.isEmpty() ? Tone::Neutral : Tone::Warning,
            false};
}

/// People who had an appointment and did not come: they have no ticket.
std::vector<ShownRow> noShows(const DayRows& day) {
    std::vector<ShownRow> rows;
    for (const AppointmentRow& each : day.appointments)
        if (each.state == AppointmentState::NoShow)
            rows.push_back({each.id.toText().toLatin1(),
                            {each.letter,
                             DrillText::tr("No-show"),
                             lineText(each.line),
                             each.time.toString(QStringLiteral("HH:mm")),
                             {},
                             {},
                             {},
                             noFigure(),
                             noFigure(),
                             {}},
                            Tone::Warning,
                            false});
    return rows;
}

std::vector<ShownRow> overrides(const Summary& summary) {
    std::vector<ShownRow> rows;
    for (const HallFigures& hall : summary.halls)
        for (const SummaryOverride& each : hall.overrides)
            rows.push_back({QByteArray::number(static_cast<qulonglong>(rows.size())),
                            {QStringLiteral("%1/%2").arg(each.occupancy).arg(each.cap),
                             hall.name,
                             each.byName,
                             shownTime(each.at),
                             {},
                             {},
                             {},
                             {},
                             {},
                             each.reason},
                            Tone::Warning,
                            false});
    return rows;
}

bool isCaseCounted(const CaseRow& row, const QString& column, QDate day) {
    const auto is = [&](const char* key) { return column == QLatin1String(key); };
    const bool isFinished = row.finishedDay == day;
    const bool isPromised = row.type == CaseType::Promised;
    if (is("accepted"))
        return row.acceptedDay == day;
    if (is("finished") || is("mean_workdays") || is("on_time_rate"))
        return isFinished;
    if (is("instant"))
        return isFinished && !isPromised;
    if (is("promised") || is("early_rate"))
        return isFinished && isPromised;
    if (is("amount"))
        return row.calculatedDay == day;
    if (is("overdue"))
        return (row.state == CaseState::Accepted || row.state == CaseState::Calculated) &&
               row.due.isValid() && row.due < day;
    return false;
}

bool isOfLine(const CaseRow& row, const SummaryCell& cell) {
    if (cell.isTotal)
        return true;
    return cell.kind == LineKind::OtherChannels ? row.counter.isNull()
                                                : row.counter == cell.counter;
}

bool wasSupplementAsked(Sql& sql, const CaseId& id, QDate day) {
    return foldCase(id, EventLog::load(sql, SubjectId::from(id))).supplementDays.contains(day);
}

std::vector<CaseRow> casesOf(Sql& sql, QDate day, bool isOverdue) {
    CaseFilter filter;
    filter.limit = -1;
    filter.onlyOpen = isOverdue;
    if (!isOverdue)
        filter.day = day;
    return CaseTable::list(sql, filter);
}

ShownRow caseRow(Sql& sql, const Catalogue& catalogue, const CaseRow& row) {
    const ServiceItem* item = catalogue.find(row.item);
    return {row.id.toText().toLatin1(),
            {row.number, item != nullptr ? itemText(*item) : row.item, caseStateText(row.state),
             row.type ? caseTypeText(*row.type) : openText(),
             row.acceptedDay.isValid() ? shownDate(row.acceptedDay) : QString(),
             row.due.isValid() ? dueText(row.due, row.isProvisional) : QString(),
             row.finishedDay.isValid() ? shownDate(row.finishedDay) : QString(),
             row.amount ? shownMoney(*row.amount) : QString(),
             AccountTable::nameOf(sql, row.clerk)},
            Tone::Neutral,
            false};
}

} // namespace

QStringList ticketHeaders() {
    return {DrillText::tr("Ticket"),  DrillText::tr("State"),
            DrillText::tr("Line"),    DrillText::tr("Came"),
            DrillText::tr("Called"),  DrillText::tr("Began"),
            DrillText::tr("Ended"),   DrillText::tr("Wait"),
            DrillText::tr("Service"), DrillText::tr("Doubtful, or reason")};
}

QStringList caseHeaders() {
    return {DrillText::tr("Number"),   DrillText::tr("Service item"), DrillText::tr("State"),
            DrillText::tr("Kind"),     DrillText::tr("Accepted"),     DrillText::tr("Due"),
            DrillText::tr("Finished"), DrillText::tr("Amount"),       DrillText::tr("Clerk")};
}

SummaryCell cellAt(const Summary& summary, const QString& block, int row, int column) {
    SummaryCell cell;
    cell.block = block;
    for (const SummaryBlock& each : summaryBlocks(summary)) {
        if (each.key != block)
            continue;
        cell.column = each.columns.value(column);
        cell.isTotal = row >= static_cast<int>(each.rows.size());
        const bool isHall =
            !cell.isTotal && each.rows[static_cast<std::size_t>(row)].key == QLatin1String("hall");
        if (isHall)
            cell.isTotal = true; // what the doors count is listed for all halls
    }
    if (cell.isTotal)
        return cell;
    const LineKind leftOut =
        block == QLatin1String("cases") ? LineKind::NotCalled : LineKind::OtherChannels;
    int at = -1;
    for (const SummaryLine& line : summary.lines) {
        at += line.kind == leftOut ? 0 : 1;
        if (at != row)
            continue;
        cell.kind = line.kind;
        cell.counter = line.counter;
        cell.name = line.name;
        break;
    }
    return cell;
}

DrillDown drillIntoTickets(const SummaryDay& day, const SummaryCell& cell) {
    DrillDown down{cell, false, true, {}};
    if (cell.column == QLatin1String("overrides")) {
        down.rows = overrides(day.summary);
        return down;
    }
    for (const char* door : {"admitted", "refused", "recount", "peak_cap", "advice", "complaints",
                             "transfer_hold", "counter"})
        down.hasRows = down.hasRows && cell.column != QLatin1String(door);
    if (!down.hasRows)
        return down;
    for (const TicketRow& row : day.rows.tickets)
        if (isOfLine(row, cell) && isCounted(row, cell.column, day.rows))
            down.rows.push_back(ticketRow(row));
    if (cell.isTotal && cell.column == QLatin1String("booked_noshow"))
        for (ShownRow& row : noShows(day.rows))
            down.rows.push_back(std::move(row));
    return down;
}

Result<DrillDown> drillIntoCases(Store& store, const Session&, const SummaryDay& day,
                                 const SummaryCell& cell) {
    return store.read([&](Sql& sql) -> Result<DrillDown> {
        DrillDown down{cell, true, cell.column != QLatin1String("counter"), {}};
        const Catalogue catalogue = Catalogue::load(sql);
        const QDate date = day.rows.date;
        const bool isSupplement = cell.column == QLatin1String("supplement");
        for (const CaseRow& row : casesOf(sql, date, cell.column == QLatin1String("overdue"))) {
            if (!isOfLine(row, cell))
                continue;
            const bool isIn = isSupplement ? wasSupplementAsked(sql, row.id, date)
                                           : isCaseCounted(row, cell.column, date);
            if (isIn)
                down.rows.push_back(caseRow(sql, catalogue, row));
        }
        return down;
    });
}

} // namespace chuangkou
