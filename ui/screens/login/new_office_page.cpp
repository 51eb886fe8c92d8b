// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/login/new_office_page.h"

#include "ui/support/error_text.h"
#include "ui/widgets/form.h"

#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace chuangkou {

NewOfficePage::NewOfficePage(EntryController& controller, Ask& ask, QWidget* parent)
    : EntryPage(controller, tr("Set up a new office"),
                tr("You become its system administrator; halls, counters and people follow."),
                parent),
      m_ask(ask), m_form(new Form(MessagePlace::Below)), m_folder(new QLineEdit) {
    addLine("officeName", tr("Office"));
    addLine("area", tr("Area code"), tr("Six digits, GB/T 2260"));
    addLine("machineName", tr("This PC"))->setText(tr("Counter 1"));
    addLine("adminName", tr("Your name"));
    addLine("adminLogin", tr("Log-in name"))->setText(QStringLiteral("admin"));
    addLine("newPassword", tr("Password"), tr("At least 10 characters"))
        ->setEchoMode(QLineEdit::Password);
    addLine("repeated", tr("Repeat it"))->setEchoMode(QLineEdit::Password);
    auto* choose = new QPushButton(tr("Choose..."));
    m_form->addField(QStringLiteral("newFolderField"), tr("Store folder"),
                     folderField(m_folder, choose));
    m_folder->setObjectName(QStringLiteral("newFolder"));
    m_folder->setAccessibleName(tr("Store folder"));
    m_folder->setText(QDir::toNativeSeparators(controller.parts().newFolder));
    column().addWidget(m_form);
    QPushButton* makeButton = addMainButton(tr("Set up the office"));
    makeButton->setObjectName(QStringLiteral("makeOfficeNow"));
    addBackButton();
    column().addStretch();

    connect(makeButton, &QPushButton::clicked, this, &NewOfficePage::make);
    connect(choose, &QPushButton::clicked, this, [this] {
        m_ask.folder(
            this, {tr("Store folder"), m_folder->text(), {}},
            [this](const QString& chosen) { m_folder->setText(QDir::toNativeSeparators(chosen)); });
    });
}

QLineEdit* NewOfficePage::addLine(const char* field, const QString& label, const QString& hint) {
    auto* line = new QLineEdit;
    m_form->addField(QLatin1String(field), label, line, hint);
    connect(line, &QLineEdit::returnPressed, this, &NewOfficePage::make);
    return line;
}

QString NewOfficePage::text(const char* field) const {
    return qobject_cast<QLineEdit*>(m_form->editor(QLatin1String(field)))->text();
}

void NewOfficePage::begin() {
    m_form->editor(QStringLiteral("officeName"))->setFocus();
}

void NewOfficePage::make() {
    QList<FieldMessage> wrong;
    for (const char* field : {"officeName", "area", "machineName", "adminName", "adminLogin"})
        if (text(field).trimmed().isEmpty())
            wrong.append({QLatin1String(field), tr("Please fill this in.")});
    static const QRegularExpression sixDigits(QStringLiteral("^\\d{6}$"));
    if (!text("area").trimmed().isEmpty() && !sixDigits.match(text("area").trimmed()).hasMatch())
        wrong.append({QStringLiteral("area"), tr("An area code has six digits.")});
    if (const auto strong = checkPasswordStrength(text("newPassword")); !strong)
        wrong.append({QStringLiteral("newPassword"), errorText(strong.error())});
    else if (text("newPassword") != text("repeated"))
        wrong.append({QStringLiteral("repeated"), tr("The two passwords differ.")});
    if (m_folder->text().trimmed().isEmpty())
        wrong.append({QStringLiteral("newFolderField"), tr("Choose an empty or a new folder.")});
    m_form->showMessages(wrong);
    if (wrong.isEmpty())
        controller().makeOffice(QDir::fromNativeSeparators(m_folder->text().trimmed()),
                                {text("officeName"), text("area"), text("machineName"),
                                 text("adminLogin"), text("adminName"), text("newPassword")});
}

} // namespace chuangkou
