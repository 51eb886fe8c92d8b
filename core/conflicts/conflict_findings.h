// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conflicts/conflict.h"
#include "core/store/sql.h"

namespace chuangkou {

/// What spans subjects (F3): computed from their rows each time it is asked, never stored. Titles
/// and versions are set, rights are not.
[[nodiscard]] std::vector<ConflictItem> conflictFindings(Sql& sql);

} // namespace chuangkou
