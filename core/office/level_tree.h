// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/divisions.h"

namespace chuangkou {

/// The levels of the tree: counter, office, 县（市、区）, 市（州）, 省.
enum class TreeLevel { County, Prefecture, Province };

/// Where an area stands today; nothing for a code that names none.
[[nodiscard]] std::optional<TreeLevel> treeLevelOf(const Divisions& divisions, const QString& area,
                                                   int year);

/// What an area reports to: itself at the county (an office and its county have one code), the
/// prefecture, the province; 长白山, 梅河口 and 公主岭 report to the province.
[[nodiscard]] QStringList superiorAreas(const Divisions& divisions, const QString& area, int year);

/// Whether the tree knows `above` as what `below` reports to. A warning, never a refusal: the tree
/// changes by notices, and the two offices have compared their keys.
[[nodiscard]] bool isUsualSuperior(const Divisions& divisions, const QString& above,
                                   const QString& below, int year);

} // namespace chuangkou
