// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QRect>
#include <QString>
#include <QStringList>
#include <QTime>

#include <vector>

namespace chuangkou {

enum class CellType { Empty, Text, Number, Date, Bool };

struct SheetCell {
    CellType type = CellType::Empty;
    /// Text as it stands; a number as the file writes it; a date as 2020-02-17 or, with a time,
    /// 2020-02-17T09:30:00; TRUE or FALSE.
    QString text;
    QDate date; ///< valid for Date only
    QTime time; ///< valid where the date has a time of day
    /// Part of a merged range but not its first cell: carries the first cell's value.
    bool isCovered = false;
};

struct Sheet {
    QString name;
    std::vector<std::vector<SheetCell>> rows; ///< from A1; each row as long as its last cell
    QList<QRect> merged;                      ///< x = column, y = row, both from 0

    /// An empty cell outside of what is there.
    [[nodiscard]] const SheetCell& at(qsizetype row, qsizetype column) const;
};

/// Reads a sheet of an .xlsx file: the named one, else the first that is not hidden.
/// Errors: FileUnreadable with the path; Unsupported "xls" (the old format); InvalidInput "notZip",
/// "encrypted", "tooLarge" (over 256 MB unpacked, packed over 200 times, or too many cells),
/// "damaged|PART"; NotFound with the sheet's name.
[[nodiscard]] Result<Sheet> readSheet(const QByteArray& xlsx, const QString& name = {});
[[nodiscard]] Result<Sheet> readSheetFile(const QString& path, const QString& name = {});
/// Names of the sheets that are not hidden, in their order.
[[nodiscard]] Result<QStringList> sheetNames(const QByteArray& xlsx);

/// Text stays text, also identity numbers that look like one; Number writes what parses as a plain
/// decimal of at most fifteen digits as a number; Date writes 2020-02-17 as a date.
/// What does not parse is written as text.
enum class ColumnKind { Text, Number, Date };

struct SheetColumn {
    QString title;
    double width = 12; ///< in characters
    ColumnKind kind = ColumnKind::Text;
};

struct SheetToWrite {
    QString name; ///< at most 31 characters, none of [ ] : * ? / \, no ' at its ends
    QList<SheetColumn> columns;
    std::vector<QStringList> rows;
};

/// An .xlsx file with a bold, frozen header row; the same sheet gives the same bytes. Columns
/// beyond `columns` are left out. Errors: Missing "columns"; InvalidInput "sheetName|NAME" or
/// "cell|ROW,COLUMN" (from 0; a text over 32,767 characters).
[[nodiscard]] Result<QByteArray> writeSheet(const SheetToWrite& sheet);
/// Replaces an existing file only when the new one is complete. Also FileUnwritable with the path.
[[nodiscard]] Result<void> writeSheetFile(const QString& path, const SheetToWrite& sheet);

} // namespace chuangkou
