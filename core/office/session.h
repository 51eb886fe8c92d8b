// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/keys.h"
#include "core/store/event.h"

#include <QString>

#include <memory>
#include <set>

namespace chuangkou {

/// 窗口工作人员, 导办员, 值班主任, 系统管理员, 安全管理员, 审计管理员 (sync.md "Rights and the
/// law").
enum class Role { Clerk, Reception, Supervisor, SystemAdmin, SecurityAdmin, Auditor };

[[nodiscard]] QString roleKey(Role role); ///< "clerk", "reception", ... as events write it
[[nodiscard]] std::optional<Role> roleFromKey(const QString& key);

/// What a command asks for; checked when it is given, never in the fold (F3).
enum class Right {
    CallTickets, ///< counter work
    WorkOnCases,
    WorkAtDoor, ///< check-in, slips, hall count, door register
    ManageDay,  ///< open and close the day
    Override,   ///< exceed the cap, lift a block: with a reason
    IssueSummary,
    CompleteCatalogue, ///< fill in 待本机构填写
    ConfirmValues,
    SetUpOffice, ///< halls, counters, machines, settings
    ManageAccounts,
    ManageKeys, ///< admit machines, backup, restore
    ReadAudit,
    ImportData,
    Exchange, ///< export and import bundles
    SeeConflicts,
};

/// Who is logged in. Passed to every desk; a null account is the machine itself.
struct Session {
    ActorId account;
    QString login;
    QString name;
    std::set<Role> roles;
    /// Opens what is sealed to this person (the office key, for an administrator). Copies of a
    /// session share it, so that a change of one's own password reaches them all.
    std::shared_ptr<SealingKey> key;
    /// The office's only account so far may set up, import and work (design.md §8).
    bool isOnlyAccount = false;
    /// The three administrators are three persons: 系统管理员 no longer reads the trail.
    bool areRolesApart = false;
    /// The password was given by another person and is to be changed first.
    bool hasFirstPassword = false;

    [[nodiscard]] bool has(Role role) const { return roles.contains(role); }
    [[nodiscard]] bool may(Right right) const;
};

} // namespace chuangkou
