// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/enter_presses.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace chuangkou {

namespace {

bool isPlainEnter(const QKeyEvent& key) {
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    return isEnter && (key.modifiers() & ~Qt::KeypadModifier) == 0;
}

} // namespace

EnterPresses::EnterPresses(QObject* parent) : QObject(parent) {
    QCoreApplication::instance()->installEventFilter(this);
}

bool EnterPresses::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || !isPlainEnter(*static_cast<QKeyEvent*>(event)))
        return false;
    auto* tool = qobject_cast<QToolButton*>(watched);
    auto* button = tool != nullptr ? tool : qobject_cast<QAbstractButton*>(watched);
    if (button == nullptr || (tool == nullptr && qobject_cast<QPushButton*>(button) == nullptr))
        return false; // a tick box is no button that does something
    if (static_cast<QKeyEvent*>(event)->isAutoRepeat())
        return true; // a key held down is one act
    if (tool != nullptr && tool->menu() != nullptr)
        tool->menu()->popup(tool->mapToGlobal(tool->rect().bottomLeft()));
    else
        button->click();
    return true;
}

} // namespace chuangkou
