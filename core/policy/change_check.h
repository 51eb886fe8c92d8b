// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/package_check.h"

namespace chuangkou {

/// A changed package, and those of its cases whose results the change alters: both persons see
/// them.
struct CheckedChange {
    CheckedPackage checked;
    std::vector<dmn::TckOutcome> changedCases; ///< what was expected, and what it is now
    int earlierCases = 0; ///< of facts before the first day: they stay with the version before
};

/// Checks a package that changedPackage() made. A notice changes what the cases expect: when
/// nothing else speaks against the package, those that give another value take it. A case that
/// lost its value, or is no longer refused, stays a fault. Errors: InvalidInput (a file that is no
/// case).
[[nodiscard]] Result<CheckedChange> checkChange(const PackageFiles& files);

} // namespace chuangkou
