// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <cstdint>
#include <set>
#include <vector>

namespace chuangkou {

/// The times (UTC ms) that stay: the 10 latest, the last of each of the 30 latest days and of each
/// of the 12 latest months that have one, by the office's calendar (P4).
[[nodiscard]] std::set<std::int64_t> backupsToKeep(const std::vector<std::int64_t>& takenAt);

/// The order in which those that stay go when there is no room for all: the oldest daily one first,
/// then the oldest of the latest, then the oldest monthly one; the newest is not among them.
[[nodiscard]] std::vector<std::int64_t>
backupsByDispensability(const std::vector<std::int64_t>& takenAt);

struct RotationRule {
    qint64 limit = 20LL << 30; ///< bytes that the backups of the folder may take
    /// Files that the store has as well take no room of their own.
    QString storeFolder;
    QString written; ///< the backup that was just written and read back; stays
};

struct RotationReport {
    int removed = 0;          ///< by the rule of `backupsToKeep`
    int removedForRoom = 0;   ///< beyond it, since the limit was reached
    qint64 bytes = 0;         ///< what those that are left take
    bool isOverLimit = false; ///< and still more than they may
};

/// Removes the backups in `folder` that do not stay. The newest whole one always does.
/// Errors: FileUnwritable.
[[nodiscard]] Result<RotationReport> rotateBackups(const QString& folder,
                                                   const RotationRule& rule = {});

} // namespace chuangkou
