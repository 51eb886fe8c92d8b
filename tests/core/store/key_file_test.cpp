// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared_data.h"
#include "tests/support/store_checks.h"

using namespace chuangkou;

namespace {

const QString kNewPassword = QStringLiteral("another horse 8 battery");

struct Keyed {
    NumberMachine machine;
    TestOffice office{machine};
    QString path = Store::keyFilePath(office.folder);

    [[nodiscard]] OfficeDesk desk() { return {*office.store, office.session}; }
    [[nodiscard]] Result<LoggedIn> attempt(const QString& login, const QString& password) {
        return logIn(office.folder, machine.context(), login, password);
    }
    [[nodiscard]] Result<OpenedStore> recover(const QString& code) {
        return Store::openWithRecovery(office.folder, machine.context(),
                                       RecoveryCode::parse(code).value());
    }
    void write(const QByteArray& bytes) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }
};

} // namespace

TEST_CASE("an account that was added can open the store and one that left cannot", "[store]") {
    Keyed k;
    const QByteArray before = readFile(k.path);
    REQUIRE(k.desk().addAccount(QStringLiteral("wang"), QStringLiteral("王某"), {Role::Clerk},
                                kTestPassword));
    CHECK(readFile(k.path) != before);
    CHECK(k.attempt(QStringLiteral(" Wang"), kTestPassword).has_value());
    REQUIRE(k.desk().disableAccount(QStringLiteral("wang"), QStringLiteral("调离")));
    CHECK(k.attempt(QStringLiteral("wang"), kTestPassword).error().code ==
          ErrorCode::WrongPassword);
}

TEST_CASE("after a change of password only the new one opens the store", "[store]") {
    Keyed k;
    REQUIRE(k.desk().setPassword(QStringLiteral("admin"), kNewPassword));
    CHECK(k.attempt(QStringLiteral("admin"), kTestPassword).error().code ==
          ErrorCode::WrongPassword);
    k.office.logInAgain(k.machine, QStringLiteral("admin"), kNewPassword);
    CHECK(k.desk().officeKey().has_value()); // the office key went over to the new pair
}

TEST_CASE("every system administrator holds the office key, and only as long as they are one",
          "[store]") {
    Keyed k;
    const auto keyOf = [&](const QString& login, const QString& password) {
        k.office.logInAgain(k.machine, login, password);
        return k.desk().officeKey();
    };
    const QString li = QStringLiteral("li");
    REQUIRE(k.desk().addAccount(QStringLiteral("wang"), QStringLiteral("王某"), {Role::SystemAdmin},
                                kTestPassword));
    REQUIRE(k.desk().addAccount(li, QStringLiteral("李某"), {Role::Clerk}, kTestPassword));
    REQUIRE(k.desk().setRoles(li, {Role::Clerk, Role::SystemAdmin}));
    REQUIRE(k.desk().setPassword(li, kNewPassword)); // by another, who holds it
    const auto first = k.desk().officeKey();
    REQUIRE(first);
    CHECK(keyOf(QStringLiteral("wang"), kTestPassword).value().secretKey == first->secretKey);
    CHECK(keyOf(li, kNewPassword).value().secretKey == first->secretKey);
    CHECK(k.desk().setRoles(li, {Role::Clerk}).error().code == ErrorCode::NotAllowed); // own
    k.office.logInAgain(k.machine, QStringLiteral("admin"));
    REQUIRE(k.desk().setRoles(li, {Role::Clerk}));
    REQUIRE(k.desk().disableAccount(QStringLiteral("wang"), QStringLiteral("调离")));
    const auto holders = k.office.store->read([](Sql& sql) -> Result<qint64> {
        return sql.integer(QStringLiteral("SELECT count(*) FROM l_office_key")).value_or(0);
    });
    CHECK(holders.value() == 2); // the first administrator and the recovery code
}

TEST_CASE("keys.json is not rewritten when nothing has changed", "[store]") {
    Keyed k;
    const QByteArray before = readFile(k.path);
    k.office.logInAgain(k.machine, QStringLiteral("admin"));
    REQUIRE(refreshKeyFile(*k.office.store));
    CHECK(readFile(k.path) == before);
}

