// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conflicts/conflict.h"
#include "core/store/sql.h"

namespace chuangkou {

/// The versions of an item side by side, line by line; what a person cannot read (keys, hashes of
/// acts) is left out, ids have become names.
[[nodiscard]] ConflictView conflictView(Sql& sql, const ConflictItem& item);

} // namespace chuangkou
