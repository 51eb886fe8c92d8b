// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/administrators.h"

#include "core/office/office_events.h"
#include "core/store/canonical.h"

#include <algorithm>

namespace chuangkou {

namespace {

constexpr Role kAdministrators[] = {Role::SystemAdmin, Role::SecurityAdmin, Role::Auditor};
constexpr Role kCaseWork[] = {Role::Clerk, Role::Supervisor};

/// The three are one subject of the office.
SubjectId administratorsSubject() {
    return SubjectId::fromHash(hash256(CanonicalWriter().bytes("ckt-administrators-1").result()));
}

std::vector<Account> active(Sql& sql) {
    std::vector<Account> accounts = AccountTable::all(sql);
    std::erase_if(accounts, [](const Account& account) { return !account.isActive; });
    return accounts;
}

/// A person for each role from `next` on, none of them in `taken`.
bool canBeFilled(const std::vector<Account>& accounts, std::size_t next, std::set<ActorId>& taken) {
    if (next == std::size(kAdministrators))
        return true;
    return std::any_of(accounts.begin(), accounts.end(), [&](const Account& account) {
        if (!account.isActive || !account.roles.contains(kAdministrators[next]) ||
            !taken.insert(account.id).second)
            return false;
        const bool filled = canBeFilled(accounts, next + 1, taken);
        taken.erase(account.id);
        return filled;
    });
}

} // namespace

bool isAdministrator(Role role) {
    return std::find(std::begin(kAdministrators), std::end(kAdministrators), role) !=
           std::end(kAdministrators);
}

std::optional<JoinedRoles> joinedRoles(const std::set<Role>& roles) {
    std::vector<Role> held;
    std::copy_if(std::begin(kAdministrators), std::end(kAdministrators), std::back_inserter(held),
                 [&](Role role) { return roles.contains(role); });
    if (held.empty())
        return std::nullopt;
    if (held.size() > 1)
        return JoinedRoles{held[0], held[1]};
    for (const Role work : kCaseWork)
        if (roles.contains(work))
            return JoinedRoles{held[0], work};
    return std::nullopt;
}

Unexpected joinedRefusal(const QString& name, const JoinedRoles& roles) {
    return fail(ErrorCode::RuleRefused, QStringLiteral("roles_joined|%1|%2|%3")
                                            .arg(name, roleKey(roles.one), roleKey(roles.other)));
}

std::set<Role> rolesHeldApart(const std::set<Role>& roles) {
    const auto two = joinedRoles(roles);
    return two ? std::set<Role>{two->one} : roles;
}

bool areThreeNamed(const std::vector<Account>& accounts) {
    std::set<ActorId> taken;
    return canBeFilled(accounts, 0, taken);
}

std::span<const EventKind> AdministratorTable::kinds() const {
    return kAdministratorKinds;
}

QStringList AdministratorTable::schema() const {
    return {QStringLiteral(R"(
        CREATE TABLE p_separation (
            one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
            event BLOB NOT NULL,
            actor BLOB NOT NULL,
            since INTEGER NOT NULL
        ) STRICT)")};
}

void AdministratorTable::fold(Sql& sql, const SubjectId&, const std::vector<Event>& events) const {
    // Two machines may find it out without knowing of each other; nothing ends it.
    const auto first = std::find_if(events.begin(), events.end(),
                                    [](const Event& event) { return !event.isWithheld(); });
    if (first == events.end())
        return;
    sql.exec(QStringLiteral("INSERT OR REPLACE INTO p_separation (one, event, actor, since) "
                            "VALUES (1, :event, :actor, :since)"),
             {{":event", first->hash},
              {":actor", blob(first->actor.bytes())},
              {":since", static_cast<qint64>(first->at)}});
}

std::optional<Separation> AdministratorTable::separation(Sql& sql) {
    std::optional<Separation> found;
    sql.each(QStringLiteral("SELECT since, actor, event FROM p_separation"), {},
             [&](const SqlRow& row) {
                 const QByteArray actor = row.bytes(1);
                 found = Separation{row.integer(0),
                                    actor.isEmpty() ? ActorId() : ActorId::fromHash(actor),
                                    row.bytes(2)};
             });
    return found;
}

Result<void> settleAdministrators(Sql& sql, EventLog& log, const ActorId& actor,
                                  const ActorId& changed) {
    const std::vector<Account> accounts = active(sql);
    const bool areApart = AdministratorTable::separation(sql).has_value();
    if (!areApart && !areThreeNamed(accounts))
        return {};
    if (!changed.isNull())
        for (const Account& account : accounts)
            if (!areApart || account.id == changed)
                if (const auto two = joinedRoles(account.roles))
                    return joinedRefusal(account.name, *two);
    if (areApart)
        return {};
    QJsonObject named;
    for (const Role role : kAdministrators) {
        QStringList holders;
        for (const Account& account : accounts)
            if (account.roles.contains(role))
                holders.append(account.id.toText());
        named.insert(roleKey(role), holders.join(u','));
    }
    const auto appended = log.append(
        sql, actor, {{administratorsSubject(), QStringLiteral("administrators_separated"), named}});
    return appended ? Result<void>() : fail(appended.error());
}

} // namespace chuangkou
