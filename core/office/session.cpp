// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/session.h"

#include <array>

namespace chuangkou {

namespace {

constexpr std::array<std::pair<Role, const char*>, 6> kRoleKeys{{
    {Role::Clerk, "clerk"},
    {Role::Reception, "reception"},
    {Role::Supervisor, "supervisor"},
    {Role::SystemAdmin, "system_admin"},
    {Role::SecurityAdmin, "security_admin"},
    {Role::Auditor, "auditor"},
}};

} // namespace

QString roleKey(Role role) {
    for (const auto& [known, key] : kRoleKeys)
        if (known == role)
            return QString::fromLatin1(key);
    return {};
}

std::optional<Role> roleFromKey(const QString& key) {
    for (const auto& [role, known] : kRoleKeys)
        if (key == QLatin1String(known))
            return role;
    return std::nullopt;
}

bool Session::may(Right right) const {
    const bool supervisor = has(Role::Supervisor);
    switch (right) {
    case Right::CallTickets:
    case Right::WorkOnCases:
        return has(Role::Clerk) || supervisor || isOnlyAccount;
    case Right::WorkAtDoor:
        return has(Role::Reception) || has(Role::Clerk) || supervisor || isOnlyAccount;
    case Right::ManageDay:
        return has(Role::Reception) || has(Role::Clerk) || supervisor || isOnlyAccount;
    case Right::Override:
    case Right::IssueSummary:
    case Right::CompleteCatalogue:
        return supervisor || isOnlyAccount;
    case Right::ConfirmValues:
        return supervisor || has(Role::SecurityAdmin) || isOnlyAccount;
    case Right::SetUpOffice:
        return has(Role::SystemAdmin) || supervisor;
    case Right::ManageAccounts:
    case Right::ManageKeys:
        return has(Role::SystemAdmin);
    case Right::ReadAudit:
        return has(Role::Auditor) || (has(Role::SystemAdmin) && !areRolesApart);
    case Right::ImportData:
        return supervisor || has(Role::SystemAdmin);
    case Right::Exchange:
        return supervisor || has(Role::SystemAdmin) || has(Role::Clerk);
    case Right::SeeConflicts: // a clerk, to know why a case waits
        return supervisor || has(Role::SystemAdmin) || has(Role::Clerk) || isOnlyAccount;
    }
    return false;
}

} // namespace chuangkou
