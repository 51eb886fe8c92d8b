// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/login/first_password_page.h"

#include "ui/support/error_text.h"
#include "ui/widgets/form.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chuangkou {

FirstPasswordPage::FirstPasswordPage(EntryController& controller, QWidget* parent)
    : EntryPage(controller, tr("Choose your password"),
                tr("The one that you logged in with was given to you by another person. From now "
                   "on only you shall know it."),
                parent),
      m_form(new Form(MessagePlace::Below)) {
    m_form->addField(QStringLiteral("ownPassword"), tr("Password"), new QLineEdit,
                     tr("At least 10 characters"));
    m_form->addField(QStringLiteral("ownRepeated"), tr("Repeat it"), new QLineEdit);
    for (const char* field : {"ownPassword", "ownRepeated"}) {
        line(field)->setEchoMode(QLineEdit::Password);
        connect(line(field), &QLineEdit::returnPressed, this, &FirstPasswordPage::choose);
    }
    column().addWidget(m_form);
    QPushButton* choose = addMainButton(tr("Go on with this password"));
    choose->setObjectName(QStringLiteral("choosePassword"));
    addBackButton();
    column().addStretch();
    connect(choose, &QPushButton::clicked, this, &FirstPasswordPage::choose);
    connect(&controller, &EntryController::entered, this, [this] {
        line("ownPassword")->clear();
        line("ownRepeated")->clear();
    });
}

QLineEdit* FirstPasswordPage::line(const char* field) const {
    return qobject_cast<QLineEdit*>(m_form->editor(QLatin1String(field)));
}

void FirstPasswordPage::begin() {
    line("ownPassword")->clear();
    line("ownRepeated")->clear();
    m_form->clearMessages();
    line("ownPassword")->setFocus();
}

void FirstPasswordPage::choose() {
    QList<FieldMessage> wrong;
    if (const auto strong = checkPasswordStrength(line("ownPassword")->text()); !strong)
        wrong.append({QStringLiteral("ownPassword"), errorText(strong.error())});
    else if (line("ownPassword")->text() != line("ownRepeated")->text())
        wrong.append({QStringLiteral("ownRepeated"), tr("The two passwords differ.")});
    m_form->showMessages(wrong);
    if (wrong.isEmpty())
        controller().choosePassword(line("ownPassword")->text());
}

} // namespace chuangkou
