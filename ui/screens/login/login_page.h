// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/login/entry_page.h"
#include "ui/support/ask.h"

namespace chuangkou {

class Form;

/// Store, log-in name, password; in the demonstration office its accounts besides.
class LoginPage final : public EntryPage {
    Q_OBJECT
public:
    LoginPage(EntryController& controller, Ask& ask, QWidget* parent = nullptr);
    void begin() override;
    void setFolder(const QString& folder);
    void setLogin(const QString& login);
    void showNote(const QString& text) { showMessage(text, MessageTone::Good); }

Q_SIGNALS:
    void firstRunAsked();
    /// A second person lifts the lock of this log-in name.
    void liftAsked(const QString& folder, const QString& login);
    void restoreAsked(const QString& folder);

private:
    void logIn();
    void addDemoAccounts();
    void chooseFolder();
    Ask& m_ask;
    Form* m_form;
    QLineEdit* m_folder;
    QLineEdit* m_login;
    QLineEdit* m_password;
    QPushButton* m_lift;
    QWidget* m_demo;
};

} // namespace chuangkou
