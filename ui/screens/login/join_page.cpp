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
QString joinFault(const Error& error, bool isCopy) {
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
        return isCopy ? errorText(error)
                      : JoinPage::tr("This PC was prepared with another set-up password.");
    case ErrorCode::WrongState:
        return error.detail == QLatin1String("admitted") ||
                       error.detail == QLatin1String("not_copied")
                   ? JoinPage::tr("This PC is one of the office's already: log in.")
                   : errorText(error);
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
      m_login(new QLineEdit), m_password(new QLineEdit), m_repeated(new QLineEdit),
      m_code(new QLineEdit), m_request(nullptr),
      m_accept(new QPushButton(tr("2  Bring in the office's answer..."))),
      m_replace(new QPushButton(tr("Take the place of the office's own PC"))),
      m_logIn(new QPushButton(tr("Log in"))), m_steps(new QLabel) {
    layOut();
    connectParts();
}

void JoinPage::layOut() {
    m_password->setEchoMode(QLineEdit::Password);
    m_repeated->setEchoMode(QLineEdit::Password);
    m_folder->setText(QDir::toNativeSeparators(controller().parts().newFolder));
    m_form->addField(QStringLiteral("joinFolder"), tr("Store folder"), m_folder);
    m_form->addField(QStringLiteral("copyLogin"), tr("Log-in name"), m_login);
    m_form->addField(QStringLiteral("setupPassword"), tr("Password"), m_password,
                     tr("Of a new PC a set-up password of at least 10 characters, else your own"));
    m_form->addField(QStringLiteral("setupRepeated"), tr("Repeat it"), m_repeated);
    m_form->addField(QStringLiteral("copyCode"), tr("Recovery code"), m_code,
                     tr("Only when the office's own PC is lost and this is its copy or backup"));
    column().addWidget(m_form);
    m_request = addMainButton(tr("1  Save this PC's request..."));
    m_request->setObjectName(QStringLiteral("saveRequest"));
    m_accept->setObjectName(QStringLiteral("acceptAnswer"));
    m_replace->setObjectName(QStringLiteral("replaceOffice"));
    m_logIn->setObjectName(QStringLiteral("joinedLogIn"));
    setLook(*m_logIn, ButtonLook::Primary);
    m_steps->setObjectName(QStringLiteral("joinSteps"));
    m_steps->setProperty("tone", QStringLiteral("info"));
    m_steps->setWordWrap(true);
    m_steps->setMargin(12);
    m_steps->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_accept, m_replace, m_steps, m_logIn})
        column().addWidget(widget);
    addBackButton();
    column().addStretch();
}

void JoinPage::connectParts() {
    connect(m_request, &QPushButton::clicked, this, &JoinPage::request);
    connect(m_accept, &QPushButton::clicked, this, &JoinPage::accept);
    connect(m_replace, &QPushButton::clicked, this, &JoinPage::replace);
    connect(m_logIn, &QPushButton::clicked, this, [this] { Q_EMIT logInAsked(m_joined); });
    for (QLineEdit* line : {m_folder, m_login, m_password, m_repeated})
        connect(line, &QLineEdit::returnPressed, this, &JoinPage::enter);
    connect(m_code, &QLineEdit::returnPressed, this, &JoinPage::replace);
    connect(m_folder, &QLineEdit::textChanged, this, &JoinPage::showFields);
    connect(&controller(), &EntryController::requestWritten, this, &JoinPage::showRequest);
    connect(&controller(), &EntryController::joined, this, &JoinPage::showJoined);
    connect(&controller(), &EntryController::replaced, this, &JoinPage::showReplaced);
    connect(&controller(), &EntryController::stateChanged, this, &JoinPage::showFailure);
}

void JoinPage::begin() {
    m_joined.clear();
    for (QLineEdit* line : {m_password, m_repeated, m_code})
        line->clear();
    m_form->clearMessages();
    m_form->show();
    for (QPushButton* button : {m_request, m_accept})
        button->show();
    m_logIn->hide();
    showFields();
    (isCopy() && m_login->text().isEmpty() ? m_login : m_password)->setFocus();
}

void JoinPage::setFolder(const QString& folder) {
    m_folder->setText(QDir::toNativeSeparators(folder));
}

