// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <utility>

namespace chuangkou {

/// What of the operating system the store needs. The one file here that is Linux-only.

/// Name of a file system that no store may stand on, by its f_type in statfs(2): a network's, or
/// that of a stick; empty for a disk of this PC.
[[nodiscard]] QString unsuitableFileSystemName(long type);

/// Refuses SMB, NFS and other file systems whose locks SQLite cannot trust, and sticks (vfat,
/// exFAT), which are pulled out and know no owner. Errors: StoreNetwork with the type's name.
[[nodiscard]] Result<void> refuseUnsuitableFileSystem(const QString& folder);

/// Name for a file or folder that is to become `path` when it is whole: "path.PID-N.part", so that
/// two processes that write the same one do not share it. What a killed process left behind of
/// such files is removed first.
[[nodiscard]] QString newPart(const QString& path);

/// Removes everything in the folder that killed processes left behind under names of `newPart`.
void removeDeadParts(const QString& folder);

/// Gives each of two folders the other's name, in one step where the file system knows how.
/// Errors: FileUnwritable; then both are as they were.
[[nodiscard]] Result<void> exchangeFolders(const QString& a, const QString& b);

/// Makes the entries of a folder durable (fsync). Errors: FileUnwritable.
[[nodiscard]] Result<void> syncFolder(const QString& folder);

/// Makes the folder and those above it that are missing, each durable in the one above: a file in
/// it that was synced is found again after a power cut. Errors: FileUnwritable.
[[nodiscard]] Result<void> makeFolderDurably(const QString& folder);

/// Writes the whole file as `newPart`, fsync, rename, fsync of the folder: with its final name it
/// is complete. Errors: DiskFull, FileUnwritable.
[[nodiscard]] Result<void> writeDurably(const QString& path, const QByteArray& bytes);

/// The file's bytes. Errors: FileUnreadable; BundleTooLarge over `limit` bytes.
[[nodiscard]] Result<QByteArray> readWhole(const QString& path, qint64 limit);

/// Makes the file's content durable (fsync). Errors: DiskFull, FileUnwritable.
[[nodiscard]] Result<void> syncFile(const QString& path);

/// Gives a file that was written as `part` its final name: fsync, rename, fsync of the folder.
/// Errors: DiskFull, FileUnwritable.
[[nodiscard]] Result<void> publishPart(const QString& part, const QString& path);

/// Asks that the file is read from the medium next time; false when that was not honoured.
[[nodiscard]] bool dropFromCache(const QString& path);

/// Waits until the whole file system of `path` is written. Errors: FileUnwritable.
[[nodiscard]] Result<void> syncFileSystem(const QString& path);

/// Bytes that may still be written below the folder; nothing where the system does not say. Asks
/// the folder itself: QStorageInfo knows only what stands in the list of mounts, which a chroot or
/// a container may not show.
[[nodiscard]] std::optional<qint64> freeBytes(const QString& folder);

/// Whether both lie on one file system, so that a file can have a second name in the other.
[[nodiscard]] bool areOnOneFileSystem(const QString& a, const QString& b);

/// What a file is on its disk whatever names it has; nothing when it is not there.
using FileIdentity = std::pair<std::uint64_t, std::uint64_t>;
[[nodiscard]] std::optional<FileIdentity> fileIdentity(const QString& path);

/// A second name for a file that is never changed, a copy where the file system has none.
/// Errors: DiskFull, FileUnwritable.
[[nodiscard]] Result<void> linkOrCopy(const QString& from, const QString& to);

/// A copy that is whole when it has its name. Errors: DiskFull, FileUnwritable.
[[nodiscard]] Result<void> copyDurably(const QString& from, const QString& to);

/// Names this installation: hash of /etc/machine-id, or of a random id kept in `stateFolder`.
[[nodiscard]] QByteArray hostId(const QString& stateFolder);

/// CHUANGKOU_STATE, else /var/lib/chuangkou when it can be written, else XDG_STATE_HOME/chuangkou.
[[nodiscard]] QString defaultStateFolder();

} // namespace chuangkou
