// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/acceptance_receipt_paper.h"

#include "core/base/resident_id.h"
#include "ui/printing/paper_canvas.h"
#include "ui/printing/paper_words.h"

namespace chuangkou {

using namespace papers;

namespace {

constexpr double kLabelMm = 36;
constexpr double kTextPt = 10.5;
constexpr double kPaddingMm = 4.2;

QString limitText(const std::optional<TimeLimit>& limit) {
    if (!limit)
        return {};
    const QString days = limit->unit == LimitUnit::WorkingDays
                             ? Paper::tr("%1 working days").arg(limit->days)
                             : Paper::tr("%1 calendar days").arg(limit->days);
    return limit->article.isEmpty()
               ? days
               : Paper::tr("%1 (%2)", "value, article").arg(days, limit->article);
}

QString dueText(const AcceptanceReceipt& receipt) {
    if (receipt.type == CaseType::Instant)
        return Paper::tr("finished on the spot");
    const QString day = dayText(receipt.due);
    return receipt.isDueProvisional && !day.isEmpty() ? Paper::tr("%1 (provisional)").arg(day)
                                                      : day;
}

QString promiseText(const AcceptanceReceipt& receipt) {
    if (!receipt.promise && receipt.type == CaseType::Instant)
        return Paper::tr("instant case, finished on the spot");
    return limitText(receipt.promise);
}

/// Of a person there is no representative, and without an agent they came themselves.
bool isPerson(const AcceptanceReceipt& receipt) {
    return ResidentId::parse(receipt.applicantNumber).has_value();
}

void drawApplicant(PaperCanvas& canvas, const AcceptanceReceipt& receipt) {
    const auto absent = [&](const QString& value, const QString& word) {
        return value.isEmpty() && isPerson(receipt) ? word : value;
    };
    canvas.form({{{Paper::tr("Service item"), receipt.item}},
                 {{Paper::tr("Applicant"), receipt.applicant}},
                 {{Paper::tr("Identity number / credit code"), receipt.applicantNumber}},
                 {{Paper::tr("Legal representative"),
                   absent(receipt.representative, Paper::tr("none", "no legal representative"))},
                  {Paper::tr("Contact / agent"), absent(receipt.contact, Paper::tr("in person"))}},
                 {{Paper::tr("Phone"), receipt.phone},
                  {Paper::tr("Fee"), !receipt.hasFee   ? QString()
                                     : *receipt.hasFee ? Paper::tr("charged")
                                                       : Paper::tr("no fee")}}},
                kLabelMm, kTextPt, kPaddingMm);
}

void drawDocuments(PaperCanvas& canvas, const AcceptanceReceipt& receipt) {
    PaperTable table;
    table.textPt = kTextPt;
    table.gapMm = 0;
    table.paddingMm = kPaddingMm;
    table.columns = {{Paper::tr("No."), 1, Qt::AlignCenter},
                     {Paper::tr("Material received"), 9, Qt::AlignLeft},
                     {Paper::tr("Copies"), 1.3, Qt::AlignCenter}};
    int number = 0;
    for (const ReceiptDocument& document : receipt.documents)
        table.rows.push_back(
            {QString::number(++number), document.name, QString::number(document.copies)});
    if (table.rows.empty())
        table.rows.push_back({QString(), Paper::tr("No material received"), QString()});
    canvas.table(table);
}

void drawTerms(PaperCanvas& canvas, const AcceptanceReceipt& receipt) {
    canvas.form(
        {{{Paper::tr("Materials received on"), dayText(receipt.received)},
          {Paper::tr("Accepted at"), momentText(receipt.acceptedAt)}},
         {{Paper::tr("Statutory time limit"), limitText(receipt.limit)}},
         {{Paper::tr("Promised time limit"), promiseText(receipt)},
          {Paper::tr("Due by"), dueText(receipt)}},
         {{Paper::tr("Not counted in the limit"), receipt.notCounted}},
         {{Paper::tr("Progress can be asked"), receipt.progressQuery}},
         {{Paper::tr("Delivery of the result"), receipt.resultDelivery}},
         {{Paper::tr("Accepting office"), receipt.office}},
         {{Paper::tr("Clerk"), receipt.clerk}, {Paper::tr("Office phone"), receipt.officePhone}}},
        kLabelMm, kTextPt, kPaddingMm);
    canvas.space(5);
}

void drawCopies(PaperCanvas& canvas, const AcceptanceReceipt& receipt) {
    const QString copies =
        receipt.copies.isEmpty()
            ? Paper::tr("This receipt is made out in ______ copies: ____________________")
            : Paper::tr("This receipt is made out in %1 copies: %2.")
                  .arg(receipt.copies.size())
                  .arg(receipt.copies.join(Paper::tr("; ")));
    canvas.text(copies, 9);
}

} // namespace

QByteArray acceptanceReceiptPaper(const AcceptanceReceipt& receipt) {
    PaperCanvas canvas(PaperSheet::A4Portrait,
                       Paper::tr("Acceptance receipt") + QLatin1Char(' ') + receipt.number);
    canvas.setFooter(receipt.office + QLatin1Char(' ') + receipt.number);
    canvas.leftRight(receipt.office, labelled(Paper::tr("Number"), receipt.number));
    canvas.title(Paper::tr("Acceptance receipt"));
    drawApplicant(canvas, receipt);
    drawDocuments(canvas, receipt);
    drawTerms(canvas, receipt);
    canvas.signaturesAndStamp(
        {Paper::tr("Signature of the applicant"), Paper::tr("Date of signature")},
        Paper::tr("(Seal of the accepting office)"));
    drawCopies(canvas, receipt);
    return canvas.finish();
}

} // namespace chuangkou
