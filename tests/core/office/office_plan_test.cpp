// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/office_plan.h"

#include "core/office/administrators.h"
#include "core/office/catalogue.h"
#include "core/store/verify.h"
#include "tests/support/store_bench.h"
#include "tests/support/string_makers.h"

#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>

using namespace chuangkou;

namespace {

/// The proposal with names and passwords as a person would give them.
OfficePlan filled(int people) {
    OfficePlan plan = proposedPlan(people);
    int n = 0;
    for (PlannedHall& hall : plan.halls)
        hall.name = QStringLiteral("%1楼大厅").arg(++n);
    for (PlannedAccount& account : plan.accounts) {
        account.name = QStringLiteral("工作人员%1").arg(++n);
        account.password = randomFirstPassword();
    }
    return plan;
}

NewOffice officeOf(OfficePlan plan) {
    return {QStringLiteral("示例县人社局"),
            QStringLiteral("220184"),
            QStringLiteral("1号窗口"),
            QStringLiteral("admin"),
            QStringLiteral("陈静"),
            kTestPassword,
            std::move(plan)};
}

} // namespace

TEST_CASE("the patterns serve every line and have as many people as they say", "[office]") {
    for (const int people : {3, 10, 20}) {
        CAPTURE(people);
        const OfficePlan plan = proposedPlan(people);
        CHECK(static_cast<int>(plan.accounts.size()) + 1 == people);
        std::set<QString> lines;
        std::set<QString> logins{QStringLiteral("admin")};
        for (const PlannedHall& hall : plan.halls)
            for (const PlannedCounter& counter : hall.counters)
                lines.insert(counter.lines.begin(), counter.lines.end());
        for (const ServiceLine& line : Catalogue::shipped().lines())
            CHECK(lines.contains(line.id));
        int caseWorkers = plan.founderRoles.contains(Role::Supervisor) ? 1 : 0;
        for (const PlannedAccount& account : plan.accounts) {
            CHECK(logins.insert(account.login).second);
            caseWorkers +=
                account.roles.contains(Role::Clerk) || account.roles.contains(Role::Supervisor);
        }
        CHECK(caseWorkers >= 3); // four eyes, with one away
        CHECK(plan.namesThree() == (people > 3));
        CHECK(checkPlan(filled(people), {QStringLiteral("admin"), QStringLiteral("陈静"),
                                         plan.founderRoles, kTestPassword}));
    }
}

TEST_CASE("an office of twenty is made in one go, its administrators apart", "[office]") {
    TestMachine machine;
    const QString folder = machine.path(QStringLiteral("store"));
    const OfficePlan plan = filled(20);
    REQUIRE(foundOffice(folder, machine.context(), officeOf(plan)));
    const auto clerk =
        logIn(folder, machine.context(), plan.accounts.back().login, plan.accounts.back().password);
    REQUIRE(clerk);
    CHECK(clerk->session.roles == plan.accounts.back().roles);
    CHECK(clerk->session.hasFirstPassword);
    OfficeDesk desk(*clerk->store, clerk->session);
    CHECK(desk.halls()->size() == 2);
    CHECK(desk.counters()->size() == 11);
    CHECK(desk.accounts()->size() == 20);
    CHECK(desk.separation().value().has_value());
    CHECK(verifyStore(*clerk->store)->isSound());
}

TEST_CASE("a first password is over when the person has chosen another", "[office]") {
    TestMachine machine;
    const QString folder = machine.path(QStringLiteral("store"));
    const OfficePlan plan = filled(3);
    REQUIRE(foundOffice(folder, machine.context(), officeOf(plan)));
    const QString login = plan.accounts.front().login;
    {
        const auto first = logIn(folder, machine.context(), login, plan.accounts.front().password);
        REQUIRE(first);
        REQUIRE(first->session.hasFirstPassword);
        REQUIRE(OfficeDesk(*first->store, first->session).setPassword(login, kTestPassword));
    }
    {
        const auto again = logIn(folder, machine.context(), login, kTestPassword);
        REQUIRE(again);
        CHECK_FALSE(again->session.hasFirstPassword);
    }
    {
        const auto admin = logIn(folder, machine.context(), QStringLiteral("admin"), kTestPassword);
        REQUIRE(admin);
        CHECK_FALSE(admin->session.hasFirstPassword);
        REQUIRE(OfficeDesk(*admin->store, admin->session)
                    .setPassword(login, plan.accounts.front().password, PasswordBy::Another));
    }
    const auto reset = logIn(folder, machine.context(), login, plan.accounts.front().password);
    REQUIRE(reset);
    CHECK(reset->session.hasFirstPassword);
}

