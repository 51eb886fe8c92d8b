// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/login/entry_page.h"
#include "ui/support/ask.h"

class QComboBox;

namespace chuangkou {

class Form;

/// Name, area and folder of a new office, its first account, and how many people work there.
class NewOfficePage final : public EntryPage {
    Q_OBJECT
public:
    NewOfficePage(EntryController& controller, Ask& ask, QWidget* parent = nullptr);
    void begin() override;

Q_SIGNALS:
    /// Halls, counters and people are to be looked at before it is made.
    void planAsked(const QString& folder, const chuangkou::NewOffice& office, int people);

private:
    void make();
    void showArea();
    [[nodiscard]] QString text(const char* field) const;
    QLineEdit* addLine(const char* field, const QString& label, const QString& hint = {});
    Ask& m_ask;
    Form* m_form;
    QLineEdit* m_folder;
    QComboBox* m_people;
    QLabel* m_area; ///< name of the division
    QPushButton* m_make;
};

} // namespace chuangkou
