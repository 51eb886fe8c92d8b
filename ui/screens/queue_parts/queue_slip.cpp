// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/queue_parts/queue_slip.h"

#include "core/office/catalogue.h"
#include "ui/printing/appointment_slip_paper.h"
#include "ui/printing/ticket_slip_paper.h"
#include "ui/screens/queue_parts/queue_text.h"
#include "ui/support/shown_text.h"

#include <QCoreApplication>
#include <QDir>

namespace chuangkou {

namespace {

struct QueueSlip {
    Q_DECLARE_TR_FUNCTIONS(QueueSlip)
};

} // namespace

PaperJob ticketSlipJob(const TicketView& view, int ahead, const SlipPlace& place) {
    const TicketRow& ticket = view.ticket;
    TicketSlip slip;
    slip.hallName = place.hall.hallName;
    slip.header = place.office;
    slip.number = ticket.number;
    slip.isPriority = ticket.ticketClass < TicketClass::Normal;
    slip.line = lineText(ticket.line);
    if (!ticket.item.isEmpty())
        slip.item = itemText(ticket.item, ticket.line);
    for (const Counter& counter : place.hall.counters)
        if (counter.lines.isEmpty() || counter.lines.contains(ticket.line))
            slip.windows.append(QString::number(counter.number));
    slip.ahead = ahead;
    slip.bookedFor = ticket.appointmentAt;
    slip.issuedAt = place.now;
    slip.recallsAllowed = place.rules.recallsAllowed;
    slip.recallDelayS = place.rules.recallDelayS;
    return {QueueSlip::tr("Ticket") + u'-' + ticket.number,
            QueueSlip::tr("Ticket"),
            [slip](const QString& path) { return saveFile(path, ticketSlipPaper(slip)); },
            {}};
}

PaperJob appointmentSlipJob(const AppointmentView& view, const SlipPlace& place) {
    const AppointmentRow& row = view.appointment;
    AppointmentSlip slip;
    slip.hallName = place.hall.hallName;
    slip.line = lineText(row.line);
    slip.item = itemText(row.item, row.line);
    slip.at = row.at();
    slip.personName = view.personName;
    if (const ServiceItem* item = Catalogue::shipped().find(row.item))
        for (const ItemDocument& document : item->documents)
            slip.bring.append(document.name);
    slip.earlyS = place.rules.earlyS;
    slip.graceS = place.rules.graceS;
    slip.printedAt = place.now;
    const QString name =
        QStringLiteral("%1-%2-%3")
            .arg(QueueSlip::tr("Appointment slip"), row.time.toString(QStringLiteral("HHmm")),
                 row.id.toText().right(6));
    return {name,
            QueueSlip::tr("Appointment slip"),
            [slip](const QString& path) { return saveFile(path, appointmentSlipPaper(slip)); },
            {}};
}

QString printSlip(PaperPrinter& printer, const PaperJob& job, std::int64_t now) {
    const auto paper = printer.print(job, officeDate(now));
    if (!paper)
        return QStringLiteral("  ") + QueueSlip::tr("The slip could not be printed.");
    if (paper->wasPrinted)
        return {};
    return QStringLiteral("  ") +
           QueueSlip::tr("Slip saved: %1").arg(QDir::toNativeSeparators(paper->path));
}

} // namespace chuangkou
