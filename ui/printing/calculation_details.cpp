// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/calculation_details.h"

#include "ui/printing/paper_words.h"
#include "ui/support/shown_text.h"

#include <algorithm>

namespace chuangkou {

using namespace papers;

namespace {

constexpr double kTablePt = 8.5;
constexpr double kHeadMm = 24; // a heading is not left alone at the foot of a page

void heading(PaperCanvas& canvas, const QString& words) {
    canvas.keepTogether(kHeadMm);
    canvas.space(1);
    canvas.text(words, 11, Qt::AlignLeft, QFont::Bold);
}

QString stepsText(const std::vector<SheetStep>& steps) {
    QStringList lines;
    for (const SheetStep& step : steps) {
        const QString words = isChinese() ? step.chinese : step.english;
        lines << (step.article.isEmpty()
                      ? words
                      : Paper::tr("%1 (%2)", "value, article").arg(words, step.article));
    }
    return lines.join(QLatin1Char('\n'));
}

QString evidenceText(const SheetContext& context, const QString& number) {
    const auto found = context.evidence.find(number);
    if (found == context.evidence.end())
        return {};
    QStringList lines{daysText(found->second.days)};
    if (!found->second.fileRows.isEmpty())
        lines << Paper::tr("rows of the roster: %1").arg(runsText(found->second.fileRows));
    return lines.join(QLatin1Char('\n'));
}

void drawSteps(PaperCanvas& canvas, const CalculationSheet& sheet, const SheetContext& context) {
    heading(canvas, Paper::tr("Details of the calculation"));
    PaperTable table;
    table.textPt = kTablePt;
    table.columns = {{Paper::tr("Row"), 0.6, Qt::AlignCenter},
                     {Paper::tr("Name"), 1.4, Qt::AlignCenter},
                     {Paper::tr("Steps (article)"), 6.5, Qt::AlignLeft},
                     {Paper::tr("Days and rows of the roster"), 3.5, Qt::AlignLeft}};
    int number = 0;
    for (const SheetRow& row : sheet.rows)
        table.rows.push_back({QString::number(++number), row.name, stepsText(row.steps),
                              evidenceText(context, row.number)});
    if (!sheet.totalSteps.empty())
        table.footers.push_back(
            {QString(), Paper::tr("Total"), stepsText(sheet.totalSteps), context.rosterFile});
    canvas.table(table);
}

void drawPersons(PaperCanvas& canvas, const CalculationSheet& sheet) {
    if (sheet.persons.size() == sheet.rows.size())
        return; // each row is a person's sum already
    heading(canvas, Paper::tr("Sums by person"));
    PaperTable table;
    table.textPt = kTablePt;
    table.columns = {{Paper::tr("No."), 0.6, Qt::AlignCenter},
                     {Paper::tr("Name"), 2, Qt::AlignCenter},
                     {Paper::tr("Identity number"), 2, Qt::AlignCenter},
                     {Paper::tr("Days counted"), 1, Qt::AlignCenter},
                     {Paper::tr("Amount (yuan)"), 1.4, Qt::AlignRight}};
    int number = 0;
    for (const SheetPerson& person : sheet.persons)
        table.rows.push_back({QString::number(++number), person.name, person.number, person.days,
                              person.amount.toGrouped()});
    canvas.table(table);
}

void drawRemarks(PaperCanvas& canvas, const SheetContext& context) {
    heading(canvas, Paper::tr("Rows refused or to be looked at"));
    if (context.remarks.empty()) {
        canvas.text(Paper::tr("None."), kTablePt);
        return;
    }
    PaperTable table;
    table.textPt = kTablePt;
    table.columns = {{Paper::tr("Row of the roster"), 1, Qt::AlignCenter},
                     {Paper::tr("Name"), 1.6, Qt::AlignCenter},
                     {Paper::tr("Day"), 1.5, Qt::AlignCenter},
                     {Paper::tr("Treatment"), 1.4, Qt::AlignCenter},
                     {Paper::tr("Reason"), 6, Qt::AlignLeft}};
    for (const SheetRemark& remark : context.remarks)
        table.rows.push_back(
            {QString::number(remark.fileRow), remark.person, dayText(remark.day),
             remark.isRefused ? Paper::tr("refused") : Paper::tr("counted, to be looked at"),
             remark.reason});
    canvas.table(table);
}

QString confirmationText(const UsedValue& value, const SheetContext& context) {
    const auto names = context.confirmedBy.find(value.parameter);
    if (names != context.confirmedBy.end() && !names->second.isEmpty())
        return value.isConfirmed ? names->second.join(Paper::tr(", "))
                                 : Paper::tr("NOT CONFIRMED, entered by %1")
                                       .arg(names->second.join(Paper::tr(", ")));
    if (value.isConfirmed)
        return Paper::tr("confirmed by two persons");
    return value.isReliable() ? Paper::tr("as published") : Paper::tr("NOT CONFIRMED");
}

QString markText(Confidence confidence) {
    switch (confidence) {
    case Confidence::Seen:
        return {};
    case Confidence::SeenWeak:
        return Paper::tr("seen in one reprint only");
    case Confidence::Derived:
        return Paper::tr("derived");
    case Confidence::Memory:
        return Paper::tr("from memory, not checked");
    case Confidence::Choice:
        return Paper::tr("chosen by the package");
    case Confidence::Missing:
        return Paper::tr("not found");
    }
    return {};
}

/// Where a value stands, for a reader: the document that persons named when they gave it, else the
/// documents of its reference by name and number. A package's own note of its source is for those
/// who write packages.
QString sourceText(const UsedValue& value, const CalculationSheet& sheet) {
    if (value.isConfirmed || !value.events.empty())
        return value.source;
    QStringList parts;
    for (const CitedDocument& document : sheet.documents)
        if (value.reference.contains(document.number))
            parts << (document.title.isEmpty() ? document.number
                                               : Paper::tr("%1 (%2)", "document, its number")
                                                     .arg(document.title, document.number));
    if (const QString mark = markText(value.confidence); !mark.isEmpty())
        parts << mark;
    return parts.join(QLatin1Char('\n'));
}

void drawValues(PaperCanvas& canvas, const CalculationSheet& sheet, const SheetContext& context) {
    heading(canvas, Paper::tr("Values used"));
    PaperTable table;
    table.textPt = kTablePt;
    table.columns = {{Paper::tr("Parameter"), 2.4, Qt::AlignLeft},
                     {Paper::tr("Value"), 1.4, Qt::AlignCenter},
                     {Paper::tr("Unit of the value"), 1, Qt::AlignCenter},
                     {Paper::tr("Holds from"), 1.4, Qt::AlignCenter},
                     {Paper::tr("Document and article"), 3, Qt::AlignLeft},
                     {Paper::tr("Source"), 2.4, Qt::AlignLeft},
                     {Paper::tr("Confirmed by"), 1.8, Qt::AlignCenter}};
    for (const UsedValue& value : sheet.values)
        table.rows.push_back(
            {isChinese() ? value.name : value.english, value.value, unitText(value.unit),
             value.from.isValid() ? dayText(value.from) : Paper::tr("always"), value.reference,
             sourceText(value, sheet), confirmationText(value, context)});
    canvas.table(table);
}

void drawDocuments(PaperCanvas& canvas, const CalculationSheet& sheet) {
    heading(canvas, Paper::tr("Documents and package"));
    for (const CitedDocument& document : sheet.documents)
        canvas.text(QStringList{document.number, document.title, document.issuer, document.date}
                        .join(QLatin1Char(' '))
                        .simplified(),
                    kTablePt);
    canvas.text(Paper::tr("Policy package %1, version %2").arg(sheet.policy, sheet.version),
                kTablePt);
}

} // namespace

QStringList unconfirmedNames(const CalculationSheet& sheet) {
    QStringList names;
    for (const QString& parameter : sheet.unconfirmed) {
        const auto used =
            std::find_if(sheet.values.begin(), sheet.values.end(),
                         [&](const UsedValue& value) { return value.parameter == parameter; });
        names << (used == sheet.values.end() ? parameter
                  : isChinese()              ? used->name
                                             : used->english);
    }
    return names;
}

QString runsText(QList<int> numbers) {
    std::sort(numbers.begin(), numbers.end());
    QStringList runs;
    for (qsizetype at = 0; at < numbers.size();) {
        qsizetype end = at;
        while (end + 1 < numbers.size() && numbers[end + 1] <= numbers[end] + 1)
            ++end;
        runs << (numbers[end] == numbers[at]
                     ? QString::number(numbers[at])
                     : QStringLiteral("%1–%2").arg(numbers[at]).arg(numbers[end]));
        at = end + 1;
    }
    return runs.join(Paper::tr(", "));
}

QString daysText(QList<QDate> days) {
    std::map<std::pair<int, int>, QList<int>> months;
    for (const QDate& day : days)
        months[{day.year(), day.month()}] << day.day();
    QStringList parts;
    for (const auto& [month, numbers] : months)
        parts << Paper::tr("%1-%2: %3", "year, month, days")
                     .arg(month.first)
                     .arg(month.second)
                     .arg(runsText(numbers));
    return parts.join(Paper::tr("; "));
}

void drawCalculationDetails(PaperCanvas& canvas, const CalculationSheet& sheet,
                            const SheetContext& context) {
    drawSteps(canvas, sheet, context);
    drawPersons(canvas, sheet);
    drawRemarks(canvas, context);
    drawSources(canvas, sheet, context);
}

void drawSources(PaperCanvas& canvas, const CalculationSheet& sheet, const SheetContext& context) {
    drawValues(canvas, sheet, context);
    drawDocuments(canvas, sheet);
}

} // namespace chuangkou
