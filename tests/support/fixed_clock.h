// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <atomic>

namespace chuangkou {

/// A clock that a test sets by hand, also while another thread reads it. Starts at 2020-02-17
/// 09:00:00 in the office.
class FixedClock final : public Clock {
public:
    FixedClock() : m_now(officeMs(QDate(2020, 2, 17), QTime(9, 0))) {}
    FixedClock(const FixedClock& other) : Clock(other), m_now(other.nowMs()) {}
    FixedClock& operator=(const FixedClock& other) {
        m_now = other.nowMs();
        return *this;
    }
    ~FixedClock() override = default;
    [[nodiscard]] std::int64_t nowMs() const override { return m_now; }
    void set(QDate date, QTime time) { m_now = officeMs(date, time); }
    void setTime(QTime time) { set(officeDate(m_now), time); }
    void advanceSeconds(std::int64_t seconds) { m_now += seconds * 1000; }
    void advanceMs(std::int64_t ms) { m_now += ms; }

private:
    std::atomic<std::int64_t> m_now;
};

} // namespace chuangkou
