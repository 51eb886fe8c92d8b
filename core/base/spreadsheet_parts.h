// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/spreadsheet_archive.h"

#include <QList>
#include <QString>
#include <QXmlStreamReader>

#include <vector>

// What the parts of an .xlsx file beside the sheets say. Private to the spreadsheet reader.

namespace chuangkou {

struct SheetEntry {
    QString name;
    QString relation;
    bool isHidden = false;
};

struct WorkbookPart {
    QList<SheetEntry> sheets;
    bool startsIn1904 = false;
};

[[nodiscard]] Result<WorkbookPart> readWorkbook(SpreadsheetArchive& archive);
/// Name of the part that holds the sheet.
[[nodiscard]] Result<QString> findSheetPart(SpreadsheetArchive& archive, const SheetEntry& sheet);
[[nodiscard]] Result<std::vector<QString>> readSharedStrings(SpreadsheetArchive& archive);
/// For each cell style whether it shows a number as a date.
[[nodiscard]] Result<std::vector<bool>> readDateStyles(SpreadsheetArchive& archive);

/// Value of the attribute with this local name, whatever its prefix.
[[nodiscard]] QString xmlAttribute(const QXmlStreamReader& xml, QLatin1String name);
/// The text of <si> or <is>: plain, or of each run; the phonetic guide is no text.
[[nodiscard]] QString readRichText(QXmlStreamReader& xml);
/// _x000D_ stands for a character that XML cannot hold.
[[nodiscard]] QString unescapedText(QString text);

} // namespace chuangkou
