// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/login/join_page.h"

#include "ui/support/error_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/form.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chuangkou {

namespace {

/// What a wrong file or password means here.
QString joinFault(const Error& error) {
    switch (error.code) {
    case ErrorCode::BundleDamaged:
        return error.detail == QLatin1String("magic")
                   ? JoinPage::tr("This file is no answer of an office. Choose the one that the "
                                  "office's administrator gave you.")
                   : JoinPage::tr("The answer is damaged; nothing was brought in. Have it copied "
                                  "again.");
    case ErrorCode::BundleForeign:
        return JoinPage::tr("This answer was made for another PC: %1. Choose the one for this PC, "
                            "or save the request again and have this PC admitted.")
            .arg(error.detail);
    case ErrorCode::WrongPassword:
        return JoinPage::tr("This PC was prepared with another set-up password.");
    case ErrorCode::WrongState:
        return JoinPage::tr("This PC is one of the office's already: log in.");
    default:
        return errorText(error);
    }
}

} // namespace

JoinPage::JoinPage(EntryController& controller, Ask& ask, QWidget* parent)
    : EntryPage(controller, tr("Join an office"),
                tr("This PC gets keys of its own, which a set-up password protects until the "
                   "office has admitted it. Then its people log in with their own passwords."),
                parent),
      m_ask(ask), m_form(new Form(MessagePlace::Below)), m_folder(new QLineEdit),
      m_password(new QLineEdit), m_repeated(new QLineEdit), m_request(nullptr),
      m_accept(new QPushButton(tr("2  Bring in the office's answer..."))),
      m_logIn(new QPushButton(tr("Log in"))), m_steps(new QLabel) {
    layOut();
    connectParts();
}

void JoinPage::layOut() {
    m_password->setEchoMode(QLineEdit::Password);
    m_repeated->setEchoMode(QLineEdit::Password);
    m_folder->setText(QDir::toNativeSeparators(controller().parts().newFolder));
    m_form->addField(QStringLiteral("joinFolder"), tr("Store folder"), m_folder);
    m_form->addField(QStringLiteral("setupPassword"), tr("Set-up password"), m_password,
                     tr("At least 10 characters"));
    m_form->addField(QStringLiteral("setupRepeated"), tr("Repeat it"), m_repeated);
    column().addWidget(m_form);
    m_request = addMainButton(tr("1  Save this PC's request..."));
    m_request->setObjectName(QStringLiteral("saveRequest"));
    m_accept->setObjectName(QStringLiteral("acceptAnswer"));
    m_logIn->setObjectName(QStringLiteral("joinedLogIn"));
    setLook(*m_logIn, ButtonLook::Primary);
    m_steps->setObjectName(QStringLiteral("joinSteps"));
    m_steps->setProperty("tone", QStringLiteral("info"));
    m_steps->setWordWrap(true);
    m_steps->setMargin(12);
    m_steps->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_accept, m_steps, m_logIn})
        column().addWidget(widget);
    addBackButton();
    column().addStretch();
}

void JoinPage::connectParts() {
    connect(m_request, &QPushButton::clicked, this, &JoinPage::request);
    connect(m_accept, &QPushButton::clicked, this, &JoinPage::accept);
    connect(m_logIn, &QPushButton::clicked, this, [this] { Q_EMIT logInAsked(m_joined); });
    for (QLineEdit* line : {m_folder, m_password, m_repeated})
        connect(line, &QLineEdit::returnPressed, this, &JoinPage::enter);
    connect(m_folder, &QLineEdit::textChanged, this,
            [this] { m_form->setFieldShown(QStringLiteral("setupRepeated"), !isPrepared()); });
    connect(&controller(), &EntryController::requestWritten, this, &JoinPage::showRequest);
    connect(&controller(), &EntryController::joined, this, &JoinPage::showJoined);
    connect(&controller(), &EntryController::stateChanged, this, &JoinPage::showFailure);
}

