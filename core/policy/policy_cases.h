// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/tck.h"
#include "core/policy/package_files.h"

namespace chuangkou {

/// Runs a package's own cases: `cases/*.xml` must give what they say; each figure that
/// `cases/bad/*.xml` asks for must be refused by a money-strict evaluation; `cases/calc/*.json`
/// are calculated as a claim would be.
/// Errors: Missing "cases" (none), InvalidInput (a file that is no case), those of the package.
[[nodiscard]] Result<std::vector<dmn::TckOutcome>> runPackageCases(const PackageFiles& files);
[[nodiscard]] Result<std::vector<dmn::TckOutcome>> runPackageCases(const QString& packageFolder);

} // namespace chuangkou
