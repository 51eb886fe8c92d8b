// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/lock_lifting.h"

#include "core/office/audit_table.h"
#include "tests/support/store_bench.h"
#include "tests/support/string_makers.h"

#include <QFile>
#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

const QString kWrong = QStringLiteral("not the password");

/// An office with a supervisor and two clerks on one PC, nobody logged in.
struct LockedOffice {
    LockedOffice() : office(machine) {
        OfficeDesk desk(*office.store, office.session);
        const auto add = [&](const char* login, const char16_t* name, Role role) {
            REQUIRE(desk.addAccount(QString::fromLatin1(login), QString::fromUtf16(name), {role},
                                    kTestPassword));
        };
        add("zhao", u"赵国强", Role::Supervisor);
        add("qian", u"钱芳", Role::Clerk);
        add("li", u"李晓梅", Role::Clerk);
        office.store.reset();
    }
    [[nodiscard]] ErrorCode attempt(const char* login, const QString& password = kTestPassword) {
        const auto opened =
            logIn(office.folder, machine.context(), QString::fromLatin1(login), password);
        return opened ? ErrorCode::Cancelled : opened.error().code; // Cancelled: it went well
    }
    void lock(const char* login) {
        for (int i = 0; i < Lockout::kFailures; ++i)
            REQUIRE(attempt(login, kWrong) == ErrorCode::WrongPassword);
        REQUIRE(attempt(login) == ErrorCode::LockedOut);
    }
    [[nodiscard]] Result<void> lift(const char* by, const char* login,
                                    const QString& reason = QStringLiteral("本人到场")) {
        return liftLockAs(office.folder, machine.context(),
                          {QString::fromLatin1(by), kTestPassword},
                          {QString::fromLatin1(login), reason});
    }
    /// Who lifted which lock and why.
    [[nodiscard]] QStringList lifted() {
        office.logInAgain(machine, QStringLiteral("admin"));
        const auto told = office.store->read([&](Sql& sql) -> Result<QStringList> {
            QStringList lines;
            for (const AuditEntry& entry : AuditTable::between(sql, 0, machine.clock.nowMs() + 1)) {
                if (entry.kind != QLatin1String("audit_lock_lifted"))
                    continue;
                const QJsonObject body = QJsonDocument::fromJson(entry.detail.toUtf8()).object();
                lines.append(AccountTable::nameOf(sql, entry.actor) + u' ' +
                             body.value(QLatin1String("login_of")).toString() + u' ' +
                             body.value(QLatin1String("reason")).toString());
            }
            return lines;
        });
        office.store.reset();
        QStringList lines = told.value();
        lines.sort();
        return lines;
    }

    TestMachine machine;
    TestOffice office;
};

const ErrorCode kGoesWell = ErrorCode::Cancelled;
const QString kOnce = QStringLiteral("赵国强 qian 本人到场");

} // namespace

TEST_CASE("the supervisor lifts a lock from the log-in window, and one event says so", "[office]") {
    LockedOffice locked;
    locked.lock("qian");
    REQUIRE(locked.lift("zhao", "qian"));
    CHECK(locked.attempt("qian") == kGoesWell);
    CHECK(locked.lifted() == QStringList{kOnce});
    CHECK(locked.attempt("qian") == kGoesWell);
    CHECK(locked.lifted() == QStringList{kOnce});
}

TEST_CASE("only the supervisor or the system administrator lifts a lock, with a reason",
          "[office]") {
    LockedOffice locked;
    locked.lock("qian");
    CHECK(locked.lift("li", "qian").error().code == ErrorCode::NotAllowed);
    CHECK(locked.lift("zhao", "qian", QStringLiteral("  ")).error().code == ErrorCode::NeedsReason);
    CHECK(locked.lift("qian", "qian").error().code == ErrorCode::LockedOut);
    CHECK(locked.lift("zhao", "nobody").error() ==
          Error{ErrorCode::NotFound, QStringLiteral("nobody")});
    CHECK(locked.lift("zhao", "li").error() == Error{ErrorCode::NotFound, QStringLiteral("lock")});
    CHECK(locked.lift("zhao", "zhao").error() ==
          Error{ErrorCode::RuleRefused, QStringLiteral("lift_own")});
    CHECK(locked.attempt("qian") == ErrorCode::LockedOut);
    CHECK(locked.lifted() == QStringList());
    REQUIRE(locked.lift("admin", "qian"));
    CHECK(locked.attempt("qian") == kGoesWell);
}

