// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/summary_figures.h"

#include <QJsonObject>

namespace chuangkou {

/// date, hall, all and reliable (with the names of expected.json beside our own), doubtful,
/// doubtful_rows, notes, lines, half_hours, classes, appointments, cases, halls, rates, blocks,
/// reconciliation, completeness. Durations in seconds (means with three decimals), amounts as text
/// with two decimals, null for what is not known. Equal on two stores that hold the same events but
/// for "completeness".
[[nodiscard]] QJsonObject summaryJson(const Summary& summary);
/// The same as bytes: sorted keys, UTF-8.
[[nodiscard]] QByteArray summaryJsonBytes(const Summary& summary);
/// Served of issued, lapsed of called, no-show of booked, left of issued: keys "served",
/// "lapsed_of_called", "no_show_of_booked", "left".
[[nodiscard]] std::vector<std::pair<QString, Ratio>> summaryRates(const Summary& summary);
/// "含 3/5 台机器；4号窗口数据至 15:12"
[[nodiscard]] QString completenessText(const Completeness& completeness, QDate date);

/// A figure of an issued sheet that is another now.
struct FigureChange {
    QString figure; ///< "queue/3号窗口/done", "reconciliation/issued": the path in the JSON
    QString was;    ///< empty: not there before
    QString is;
    bool operator==(const FigureChange&) const = default;
};
/// Of what is printed: blocks, rates, halls, doubtful, reconciliation; by path.
[[nodiscard]] std::vector<FigureChange> figureChanges(const QJsonObject& was,
                                                      const QJsonObject& is);

} // namespace chuangkou
