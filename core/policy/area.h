// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chuangkou {

/// The code that stands today for what `code` named: 220381 → 220184. "CN", "22-CBS" and codes that
/// were divided stay what they are.
[[nodiscard]] QString areaNow(const QString& code);

/// How closely `area` covers `place`: 0 nation, 1 province, 2 prefecture, 3 county; -1 not at all.
/// Both are codes of today; an area of nothing is the nation.
[[nodiscard]] int areaRank(const QString& area, const QString& place);

} // namespace chuangkou
