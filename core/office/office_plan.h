// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/office/session.h"

#include <QStringList>

#include <vector>

namespace chuangkou {

struct PlannedCounter {
    int number = 0;
    QString name;
    QStringList lines; ///< empty: all
};

struct PlannedHall {
    QString name;
    int cap = 0; ///< 0: none
    std::vector<PlannedCounter> counters;
};

struct PlannedAccount {
    QString login;
    QString name;
    std::set<Role> roles;
    QString password; ///< its first one, which the person changes at the first log-in
};

/// What an office is made with beside its first account; all of it or nothing.
struct OfficePlan {
    /// Of the first account.
    std::set<Role> founderRoles{Role::SystemAdmin};
    std::vector<PlannedHall> halls;
    std::vector<PlannedAccount> accounts;

    /// Whether the three administrators would be three persons, the first account among them.
    [[nodiscard]] bool namesThree() const;
};

/// A proposal for 3, 10 or 20 people: halls and counters with their lines, and who may be who.
/// Halls, counters and people have no names yet, accounts no passwords. With 3 people the
/// supervisor is the system administrator, a clerk the security administrator, and the auditor
/// somebody of the county; from 10 people on the three are three persons without case work.
[[nodiscard]] OfficePlan proposedPlan(int people);

/// Errors: Missing "hall", "counter" or "account" when a name is missing; InvalidInput "counter"
/// for a number that is not positive or twice in its hall; Duplicate with the log-in name;
/// WeakPassword; RuleRefused "roles_joined|NAME|ROLE|ROLE".
[[nodiscard]] Result<void> checkPlan(const OfficePlan& plan, const PlannedAccount& founder);

/// A password to be given on paper: 60 random bits in three groups of four.
[[nodiscard]] QString randomFirstPassword();

} // namespace chuangkou
