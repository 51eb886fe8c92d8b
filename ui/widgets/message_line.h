// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;

namespace chuangkou {

class ActionButton;

/// A quiet line instead of dialogs: what was done, with the undo that takes it back, or why it was
/// refused. What went well leaves by itself; what was refused stays until the next message.
class MessageLine final : public QWidget {
    Q_OBJECT
public:
    explicit MessageLine(QWidget* parent = nullptr);
    /// `undo`: shown with its key beside the text ("撤销 过号 A017  F5"); may be null.
    void say(const QString& text, Tone tone, QAction* undo = nullptr);
    void clear();
    [[nodiscard]] QString text() const;

private:
    QLabel* m_text;
    QWidget* m_undo = nullptr;
    QTimer m_leave;
};

} // namespace chuangkou
