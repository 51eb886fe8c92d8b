// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/session.h"
#include "core/store/store.h"

namespace chuangkou {

/// How this PC backs itself up (`l_settings`).
struct BackupSettings {
    /// At the close of a day, or when somebody logs in and an earlier day is in no backup yet.
    bool isDaily = true;
    int everyHours = 0;   ///< 0: not by the hour
    QString secondFolder; ///< on another disk or a share; empty: none
    int limitGb = 20;     ///< what the backups of this PC may take, in each of the two folders
    bool operator==(const BackupSettings&) const = default;
};

[[nodiscard]] BackupSettings backupSettings(Sql& sql);
[[nodiscard]] qint64 limitOf(const BackupSettings& settings); ///< bytes

/// The second folder must be there and writable: this PC's own folder is made in it, by which a
/// medium that is not plugged in is told from an empty one.
/// Errors: NotAllowed, StoreReadOnly, OutOfRange "backup_hours" or "backup_limit", NotFound with
/// the folder, InvalidInput "backup_inside" (the store holds it), FileUnwritable.
[[nodiscard]] Result<void> setBackupSettings(Store& store, const Session& session,
                                             const BackupSettings& settings);

/// The second folder as it was last named on this PC, for when the store cannot be read; empty:
/// none.
[[nodiscard]] QString rememberedSecondFolder(const QString& stateFolder);

/// The last row of ev_events.
[[nodiscard]] qint64 lastEventRow(Sql& sql);
/// Rows of ev_events up to this one are in a backup. In a write.
void noteCovered(Sql& sql, qint64 row);
/// 0 where it is not known.
[[nodiscard]] qint64 coveredRow(Sql& sql);

} // namespace chuangkou
