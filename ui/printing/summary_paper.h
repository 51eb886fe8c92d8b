// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/summary_desk.h"

namespace chuangkou {

/// The 窗口日报 as PDF, A4 landscape: three tables with weighted footers, definitions, what it
/// holds, the heads, lines to sign on. A SummaryPrinter. Edition 0 is marked 草稿.
[[nodiscard]] Result<QByteArray> printSummary(const Summary& summary,
                                              const SummaryEdition& edition);

/// "含 3/5 台机器；4号窗口数据至 15:12" in the language that is installed.
[[nodiscard]] QString completenessWords(const Completeness& completeness);

/// The word for a key of columns, rows, reasons and kinds, for paper, screen and spreadsheet; a key
/// that is none (an office's own reason) is returned as it is.
[[nodiscard]] QString summaryWord(const QString& key);

} // namespace chuangkou
