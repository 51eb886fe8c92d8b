// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace chuangkou {

class MessageLine;

/// The bottom of the window: messages on the left, when the last input was safe on the right.
class StatusLine final : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);
    [[nodiscard]] MessageLine& message() { return *m_message; }
    void setSaved(std::int64_t at);

private:
    MessageLine* m_message;
    QLabel* m_saved;
};

} // namespace chuangkou
