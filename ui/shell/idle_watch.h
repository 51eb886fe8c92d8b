// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/lockout.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace chuangkou {

/// Tells when nobody has touched keyboard or mouse for a while, by the clock that nobody can set
/// and that goes on while the PC sleeps. What is touched first after that time only wakes.
class IdleWatch final : public QObject {
    Q_OBJECT
public:
    IdleWatch(const BootClock& clock, QObject* parent);
    void setIdleTime(std::chrono::milliseconds time) { m_idleTime = time; }
    [[nodiscard]] std::chrono::milliseconds idleTime() const { return m_idleTime; }
    /// Looks at the clock; done every second.
    void look();
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void idle();

private:
    [[nodiscard]] bool isOverdue() const;
    const BootClock& m_clock;
    std::chrono::milliseconds m_idleTime = std::chrono::minutes(10);
    std::int64_t m_touchedAt;
    QTimer m_timer;
};

} // namespace chuangkou