TEST_CASE("a wrong password of the second person counts for the second person", "[office]") {
    LockedOffice locked;
    locked.lock("qian");
    for (int i = 0; i < Lockout::kFailures; ++i)
        CHECK(liftLockAs(locked.office.folder, locked.machine.context(),
                         {QStringLiteral("zhao"), kWrong},
                         {QStringLiteral("qian"), QStringLiteral("本人到场")})
                  .error()
                  .code == ErrorCode::WrongPassword);
    CHECK(locked.lift("zhao", "qian").error().code == ErrorCode::LockedOut);
    CHECK(locked.attempt("qian") == ErrorCode::LockedOut);
}

TEST_CASE("a lifted lock stays lifted over a restart of the PC", "[office]") {
    LockedOffice locked;
    locked.lock("qian");
    REQUIRE(locked.lift("zhao", "qian"));
    locked.machine.boot.restart();
    CHECK(locked.attempt("qian") == kGoesWell);
    CHECK(locked.lifted() == QStringList{kOnce});
}

TEST_CASE("a lift that was not recorded is recorded at the next log-in, once", "[office]") {
    LockedOffice locked;
    locked.lock("qian");
    const QString file = locked.machine.path(QStringLiteral("state/lockout.json"));
    REQUIRE(locked.lift("zhao", "qian"));
    QFile kept(file);
    REQUIRE(kept.open(QIODevice::ReadOnly));
    CHECK_FALSE(kept.readAll().contains("lifted")); // the store has it
    kept.close();

    // As if the program had ended between the lift and its event.
    locked.machine.boot.restart();
    locked.lock("li");
    locked.office.logInAgain(locked.machine, QStringLiteral("zhao"));
    Store& store = *locked.office.store;
    const auto note = sealTo(
        store.device().sealing.publicKey, "ckt-lift-1",
        QJsonDocument(QJsonObject{{QStringLiteral("by"), locked.office.session.account.toText()},
                                  {QStringLiteral("login_of"), QStringLiteral("li")},
                                  {QStringLiteral("reason"), QStringLiteral("忘记密码")}})
            .toJson());
    REQUIRE(note);
    Lockout lockout(locked.machine.context().stateFolder, locked.machine.boot, true);
    REQUIRE(lockout.lift(store.keyFile().loginHash(QStringLiteral("li")), *note));
    locked.office.store.reset();
    REQUIRE(kept.open(QIODevice::ReadOnly));
    const QByteArray outside = kept.readAll();
    CHECK(outside.contains("lifted"));
    CHECK_FALSE(outside.contains("li\""));
    CHECK_FALSE(outside.contains(QStringLiteral("忘记").toUtf8()));

    CHECK(locked.attempt("li") == kGoesWell);
    CHECK(lockout.lifts().empty());
    CHECK(locked.lifted() == QStringList{QStringLiteral("赵国强 li 忘记密码"), kOnce});
}

TEST_CASE("when the file is missing everybody is locked for the full time", "[office]") {
    LockedOffice locked;
    locked.lock("qian");
    REQUIRE(QFile::remove(locked.machine.path(QStringLiteral("state/lockout.json"))));
    // Asking for one must not free the others, whose counts went with the file.
    CHECK(locked.attempt("li") == ErrorCode::LockedOut);
    CHECK(locked.attempt("qian") == ErrorCode::LockedOut);
    CHECK(locked.lift("zhao", "qian").error().code == ErrorCode::LockedOut);
    locked.machine.boot.advanceMs(Lockout::kLockedMs - 1);
    CHECK(locked.attempt("zhao") == ErrorCode::LockedOut);
    locked.machine.boot.advanceMs(1);
    CHECK(locked.attempt("zhao") == kGoesWell);
    CHECK(locked.attempt("qian") == kGoesWell);
}

TEST_CASE("who is logged in already lifts one lock of all when the file is missing", "[office]") {
    LockedOffice locked;
    locked.office.logInAgain(locked.machine, QStringLiteral("zhao"));
    REQUIRE(QFile::remove(locked.machine.path(QStringLiteral("state/lockout.json"))));
    REQUIRE(OfficeDesk(*locked.office.store, locked.office.session)
                .liftLock(QStringLiteral("qian"), QStringLiteral("本人到场")));
    locked.office.store.reset();
    CHECK(locked.attempt("qian") == kGoesWell);
    CHECK(locked.attempt("li") == ErrorCode::LockedOut);
    CHECK(locked.attempt("qian", kWrong) == ErrorCode::WrongPassword);
    CHECK(locked.attempt("qian") == kGoesWell);
}
