// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/login/lift_lock_page.h"

#include "ui/widgets/form.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chuangkou {

LiftLockPage::LiftLockPage(EntryController& controller, QWidget* parent)
    : EntryPage(controller, tr("Lift a lock"),
                tr("The supervisor or the system administrator lifts the lock, with a reason. Both "
                   "stand in the audit trail."),
                parent),
      m_form(new Form(MessagePlace::Below)) {
    addLine("lockedLogin", tr("Locked log-in name"));
    addLine("liftReason", tr("Reason"), tr("Why, and how the person was recognised"));
    addLine("liftingLogin", tr("Your log-in name"), tr("Supervisor or system administrator"));
    addLine("liftingPassword", tr("Your password"))->setEchoMode(QLineEdit::Password);
    column().addWidget(m_form);
    QPushButton* lift = addMainButton(tr("Lift the lock"));
    lift->setObjectName(QStringLiteral("liftNow"));
    addBackButton();
    column().addStretch();
    connect(lift, &QPushButton::clicked, this, &LiftLockPage::lift);
    connect(&controller, &EntryController::stateChanged, this, [this] {
        if (std::holds_alternative<EntryFailed>(this->controller().state()))
            qobject_cast<QLineEdit*>(m_form->editor(QStringLiteral("liftingPassword")))->clear();
    });
}

QLineEdit* LiftLockPage::addLine(const char* field, const QString& label, const QString& hint) {
    auto* line = new QLineEdit;
    m_form->addField(QLatin1String(field), label, line, hint);
    connect(line, &QLineEdit::returnPressed, this, &LiftLockPage::lift);
    return line;
}

QString LiftLockPage::text(const char* field) const {
    return qobject_cast<QLineEdit*>(m_form->editor(QLatin1String(field)))->text();
}

void LiftLockPage::setLock(const QString& folder, const QString& login) {
    m_folder = folder;
    for (const char* field : {"liftReason", "liftingLogin", "liftingPassword"})
        qobject_cast<QLineEdit*>(m_form->editor(QLatin1String(field)))->clear();
    qobject_cast<QLineEdit*>(m_form->editor(QStringLiteral("lockedLogin")))->setText(login);
}

void LiftLockPage::begin() {
    m_form->clearMessages();
    m_form
        ->editor(text("lockedLogin").isEmpty() ? QStringLiteral("lockedLogin")
                                               : QStringLiteral("liftReason"))
        ->setFocus();
}

void LiftLockPage::lift() {
    QList<FieldMessage> missing;
    for (const char* field : {"lockedLogin", "liftReason", "liftingLogin", "liftingPassword"})
        if (text(field).trimmed().isEmpty())
            missing.append({QLatin1String(field), tr("Please fill this in.")});
    m_form->showMessages(missing);
    if (missing.isEmpty())
        controller().liftLock(m_folder, {text("liftingLogin").trimmed(), text("liftingPassword")},
                              {text("lockedLogin").trimmed(), text("liftReason")});
}

} // namespace chuangkou
