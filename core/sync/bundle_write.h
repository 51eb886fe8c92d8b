// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/bundle_plan.h"

namespace chuangkou {

struct WrittenBundle {
    BundleHeader header;
    /// The file was read back from the medium, not from memory; else the person ejects it first.
    bool isReadFromMedium = false;
};

/// Writes the plan as a bundle of this machine: `.part`, fsync, read back from the medium and
/// verified to the last record, rename, fsync of the folder and of the file system (B7). `before`
/// stands in the file before the bundle. The plain text is never on the disk. In a read or write.
/// Errors: DiskFull, FileUnwritable, BundleTooLarge, FileUnreadable "medium|FILE" (read back
/// otherwise than written), those of the blobs.
[[nodiscard]] Result<WrittenBundle> writeBundle(Store& store, Sql& sql, const BundlePlan& plan,
                                                const QString& path, const QByteArray& before = {});

} // namespace chuangkou
