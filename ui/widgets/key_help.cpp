// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_help.h"

#include "ui/widgets/action_button.h"

#include <QAction>
#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
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

KeyHelp::KeyHelp(QWidget* parent) : QFrame(parent), m_area(new QScrollArea) {
    setObjectName(QStringLiteral("keyHelp"));
    setAccessibleName(tr("Keys of this screen"));
    setFocusPolicy(Qt::StrongFocus);
    m_area->setObjectName(QStringLiteral("keyHelpArea"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidgetResizable(true);
    m_area->viewport()->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 20, 28, 20);
    column->addWidget(m_area);
    hide();
}

void KeyHelp::showKeys(const QString& screenTitle, const QList<KeyGroup>& groups) {
    auto* content = new QWidget;
    auto* page = new QVBoxLayout(content);
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
    m_area->setWidget(content); // the former one goes
    content->setAutoFillBackground(false);
    m_focusBefore = QApplication::focusWidget();
    place();
    show();
    raise();
    setFocus(Qt::PopupFocusReason);
}

/// As large as the keys need, and never larger than what it covers.
void KeyHelp::place() {
    const QSize content = m_area->widget()->sizeHint();
    const QMargins margins = layout()->contentsMargins();
    const QSize frame(margins.left() + margins.right() + 2 * frameWidth() + 4,
                      margins.top() + margins.bottom() + 2 * frameWidth() + 4);
    const QSize most = parentWidget()->size() - QSize(16, 16);
    QSize wanted = content + frame;
    if (wanted.height() > most.height())
        wanted.rwidth() += m_area->verticalScrollBar()->sizeHint().width();
    resize(wanted.boundedTo(most));
    move((parentWidget()->width() - width()) / 2, (parentWidget()->height() - height()) / 2);
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
    QScrollBar* bar = m_area->verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_F1:
        closeAgain();
        break;
    case Qt::Key_Up:
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        break;
    case Qt::Key_Down:
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        break;
    case Qt::Key_PageUp:
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        break;
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        break;
    default:
        QFrame::keyPressEvent(event);
        break;
    }
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
