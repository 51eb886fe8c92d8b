// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/other_windows.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QPointer>
#include <QToolTip>

namespace chuangkou {

namespace {

void shutOne(QWidget& window) {
    if (auto* dialog = qobject_cast<QDialog*>(&window))
        dialog->reject();
    else
        window.close();
}

} // namespace

OtherWindows::OtherWindows(QWidget& main) : QObject(&main), m_main(main) {
    QCoreApplication::instance()->installEventFilter(this);
}

void OtherWindows::shut() {
    m_areShut = true;
    QToolTip::hideText();
    const QWidgetList windows = QApplication::topLevelWidgets();
    QList<QPointer<QWidget>> open; // one may take another with it
    for (QWidget* window : windows)
        if (window != &m_main && window->isVisible())
            open.append(window);
    for (const QPointer<QWidget>& window : open)
        if (window)
            shutOne(*window);
}

bool OtherWindows::eventFilter(QObject* watched, QEvent* event) {
    if (m_areShut && event->type() == QEvent::Show) {
        auto* window = qobject_cast<QWidget*>(watched);
        if (window != nullptr && window->isWindow() && window != &m_main &&
            (window->windowType() == Qt::Dialog || window->windowType() == Qt::Popup))
            QMetaObject::invokeMethod(window, [window] { shutOne(*window); }, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace chuangkou
