// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/package_check.h"
#include "core/policy/policy_match.h"

namespace chuangkou {

/// Why a package is not taken in, in one sentence that names the place.
[[nodiscard]] QString faultSentence(const PackageFault& fault);
/// What a policy says of the facts: 可享受.
[[nodiscard]] QString matchText(MatchState state);

} // namespace chuangkou
