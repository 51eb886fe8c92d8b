// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace chuangkou {

/// What an act needs to know, asked in the page and not in a dialog: a choice, a text, or both.
/// Enter goes on, Esc gives up.
class QuestionPanel final : public QFrame {
    Q_OBJECT
public:
    struct Asked {
        QString title;
        QStringList choices; ///< empty: none to be made
        QString label;       ///< of the text; empty: none is asked for
        QString yes;
    };
    using Answered = std::function<void(int choice, const QString& text)>;

    explicit QuestionPanel(QWidget* parent = nullptr);
    void ask(const Asked& asked, Answered answered);
    /// The answer does not do; the panel stays open.
    void refuse(const QString& why);
    void giveUp();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void goOn();

    QLabel* m_title;
    QComboBox* m_choice;
    QLabel* m_label;
    QLineEdit* m_line;
    QLabel* m_wrong;
    QPushButton* m_yes;
    Answered m_answered;
    QPointer<QWidget> m_focusBefore;
};

} // namespace chuangkou
