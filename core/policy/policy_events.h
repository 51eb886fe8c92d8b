// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_kind.h"

namespace chuangkou {

// Subject: H(policy, parameter, from).
//
// value_confirmed {policy, parameter, area, from|null, value, reference, document}
//
// Independent: each person's word stands by itself; the values' screen tells where two differ.
inline constexpr EventKind kValueKinds[] = {
    {"value_confirmed", 1, Reach::Office, Merge::Independent}};

// Subject: H(policy, identity), a version of a policy. It is proposed when it is imported and holds
// when another person adopts it (policies.md "The package").
//
// policy_imported {policy, identity, package (blob: the zip), title, valid_from|null,
//                  valid_to|null, known_from|null, note}
// policy_adopted  {policy, identity, note}
// policy_rejected {policy, identity, reason}; a proposal that nobody adopted
//
// An import is independent of another: the identity is that of the content.
inline constexpr EventKind kPolicyKinds[] = {
    carrying("package", {"policy_imported", 1, Reach::Downward, Merge::Independent}),
    {"policy_adopted", 1, Reach::Downward, Merge::Decision},
    {"policy_rejected", 1, Reach::Downward, Merge::Decision}};

} // namespace chuangkou
