// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/error_key.h"
#include "app/cli/hall_choice.h"
#include "app/cli/progress.h"
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "core/queue/day_desk.h"
#include "core/queue/visit_import.h"
#include "core/store/file_system.h"
#include "ui/printing/summary_paper.h"
#include "ui/support/error_text.h"

namespace chuangkou::cli {

namespace {

constexpr qint64 kLargestTable = 512LL * 1024 * 1024;
constexpr qint64 kLargestMap = 1024 * 1024;

Result<Hall> hallOf(Call& call) {
    const auto halls = OfficeDesk(call.store(), call.session()).halls();
    return halls ? chosenHall(call.arguments(), *halls) : Result<Hall>(fail(halls.error()));
}

Reply openDay(Call& call) {
    const auto hall = hallOf(call);
    if (!hall)
        return fail(hall.error());
    const auto day = DayDesk(call.store(), call.session()).openDay(hall->id);
    if (!day)
        return fail(day.error());
    Answer answer;
    answer.set("hall", hall->name);
    answer.set("date", day->date.toString(Qt::ISODate));
    answer.say(CliText::tr("%1 is open on %2.").arg(hall->name, day->date.toString(Qt::ISODate)));
    return answer;
}

Reply closeDay(Call& call) {
    const auto hall = hallOf(call);
    if (!hall)
        return fail(hall.error());
    const QDate date =
        call.arguments().date("date").value_or(officeDate(call.store().clock().nowMs()));
    const auto summary = DayDesk(call.store(), call.session()).closeDay(hall->id, date);
    if (!summary)
        return fail(summary.error());
    Answer answer;
    answer.set("hall", hall->name);
    answer.fact("date", CliText::tr("Closed"), date.toString(Qt::ISODate));
    answer.fact("issued", CliText::tr("Tickets"), summary->tickets.issued);
    answer.fact("done", CliText::tr("Served"), summary->tickets.done);
    answer.fact("lapsed", CliText::tr("Lapsed"), summary->tickets.lapsed);
    answer.fact("left", CliText::tr("Left"), summary->tickets.left);
    answer.fact("cancelled", CliText::tr("Cancelled"), summary->tickets.cancelled);
    answer.fact("closed", CliText::tr("Ended by the day's close"), summary->tickets.closed);
    answer.fact("no_shows", CliText::tr("No-shows"), summary->noShows);
    return answer;
}

Reply takeHallOver(Call& call) {
    const auto hall = hallOf(call);
    if (!hall)
        return fail(hall.error());
    const auto taken =
        DayDesk(call.store(), call.session()).takeOver(hall->id, call.arguments().text("reason"));
    if (!taken)
        return fail(taken.error());
    Answer answer;
    answer.set("hall", taken->name);
    answer.say(CliText::tr("This computer gives out and calls the tickets of %1 now, with those "
                           "that are known here; new numbers have letters of their own.")
                   .arg(taken->name));
    return answer;
}

Cell momentCell(const std::optional<std::int64_t>& at) {
    return at ? timeCell(*at) : emptyCell();
}

Cell secondsCell(const std::optional<std::int64_t>& seconds) {
    return seconds ? Cell(qint64{*seconds}) : emptyCell();
}

Cell doubtfulCell(const QStringList& kinds) {
    QStringList words;
    for (const QString& kind : kinds)
        words += summaryWord(kind);
    return {QJsonArray::fromStringList(kinds), words.join(QStringLiteral(", "))};
}

Row ticketRow(const TicketRow& ticket, const std::map<CounterId, int>& counters) {
    const QString state = ticketStateKey(ticket.state);
    const QString word = keyText(state);
    const auto counter = counters.find(ticket.counter);
    return {ticket.number,
            {state, word.isEmpty() ? state : word},
            ticket.line,
            timeCell(ticket.arrivedAt),
            counter != counters.end() ? Cell(counter->second) : Cell(ticket.counterName),
            momentCell(ticket.firstCallAt),
            momentCell(ticket.endedAt),
            secondsCell(ticket.waitS),
            secondsCell(ticket.serviceS),
            doubtfulCell(ticket.doubtful)};
}

struct Tickets {
    std::vector<TicketRow> rows;
    std::map<CounterId, int> counters;
};

Reply listTickets(Call& call) {
    const Arguments& arguments = call.arguments();
    std::optional<HallId> hall;
    if (arguments.has("hall")) {
        const auto chosen = hallOf(call);
        if (!chosen)
            return fail(chosen.error());
        hall = chosen->id;
    }
    const QDate date = arguments.date("date").value_or(officeDate(call.store().clock().nowMs()));
    const auto tickets = call.store().read([&](Sql& sql) -> Result<Tickets> {
        Tickets all{TicketTable::ofDay(sql, hall, date), {}};
        for (const Counter& counter : OfficeTable::counters(sql))
            all.counters.emplace(counter.id, counter.number);
        return all;
    });
    if (!tickets)
        return fail(tickets.error());
    std::vector<Row> rows;
    for (const TicketRow& ticket : tickets->rows)
        rows.push_back(ticketRow(ticket, tickets->counters));
    Answer answer;
    answer.set("date", date.toString(Qt::ISODate));
    answer.list("tickets",
                {{"number", CliText::tr("Number")},
                 {"state", CliText::tr("State")},
                 {"line", CliText::tr("Line of service")},
                 {"arrived", CliText::tr("Arrived")},
                 {"counter", CliText::tr("Counter")},
                 {"called", CliText::tr("First call")},
                 {"ended", CliText::tr("Ended")},
                 {"wait_s", CliText::tr("Wait (s)")},
                 {"service_s", CliText::tr("Service (s)")},
                 {"doubtful", CliText::tr("Doubtful")}},
                rows);
    return answer;
}

/// Where bad rows go: --bad F, else beside the file that was read.
QString badRowsPath(const Arguments& arguments) {
    return arguments.has("bad") ? arguments.text("bad")
                                : arguments.operand(0) + QStringLiteral(".bad.csv");
}

/// The reason of a bad row, as its last column says it.
QString reasonText(const QString& reason) {
    const QString key = reason.section(u'|', 0, 0);
    const QString first = reason.section(u'|', 1, 1);
    const QString rest = reason.section(u'|', 2);
    if (key == QLatin1String("reason"))
        return CliText::tr("Reason");
    if (key == QLatin1String("date"))
        return CliText::tr("%1: %2 is not a date").arg(first, rest);
    if (key == QLatin1String("time"))
        return rest.isEmpty() ? CliText::tr("%1: the time is missing").arg(first)
                              : CliText::tr("%1: %2 is not a time").arg(first, rest);
    if (key == QLatin1String("number"))
        return CliText::tr("%1: %2 is not a number").arg(first, rest);
    if (key == QLatin1String("outcome"))
        return CliText::tr("%1: the map does not know %2").arg(first, rest);
    if (key == QLatin1String("columns"))
        return CliText::tr("%1 columns are needed, there are %2").arg(first, rest);
    if (key == QLatin1String("duplicate"))
        return CliText::tr("The same key as in line %1").arg(first);
    if (key == QLatin1String("key"))
        return CliText::tr("%1: this part of the key is empty").arg(first);
    if (key == QLatin1String("differs"))
        return CliText::tr("Imported before with other values (%1)").arg(reason.section(u'|', 1));
    return reason;
}

/// What is wrong with a map, whose keys the caller wrote.
Reply mapRefusal(const Error& error) {
    const QString key = error.detail.section(u'|', 0, 0);
    const QString value = error.detail.section(u'|', 1);
    const bool isAboutFile = key == QLatin1String("json") || key == QLatin1String("time_zone");
    Answer answer;
    if (error.code == ErrorCode::Missing)
        answer.refuse(errorKey(error.code),
                      CliText::tr("The map does not say “%1”, which every map needs.").arg(key));
    else if (error.code == ErrorCode::InvalidInput && !isAboutFile)
        answer.refuse(
            errorKey(error.code),
            value.isEmpty()
                ? CliText::tr("What the map says under “%1” is empty.").arg(key)
                : CliText::tr("What the map says under “%1” cannot be read: %2").arg(key, value));
    else
        return fail(error);
    return answer;
}

Answer visitsAnswer(const VisitImportReport& report) {
    QStringList days;
    for (const QDate& day : report.days)
        days += day.toString(Qt::ISODate);
    Answer answer;
    answer.fact("rows", CliText::tr("Rows"), report.rows);
    answer.fact("imported", CliText::tr("New visits"), report.imported);
    answer.fact("known", CliText::tr("Imported before"), report.known);
    answer.fact("bad", CliText::tr("Bad rows"), report.bad);
    answer.set("days", QJsonArray::fromStringList(days));
    if (!days.isEmpty())
        answer.say(CliText::tr("Days: %1 to %2").arg(days.first(), days.last()));
    answer.set("unused_columns", QJsonArray::fromStringList(report.unusedColumns));
    for (const QString& column : report.unusedColumns)
        answer.say(CliText::tr("The map does not name the column %1.").arg(column));
    return answer;
}

Reply importVisitFile(Call& call) {
    const Arguments& arguments = call.arguments();
    const auto mapBytes = readWhole(arguments.text("map"), kLargestMap);
    const auto bytes = readWhole(arguments.operand(0), kLargestTable);
    if (!mapBytes || !bytes)
        return fail(mapBytes ? bytes.error() : mapBytes.error());
    const auto map = VisitMap::parse(*mapBytes);
    if (!map)
        return mapRefusal(map.error());
    VisitImportOptions options;
    if (arguments.has("hall")) {
        const auto hall = hallOf(call);
        if (!hall)
            return fail(hall.error());
        options.hall = hall->id;
    }
    options.badRows = arguments.has("strict") ? BadRows::Refuse : BadRows::Return;
    options.wording = reasonText;
    Progress progress(CliText::tr("Rows"));
    options.progress = [&](int done, int total) {
        progress.report(done, total);
        return true;
    };
    const auto report = importVisits(call.store(), call.session(), *bytes, *map, options);
    if (!report)
        return fail(report.error());
    Answer answer = visitsAnswer(*report);
    if (report->badRowsCsv.isEmpty())
        return answer;
    const QString path = badRowsPath(arguments);
    if (const auto written = writeDurably(path, report->badRowsCsv); !written)
        return fail(written.error());
    answer.fact("bad_file", CliText::tr("Bad rows with their reasons"), path);
    if (report->isRefused)
        answer.refuse(
            errorKey(ErrorCode::RuleRefused),
            errorText({ErrorCode::RuleRefused, QStringLiteral("bad_rows|%1").arg(report->bad)}));
    return answer;
}

} // namespace

std::vector<Verb> queueVerbs() {
    const Option hall{"hall", Takes::Text, "NAME",
                      QT_TRANSLATE_NOOP("CliText", "the hall; may be left out when there is one")};
    return {
        {"day open", QT_TRANSLATE_NOOP("CliText", "open today in a hall"), {}, {hall}, openDay},
        {"day close",
         QT_TRANSLATE_NOOP("CliText", "close a day in a hall"),
         {},
         {hall,
          {"date", Takes::Date, "DATE", QT_TRANSLATE_NOOP("CliText", "the day; without it today")}},
         closeDay},
        {"hall take-over",
         QT_TRANSLATE_NOOP("CliText", "call a hall's tickets here: the computer that did is dead"),
         {},
         {hall,
          {"reason", Takes::Text, "TEXT", QT_TRANSLATE_NOOP("CliText", "why"), Count::Needed}},
         takeHallOver},
        {"ticket list",
         QT_TRANSLATE_NOOP("CliText", "a day's tickets in order of arrival"),
         {},
         {{"date", Takes::Date, "DATE", QT_TRANSLATE_NOOP("CliText", "the day; without it today")},
          {"hall", Takes::Text, "NAME",
           QT_TRANSLATE_NOOP("CliText", "only of this hall; without it all, and imports")}},
         listTickets},
        {"import visits",
         QT_TRANSLATE_NOOP("CliText", "read visits from a table (CSV, UTF-8 or GB18030)"),
         {{"FILE", QT_TRANSLATE_NOOP("CliText", "the table")}},
         {{"map", Takes::Text, "MAP", QT_TRANSLATE_NOOP("CliText", "the map of its columns"),
           Count::Needed},
          {"strict", Takes::Nothing, "",
           QT_TRANSLATE_NOOP("CliText", "import nothing when a row is bad")},
          {"bad", Takes::Text, "F",
           QT_TRANSLATE_NOOP("CliText", "where bad rows go; without it FILE.bad.csv")},
          {"hall", Takes::Text, "NAME", QT_TRANSLATE_NOOP("CliText", "the hall they came to")}},
         importVisitFile},
    };
}

} // namespace chuangkou::cli
