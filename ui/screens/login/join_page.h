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
    /// The store of this folder, copied from another PC.
    void setFolder(const QString& folder);

Q_SIGNALS:
    void logInAsked(const QString& folder);

private:
    void layOut();
    void connectParts();
    /// The folder holds a store: one that waits for its answer, or a copy.
    [[nodiscard]] bool isPrepared() const;
    /// It has accounts: it was copied from another PC, or restored here from its backup.
    [[nodiscard]] bool isCopy() const;
    /// Which fields the store in the folder asks for.
    void showFields();
    [[nodiscard]] QString folder() const;
    [[nodiscard]] bool check();
    void enter();
    void request();
    void accept();
    void replace();
    void finish(const QString& folder, const QString& text);
    void showReplaced(const QString& folder, const RejoinedOffice& office);
    void showRequest(const QString& file, const QString& fingerprint);
    void showJoined(const QString& folder, const Admission& admission);
    void showFailure();
    void say(const QString& text);

    Ask& m_ask;
    Form* m_form;
    QLineEdit* m_folder;
    QLineEdit* m_login;
    QLineEdit* m_password;
    QLineEdit* m_repeated;
    QLineEdit* m_code;
    QPushButton* m_request;
    QPushButton* m_accept;
    QPushButton* m_replace;
    QPushButton* m_logIn;
    QLabel* m_steps;
    QString m_joined; ///< folder that became a member
};

} // namespace chuangkou
