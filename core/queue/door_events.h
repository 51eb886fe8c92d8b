// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_kind.h"

namespace chuangkou {

// Subject of day_*: H(hall, date). hall_key: for the check digits of slips.
//
// day_opened {hall, date, term, hall_key}
// dispatcher_taken_over {hall, date, term, reason, from (device)}   numbers of the new term have
//            letters of their own
// day_closed {hall, date, issued, done, lapsed, left, cancelled, closed, doubtful, no_shows}
//
// Subject of the others: H("door", hall, date). Counts and refusals, never a person.
//
// door_admitted  {hall, date, people, ticket (true: a ticket counts them)}
// door_refused   {hall, date, reason, advised}
// door_left      {hall, date, count, to_ticket? (true: they took a ticket inside)}
// hall_recounted {hall, date, counted, drift}
// door_undone    {of: [event hashes]}   撤销: the fold passes over those events
// cap_overridden {hall, date, ticket?, reason, occupancy, cap}
//
// The door's counts add up, whoever counted.
inline constexpr EventKind kDayKinds[] = {
    {"dispatcher_taken_over", 1, Reach::Upward, Merge::Decision},
    {"day_opened", 1, Reach::Upward, Merge::Decision},
    {"day_closed", 1, Reach::Upward, Merge::Decision},
    {"door_admitted", 1, Reach::Upward, Merge::Independent},
    {"door_refused", 1, Reach::Upward, Merge::Independent},
    {"door_left", 1, Reach::Upward, Merge::Independent},
    {"hall_recounted", 1, Reach::Upward, Merge::Independent},
    {"cap_overridden", 1, Reach::Upward, Merge::Independent},
    {"door_undone", 1, Reach::Upward, Merge::Independent},
};

// door_register_forgotten {days, until}   keys and files of that many days are gone
inline constexpr EventKind kRegisterKinds[] = {
    {"door_register_forgotten", 1, Reach::Upward, Merge::Independent},
};

} // namespace chuangkou
