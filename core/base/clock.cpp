// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

namespace chuangkou {

std::int64_t SystemClock::nowMs() const {
    return QDateTime::currentMSecsSinceEpoch();
}

const QTimeZone& officeZone() {
    static const QTimeZone zone = [] {
        const QTimeZone shanghai("Asia/Shanghai");
        // Without tzdata the fixed offset is right for every date since 1991.
        return shanghai.isValid() ? shanghai : QTimeZone(8 * 3600);
    }();
    return zone;
}

QDateTime officeTime(std::int64_t utcMs) {
    return QDateTime::fromMSecsSinceEpoch(utcMs, officeZone());
}

QDate officeDate(std::int64_t utcMs) {
    return officeTime(utcMs).date();
}

std::int64_t officeMs(QDate date, QTime time) {
    return QDateTime(date, time, officeZone()).toMSecsSinceEpoch();
}

} // namespace chuangkou
