// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"
#include "tests/core/sync/sync_bench.h"

using namespace chuangkou;

namespace {

using Roles = std::set<Role>;

Result<void> add(Store& store, const Session& session, const char16_t* name, const char* login,
                 const Roles& roles) {
    const auto added =
        OfficeDesk(store, session)
            .addAccount(QString::fromLatin1(login), QString::fromUtf16(name), roles, kTestPassword);
    return added ? Result<void>() : fail(added.error());
}

Result<void> setRoles(TestOffice& office, const char* login, const Roles& roles) {
    return OfficeDesk(*office.store, office.session).setRoles(QString::fromLatin1(login), roles);
}

std::optional<Separation> separationOf(Store& store) {
    return store
        .read([](Sql& sql) -> Result<std::optional<Separation>> {
            return AdministratorTable::separation(sql);
        })
        .value();
}

int separations(Store& store) {
    return store
        .read([](Sql& sql) -> Result<int> {
            return static_cast<int>(
                sql.integer(QStringLiteral("SELECT count(*) FROM ev_events WHERE kind = "
                                           "'administrators_separated'"))
                    .value());
        })
        .value();
}

/// An office whose three administrators are three persons.
struct ThreeNamed {
    ThreeNamed() : office(machine) {
        REQUIRE(add(*office.store, office.session, u"周岩", "zhou", {Role::SecurityAdmin}));
        REQUIRE(add(*office.store, office.session, u"吴敏", "wu", {Role::Auditor}));
        REQUIRE(add(*office.store, office.session, u"钱芳", "qian", {Role::Clerk}));
    }
    TestMachine machine;
    TestOffice office;
};

} // namespace

TEST_CASE("roles are joined when they are two administrators' or one's with case work",
          "[office]") {
    CHECK_FALSE(joinedRoles({Role::Clerk, Role::Supervisor, Role::Reception}));
    CHECK_FALSE(joinedRoles({Role::SystemAdmin}));
    CHECK_FALSE(joinedRoles({Role::SecurityAdmin, Role::Reception})); // no cases at the door
    const auto two = joinedRoles({Role::Auditor, Role::SystemAdmin});
    REQUIRE(two);
    CHECK(two->one == Role::SystemAdmin);
    CHECK(two->other == Role::Auditor);
    for (const Role work : {Role::Clerk, Role::Supervisor})
        CHECK(joinedRoles({Role::Auditor, work}).value().other == work);
    CHECK(rolesHeldApart({Role::Clerk, Role::SystemAdmin, Role::Auditor}) ==
          Roles{Role::SystemAdmin});
    CHECK(rolesHeldApart({Role::Clerk, Role::Supervisor}) == Roles{Role::Clerk, Role::Supervisor});
}

TEST_CASE("three are named when each role has a person of its own", "[office]") {
    const auto account = [](int n, const Roles& roles, bool isActive = true) {
        Account made;
        made.id = ActorId::fromHash(QByteArray(16, static_cast<char>(n)));
        made.roles = roles;
        made.isActive = isActive;
        return made;
    };
    const Roles all{Role::SystemAdmin, Role::SecurityAdmin, Role::Auditor};
    CHECK_FALSE(areThreeNamed({account(1, all), account(2, {Role::Auditor})}));
    CHECK_FALSE(areThreeNamed({account(1, {Role::SystemAdmin}), account(2, {Role::SystemAdmin}),
                               account(3, {Role::Auditor, Role::SecurityAdmin})}));
    CHECK_FALSE(areThreeNamed({account(1, {Role::SystemAdmin}), account(2, {Role::SecurityAdmin}),
                               account(3, {Role::Auditor}, false)}));
    // The first could be the security administrator as well, but then nobody audits.
    CHECK(areThreeNamed({account(1, {Role::Auditor, Role::SecurityAdmin}),
                         account(2, {Role::SecurityAdmin}), account(3, {Role::SystemAdmin})}));
}

TEST_CASE("until three are named a person may hold joined roles", "[office]") {
    TestMachine machine;
    TestOffice office(machine);
    REQUIRE(add(*office.store, office.session, u"赵国强", "zhao",
                {Role::Supervisor, Role::SecurityAdmin}));
    REQUIRE(setRoles(office, "admin", {Role::SystemAdmin, Role::Auditor, Role::Supervisor}));
    CHECK_FALSE(separationOf(*office.store));
    office.logInAgain(machine, QStringLiteral("zhao"));
    CHECK(office.session.may(Right::WorkOnCases));
    CHECK(office.session.may(Right::ConfirmValues));
}

