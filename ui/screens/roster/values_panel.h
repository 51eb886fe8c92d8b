// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/roster/roster_controller.h"
#include "ui/widgets/form.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QPushButton;

namespace chuangkou {

/// 待确认参数: what this office must enter before the policy can calculate, each by two persons
/// with the document that says so.
class ValuesPanel final : public QFrame {
    Q_OBJECT
public:
    explicit ValuesPanel(QWidget* parent = nullptr);
    void showValues(const QString& policy, const std::vector<OpenValue>& values, bool mayConfirm);
    /// How many are missing altogether: without them there is no amount.
    [[nodiscard]] int missingCount() const { return m_missing; }
    void clearAfterSave();

Q_SIGNALS:
    void confirmed(const chuangkou::PolicyDesk::Confirm& confirm);

private:
    void showChosen();
    void save();
    [[nodiscard]] QString text(const char* field) const;
    void setText(const char* field, const QString& text);
    [[nodiscard]] const OpenValue* chosen() const;
    [[nodiscard]] QString stateOf(const OpenValue& value) const;

    QString m_policy;
    std::vector<OpenValue> m_values;
    int m_missing = 0;
    QLabel* m_what;
    Form* m_form;
    QComboBox* m_parameter;
    QLabel* m_state;
    QPushButton* m_save;
};

} // namespace chuangkou
