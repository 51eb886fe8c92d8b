// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

#include "tests/support/fixed_clock.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace chuangkou;

TEST_CASE("ids grow with time and within one millisecond and are never the same", "[base]") {
    FixedClock clock;
    TimeOrderedIds ids(clock);
    std::set<QByteArray> seen;
    QByteArray last;
    for (int i = 0; i < 10'000; ++i) {
        if (i == 9'000)
            clock.advanceSeconds(-60); // a clock set back must not make old ids
        const QByteArray id = ids.nextBytes();
        CHECK((last.isEmpty() || id > last));
        seen.insert(id);
        last = id;
    }
    CHECK(seen.size() == 10'000);
    CHECK((static_cast<unsigned char>(last[6]) >> 4) == 7);
}

TEST_CASE("an id is sixteen bytes or nothing", "[base]") {
    CHECK(SubjectId::fromBytes("short").error().code == ErrorCode::InvalidInput);
    CHECK(SubjectId::fromText(QStringLiteral("zz")).error().code == ErrorCode::InvalidInput);
    const auto id = SubjectId::fromText(QStringLiteral("00112233445566778899aabbccddeeff"));
    REQUIRE(id);
    CHECK(id->toText() == QStringLiteral("00112233445566778899aabbccddeeff"));
    CHECK(SubjectId().isNull());
}
