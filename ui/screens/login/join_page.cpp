// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/login/join_page.h"

#include "ui/support/error_text.h"
#include "ui/widgets/form.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chuangkou {

JoinPage::JoinPage(EntryController& controller, QWidget* parent)
    : EntryPage(controller, tr("Join an office"),
                tr("This PC gets keys of its own, which a set-up password protects until the "
                   "office has admitted it. Then its people log in with their own passwords."),
                parent),
      m_form(new Form(MessagePlace::Below)), m_folder(new QLineEdit), m_password(new QLineEdit),
      m_repeated(new QLineEdit), m_steps(new QLabel) {
    m_password->setEchoMode(QLineEdit::Password);
    m_repeated->setEchoMode(QLineEdit::Password);
    m_folder->setText(QDir::toNativeSeparators(controller.parts().newFolder));
    m_form->addField(QStringLiteral("joinFolder"), tr("Store folder"), m_folder);
    m_form->addField(QStringLiteral("setupPassword"), tr("Set-up password"), m_password,
                     tr("At least 10 characters"));
    m_form->addField(QStringLiteral("setupRepeated"), tr("Repeat it"), m_repeated);
    m_steps->setObjectName(QStringLiteral("joinSteps"));
    m_steps->setProperty("tone", QStringLiteral("info"));
    m_steps->setWordWrap(true);
    m_steps->setMargin(12);
    m_steps->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_steps->hide();
    column().addWidget(m_form);
    QPushButton* prepareButton = addMainButton(tr("Prepare this PC"));
    prepareButton->setObjectName(QStringLiteral("prepareJoin"));
    column().addWidget(m_steps);
    addBackButton();
    column().addStretch();
    connect(prepareButton, &QPushButton::clicked, this, &JoinPage::prepare);
    connect(&controller, &EntryController::joinPrepared, this, &JoinPage::showSteps);
}

void JoinPage::begin() {
    m_steps->hide();
    m_password->setFocus();
}

void JoinPage::prepare() {
    QList<FieldMessage> wrong;
    if (m_folder->text().trimmed().isEmpty())
        wrong.append({QStringLiteral("joinFolder"), tr("Choose an empty or a new folder.")});
    if (const auto strong = checkPasswordStrength(m_password->text()); !strong)
        wrong.append({QStringLiteral("setupPassword"), errorText(strong.error())});
    else if (m_password->text() != m_repeated->text())
        wrong.append({QStringLiteral("setupRepeated"), tr("The two passwords differ.")});
    m_form->showMessages(wrong);
    if (wrong.isEmpty())
        controller().prepareJoin(QDir::fromNativeSeparators(m_folder->text().trimmed()),
                                 m_password->text());
}

void JoinPage::showSteps(const QString& folder) {
    const QString place = QDir::toNativeSeparators(folder);
    m_steps->setText(
        tr("The store is prepared. Now, in a terminal:\n"
           "1. On this PC: chuangkou-cli join %1 --request REQUEST\n"
           "2. Take the file to the office's administrator. On their PC: "
           "chuangkou-cli admit REQUEST --number 03 --name NAME\n"
           "3. Bring the answer back. On this PC: chuangkou-cli join %1 --accept ANSWER")
            .arg(place));
    m_steps->show();
    m_password->clear();
    m_repeated->clear();
}

} // namespace chuangkou
