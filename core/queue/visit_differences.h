// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/visit_map.h"

namespace chuangkou {

/// What two bodies of `visit_imported` of one row say otherwise, each as "COLUMN: BEFORE → NOW" in
/// the columns and the forms of the file. A hall that the later import does not name is no
/// difference; what only the map's own rules made otherwise is "map: NAME".
[[nodiscard]] QStringList visitDifferences(const VisitMap& map, const QJsonObject& before,
                                           const QJsonObject& now);

} // namespace chuangkou
