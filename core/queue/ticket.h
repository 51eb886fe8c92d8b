// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/queue_rules.h"
#include "core/queue/queue_values.h"
#include "core/store/event.h"

namespace chuangkou {

/// One visit as a row of its day: lived or imported. Times UTC ms, durations in seconds.
struct TicketRow {
    TicketId id;
    HallId hall; ///< null for an import without a hall
    QDate day;
    QString number; ///< "A017"; of an import its row key
    QString letter;
    int serial = 0;
    int term = 1; ///< of dispatching
    TicketState state = TicketState::Waiting;
    TicketClass ticketClass = TicketClass::Normal;
    QString classReason; ///< key of resources/catalogue/reasons.json "exception"
    TicketOrigin origin = TicketOrigin::WalkIn;
    QString line;
    QString item;
    PersonId person;
    int companions = 0;
    AppointmentId appointment;
    CounterId counter;   ///< of the last call
    QString counterName; ///< of an import: as read
    ActorId clerk;       ///< who called last
    std::int64_t arrivedAt = 0;
    std::optional<std::int64_t> appointmentAt;
    bool cameFromOutside = false;           ///< the hall was full when it was issued
    std::optional<std::int64_t> admittedAt; ///< from outside
    std::optional<std::int64_t> firstCallAt;
    std::optional<std::int64_t> lastCallAt;
    std::int64_t lastCallSeq = 0; ///< orders calls of one millisecond
    int calls = 0;
    std::int64_t nextCallableAt = 0; ///< after 过号
    std::optional<std::int64_t> startedAt;
    bool startedAutomatically = false;
    std::optional<std::int64_t> endedAt; ///< finish, lapsed, left, cancelled, closed
    std::optional<std::int64_t> waitS;   ///< first call − arrival, or − max(arrival, appointment)
    std::optional<std::int64_t> earlyS;  ///< arrival before the appointment's time
    std::optional<std::int64_t> walkS;   ///< start − last call; absent when started automatically
    std::optional<std::int64_t> serviceS;
    std::int64_t holdS = 0;
    QString endReason; ///< of left and cancelled: key or text; "undone" of 撤销
    QString callRule;  ///< of the last call: see calling_order.h
    QString callReason;
    int raisedInARow = 0;     ///< raised tickets called in a row while normal ones waited
    QStringList doubtful;     ///< kinds of doubtful time; empty: reliable
    QStringList notes;        ///< of an import: counted only
    QString recordedOutcome;  ///< of an import: as read
    QString recordedPriority; ///< of an import: as read
    std::vector<ServiceResult> services;
    QByteArray version; ///< hash of the last event: what a screen has seen

    [[nodiscard]] bool isImported() const { return origin == TicketOrigin::Imported; }
};

struct TicketCounts {
    int issued = 0;
    int done = 0;
    int lapsed = 0;
    int left = 0;
    int cancelled = 0;
    int closed = 0;
    int open = 0;    ///< outside, waiting, called, serving, held
    int outside = 0; ///< of these
    int waiting = 0;
    int doubtful = 0;

    bool operator==(const TicketCounts&) const = default;
};

/// A ticket as its events, given in fold order, tell it; events that 撤销 took back are passed
/// over, and a ticket whose issue was taken back is cancelled, "undone". Nothing when it was never
/// issued or its issue is withheld.
[[nodiscard]] std::optional<TicketRow> foldTicket(const std::vector<Event>& ordered);

/// H(hall, day, term, number) (P3).
[[nodiscard]] TicketId ticketIdOf(const HallId& hall, QDate day, int term, const QString& number);

/// Who acts, when, and the command that the events belong to.
struct TicketAct {
    ActorId actor;
    std::int64_t now = 0;
    QString command;
};

/// Where and by which rule a ticket is called.
struct CallPlace {
    CounterId counter;
    QString rule;
    QString reason;
    int raisedInARow = 0;
};

enum class StartedBy { Clerk, Machine };

// What a command adds to a ticket. Errors of all: WrongState with the state's key when the table in
// queue.md has no such arrow; RuleRefused "other_clerk" where the same clerk is asked for.
using TicketEvents = Result<std::vector<NewEvent>>;

[[nodiscard]] TicketEvents decideAdmit(const TicketRow& ticket, const TicketAct& act,
                                       const QString& overrideReason = {});
/// `assigned` and `called`. Errors: RuleRefused "recall_delay|HH:mm:ss".
[[nodiscard]] TicketEvents decideCall(const TicketRow& ticket, const TicketAct& act,
                                      const CallPlace& place);
[[nodiscard]] TicketEvents decideRecall(const TicketRow& ticket, const TicketAct& act);
[[nodiscard]] TicketEvents decideNotPresent(const TicketRow& ticket, const TicketAct& act,
                                            const QueueRules& rules);
[[nodiscard]] TicketEvents decideStart(const TicketRow& ticket, const TicketAct& act, StartedBy by);
[[nodiscard]] TicketEvents decideAddService(const TicketRow& ticket, const TicketAct& act,
                                            const ServiceResult& service);
/// Services without a result get the default. Errors: RuleRefused "no_service".
[[nodiscard]] TicketEvents decideFinish(const TicketRow& ticket, const TicketAct& act,
                                        const QueueRules& rules,
                                        const std::vector<ServiceResult>& services);
/// Errors: NeedsReason.
[[nodiscard]] TicketEvents decideLeave(const TicketRow& ticket, const TicketAct& act,
                                       const QString& reason);
/// Errors: NeedsReason.
[[nodiscard]] TicketEvents decideCancel(const TicketRow& ticket, const TicketAct& act,
                                        const QString& reason);
/// Errors: RuleRefused "other_day".
[[nodiscard]] TicketEvents decideReactivate(const TicketRow& ticket, const TicketAct& act);
/// By day close; a serving one ends with unreliable time.
[[nodiscard]] TicketEvents decideClose(const TicketRow& ticket, const TicketAct& act);

} // namespace chuangkou
