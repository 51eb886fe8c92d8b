// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"
#include "tests/core/sync/sync_bench.h"

using namespace chuangkou;

namespace {
const QString kSetup = QStringLiteral("only until admitted 9");
}

TEST_CASE("a machine joins an office and the administrator logs in there", "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    JoinedMachine second(office, 3);
    CHECK(second.store->mode() == StoreMode::Normal);
    CHECK(second.session.name == QStringLiteral("管理员"));
    CHECK(dumpOf(*second.store).at(QStringLiteral("p_machines")) ==
          dumpOf(*office.store).at(QStringLiteral("p_machines")));
    CHECK(dumpOf(*second.store).at(QStringLiteral("p_machines")).size() == 2);
    CHECK(verifyStore(*second.store).value().isSound());
    CHECK(OfficeDesk(*second.store, second.session).officeKey().error().code ==
          ErrorCode::NotFound);
}

TEST_CASE("the set-up password opens nothing after the admission", "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    JoinedMachine second(office, 3);
    second.store.reset();
    CHECK(Store::open(second.folder, second.machine.context(), QString(), kSetup).error().code ==
          ErrorCode::WrongPassword);
}

TEST_CASE("request and answer show the same fingerprints on both machines", "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    TestMachine other(1'000'000);
    const QString folder = other.path(QStringLiteral("store"));
    const QString request = other.path(QStringLiteral("request"));
    const QString answer = other.path(QStringLiteral("answer"));
    const auto asked = joinRequest(folder, other.context(), kSetup, request);
    REQUIRE(asked);
    CHECK(readJoinRequest(request).value().fingerprint == asked->fingerprint);
    REQUIRE(admit(*office.store, office.session, request, 7, QStringLiteral("7号窗口"), answer));
    const auto admission = acceptAdmission(folder, other.context(), kSetup, answer);
    REQUIRE(admission);
    CHECK(admission->officeFingerprint == fingerprintOf(office.store->device().officePublic));
    CHECK(admission->machineNumber == 7);
    CHECK(admission->machineName == QStringLiteral("7号窗口"));
}

TEST_CASE("asking and admitting can be repeated, a number is never given twice", "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    TestMachine other(1'000'000);
    const QString folder = other.path(QStringLiteral("store"));
    const QString request = other.path(QStringLiteral("request"));
    const QString answer = other.path(QStringLiteral("answer"));
    const QString name = QStringLiteral("3号窗口");
    const auto first = joinRequest(folder, other.context(), kSetup, request);
    const auto again = joinRequest(folder, other.context(), kSetup, request);
    REQUIRE((first && again));
    CHECK(first->device == again->device);
    CHECK(joinRequest(folder, other.context(), QStringLiteral("another password 1"), request)
              .error()
              .code == ErrorCode::WrongPassword);

    CHECK(admit(*office.store, office.session, request, 1, name, answer).error().code ==
          ErrorCode::Duplicate);
    CHECK(admit(*office.store, office.session, request, 100, name, answer).error().code ==
          ErrorCode::OutOfRange);
    REQUIRE(admit(*office.store, office.session, request, 3, name, answer));
    REQUIRE(admit(*office.store, office.session, request, 3, name, answer));
    CHECK(admit(*office.store, office.session, request, 4, name, answer).error().code ==
          ErrorCode::Duplicate);
    CHECK(OfficeTable::machines(office.store->database().sql()).size() == 2);
    REQUIRE(acceptAdmission(folder, other.context(), kSetup, answer));
}

TEST_CASE("an admission that was killed before its first anchor is finished by repeating it",
          "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    TestMachine other(1'000'000);
    const QString folder = other.path(QStringLiteral("store"));
    const QString request = other.path(QStringLiteral("request"));
    const QString answer = other.path(QStringLiteral("answer"));
    REQUIRE(joinRequest(folder, other.context(), kSetup, request));
    REQUIRE(admit(*office.store, office.session, request, 3, QStringLiteral("3号窗口"), answer));
    {
        // Admitted, and killed before the first anchor of the new origin was written.
        const auto opened = Store::open(folder, other.context(), QString(), kSetup);
        REQUIRE(opened);
        const auto anchor =
            other.path(QStringLiteral("state/anchors/%1.json")
                           .arg(QString::fromLatin1(opened->store->device().id.left(16).toHex())));
        const QByteArray before = bytesOf(anchor);
        const auto certificate = office.store->read([&](Sql& sql) -> Result<Certificate> {
            return *certificateOf(sql, opened->store->device().id);
        });
        REQUIRE(opened->store->database().write(
            [&](Sql& sql) { return opened->store->becomeAdmitted(sql, *certificate); }));
        const_cast<Result<OpenedStore>&>(opened)->store.reset();
        writeBytes(anchor, before);
    }
    REQUIRE(acceptAdmission(folder, other.context(), kSetup, answer));
    const auto in = logIn(folder, other.context(), QStringLiteral("admin"), kTestPassword);
    REQUIRE(in);
    CHECK(in->store->mode() == StoreMode::Normal);
    CHECK(in->store->device().epoch == 0); // neither copied nor restored
}

