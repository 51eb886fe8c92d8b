// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/lockout.h"
#include "tests/support/store_checks.h"

#include <thread>

using namespace chuangkou;

TEST_CASE("wrong passwords at the same moment are all counted", "[store]") {
    const QTemporaryDir folder(testFolderTemplate());
    const FixedBootClock clock;
    for (int round = 0; round < 20; ++round) {
        const QByteArray login = "login " + QByteArray::number(round);
        std::vector<std::thread> windows;
        for (int i = 0; i < Lockout::kFailures; ++i)
            windows.emplace_back(
                [&] { (void)Lockout(folder.path(), clock, false).recordFailure(login); });
        for (std::thread& window : windows)
            window.join();
        CHECK(Lockout(folder.path(), clock, false).check(login).error().code ==
              ErrorCode::LockedOut);
    }
}

TEST_CASE("a lock ends after ten minutes and one success clears the count", "[store]") {
    const QTemporaryDir folder(testFolderTemplate());
    FixedBootClock clock;
    Lockout lockout(folder.path(), clock, false);
    const QByteArray login = "login";
    for (int i = 0; i < Lockout::kFailures; ++i)
        REQUIRE(lockout.recordFailure(login));
    clock.advanceMs(Lockout::kLockedMs - 1);
    CHECK(lockout.check(login).error() == Error{ErrorCode::LockedOut, QStringLiteral("1")});
    clock.advanceMs(1);
    CHECK(lockout.check(login));
    for (int i = 0; i < Lockout::kFailures - 1; ++i)
        REQUIRE(lockout.recordFailure(login));
    REQUIRE(lockout.recordSuccess(login));
    REQUIRE(lockout.recordFailure(login));
    CHECK(lockout.check(login));
}
