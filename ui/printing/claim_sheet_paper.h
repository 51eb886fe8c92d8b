// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing/calculation_sheet_paper.h"

namespace chuangkou {

/// The sheet of a claim that is no roster, A4 upright: the results by payer, those of each month
/// apart, what may not be decided, then for each person the facts, the equal units and the steps
/// with their articles, the values with source and confirmation, and the package's identity.
[[nodiscard]] QByteArray claimSheetPaper(const CalculationSheet& sheet,
                                         const SheetContext& context);

} // namespace chuangkou
