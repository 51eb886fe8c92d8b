// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/tck.h"

namespace chuangkou {

/// Runs a package's own cases: `cases/*.xml` must give what they say; each figure that
/// `cases/bad/*.xml` asks for must be refused by a money-strict evaluation.
/// Errors: NotFound (no cases), FileUnreadable, InvalidInput, those of the model.
[[nodiscard]] Result<std::vector<dmn::TckOutcome>> runPackageCases(const QString& packageFolder);

} // namespace chuangkou
