// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/login/entry_page.h"

namespace chuangkou {

/// The first passwords of the people of a new office, shown this once, to be written on slips.
class HandedPasswordsPage final : public EntryPage {
    Q_OBJECT
public:
    explicit HandedPasswordsPage(EntryController& controller, QWidget* parent = nullptr);
    void showAccounts(const std::vector<PlannedAccount>& accounts);
    void begin() override;

Q_SIGNALS:
    void handedOver();

private:
    QLabel* m_list;
    QPushButton* m_done;
};

} // namespace chuangkou
