// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/first_instance.h"

#include "tests/ui/await.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace chuangkou;

TEST_CASE("a second start raises the first and ends", "[ui-shell]") {
    const QTemporaryDir state;
    FirstInstance first(state.path());
    REQUIRE(first.claim());
    QSignalSpy raised(&first, &FirstInstance::raiseAsked);
    FirstInstance second(state.path());
    CHECK_FALSE(second.claim());
    until([&] { return raised.count() == 1; });

    const QTemporaryDir elsewhere;
    FirstInstance other(elsewhere.path());
    CHECK(other.claim());
}
