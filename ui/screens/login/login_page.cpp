// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/login/login_page.h"

#include "ui/support/shown_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/form.h"

#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace chuangkou {

LoginPage::LoginPage(EntryController& controller, Ask& ask, QWidget* parent)
    : EntryPage(controller, tr("Log in"), tr("Everything stays on this PC, encrypted."), parent),
      m_ask(ask), m_form(new Form(MessagePlace::Below)), m_folder(new QLineEdit),
      m_login(new QLineEdit), m_password(new QLineEdit),
      m_lift(new QPushButton(tr("Have the lock lifted by a second person"))), m_demo(new QWidget) {
    auto* choose = new QPushButton(tr("Choose..."));
    choose->setObjectName(QStringLiteral("chooseFolder"));
    m_password->setEchoMode(QLineEdit::Password);
    m_login->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoPredictiveText);
    m_form->addField(QStringLiteral("folderField"), tr("Store folder"),
                     folderField(m_folder, choose));
    m_folder->setObjectName(QStringLiteral("folder"));
    m_folder->setAccessibleName(tr("Store folder"));
    m_form->addField(QStringLiteral("login"), tr("Log-in name"), m_login);
    m_form->addField(QStringLiteral("password"), tr("Password"), m_password);
    column().addSpacing(6);
    column().addWidget(m_form);
    column().addSpacing(6);
    QPushButton* logInButton = addMainButton(tr("Log in"));
    logInButton->setObjectName(QStringLiteral("logInButton"));
    m_lift->setObjectName(QStringLiteral("liftLock"));
    setLook(*m_lift, ButtonLook::Quiet);
    m_lift->hide();
    column().addWidget(m_lift, 0, Qt::AlignLeft);
    column().addWidget(m_demo);
    auto* firstRun = new QPushButton(tr("No store on this PC yet?"));
    firstRun->setObjectName(QStringLiteral("firstRunButton"));
    setLook(*firstRun, ButtonLook::Quiet);
    column().addWidget(firstRun, 0, Qt::AlignLeft);
    auto* restore = new QPushButton(tr("Restore a backup"));
    restore->setObjectName(QStringLiteral("restoreButton"));
    setLook(*restore, ButtonLook::Quiet);
    column().addWidget(restore, 0, Qt::AlignLeft);
    column().addStretch();
    addDemoAccounts();

    connect(logInButton, &QPushButton::clicked, this, &LoginPage::logIn);
    for (QLineEdit* line : {m_folder, m_login, m_password})
        connect(line, &QLineEdit::returnPressed, this, &LoginPage::logIn);
    connect(choose, &QPushButton::clicked, this, &LoginPage::chooseFolder);
    connect(firstRun, &QPushButton::clicked, this, &LoginPage::firstRunAsked);
    connect(restore, &QPushButton::clicked, this, [this] {
        Q_EMIT restoreAsked(QDir::fromNativeSeparators(m_folder->text().trimmed()));
    });
    connect(m_folder, &QLineEdit::textChanged, this, [this](const QString& folder) {
        m_demo->setVisible(QDir(folder) == QDir(this->controller().parts().demoFolder));
    });
    connect(m_lift, &QPushButton::clicked, this, [this] {
        Q_EMIT liftAsked(QDir::fromNativeSeparators(m_folder->text().trimmed()),
                         m_login->text().trimmed());
    });
    connect(&controller, &EntryController::stateChanged, this, [this] {
        const auto* failed = std::get_if<EntryFailed>(&this->controller().state());
        m_lift->setVisible(failed != nullptr && failed->error.code == ErrorCode::LockedOut);
        if (failed != nullptr) {
            m_password->clear();
            m_password->setFocus();
        }
    });
    connect(&controller, &EntryController::entered, m_password, &QLineEdit::clear);
}

void LoginPage::addDemoAccounts() {
    auto* grid = new QGridLayout(m_demo);
    grid->setContentsMargins(0, 8, 0, 8);
    auto* title = new QLabel(tr("Accounts of the demonstration office:"));
    title->setProperty("muted", true);
    grid->addWidget(title, 0, 0, 1, 2);
    int place = 0;
    for (const EntryAccount& account : controller().parts().demoAccounts) {
        auto* take =
            new QPushButton(QStringLiteral("%1 · %2").arg(account.login, rolesText(account.roles)));
        take->setObjectName(QStringLiteral("demo.") + account.login);
        take->setToolTip(tr("Logs in as %1, password %2").arg(account.name, account.password));
        connect(take, &QPushButton::clicked, this, [this, account] {
            m_login->setText(account.login);
            m_password->setText(account.password);
            logIn();
        });
        grid->addWidget(take, 1 + place / 2, place % 2);
        ++place;
    }
    m_demo->hide();
}

void LoginPage::begin() {
    showMessage({});
    m_password->clear();
    m_form->clearMessages();
    if (m_folder->text().isEmpty())
        m_folder->setFocus();
    else if (m_login->text().isEmpty())
        m_login->setFocus();
    else
        m_password->setFocus();
}

void LoginPage::setFolder(const QString& folder) {
    m_folder->setText(QDir::toNativeSeparators(folder));
    m_folder->setCursorPosition(0);
}

void LoginPage::setLogin(const QString& login) {
    m_login->setText(login);
}

void LoginPage::chooseFolder() {
    m_ask.folder(this, {tr("Store folder"), m_folder->text(), {}},
                 [this](const QString& chosen) { setFolder(chosen); });
}

void LoginPage::logIn() {
    QList<FieldMessage> missing;
    if (m_folder->text().trimmed().isEmpty())
        missing.append({QStringLiteral("folderField"), tr("Choose the folder of the store.")});
    // The log-in name stays empty for the set-up password of a PC that waits to be admitted.
    if (m_password->text().isEmpty())
        missing.append({QStringLiteral("password"), tr("Enter the password.")});
    m_form->showMessages(missing);
    if (missing.isEmpty())
        controller().logIn(QDir::fromNativeSeparators(m_folder->text().trimmed()), m_login->text(),
                           m_password->text());
}

} // namespace chuangkou
