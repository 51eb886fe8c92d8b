// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/screens/keys/password_fields.h"

#include <QFrame>

#include <memory>

class QAction;

namespace chuangkou {

/// One's own password: the present one, a new one, and the same once more.
class OwnPasswordPanel final : public QFrame {
    Q_OBJECT
public:
    explicit OwnPasswordPanel(QAction* change, QWidget* parent = nullptr);
    void change();
    void clear();
    void showFault(const Error& error);
    void takeFocus();

Q_SIGNALS:
    void changeAsked(const QString& present, const QString& fresh);

private:
    [[nodiscard]] QList<FieldMessage> faults() const;
    Form* m_form;
    QLineEdit* m_present;
    std::unique_ptr<PasswordFields> m_fresh;
};

} // namespace chuangkou
