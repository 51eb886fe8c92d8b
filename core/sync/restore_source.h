// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/sync/backup_list.h"
#include "core/sync/bundle_header.h"

namespace chuangkou {

/// Inside core/sync: what a restore is made from.

/// This PC wrote it, as its anchor says.
[[nodiscard]] bool isOwnBackup(const StoreContext& context, const QByteArray& device);

/// The newest quick copy of the same machine that is as new as the backup.
[[nodiscard]] std::optional<QuickCopy>
quickCopyFor(const BundleHeader& header, const QString& backupFolder, const QString& storeFolder);

} // namespace chuangkou
