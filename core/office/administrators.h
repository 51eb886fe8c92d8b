// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/account_table.h"
#include "core/store/event_log.h"

namespace chuangkou {

/// 系统管理员, 安全管理员, 审计管理员.
[[nodiscard]] bool isAdministrator(Role role);

/// Two roles that one person may not hold once the three administrators are apart: two of the
/// three, or one of them and case work (窗口工作人员, 值班主任).
struct JoinedRoles {
    Role one;
    Role other;
};
[[nodiscard]] std::optional<JoinedRoles> joinedRoles(const std::set<Role>& roles);

/// RuleRefused "roles_joined|NAME|ROLE|ROLE".
[[nodiscard]] Unexpected joinedRefusal(const QString& name, const JoinedRoles& roles);

/// What holds of these roles once the three are apart: all where nothing is joined, else only the
/// first administrator's. Such an account comes from two machines that did not know of each other;
/// the system administrator's role goes first, so that the office can mend it.
[[nodiscard]] std::set<Role> rolesHeldApart(const std::set<Role>& roles);

/// Whether three different persons who are active hold the three roles.
[[nodiscard]] bool areThreeNamed(const std::vector<Account>& accounts);

/// Since when the three administrators are three persons.
struct Separation {
    std::int64_t since = 0; ///< UTC ms; what was done before was done with joined roles
    ActorId by;             ///< null: found by a machine when the names came together there
    QByteArray event;
};

/// p_separation: one row once there is an `administrators_separated`, of the first in fold order.
class AdministratorTable final : public Projection {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("administrators"); }
    [[nodiscard]] int version() const override { return 1; }
    [[nodiscard]] std::span<const EventKind> kinds() const override;
    [[nodiscard]] QStringList tables() const override { return {QStringLiteral("p_separation")}; }
    [[nodiscard]] QStringList schema() const override;
    void fold(Sql& sql, const SubjectId& subject, const std::vector<Event>& events) const override;

    [[nodiscard]] static std::optional<Separation> separation(Sql& sql);
};

/// Inside the write that changed `changed` (null: an exchange did): separates the administrators
/// when three are named now. Errors: RuleRefused "roles_joined|NAME|ROLE|ROLE" when an account
/// would hold what is apart; after an exchange nothing is refused, since it has happened already.
[[nodiscard]] Result<void> settleAdministrators(Sql& sql, EventLog& log, const ActorId& actor,
                                                const ActorId& changed);

} // namespace chuangkou
