// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/office_plan.h"

#include "core/crypto/keys.h"
#include "core/crypto/password.h"
#include "core/office/administrators.h"

namespace chuangkou {

namespace {

struct CounterPattern {
    int hall;
    const char* lines;
};
struct AccountPattern {
    const char* login; ///< "%1" counts
    int count;
    std::set<Role> roles;
};

constexpr CounterPattern kThreeCounters[] = {
    {0, "social_insurance"},
    {0, "employment,training,personnel,disputes"},
};
constexpr CounterPattern kTenCounters[] = {
    {0, "employment,training"},
    {0, "social_insurance"},
    {0, "social_insurance"},
    {0, "personnel,disputes"},
    {0, ""},
};
constexpr CounterPattern kTwentyCounters[] = {
    {0, "employment"},       {0, "employment"},       {0, "training"}, {0, "social_insurance"},
    {0, "social_insurance"}, {0, "social_insurance"}, {0, ""},         {1, "personnel"},
    {1, "personnel"},        {1, "disputes"},         {1, "disputes"},
};

const std::vector<AccountPattern>& accountsOf(int people) {
    // 导办员 has no cases, so an administrator of a small office may stand at the door.
    static const std::vector<AccountPattern> three{
        {"chuangkou%1", 1, {Role::Clerk, Role::SecurityAdmin}},
        {"daoban%1", 1, {Role::Clerk, Role::Reception}},
    };
    static const std::vector<AccountPattern> ten{
        {"zhuren", 1, {Role::Supervisor}},
        {"anquan", 1, {Role::SecurityAdmin, Role::Reception}},
        {"shenji", 1, {Role::Auditor}},
        {"chuangkou%1", 6, {Role::Clerk}},
    };
    static const std::vector<AccountPattern> twenty{
        {"zhuren%1", 2, {Role::Supervisor}}, {"anquan", 1, {Role::SecurityAdmin}},
        {"shenji", 1, {Role::Auditor}},      {"daoban%1", 3, {Role::Reception}},
        {"chuangkou%1", 12, {Role::Clerk}},
    };
    return people <= 3 ? three : people <= 10 ? ten : twenty;
}

std::span<const CounterPattern> countersOf(int people) {
    if (people <= 3)
        return kThreeCounters;
    return people <= 10 ? std::span<const CounterPattern>(kTenCounters)
                        : std::span<const CounterPattern>(kTwentyCounters);
}

std::vector<Account> asAccounts(const std::vector<PlannedAccount>& planned) {
    std::vector<Account> accounts;
    for (const PlannedAccount& each : planned) {
        Account account;
        account.id = ActorId::fromHash(hash256(each.login.trimmed().toCaseFolded().toUtf8()));
        account.name = each.name;
        account.roles = each.roles;
        accounts.push_back(account);
    }
    return accounts;
}

Result<void> checkHalls(const std::vector<PlannedHall>& halls) {
    for (const PlannedHall& hall : halls) {
        if (hall.name.trimmed().isEmpty() || hall.cap < 0)
            return fail(ErrorCode::InvalidInput, QStringLiteral("hall"));
        std::set<int> numbers;
        for (const PlannedCounter& counter : hall.counters)
            if (counter.number < 1 || !numbers.insert(counter.number).second)
                return fail(ErrorCode::InvalidInput, QStringLiteral("counter"));
    }
    return {};
}

} // namespace

bool OfficePlan::namesThree() const {
    std::vector<PlannedAccount> all = accounts;
    all.push_back({QStringLiteral("\n"), {}, founderRoles, {}}); // no log-in name is like this
    return areThreeNamed(asAccounts(all));
}

OfficePlan proposedPlan(int people) {
    OfficePlan plan;
    if (people <= 3)
        plan.founderRoles.insert(Role::Supervisor);
    else if (people <= 10)
        plan.founderRoles.insert(Role::Reception);
    const int caps[] = {people <= 3 ? 10 : 30, 20};
    int number = 0;
    for (const CounterPattern& counter : countersOf(people)) {
        const auto hall = static_cast<std::size_t>(counter.hall);
        while (plan.halls.size() <= hall)
            plan.halls.push_back({{}, caps[plan.halls.size()], {}});
        plan.halls[hall].counters.push_back(
            {++number, {}, QString::fromLatin1(counter.lines).split(u',', Qt::SkipEmptyParts)});
    }
    for (const AccountPattern& pattern : accountsOf(people))
        for (int i = 1; i <= pattern.count; ++i) {
            const QString login = QString::fromLatin1(pattern.login);
            plan.accounts.push_back(
                {login.contains(u'%') ? login.arg(i) : login, {}, pattern.roles, {}});
        }
    return plan;
}

Result<void> checkPlan(const OfficePlan& plan, const PlannedAccount& founder) {
    if (const auto halls = checkHalls(plan.halls); !halls)
        return halls;
    std::vector<PlannedAccount> all = plan.accounts;
    all.insert(all.begin(), founder);
    std::set<QString> logins;
    for (const PlannedAccount& account : all) {
        if (account.login.trimmed().isEmpty() || account.name.trimmed().isEmpty() ||
            account.roles.empty())
            return fail(ErrorCode::Missing, QStringLiteral("account"));
        if (!logins.insert(account.login.trimmed().toCaseFolded()).second)
            return fail(ErrorCode::Duplicate, account.login.trimmed());
        if (const auto strong = checkPasswordStrength(account.password); !strong)
            return strong;
    }
    if (!areThreeNamed(asAccounts(all)))
        return {};
    for (const PlannedAccount& account : all)
        if (const auto two = joinedRoles(account.roles))
            return joinedRefusal(account.name, *two);
    return {};
}

QString randomFirstPassword() {
    // Crockford's: no letters that look like digits on paper.
    static const QString alphabet = QStringLiteral("0123456789abcdefghjkmnpqrstvwxyz");
    QString text;
    for (const char byte : randomBytes(12)) {
        if (text.size() % 5 == 4)
            text += u'-';
        text += alphabet.at(static_cast<unsigned char>(byte) % 32);
    }
    return text;
}

} // namespace chuangkou
