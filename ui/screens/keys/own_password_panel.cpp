// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/keys/own_password_panel.h"

#include "ui/support/error_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/form.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace chuangkou {

OwnPasswordPanel::OwnPasswordPanel(QAction* change, QWidget* parent)
    : QFrame(parent), m_form(new Form(MessagePlace::Below)), m_present(new QLineEdit) {
    setProperty("card", true);
    m_present->setEchoMode(QLineEdit::Password);
    m_form->addField(QStringLiteral("ownPresent"), tr("Present password"), m_present);
    m_fresh = std::make_unique<PasswordFields>(*m_form, QStringLiteral("own"));
    auto* about = new QLabel(tr("It holds on this PC at once, on the others after their next "
                                "exchange. Nobody can look it up."));
    about->setProperty("muted", true);
    about->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(new QLabel(QStringLiteral("<b>%1</b>").arg(tr("My password"))));
    column->addWidget(about);
    column->addWidget(m_form);
    column->addWidget(new ActionButton(change, ButtonLook::Primary), 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_present, &QLineEdit::returnPressed, m_fresh->first(),
            qOverload<>(&QWidget::setFocus));
    connect(m_fresh->first(), &QLineEdit::returnPressed, m_fresh->last(),
            qOverload<>(&QWidget::setFocus));
    connect(m_fresh->last(), &QLineEdit::returnPressed, this, &OwnPasswordPanel::change);
}

QList<FieldMessage> OwnPasswordPanel::faults() const {
    QList<FieldMessage> wrong;
    if (m_present->text().isEmpty())
        wrong.append({QStringLiteral("ownPresent"), tr("Enter the present password.")});
    wrong.append(m_fresh->faults());
    return wrong;
}

void OwnPasswordPanel::change() {
    const QList<FieldMessage> wrong = faults();
    m_form->showMessages(wrong);
    if (wrong.isEmpty())
        Q_EMIT changeAsked(m_present->text(), m_fresh->password());
}

void OwnPasswordPanel::clear() {
    m_present->clear();
    m_fresh->clear();
    m_form->clearMessages();
}

void OwnPasswordPanel::showFault(const Error& error) {
    if (error.code == ErrorCode::WrongPassword) {
        m_present->clear();
        m_form->showMessages(
            {{QStringLiteral("ownPresent"), tr("This is not your present password.")}});
    } else if (error.code == ErrorCode::Duplicate) {
        m_form->showMessages(
            {{m_fresh->firstField(), tr("This is the present one. Choose another.")}});
    } else if (error.code == ErrorCode::WeakPassword) {
        m_form->showMessages({{m_fresh->firstField(), errorText(error)}});
    } else {
        m_form->showMessages({{QStringLiteral("ownPresent"), errorText(error)}});
    }
}

void OwnPasswordPanel::takeFocus() {
    m_present->setFocus(Qt::OtherFocusReason);
}

} // namespace chuangkou
