// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/appointment_table.h"
#include "core/queue/day_table.h"
#include "core/queue/queue_rules.h"
#include "core/queue/ticket_table.h"

namespace chuangkou {

/// A ticket as lists show it: the person masked until a file is opened.
struct TicketView {
    TicketRow ticket;
    QString personName;                     ///< "张*"
    QString personNumber;                   ///< "2203****1234"
    std::optional<std::int64_t> expectedAt; ///< of outside and waiting: a simple estimate, UTC ms
};

struct AppointmentView {
    AppointmentRow appointment;
    QString personName;
    QString personPhone; ///< masked
};

/// The last command of this clerk at this machine that F5 would take back.
struct UndoableAction {
    QString action; ///< key: "issue", "check_in", "call", "finish_and_call", "not_present",
                    ///< "start", "finish", "leave", "cancel", "reactivate", "admit"
    QString number; ///< of the ticket; of finish_and_call the one that was finished
    std::int64_t at = 0;
};

/// All that the counter screen shows, from one read.
struct CounterSnapshot {
    std::int64_t asOf = 0;
    HallId hall;
    QString hallName;
    QDate day;
    bool isDayOpen = false;
    HallMode mode = HallMode::AppointmentFirst;
    int occupancy = 0;
    int cap = 0;                       ///< 0: none set
    std::optional<TicketView> current; ///< called or served by this clerk
    std::vector<TicketView> waiting;   ///< in the order in which this counter would call now;
                                       ///< those not yet due or 过号 less than the delay ago last
    int callable = 0;                  ///< how many at the head of `waiting` may be called now
    std::vector<TicketView> outside;   ///< longest first
    std::vector<TicketView> over;      ///< today's that are over, newest first, at most 50
    std::vector<AppointmentView> appointments;
    TicketCounts counts;
    std::optional<UndoableAction> undoable;
    QueueRules rules;
};

} // namespace chuangkou
