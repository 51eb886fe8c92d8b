// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/hall_choice.h"
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "core/report/office_summary.h"
#include "core/report/summary_blocks.h"
#include "core/report/summary_desk.h"
#include "core/report/summary_sheet.h"
#include "core/store/file_system.h"
#include "core/sync/level_desk.h"
#include "ui/printing/summary_paper.h"

namespace chuangkou::cli {

namespace {

Result<HallId> hallOf(Call& call) {
    if (!call.arguments().has("hall"))
        return HallId();
    const auto halls = OfficeDesk(call.store(), call.session()).halls();
    if (!halls)
        return fail(halls.error());
    const auto hall = chosenHall(call.arguments(), *halls);
    return hall ? Result<HallId>(hall->id) : fail(hall.error());
}

QString rowName(const SummaryBlock::Row& row) {
    return row.name.isEmpty() ? summaryWord(row.key) : row.name;
}

/// The three blocks as tables for people; programs get the figures themselves.
void sayBlocks(Answer& answer, const Summary& summary) {
    for (const SummaryBlock& block : summaryBlocks(summary)) {
        answer.say(QStringLiteral("== ") + summaryWord(block.key));
        std::vector<QStringList> lines;
        QStringList titles;
        for (const QString& column : block.columns)
            titles += summaryWord(column);
        lines.push_back(titles);
        for (const SummaryBlock::Row& row : block.rows)
            lines.push_back(QStringList{rowName(row)} + row.cells);
        lines.push_back(QStringList{rowName(block.footer)} + block.footer.cells);
        std::vector<int> widths(static_cast<size_t>(titles.size()), 0);
        for (const QStringList& cells : lines)
            for (qsizetype i = 0; i < cells.size() && i < std::ssize(widths); ++i)
                widths[static_cast<size_t>(i)] =
                    std::max(widths[static_cast<size_t>(i)], displayWidth(cells[i]));
        for (const QStringList& cells : lines) {
            QString text;
            for (qsizetype i = 0; i < cells.size() && i < std::ssize(widths); ++i)
                text += padded(cells[i], widths[static_cast<size_t>(i)]) + QStringLiteral("  ");
            answer.say(text.trimmed());
        }
    }
}

void sayIssued(Answer& answer, const IssuedSummary& issued) {
    answer.say(issued.version == 1
                   ? CliText::tr("Issued as version 1.")
                   : CliText::tr("Issued as correction %1.").arg(issued.version - 1));
    QJsonArray differences;
    for (const FigureChange& change : issued.differences) {
        answer.say(CliText::tr("    %1: was %2, is %3").arg(change.figure, change.was, change.is));
        differences.append(QJsonObject{{QStringLiteral("figure"), change.figure},
                                       {QStringLiteral("was"), change.was},
                                       {QStringLiteral("is"), change.is}});
    }
    answer.set("issued", QJsonObject{{QStringLiteral("version"), issued.version},
                                     {QStringLiteral("differences"), differences}});
}

Result<void> writeTo(Answer& answer, const char* key, const QString& path,
                     const QByteArray& bytes) {
    if (const auto written = writeDurably(path, bytes); !written)
        return written;
    answer.fact(key, CliText::tr("Written to"), path);
    return {};
}

/// The file of an issued version: --issued N --pdf F.
Reply issuedFile(Call& call, const HallId& hall, QDate date) {
    const Arguments& arguments = call.arguments();
    const int version = arguments.number("issued").value_or(0);
    const auto pdf = SummaryDesk(call.store(), call.session()).issued(date, hall, version);
    if (!pdf)
        return fail(pdf.error());
    Answer answer;
    answer.set("date", date.toString(Qt::ISODate));
    answer.set("version", version);
    const QString path =
        arguments.has("pdf")
            ? arguments.text("pdf")
            : QStringLiteral("summary-%1-v%2.pdf").arg(date.toString(Qt::ISODate)).arg(version);
    if (const auto written = writeTo(answer, "pdf", path, *pdf); !written)
        return fail(written.error());
    return answer;
}

Result<void> writeDrafts(Call& call, Answer& answer, const Summary& summary) {
    const Arguments& arguments = call.arguments();
    if (arguments.has("pdf")) {
        SummaryEdition draft;
        draft.at = call.store().clock().nowMs();
        draft.byName = call.session().name;
        const auto pdf = printSummary(summary, draft);
        if (!pdf)
            return fail(pdf.error());
        if (const auto written = writeTo(answer, "pdf", arguments.text("pdf"), *pdf); !written)
            return written;
    }
    if (arguments.has("xlsx")) {
        SheetToWrite sheet = summaryToSheet(summary, summaryWord);
        sheet.rows.push_back({CliText::tr("Draft")});
        const auto written = writeSheetFile(arguments.text("xlsx"), sheet);
        if (!written)
            return written;
        answer.fact("xlsx", CliText::tr("Written to"), arguments.text("xlsx"));
    }
    return {};
}

/// What is known here of an office below.
Reply officeSummary(Call& call, QDate date) {
    const auto office = call.store().read(
        [&](Sql& sql) { return officeBelow(sql, call.arguments().text("office")); });
    if (!office)
        return fail(office.error());
    const auto figures = summaryOfOffice(call.store(), *office, date);
    if (!figures)
        return fail(figures.error());
    Answer answer;
    answer.merge(summaryJson(*figures));
    answer.say(figures->office);
    sayBlocks(answer, *figures);
    answer.say(completenessWords(figures->completeness));
    return answer;
}

Reply summary(Call& call) {
    const Arguments& arguments = call.arguments();
    const QDate date = arguments.date("date").value_or(officeDate(call.store().clock().nowMs()));
    const auto hall = hallOf(call);
    if (!hall)
        return fail(hall.error());
    if (arguments.has("issue") && arguments.has("issued"))
        return UsageProblem{CliText::tr("--issue and --issued exclude each other")};
    if (arguments.has("office"))
        return officeSummary(call, date);
    if (arguments.has("issued"))
        return issuedFile(call, *hall, date);

    SummaryDesk desk(call.store(), call.session());
    const auto figures = desk.draft(date, *hall);
    if (!figures)
        return fail(figures.error());
    Answer answer;
    answer.merge(summaryJson(*figures));
    sayBlocks(answer, *figures);
    answer.say(completenessWords(figures->completeness));
    if (!arguments.has("issue")) {
        answer.set("draft", true);
        if (const auto written = writeDrafts(call, answer, *figures); !written)
            return fail(written.error());
        return answer;
    }
    const auto issued = desk.issue(date, *hall, printSummary);
    if (!issued)
        return fail(issued.error());
    sayIssued(answer, *issued);
    if (arguments.has("pdf")) {
        const auto pdf = desk.issued(date, *hall, issued->version);
        if (!pdf)
            return fail(pdf.error());
        if (const auto written = writeTo(answer, "pdf", arguments.text("pdf"), *pdf); !written)
            return fail(written.error());
    }
    return answer;
}

} // namespace

std::vector<Verb> summaryVerbs() {
    return {
        {"summary",
         QT_TRANSLATE_NOOP("CliText", "the daily summary: a draft, or issued as a version"),
         {},
         {{"date", Takes::Date, "DATE", QT_TRANSLATE_NOOP("CliText", "the day; without it today")},
          {"hall", Takes::Text, "NAME",
           QT_TRANSLATE_NOOP("CliText", "only this hall; without it the whole office")},
          {"office", Takes::Text, "NAME",
           QT_TRANSLATE_NOOP("CliText", "the day of an office below, as far as it is known here")},
          {"issue", Takes::Nothing, "",
           QT_TRANSLATE_NOOP("CliText", "fix it as the next version and keep its paper")},
          {"issued", Takes::Number, "N",
           QT_TRANSLATE_NOOP("CliText", "write the paper of version N as it was issued")},
          {"pdf", Takes::Text, "F", QT_TRANSLATE_NOOP("CliText", "write the paper")},
          {"xlsx", Takes::Text, "F", QT_TRANSLATE_NOOP("CliText", "write the figures as a sheet")}},
         summary,
         Needs::LogIn,
         Paints::Papers}};
}

} // namespace chuangkou::cli
