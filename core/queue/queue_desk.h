// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/counter_snapshot.h"
#include "core/store/store.h"

namespace chuangkou {

/// 取号 of somebody without an appointment.
struct WalkIn {
    HallId hall;
    QString letter; ///< "A": queue letter of the line
    QString line;
    QString item; ///< may be empty
    TicketClass ticketClass = TicketClass::Normal;
    QString classReason; ///< key of reasons.json "exception"; needed for emergency and priority
    int companions = 0;
    Person person;         ///< may be empty; else recorded in the same transaction
    AppointmentId missed;  ///< the appointment that became 爽约, link kept
    int alreadyInside = 0; ///< people of this visit whom the door let in without a ticket
};

struct CheckIn {
    AppointmentId appointment;
    QByteArray seen; ///< version that the screen showed; may be empty
    TicketClass ticketClass = TicketClass::Normal;
    QString classReason = {};
    int companions = 0;
    int alreadyInside = 0;
};

/// Which ticket a command is about and what the screen knew of it.
struct SeenTicket {
    TicketId id;
    QByteArray version; ///< TicketRow::version; empty: not checked (command line)
};

enum class NotYetDue {
    Ask, ///< an appointment that is not yet due is named, not called
    Take,
};

struct CallOutcome {
    enum class Kind {
        Called,
        QueueEmpty, ///< a quiet message
        OnlyNotDue, ///< `ticket` is the only one, booked for later: ask, then NotYetDue::Take
    };
    Kind kind = Kind::QueueEmpty;
    TicketRow ticket;
};

/// Tickets: issue, check-in and all that a counter does. Every call is one transaction; who acts
/// is the session's account on this machine. Errors of all: NotAllowed; NotOwner (another machine
/// dispatches the hall); WrongState "day_not_open" or the state's key; ChangedMeanwhile
/// "who|HH:mm:ss" when the screen was stale; NotFound; those of Store::write.
class QueueDesk {
public:
    QueueDesk(Store& store, const Session& session) : m_store(store), m_session(session) {}

    /// Errors: RuleRefused "appointment_only", "walk_ins_used_up", "person_has_ticket|A003";
    /// NeedsReason "class"; Missing "line", "letter". At the cap the ticket waits outside.
    [[nodiscard]] Result<TicketView> issueWalkIn(const WalkIn& request);
    /// Errors: RuleRefused "too_early|HH:mm" (when the window opens), "no_show", "other_date|DATE".
    [[nodiscard]] Result<TicketView> checkIn(const CheckIn& request);

    /// Calls the next by the order of calling. Errors: RuleRefused "finish_first|A017".
    [[nodiscard]] Result<CallOutcome> callNext(const CounterId& counter,
                                               NotYetDue notYetDue = NotYetDue::Ask);
    /// Calls this one. Errors: RuleRefused "finish_first|A017", "recall_delay|HH:mm:ss".
    [[nodiscard]] Result<TicketRow> callTicket(const CounterId& counter, const SeenTicket& ticket);
    /// Calls the ticket of an appointment. Errors: RuleRefused "appointment_draft",
    /// "appointment_requested", "appointment_not_checked_in", "appointment_later|DATE",
    /// "appointment_past|DATE", "appointment_<state>".
    [[nodiscard]] Result<TicketRow> callAppointment(const CounterId& counter,
                                                    const AppointmentId& appointment);
    /// F12 while serving: finishes with default results where none is given, then calls; one
    /// command for undo. The finish stands when nobody waits.
    [[nodiscard]] Result<CallOutcome> finishAndCall(const CounterId& counter,
                                                    const SeenTicket& ticket,
                                                    const std::vector<ServiceResult>& services,
                                                    NotYetDue notYetDue = NotYetDue::Ask);
    [[nodiscard]] Result<TicketRow> recall(const SeenTicket& ticket);
    /// 过号, or 过号作废 when calls > recalls allowed. Of a visit that started by itself the start
    /// is taken back with it.
    [[nodiscard]] Result<TicketRow> notPresent(const SeenTicket& ticket);
    [[nodiscard]] Result<TicketRow> start(const SeenTicket& ticket, StartedBy by);
    [[nodiscard]] Result<TicketRow> addService(const SeenTicket& ticket, const QString& item,
                                               const QString& line);
    /// `services` replaces what the visit has; empty: its services with their default results.
    /// Errors: RuleRefused "no_service".
    [[nodiscard]] Result<TicketRow> finish(const SeenTicket& ticket,
                                           const std::vector<ServiceResult>& services);
    [[nodiscard]] Result<TicketRow> leave(const SeenTicket& ticket, const QString& reason);
    [[nodiscard]] Result<TicketRow> cancel(const SeenTicket& ticket, const QString& reason);
    [[nodiscard]] Result<TicketRow> reactivate(const SeenTicket& ticket);

    /// First outside, first in, while they fit. Called by a timer and after each exit; also done by
    /// callNext.
    [[nodiscard]] Result<std::vector<TicketRow>> admitNext(const HallId& hall);
    /// Right::Override and a reason: exceeds the cap, stands in the daily sheet and in the audit.
    [[nodiscard]] Result<TicketRow> admitOver(const SeenTicket& ticket, const QString& reason);

    /// Takes back this clerk's last command at this machine (F5). Errors: RuleRefused
    /// "nothing_to_undo", "undo_too_late", "day_closed"; ChangedMeanwhile when somebody has acted
    /// on its tickets since.
    [[nodiscard]] Result<UndoableAction> undo(const HallId& hall);

    /// `counter` may be null (reception): then all lines are shown and nothing is current.
    [[nodiscard]] Result<CounterSnapshot> snapshot(const HallId& hall, const CounterId& counter);
    /// Errors: NotFound.
    [[nodiscard]] Result<TicketRow> ticketByNumber(const HallId& hall, const QString& number);

private:
    Store& m_store;
    const Session& m_session;
};

} // namespace chuangkou
