// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/spreadsheet.h"
#include "core/report/summary_figures.h"

#include <functional>

namespace chuangkou {

/// One row per counter and a weighted total, every figure in a column of its own. `word` turns the
/// keys of columns and rows into what a person reads.
[[nodiscard]] SheetToWrite summaryToSheet(const Summary& summary,
                                          const std::function<QString(const QString& key)>& word);

} // namespace chuangkou
