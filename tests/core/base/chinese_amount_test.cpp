// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinese_amount.h"

#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {
QString inWords(std::int64_t fen) {
    return chineseAmount(Money::fromFen(fen)).value();
}
} // namespace

TEST_CASE("an amount is written in capital numerals", "[base]") {
    const std::pair<std::int64_t, QString> vectors[] = {
        {0, QStringLiteral("零元整")},
        {7750'00, QStringLiteral("柒仟柒佰伍拾元整")},
        {3750'00, QStringLiteral("叁仟柒佰伍拾元整")},
        {10'00, QStringLiteral("壹拾元整")},
        {100'05, QStringLiteral("壹佰元零伍分")},
        {101'00, QStringLiteral("壹佰零壹元整")},
        {1000'00, QStringLiteral("壹仟元整")},
        {1050'00, QStringLiteral("壹仟零伍拾元整")},
        {10'000'00, QStringLiteral("壹万元整")},
        {10'001'00, QStringLiteral("壹万零壹元整")},
        {110'000'00, QStringLiteral("壹拾壹万元整")},
        {100'100'00, QStringLiteral("壹拾万零壹佰元整")},
        {101'000'00, QStringLiteral("壹拾万壹仟元整")},
        {100'000'000'00, QStringLiteral("壹亿元整")},
        {100'000'001'00, QStringLiteral("壹亿零壹元整")},
        {100'100'000'00, QStringLiteral("壹亿零壹拾万元整")},
        {1'000'000'000'000'00 - 1, QStringLiteral("玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖"
                                                  "元玖角玖分")},
    };
    for (const auto& [fen, words] : vectors) {
        INFO(fen);
        CHECK(inWords(fen) == words);
    }
}

// 支付结算办法 annex 1, rule two, prints these.
TEST_CASE("zeros stand where the rules of bills put them", "[base]") {
    CHECK(inWords(1409'50) == QStringLiteral("壹仟肆佰零玖元伍角整"));
    CHECK(inWords(6007'14) == QStringLiteral("陆仟零柒元壹角肆分"));
    CHECK(inWords(1680'32) == QStringLiteral("壹仟陆佰捌拾元零叁角贰分"));
    CHECK(inWords(16'409'02) == QStringLiteral("壹万陆仟肆佰零玖元零贰分"));
    CHECK(inWords(325'04) == QStringLiteral("叁佰贰拾伍元零肆分"));
    CHECK(inWords(107'000'53) == QStringLiteral("壹拾万柒仟元零伍角叁分"));
}

TEST_CASE("amounts under a yuan have no yuan", "[base]") {
    CHECK(inWords(50) == QStringLiteral("伍角整"));
    CHECK(inWords(5) == QStringLiteral("伍分"));
    CHECK(inWords(55) == QStringLiteral("伍角伍分"));
}

TEST_CASE("what cannot be written on a bill is refused", "[base]") {
    CHECK(chineseAmount(Money::fromFen(-1)).error().code == ErrorCode::OutOfRange);
    CHECK(chineseAmount(Money::fromFen(1'000'000'000'000'00)).error().code ==
          ErrorCode::OutOfRange);
}