TEST_CASE("the third that is named separates the administrators for ever", "[office]") {
    ThreeNamed three;
    TestOffice& office = three.office;
    const auto since = separationOf(*office.store);
    REQUIRE(since);
    CHECK(since->since == three.machine.clock.nowMs());
    CHECK(since->by == office.session.account);
    CHECK(separations(*office.store) == 1);
    OfficeDesk desk(*office.store, office.session);
    REQUIRE(desk.disableAccount(QStringLiteral("wu"), QStringLiteral("调离")));
    three.machine.clock.advanceSeconds(3600);
    office.logInAgain(three.machine, QStringLiteral("admin"));
    CHECK(separationOf(*office.store)->event == since->event);
    CHECK(
        setRoles(office, "zhou", {Role::SecurityAdmin, Role::Auditor}).error() ==
        Error{ErrorCode::RuleRefused, QStringLiteral("roles_joined|周岩|security_admin|auditor")});
    REQUIRE(rebuildProjections(*office.store).value().empty());
    CHECK(separationOf(*office.store)->since == since->since);
}

TEST_CASE("what would join roles again is refused and changes nothing", "[office]") {
    ThreeNamed three;
    TestOffice& office = three.office;
    const Dump before = dumpOf(*office.store);
    CHECK(add(*office.store, office.session, u"郑一", "zheng", {Role::Clerk, Role::Auditor})
              .error() ==
          Error{ErrorCode::RuleRefused, QStringLiteral("roles_joined|郑一|auditor|clerk")});
    CHECK(setRoles(office, "qian", {Role::Clerk, Role::SecurityAdmin}).error().code ==
          ErrorCode::RuleRefused);
    CHECK(setRoles(office, "admin", {Role::SystemAdmin, Role::Supervisor}).error().code ==
          ErrorCode::RuleRefused);
    CHECK(dumpOf(*office.store) == before);
    CHECK(setRoles(office, "qian", {Role::Clerk, Role::Supervisor}));
    office.logInAgain(three.machine, QStringLiteral("admin")); // refused accounts have no key
    CHECK(office.store->keyFile().entries().size() == 4);
}

TEST_CASE("naming the third is refused while one of the three works on cases", "[office]") {
    TestMachine machine;
    TestOffice office(machine);
    REQUIRE(add(*office.store, office.session, u"赵国强", "zhao",
                {Role::Supervisor, Role::SecurityAdmin}));
    CHECK(add(*office.store, office.session, u"吴敏", "wu", {Role::Auditor}).error() ==
          Error{ErrorCode::RuleRefused,
                QStringLiteral("roles_joined|赵国强|security_admin|supervisor")});
    REQUIRE(setRoles(office, "zhao", {Role::SecurityAdmin}));
    REQUIRE(add(*office.store, office.session, u"吴敏", "wu", {Role::Auditor}));
    CHECK(separationOf(*office.store));
}

TEST_CASE("once they are three, the system administrator no longer reads the trail", "[office]") {
    TestMachine machine;
    TestOffice office(machine);
    CHECK(office.session.may(Right::ReadAudit));
    REQUIRE(add(*office.store, office.session, u"周岩", "zhou", {Role::SecurityAdmin}));
    REQUIRE(add(*office.store, office.session, u"吴敏", "wu", {Role::Auditor}));
    office.logInAgain(machine, QStringLiteral("admin"));
    CHECK_FALSE(office.session.may(Right::ReadAudit));
    CHECK(office.session.may(Right::ManageAccounts));
    office.logInAgain(machine, QStringLiteral("wu"));
    CHECK(office.session.may(Right::ReadAudit));
}

TEST_CASE("names given on two machines separate the administrators when they come together",
          "[office]") {
    TestMachine machine;
    TestOffice first(machine);
    JoinedMachine second(first, 2);
    REQUIRE(add(*first.store, first.session, u"周岩", "zhou", {Role::SecurityAdmin}));
    REQUIRE(add(*second.store, second.session, u"吴敏", "wu", {Role::Auditor, Role::Clerk}));
    CHECK_FALSE(separationOf(*first.store));
    const QString toSecond = exported(first, machine.path(QStringLiteral("to-second")));
    const QString toFirst = exported(second, machine.path(QStringLiteral("to-first")));
    REQUIRE(imported(second, toSecond));
    REQUIRE(imported(first, toFirst));

    // Each finds it out for itself; what was joined meanwhile no longer holds.
    machine.clock.advanceSeconds(600);
    first.logInAgain(machine, QStringLiteral("wu"));
    CHECK(first.session.roles == Roles{Role::Auditor});
    CHECK_FALSE(first.session.may(Right::WorkOnCases));
    second.logInAgain(QStringLiteral("admin"));
    REQUIRE(separationOf(*second.store));
    CHECK(separationOf(*second.store)->by.isNull());
    CHECK(separationOf(*first.store)->event != separationOf(*second.store)->event);

    first.logInAgain(machine, QStringLiteral("admin"));
    REQUIRE(imported(second, exported(first, machine.path(QStringLiteral("to-second-2")))));
    REQUIRE(imported(first, exported(second, machine.path(QStringLiteral("to-first-2")))));
    CHECK(separations(*first.store) == 2);
    CHECK(separationOf(*first.store)->event == separationOf(*second.store)->event);
    CHECK(separationOf(*first.store)->since == second.machine.clock.nowMs());
    CHECK(dumpOf(*first.store) == dumpOf(*second.store));
    // And it can be mended.
    REQUIRE(setRoles(first, "wu", {Role::Auditor}));
}
