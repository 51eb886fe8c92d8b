// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <array>
#include <utility>

namespace chuangkou {

/// "2020-02-18"; empty for an invalid date. As QDate::toString(Qt::ISODate), which goes through
/// printf, for the rows of which a rebuild writes hundreds of thousands.
[[nodiscard]] inline QString isoDate(QDate date) {
    if (!date.isValid() || date.year() < 0 || date.year() > 9999)
        return date.toString(Qt::ISODate);
    const std::array<std::pair<int, int>, 3> parts{
        {{date.year(), 1000}, {date.month(), 10}, {date.day(), 10}}};
    QString text;
    text.reserve(10);
    for (const auto& [number, highest] : parts) {
        if (!text.isEmpty())
            text.append(u'-');
        for (int unit = highest; unit > 0; unit /= 10)
            text.append(QChar(u'0' + number / unit % 10));
    }
    return text;
}

} // namespace chuangkou
