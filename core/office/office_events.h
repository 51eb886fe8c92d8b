// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_kind.h"

namespace chuangkou {

// Bodies, one line each. Ids and keys are hexadecimal text, times UTC ms, dates ISO.
//
// office_founded     {name, area (GB/T 2260), person_key, recovery: {public, wrapped}}
// recovery_key_set   {public, wrapped}                               subject: the office
// machine_certified  {certificate, number, name}                     subject: the device
// machine_revoked    {device, accepted: [{origin, seq, hash, at, signature}], reason, signature (of
//                     the office)}                                subject: the device
// hall_set           {name, cap, dispatcher (device)}                subject: the hall
// counter_set        {hall, number, name, lines: [..], device}       subject: the counter
// setting_set        {name, value}                                   subject: H(name)
// item_completed     {item, field, value, document}                  subject: H(item)
// A subject derived from a name is the same in every office: its events stay within theirs.
//
// How they merge: a hall's and a counter's body carries the whole record, of which only what its
// author changed counts; a certificate's or a setting's body is one value; each field of an item
// is completed for itself.
inline constexpr EventKind kOfficeKinds[] = {
    {"office_founded", 1, Reach::Office, Merge::Fields},
    {"recovery_key_set", 1, Reach::Office, Merge::OneField},
    {"machine_certified", 1, Reach::Office, Merge::OneField},
    {"machine_revoked", 1, Reach::Everywhere, Merge::Independent},
    {"hall_set", 1, Reach::Upward, Merge::Fields},
    {"counter_set", 1, Reach::Upward, Merge::Fields},
    {"setting_set", 1, Reach::Office, Merge::OneField},
    {"item_completed", 1, Reach::Office, Merge::NamedField},
};

// administrators_separated {system_admin, security_admin, auditor: accounts that hold the role}
//                                                                    subject: one of the office
// Three persons are named; from then on for ever (see settleAdministrators).
inline constexpr EventKind kAdministratorKinds[] = {
    {"administrators_separated", 1, Reach::Office, Merge::Independent},
};

// account_created    {login, name, roles: [..]}                      subject: the account
// account_key_set    {public, wrapped, first?: true}                 first: given by another person
// account_roles_set  {roles: [..]}
// account_disabled   {reason}
// How they merge: the two halves of a key are one value, never mixed; who is disabled once stays
// it, whatever else was changed meanwhile.
inline constexpr EventKind kAccountKinds[] = {
    {"account_created", 1, Reach::Office, Merge::Fields},
    {"account_key_set", 1, Reach::Office, Merge::OneField},
    {"account_roles_set", 1, Reach::Office, Merge::Fields},
    {"account_disabled", 1, Reach::Office, Merge::Independent},
};

// The audit trail stands in the same chain. Subject: the account that acted; `about` is a subject.
//
// audit_logged_in {store: normal|copied|pending}   audit_logged_out {}
// audit_person_viewed {about, screen, case?}             audit_printed {paper, about, copy}
// audit_exported {what, about}                     audit_overridden {rule, about, reason}
// audit_lock_lifted {login_of, reason, occurred}   audit_value_changed {what, about}
// audit_conflict_resolved {about, field, chosen (event)}
// audit_sample_drawn {seed, asked, from, to, of}   of: how many there were to draw from
inline constexpr EventKind kAuditKinds[] = {
    {"audit_logged_in", 1, Reach::Office, Merge::Independent},
    {"audit_logged_out", 1, Reach::Office, Merge::Independent},
    {"audit_person_viewed", 1, Reach::Office, Merge::Independent},
    {"audit_printed", 1, Reach::Office, Merge::Independent},
    {"audit_exported", 1, Reach::Office, Merge::Independent},
    {"audit_overridden", 1, Reach::Office, Merge::Independent},
    {"audit_lock_lifted", 1, Reach::Office, Merge::Independent},
    {"audit_value_changed", 1, Reach::Office, Merge::Independent},
    {"audit_conflict_resolved", 1, Reach::Office, Merge::Independent},
    {"audit_sample_drawn", 1, Reach::Office, Merge::Independent},
};

} // namespace chuangkou
