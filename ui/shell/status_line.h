// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace chuangkou {

class MessageLine;

/// The bottom of the window: messages on the left; the state of the policies and when the last
/// input was safe on the right.
class StatusLine final : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);
    [[nodiscard]] MessageLine& message() { return *m_message; }
    void setSaved(std::int64_t at);
    /// Empty: nothing to say. A click asks for the policies.
    void setPolicies(const QString& text, bool needsCare);
    /// What waits for a decision; none: nothing to say. A click asks for the conflicts.
    void setConflicts(int count);

    /// What is amiss with the backups of this PC; empty: nothing. A click asks for them.
    void setBackups(const QString& text);

Q_SIGNALS:
    void policiesAsked();
    void backupsAsked();
    void conflictsAsked();

private:
    MessageLine* m_message;
    QToolButton* m_conflicts;
    QToolButton* m_backups;
    QToolButton* m_policies;
    QLabel* m_saved;
};

} // namespace chuangkou
