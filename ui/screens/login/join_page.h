// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/login/entry_page.h"

namespace chuangkou {

class Form;

/// Makes the store of a PC that asks to join, and says which steps follow.
class JoinPage final : public EntryPage {
    Q_OBJECT
public:
    explicit JoinPage(EntryController& controller, QWidget* parent = nullptr);
    void begin() override;

private:
    void prepare();
    void showSteps(const QString& folder);
    Form* m_form;
    QLineEdit* m_folder;
    QLineEdit* m_password;
    QLineEdit* m_repeated;
    QLabel* m_steps;
};

} // namespace chuangkou
