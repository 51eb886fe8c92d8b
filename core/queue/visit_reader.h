// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/visit_map.h"
#include "core/store/event.h"

#include <QHash>

namespace chuangkou {

/// Reads the rows of one file by a map: each into the body of `visit_imported`.
class VisitReader {
public:
    /// Errors: Missing with the first column of the map that the header lacks.
    [[nodiscard]] static Result<VisitReader> make(const VisitMap& map, const QStringList& header);

    struct Visit {
        QString key; ///< key columns, joined by U+001F
        QDate day;
        QJsonObject body;
    };
    /// Errors: InvalidInput "why|column|value" (columns, date, time, number, outcome, key): a bad
    /// row.
    [[nodiscard]] Result<Visit> read(const QStringList& row);

    /// Columns of the file that the map does not name.
    [[nodiscard]] const QStringList& unusedColumns() const { return m_unused; }

private:
    explicit VisitReader(const VisitMap& map) : m_map(map) {}

    struct Interval {
        std::optional<std::int64_t> start;
        std::optional<std::int64_t> end;
        std::optional<std::int64_t> seconds;
    };
    /// What was read of a row before its body is put together.
    struct Parts {
        QDate day;
        std::int64_t arrival = 0;
        QJsonObject times;
        QJsonObject seconds;
        TicketState outcome = TicketState::Closed;
        bool servedWithoutService = false;
    };
    [[nodiscard]] Result<Visit> finished(const QStringList& row, const Parts& parts,
                                         const std::map<QString, std::int64_t>& seen) const;
    [[nodiscard]] QString cell(const QStringList& row, const QString& column) const;
    [[nodiscard]] Result<QDate> dayOf(const QString& text);
    /// UTC ms; nothing for an empty cell or a column that the map does not have.
    [[nodiscard]] Result<std::optional<std::int64_t>> time(const QStringList& row,
                                                           const QString& column, QDate day,
                                                           std::optional<std::int64_t> arrival);
    [[nodiscard]] Result<std::optional<std::int64_t>> number(const QStringList& row,
                                                             const QString& column) const;
    [[nodiscard]] Result<Interval> interval(const QStringList& row, const QString& start,
                                            const QString& end, const QString& seconds, QDate day,
                                            std::int64_t arrival);
    [[nodiscard]] QJsonArray kindsOf(const std::vector<VisitCheck>& checks, const QStringList& row,
                                     const std::map<QString, std::int64_t>& times,
                                     bool servedWithoutService) const;

    const VisitMap& m_map;
    QStringList m_header;
    QStringList m_unused;
    QHash<QString, qsizetype> m_columns;
    QHash<QString, QDate> m_days;
    QHash<QDate, std::int64_t> m_midnights;
    QHash<QString, QTime> m_times;
};

} // namespace chuangkou
