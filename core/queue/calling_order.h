// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/ticket_table.h"

namespace chuangkou {

// Rules that a call gives as its own, with their reason (queue.md "Order of calling"):
// emergency "emergency|KEY" · max_wait "waited|MINUTES" · raised "due|HH:mm" or "priority|KEY" ·
// ratio "after|R" (a normal one after r raised) · normal, low "arrival|HH:mm" · confirmed
// "not_due|HH:mm" (an appointment taken before its time) · by_number.

/// A ticket's place in the order in which a counter would call.
struct CallChoice {
    TicketRow ticket;
    QString rule;
    QString reason;
    int raisedInARow = 0; ///< after this call; see TicketRow
};

enum class CounterKind { Regular, Quick };

struct CallPool {
    std::vector<TicketRow> waiting; ///< those of the counter's lines
    CounterKind counter = CounterKind::Regular;
    int raisedInARow = 0; ///< of the hall's last call
    std::int64_t now = 0;
};

/// The pool of a counter now: waiting tickets of its lines.
[[nodiscard]] CallPool callPool(Sql& sql, const HallId& hall, QDate day, const Counter& counter,
                                const QueueRules& rules, std::int64_t now);

/// Booked for later than now + tolerance. An emergency is always due.
[[nodiscard]] bool isNotYetDue(const TicketRow& ticket, const QueueRules& rules, std::int64_t now);

/// The candidates (waiting, due, past their recall delay) in the order of calling.
[[nodiscard]] std::vector<CallChoice> callingOrder(const CallPool& pool, const QueueRules& rules);

/// The earliest of those that wait and are only not yet due.
[[nodiscard]] std::optional<CallChoice> earliestNotDue(const CallPool& pool,
                                                       const QueueRules& rules);

} // namespace chuangkou
