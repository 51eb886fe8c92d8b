// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/roster.h"

namespace chuangkou {

/// Begins the row of a template that says what each column takes; that row is passed over.
inline const QString kRuleMark = QStringLiteral("【填写说明】");

/// A cell of a CSV or xlsx roster.
struct RosterCell {
    QString text;
    QDate date; ///< of a date cell
    bool isNumber = false;
};

/// The table of a file, with its header found.
struct RosterTable {
    RosterFormat format = RosterFormat::Csv;
    QStringList header;
    std::vector<int> columnOf; ///< for each column of the form its place in the file, or -1
    struct Row {
        int fileRow = 0;
        std::vector<RosterCell> cells;
    };
    std::vector<Row> rows;
    QList<int> titleRows;
    QList<int> sumRows;
};
[[nodiscard]] Result<RosterTable> readRosterTable(const RosterForm& form,
                                                  const QByteArray& content);

/// A row whose cells were read by the form.
struct ParsedRow {
    std::optional<ResidentId> id;
    QString name;
    QDate day;
    qint64 hundredths = 0;            ///< of an hour
    int scale = 0;                    ///< decimals that the hours were written with
    std::map<QString, QString> plain; ///< column id → normalised text
    QJsonObject inputs;
    bool isRefused = false;
};

/// "4.50" from 450 hundredths and two decimals.
[[nodiscard]] QString hoursText(qint64 hundredths, int scale);

/// Reads the cells of a row; what is wrong goes to `faults`.
class RowReader {
public:
    RowReader(const PolicyBook& book, const PolicyPackage& package)
        : m_book(book), m_package(package) {}
    [[nodiscard]] ParsedRow read(int row, const RosterTable& table,
                                 std::vector<RosterFault>& faults) const;

private:
    struct Cell;
    void readCell(Cell& cell) const;
    void readId(Cell& cell) const;
    void readDate(Cell& cell) const;
    void readHours(Cell& cell) const;
    void readChoice(Cell& cell) const;
    void readBoolean(Cell& cell) const;
    [[nodiscard]] QString label(const RosterChoice& choice, QDate day) const;

    const PolicyBook& m_book;
    const PolicyPackage& m_package;
};

} // namespace chuangkou
