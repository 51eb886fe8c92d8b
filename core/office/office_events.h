// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_kind.h"

namespace chuangkou {

// Bodies, one line each. Ids and keys are hexadecimal text, times UTC ms, dates ISO.
//
// office_founded     {name, area (GB/T 2260), person_key, recovery: {public, wrapped}}
// machine_certified  {certificate, number, name}                     subject: the device
// hall_set           {name, cap, dispatcher (device)}                subject: the hall
// counter_set        {hall, number, name, lines: [..], device}       subject: the counter
// setting_set        {name, value}                                   subject: H(name)
// item_completed     {item, field, value, document}                  subject: H(item)
//
// A subject derived from a name is the same in every office: its events stay within theirs.
inline constexpr EventKind kOfficeKinds[] = {
    {"office_founded", 1, Reach::Office}, {"machine_certified", 1, Reach::Office},
    {"hall_set", 1, Reach::Upward},       {"counter_set", 1, Reach::Upward},
    {"setting_set", 1, Reach::Office},    {"item_completed", 1, Reach::Office},
};

// account_created    {login, name, roles: [..]}                      subject: the account
// account_key_set    {public, wrapped}
// account_roles_set  {roles: [..]}
// account_disabled   {reason}
inline constexpr EventKind kAccountKinds[] = {
    {"account_created", 1, Reach::Office},
    {"account_key_set", 1, Reach::Office},
    {"account_roles_set", 1, Reach::Office},
    {"account_disabled", 1, Reach::Office},
};

// The audit trail stands in the same chain. Subject: the account that acted; `about` is a subject.
//
// audit_logged_in {store: normal|copied|pending}   audit_logged_out {}
// audit_person_viewed {about}                      audit_printed {paper, about, copy}
// audit_exported {what, about}                     audit_overridden {rule, about, reason}
// audit_lock_lifted {login_of, reason}             audit_value_changed {what, about}
inline constexpr EventKind kAuditKinds[] = {
    {"audit_logged_in", 1, Reach::Office},     {"audit_logged_out", 1, Reach::Office},
    {"audit_person_viewed", 1, Reach::Office}, {"audit_printed", 1, Reach::Office},
    {"audit_exported", 1, Reach::Office},      {"audit_overridden", 1, Reach::Office},
    {"audit_lock_lifted", 1, Reach::Office},   {"audit_value_changed", 1, Reach::Office},
};

} // namespace chuangkou
