// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/sync/backup_list.h"
#include "core/sync/bundle_header.h"

namespace chuangkou {

/// Inside core/sync: what backup, list and restore share.

inline const QString kQuickPrefix = QStringLiteral("quick-");

/// Writes a quick copy into `backups/` and removes the one before. The keys that it opens with are
/// those of its own keys.json: it outlives a change of the store's data key (K6).
/// Errors: DiskFull (also before anything is written), FileUnwritable, those of Store::copyTo.
[[nodiscard]] Result<void> makeQuickCopy(Store& store);

/// "03-1a2b3c4d": a machine's own folder where several keep their backups.
[[nodiscard]] QString machineFolderName(Store& store, Sql& sql);
[[nodiscard]] bool isMachineFolder(const QString& name);

/// Errors: as checkBackup.
[[nodiscard]] Result<BundleHeader> backupHeader(const QString& backupFolder);
/// Errors: BundleDamaged "keys.json", FileUnreadable.
[[nodiscard]] Result<KeyFile> backupKeys(const QString& backupFolder);

} // namespace chuangkou
