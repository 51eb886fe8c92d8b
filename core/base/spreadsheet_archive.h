// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QBuffer>
#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>

class QuaZip;

namespace chuangkou {

/// The zip file that an .xlsx is, opened with its limits checked before anything is unpacked.
/// Private to the spreadsheet reader.
class SpreadsheetArchive {
public:
    [[nodiscard]] static Result<std::unique_ptr<SpreadsheetArchive>> open(const QByteArray& bytes);
    ~SpreadsheetArchive();
    SpreadsheetArchive(const SpreadsheetArchive&) = delete;
    SpreadsheetArchive& operator=(const SpreadsheetArchive&) = delete;

    [[nodiscard]] bool has(const QString& part) const { return m_sizes.contains(part.toLower()); }
    /// Unpacks one part, e.g. "xl/workbook.xml".
    [[nodiscard]] Result<QByteArray> part(const QString& name);

private:
    /// QBuffer complains in the log about each offset of a damaged file that lies outside.
    class QuietBuffer : public QBuffer {
    public:
        bool seek(qint64 position) override {
            return position >= 0 && position <= size() && QBuffer::seek(position);
        }
    };

    SpreadsheetArchive();
    [[nodiscard]] Result<void> checkEntries();

    QuietBuffer m_buffer;
    std::unique_ptr<QuaZip> m_zip;
    QHash<QString, quint64> m_sizes; ///< by name in small letters, as declared
};

/// InvalidInput "damaged|PART".
[[nodiscard]] Unexpected damagedPart(const QString& part);

} // namespace chuangkou