TEST_CASE("an answer for another machine and a changed request are refused", "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    TestMachine a(1'000'000);
    TestMachine b(2'000'000);
    const QString requestA = a.path(QStringLiteral("request"));
    const QString requestB = b.path(QStringLiteral("request"));
    const QString answer = a.path(QStringLiteral("answer"));
    REQUIRE(joinRequest(a.path(QStringLiteral("store")), a.context(), kSetup, requestA));
    REQUIRE(joinRequest(b.path(QStringLiteral("store")), b.context(), kSetup, requestB));
    REQUIRE(admit(*office.store, office.session, requestA, 2, QStringLiteral("2号窗口"), answer));
    CHECK(acceptAdmission(b.path(QStringLiteral("store")), b.context(), kSetup, answer)
              .error()
              .code == ErrorCode::BundleForeign);
    QByteArray request = bytesOf(requestB);
    for (qsizetype i = 0; i < request.size(); ++i) {
        QByteArray changed = request;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        writeBytes(requestB, changed);
        CHECK_FALSE(readJoinRequest(requestB));
    }
    const QByteArray whole = bytesOf(answer);
    writeBytes(answer, whole.left(whole.size() - 1));
    CHECK_FALSE(acceptAdmission(a.path(QStringLiteral("store")), a.context(), kSetup, answer));
    writeBytes(answer, whole);
    CHECK(acceptAdmission(a.path(QStringLiteral("store")), a.context(), kSetup, answer));
}

TEST_CASE("a clerk may not admit a machine", "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    REQUIRE(OfficeDesk(*office.store, office.session)
                .addAccount(QStringLiteral("wang"), QStringLiteral("王某"), {Role::Clerk},
                            kTestPassword));
    TestMachine other(1'000'000);
    const QString request = other.path(QStringLiteral("request"));
    REQUIRE(joinRequest(other.path(QStringLiteral("store")), other.context(), kSetup, request));
    office.logInAgain(machine, QStringLiteral("wang"));
    CHECK(admit(*office.store, office.session, request, 2, QStringLiteral("2号窗口"),
                other.path(QStringLiteral("answer")))
              .error()
              .code == ErrorCode::NotAllowed);
}

TEST_CASE("a store that waits for its admission cannot be admitted on a second PC", "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    TestMachine first(1'000'000);
    TestMachine second(2'000'000);
    const QString folder = first.path(QStringLiteral("store"));
    const QString copy = second.path(QStringLiteral("store"));
    const QString request = first.path(QStringLiteral("request"));
    const QString answer = first.path(QStringLiteral("answer"));
    REQUIRE(joinRequest(folder, first.context(), kSetup, request));
    copyFolder(folder, copy);
    CHECK(joinRequest(copy, second.context(), kSetup, second.path(QStringLiteral("request")))
              .error()
              .code == ErrorCode::StoreReadOnly);
    REQUIRE(admit(*office.store, office.session, request, 2, QStringLiteral("2号窗口"), answer));
    CHECK(acceptAdmission(copy, second.context(), kSetup, answer).error().code ==
          ErrorCode::StoreReadOnly);
    CHECK(logIn(copy, second.context(), QString(), kSetup).error().code ==
          ErrorCode::StoreReadOnly);
    CHECK(acceptAdmission(folder, first.context(), kSetup, answer));
    CHECK(acceptAdmission(copy, second.context(), kSetup, answer).error().code ==
          ErrorCode::StoreReadOnly);
}

TEST_CASE("a store that waits for its admission may be moved on its own PC", "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    TestMachine other(1'000'000);
    const QString folder = other.path(QStringLiteral("store"));
    const QString moved = other.path(QStringLiteral("moved"));
    const QString request = other.path(QStringLiteral("request"));
    const QString answer = other.path(QStringLiteral("answer"));
    REQUIRE(joinRequest(folder, other.context(), kSetup, request));
    copyFolder(folder, moved);
    REQUIRE(admit(*office.store, office.session, request, 2, QStringLiteral("2号窗口"), answer));
    CHECK(acceptAdmission(moved, other.context(), kSetup, answer).error().code ==
          ErrorCode::StoreOpenElsewhere);
    REQUIRE(QDir(folder).removeRecursively());
    REQUIRE(acceptAdmission(moved, other.context(), kSetup, answer));
    CHECK(logIn(moved, other.context(), QStringLiteral("admin"), kTestPassword)
              ->store->anchorFinding() == AnchorFinding::Known);
}

TEST_CASE("a clerk made on one PC logs in on the other after one exchange and not after she left",
          "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    JoinedMachine second(office, 2);
    const QString wang = QStringLiteral("wang");
    const QString first = QStringLiteral("window seven opens early");
    const QString other = QStringLiteral("window nine opens at noon");
    REQUIRE(OfficeDesk(*office.store, office.session)
                .addAccount(wang, QStringLiteral("王芳"), {Role::Clerk}, first));
    const auto file = [&](const char* name) { return machine.path(QLatin1String(name)); };
    const auto canLogIn = [&](const QString& password) {
        second.store.reset();
        const bool can = logIn(second.folder, second.machine.context(), wang, password).has_value();
        second.logInAgain();
        return can;
    };
    CHECK_FALSE(canLogIn(first));
    REQUIRE(imported(second, exported(office, file("1.ckb"))));
    CHECK(canLogIn(first));

    // Her password, changed here, works there, and the former one does not.
    REQUIRE(OfficeDesk(*office.store, office.session).setPassword(wang, other));
    CHECK_FALSE(canLogIn(other));
    REQUIRE(imported(second, exported(office, file("2.ckb"))));
    CHECK(canLogIn(other));
    CHECK_FALSE(canLogIn(first));

    REQUIRE(OfficeDesk(*office.store, office.session).disableAccount(wang, QStringLiteral("调离")));
    REQUIRE(imported(second, exported(office, file("3.ckb"))));
    const QByteArray keysAfter = bytesOf(Store::keyFilePath(second.folder));
    CHECK_FALSE(canLogIn(other));
    // At the log-in that followed the other PC took a new key as well (K6).
    CHECK_FALSE(second.store->keyFile().isRekeyDue());
    CHECK(bytesOf(Store::keyFilePath(second.folder)) != keysAfter);
}
