// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/bundle_read.h"
#include "core/sync/export_desk.h"
#include "tests/simulation/amounts.h"
#include "tests/simulation/power_life.h"
#include "tests/support/store_checks.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

#include <iostream>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace chuangkou;

namespace {

constexpr int kDaysALife = 10; // of work at one store, each ended by a fault

struct Outcome {
    int days = 0;
    int faults = 0; ///< days on which the fault came in the way
    int acknowledged = 0;
    QStringList failures; ///< with their seeds
};

/// Lives of `kDaysALife` days until `wanted` faults have happened. `prepare` puts the fault of a
/// day before the store, whose usual day has so many operations.
using Prepare = std::function<void(PowerLife&, std::mt19937_64&, int operations)>;
Outcome live(int wanted, const Prepare& prepare, int failuresAtMost = 5) {
    PowerHouse house;
    const StopOnInterrupt stop;
    const std::uint32_t first = checkSeed();
    Outcome outcome;
    for (int n = 0; outcome.faults < wanted && !isStopAsked(); ++n) {
        const std::uint32_t seed = nthSeed(first, n);
        PowerLife life(house, seed);
        std::mt19937_64 chance(seed + 2);
        int operations = 400;
        for (int day = 0; day < kDaysALife; ++day) {
            const int before = life.disk().operations();
            const int failures = life.disk().failures();
            prepare(life, chance, operations);
            life.workADay();
            life.disk().clearFaults();
            operations = std::max(50, life.disk().operations() - before);
            ++outcome.days;
            const bool isHit =
                life.disk().isCut() || life.disk().failures() > failures || life.refusals() > 0;
            outcome.faults += isHit ? 1 : 0;
            life.disk().restorePower();
            const QStringList faults = life.judge();
            if (faults.isEmpty())
                continue;
            outcome.failures.append(QStringLiteral("CHUANGKOU_SEED=%1 day %2: %3")
                                        .arg(seed)
                                        .arg(day)
                                        .arg(faults.join(QStringLiteral("; "))));
            break;
        }
        outcome.acknowledged += life.acknowledged();
        if (outcome.failures.size() >= failuresAtMost)
            break;
    }
    return outcome;
}

/// A control: the machinery must be able to find the loss.
void reportControl(const char* what, const Outcome& outcome) {
    const QString found = outcome.failures.join(u'\n');
    std::cout << "control, " << what << ": after " << outcome.faults << " cuts "
              << found.toStdString() << '\n';
    CHECK(found.contains(QStringLiteral("acknowledged events are lost")));
}

void report(const char* what, const Outcome& outcome) {
    std::cout << outcome.faults << ' ' << what << " on " << outcome.days << " days, "
              << outcome.acknowledged << " commands acknowledged, " << outcome.failures.size()
              << " failures\n"
              << outcome.failures.join(u'\n').toStdString() << '\n';
    CHECK(outcome.acknowledged > 0);
    CHECK(outcome.failures.isEmpty());
}

void cut(PowerLife& life, std::mt19937_64& chance, int operations) {
    // Some days end with the store closed and the power still on.
    life.disk().cutAfter(1 + static_cast<int>(chance() % static_cast<unsigned>(operations + 20)));
}

} // namespace

TEST_CASE("fault 13: a power cut during work, import, export and backup loses nothing acknowledged",
          "[simulation][check-simulation]") {
    report("power cuts", live(amount(2'000, 50'000), &cut));
}

TEST_CASE("fault 13: with synchronous NORMAL the same cuts do lose acknowledged events",
          "[simulation]") {
    const auto outcome = live(
        400,
        [](PowerLife& life, std::mt19937_64& chance, int operations) {
            life.syncLess();
            cut(life, chance, operations);
        },
        5);
    reportControl("synchronous NORMAL", outcome);
}

TEST_CASE("fault 13: on a disk that lies about syncing the same cuts do lose acknowledged events",
          "[simulation]") {
    const auto outcome = live(
        400,
        [](PowerLife& life, std::mt19937_64& chance, int operations) {
            life.disk().lie();
            cut(life, chance, operations);
        },
        5);
    reportControl("a lying disk", outcome);
}

TEST_CASE("fault 14: a disk that is full at any write loses nothing acknowledged",
          "[simulation][check-simulation]") {
    report("full disks",
           live(amount(200, 10'000), [](PowerLife& life, std::mt19937_64& chance, int operations) {
               const int nth = 1 + static_cast<int>(chance() % static_cast<unsigned>(operations));
               life.disk().fullAfter(nth, chance() % 2 == 0 ? 1 : 1'000'000);
           }));
}

TEST_CASE("fault 15: an I/O error on any fsync loses nothing acknowledged",
          "[simulation][check-simulation]") {
    report("failed syncs",
           live(amount(200, 10'000), [](PowerLife& life, std::mt19937_64& chance, int) {
               life.disk().failSync(1 + static_cast<int>(chance() % 60));
           }));
}

