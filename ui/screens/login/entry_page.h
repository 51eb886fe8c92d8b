// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/login/entry_controller.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace chuangkou {

/// A page of the way in: a heading, a line or two about it, what went wrong, and its content. It
/// shows what the controller is doing.
class EntryPage : public QWidget {
    Q_OBJECT
public:
    EntryPage(EntryController& controller, const QString& heading, const QString& text,
              QWidget* parent = nullptr);
    /// Gets the focus; called when the page is shown.
    virtual void begin() {}

Q_SIGNALS:
    void backAsked();

protected:
    [[nodiscard]] EntryController& controller() { return m_controller; }
    [[nodiscard]] QVBoxLayout& column() { return *m_column; }
    /// The page's one button; off while the controller is busy.
    QPushButton* addMainButton(const QString& text);
    QPushButton* addBackButton();
    enum class MessageTone { Good, Bad };
    /// Replaces the message; an empty text hides it.
    void showMessage(const QString& text, MessageTone tone = MessageTone::Bad);

private:
    void follow();
    EntryController& m_controller;
    QVBoxLayout* m_column;
    QLabel* m_message;
    QLabel* m_busy;
    QPushButton* m_main = nullptr;
};

/// A line for a folder with its picker beside it.
[[nodiscard]] QWidget* folderField(QLineEdit* line, QPushButton* choose);

} // namespace chuangkou
