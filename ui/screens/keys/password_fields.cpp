// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/keys/password_fields.h"

#include "core/crypto/password.h"
#include "ui/support/error_text.h"
#include "ui/widgets/form.h"

#include <QCoreApplication>
#include <QLineEdit>

namespace chuangkou {

namespace {

class PasswordText {
    Q_DECLARE_TR_FUNCTIONS(PasswordText)
};

constexpr qsizetype kLeast = 10; ///< as checkPasswordStrength has it

} // namespace

QString passwordFault(const QString& password) {
    const auto strong = checkPasswordStrength(password);
    if (strong)
        return {};
    const auto missing = kLeast - password.size();
    return missing > 0 ? PasswordText::tr("At least 10 characters: %n more.", nullptr,
                                          static_cast<int>(missing))
                       : errorText(strong.error());
}

PasswordFields::PasswordFields(Form& form, const QString& prefix)
    : m_prefix(prefix), m_fresh(new QLineEdit), m_again(new QLineEdit) {
    for (QLineEdit* line : {m_fresh, m_again})
        line->setEchoMode(QLineEdit::Password);
    form.addField(prefix + QStringLiteral("New"), PasswordText::tr("New password"), m_fresh,
                  PasswordText::tr("At least 10 characters, and none that many people use"));
    form.addField(prefix + QStringLiteral("Again"), PasswordText::tr("Repeat it"), m_again);
    // At once beside the field, while it is typed.
    QObject::connect(m_fresh, &QLineEdit::textEdited, &form,
                     [&form, field = firstField()](const QString& text) {
                         form.setMessage(field, text.isEmpty() ? QString() : passwordFault(text));
                     });
}

QString PasswordFields::firstField() const {
    return m_prefix + QStringLiteral("New");
}

QList<FieldMessage> PasswordFields::faults() const {
    if (const QString fault = passwordFault(m_fresh->text()); !fault.isEmpty())
        return {{firstField(), fault}};
    if (m_fresh->text() != m_again->text())
        return {
            {m_prefix + QStringLiteral("Again"), PasswordText::tr("The two passwords differ.")}};
    return {};
}

QString PasswordFields::password() const {
    return m_fresh->text();
}

void PasswordFields::clear() {
    m_fresh->clear();
    m_again->clear();
}

} // namespace chuangkou
