// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include "ui/widgets/action_button.h"

namespace chuangkou {

Actions::Actions(QWidget* everywhere) : QObject(everywhere), m_everywhere(everywhere) {}

QAction* Actions::addEverywhere(const ActionSpec& spec) {
    return add(m_everywhere, spec);
}

QAction* Actions::addTo(QWidget* screen, const ActionSpec& spec) {
    return add(screen, spec);
}

QAction* Actions::add(QWidget* owner, const ActionSpec& spec) {
    auto* action = new QAction(spec.text, owner);
    action->setObjectName(spec.name);
    action->setShortcut(spec.key);
    // A hidden owner's keys rest, which makes them those of the screen that is shown.
    action->setShortcutContext(Qt::WindowShortcut);
    action->setAutoRepeat(false); // a key held down is one act
    action->setToolTip(QStringLiteral("%1 (%2)").arg(spec.tip, shownKey(spec.key)));
    action->setStatusTip(spec.tip);
    if (spec.effect == Effect::Writes && !m_readOnly.isEmpty())
        forbid(*action);
    owner->addAction(action);
    m_actions[owner].append(action);
    return action;
}

/// A screen enables its actions as its own state allows; here they stay off all the same.
void Actions::forbid(QAction& action) const {
    action.setEnabled(false);
    action.setToolTip(m_readOnly);
    action.setStatusTip(m_readOnly);
    connect(&action, &QAction::enabledChanged, &action, [&action](bool enabled) {
        if (enabled)
            action.setEnabled(false);
    });
}

QStringList Actions::problems() const {
    QStringList found;
    const auto check = [&](QAction* action, QHash<QKeySequence, QString>& keys) {
        if (action->text().isEmpty() || action->statusTip().isEmpty())
            found.append(action->objectName() + QStringLiteral(" has no text or tip"));
        if (action->shortcut().isEmpty())
            found.append(action->objectName() + QStringLiteral(" has no key"));
        else if (const QString other = keys.value(action->shortcut()); !other.isEmpty())
            found.append(QStringLiteral("%1 and %2 have one key").arg(other, action->objectName()));
        keys.insert(action->shortcut(), action->objectName());
    };
    QHash<QKeySequence, QString> everywhereKeys;
    for (QAction* action : everywhere())
        check(action, everywhereKeys);
    for (auto screen = m_actions.cbegin(); screen != m_actions.cend(); ++screen) {
        if (screen.key() == m_everywhere)
            continue;
        QHash<QKeySequence, QString> keys = everywhereKeys;
        for (QAction* action : screen.value())
            check(action, keys);
    }
    return found;
}

} // namespace chuangkou