void JoinPage::showFields() {
    m_form->setFieldShown(QStringLiteral("setupRepeated"), !isPrepared());
    m_form->setFieldShown(QStringLiteral("copyLogin"), isCopy());
    m_form->setFieldShown(QStringLiteral("copyCode"), isCopy());
    m_replace->setVisible(isCopy());
    if (isCopy())
        say(tr("This store was copied from another PC. It gets keys of its own and becomes a PC of "
               "its own; what the other one had in hand stays there until somebody moves it."));
    else
        say(isPrepared() ? tr("This PC waits for the office's answer. Bring it in, or save the "
                              "request again.")
                         : QString());
}

QString JoinPage::folder() const {
    return QDir::fromNativeSeparators(m_folder->text().trimmed());
}

bool JoinPage::isPrepared() const {
    return EntryController::holdsStore(folder());
}

bool JoinPage::isCopy() const {
    return isPrepared() && !opensWithSetupPassword(folder());
}

bool JoinPage::check() {
    QList<FieldMessage> wrong;
    if (folder().isEmpty())
        wrong.append({QStringLiteral("joinFolder"), tr("Choose an empty or a new folder.")});
    if (isCopy() && m_login->text().trimmed().isEmpty())
        wrong.append({QStringLiteral("copyLogin"), tr("Enter your log-in name.")});
    if (m_password->text().isEmpty()) {
        wrong.append({QStringLiteral("setupPassword"),
                      isCopy() ? tr("Enter your password.") : tr("Enter the set-up password.")});
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
    else if (m_login->hasFocus())
        m_password->setFocus();
    else if (isPrepared() && !isCopy())
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
            controller().writeRequest(folder(), isCopy() ? m_login->text().trimmed() : QString(),
                                      m_password->text(), file);
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
            controller().acceptAnswer(folder(), isCopy() ? m_login->text().trimmed() : QString(),
                                      m_password->text(), file);
        });
}

void JoinPage::replace() {
    if (m_code->text().trimmed().isEmpty()) {
        m_form->showMessages({{QStringLiteral("copyCode"), tr("Enter the recovery code.")}});
        return;
    }
    m_form->clearMessages();
    controller().replaceOffice(folder(), m_code->text().trimmed(), QString());
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
           "this PC there (PCs, Ctrl+Shift+M). Bring the answer back, and bring it in here with "
           "the same password; the program may be closed meanwhile.")
            .arg(QDir::toNativeSeparators(file), fingerprint));
    m_accept->setFocus();
}

void JoinPage::finish(const QString& folder, const QString& text) {
    m_joined = folder;
    for (QLineEdit* line : {m_password, m_repeated, m_code})
        line->clear();
    m_form->hide();
    for (QPushButton* button : {m_request, m_accept, m_replace})
        button->hide();
    say(text);
    m_logIn->show();
    m_logIn->setFocus();
}

void JoinPage::showJoined(const QString& folder, const Admission& admission) {
    finish(folder,
           tr("This PC is number %1 of the office now, called %2; the answer brought %3 events.\n"
              "Compare the office's fingerprint with its administrator: %4\n"
              "From now on everybody logs in with their own name and password.")
               .arg(admission.machineNumber)
               .arg(admission.machineName)
               .arg(admission.import.applied.events)
               .arg(admission.officeFingerprint));
}

void JoinPage::showReplaced(const QString& folder, const RejoinedOffice& office) {
    finish(folder, tr("This PC is the office's own now, number %1, called %2. The former one, %3, "
                      "is revoked; %4 of its records are here and count.\n"
                      "Export now, so that the other PCs hear of it, and move the counters and "
                      "the calling of the halls (PCs, Ctrl+Shift+M).")
                       .arg(office.machineNumber)
                       .arg(office.machineName, office.former)
                       .arg(office.accepted));
}

void JoinPage::showFailure() {
    const auto* failed = std::get_if<EntryFailed>(&controller().state());
    m_accept->setEnabled(!std::holds_alternative<EntryBusy>(controller().state()));
    if (failed == nullptr || !isVisible())
        return;
    showMessage(joinFault(failed->error, isCopy()));
    if (failed->error.code == ErrorCode::WrongPassword)
        m_password->setFocus();
}

} // namespace chuangkou
