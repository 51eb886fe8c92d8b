// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "ui/support/shown_text.h"

namespace chuangkou::cli {

namespace {

constexpr Role kRoles[] = {Role::Clerk,       Role::Reception,     Role::Supervisor,
                           Role::SystemAdmin, Role::SecurityAdmin, Role::Auditor};

Cell rolesCell(const std::set<Role>& roles) {
    QStringList keys;
    for (const Role role : roles)
        keys += roleKey(role);
    return {QJsonArray::fromStringList(keys), rolesText(roles)};
}

std::variant<std::set<Role>, UsageProblem> readRoles(const QString& text) {
    std::set<Role> roles;
    for (const QString& key : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto role = roleFromKey(key.trimmed());
        if (!role) {
            QStringList known;
            for (const Role one : kRoles)
                known += roleKey(one);
            return UsageProblem{CliText::tr("There is no role %1; the roles are %2.")
                                    .arg(key.trimmed(), known.join(QStringLiteral(", ")))};
        }
        roles.insert(*role);
    }
    if (roles.empty())
        return UsageProblem{CliText::tr("The option --roles names at least one role.")};
    return roles;
}

Answer accountAnswer(const QString& login, const QString& sentence) {
    Answer answer;
    answer.set("login", login);
    answer.say(sentence.arg(login));
    return answer;
}

PasswordBy passwordBy(Call& call) {
    return call.arguments().has("first") ? PasswordBy::Another : PasswordBy::Oneself;
}

Reply list(Call& call) {
    const auto accounts = OfficeDesk(call.store(), call.session()).accounts();
    if (!accounts)
        return fail(accounts.error());
    std::vector<Row> rows;
    for (const Account& account : *accounts)
        rows.push_back({account.login, account.name, rolesCell(account.roles),
                        yesNo(account.isActive), yesNo(account.hasFirstPassword)});
    Answer answer;
    answer.list("accounts",
                {{"login", CliText::tr("Log-in")},
                 {"name", CliText::tr("Name")},
                 {"roles", CliText::tr("Roles")},
                 {"is_active", CliText::tr("Active")},
                 {"has_first_password", CliText::tr("First password")}},
                rows);
    return answer;
}

Reply add(Call& call) {
    const QString login = call.arguments().operand(0);
    const auto roles = readRoles(call.arguments().text("roles"));
    if (const auto* problem = std::get_if<UsageProblem>(&roles))
        return *problem;
    const Asked password = call.passwords().chosen(
        CliText::tr("A password for %1 (at least 10 characters)").arg(login));
    if (const auto* problem = std::get_if<Reply>(&password))
        return *problem;
    const auto added =
        OfficeDesk(call.store(), call.session())
            .addAccount(login, call.arguments().text("name"), std::get<std::set<Role>>(roles),
                        std::get<QString>(password), passwordBy(call));
    if (!added)
        return fail(added.error());
    return accountAnswer(login, CliText::tr("The account %1 is there."));
}

Reply setPassword(Call& call) {
    const QString login = call.arguments().operands().value(0, call.session().login);
    const Asked password = call.passwords().chosen(
        CliText::tr("A password for %1 (at least 10 characters)").arg(login));
    if (const auto* problem = std::get_if<Reply>(&password))
        return *problem;
    const auto done = OfficeDesk(call.store(), call.session())
                          .setPassword(login, std::get<QString>(password), passwordBy(call));
    if (!done)
        return fail(done.error());
    return accountAnswer(login, CliText::tr("The password of %1 is set."));
}

Reply setRoles(Call& call) {
    const QString login = call.arguments().operand(0);
    const auto roles = readRoles(call.arguments().text("roles"));
    if (const auto* problem = std::get_if<UsageProblem>(&roles))
        return *problem;
    const auto done =
        OfficeDesk(call.store(), call.session()).setRoles(login, std::get<std::set<Role>>(roles));
    if (!done)
        return fail(done.error());
    return accountAnswer(login, CliText::tr("The roles of %1 are set."));
}

Reply disable(Call& call) {
    const QString login = call.arguments().operand(0);
    const auto done = OfficeDesk(call.store(), call.session())
                          .disableAccount(login, call.arguments().text("reason"));
    if (!done)
        return fail(done.error());
    Answer answer = accountAnswer(login, CliText::tr("%1 can no longer log in."));
    answer.say(call.store().keyFile().isRekeyDue()
                   ? CliText::tr("The store gets its new key at the next log-in: another program "
                                 "has it open.")
                   : CliText::tr("The store has a new key."));
    answer.say(CliText::tr("Backups made before can still be opened with the former password."));
    return answer;
}

Reply unlock(Call& call) {
    const QString login = call.arguments().operand(0);
    const auto done =
        OfficeDesk(call.store(), call.session()).liftLock(login, call.arguments().text("reason"));
    if (!done)
        return fail(done.error());
    return accountAnswer(login, CliText::tr("%1 can log in again on this computer."));
}

} // namespace

std::vector<Verb> userVerbs() {
    const Operand login{"LOGIN", QT_TRANSLATE_NOOP("CliText", "log-in name")};
    const Option roles{"roles", Takes::Text, "ROLE,ROLE",
                       QT_TRANSLATE_NOOP("CliText", "clerk, reception, supervisor, system_admin, "
                                                    "security_admin, auditor"),
                       Count::Needed};
    const Option reason{"reason", Takes::Text, "TEXT",
                        QT_TRANSLATE_NOOP("CliText", "why; it stands in the audit trail"),
                        Count::Needed};
    const Option first{"first", Takes::Nothing, "",
                       QT_TRANSLATE_NOOP("CliText", "the person must choose another one at the "
                                                    "first log-in")};
    return {
        {"user list", QT_TRANSLATE_NOOP("CliText", "all accounts"), {}, {}, list},
        {"user add",
         QT_TRANSLATE_NOOP("CliText", "make an account"),
         {login},
         {{"name", Takes::Text, "NAME", QT_TRANSLATE_NOOP("CliText", "name of the person"),
           Count::Needed},
          roles,
          first},
         add},
        {"user password",
         QT_TRANSLATE_NOOP("CliText", "set a password: one's own, or as system administrator"),
         {{"LOGIN", QT_TRANSLATE_NOOP("CliText", "log-in name; without it one's own"),
           Count::Optional}},
         {first},
         setPassword},
        {"user roles",
         QT_TRANSLATE_NOOP("CliText", "replace a person's roles"),
         {login},
         {roles},
         setRoles},
        {"user disable",
         QT_TRANSLATE_NOOP("CliText", "end a person's access"),
         {login},
         {reason},
         disable},
        {"user unlock",
         QT_TRANSLATE_NOOP("CliText", "lift the lock after wrong passwords on this computer"),
         {login},
         {reason},
         unlock},
    };
}

} // namespace chuangkou::cli
