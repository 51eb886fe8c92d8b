// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/session.h"
#include "core/store/store.h"
#include "core/sync/backup_rotation.h"

namespace chuangkou {

/// A backup is a folder: backup.ckb (a bundle of everything with the `l_` tables, sealed to the
/// recovery key and to the accounts that may log in here), keys.json, attachments/ and door/, the
/// registers whose keys are among the `l_` tables (P4).

struct BackupReport {
    QString folder;
    std::int64_t events = 0;
    int blobs = 0;
    bool isReadFromMedium = false;
    /// What became of older ones; nothing when one could not be removed.
    std::optional<RotationReport> rotation = RotationReport();
};

/// Writes a backup into `folder` (empty: `backups/` of the store) as a folder named by the time.
/// It stands in the audit trail, and in the backup itself. In `backups/` older ones are removed
/// afterwards by the rule of `rotateBackups`; in a folder that a person chose, none are.
/// Whoever is logged in may have a backup written beside the store: only the accounts of this PC
/// and the recovery code open it. Writing it elsewhere takes Right::ManageKeys. Errors: NotAllowed,
/// StoreReadOnly, those of writeBundle, FileUnwritable, DiskFull (also before anything is written,
/// when the room cannot suffice).
[[nodiscard]] Result<BackupReport> backup(Store& store, const Session& session,
                                          const QString& folder = {});

// The same in two halves: the first at once on the store's own thread, the second, which may take
// long, on a connection of its own.

struct BackupStart {
    std::vector<SignedHead> heads;
    qint64 covered = 0; ///< the last row of ev_events that is in it
};
/// Errors: StoreReadOnly, DiskFull when the room in `base` cannot suffice, those of Store::write.
[[nodiscard]] Result<BackupStart> beginBackup(Store& store, const ActorId& actor,
                                              const QString& base);
/// Errors: as `backup`.
[[nodiscard]] Result<BackupReport> writeBackup(Store& store, const BackupStart& start,
                                               const QString& base);

/// `backups/` of a store.
[[nodiscard]] QString ownBackups(const QString& storeFolder);

/// Names within a backup's folder; the last also within a store's.
[[nodiscard]] QString backupBundlePath(const QString& backupFolder);
[[nodiscard]] QString backupBlobPath(const QString& backupFolder, const QByteArray& hash);
[[nodiscard]] QString doorRegisterPath(const QString& folder, const QString& day);

} // namespace chuangkou
