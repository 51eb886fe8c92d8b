// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/check_scale.h"
#include "tests/support/kill_harness.h"
#include "tests/support/store_checks.h"

using namespace chuangkou;

namespace {

constexpr int kKills = 200;
constexpr int kKillsPerStore = 10; // verify looks at the whole store after each

std::vector<int> upTo(int last) {
    std::vector<int> numbers;
    for (int number = 1; number <= last; ++number)
        numbers.push_back(number);
    return numbers;
}

/// Kills a worker on the store and looks at what is left. Returns the last number that is there.
int killOnce(NumberMachine& machine, const QString& folder, int last, std::mt19937& chance) {
    const QStringList saved = runAndKill(machine, folder, QStringLiteral("numbers"),
                                         {QString::number(last), QStringLiteral("0")}, chance);
    const int acknowledged = saved.isEmpty() ? last : saved.last().toInt();
    auto opened = Store::open(folder, machine.context(), QStringLiteral("admin"), kTestPassword);
    REQUIRE(opened.has_value());
    CHECK(opened->store->anchorFinding() == AnchorFinding::Known);
    const std::vector<int> noted = notedNumbers(*opened->store);
    const int present = noted.empty() ? 0 : noted.back();
    CHECK(noted == upTo(present));
    CHECK(present % 3 == 0); // whole commands only
    CHECK(present >= acknowledged);
    CHECK(present <= acknowledged + 3); // at most the one whose line was not written any more
    checkSound(*opened->store);
    return present;
}

} // namespace

TEST_CASE("nothing that was acknowledged is lost when the program is killed",
          "[store][check-kill]") {
    const std::uint32_t seed = checkSeed();
    INFO("CHUANGKOU_SEED=" << seed);
    std::mt19937 chance(seed);
    int acknowledged = 0;
    for (int kill = 0; kill < scaled(kKills);) {
        NumberMachine machine;
        TestOffice office(machine);
        office.store.reset();
        int last = 0;
        for (int here = 0; here < kKillsPerStore && kill < scaled(kKills); ++here, ++kill) {
            CAPTURE(kill);
            last = killOnce(machine, office.folder, last, chance);
        }
        acknowledged += last;
    }
    CHECK(acknowledged > 0);
    WARN("seed " << seed << ", " << scaled(kKills) << " kills, " << acknowledged
                 << " events, none lost");
}

TEST_CASE("two programs and this one write at the same time and nothing is lost", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    WorkerProcess one(machine, office.folder, QStringLiteral("numbers"),
                      {QStringLiteral("100000"), QStringLiteral("60")});
    WorkerProcess two(machine, office.folder, QStringLiteral("numbers"),
                      {QStringLiteral("200000"), QStringLiteral("60")});
    REQUIRE(one.waitUntilReady());
    std::set<int> expected;
    for (int number = 1; number <= 60; ++number) {
        REQUIRE(noteNumbers(*office.store, numberSubject(number % 40), {number}));
        expected.insert(number);
    }
    CHECK(one.waitForEnd() == 0);
    CHECK(two.waitForEnd() == 0);
    INFO(one.complaint().toStdString() << two.complaint().toStdString());
    CHECK(one.acknowledged().size() == 60);
    CHECK(two.acknowledged().size() == 60);
    for (const int start : {100'000, 200'000})
        for (int number = start + 1; number <= start + 180; ++number)
            expected.insert(number);
    const std::vector<int> noted = notedNumbers(*office.store);
    CHECK(noted.size() == expected.size());
    CHECK(std::set<int>(noted.begin(), noted.end()) == expected);
    CHECK(office.store->database().changedElsewhere());
    checkSound(*office.store);
    office.logInAgain(machine, QStringLiteral("admin"));
    CHECK(office.store->anchorFinding() == AnchorFinding::Known);
}

TEST_CASE("fault 30: a program that is killed while it holds the write lock gives it back",
          "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    WorkerProcess holder(machine, office.folder, QStringLiteral("hold"), {});
    REQUIRE(holder.waitForAcknowledged(1));
    holder.kill();
    CHECK(noteNumbers(*office.store, numberSubject(1), {1}).has_value());
    CHECK(notedNumbers(*office.store) == std::vector{1});
    checkSound(*office.store);
}
