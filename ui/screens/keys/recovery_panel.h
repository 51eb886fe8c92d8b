// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/support/theme.h"

#include <QFrame>

#include <optional>

class QAction;
class QLabel;
class QLineEdit;

namespace chuangkou {

class ActionButton;

/// What the recovery code is for and since when it holds; a new one is shown once and counts when
/// it has been typed back from its paper.
class RecoveryPanel final : public QFrame {
    Q_OBJECT
public:
    struct Actions {
        QAction* make;
        QAction* print;
        QAction* use;
        QAction* giveUp;
    };
    explicit RecoveryPanel(const Actions& actions, QWidget* parent = nullptr);

    void showSince(std::optional<std::int64_t> since);
    /// Empty: none is being made.
    void showCode(const QString& code);
    void showUsed();
    void showFault(const Error& error);
    [[nodiscard]] QString typed() const;

private:
    void say(const QString& text, Tone tone);
    Actions m_actions;
    QLabel* m_since;
    QLabel* m_code;
    QLabel* m_caption;
    QLineEdit* m_typed;
    QLabel* m_message;
    QWidget* m_buttons;
};

} // namespace chuangkou
