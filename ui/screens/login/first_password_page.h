// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/login/entry_page.h"

namespace chuangkou {

class Form;

/// Who logs in with a password that another person gave chooses one of their own here.
class FirstPasswordPage final : public EntryPage {
    Q_OBJECT
public:
    explicit FirstPasswordPage(EntryController& controller, QWidget* parent = nullptr);
    void begin() override;

private:
    void choose();
    [[nodiscard]] QLineEdit* line(const char* field) const;
    Form* m_form;
};

} // namespace chuangkou
