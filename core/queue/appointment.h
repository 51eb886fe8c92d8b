// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/queue_rules.h"
#include "core/queue/ticket.h"

namespace chuangkou {

struct AppointmentRow {
    AppointmentId id;
    HallId hall;
    QDate date;
    QTime time;
    int slotCount = 1; ///< slots in a row that it takes
    AppointmentState state = AppointmentState::Booked;
    QString line;
    QString item;
    QString letter; ///< queue of the ticket that it becomes
    PersonId person;
    QString channel; ///< phone, counter, online
    QString requestKey;
    QString visitReason; ///< why a visit was booked for an item that needs none
    std::int64_t bookedAt = 0;
    std::int64_t changedAt = 0;
    TicketId ticket;         ///< of check-in
    AppointmentId successor; ///< of rescheduled
    QString cancelledBy;     ///< "office", "citizen"
    bool cancelledLate = false;
    QString reason;
    QByteArray version; ///< hash of the last event: what a screen has seen

    [[nodiscard]] std::int64_t at() const { return officeMs(date, time); } ///< UTC ms
};

/// Holds a place of its slot.
[[nodiscard]] bool holdsPlace(AppointmentState state);

/// An appointment as its events, given in fold order, tell it; those that 撤销 took back are passed
/// over.
[[nodiscard]] std::optional<AppointmentRow> foldAppointment(const std::vector<Event>& ordered);

/// Why its ticket may not be called on a day: the key of a RuleRefused ("appointment_draft",
/// "appointment_later|DATE" ...); nothing when it is checked in today.
[[nodiscard]] std::optional<QString> whyNotCallable(const AppointmentRow& appointment, QDate today);

// What a command adds to an appointment. Errors of all: WrongState with the state's key.
using AppointmentEvents = Result<std::vector<NewEvent>>;

/// Errors: RuleRefused "other_date|DATE", "too_early|HH:mm", "no_show".
[[nodiscard]] AppointmentEvents decideCheckIn(const AppointmentRow& appointment,
                                              const TicketAct& act, const QueueRules& rules,
                                              const TicketId& ticket);
/// Booked and past its time and grace, else WrongState.
[[nodiscard]] AppointmentEvents decideNoShow(const AppointmentRow& appointment,
                                             const TicketAct& act, const QueueRules& rules);
/// Errors: NeedsReason. Late: the citizen cancels after the slot began.
[[nodiscard]] AppointmentEvents decideCancelAppointment(const AppointmentRow& appointment,
                                                        const TicketAct& act, CancelledBy by,
                                                        const QString& reason);
[[nodiscard]] AppointmentEvents decideReschedule(const AppointmentRow& appointment,
                                                 const TicketAct& act,
                                                 const AppointmentId& successor);
/// What the end of its ticket, or its reactivation (`state` waiting), makes of an appointment.
[[nodiscard]] NewEvent followTicket(const TicketRow& ticket, TicketState state,
                                    const TicketAct& act);

} // namespace chuangkou