TEST_CASE("a second system administrator of the plan holds the office key", "[office]") {
    TestMachine machine;
    const QString folder = machine.path(QStringLiteral("store"));
    OfficePlan plan = filled(3);
    plan.accounts[0].roles = {Role::SystemAdmin};
    REQUIRE(foundOffice(folder, machine.context(), officeOf(plan)));
    const auto second =
        logIn(folder, machine.context(), plan.accounts[0].login, plan.accounts[0].password);
    REQUIRE(second);
    CHECK(OfficeDesk(*second->store, second->session).officeKey());
}

TEST_CASE("a plan with a fault makes nothing", "[office]") {
    TestMachine machine;
    const QString folder = machine.path(QStringLiteral("store"));
    const auto refused = [&](const std::function<void(OfficePlan&)>& spoil) {
        OfficePlan plan = filled(10);
        spoil(plan);
        const auto made = foundOffice(folder, machine.context(), officeOf(plan));
        CHECK_FALSE(QFileInfo::exists(folder));
        return made ? Error{ErrorCode::Cancelled, {}} : made.error();
    };
    CHECK(refused([](OfficePlan& plan) { plan.accounts[1].login = QStringLiteral(" ADMIN"); }) ==
          Error{ErrorCode::Duplicate, QStringLiteral("ADMIN")});
    CHECK(refused([](OfficePlan& plan) { plan.accounts[3].name.clear(); }).code ==
          ErrorCode::Missing);
    CHECK(refused([](OfficePlan& plan) {
              plan.accounts[3].password = QStringLiteral("short");
          }).code == ErrorCode::WeakPassword);
    CHECK(refused([](OfficePlan& plan) { plan.halls[0].name.clear(); }) ==
          Error{ErrorCode::InvalidInput, QStringLiteral("hall")});
    CHECK(refused([](OfficePlan& plan) { plan.halls[0].counters[1].number = 1; }) ==
          Error{ErrorCode::InvalidInput, QStringLiteral("counter")});
    CHECK(refused([](OfficePlan& plan) { plan.founderRoles.insert(Role::Clerk); }) ==
          Error{ErrorCode::RuleRefused, QStringLiteral("roles_joined|陈静|system_admin|clerk")});
    CHECK(refused([](OfficePlan& plan) { plan.founderRoles = {Role::Supervisor}; }).code ==
          ErrorCode::InvalidInput);
}

TEST_CASE("first passwords are strong and never the same", "[office]") {
    std::set<QString> seen;
    const QRegularExpression form(QStringLiteral("^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$"));
    for (int i = 0; i < 200; ++i) {
        const QString password = randomFirstPassword();
        CHECK(form.match(password).hasMatch());
        CHECK(checkPasswordStrength(password));
        CHECK(seen.insert(password).second);
    }
}

TEST_CASE("killed while the office is made, there is none or the whole of it", "[office]") {
    std::mt19937 chance(20'201'124);
    int whole = 0;
    int none = 0;
    const OfficePlan plan = filled(10);
    for (int round = 0; round < 24; ++round) {
        TestMachine machine;
        const QString folder = machine.path(QStringLiteral("store"));
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            const auto made = foundOffice(folder, machine.context(), officeOf(plan));
            ::_exit(made ? 0 : 1);
        }
        ::usleep(static_cast<useconds_t>(chance() % 40'000));
        ::kill(child, SIGKILL);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        if (!QFileInfo::exists(folder)) {
            ++none;
            continue;
        }
        ++whole;
        // After a kill between the name and the first lock file everybody waits the full time.
        machine.boot.advanceMs(1);
        auto admin = logIn(folder, machine.context(), QStringLiteral("admin"), kTestPassword);
        if (!admin && admin.error().code == ErrorCode::LockedOut) {
            machine.boot.advanceMs(Lockout::kLockedMs);
            admin = logIn(folder, machine.context(), QStringLiteral("admin"), kTestPassword);
        }
        REQUIRE(admin);
        OfficeDesk desk(*admin->store, admin->session);
        CHECK(desk.accounts()->size() == 10);
        CHECK(desk.counters()->size() == 5);
        CHECK(verifyStore(*admin->store)->isSound());
    }
    INFO("none " << none << ", whole " << whole);
    CHECK(none > 0);
}
