// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/one_time_notice_paper.h"

#include "ui/printing/paper_canvas.h"
#include "ui/printing/paper_words.h"

namespace chuangkou {

using namespace papers;

namespace {

constexpr double kLabelMm = 36;
constexpr double kTextPt = 10.5;
constexpr double kPaddingMm = 4.2;

QString sentence(const OneTimeNotice& notice) {
    return Paper::tr("%1: the application named above was looked through. The following %2 are "
                     "missing or not in the form that the law demands; this notice names all of "
                     "them at once.")
        .arg(notice.applicant)
        .arg(notice.missing.size());
}

QString dueSentence(const OneTimeNotice& notice) {
    if (!notice.due.isValid())
        return Paper::tr("Please bring them all together. The time until then does not count in "
                         "the time limit.");
    const QString day = notice.isDueProvisional
                            ? Paper::tr("%1 (provisional)").arg(dayText(notice.due))
                            : dayText(notice.due);
    return Paper::tr("Please bring them all by %1. The time until then does not count in the time "
                     "limit.")
        .arg(day);
}

} // namespace

QByteArray oneTimeNoticePaper(const OneTimeNotice& notice) {
    PaperCanvas canvas(PaperSheet::A4Portrait, Paper::tr("One-time notice of missing materials"));
    canvas.setFooter(notice.office + QLatin1Char(' ') + notice.number);
    canvas.leftRight(notice.office, notice.number.isEmpty()
                                        ? QString()
                                        : labelled(Paper::tr("Number"), notice.number));
    canvas.title(Paper::tr("One-time notice of missing materials"));
    canvas.form({{{Paper::tr("Applicant"), notice.applicant}},
                 {{Paper::tr("Identity number / credit code"), notice.applicantNumber}},
                 {{Paper::tr("Service item"), notice.item}}},
                kLabelMm, kTextPt, kPaddingMm);
    canvas.space(4);
    canvas.text(sentence(notice), 11);
    canvas.space(2);
    PaperTable table;
    table.textPt = kTextPt;
    table.paddingMm = kPaddingMm;
    table.columns = {{Paper::tr("No."), 1, Qt::AlignCenter},
                     {Paper::tr("Missing material"), 6, Qt::AlignLeft},
                     {Paper::tr("Legal basis"), 5, Qt::AlignLeft}};
    int number = 0;
    for (const MissingDocument& document : notice.missing)
        table.rows.push_back({QString::number(++number), document.name, document.article});
    canvas.table(table);
    canvas.space(2);
    canvas.text(dueSentence(notice), 11);
    canvas.space(3);
    canvas.form({{{Paper::tr("Accepting office"), notice.office}},
                 {{Paper::tr("Clerk"), notice.clerk}, {Paper::tr("Office phone"), notice.phone}},
                 {{Paper::tr("Told on"), momentText(notice.givenAt)}}},
                kLabelMm, kTextPt, kPaddingMm);
    canvas.space(4);
    canvas.signaturesAndStamp(
        {Paper::tr("Signature of the applicant"), Paper::tr("Date of signature")},
        Paper::tr("(Seal of the accepting office)"));
    canvas.text(Paper::tr("Made out twice: one for the applicant, one for the file."), 9);
    return canvas.finish();
}

} // namespace chuangkou
