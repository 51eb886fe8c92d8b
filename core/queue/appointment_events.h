// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_kind.h"

namespace chuangkou {

// Subject: an id of its own (time-ordered). `command` as in ticket_events.h.
//
// appointment_booked      {hall, date, time "10:00", slots, line, item?, letter, person, channel,
//                          request_key?, visit_reason?, follows? (the rescheduled one)}
// appointment_checked_in  {ticket}
// appointment_no_show     {}
// appointment_cancelled   {by office|citizen, reason, late}
// appointment_rescheduled {to}
// appointment_fulfilled   {ticket}
// appointment_unserved    {ticket}
// appointment_reopened    {of: [event hashes]}   撤销: the fold passes over those events
//
// Decisions: they belong to the dispatcher (O1), so that two beside each other are somebody's
// mistake or a takeover, to be looked at.
inline constexpr EventKind kAppointmentKinds[] = {
    {"appointment_booked", 1, Reach::Upward, Merge::Decision},
    {"appointment_checked_in", 1, Reach::Upward, Merge::Decision},
    {"appointment_no_show", 1, Reach::Upward, Merge::Decision},
    {"appointment_cancelled", 1, Reach::Upward, Merge::Decision},
    {"appointment_rescheduled", 1, Reach::Upward, Merge::Decision},
    {"appointment_fulfilled", 1, Reach::Upward, Merge::Decision},
    {"appointment_unserved", 1, Reach::Upward, Merge::Decision},
    {"appointment_reopened", 1, Reach::Upward, Merge::Decision},
};

} // namespace chuangkou
