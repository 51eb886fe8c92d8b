// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/login/entry_page.h"

namespace chuangkou {

/// The recovery code, shown once. It goes on only when its last group has been typed back from
/// the paper.
class RecoveryPage final : public EntryPage {
    Q_OBJECT
public:
    explicit RecoveryPage(EntryController& controller, QWidget* parent = nullptr);
    void showCode(const QString& code);
    void begin() override;

Q_SIGNALS:
    void confirmed();

private:
    void confirm();
    QString m_code;
    QLabel* m_shown;
    QLineEdit* m_typed;
};

} // namespace chuangkou
