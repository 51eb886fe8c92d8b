// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace chuangkou {

/// Parts of a backup's folder, for core/sync only.

/// Keys of door registers of earlier days are gone for good, also from backups.
[[nodiscard]] QDate firstDoorDay(Store& store, Sql& sql);
/// Errors: those of Database::copy, DiskFull, FileUnwritable.
[[nodiscard]] Result<void> copyDoorRegisters(Store& store, Sql& sql, const QString& folder);
/// Returns how many. Errors: DiskFull, FileUnwritable.
[[nodiscard]] Result<int> linkBlobs(Store& store, Sql& sql, const QString& folder);
/// Makes the folder and those within. Errors: FileUnwritable.
[[nodiscard]] Result<void> makeBackupFolders(const QString& part);
/// Gives a folder that is whole its name. What cannot be named is removed. Errors: FileUnwritable.
[[nodiscard]] Result<void> publishFolder(const QString& part, const QString& final);

} // namespace chuangkou
