// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/text_decoding.h"

#include <QList>
#include <QStringList>

#include <vector>

namespace chuangkou {

/// A read file: every record that is not an empty line, as it stands (no trimming).
struct CsvTable {
    std::vector<QStringList> rows;
    std::vector<qsizetype> lines; ///< first line of each row in the file, from 1
    qsizetype raggedRows = 0;     ///< rows with another number of fields than the first
    QChar separator = u',';
    TextEncoding encoding = TextEncoding::Utf8;
};

/// RFC 4180 with what offices send: UTF-8, UTF-16 or GB18030; comma, semicolon or tab (the one most
/// frequent in the first record); CRLF, LF or CR; `="0123"` as Excel's text; quotes in mid-field
/// kept. Errors: WrongEncoding; InvalidInput "empty", "nul|LINE", "quote|LINE" (opened there, never
/// closed).
[[nodiscard]] Result<CsvTable> readCsv(const QByteArray& bytes);

/// UTF-8 with mark, commas, CRLF, quotes only where needed. What starts with a digit in one of the
/// `textColumns` (from 0: identity and account numbers), and any field that a spreadsheet would run
/// as a formula, is written as `="..."`, which readCsv() reads back.
[[nodiscard]] QByteArray writeCsv(const std::vector<QStringList>& rows,
                                  const QList<qsizetype>& textColumns = {});

} // namespace chuangkou
