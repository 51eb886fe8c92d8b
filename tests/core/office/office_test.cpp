// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/office_settings.h"
#include "core/office/person_table.h"
#include "core/office/person_view.h"
#include "tests/support/store_bench.h"
#include "tests/support/string_makers.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

TEST_CASE("an office is founded and its administrator logs in again", "[office]") {
    TestMachine machine;
    TestOffice office(machine);
    CHECK(office.session.name == QStringLiteral("管理员"));
    CHECK(office.session.has(Role::SystemAdmin));
    CHECK(office.session.isOnlyAccount);
    CHECK(office.store->mode() == StoreMode::Normal);
    CHECK(OfficeDesk(*office.store, office.session).office().value().name ==
          QStringLiteral("测试人社局"));
    CHECK(OfficeDesk(*office.store, office.session).officeKey().has_value());
}

TEST_CASE("a clerk that was added logs in and may not manage accounts", "[office]") {
    TestMachine machine;
    TestOffice office(machine);
    OfficeDesk desk(*office.store, office.session);
    REQUIRE(desk.addAccount(QStringLiteral("wang"), QStringLiteral("王某"), {Role::Clerk},
                            kTestPassword));
    CHECK(desk.addAccount(QStringLiteral("WANG "), QStringLiteral("别人"), {Role::Clerk},
                          kTestPassword)
              .error()
              .code == ErrorCode::Duplicate);
    office.logInAgain(machine, QStringLiteral("wang"));
    CHECK(office.session.name == QStringLiteral("王某"));
    CHECK_FALSE(office.session.isOnlyAccount);
    CHECK(
        OfficeDesk(*office.store, office.session)
            .addAccount(QStringLiteral("li"), QStringLiteral("李某"), {Role::Clerk}, kTestPassword)
            .error()
            .code == ErrorCode::NotAllowed);
}

TEST_CASE("five wrong passwords lock the log-in for ten minutes, also after a restart",
          "[office]") {
    TestMachine machine;
    TestOffice office(machine);
    office.store.reset();
    const auto attempt = [&](const QString& password) {
        return logIn(office.folder, machine.context(), QStringLiteral("admin"), password);
    };
    for (int i = 0; i < 5; ++i)
        CHECK(attempt(QStringLiteral("wrong")).error().code == ErrorCode::WrongPassword);
    CHECK(attempt(kTestPassword).error() == Error{ErrorCode::LockedOut, QStringLiteral("10")});
    machine.boot.advanceMs(9 * 60 * 1000);
    CHECK(attempt(kTestPassword).error() == Error{ErrorCode::LockedOut, QStringLiteral("1")});
    machine.boot.restart();
    CHECK(attempt(kTestPassword).error() == Error{ErrorCode::LockedOut, QStringLiteral("10")});
    machine.boot.advanceMs(10 * 60 * 1000);
    CHECK(attempt(kTestPassword).has_value());
    REQUIRE(QFile::remove(machine.path(QStringLiteral("state/lockout.json"))));
    CHECK(attempt(kTestPassword).error().code == ErrorCode::LockedOut);
}

TEST_CASE("nothing in the store's folder can be read without a key", "[office]") {
    TestMachine machine;
    TestOffice office(machine);
    REQUIRE(OfficeDesk(*office.store, office.session)
                .addAccount(QStringLiteral("wangxiaoming"), QStringLiteral("王小明"), {Role::Clerk},
                            kTestPassword));
    int files = 0;
    QDirIterator walk(office.folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        ++files;
        INFO(file.fileName().toStdString());
        for (const QByteArray& secret :
             {QByteArray("SQLite format 3"), QStringLiteral("王小明").toUtf8(),
              QByteArray("wangxiaoming"), QByteArray("office_founded"), QByteArray("admin")})
            CHECK_FALSE(bytes.contains(secret));
    }
    CHECK(files >= 3); // store.db, its -wal and keys.json
}

TEST_CASE("only settings that the program reads can be set, to what it can read", "[office]") {
    TestMachine machine;
    TestOffice office(machine);
    OfficeDesk desk(*office.store, office.session);
    const auto set = [&](const char* name, const QJsonValue& value) {
        const auto done = desk.setSetting(QString::fromLatin1(name), value);
        return done ? std::optional<ErrorCode>() : done.error().code;
    };
    CHECK(set("nosuch", 1) == ErrorCode::NotFound);
    CHECK(set("office_phone@2020-02-17", 1) == ErrorCode::NotFound);
    CHECK(set("queue.early_s@nowhere", 1) == ErrorCode::NotFound);
    CHECK(set("queue.early_s", QStringLiteral("soon")) == ErrorCode::InvalidInput);
    CHECK(set("queue.early_s", -1) == ErrorCode::InvalidInput);
    CHECK(set("queue.hall_mode", QStringLiteral("maybe")) == ErrorCode::InvalidInput);
    CHECK(set("queue.opening_hours", QStringLiteral("all day")) == ErrorCode::InvalidInput);
    CHECK_FALSE(set("queue.early_s", QStringLiteral("900")));
    CHECK_FALSE(set("queue.hall_mode@2020-02-17", QStringLiteral("open")));
    CHECK_FALSE(set("office_phone", QStringLiteral("0431-12333")));
    for (const KnownSetting& known : knownSettings())
        CHECK(checkSetting(QString::fromLatin1(known.name), QString::fromLatin1(known.fallback)));
}

TEST_CASE("names and numbers are masked so that a list can still be told apart", "[office]") {
    CHECK(maskedName(QStringLiteral("张小明")) == QStringLiteral("张*"));
    CHECK(maskedNumber(QStringLiteral("220381199001011234")) == QStringLiteral("2203****1234"));
    CHECK(maskedPhone(QStringLiteral("13812345678")) == QStringLiteral("138****5678"));
    CHECK(maskedPhone(QStringLiteral("12333")) == QStringLiteral("****33"));
    for (const auto& masked : {maskedName({}), maskedNumber({}), maskedPhone({})})
        CHECK(masked.isEmpty());
}

TEST_CASE("opening a person's file is recorded once for one act, with its case", "[office]") {
    TestMachine machine;
    TestOffice office(machine);
    const auto person = machine.ids.next<SubjectId>();
    const auto ofCase = machine.ids.next<SubjectId>();
    const auto view = [&](const SubjectId& which) {
        REQUIRE(recordPersonViewed(*office.store, office.session,
                                   {person, which, QStringLiteral("intake")}));
    };
    const auto views = [&] {
        return office.store
            ->read([](Sql& sql) -> Result<int> {
                return static_cast<int>(
                    sql.integer(QStringLiteral("SELECT count(*) FROM p_audit WHERE kind = "
                                               "'audit_person_viewed'"))
                        .value());
            })
            .value();
    };
    view({});
    view({}); // the screen asked again
    CHECK(views() == 1);
    view(ofCase);
    CHECK(views() == 2);
    machine.clock.advanceSeconds(11 * 60);
    view({});
    CHECK(views() == 3);
    REQUIRE(OfficeDesk(*office.store, office.session)
                .addAccount(QStringLiteral("wang"), QStringLiteral("王某"), {Role::Clerk},
                            kTestPassword));
    office.logInAgain(machine, QStringLiteral("wang"));
    view({}); // another person's look is another act
    CHECK(views() == 4);
}
