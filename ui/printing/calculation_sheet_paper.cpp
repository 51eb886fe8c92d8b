// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/calculation_sheet_paper.h"

#include "core/base/chinese_amount.h"
#include "ui/printing/calculation_details.h"
#include "ui/printing/claim_sheet_paper.h"
#include "ui/printing/paper_canvas.h"
#include "ui/printing/paper_words.h"

namespace chuangkou {

using namespace papers;

namespace {

constexpr double kTablePt = 9;
constexpr double kLabelMm = 38;

void drawHead(PaperCanvas& canvas, const CalculationSheet& sheet, const SheetContext& context) {
    canvas.title(isChinese() && !sheet.paper.isEmpty() ? sheet.paper
                                                       : Paper::tr("Calculation sheet"));
    canvas.leftRight(context.office, labelled(Paper::tr("Number"), sheet.caseNumber));
    const QString period = Paper::tr("%1 to %2", "first day, last day")
                               .arg(dayText(sheet.firstDay), dayText(sheet.lastDay));
    canvas.form({{{Paper::tr("Policy"), isChinese() ? sheet.title : sheet.english},
                  {Paper::tr("Paid by"), sheet.payer}},
                 {{Paper::tr("Unit"), sheet.unitName}, {Paper::tr("Credit code"), sheet.unitCode}},
                 {{Paper::tr("Period"), period},
                  {Paper::tr("Persons"), QString::number(sheet.persons.size())}},
                 {{Paper::tr("By what was known on"),
                   sheet.knownDay.isValid() ? dayText(sheet.knownDay) : QString()},
                  {Paper::tr("Version"), sheet.version.left(16)}}},
                kLabelMm, 10);
}

void drawRows(PaperCanvas& canvas, const CalculationSheet& sheet) {
    PaperTable table;
    table.textPt = kTablePt;
    table.gapMm = 0;
    table.columns = {{Paper::tr("Row"), 0.6, Qt::AlignCenter},
                     {Paper::tr("Name"), 1.6, Qt::AlignCenter},
                     {Paper::tr("Identity number"), 2.1, Qt::AlignCenter},
                     {Paper::tr("Grade"), 1.4, Qt::AlignCenter},
                     {Paper::tr("Full days"), 0.8, Qt::AlignCenter},
                     {Paper::tr("Half days"), 0.8, Qt::AlignCenter},
                     {Paper::tr("Days counted"), 0.9, Qt::AlignCenter},
                     {Paper::tr("Rate (yuan a day)"), 1.2, Qt::AlignRight},
                     {Paper::tr("Factor"), 0.7, Qt::AlignCenter},
                     {Paper::tr("Amount (yuan)"), 1.4, Qt::AlignRight}};
    int number = 0;
    for (const SheetRow& row : sheet.rows)
        table.rows.push_back({QString::number(++number), row.name, row.number, row.grade,
                              row.fullDays, row.halfDays, row.days, row.rate, row.factor,
                              row.amount.toGrouped()});
    table.footers.push_back({QString(), Paper::tr("Total"),
                             Paper::tr("%1 persons").arg(sheet.persons.size()), QString(),
                             QString(), QString(), QString(), QString(), QString(),
                             sheet.total.toGrouped()});
    canvas.table(table);
}

void drawSum(PaperCanvas& canvas, const CalculationSheet& sheet) {
    const QString figures = QStringLiteral("¥") + sheet.total.toGrouped();
    // A sum that no bill could carry stands in figures alone.
    canvas.form({{{Paper::tr("Sum in words"), chineseAmount(sheet.total).value_or(figures)},
                  {Paper::tr("Sum in figures"), figures}}},
                kLabelMm, 10.5);
    canvas.space(1.5);
    if (!sheet.unconfirmed.isEmpty())
        canvas.text(Paper::tr("NOT TO BE DECIDED OR PAID: these values are not yet confirmed by "
                              "two persons: %1")
                        .arg(unconfirmedNames(sheet).join(Paper::tr("; "))),
                    10.5, Qt::AlignLeft, QFont::Bold);
}

} // namespace

QByteArray calculationSheetPaper(const CalculationSheet& sheet, const SheetContext& context) {
    if (!sheet.isRoster)
        return claimSheetPaper(sheet, context);
    PaperCanvas canvas(PaperSheet::A4Landscape,
                       Paper::tr("Calculation sheet") + QLatin1Char(' ') + sheet.caseNumber);
    canvas.setFooter(QStringList{sheet.caseNumber, sheet.policy, sheet.version.left(16),
                                 momentText(context.printedAt)}
                         .join(QStringLiteral("  ")));
    drawHead(canvas, sheet, context);
    drawRows(canvas, sheet);
    drawSum(canvas, sheet);
    QString prepared = Paper::tr("Handled by");
    if (!context.preparedBy.isEmpty())
        prepared = labelled(prepared, context.preparedBy);
    canvas.signaturesAndStamp(
        {prepared, Paper::tr("Reviewed by"), Paper::tr("Approved by"), Paper::tr("Date")},
        Paper::tr("(Seal of the office)"));
    drawCalculationDetails(canvas, sheet, context);
    return canvas.finish();
}

} // namespace chuangkou
