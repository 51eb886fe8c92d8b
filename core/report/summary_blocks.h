// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/summary_figures.h"

namespace chuangkou {

/// One of the three tables of the sheet. Columns are keys that ui/printing turns into words; cells
/// are numbers, durations "m:ss", amounts and "—" for what is not known.
struct SummaryBlock {
    struct Row {
        QString key;       ///< "counter", "not_called", "other_channels", "hall", "total"
        QString name;      ///< of a counter or hall
        QStringList cells; ///< without the first column, which is the row's name
    };
    QString key;         ///< "queue", "cases", "prevention"
    QStringList columns; ///< at most 12, the first is "counter"
    std::vector<Row> rows;
    Row footer; ///< computed from the rows of the day, never from the lines
};

/// 排队与预约, 办件与金额, 防控与咨询 (ux.md 2.2).
[[nodiscard]] std::vector<SummaryBlock> summaryBlocks(const Summary& summary);

[[nodiscard]] QString noFigure();                                        ///< "—"
[[nodiscard]] QString durationText(std::optional<std::int64_t> seconds); ///< "65:00", "—"
[[nodiscard]] QString percentText(const Ratio& ratio);                   ///< "66.7%", "—"

} // namespace chuangkou
