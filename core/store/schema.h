// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace chuangkou {

/// "CKT1" in the header of store.db.
inline constexpr qint32 kStoreApplicationId = 0x434B5431;

/// The migrations of store.db: `ev_` and `l_` tables. `p_` tables belong to their projections.
[[nodiscard]] const DatabaseFormat& storeFormat();

} // namespace chuangkou
