// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/sql.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace chuangkou {

/// Files (scans, packages, issued papers) named by the BLAKE2b-256 of their content and kept
/// encrypted in `attachments/`, each under a key of its own inside store.db.
class Blobs {
public:
    explicit Blobs(QString folder) : m_folder(std::move(folder)) {}

    /// Keeps the content (once, however often it comes) and returns its hash. The file is durable
    /// before the row is. Errors: DiskFull, FileUnwritable, Crypto.
    [[nodiscard]] Result<QByteArray> put(Sql& sql, const QByteArray& content) const;
    /// Errors: NotFound, FileUnreadable, StoreDamaged when the content is not what its name says.
    [[nodiscard]] Result<QByteArray> get(Sql& sql, const QByteArray& hash) const;
    [[nodiscard]] static bool has(Sql& sql, const QByteArray& hash);
    [[nodiscard]] static std::vector<QByteArray> all(Sql& sql);
    [[nodiscard]] QString pathOf(const QByteArray& hash) const;

private:
    QString m_folder;
};

} // namespace chuangkou
