// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy_package.h"

namespace chuangkou {

/// What one version says differently from another: a value, a cell, a date.
struct VersionChange {
    QString what;
    QString before; ///< empty: not there
    QString after;
    QString reference;
};

[[nodiscard]] std::vector<VersionChange> versionChanges(const PolicyPackage& before,
                                                        const PolicyPackage& after);

} // namespace chuangkou
