// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace chuangkou {

struct BackupEntry {
    QString folder;
    std::int64_t takenAt = 0; ///< UTC ms, by its name
};
/// The backups in a folder, the newest first.
[[nodiscard]] std::vector<BackupEntry> listBackups(const QString& folder);

/// Bytes that the backups take together: a file with several names counts once, one that the store
/// has as well not at all.
[[nodiscard]] qint64 bytesOfBackups(const std::vector<BackupEntry>& entries,
                                    const QString& storeFolder);

/// A backup as it stands in a list for a person; read without a key.
struct BackupDescription {
    QString folder;
    std::int64_t takenAt = 0;
    qint64 bytes = 0; ///< of its own folder
    std::int64_t events = 0;
    QString machine; ///< empty when its bundle cannot be read
    QByteArray device;
    [[nodiscard]] bool isReadable() const { return !device.isEmpty(); }
};
/// Those in the folders and in the folders of machines within them, the newest first.
[[nodiscard]] std::vector<BackupDescription> describeBackups(const QStringList& folders);

/// Every byte of its bundle is compared with the signed hash, and keys.json is read; attachments
/// are when it is restored, for which a key is needed. Errors: BundleDamaged "backup.ckb" or
/// "keys.json"; FileUnreadable; BundleNewer; Unsupported when it is no backup.
[[nodiscard]] Result<void> checkBackup(const QString& backupFolder);

/// Where the chains end that a backup or a quick copy holds, without a key.
using HeldSeqs = std::map<QByteArray, std::int64_t>; ///< by origin

/// A copy of the database of this PC as a whole, in `backups/`: made once a day, it makes the usual
/// restore quick (P4). A folder as a store's, with quick.json.
struct QuickCopy {
    QString folder;
    QByteArray device;
    QString machine;
    std::int64_t takenAt = 0;
    std::int64_t events = 0;
    HeldSeqs held;
};
/// The newest one in a folder of backups.
[[nodiscard]] std::optional<QuickCopy> quickCopyIn(const QString& backupsFolder);

} // namespace chuangkou
