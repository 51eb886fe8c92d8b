// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/login/entry_page.h"

namespace chuangkou {

class Form;

/// The supervisor or the system administrator lifts another person's lock with a reason, by their
/// own password.
class LiftLockPage final : public EntryPage {
    Q_OBJECT
public:
    explicit LiftLockPage(EntryController& controller, QWidget* parent = nullptr);
    void setLock(const QString& folder, const QString& login);
    void begin() override;

private:
    void lift();
    [[nodiscard]] QString text(const char* field) const;
    QLineEdit* addLine(const char* field, const QString& label, const QString& hint = {});
    Form* m_form;
    QString m_folder;
};

} // namespace chuangkou
