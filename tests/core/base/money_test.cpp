// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"

#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

#include <limits>

using namespace chuangkou;

namespace {
Money yuan(const char* text) {
    return Money::parse(QString::fromUtf8(text)).value();
}
} // namespace

TEST_CASE("money is read in yuan with at most two decimals", "[base]") {
    CHECK(yuan("1584").fen() == 158400);
    CHECK(yuan("1,584.00").fen() == 158400);
    CHECK(yuan("¥1,584.5").fen() == 158450);
    CHECK(yuan("-3.05").fen() == -305);
    CHECK(Money::parse(u"1.005").error().code == ErrorCode::OutOfRange);
    for (const char* bad : {"", ".", "1.", ".5", "-", "1e3", "1 2", "一", "1.2.3", ",1"}) {
        INFO(bad);
        CHECK(Money::parse(QString::fromUtf8(bad)).error().code == ErrorCode::InvalidInput);
    }
}

TEST_CASE("money that does not fit 64 bits is an error, not a wrapped sum", "[base]") {
    CHECK(Money::parse(u"99999999999999999999").error().code == ErrorCode::Overflow);
    const Money most = Money::fromFen(std::numeric_limits<std::int64_t>::max());
    CHECK(most.plus(Money::fromFen(1)).error().code == ErrorCode::Overflow);
    CHECK(most.times(2).error().code == ErrorCode::Overflow);
    CHECK(Money::fromFen(-2).minus(most).error().code == ErrorCode::Overflow);
    CHECK(most.minus(most).value() == Money());
}

TEST_CASE("money is shown with two decimals and thousands", "[base]") {
    CHECK(Money::fromFen(775000).toPlain() == QStringLiteral("7750.00"));
    CHECK(Money::fromFen(123456789).toGrouped() == QStringLiteral("1,234,567.89"));
    CHECK(Money::fromFen(-99).toGrouped() == QStringLiteral("-0.99"));
    CHECK(Money::fromFen(-123456).toGrouped() == QStringLiteral("-1,234.56"));
    CHECK(Money::fromFen(std::numeric_limits<std::int64_t>::min()).toPlain() ==
          QStringLiteral("-92233720368547758.08"));
}
