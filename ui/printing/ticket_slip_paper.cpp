// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/ticket_slip_paper.h"

#include "ui/printing/paper_words.h"
#include "ui/printing/pdf_pages.h"
#include "ui/printing/slip_drawing.h"

namespace chuangkou {

using namespace papers;

namespace {

constexpr int kNumberEnd = 6;
constexpr int kSecondsPerMinute = 60;

QString marks(const TicketSlip& slip) {
    QStringList words;
    if (slip.isPriority)
        words << Paper::tr("[PRIORITY]");
    if (slip.bookedFor)
        words << Paper::tr("[BOOKED]");
    return words.join(QLatin1Char(' '));
}

QString validity(const TicketSlip& slip) {
    if (slip.recallsAllowed == 0)
        return Paper::tr("A number that is called and not there lapses. Please mind the calls.");
    return Paper::tr("A missed number stays valid today: it may be called again after %1 minutes, "
                     "up to %2 times, then it lapses.")
        .arg((slip.recallDelayS + kSecondsPerMinute - 1) / kSecondsPerMinute)
        .arg(slip.recallsAllowed);
}

void draw(PaperCanvas& canvas, const TicketSlip& slip) {
    if (slip.copy > 0)
        canvas.text(reprintMark(slip.copy), 9, Qt::AlignRight, QFont::Bold);
    canvas.text(slip.hallName, 12, Qt::AlignHCenter, QFont::Bold);
    if (!slip.header.isEmpty())
        canvas.text(slip.header, 9, Qt::AlignHCenter);
    canvas.rule();
    if (!marks(slip).isEmpty())
        canvas.text(marks(slip), 14, Qt::AlignHCenter, QFont::Bold);
    canvas.text(slip.number, 35, Qt::AlignHCenter, QFont::Bold);
    canvas.rule();
    canvas.space(1);
    slipLine(canvas, Paper::tr("Item"), slip.item.isEmpty() ? slip.line : slip.item);
    if (!slip.item.isEmpty())
        slipLine(canvas, Paper::tr("Line of service"), slip.line);
    slipLine(canvas, Paper::tr("Area"), slip.area);
    slipLine(canvas, Paper::tr("Windows"), slip.windows.join(Paper::tr(", ")));
    if (slip.ahead)
        slipLine(canvas, Paper::tr("People ahead"), QString::number(*slip.ahead), 12);
    if (slip.bookedFor)
        slipLine(canvas, Paper::tr("Booked for"), momentText(*slip.bookedFor));
    slipLine(canvas, Paper::tr("End of the identity number"), slip.personNumber.right(kNumberEnd));
    slipLine(canvas, Paper::tr("Taken at"), momentText(slip.issuedAt));
    canvas.space(1);
    canvas.rule();
    canvas.space(0.5);
    canvas.text(validity(slip), 8);
}

} // namespace

QByteArray ticketSlipPaper(const TicketSlip& slip, PaperSheet sheet) {
    return drawSlip(sheet, slip.number, [&](PaperCanvas& canvas) { draw(canvas, slip); });
}

} // namespace chuangkou