TEST_CASE("keys.json that fell behind the accounts is brought up to date at the next log-in",
          "[store]") {
    Keyed k;
    const QByteArray old = readFile(k.path);
    REQUIRE(k.desk().addAccount(QStringLiteral("wang"), QStringLiteral("王某"), {Role::Clerk},
                                kTestPassword));
    k.office.store.reset();
    k.write(old);
    CHECK(k.attempt(QStringLiteral("wang"), kTestPassword).error().code ==
          ErrorCode::WrongPassword);
    CHECK(k.attempt(QStringLiteral("admin"), kTestPassword).has_value());
    CHECK(k.attempt(QStringLiteral("wang"), kTestPassword).has_value());
}

TEST_CASE("a truncated or foreign keys.json is damage, and nothing is changed", "[store]") {
    Keyed k;
    k.office.store.reset();
    const QByteArray good = readFile(k.path);
    const QByteArray database = readFile(Store::databasePath(k.office.folder));
    const QByteArray noSalt = QByteArray(good).replace("\"salt\": \"", "\"salt\": \"AAAA");
    for (const QByteArray& bad :
         {QByteArray(), good.first(good.size() / 2), QByteArray("garbage"), QByteArray("{}"),
          QByteArray(good).replace("\"format\": 1", "\"format\": 2"), noSalt,
          QByteArray(good).replace("\"wrapped\": \"", "\"wrapped\": \"AAAA"),
          QByteArray(good).replace("\"account\": \"", "\"account\": \"x")}) {
        CAPTURE(bad.first(std::min<qsizetype>(bad.size(), 40)));
        k.write(bad);
        CHECK(k.attempt(QStringLiteral("admin"), kTestPassword).error().code ==
              ErrorCode::StoreDamaged);
        CHECK(readFile(k.path) == bad);
    }
    CHECK(readFile(Store::databasePath(k.office.folder)) == database);
    k.write(good);
    CHECK(k.attempt(QStringLiteral("admin"), kTestPassword).has_value());
}

TEST_CASE("a store without its keys.json says which file is missing", "[store]") {
    Keyed k;
    k.office.store.reset();
    REQUIRE(QFile::remove(k.path));
    CHECK(k.attempt(QStringLiteral("admin"), kTestPassword).error() ==
          Error{ErrorCode::FileUnreadable, k.path});
}

TEST_CASE("the recovery code opens the store and another code does not", "[store]") {
    Keyed k;
    k.office.store.reset();
    auto opened = k.recover(k.office.recoveryCode);
    REQUIRE(opened);
    CHECK(opened->account.isNull());
    CHECK(opened->store->mode() == StoreMode::Normal);
    CHECK(k.recover(RecoveryCode::generate().toText()).error().code ==
          ErrorCode::WrongRecoveryCode);
    // It is written down by hand: case, blanks and hyphens do not matter.
    CHECK(k.recover(k.office.recoveryCode.toLower().replace(u'-', u' ')).has_value());
}

TEST_CASE("a state folder that cannot be written does not keep people out", "[store]") {
    Keyed k;
    k.office.store.reset();
    // Root may write anywhere, so a folder stands where the file should be.
    const QString lockout = k.machine.path(QStringLiteral("state/lockout.json"));
    REQUIRE(k.attempt(QStringLiteral("admin"), QStringLiteral("wrong")).error().code ==
            ErrorCode::WrongPassword);
    REQUIRE(QFile::remove(lockout));
    REQUIRE(QDir().mkpath(lockout + QStringLiteral("/in the way")));
    CHECK(k.attempt(QStringLiteral("admin"), kTestPassword).has_value());
    // But a wrong password that cannot be counted is no free attempt.
    CHECK(k.attempt(QStringLiteral("admin"), QStringLiteral("wrong")).error().code ==
          ErrorCode::FileUnwritable);
}

TEST_CASE("who changes their own password goes on with the office key, without a new log-in",
          "[store]") {
    Keyed k;
    const Session copy = k.office.session; // as a window's parts hold it
    const QByteArray before = k.desk().officeKey().value().secretKey;
    REQUIRE(k.desk().setPassword(QStringLiteral("admin"), kNewPassword));
    CHECK(k.desk().officeKey().value().secretKey == before);
    CHECK(OfficeDesk(*k.office.store, copy).officeKey().value().secretKey == before);
    // The key can still be handed on.
    REQUIRE(k.desk().addAccount(QStringLiteral("wang"), QStringLiteral("王某"), {Role::SystemAdmin},
                                kTestPassword));
    k.office.logInAgain(k.machine, QStringLiteral("wang"));
    CHECK(k.desk().officeKey().value().secretKey == before);
}
