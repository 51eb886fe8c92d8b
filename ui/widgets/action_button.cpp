// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/action_button.h"

namespace chuangkou {

QString shownKey(const QKeySequence& key) {
    return key.toString(QKeySequence::NativeText);
}

void setLook(QPushButton& button, ButtonLook look) {
    button.setProperty("primary", look == ButtonLook::Primary);
    button.setProperty("quiet", look == ButtonLook::Quiet);
}

ActionButton::ActionButton(QAction* action, ButtonLook look, QWidget* parent)
    : QPushButton(parent), m_action(action) {
    setLook(*this, look);
    setObjectName(action->objectName() + QStringLiteral("Button"));
    connect(action, &QAction::changed, this, &ActionButton::follow);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    follow();
}

void ActionButton::follow() {
    const QString key = shownKey(m_action->shortcut());
    QString text = m_action->text();
    setAccessibleName(text.remove(u'&'));
    setText(key.isEmpty() ? text : text + QStringLiteral("  ") + key);
    setToolTip(m_action->toolTip());
    setEnabled(m_action->isEnabled());
    // Without a parent yet, showing it would open a window of its own for a moment.
    if (!m_action->isVisible())
        hide();
    else if (parentWidget() != nullptr)
        show();
}

} // namespace chuangkou
