// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/calculation_sheet.h"

namespace chuangkou {

/// 依据与步骤: how an amount came about, as rich text: persons with their steps and articles, the
/// sum, the values with their sources, the documents, and each day.
[[nodiscard]] QString traceText(const CalculationSheet& sheet,
                                const std::map<QString, QStringList>& confirmedBy);

} // namespace chuangkou
