// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/queue_values.h"
#include "core/queue/visit_map.h"
#include "core/store/store.h"

#include <functional>

namespace chuangkou {

enum class BadRows {
    Return, ///< the rest is imported, bad rows come back with the reason
    Refuse, ///< --strict: one bad row, and nothing is imported; the reasons come back
};

struct VisitImportOptions {
    HallId hall; ///< null: of no hall
    BadRows badRows = BadRows::Return;
    /// Rows done and rows in all; false stops after the current slice.
    std::function<bool(int done, int total)> progress;
    /// Words for BadVisitRow::reason in the returned file; without it the keys stand there.
    std::function<QString(const QString& reason)> wording = {};
};

/// A row that could not be read, as it stands in the file.
struct BadVisitRow {
    qsizetype line = 0; ///< in the file, from 1
    QStringList fields;
    /// "date|COLUMN|VALUE", time, number, outcome, "key|COLUMN|" (a part of the key is empty),
    /// "columns|EXPECTED|FOUND", "duplicate|LINE" (of the first row with this key),
    /// "differs|COLUMN: BEFORE → NOW, ..." (imported before with other values).
    QString reason;
};

struct VisitImportReport {
    int rows = 0;     ///< rows of the file below its header
    int imported = 0; ///< new visits
    int known = 0;    ///< imported before with the same values
    int bad = 0;
    std::vector<BadVisitRow> badRows;
    QByteArray badRowsCsv; ///< header and bad rows with the reason in a last column; empty: none
    QStringList unusedColumns; ///< columns that the map does not name
    std::vector<QDate> days;
    bool stopped = false;
    bool isRefused = false; ///< BadRows::Refuse, and there are bad rows
};

/// Reads visits from CSV (`bytes`: UTF-8 or GB18030) by a column map; one row is one event
/// `visit_imported` on a ticket subject H(office, map, row key), so that importing again adds
/// nothing. Right ImportData. Errors: WrongEncoding, Missing "column|NAME" (of the map), those of
/// Store::write.
[[nodiscard]] Result<VisitImportReport> importVisits(Store& store, const Session& session,
                                                     const QByteArray& bytes, const VisitMap& map,
                                                     const VisitImportOptions& options);

} // namespace chuangkou
