// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/login/new_office_page.h"

#include "core/base/divisions.h"
#include "ui/support/error_text.h"
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QDate>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chuangkou {

NewOfficePage::NewOfficePage(EntryController& controller, Ask& ask, QWidget* parent)
    : EntryPage(controller, tr("Set up a new office"),
                tr("You become its system administrator; halls, counters and people follow."),
                parent),
      m_ask(ask), m_form(new Form(MessagePlace::Below)), m_folder(new QLineEdit),
      m_people(new QComboBox), m_area(new QLabel), m_make(nullptr) {
    addLine("officeName", tr("Office"));
    addLine("area", tr("Area code"), tr("Six digits, GB/T 2260"));
    m_area->setObjectName(QStringLiteral("areaName"));
    m_area->setWordWrap(true);
    m_area->hide();
    m_form->addRow(m_area);
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
    for (const auto& [people, text] :
         {std::pair(3, tr("About 3 people")), std::pair(10, tr("About 10 people")),
          std::pair(20, tr("About 20 people")), std::pair(0, tr("Only me for now"))})
        m_people->addItem(text, people);
    m_people->setCurrentIndex(1);
    m_form->addField(QStringLiteral("people"), tr("Proposal for"), m_people,
                     tr("Halls, counters and accounts are proposed and can be changed"));
    column().addWidget(m_form);
    m_make = addMainButton(QString());
    m_make->setObjectName(QStringLiteral("makeOfficeNow"));
    addBackButton();
    column().addStretch();

    const auto nameButton = [this] {
        m_make->setText(m_people->currentData().toInt() > 0 ? tr("Next: halls and people")
                                                            : tr("Set up the office"));
    };
    nameButton();
    connect(m_people, &QComboBox::currentIndexChanged, this, nameButton);
    connect(qobject_cast<QLineEdit*>(m_form->editor(QStringLiteral("area"))),
            &QLineEdit::textEdited, this, &NewOfficePage::showArea);
    connect(m_make, &QPushButton::clicked, this, &NewOfficePage::make);
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

/// The division that the code means, as soon as it is one.
void NewOfficePage::showArea() {
    const QString code = text("area").trimmed();
    const Divisions& divisions = Divisions::shipped();
    const auto now = divisions.at(code, QDate::currentDate().year());
    m_area->setText(
        now ? now->path()
        : code.size() == 6 && !divisions.lookup(code).isEmpty()
            ? tr("This code is no longer in force: %1").arg(divisions.lookup(code).last().path())
            : QString());
    m_area->setVisible(!m_area->text().isEmpty());
}

void NewOfficePage::begin() {
    m_form->editor(QStringLiteral("officeName"))->setFocus();
}

void NewOfficePage::make() {
    QList<FieldMessage> wrong;
    for (const char* field : {"officeName", "area", "machineName", "adminName", "adminLogin"})
        if (text(field).trimmed().isEmpty())
            wrong.append({QLatin1String(field), tr("Please fill this in.")});
    const QString area = text("area").trimmed();
    if (!area.isEmpty() && Divisions::shipped().lookup(area).isEmpty())
        wrong.append({QStringLiteral("area"),
                      tr("There is no such division. A code has six digits, as 220102.")});
    if (const auto strong = checkPasswordStrength(text("newPassword")); !strong)
        wrong.append({QStringLiteral("newPassword"), errorText(strong.error())});
    else if (text("newPassword") != text("repeated"))
        wrong.append({QStringLiteral("repeated"), tr("The two passwords differ.")});
    if (m_folder->text().trimmed().isEmpty())
        wrong.append({QStringLiteral("newFolderField"), tr("Choose an empty or a new folder.")});
    m_form->showMessages(wrong);
    if (!wrong.isEmpty())
        return;
    const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    const NewOffice office{text("officeName"),  area,
                           text("machineName"), text("adminLogin"),
                           text("adminName"),   text("newPassword")};
    if (const int people = m_people->currentData().toInt(); people > 0)
        Q_EMIT planAsked(folder, office, people);
    else
        controller().makeOffice(folder, office);
}

} // namespace chuangkou
