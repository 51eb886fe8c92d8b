// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/summary_table.h"
#include "core/store/store.h"

#include <functional>

namespace chuangkou {

/// What the paper says of itself beside its figures.
struct SummaryEdition {
    int version = 0; ///< 0: a draft 草稿; 1: as issued; n + 1: 更正 n
    std::int64_t at = 0;
    QString byName;
    std::vector<FigureChange> differences;
};
/// Makes the PDF; passed in so that core needs no Gui (ui/printing/summary_paper.h).
using SummaryPrinter =
    std::function<Result<QByteArray>(const Summary& summary, const SummaryEdition& edition)>;

/// The daily summary 窗口日报: as known now, and as issued. `hall` null: the whole office; in an
/// office of one hall that hall is the office and both mean the same.
class SummaryDesk {
public:
    SummaryDesk(Store& store, const Session& session) : m_store(store), m_session(session) {}

    /// Computed from what is known now; issues nothing. Errors: InvalidInput "date".
    [[nodiscard]] Result<Summary> draft(QDate date, const HallId& hall = {});
    /// Fixes version n: figures, vector and PDF are kept, the head is signed. Right IssueSummary.
    /// Errors: NotAllowed; RuleRefused "future_day", "summary_unchanged|n" (neither a figure nor
    /// the completeness differs from version n, the last one); ChangedMeanwhile (another process
    /// issued meanwhile); of the printer.
    [[nodiscard]] Result<IssuedSummary> issue(QDate date, const HallId& hall,
                                              const SummaryPrinter& printer);
    [[nodiscard]] Result<std::vector<IssuedSummary>> list(QDate date, const HallId& hall = {});
    /// The file that was issued, byte by byte. Errors: NotFound with the version; NotFound with
    /// the blob's name when it has not arrived yet.
    [[nodiscard]] Result<QByteArray> issued(QDate date, const HallId& hall, int version,
                                            int twin = 0);
    /// The same for the printer: counted in the audit trail, unless the store can only be read.
    /// `copy` is n of 补打 n, which is laid over the page on its way to the printer.
    struct Reprint {
        QByteArray pdf;
        int copy = 0;
    };
    [[nodiscard]] Result<Reprint> reprint(QDate date, const HallId& hall, int version,
                                          int twin = 0);

private:
    Store& m_store;
    const Session& m_session;
};

/// The rows of a day as this store knows them; one hall's, or with a null hall all of them.
[[nodiscard]] DayRows readDay(Sql& sql, const Store& store, QDate date, const HallId& hall);

} // namespace chuangkou