void JoinPage::begin() {
    m_joined.clear();
    m_password->clear();
    m_repeated->clear();
    m_form->clearMessages();
    m_form->setFieldShown(QStringLiteral("setupRepeated"), !isPrepared());
    m_form->show();
    for (QPushButton* button : {m_request, m_accept})
        button->show();
    m_logIn->hide();
    say(isPrepared() ? tr("This PC waits for the office's answer. Bring it in, or save the "
                          "request again.")
                     : QString());
    m_password->setFocus();
}

QString JoinPage::folder() const {
    return QDir::fromNativeSeparators(m_folder->text().trimmed());
}

bool JoinPage::isPrepared() const {
    return EntryController::holdsStore(folder());
}

bool JoinPage::check() {
    QList<FieldMessage> wrong;
    if (folder().isEmpty())
        wrong.append({QStringLiteral("joinFolder"), tr("Choose an empty or a new folder.")});
    if (m_password->text().isEmpty()) {
        wrong.append({QStringLiteral("setupPassword"), tr("Enter the set-up password.")});
    } else if (!isPrepared()) {
        if (const auto strong = checkPasswordStrength(m_password->text()); !strong)
            wrong.append({QStringLiteral("setupPassword"), errorText(strong.error())});
        else if (m_password->text() != m_repeated->text())
            wrong.append({QStringLiteral("setupRepeated"), tr("The two passwords differ.")});
    }
    m_form->showMessages(wrong);
    return wrong.isEmpty();
}

/// In a field: on to the one below, at last to what comes next.
void JoinPage::enter() {
    if (m_password->hasFocus() && m_repeated->isVisible() && !m_password->text().isEmpty())
        m_repeated->setFocus();
    else if (isPrepared())
        accept();
    else
        request();
}

void JoinPage::request() {
    if (!check())
        return;
    m_ask.fileToSave(
        this,
        {tr("Save this PC's request"), tr("Request to join.ckjoin"), tr("Requests (*.ckjoin)")},
        [this](const QString& file) {
            controller().writeRequest(folder(), m_password->text(), file);
        });
}

void JoinPage::accept() {
    if (!check())
        return;
    if (!isPrepared()) {
        m_form->showMessages({{QStringLiteral("joinFolder"),
                               tr("No PC was prepared in this folder: save its request first.")}});
        return;
    }
    m_ask.fileToOpen(
        this, {tr("Choose the office's answer"), {}, tr("Answers (*.answer);;All files (*)")},
        [this](const QString& file) {
            controller().acceptAnswer(folder(), m_password->text(), file);
        });
}

void JoinPage::say(const QString& text) {
    m_steps->setText(text);
    m_steps->setVisible(!text.isEmpty());
}

void JoinPage::showRequest(const QString& file, const QString& fingerprint) {
    m_form->setFieldShown(QStringLiteral("setupRepeated"), false);
    say(tr("The request is saved: %1\n"
           "Its fingerprint: %2\n"
           "Take the file to the office's administrator, who compares the fingerprint and admits "
           "this PC there (chuangkou-cli admit). Bring the answer back, and bring it in here with "
           "the same set-up password; the program may be closed meanwhile.")
            .arg(QDir::toNativeSeparators(file), fingerprint));
    m_accept->setFocus();
}

void JoinPage::showJoined(const QString& folder, const Admission& admission) {
    m_joined = folder;
    m_password->clear();
    m_repeated->clear();
    m_form->hide();
    for (QPushButton* button : {m_request, m_accept})
        button->hide();
    say(tr("This PC is number %1 of the office now, called %2; the answer brought %3 events.\n"
           "Compare the office's fingerprint with its administrator: %4\n"
           "From now on everybody logs in with their own name and password.")
            .arg(admission.machineNumber)
            .arg(admission.machineName)
            .arg(admission.import.applied.events)
            .arg(admission.officeFingerprint));
    m_logIn->show();
    m_logIn->setFocus();
}

void JoinPage::showFailure() {
    const auto* failed = std::get_if<EntryFailed>(&controller().state());
    m_accept->setEnabled(!std::holds_alternative<EntryBusy>(controller().state()));
    if (failed == nullptr || !isVisible())
        return;
    showMessage(joinFault(failed->error));
    if (failed->error.code == ErrorCode::WrongPassword)
        m_password->setFocus();
}

} // namespace chuangkou
