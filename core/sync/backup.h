// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/session.h"
#include "core/store/store.h"

#include <set>
#include <vector>

namespace chuangkou {

/// A backup is a folder: backup.ckb (a bundle of everything with the `l_` tables, sealed to the
/// recovery key and to the accounts that may log in here), keys.json, attachments/ and door/, the
/// registers whose keys are among the `l_` tables (P4).

struct BackupReport {
    QString folder;
    std::int64_t events = 0;
    int blobs = 0;
    bool isReadFromMedium = false;
    /// Older backups that went by the rule of `backupsToKeep`; none when one could not be removed.
    std::optional<int> removed = 0;
};

/// Writes a backup into `folder` (empty: `backups/` of the store) as a folder named by the time.
/// It stands in the audit trail, and in the backup itself. In `backups/` older ones are removed
/// afterwards by the rule of `backupsToKeep`; in a folder that a person named, none are.
/// Errors: NotAllowed, StoreReadOnly, those of writeBundle, FileUnwritable, DiskFull (also before
/// anything is written, when the room cannot suffice).
[[nodiscard]] Result<BackupReport> backup(Store& store, const Session& session,
                                          const QString& folder = {});

struct BackupEntry {
    QString folder;
    std::int64_t takenAt = 0;
};
/// The backups in a folder, the newest first.
[[nodiscard]] std::vector<BackupEntry> listBackups(const QString& folder);

/// What restoring a backup on this PC would mean; read without a key.
struct RestorePreview {
    QString machine;
    std::int64_t takenAt = 0;
    std::int64_t events = 0;
    /// This PC wrote the store: it goes on, in a new epoch when something is lost. Else the
    /// restored store opens for reading only and must join anew (A4).
    bool isSameHost = false;
    /// Events of this machine after the backup, by its anchor. They may come back from another
    /// machine's bundle.
    std::int64_t lost = 0;
    bool isLostAtLeast = false; ///< epochs lie between: it may be more
};
/// Every byte of its bundle is compared with the signed hash; attachments are when it is restored,
/// for which a key is needed.
/// Errors: BundleDamaged "backup.ckb" or "keys.json"; FileUnreadable; BundleNewer; Unsupported when
/// it is no backup.
[[nodiscard]] Result<RestorePreview> previewRestore(const StoreContext& context,
                                                    const QString& backupFolder);

struct RestoreReport {
    std::int64_t events = 0;
    int blobs = 0;
    int missingBlobs = 0; ///< named in the backup, but their file is gone
    int damagedBlobs = 0; ///< their file is not what was kept; not brought in
};

/// Brings a backup into `folder`, absent or empty, which becomes a store. Open it with `logIn`
/// afterwards: that decides whether it goes on, begins a new epoch or only reads (A2-A4).
/// Errors: WrongPassword, StoreExists, those of checkBundle, DiskFull, FileUnwritable.
[[nodiscard]] Result<RestoreReport> restore(const QString& folder, const StoreContext& context,
                                            const QString& backupFolder, const QString& login,
                                            const QString& password);
/// Errors: WrongRecoveryCode, and as `restore`.
[[nodiscard]] Result<RestoreReport> restoreWithRecovery(const QString& folder,
                                                        const StoreContext& context,
                                                        const QString& backupFolder,
                                                        const RecoveryCode& code);

/// The times (UTC ms) that stay: the 10 latest, the last of each of the 30 latest days and of each
/// of the 12 latest months that have one, by the office's calendar.
[[nodiscard]] std::set<std::int64_t> backupsToKeep(const std::vector<std::int64_t>& takenAt);

/// Removes the backups in `folder` that do not stay; returns how many. Errors: FileUnwritable.
[[nodiscard]] Result<int> rotateBackups(const QString& folder);

/// Names within a backup's folder; the last also within a store's.
[[nodiscard]] QString backupBundlePath(const QString& backupFolder);
[[nodiscard]] QString backupBlobPath(const QString& backupFolder, const QByteArray& hash);
[[nodiscard]] QString doorRegisterPath(const QString& folder, const QString& day);

} // namespace chuangkou
