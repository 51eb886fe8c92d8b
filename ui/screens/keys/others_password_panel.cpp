// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/keys/others_password_panel.h"

#include "ui/screens/keys/keys_controller.h"
#include "ui/support/error_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace chuangkou {

OthersPasswordPanel::OthersPasswordPanel(QAction* set, QWidget* parent)
    : QFrame(parent), m_form(new Form(MessagePlace::Below)), m_person(new QComboBox),
      m_isPresent(new QCheckBox(tr("The person is here and types it"))) {
    setProperty("card", true);
    m_form->addField(QStringLiteral("othersPerson"), tr("Person"), m_person);
    m_fresh = std::make_unique<PasswordFields>(*m_form, QStringLiteral("others"));
    m_form->addField(QStringLiteral("othersPresent"), tr("Presence"), m_isPresent);
    auto* about = new QLabel(tr("For who has forgotten theirs. It stands in the audit trail."));
    about->setProperty("muted", true);
    about->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(new QLabel(QStringLiteral("<b>%1</b>").arg(tr("Another's password"))));
    column->addWidget(about);
    column->addWidget(m_form);
    column->addWidget(new ActionButton(set, ButtonLook::Plain), 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_fresh->first(), &QLineEdit::returnPressed, m_fresh->last(),
            qOverload<>(&QWidget::setFocus));
    connect(m_fresh->last(), &QLineEdit::returnPressed, m_isPresent,
            qOverload<>(&QWidget::setFocus));
    connect(m_person, &QComboBox::currentIndexChanged, this, [this] {
        m_fresh->clear();
        m_isPresent->setChecked(false);
    });
}

void OthersPasswordPanel::setPersons(const std::vector<KeyHolder>& persons) {
    const QString chosen = m_person->currentData().toString();
    m_person->blockSignals(true);
    m_person->clear();
    m_person->addItem(tr("Choose..."), QString());
    for (const KeyHolder& person : persons)
        m_person->addItem(QStringLiteral("%1 (%2)").arg(person.name, person.login), person.login);
    m_person->setCurrentIndex(std::max(0, m_person->findData(chosen)));
    m_person->blockSignals(false);
}

void OthersPasswordPanel::set() {
    QList<FieldMessage> wrong;
    if (m_person->currentData().toString().isEmpty())
        wrong.append({QStringLiteral("othersPerson"), tr("Choose the person.")});
    wrong.append(m_fresh->faults());
    if (!m_isPresent->isChecked())
        wrong.append({QStringLiteral("othersPresent"),
                      tr("A password is set only while its owner is here.")});
    m_form->showMessages(wrong);
    if (wrong.isEmpty())
        Q_EMIT setAsked(m_person->currentData().toString(), m_fresh->password());
}

void OthersPasswordPanel::clear() {
    m_fresh->clear();
    m_isPresent->setChecked(false);
    m_person->setCurrentIndex(0);
    m_form->clearMessages();
}

void OthersPasswordPanel::showFault(const Error& error) {
    m_form->showMessages({{m_fresh->firstField(), errorText(error)}});
}

void OthersPasswordPanel::takeFocus() {
    m_person->setFocus(Qt::ShortcutFocusReason);
}

} // namespace chuangkou
