// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/queue_parts/queue_text.h"

#include "core/office/catalogue.h"
#include "ui/screens/queue_parts/reason_list.h"
#include "ui/support/shown_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace chuangkou {

namespace {

struct QueueText {
    Q_DECLARE_TR_FUNCTIONS(QueueText)
};

QString actionText(const QString& action) {
    static const std::pair<const char*, const char*> texts[] = {
        {"issue", QT_TRANSLATE_NOOP("QueueText", "ticket")},
        {"check_in", QT_TRANSLATE_NOOP("QueueText", "check-in")},
        {"call", QT_TRANSLATE_NOOP("QueueText", "call of")},
        {"finish_and_call", QT_TRANSLATE_NOOP("QueueText", "finish and call of")},
        {"not_present", QT_TRANSLATE_NOOP("QueueText", "not there of")},
        {"start", QT_TRANSLATE_NOOP("QueueText", "start of")},
        {"finish", QT_TRANSLATE_NOOP("QueueText", "finish of")},
        {"leave", QT_TRANSLATE_NOOP("QueueText", "gave up of")},
        {"cancel", QT_TRANSLATE_NOOP("QueueText", "cancelling of")},
        {"reactivate", QT_TRANSLATE_NOOP("QueueText", "return to the queue of")},
        {"admit", QT_TRANSLATE_NOOP("QueueText", "admission of")},
    };
    for (const auto& [key, text] : texts)
        if (action == QLatin1String(key))
            return QueueText::tr(text);
    return {};
}

} // namespace

QString stateText(TicketState state) {
    switch (state) {
    case TicketState::Outside:
        return QueueText::tr("Waiting outside");
    case TicketState::Waiting:
        return QueueText::tr("Waiting");
    case TicketState::Called:
        return QueueText::tr("Called");
    case TicketState::Serving:
        return QueueText::tr("At the counter");
    case TicketState::Held:
        return QueueText::tr("On hold");
    case TicketState::Done:
        return QueueText::tr("Done");
    case TicketState::Lapsed:
        return QueueText::tr("Lapsed");
    case TicketState::Left:
        return QueueText::tr("Gave up");
    case TicketState::Cancelled:
        return QueueText::tr("Cancelled");
    case TicketState::Closed:
        return QueueText::tr("Closed with the day");
    }
    return {};
}

Tone stateTone(TicketState state) {
    switch (state) {
    case TicketState::Called:
        return Tone::Warning;
    case TicketState::Serving:
    case TicketState::Done:
        return Tone::Good;
    case TicketState::Waiting:
        return Tone::Info;
    case TicketState::Lapsed:
        return Tone::Danger;
    default:
        return Tone::Neutral;
    }
}

QString stateText(AppointmentState state) {
    switch (state) {
    case AppointmentState::Draft:
        return QueueText::tr("Place held");
    case AppointmentState::Requested:
        return QueueText::tr("To be confirmed");
    case AppointmentState::Booked:
        return QueueText::tr("Booked");
    case AppointmentState::Displaced:
        return QueueText::tr("Slot taken away");
    case AppointmentState::CheckedIn:
        return QueueText::tr("Checked in");
    case AppointmentState::Fulfilled:
        return QueueText::tr("Served");
    case AppointmentState::NoShow:
        return QueueText::tr("No-show");
    case AppointmentState::Cancelled:
        return QueueText::tr("Cancelled");
    case AppointmentState::Rescheduled:
        return QueueText::tr("Moved");
    case AppointmentState::Expired:
        return QueueText::tr("Expired");
    case AppointmentState::Unserved:
        return QueueText::tr("Not served");
    }
    return {};
}

Tone stateTone(AppointmentState state) {
    switch (state) {
    case AppointmentState::Booked:
    case AppointmentState::CheckedIn:
        return Tone::Info;
    case AppointmentState::Fulfilled:
        return Tone::Good;
    case AppointmentState::NoShow:
    case AppointmentState::Displaced:
        return Tone::Danger;
    default:
        return Tone::Neutral;
    }
}

QString classText(TicketClass ticketClass) {
    switch (ticketClass) {
    case TicketClass::Emergency:
        return QueueText::tr("Emergency");
    case TicketClass::Priority:
        return QueueText::tr("Priority");
    case TicketClass::Normal:
        return QueueText::tr("Normal");
    case TicketClass::Low:
        return QueueText::tr("Later");
    }
    return {};
}

QString kindText(const TicketRow& ticket) {
    const QString origin = ticket.appointmentAt
                               ? QueueText::tr("Booked %1").arg(shownTime(*ticket.appointmentAt))
                               : QueueText::tr("Walk-in");
    switch (ticket.ticketClass) {
    case TicketClass::Emergency:
        return QueueText::tr("Emergency ★");
    case TicketClass::Priority:
        return QueueText::tr("Priority ★");
    case TicketClass::Normal:
    case TicketClass::Low:
        break;
    }
    return origin;
}

QString itemText(const QString& item, const QString& line) {
    const ServiceItem* known = Catalogue::shipped().find(item);
    if (known == nullptr)
        return item.isEmpty() ? lineText(line) : item;
    const bool isChinese = QLocale().language() == QLocale::Chinese;
    return isChinese || known->english.isEmpty() ? known->name : known->english;
}

QString undoableText(const UndoableAction& action) {
    const QString text = actionText(action.action);
    return text.isEmpty() ? action.number : QStringLiteral("%1 %2").arg(text, action.number);
}

QString visitorText(const TicketView& ticket) {
    if (ticket.personName.isEmpty() && ticket.personNumber.isEmpty())
        return QueueText::tr("Not registered");
    return (ticket.personName + u' ' + ticket.personNumber).trimmed();
}

} // namespace chuangkou
