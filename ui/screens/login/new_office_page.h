// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/login/entry_page.h"
#include "ui/support/ask.h"

namespace chuangkou {

class Form;

/// Name, area and folder of a new office and its first account.
class NewOfficePage final : public EntryPage {
    Q_OBJECT
public:
    NewOfficePage(EntryController& controller, Ask& ask, QWidget* parent = nullptr);
    void begin() override;

private:
    void make();
    [[nodiscard]] QString text(const char* field) const;
    QLineEdit* addLine(const char* field, const QString& label, const QString& hint = {});
    Ask& m_ask;
    Form* m_form;
    QLineEdit* m_folder;
};

} // namespace chuangkou
