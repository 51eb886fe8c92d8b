// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

#include <cstdint>

namespace chuangkou {

/// Where the time comes from: the machine, or a test's hand. Times are UTC milliseconds since 1970.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual std::int64_t nowMs() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] std::int64_t nowMs() const override;
};

/// Asia/Shanghai, in which every time is shown and every date is meant, whatever the PC is set to.
[[nodiscard]] const QTimeZone& officeZone();
[[nodiscard]] QDateTime officeTime(std::int64_t utcMs);
[[nodiscard]] QDate officeDate(std::int64_t utcMs);
/// UTC milliseconds of a local time of the office.
[[nodiscard]] std::int64_t officeMs(QDate date, QTime time);

} // namespace chuangkou
