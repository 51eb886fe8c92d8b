// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/area.h"

#include "core/base/divisions.h"

namespace chuangkou {

QString areaNow(const QString& code) {
    const QString plain = code.trimmed();
    // Codes of townships and villages begin with their county's.
    const bool isFine = plain.size() > 6 && plain != kChangbaishan;
    const QString county = isFine ? plain.left(6) : plain;
    return Divisions::shipped().successor(county).value_or(county);
}

int areaRank(const QString& area, const QString& place) {
    if (area.isEmpty() || area == QLatin1String("CN"))
        return 0;
    QString stem = area;
    while (stem.endsWith(QLatin1String("00")))
        stem.chop(2);
    return place.startsWith(stem) ? static_cast<int>(stem.size()) / 2 : -1;
}

} // namespace chuangkou
