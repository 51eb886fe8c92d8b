// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QLineEdit;

namespace chuangkou {

class Form;
struct FieldMessage;

/// A new password and the same once more, as fields of a form; the rules are told while it is
/// typed.
class PasswordFields {
public:
    /// `prefix` begins the objectNames.
    PasswordFields(Form& form, const QString& prefix);
    /// What is wrong with them now; empty: nothing.
    [[nodiscard]] QList<FieldMessage> faults() const;
    [[nodiscard]] QString password() const;
    void clear();
    [[nodiscard]] QLineEdit* first() const { return m_fresh; }
    [[nodiscard]] QLineEdit* last() const { return m_again; }
    [[nodiscard]] QString firstField() const;

private:
    QString m_prefix;
    QLineEdit* m_fresh;
    QLineEdit* m_again;
};

/// What is wrong with a password; empty: nothing.
[[nodiscard]] QString passwordFault(const QString& password);

} // namespace chuangkou
