// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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

/// The child: ends in whichever way, at the latest after five seconds.
[[noreturn]] void workStarving(const QString& store, NumberPc& pc, rlim_t more, int last,
                               int told) noexcept {
    for (const int signal : {SIGABRT, SIGSEGV, SIGBUS})
        ::signal(signal, SIG_DFL);
    ::alarm(5);
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
    for (int round = 0; round < 8; ++round) {
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
