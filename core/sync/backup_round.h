// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/backup.h"
#include "core/sync/backup_settings.h"

namespace chuangkou {

/// Scheduled backups. A PC backs itself up whoever is logged in: what is written opens only for the
/// accounts of this PC and the recovery code. What takes long is done beside the work, on a
/// connection of its own and usually on another thread.

enum class BackupWhen { Due, Now };

/// What is to be done, decided on the store's own thread.
struct BackupTask {
    Store::Beside store;
    BackupSettings settings;
    QString machineFolder; ///< this PC's own folder within the second one
    std::int64_t now = 0;
    std::optional<BackupStart> start; ///< a backup is to be written
    std::optional<Error> refused;     ///< one is due and could not be begun
};

/// Nothing when there is nothing to do: none is due and no second folder is named. A copied store
/// or one that waits for its admission has no backups. What is due: see BackupSettings. The audit
/// event of the backup is appended for `actor`, null for this PC itself.
/// Errors: those of Store::write and Store::read.
[[nodiscard]] Result<std::optional<BackupTask>> nextBackupTask(Store& store, BackupWhen when,
                                                               const ActorId& actor = {});

/// What became of the second folder.
enum class SecondCopy {
    None,   ///< none is named
    Whole,  ///< it holds the newest backup
    Absent, ///< it is not there now
    Failed,
};

struct BackupRound {
    std::optional<BackupReport> taken;
    std::optional<Error> error; ///< why the backup was not taken
    SecondCopy second = SecondCopy::None;
    int copied = 0; ///< backups that the second folder received
    std::optional<Error> secondError;
    RotationReport own;        ///< of the store's own folder
    RotationReport secondRoom; ///< of the second one
    qint64 covered = 0;        ///< for noteCovered, when a backup was taken
};

/// Does it: the backup, once a day the quick copy, what must go for room, and the second folder.
/// Leftovers of killed processes go first. Whatever fails is told and tried again next time;
/// nothing that was whole is lost by it.
[[nodiscard]] BackupRound runBackupTask(const BackupTask& task);

/// Both at once, for the command line. Errors: those of nextBackupTask.
[[nodiscard]] Result<std::optional<BackupRound>> backUpWhenDue(Store& store, BackupWhen when,
                                                               const ActorId& actor = {});

/// Copies a whole backup into `base`, attachments as second names of the files of another backup
/// there where the file system can. Verified after writing; whole when it has its name.
/// Errors: those of checkBackup, DiskFull (also before anything is written), FileUnwritable.
[[nodiscard]] Result<void> copyBackup(const QString& backupFolder, const QString& base);

} // namespace chuangkou
