// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

namespace chuangkou {

IdleWatch::IdleWatch(const BootClock& clock, QObject* parent)
    : QObject(parent), m_clock(clock), m_touchedAt(clock.millisecondsSinceBoot()) {
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::look);
    m_timer.start();
    QCoreApplication::instance()->installEventFilter(this);
}

bool IdleWatch::isOverdue() const {
    return m_clock.millisecondsSinceBoot() - m_touchedAt >= m_idleTime.count();
}

void IdleWatch::look() {
    if (!isOverdue())
        return;
    m_touchedAt = m_clock.millisecondsSinceBoot(); // told once
    Q_EMIT idle();
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
        // The PC slept: who wakes it must not act on what was on the screen.
        if (isOverdue()) {
            look();
            return true;
        }
        m_touchedAt = m_clock.millisecondsSinceBoot();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace chuangkou
