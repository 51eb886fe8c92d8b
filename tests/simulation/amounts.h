// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/check_scale.h"

namespace chuangkou {

/// How often something is tried: a tenth of `full` in the suite, `full` in `./dev check
/// simulation`, `release` in `./dev check torture`.
[[nodiscard]] inline int amount(int full, int release) {
    return qgetenv("CHUANGKOU_CHECK_SCALE") == "release" ? release : scaled(full);
}

/// The n-th seed of a run. With CHUANGKOU_SEED the first is just that one, to see it again.
[[nodiscard]] inline std::uint32_t nthSeed(std::uint32_t first, int nth) {
    return first + static_cast<std::uint32_t>(nth);
}

/// Somebody pressed Ctrl+C: what was counted so far is printed, and the run ends as it stands.
[[nodiscard]] bool isStopAsked();
/// Takes Ctrl+C for that as long as it lives.
class StopOnInterrupt {
public:
    StopOnInterrupt();
    ~StopOnInterrupt();
    StopOnInterrupt(const StopOnInterrupt&) = delete;
    StopOnInterrupt& operator=(const StopOnInterrupt&) = delete;
};

} // namespace chuangkou
