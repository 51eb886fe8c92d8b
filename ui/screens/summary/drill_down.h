// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/case_desk.h"
#include "core/report/summary_desk.h"
#include "ui/widgets/rows_model.h"

namespace chuangkou {

/// A number of the sheet: its block, column and line.
struct SummaryCell {
    QString block;
    QString column;
    bool isTotal = false;
    LineKind kind = LineKind::Counter; ///< of the line
    CounterId counter;
    QString name;
    bool operator==(const SummaryCell&) const = default;
};

/// The rows behind a number.
struct DrillDown {
    SummaryCell cell;
    bool isOfCases = false;
    bool hasRows = true; ///< false: a count of the door, which keeps no rows
    std::vector<ShownRow> rows;
};

/// What `readDay` gave, and the figures of it.
struct SummaryDay {
    DayRows rows;
    Summary summary;
    std::vector<IssuedSummary> issued;
    std::map<ActorId, QString> names; ///< of who issued
};

[[nodiscard]] DrillDown drillIntoTickets(const SummaryDay& day, const SummaryCell& cell);
/// For the store's thread.
[[nodiscard]] Result<DrillDown> drillIntoCases(Store& store, const Session& session,
                                               const SummaryDay& day, const SummaryCell& cell);
/// The cell of a table: row after the last is the footer.
[[nodiscard]] SummaryCell cellAt(const Summary& summary, const QString& block, int row, int column);
[[nodiscard]] QStringList ticketHeaders();
[[nodiscard]] QStringList caseHeaders();

} // namespace chuangkou
