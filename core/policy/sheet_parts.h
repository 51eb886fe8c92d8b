// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/calculation_sheet.h"

#include <QJsonArray>

namespace chuangkou {

/// A calculation person by person (or set of facts by set of facts): what is known, the units that
/// are equal, the steps in words with their articles, the figures.
[[nodiscard]] std::vector<SheetPart>
sheetParts(const PolicyPackage& package, const Calculation& calculation, const SheetNames& names);
[[nodiscard]] QJsonArray toJson(const std::vector<SheetPart>& parts);

} // namespace chuangkou
