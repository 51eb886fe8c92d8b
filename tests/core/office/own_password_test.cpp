// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/own_password.h"
#include "core/office/recovery_desk.h"
#include "tests/support/store_bench.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

const QString kFresh = QStringLiteral("another horse 8 staple");

} // namespace

TEST_CASE("one's own password is changed by who knows the present one", "[office]") {
    TestMachine machine;
    TestOffice office(machine);
    const auto change = [&](const QString& present, const QString& fresh) {
        const auto done = changeOwnPassword(*office.store, office.session, present, fresh);
        return done ? Error{} : done.error();
    };
    CHECK(change(QStringLiteral("not this one"), kFresh).code == ErrorCode::WrongPassword);
    CHECK(change(kTestPassword, QStringLiteral("short")) ==
          Error{ErrorCode::WeakPassword, QStringLiteral("length")});
    CHECK(change(kTestPassword, QStringLiteral("password1234")) ==
          Error{ErrorCode::WeakPassword, QStringLiteral("known")});
    CHECK(change(kTestPassword, kTestPassword) ==
          Error{ErrorCode::Duplicate, QStringLiteral("password")});
    REQUIRE(changeOwnPassword(*office.store, office.session, kTestPassword, kFresh));
    CHECK(checkOwnPassword(*office.store, office.session, kTestPassword).error().code ==
          ErrorCode::WrongPassword);
    CHECK(checkOwnPassword(*office.store, office.session, kFresh));
    // The session goes on, and so does what it could open.
    CHECK(OfficeDesk(*office.store, office.session).officeKey());
    office.logInAgain(machine, QStringLiteral("admin"), kFresh);
}

TEST_CASE("guessing the present password locks as guessing at log-in does", "[office]") {
    TestMachine machine;
    TestOffice office(machine);
    for (int i = 0; i < Lockout::kFailures; ++i)
        CHECK(changeOwnPassword(*office.store, office.session,
                                QStringLiteral("a wrong one %1").arg(i), kFresh)
                  .error()
                  .code == ErrorCode::WrongPassword);
    CHECK(changeOwnPassword(*office.store, office.session, kTestPassword, kFresh).error().code ==
          ErrorCode::LockedOut);
}

TEST_CASE("a new recovery code replaces the former one once it is set", "[office]") {
    TestMachine machine;
    TestOffice office(machine);
    const auto former = RecoveryCode::parse(office.recoveryCode).value();
    const auto fresh = newRecovery(*office.store, office.session);
    REQUIRE(fresh);
    // Thought out only: whoever closes the window now keeps the former one.
    const auto opens = [&](const RecoveryCode& code) {
        return KeyFile::load(Store::keyFilePath(office.folder)).value().unlock(code).has_value();
    };
    CHECK(opens(former));
    CHECK_FALSE(opens(fresh->code));
    REQUIRE(setRecovery(*office.store, office.session, *fresh));
    CHECK_FALSE(opens(former));
    CHECK(opens(fresh->code));

    // The office key is sealed to the new pair alone.
    const auto sealed = office.store->read([](Sql& sql) -> Result<QByteArray> {
        return sql
            .bytes(QStringLiteral("SELECT sealed FROM l_office_key WHERE account = :account"),
                   {{":account", QByteArray("recovery")}})
            .value_or(QByteArray());
    });
    REQUIRE(sealed);
    const auto secret = fresh->code.unwrap(fresh->keys.wrappedSecret);
    REQUIRE(secret);
    CHECK(openSealed({fresh->keys.publicKey, *secret}, "ckt-office-key-1", *sealed));
    const auto opened = Store::openWithRecovery(office.folder, machine.context(), fresh->code);
    CHECK(opened);
}

TEST_CASE("only who manages keys makes a recovery code, at the machine of the office key",
          "[office]") {
    TestMachine machine;
    TestOffice office(machine);
    OfficeDesk desk(*office.store, office.session);
    REQUIRE(desk.addAccount(QStringLiteral("wang"), QStringLiteral("王芳"), {Role::Supervisor},
                            kTestPassword));
    const auto fresh = newRecovery(*office.store, office.session);
    REQUIRE(fresh);
    office.logInAgain(machine, QStringLiteral("wang"));
    CHECK(newRecovery(*office.store, office.session).error().code == ErrorCode::NotAllowed);
    CHECK(setRecovery(*office.store, office.session, *fresh).error().code == ErrorCode::NotAllowed);
    office.logInAgain(machine, QStringLiteral("admin"));
    REQUIRE(office.store->writeLocal([](Sql& sql) -> Result<void> {
        sql.exec(QStringLiteral("DELETE FROM l_office_key"));
        return {};
    }));
    CHECK(newRecovery(*office.store, office.session).error().code == ErrorCode::NotFound);
}
