// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/claim_sheet_paper.h"

#include "core/base/chinese_amount.h"
#include "ui/printing/calculation_details.h"
#include "ui/printing/paper_canvas.h"
#include "ui/printing/paper_words.h"
#include "ui/support/shown_text.h"

namespace chuangkou {

using namespace papers;

namespace {

constexpr double kTablePt = 9;
constexpr double kLabelMm = 30;
constexpr double kHeadMm = 24;

QString inPaperLanguage(const QString& chinese, const QString& english) {
    return isChinese() || english.isEmpty() ? chinese : english;
}

QString applicantName(const CalculationSheet& sheet) {
    return sheet.unitName.isEmpty() ? sheet.personName : sheet.unitName;
}

void drawHead(PaperCanvas& canvas, const CalculationSheet& sheet, const SheetContext& context) {
    canvas.title(isChinese() && !sheet.paper.isEmpty() ? sheet.paper
                                                       : Paper::tr("Calculation sheet"));
    canvas.leftRight(context.office, labelled(Paper::tr("Number"), sheet.caseNumber));
    const bool isUnit = !sheet.unitName.isEmpty();
    const QString facts = sheet.firstDay == sheet.lastDay
                              ? dayText(sheet.firstDay)
                              : Paper::tr("%1 to %2", "first day, last day")
                                    .arg(dayText(sheet.firstDay), dayText(sheet.lastDay));
    canvas.form(
        {{{Paper::tr("Policy"), inPaperLanguage(sheet.title, sheet.english)},
          {Paper::tr("Paid by"), sheet.payer}},
         {{isUnit ? Paper::tr("Unit") : Paper::tr("Name"), applicantName(sheet)},
          {isUnit ? Paper::tr("Credit code") : Paper::tr("Identity number"),
           isUnit ? sheet.unitCode : sheet.personNumber}},
         {{Paper::tr("Date of the facts"), facts},
          {Paper::tr("By what was known on"),
           sheet.knownDay.isValid() ? dayText(sheet.knownDay) : QStringLiteral("—")}},
         {{Paper::tr("Package"), sheet.policy}, {Paper::tr("Version"), sheet.version.left(16)}}},
        kLabelMm, 10);
}

QString valueText(const Output& figure) {
    if (figure.kind != QLatin1String("money"))
        return figure.kind == QLatin1String("count")
                   ? QStringLiteral("%1 %2").arg(figure.value, unitText(figure.unit)).trimmed()
                   : figure.value;
    const auto money = Money::parse(figure.value);
    return money ? money->toGrouped() : figure.value;
}

QString periodText(const Output& figure) {
    if (figure.kind != QLatin1String("money"))
        return {};
    return figure.period == QLatin1String("monthly") ? Paper::tr("each month") : Paper::tr("once");
}

/// By payer, what is paid once before what is paid each month, then what is no money.
std::vector<Output> inOrder(std::vector<Output> figures) {
    std::stable_sort(figures.begin(), figures.end(), [](const Output& a, const Output& b) {
        const auto key = [](const Output& figure) {
            const bool isMoney = figure.kind == QLatin1String("money");
            return std::tuple(!isMoney, isMoney ? figure.payer : QString(),
                              isMoney && figure.period == QLatin1String("monthly"));
        };
        return key(a) < key(b);
    });
    return figures;
}

void drawResults(PaperCanvas& canvas, const CalculationSheet& sheet) {
    const bool isMany = sheet.parts.size() > 1;
    PaperTable table;
    table.textPt = kTablePt;
    table.gapMm = 0;
    table.columns = {{Paper::tr("Result"), 2.4, Qt::AlignLeft},
                     {Paper::tr("Paid by"), 1.8, Qt::AlignCenter},
                     {Paper::tr("Paid"), 0.9, Qt::AlignCenter},
                     {Paper::tr("Yuan or value"), 1.6, Qt::AlignRight},
                     {Paper::tr("Article"), 3.6, Qt::AlignLeft}};
    for (const SheetPart& part : sheet.parts) {
        if (isMany)
            table.rows.push_back({part.name.isEmpty() ? part.number : part.name, QString(),
                                  QString(), sheet.hasAmount ? part.amount.toGrouped() : QString(),
                                  QString()});
        for (const Output& figure : inOrder(part.figures))
            table.rows.push_back({inPaperLanguage(figure.name, figure.english), figure.payer,
                                  periodText(figure), valueText(figure),
                                  figure.articles.join(QLatin1Char('\n'))});
    }
    canvas.table(table);
}

void drawSums(PaperCanvas& canvas, const CalculationSheet& sheet) {
    std::vector<PaperFormRow> rows;
    for (const PayerTotal& total : sheet.payers) {
        const QString figures = QStringLiteral("¥") + total.amount.toGrouped();
        const QString label = total.period == QLatin1String("monthly")
                                  ? Paper::tr("%1, each month", "payer").arg(total.payer)
                                  : Paper::tr("%1, once", "payer").arg(total.payer);
        rows.push_back({{label, figures},
                        {Paper::tr("in words"), chineseAmount(total.amount).value_or(figures)}});
    }
    if (!rows.empty())
        canvas.form(rows, kLabelMm, 10);
    canvas.space(1.5);
    if (!sheet.unconfirmed.isEmpty())
        canvas.text(Paper::tr("NOT TO BE DECIDED OR PAID: these values are not yet confirmed by "
                              "two persons: %1")
                        .arg(unconfirmedNames(sheet).join(Paper::tr("; "))),
                    10.5, Qt::AlignLeft, QFont::Bold);
    if (!sheet.footer.isEmpty())
        canvas.text(inPaperLanguage(sheet.footer, sheet.footerEnglish), 10.5, Qt::AlignLeft,
                    QFont::Bold);
}

void drawSignatures(PaperCanvas& canvas, const CalculationSheet& sheet,
                    const SheetContext& context) {
    QString prepared = Paper::tr("Handled by");
    if (!context.preparedBy.isEmpty())
        prepared = labelled(prepared, context.preparedBy);
    if (!sheet.footer.isEmpty()) { // a reference, which nobody approves
        canvas.signatures({prepared, Paper::tr("Date")});
        return;
    }
    canvas.signaturesAndStamp(
        {prepared, Paper::tr("Reviewed by"), Paper::tr("Approved by"), Paper::tr("Date")},
        Paper::tr("(Seal of the office)"));
}

void heading(PaperCanvas& canvas, const QString& words) {
    canvas.keepTogether(kHeadMm);
    canvas.space(1);
    canvas.text(words, 11, Qt::AlignLeft, QFont::Bold);
}

void drawFacts(PaperCanvas& canvas, const SheetPart& part) {
    PaperTable table;
    table.textPt = kTablePt;
    table.columns = {{Paper::tr("Fact"), 2, Qt::AlignLeft},
                     {Paper::tr("Value"), 3, Qt::AlignLeft},
                     {Paper::tr("Fact"), 2, Qt::AlignLeft},
                     {Paper::tr("Value"), 3, Qt::AlignLeft}};
    QStringList row;
    for (const SheetFact& fact : part.facts) {
        const QString value = inPaperLanguage(fact.value, fact.valueEnglish);
        row << inPaperLanguage(fact.chinese, fact.english)
            << QStringLiteral("%1 %2").arg(value, unitText(fact.unit)).trimmed();
        if (row.size() == 4) {
            table.rows.push_back(row);
            row.clear();
        }
    }
    if (!row.isEmpty())
        table.rows.push_back(row + QStringList{QString(), QString()});
    if (!table.rows.empty())
        canvas.table(table);
}

void addSteps(PaperTable& table, const std::vector<SheetStep>& steps) {
    for (const SheetStep& step : steps)
        table.rows.push_back({inPaperLanguage(step.chinese, step.english), step.article});
}

void drawSteps(PaperCanvas& canvas, const SheetPart& part) {
    PaperTable table;
    table.textPt = kTablePt;
    table.columns = {{Paper::tr("Step"), 6, Qt::AlignLeft},
                     {Paper::tr("Article"), 3, Qt::AlignLeft}};
    for (const SheetGroup& group : part.groups) {
        const QString days = group.from == group.to
                                 ? dayText(group.from)
                                 : Paper::tr("%1 to %2", "first day, last day")
                                       .arg(dayText(group.from), dayText(group.to));
        table.rows.push_back({Paper::tr("%1: %2 × %3 = %4 yuan", "days, count, rate, amount")
                                  .arg(days)
                                  .arg(group.count)
                                  .arg(group.rate.toGrouped(), group.amount.toGrouped()),
                              QString()});
        addSteps(table, group.steps);
    }
    addSteps(table, part.steps);
    if (!table.rows.empty())
        canvas.table(table);
}

void drawParts(PaperCanvas& canvas, const CalculationSheet& sheet) {
    for (const SheetPart& part : sheet.parts) {
        const QString who = QStringLiteral("%1 %2").arg(part.name, part.number).trimmed();
        heading(canvas, who.isEmpty() ? Paper::tr("Details of the calculation")
                                      : Paper::tr("Details of the calculation: %1").arg(who));
        drawFacts(canvas, part);
        drawSteps(canvas, part);
    }
}

} // namespace

QByteArray claimSheetPaper(const CalculationSheet& sheet, const SheetContext& context) {
    PaperCanvas canvas(PaperSheet::A4Portrait,
                       Paper::tr("Calculation sheet") + QLatin1Char(' ') + sheet.caseNumber);
    QStringList foot{sheet.caseNumber, sheet.policy, sheet.version.left(16),
                     momentText(context.printedAt)};
    foot.removeAll(QString());
    if (!sheet.footer.isEmpty())
        foot.prepend(inPaperLanguage(sheet.footer, sheet.footerEnglish));
    canvas.setFooter(foot.join(QStringLiteral("  ")));
    drawHead(canvas, sheet, context);
    drawResults(canvas, sheet);
    drawSums(canvas, sheet);
    drawSignatures(canvas, sheet, context);
    drawParts(canvas, sheet);
    drawSources(canvas, sheet, context);
    return canvas.finish();
}

} // namespace chuangkou
