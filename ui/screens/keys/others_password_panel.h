// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/screens/keys/password_fields.h"

#include <QFrame>

#include <memory>
#include <vector>

class QAction;
class QCheckBox;
class QComboBox;

namespace chuangkou {

struct KeyHolder;

/// The password of a person who has forgotten theirs, in their presence.
class OthersPasswordPanel final : public QFrame {
    Q_OBJECT
public:
    explicit OthersPasswordPanel(QAction* set, QWidget* parent = nullptr);
    void setPersons(const std::vector<KeyHolder>& persons);
    void set();
    void clear();
    void showFault(const Error& error);
    void takeFocus();

Q_SIGNALS:
    void setAsked(const QString& login, const QString& fresh);

private:
    Form* m_form;
    QComboBox* m_person;
    QCheckBox* m_isPresent;
    std::unique_ptr<PasswordFields> m_fresh;
};

} // namespace chuangkou
