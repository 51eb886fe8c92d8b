// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/check_scale.h"
#include "tests/support/store_checks.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace chuangkou;

namespace {

const QString kWang = QStringLiteral("wang");
const QString kWangsPassword = QStringLiteral("window seven opens early");

struct Leaver {
    Leaver() {
        REQUIRE(OfficeDesk(*office.store, office.session)
                    .addAccount(kWang, QStringLiteral("王芳"), {Role::Clerk}, kWangsPassword));
        for (int number = 1; number <= 60; ++number)
            REQUIRE(noteNumbers(*office.store, numberSubject(number % 9), {number}));
        former = bytes();
    }
    [[nodiscard]] QByteArray bytes() const { return readFile(keysPath()); }
    [[nodiscard]] QString keysPath() const { return Store::keyFilePath(office.folder); }
    static QByteArray readFile(const QString& path) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    static void writeFile(const QString& path, const QByteArray& content) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(content) == content.size());
    }
    Result<OpenedStore> open(const QString& login = QStringLiteral("admin"),
                             const QString& password = kTestPassword) {
        return Store::open(office.folder, machine.context(), login, password);
    }
    Result<void> leave() {
        return OfficeDesk(*office.store, office.session)
            .disableAccount(kWang, QStringLiteral("调离"));
    }
    NumberMachine machine;
    TestOffice office{machine};
    QByteArray former; ///< keys.json while the leaver could open the store
};

} // namespace

TEST_CASE("who left cannot open the store with a keys.json of before either", "[store]") {
    Leaver leaver;
    REQUIRE(leaver.leave());
    CHECK_FALSE(leaver.office.store->keyFile().isRekeyDue());
    // The same connection goes on.
    REQUIRE(noteNumbers(*leaver.office.store, numberSubject(1), {61}));
    leaver.office.store.reset();
    const QByteArray now = leaver.bytes();
    Leaver::writeFile(leaver.keysPath(), leaver.former);
    CHECK(leaver.open(kWang, kWangsPassword).error().code == ErrorCode::StoreForeign);
    Leaver::writeFile(leaver.keysPath(), now);
    CHECK(leaver.open(kWang, kWangsPassword).error().code == ErrorCode::WrongPassword);
    auto opened = leaver.open();
    REQUIRE(opened);
    CHECK(notedNumbers(*opened->store).size() == 61);
    CHECK(opened->store->mode() == StoreMode::Normal);
    checkSound(*opened->store);
    opened->store.reset();
    const auto code = RecoveryCode::parse(leaver.office.recoveryCode);
    REQUIRE(code);
    CHECK(Store::openWithRecovery(leaver.office.folder, leaver.machine.context(), *code));
}

TEST_CASE("while another program has the store open the new key waits for the next log-in",
          "[store]") {
    Leaver leaver;
    {
        const auto other = leaver.open();
        REQUIRE(other);
        REQUIRE(leaver.leave());
        CHECK(leaver.office.store->keyFile().isRekeyDue());
        REQUIRE(noteNumbers(*other->store, numberSubject(1), {61}));
        REQUIRE(noteNumbers(*leaver.office.store, numberSubject(1), {62}));
    }
    leaver.office.store.reset();
    CHECK(KeyFile::load(leaver.keysPath())->isRekeyDue());
    leaver.office.logInAgain(leaver.machine, QStringLiteral("admin"));
    CHECK_FALSE(leaver.office.store->keyFile().isRekeyDue());
    CHECK_FALSE(KeyFile::load(leaver.keysPath())->isRekeyDue());
    leaver.office.store.reset();
    Leaver::writeFile(leaver.keysPath(), leaver.former);
    CHECK(leaver.open(kWang, kWangsPassword).error().code == ErrorCode::StoreForeign);
}

TEST_CASE("a change of the key that was cut off before or after the pages opens all the same",
          "[store]") {
    Leaver leaver;
    REQUIRE(leaver.leave());
    leaver.office.store.reset();
    const auto present = KeyFile::load(leaver.keysPath());
    REQUIRE(present);
    const auto unlocked = present->unlock(QStringLiteral("admin"), kTestPassword);
    REQUIRE(unlocked);
    const QByteArray other(32, 'o');
    SECTION("the pages have the former key") {
        REQUIRE(present->sealedAnew(other)->withFormer(unlocked->dataKey)->save(leaver.keysPath()));
        const auto opened = leaver.open();
        REQUIRE(opened);
        CHECK(opened->store->keyFile().isRekeyDue());
    }
    SECTION("the pages have the new key") {
        REQUIRE(present->sealedAnew(unlocked->dataKey)->withFormer(other)->save(leaver.keysPath()));
        const auto opened = leaver.open();
        REQUIRE(opened);
        CHECK_FALSE(opened->store->keyFile().isRekeyDue());
    }
    // Either way one key is left in the file.
    const auto settled = KeyFile::load(leaver.keysPath());
    REQUIRE(settled);
    CHECK(settled->entries().front().formerDataKey.isEmpty());
    auto again = leaver.open();
    REQUIRE(again);
    CHECK(notedNumbers(*again->store).size() == 60);
    checkSound(*again->store);
}

TEST_CASE("a program killed while it changes the key leaves a store that opens and is whole",
          "[store][check-kill]") {
    const std::uint32_t seed = checkSeed();
    INFO("CHUANGKOU_SEED=" << seed);
    std::mt19937 chance(seed);
    Leaver leaver;
    // Enough pages that a kill meets them.
    REQUIRE(leaver.office.store->writeLocal([](Sql& sql) -> Result<void> {
        for (int i = 0; i < 40; ++i)
            sql.exec(QStringLiteral("INSERT INTO l_settings (name, value) VALUES (:n, :v)"),
                     {{":n", QStringLiteral("large-%1").arg(i)}, {":v", QString(100'000, u'x')}});
        return {};
    }));
    leaver.office.store.reset();
    int killed = 0;
    for (int round = 0; round < scaled(100); ++round) {
        CAPTURE(round);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            auto opened = leaver.open();
            for (int i = 0; opened && i < 50; ++i)
                (void)opened->store->rekey();
            ::_exit(0);
        }
        ::usleep(2'000 + static_cast<useconds_t>(chance() % 150'000));
        ::kill(child, SIGKILL);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        killed += WIFSIGNALED(status) ? 1 : 0;
        auto opened = leaver.open();
        REQUIRE(opened);
        CHECK(opened->store->mode() == StoreMode::Normal);
        CHECK(notedNumbers(*opened->store).size() == 60);
        CHECK(opened->store->database().integrityFindings().isEmpty());
        CHECK(KeyFile::load(leaver.keysPath())->entries().front().formerDataKey.isEmpty());
    }
    WARN("seed " << seed << ", killed " << killed << " times, none lost");
    CHECK(killed > 0);
    const auto code = RecoveryCode::parse(leaver.office.recoveryCode);
    REQUIRE(code);
    CHECK(Store::openWithRecovery(leaver.office.folder, leaver.machine.context(), *code));
}

TEST_CASE("a key that could not be noted is not taken, and the store goes on with its own",
          "[store]") {
    Leaver leaver;
    Store& store = *leaver.office.store;
    const Result<void> refused = store.database().rekey(
        QByteArray(32, 'n'), [] { return Result<void>(fail(ErrorCode::DiskFull)); });
    CHECK(refused.error().code == ErrorCode::DiskFull);
    REQUIRE(noteNumbers(store, numberSubject(1), {61}));
    leaver.office.store.reset();
    auto opened = leaver.open();
    REQUIRE(opened);
    CHECK(notedNumbers(*opened->store).size() == 61);
}
