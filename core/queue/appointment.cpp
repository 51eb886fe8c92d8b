// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/appointment.h"

#include "core/queue/appointment_events.h"
#include "core/queue/event_body.h"
#include "core/store/merge.h"

namespace chuangkou {

namespace {

NewEvent event(const AppointmentRow& appointment, const TicketAct& act, const char* kind,
               QJsonObject body) {
    body.insert(QLatin1String("command"), act.command);
    return {SubjectId::from(appointment.id), QString::fromLatin1(kind), body};
}

Unexpected wrongState(const AppointmentRow& appointment) {
    return fail(ErrorCode::WrongState, appointmentStateKey(appointment.state));
}

void applyBooked(AppointmentRow& appointment, const Event& event, const QJsonObject& body) {
    appointment.id = AppointmentId::from(event.subject);
    appointment.hall = idOf<HallId>(body, "hall");
    appointment.date = QDate::fromString(textOf(body, "date"), Qt::ISODate);
    appointment.time = QTime::fromString(textOf(body, "time"), QStringLiteral("HH:mm"));
    appointment.slotCount = intOf(body, "slots");
    appointment.state = AppointmentState::Booked;
    appointment.line = textOf(body, "line");
    appointment.item = textOf(body, "item");
    appointment.letter = textOf(body, "letter");
    appointment.person = idOf<PersonId>(body, "person");
    appointment.channel = textOf(body, "channel");
    appointment.requestKey = textOf(body, "request_key");
    appointment.visitReason = textOf(body, "visit_reason");
    appointment.bookedAt = event.at;
}

void apply(AppointmentRow& appointment, const Event& event) {
    const QJsonObject body = event.json();
    const QString& kind = event.kind;
    if (kind == QLatin1String("appointment_booked")) {
        applyBooked(appointment, event, body);
    } else if (kind == QLatin1String("appointment_checked_in")) {
        appointment.state = AppointmentState::CheckedIn;
        appointment.ticket = idOf<TicketId>(body, "ticket");
    } else if (kind == QLatin1String("appointment_no_show")) {
        appointment.state = AppointmentState::NoShow;
    } else if (kind == QLatin1String("appointment_cancelled")) {
        appointment.state = AppointmentState::Cancelled;
        appointment.cancelledBy = textOf(body, "by");
        appointment.cancelledLate = flagOf(body, "late");
        appointment.reason = textOf(body, "reason");
    } else if (kind == QLatin1String("appointment_rescheduled")) {
        appointment.state = AppointmentState::Rescheduled;
        appointment.successor = idOf<AppointmentId>(body, "to");
    } else if (kind == QLatin1String("appointment_fulfilled")) {
        appointment.state = AppointmentState::Fulfilled;
    } else if (kind == QLatin1String("appointment_unserved")) {
        appointment.state = AppointmentState::Unserved;
    }
}

} // namespace

bool holdsPlace(AppointmentState state) {
    switch (state) {
    case AppointmentState::Draft:
    case AppointmentState::Booked:
    case AppointmentState::CheckedIn:
    case AppointmentState::Fulfilled:
    case AppointmentState::NoShow:
    case AppointmentState::Unserved:
        return true;
    case AppointmentState::Requested:
    case AppointmentState::Displaced:
    case AppointmentState::Cancelled:
    case AppointmentState::Rescheduled:
    case AppointmentState::Expired:
        break;
    }
    return false;
}

std::optional<AppointmentRow> foldAppointment(const std::vector<Event>& ordered) {
    const MergedSubject merged(ordered, MergeRules(kAppointmentKinds));
    const std::vector<Event>& events = merged.events();
    const std::set<QByteArray> undone = takenBack(events, "appointment_reopened");
    std::optional<AppointmentRow> appointment;
    for (const Event& event : events) {
        if (event.isWithheld())
            continue;
        if (!appointment && event.kind == QLatin1String("appointment_booked"))
            appointment.emplace();
        if (!appointment)
            continue;
        if (!undone.contains(event.hash))
            apply(*appointment, event);
        appointment->changedAt = event.at;
        appointment->version = event.hash;
    }
    return appointment;
}

std::optional<QString> whyNotCallable(const AppointmentRow& appointment, QDate today) {
    const QString date = appointment.date.toString(Qt::ISODate);
    if (appointment.state == AppointmentState::Draft ||
        appointment.state == AppointmentState::Requested)
        return QStringLiteral("appointment_") + appointmentStateKey(appointment.state);
    if (appointment.date > today)
        return QStringLiteral("appointment_later|") + date;
    if (appointment.date < today)
        return QStringLiteral("appointment_past|") + date;
    if (appointment.state == AppointmentState::CheckedIn)
        return std::nullopt;
    if (appointment.state == AppointmentState::Booked)
        return QStringLiteral("appointment_not_checked_in");
    return QStringLiteral("appointment_") + appointmentStateKey(appointment.state);
}

AppointmentEvents decideCheckIn(const AppointmentRow& appointment, const TicketAct& act,
                                const QueueRules& rules, const TicketId& ticket) {
    if (appointment.date != officeDate(act.now))
        return fail(ErrorCode::RuleRefused,
                    QStringLiteral("other_date|") + appointment.date.toString(Qt::ISODate));
    if (appointment.state == AppointmentState::NoShow)
        return fail(ErrorCode::RuleRefused, QStringLiteral("no_show"));
    if (appointment.state != AppointmentState::Booked)
        return wrongState(appointment);
    const std::int64_t opens = appointment.at() - rules.earlyS * 1000LL;
    if (act.now < opens)
        return fail(ErrorCode::RuleRefused,
                    QStringLiteral("too_early|") +
                        officeTime(opens).toString(QStringLiteral("HH:mm")));
    if (act.now > appointment.at() + rules.graceS * 1000LL)
        return fail(ErrorCode::RuleRefused, QStringLiteral("no_show"));
    return std::vector<NewEvent>{event(appointment, act, "appointment_checked_in",
                                       {{QStringLiteral("ticket"), ticket.toText()}})};
}

AppointmentEvents decideNoShow(const AppointmentRow& appointment, const TicketAct& act,
                               const QueueRules& rules) {
    if (appointment.state != AppointmentState::Booked ||
        act.now <= appointment.at() + rules.graceS * 1000LL)
        return wrongState(appointment);
    return std::vector<NewEvent>{event(appointment, act, "appointment_no_show", {})};
}

AppointmentEvents decideCancelAppointment(const AppointmentRow& appointment, const TicketAct& act,
                                          CancelledBy by, const QString& reason) {
    if (appointment.state != AppointmentState::Booked &&
        appointment.state != AppointmentState::Requested &&
        appointment.state != AppointmentState::Displaced)
        return wrongState(appointment);
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::NeedsReason, QStringLiteral("cancel"));
    const bool late = by == CancelledBy::Citizen && act.now > appointment.at();
    return std::vector<NewEvent>{
        event(appointment, act, "appointment_cancelled",
              {{QStringLiteral("by"),
                by == CancelledBy::Office ? QStringLiteral("office") : QStringLiteral("citizen")},
               {QStringLiteral("reason"), reason.trimmed()},
               {QStringLiteral("late"), late}})};
}

AppointmentEvents decideReschedule(const AppointmentRow& appointment, const TicketAct& act,
                                   const AppointmentId& successor) {
    if (appointment.state != AppointmentState::Booked &&
        appointment.state != AppointmentState::Displaced)
        return wrongState(appointment);
    return std::vector<NewEvent>{event(appointment, act, "appointment_rescheduled",
                                       {{QStringLiteral("to"), successor.toText()}})};
}

NewEvent followTicket(const TicketRow& ticket, TicketState state, const TicketAct& act) {
    const QString kind = state == TicketState::Waiting ? QStringLiteral("appointment_checked_in")
                         : state == TicketState::Done  ? QStringLiteral("appointment_fulfilled")
                                                       : QStringLiteral("appointment_unserved");
    return {
        SubjectId::from(ticket.appointment),
        kind,
        {{QStringLiteral("ticket"), ticket.id.toText()}, {QStringLiteral("command"), act.command}}};
}

} // namespace chuangkou
