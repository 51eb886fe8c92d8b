// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/composing_guard.h"

#include <QCoreApplication>
#include <QInputMethodEvent>

namespace chuangkou {

ComposingGuard::ComposingGuard(QObject* parent) : QObject(parent) {
    QCoreApplication::instance()->installEventFilter(this);
}

bool ComposingGuard::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::InputMethod:
        m_composing = !static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty();
        break;
    case QEvent::FocusOut:
        m_composing = false;
        break;
    case QEvent::ShortcutOverride:
        if (m_composing) {
            event->accept(); // an ordinary key then, which goes to the text
            return true;
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace chuangkou
