// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QPushButton>

namespace chuangkou {

enum class ButtonLook { Plain, Primary, Quiet };

/// A button for an action, with its key printed on it ("叫下一位  F12"). It follows the action's
/// text, tool tip, shortcut, and whether it is possible and offered.
class ActionButton final : public QPushButton {
    Q_OBJECT
public:
    ActionButton(QAction* action, ButtonLook look, QWidget* parent = nullptr);

private:
    void follow();
    QAction* m_action; ///< disconnected by Qt when it goes first
};

void setLook(QPushButton& button, ButtonLook look);
/// "F12", "Ctrl+回车": a key as it is printed on screens.
[[nodiscard]] QString shownKey(const QKeySequence& key);

} // namespace chuangkou
