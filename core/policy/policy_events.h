// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_kind.h"

namespace chuangkou {

// Subject: H(policy, parameter, from).
//
// value_confirmed {policy, parameter, area, from|null, value, reference, document}
inline constexpr EventKind kValueKinds[] = {{"value_confirmed", 1, Reach::Upward}};

} // namespace chuangkou
