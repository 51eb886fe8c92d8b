// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/small_disk.h"
#include "tests/support/store_checks.h"

using namespace chuangkou;

namespace {

/// Lets the command's first statement fail, then its second ... until it succeeds. Each time the
/// state afterwards is the one before. Returns how many statements were made to fail.
template <typename Command>
int failEachStatement(Store& store, const std::function<void()>& checkAfterFailure,
                      Command command) {
    const auto before = snapshotOf(store);
    const ErrorCode codes[] = {ErrorCode::DiskFull, ErrorCode::FileUnwritable};
    for (int nth = 1; nth < 500; ++nth) {
        CAPTURE(nth);
        store.database().sql().failFrom(nth, codes[nth % 2]);
        const auto outcome = command();
        store.database().sql().failFrom(0, ErrorCode::DiskFull);
        if (outcome.has_value()) {
            CHECK(snapshotOf(store) != before);
            return nth - 1;
        }
        CHECK(outcome.error().code == codes[nth % 2]);
        REQUIRE(snapshotOf(store) == before);
        checkAfterFailure();
    }
    return -1;
}

void limitPages(Store& store, qint64 more) {
    Sql& sql = store.database().sql();
    const qint64 pages = sql.integer(QStringLiteral("PRAGMA page_count")).value_or(0);
    sql.each(QStringLiteral("PRAGMA max_page_count = %1").arg(pages + more), {},
             [](const SqlRow&) {});
}

/// Notes numbers until one is refused; returns the refusal.
Error fill(Store& store, int& last) {
    for (;;) {
        const auto noted = noteNumbers(store, numberSubject(last % 40), {last + 1});
        if (!noted)
            return noted.error();
        ++last;
        REQUIRE(last < 100'000);
    }
}

std::vector<int> upTo(int last) {
    std::vector<int> numbers;
    for (int number = 1; number <= last; ++number)
        numbers.push_back(number);
    return numbers;
}

} // namespace

TEST_CASE("a command of several events is saved whole or not at all, whichever statement fails",
          "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    REQUIRE(noteNumbers(*office.store, numberSubject(1), {1}));
    const int failed = failEachStatement(
        *office.store, [] {},
        [&] {
            return office.store->write([&](Sql& sql) {
                return office.store->log().append(sql, ActorId(),
                                                  {numberEvent(numberSubject(1), 2),
                                                   numberEvent(numberSubject(2), 3),
                                                   numberEvent(numberSubject(1), 4)});
            });
        });
    CHECK(failed >= 8);
    CHECK(notedNumbers(*office.store) == std::vector{1, 2, 3, 4});
    checkSound(*office.store);
}

TEST_CASE("an account is added whole or not at all, whichever statement fails", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    OfficeDesk desk(*office.store, office.session);
    const int failed = failEachStatement(
        *office.store, [] {},
        [&] {
            return desk.addAccount(QStringLiteral("wang"), QStringLiteral("王某"), {Role::Clerk},
                                   kTestPassword);
        });
    CHECK(failed >= 8);
    checkSound(*office.store);
    office.logInAgain(machine, QStringLiteral("wang"));
    CHECK(office.session.name == QStringLiteral("王某"));
}

TEST_CASE("a password is changed whole or not at all, whichever statement fails", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    OfficeDesk desk(*office.store, office.session);
    const QString fresh = QStringLiteral("another horse 8 battery");
    const int failed = failEachStatement(
        *office.store, [] {}, [&] { return desk.setPassword(QStringLiteral("admin"), fresh); });
    CHECK(failed >= 8);
    office.logInAgain(machine, QStringLiteral("admin"), fresh);
    CHECK(OfficeDesk(*office.store, office.session).officeKey().has_value());
    CHECK(logIn(office.folder, machine.context(), QStringLiteral("admin"), kTestPassword)
              .error()
              .code == ErrorCode::WrongPassword);
}

TEST_CASE("an account whose keys.json cannot be written is not added at all", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    OfficeDesk desk(*office.store, office.session);
    const auto before = snapshotOf(*office.store);
    const QString keys = Store::keyFilePath(office.folder);
    const QString aside = machine.path(QStringLiteral("keys"));
    REQUIRE(QFile::rename(keys, aside));
    REQUIRE(QDir().mkpath(keys + QStringLiteral("/in the way")));
    const auto add = [&] {
        return desk.addAccount(QStringLiteral("wang"), QStringLiteral("王某"), {Role::Clerk},
                               kTestPassword);
    };
    CHECK(add().error().code == ErrorCode::FileUnwritable);
    CHECK(snapshotOf(*office.store) == before);
    REQUIRE(QDir(keys).removeRecursively());
    REQUIRE(QFile::rename(aside, keys));
    CHECK(add().has_value());
    office.logInAgain(machine, QStringLiteral("wang"));
}

TEST_CASE("a machine is admitted whole or not at all, whichever statement fails", "[store]") {
    NumberMachine machine;
    const QString folder = machine.path(QStringLiteral("joined"));
    REQUIRE(Store::prepareJoin(folder, machine.context(), kTestPassword));
    auto opened = Store::open(folder, machine.context(), QString(), kTestPassword);
    REQUIRE(opened);
    Store& store = *opened->store;
    Certificate form;
    form.signingPublic = store.device().signing.publicKey;
    form.sealingPublic = store.device().sealing.publicKey;
    form.machineNumber = 2;
    form.name = QStringLiteral("2号窗口");
    const Certificate certificate = certify(form, newSigningKey().value()).value();
    const auto isPending = [&] {
        CHECK(store.mode() == StoreMode::Pending);
        CHECK_FALSE(store.device().isAdmitted());
    };
    const int failed = failEachStatement(store, isPending, [&] {
        return store.database().write(
            [&](Sql& sql) { return store.becomeAdmitted(sql, certificate); });
    });
    CHECK(failed >= 6);
    CHECK(store.mode() == StoreMode::Normal);
    CHECK(noteNumbers(store, numberSubject(1), {1}).has_value());
    checkSound(store);
}

TEST_CASE("a certificate of another device admits nobody", "[store]") {
    NumberMachine machine;
    const QString folder = machine.path(QStringLiteral("joined"));
    REQUIRE(Store::prepareJoin(folder, machine.context(), kTestPassword));
    auto opened = Store::open(folder, machine.context(), QString(), kTestPassword);
    REQUIRE(opened);
    Certificate form;
    form.signingPublic = newSigningKey()->publicKey;
    form.sealingPublic = newSealingKey()->publicKey;
    form.machineNumber = 2;
    const Certificate other = certify(form, newSigningKey().value()).value();
    const auto before = snapshotOf(*opened->store);
    CHECK(opened->store->database()
              .write([&](Sql& sql) { return opened->store->becomeAdmitted(sql, other); })
              .error()
              .code == ErrorCode::BundleForeign);
    CHECK(snapshotOf(*opened->store) == before);
    CHECK(noteNumbers(*opened->store, numberSubject(1), {1}).error().code ==
          ErrorCode::StoreReadOnly);
}

TEST_CASE("a database that may not grow refuses with the disk's reason and goes on later",
          "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    int last = 0;
    limitPages(*office.store, 4);
    CHECK(fill(*office.store, last).code == ErrorCode::DiskFull);
    CHECK(last > 0);
    CHECK(notedNumbers(*office.store) == upTo(last));
    limitPages(*office.store, 100'000);
    CHECK(noteNumbers(*office.store, numberSubject(1), {last + 1}).has_value());
    CHECK(notedNumbers(*office.store) == upTo(last + 1));
    checkSound(*office.store);
}

TEST_CASE(
    "fault 14: on a full disk what was acknowledged stays, and work goes on when there is room",
    "[store]") {
    NumberMachine machine;
    const SmallDisk disk(machine.path(QStringLiteral("disk")), "mode=0700,size=2m");
    if (!disk.isMounted())
        SKIP("only root can mount a small file system");
    TestOffice office(machine, QStringLiteral("disk/store"));
    int last = 0;
    CHECK(fill(*office.store, last).code == ErrorCode::DiskFull);
    CHECK(last > 10);
    CHECK(notedNumbers(*office.store) == upTo(last));
    CHECK(office.store
              ->write([&](Sql& sql) {
                  return office.store->blobs().put(sql, QByteArray(3'000'000, 'x'));
              })
              .error()
              .code == ErrorCode::DiskFull);
    office.store.reset();

    auto opened =
        Store::open(office.folder, machine.context(), QStringLiteral("admin"), kTestPassword);
    REQUIRE(opened);
    CHECK(notedNumbers(*opened->store) == upTo(last));
    CHECK(findingsOf(*opened->store).isEmpty());
    disk.enlarge();
    CHECK(noteNumbers(*opened->store, numberSubject(1), {last + 1}).has_value());
    CHECK(notedNumbers(*opened->store) == upTo(last + 1));
    checkSound(*opened->store);
}
