// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/sql.h"

#include <QByteArray>
#include <QDate>

#include <vector>

namespace chuangkou {

/// The rows of the `l_` tables and the keys of blobs (`ev_blobs`) for a backup, as blocks of the
/// payload. Without keys of door registers of days before `firstDoorDay`, without unfinished
/// imports (their files are not in the backup) and without the versions of projections.
[[nodiscard]] std::vector<QByteArray> localBlocks(Sql& sql, QDate firstDoorDay);

/// Replaces the rows of the tables that the blocks name. In a write.
/// Errors: BundleDamaged; those of Database::write when a table or a column is unknown here.
[[nodiscard]] Result<void> restoreLocalBlocks(Sql& sql, const std::vector<QByteArray>& blocks);

} // namespace chuangkou
