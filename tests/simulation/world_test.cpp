// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/amounts.h"
#include "tests/simulation/world.h"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <iostream>

using namespace chuangkou;

namespace {

constexpr int kFailuresShown = 5;
constexpr int kSizes[] = {2, 3, 2, 3, 4, 2, 3, 5};

/// Offices of two to five PCs, made once.
SimOffice& officeOf(int count) {
    static std::map<int, std::unique_ptr<SimOffice>> all;
    auto& office = all[count];
    if (!office)
        office = std::make_unique<SimOffice>(count);
    return *office;
}

} // namespace

TEST_CASE("after lost, doubled, damaged and late files, restores and copies all hold the same",
          "[simulation][check-simulation]") {
    const int wanted = amount(5'000, 5'000'000);
    const std::uint32_t first = checkSeed();
    const StopOnInterrupt stop;
    std::map<QString, int> counts;
    QStringList failures;
    int run = 0;
    const auto start = std::chrono::steady_clock::now();
    for (; run < wanted && failures.size() < kFailuresShown && !isStopAsked(); ++run) {
        const std::uint32_t seed = nthSeed(first, run);
        World world(officeOf(kSizes[seed % std::size(kSizes)]), seed);
        const QStringList faults = world.run();
        for (const auto& [what, count] : world.counts())
            counts[what] += count;
        if (!faults.isEmpty())
            failures.append(QStringLiteral("CHUANGKOU_SEED=%1: %2\n  %3")
                                .arg(seed)
                                .arg(faults.join(QStringLiteral("; ")),
                                     world.story().join(QStringLiteral("\n  "))));
    }
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::cout << run << " seeds from " << first << " in " << seconds << " s:";
    for (const auto& [what, count] : counts)
        std::cout << ' ' << what.toStdString() << ' ' << count << ',';
    std::cout << ' ' << failures.size() << " failures\n"
              << failures.join(u'\n').toStdString() << '\n';
    CHECK(run > 0);
    CHECK(failures.isEmpty());
}

namespace {

QStringList livedThrough(std::uint32_t seed) {
    return World(officeOf(kSizes[seed % std::size(kSizes)]), seed).run();
}

} // namespace

TEST_CASE("seed 1876784938: a part for a disk that was set back waits and comes in after all",
          "[simulation]") {
    CHECK(livedThrough(1876784938) == QStringList());
}

TEST_CASE("seed 3725206120: an office that was set back can revoke a machine that it forgot",
          "[simulation]") {
    CHECK(livedThrough(3725206120) == QStringList());
}

TEST_CASE("seed 2997485669: what a restored machine gets back without its body is sound",
          "[simulation]") {
    CHECK(livedThrough(2997485669) == QStringList());
}