TEST_CASE("fault 16: out of memory inside SQLite loses nothing acknowledged",
          "[simulation][check-simulation]") {
    report("starved days",
           live(amount(100, 5'000), [](PowerLife& life, std::mt19937_64&, int) { life.starve(); }));
}

namespace {

void firstForm(Sql& sql) {
    sql.exec(QStringLiteral("CREATE TABLE notes (n INTEGER NOT NULL) STRICT"));
}
void secondForm(Sql& sql) {
    sql.exec(QStringLiteral("ALTER TABLE notes ADD COLUMN word TEXT NOT NULL DEFAULT 'none'"));
    sql.exec(QStringLiteral("CREATE TABLE words (word TEXT NOT NULL) STRICT"));
    sql.exec(QStringLiteral("INSERT INTO words SELECT word FROM notes"));
}
constexpr Migration kFirst[] = {{1, &firstForm}};
constexpr Migration kBoth[] = {{1, &firstForm}, {2, &secondForm}};
constexpr int kNotes = 500;

/// Makes a database of the first form, then cuts the power at the n-th operation of its migration.
/// False when that is behind its end.
bool cutMigration(int nth, std::uint64_t seed) {
    const QTemporaryDir folder(testFolderTemplate());
    const QString path = folder.filePath(QStringLiteral("store.db"));
    const QByteArray key(32, 'k');
    {
        auto made = Database::create(path, key, {7, kFirst});
        REQUIRE(made);
        REQUIRE((*made)->write([](Sql& sql) -> Result<void> {
            for (int n = 0; n < kNotes; ++n)
                sql.exec(QStringLiteral("INSERT INTO notes (n) VALUES (:n)"), {{":n", n}});
            return {};
        }));
    }
    PowerDisk disk(folder.path(), seed);
    disk.cutAfter(nth);
    (void)Database::open(path, key, {7, kBoth});
    const bool wasCut = disk.isCut();
    disk.restorePower();
    auto opened = Database::open(path, key, {7, kBoth});
    REQUIRE(opened);
    CHECK((*opened)->integrityFindings().isEmpty());
    const auto words = (*opened)->read([](Sql& sql) -> Result<qint64> {
        return sql
            .integer(QStringLiteral("SELECT count(*) FROM notes JOIN (SELECT count(*) AS "
                                    "words FROM words) ON words = 500"))
            .value_or(0);
    });
    REQUIRE(words);
    CHECK(*words == kNotes);
    return wasCut;
}

} // namespace

TEST_CASE("fault 13: a power cut at any moment of a migration leaves the old form or the new",
          "[simulation]") {
    const std::uint32_t seed = checkSeed();
    INFO("CHUANGKOU_SEED=" << seed);
    int cuts = 0;
    while (cutMigration(cuts + 1, seed + static_cast<std::uint32_t>(cuts)))
        ++cuts;
    CHECK(cuts > 10);
}

TEST_CASE("fault 13: a power cut while an office is founded leaves none or a whole one",
          "[simulation][check-simulation]") {
    const std::uint32_t seed = checkSeed();
    INFO("CHUANGKOU_SEED=" << seed);
    bool wasCut = true;
    int founded = 0;
    const int step = isWholeCheck() ? 1 : 6;
    for (int nth = 1 + static_cast<int>(seed % 6) % step; wasCut; nth += step) {
        CAPTURE(nth);
        NumberPc pc;
        const QString folder = pc.path(QStringLiteral("store"));
        PowerDisk disk(pc.folder.path(), seed + static_cast<std::uint32_t>(nth));
        disk.cutAfter(nth);
        const NewOffice form{QStringLiteral("测试人社局"), QStringLiteral("220102"),
                             QStringLiteral("1号窗口"),    QStringLiteral("admin"),
                             QStringLiteral("管理员"),     kTestPassword};
        const bool isAcknowledged = foundOffice(folder, pc.context(), form).has_value();
        wasCut = disk.isCut();
        disk.restorePower();
        const bool isThere = QFileInfo::exists(Store::databasePath(folder));
        CHECK((isThere || !isAcknowledged));
        founded += isThere ? 1 : 0;
        if (!isThere) // again in the same place
            REQUIRE(foundOffice(folder, pc.context(), form));
        auto in = logIn(folder, pc.context(), QStringLiteral("admin"), kTestPassword);
        if (!in && in.error().code == ErrorCode::LockedOut) {
            pc.boot.advanceMs(600'001); // the count of wrong passwords is missing: it begins full
            in = logIn(folder, pc.context(), QStringLiteral("admin"), kTestPassword);
        }
        INFO("acknowledged " << isAcknowledged << ", there " << isThere << ", "
                             << (in ? "" : in.error().detail.toStdString()));
        REQUIRE(in);
        CHECK(in->store->anchorFinding() == AnchorFinding::Known);
        CHECK(findingsOf(*in->store).isEmpty());
    }
    CHECK(founded > 0);
}

TEST_CASE("fault 29: a stick pulled at any moment of an export leaves no file with its name",
          "[simulation]") {
    PowerHouse house;
    auto in = logIn(house.store, house.pc.context(), QStringLiteral("admin"), kTestPassword);
    REQUIRE(in);
    ExportDesk desk(*in->store, in->session);
    const std::uint32_t seed = checkSeed();
    INFO("CHUANGKOU_SEED=" << seed);
    bool isPulled = true;
    int pulled = 0;
    for (int nth = 1; isPulled; ++nth) {
        CAPTURE(nth);
        PowerDisk stick(house.stick, seed + static_cast<std::uint32_t>(nth));
        stick.cutAfter(nth);
        const QString path = QStringLiteral("%1/%2.ckb").arg(house.stick).arg(nth);
        const auto done = desk.exportFull(path);
        isPulled = stick.isCut();
        pulled += isPulled ? 1 : 0;
        CHECK(done.has_value() != isPulled);
        if (!done)
            CHECK((done.error().code == ErrorCode::FileUnwritable ||
                   done.error().code == ErrorCode::DiskFull));
        stick.restorePower();
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) { // complete, or not there under this name
            const auto header = BundleHeader::read(file);
            REQUIRE(header);
            CHECK(checkCiphertext(file, *header));
        }
        CHECK((!done || file.isOpen()));
    }
    CHECK(pulled > 5);
    CHECK(findingsOf(*in->store).isEmpty());
}

TEST_CASE("fault 29: a bundle that reads back otherwise than it was written gets no name",
          "[simulation]") {
    PowerHouse house;
    auto in = logIn(house.store, house.pc.context(), QStringLiteral("admin"), kTestPassword);
    REQUIRE(in);
    ExportDesk desk(*in->store, in->session);
    const std::uint32_t seed = checkSeed();
    INFO("CHUANGKOU_SEED=" << seed);
    for (std::uint32_t turn = 0; turn < 30; ++turn) {
        PowerDisk stick(house.stick, seed + turn);
        stick.spoilSync(1);
        const auto done = desk.exportFull(house.stick + QStringLiteral("/a.ckb"));
        CHECK(stick.failures() == 1);
        REQUIRE_FALSE(done);
        CHECK(done.error().code != ErrorCode::DiskFull);
        CHECK(QDir(house.stick).isEmpty());
    }
    CHECK(desk.exportFull(house.stick + QStringLiteral("/a.ckb")));
    CHECK(findingsOf(*in->store).isEmpty());
}

namespace {

/// The child: ends in whichever way, at the latest after half a minute.
[[noreturn]] void workStarving(const QString& store, NumberPc& pc, rlim_t more, int last,
                               int told) noexcept {
    for (const int signal : {SIGABRT, SIGSEGV, SIGBUS})
        ::signal(signal, SIG_DFL);
    ::alarm(30);
    QFile statm(QStringLiteral("/proc/self/statm"));
    const bool isKnown = statm.open(QIODevice::ReadOnly);
    const auto pages = isKnown ? statm.readAll().split(' ').front().toULongLong() : 0;
    const rlim_t room = pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE)) + more;
    const rlimit limit{room, room};
    if (::freopen("/dev/null", "w", stderr) == nullptr || ::setrlimit(RLIMIT_AS, &limit) != 0)
        ::_exit(1);
    auto in = logIn(store, pc.context(), QStringLiteral("admin"), kTestPassword);
    std::vector<QByteArray> hoard;
    for (int n = last + 1; in && n < last + 300; ++n) {
        if (noteNumbers(*in->store, numberSubject(n % 20), {n}) &&
            ::write(told, &n, sizeof n) != sizeof n)
            ::_exit(1);
        hoard.emplace_back(100'000, 'x');
    }
    ::_exit(0);
}

/// Notes numbers in a process that may take so much more memory, and says of each that it was
/// saved. Returns the last one said.
int noteUntilStarved(const QString& store, NumberPc& pc, rlim_t more, int last) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0)
        workStarving(store, pc, more, last, ends[1]);
    ::close(ends[1]);
    int told = last;
    for (int n = 0; ::read(ends[0], &n, sizeof n) == sizeof n;)
        told = n;
    ::close(ends[0]);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return told;
}

} // namespace

#ifndef __SANITIZE_ADDRESS__ // which reserves its memory beforehand
TEST_CASE("fault 16: a process that ends for want of memory loses nothing acknowledged",
          "[simulation]") {
    PowerHouse house;
    std::mt19937_64 chance(checkSeed());
    int last = 0;
    for (int round = 0; round < 12; ++round) {
        last = noteUntilStarved(house.store, house.pc, 1'000'000 + chance() % 8'000'000, last);
        auto in = logIn(house.store, house.pc.context(), QStringLiteral("admin"), kTestPassword);
        REQUIRE(in);
        const std::vector<int> noted = notedNumbers(*in->store);
        const int present = noted.empty() ? 0 : noted.back();
        CHECK(present >= last);
        CHECK(static_cast<int>(noted.size()) == present);
        CHECK(in->store->anchorFinding() == AnchorFinding::Known);
        CHECK(findingsOf(*in->store).isEmpty());
        last = present;
    }
    CHECK(last > 0);
}
#endif
