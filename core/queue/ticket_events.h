// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_kind.h"

namespace chuangkou {

// Bodies, one line each. Ids are hexadecimal text, times UTC ms, dates ISO. `command` (16 hex
// digits) stands in every body: the events of one command share it, and 撤销 takes back a whole
// command. `automatic` true: written by the machine on the way, never a command of its own.
//
// ticket_issued      {hall, day, term, number "A017", letter, serial, line, item?, class, reason?,
//                     companions, origin walk_in|appointment, appointment?, appointment_time?,
//                     person?, state outside|waiting, missed?}
// ticket_admitted    {override?, reason?, automatic?}
// ticket_assigned    {counter, rule, reason, row (raised ones in a row while normal ones wait)}
// ticket_called      {counter, rule, reason, row, call}
// ticket_recalled    {counter}
// ticket_not_present {outcome waiting|lapsed, next_callable?, took_back_start?}
// ticket_started     {automatic?}
// ticket_service_added {item, line}
// ticket_finished    {services: [{item, line, count, result, case?}], doubtful?: [..]}
// ticket_left        {reason}
// ticket_cancelled   {reason}
// ticket_reactivated {}
// ticket_closed      {unreliable}                        by day close
// ticket_undone      {action, of: [event hashes]}        the fold passes over those events
// visit_imported     {map, key, hall?, day, occurred, arrival, times {queue_start, queue_end,
//                     service_start, service_end, others}, seconds {wait, service, others},
//                     outcome served|left|closed, outcome_read, service, priority, counter,
//                     doubtful: [..], notes: [..]}        times and durations as read
//
// Decisions: a ticket has one owner (O1), so that two beside each other are somebody's mistake or a
// takeover, to be looked at. Announcing again and adding a service contradict nothing.
inline constexpr EventKind kTicketKinds[] = {
    {"ticket_issued", 1, Reach::Upward, Merge::Decision},
    {"ticket_admitted", 1, Reach::Upward, Merge::Decision},
    {"ticket_assigned", 1, Reach::Upward, Merge::Decision},
    {"ticket_called", 1, Reach::Upward, Merge::Decision},
    {"ticket_recalled", 1, Reach::Upward, Merge::Independent},
    {"ticket_not_present", 1, Reach::Upward, Merge::Decision},
    {"ticket_started", 1, Reach::Upward, Merge::Decision},
    {"ticket_service_added", 1, Reach::Upward, Merge::Independent},
    {"ticket_finished", 1, Reach::Upward, Merge::Decision},
    {"ticket_left", 1, Reach::Upward, Merge::Decision},
    {"ticket_cancelled", 1, Reach::Upward, Merge::Decision},
    {"ticket_reactivated", 1, Reach::Upward, Merge::Decision},
    {"ticket_closed", 1, Reach::Upward, Merge::Decision},
    {"ticket_undone", 1, Reach::Upward, Merge::Decision},
    {"visit_imported", 1, Reach::Upward, Merge::Decision},
};

} // namespace chuangkou
