// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/appointment_slip_paper.h"

#include "core/base/clock.h"
#include "core/office/person_table.h"
#include "ui/printing/paper_words.h"
#include "ui/printing/pdf_pages.h"
#include "ui/printing/slip_drawing.h"

namespace chuangkou {

using namespace papers;

namespace {

constexpr int kNumberEnd = 6;
constexpr int kPhoneEnd = 4;
constexpr int kMsPerSecond = 1000;

QString timeOfDay(std::int64_t at) {
    return officeTime(at).toString(QStringLiteral("HH:mm"));
}

void draw(PaperCanvas& canvas, const AppointmentSlip& slip) {
    if (slip.copy > 0)
        canvas.text(reprintMark(slip.copy), 9, Qt::AlignRight, QFont::Bold);
    canvas.text(slip.hallName, 12, Qt::AlignHCenter, QFont::Bold);
    canvas.text(Paper::tr("Appointment slip"), 14, Qt::AlignHCenter, QFont::Bold);
    canvas.rule();
    canvas.text(dayText(officeDate(slip.at)), 14, Qt::AlignHCenter, QFont::Bold);
    canvas.text(timeOfDay(slip.at), 26, Qt::AlignHCenter, QFont::Bold);
    canvas.rule();
    canvas.space(1);
    slipLine(canvas, Paper::tr("Appointment no."), slip.code);
    slipLine(canvas, Paper::tr("Item"), slip.item.isEmpty() ? slip.line : slip.item);
    slipLine(canvas, Paper::tr("Booked by"),
             slip.personName.isEmpty() ? QString() : maskedName(slip.personName));
    slipLine(canvas, Paper::tr("End of the identity number"), slip.personNumber.right(kNumberEnd));
    slipLine(canvas, Paper::tr("End of the phone number"), slip.phone.right(kPhoneEnd));
    slipLine(canvas, Paper::tr("Please bring"), slip.bring.join(Paper::tr("; ")));
    slipLine(canvas, Paper::tr("Office phone"), slip.officePhone);
    slipLine(canvas, Paper::tr("Printed at"), momentText(slip.printedAt), 8);
    canvas.space(1);
    canvas.rule();
    canvas.space(0.5);
    canvas.text(Paper::tr("Please check in between %1 and %2 with your identity card; later the "
                          "place is given away.")
                    .arg(timeOfDay(slip.at - std::int64_t{slip.earlyS} * kMsPerSecond),
                         timeOfDay(slip.at + std::int64_t{slip.graceS} * kMsPerSecond)),
                8);
}

} // namespace

QByteArray appointmentSlipPaper(const AppointmentSlip& slip, PaperSheet sheet) {
    return drawSlip(sheet, Paper::tr("Appointment slip"),
                    [&](PaperCanvas& canvas) { draw(canvas, slip); });
}

} // namespace chuangkou
