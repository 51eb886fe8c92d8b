// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_help.h"

#include "ui/widgets/action_button.h"

#include <QAction>
#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace chuangkou {

namespace {

QWidget* groupColumn(const KeyGroup& group) {
    auto* column = new QWidget;
    auto* grid = new QGridLayout(column);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    auto* title = new QLabel(group.title);
    title->setProperty("muted", true);
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const QAction* action : group.actions) {
        if (action->shortcut().isEmpty() || !action->isVisible())
            continue;
        auto* key = new QLabel(shownKey(action->shortcut()));
        key->setProperty("keyCap", true);
        key->setAlignment(Qt::AlignCenter);
        auto* text = new QLabel(action->text().remove(u'&'));
        text->setEnabled(action->isEnabled());
        grid->addWidget(key, row, 0);
        grid->addWidget(text, row++, 1);
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(row, 1);
    return column;
}

} // namespace

KeyHelp::KeyHelp(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("keyHelp"));
    setAccessibleName(tr("Keys of this screen"));
    setFocusPolicy(Qt::StrongFocus);
    (new QVBoxLayout(this))->setContentsMargins(28, 20, 28, 20);
    hide();
}

void KeyHelp::showKeys(const QString& screenTitle, const QList<KeyGroup>& groups) {
    delete m_content;
    m_content = new QWidget;
    auto* page = new QVBoxLayout(m_content);
    page->setContentsMargins(0, 0, 0, 0);
    auto* heading = new QLabel(tr("Keys: %1").arg(screenTitle));
    heading->setProperty("heading", true);
    page->addWidget(heading);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(48);
    for (const KeyGroup& group : groups)
        columns->addWidget(groupColumn(group), 1, Qt::AlignTop);
    page->addLayout(columns);
    auto* close = new QLabel(tr("Esc closes this"));
    close->setProperty("muted", true);
    page->addWidget(close);
    layout()->addWidget(m_content);
    m_focusBefore = QApplication::focusWidget();
    adjustSize();
    move((parentWidget()->width() - width()) / 2, (parentWidget()->height() - height()) / 2);
    show();
    raise();
    setFocus(Qt::PopupFocusReason);
}

void KeyHelp::closeAgain() {
    if (isHidden())
        return;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}

bool KeyHelp::event(QEvent* event) {
    // Esc is a shortcut of some screens; here it closes this and nothing behind it.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QFrame::event(event);
}

void KeyHelp::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F1)
        closeAgain();
    else
        QFrame::keyPressEvent(event);
}

void KeyHelp::mousePressEvent(QMouseEvent*) {
    closeAgain();
}

void KeyHelp::focusOutEvent(QFocusEvent* event) {
    QFrame::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason)
        hide();
}

} // namespace chuangkou
