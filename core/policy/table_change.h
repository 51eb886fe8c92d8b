// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/model_edit.h"
#include "core/dmn/tck.h"
#include "core/policy/package_files.h"

#include <QDate>

namespace chuangkou {

/// A cell of a decision table, as a notice changes it.
struct TableChange {
    dmn::CellPlace place;
    QString text;
    QDate from;        ///< the first day that the new version governs; earlier ones keep the old
    QString reference; ///< the notice and its article; joins the row's annotation
};

/// The package with the cell changed, published on `today`, for facts from `from` on. The cases are
/// not touched. Errors: Missing "from" or "reference", NotFound (no such cell), InvalidInput.
[[nodiscard]] Result<PackageFiles> changedPackage(const PackageFiles& files,
                                                  const TableChange& change, QDate today);

/// The package with what its own cases now give in place of what they expected, where `outcomes`
/// says that they fail. A case of facts before the version's first day goes: the version before has
/// it, and governs them. Errors: InvalidInput (a file that is no case).
[[nodiscard]] Result<PackageFiles> withCasesAsNow(const PackageFiles& files,
                                                  const std::vector<dmn::TckOutcome>& outcomes);

} // namespace chuangkou
