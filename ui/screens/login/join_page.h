// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/login/entry_page.h"
#include "ui/support/ask.h"

namespace chuangkou {

class Form;

/// Makes this PC one of an office's: its request goes out as a file, the office's answer comes in
/// as one. Between the two, days may pass.
class JoinPage final : public EntryPage {
    Q_OBJECT
public:
    JoinPage(EntryController& controller, Ask& ask, QWidget* parent = nullptr);
    void begin() override;

Q_SIGNALS:
    void logInAsked(const QString& folder);

private:
    void layOut();
    void connectParts();
    /// The folder holds a store that waits for its answer.
    [[nodiscard]] bool isPrepared() const;
    [[nodiscard]] QString folder() const;
    [[nodiscard]] bool check();
    void enter();
    void request();
    void accept();
    void showRequest(const QString& file, const QString& fingerprint);
    void showJoined(const QString& folder, const Admission& admission);
    void showFailure();
    void say(const QString& text);

    Ask& m_ask;
    Form* m_form;
    QLineEdit* m_folder;
    QLineEdit* m_password;
    QLineEdit* m_repeated;
    QPushButton* m_request;
    QPushButton* m_accept;
    QPushButton* m_logIn;
    QLabel* m_steps;
    QString m_joined; ///< folder that became a member
};

} // namespace chuangkou
