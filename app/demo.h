// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/session.h"
#include "core/store/store.h"

#include <vector>

namespace chuangkou {

struct DemoAccount {
    QString login;
    QString name;
    std::set<Role> roles;
    QString password;
};
using DemoAccounts = std::vector<DemoAccount>;

/// The people of the demonstration office; their passwords are no secret.
[[nodiscard]] const DemoAccounts& demoAccounts();

/// Makes the demonstration office in `folder`, or leaves it as it is when it is there: office
/// 示例市人社局 with one hall, four counters at this PC and the accounts above.
/// Errors: those of foundOffice and OfficeDesk.
[[nodiscard]] Result<DemoAccounts> makeDemoOffice(const QString& folder,
                                                  const StoreContext& context);

} // namespace chuangkou
