// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/shown_text.h"

#include "core/base/clock.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

TEST_CASE("dates, times and amounts are written as offices write them", "[ui-support]") {
    CHECK(shownDate(QDate(2026, 11, 23)) == QStringLiteral("2026年11月23日"));
    CHECK(shownDate(QDate(2020, 2, 3)) == QStringLiteral("2020年2月3日"));
    const auto at = officeMs(QDate(2020, 2, 17), QTime(10, 42, 7));
    CHECK(shownTime(at) == QStringLiteral("10:42"));
    CHECK(shownSecond(at) == QStringLiteral("10:42:07"));
    CHECK(shownDateTime(at) == QStringLiteral("2020年2月17日 10:42"));
    CHECK(shownMoney(Money::fromFen(158'400)) == QStringLiteral("¥1,584.00"));
    CHECK(shownMoney(Money::fromFen(-158'400)) == QStringLiteral("-¥1,584.00"));
    CHECK(shownMinutes(61) == QStringLiteral("2 分钟"));
}
