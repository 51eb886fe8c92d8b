// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/dmn/feel_fixture.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;
using namespace chuangkou::dmn;

namespace {

struct Example {
    const char16_t* feel;
    const char16_t* result;
};

void check(std::initializer_list<Example> examples) {
    for (const Example& example : examples) {
        const QString feel = QString::fromUtf16(example.feel);
        INFO(feel.toStdString());
        CHECK(feelResult(feel) == QString::fromUtf16(example.result));
    }
}

} // namespace

TEST_CASE("Powers are left-associative and the minus before a number binds tighter", "[dmn]") {
    check({{u"-3**2", u"9"},
           {u"2**3**2", u"64"},
           {u"1.2*10**3", u"1200"},
           {u"10 - 2 - 3", u"5"},
           {u"10 + 20 / -5 - 3", u"3"},
           {u"1/0", u"null"}});
}

TEST_CASE("And and or are three-valued", "[dmn]") {
    check({{u"false and null", u"false"},
           {u"true and null", u"null"},
           {u"true or null", u"true"},
           {u"false or null", u"null"},
           {u"true and [1, true][1]", u"null"}});
}

TEST_CASE("Month arithmetic clamps to the month's end", "[dmn]") {
    check({{u"date(\"2024-01-31\") + duration(\"P1M\")", u"@\"2024-02-29\""},
           {u"date(\"2024-01-31\") + @\"P2M\"", u"@\"2024-03-31\""},
           {u"@\"2024-02-29\" + @\"P1Y\"", u"@\"2025-02-28\""},
           {u"(@\"2024-03-01\" - @\"2024-02-26\").days + 1", u"5"},
           {u"@\"2024-03-01\" - @\"P1D\"", u"@\"2024-02-29\""},
           {u"date(2023, 2, 29)", u"null"},
           {u"date(\"2023-02-29\")", u"null"}});
}

TEST_CASE("Roundings are those that policies name", "[dmn]") {
    check({{u"round half up(-5.5, 0)", u"-6"},
           {u"round half up(5102.30 * 15 / 100, 2)", u"765.35"},
           {u"decimal(765.345, 2)", u"765.34"},
           {u"round half up(2070.00 / 31 * 17, 2)", u"1135.16"},
           {u"round up(1.001, 2)", u"1.01"},
           {u"round down(1.009, 2)", u"1"},
           {u"floor(-1.5)", u"-2"},
           {u"ceiling(1.2)", u"2"},
           {u"round half up(n: 2.5, scale: 0)", u"3"}});
}

TEST_CASE("Ranges, lists and tests say what is within", "[dmn]") {
    check({{u"5 in [1..5]", u"true"},
           {u"5 in [1..5)", u"false"},
           {u"5 in ]5..9[", u"false"},
           {u"9 in ]5..9[", u"false"},
           {u"7 in (< 3, > 6)", u"true"},
           {u"3 between 1 and 3", u"true"},
           {u"\"a\" in [\"b\", \"a\"]", u"true"},
           {u"[1, 2, 3, 4][item > 2]", u"[3, 4]"},
           {u"[1, 2, 3][-1]", u"3"},
           {u"[{a: 1, b: \"x\"}, {a: 2, b: \"y\"}][a > 1].b", u"[\"y\"]"}});
}

TEST_CASE("Loops, quantifiers, contexts and functions evaluate", "[dmn]") {
    check({{u"for i in 1..3, j in [10] return i * j", u"[10, 20, 30]"},
           {u"some x in [1, 2] satisfies x > 1", u"true"},
           {u"every x in [1, 2] satisfies x > 1", u"false"},
           {u"{月数: 3, 标准: 100, 合计: 月数 * 标准}.合计", u"300"},
           {u"{f: function(a: number, b) a * b, r: f(2, 3), n: f(b: 1, a: 4)}",
            u"{f: function, r: 6, n: 4}"},
           {u"if 1 > 2 then \"a\" else \"b\"", u"\"b\""},
           {u"sum(1, 2, 3) + count([1, 2]) + max([4, 9])", u"17"},
           {u"string length(\"临时性\") + number(\"1 000,5\", \" \", \",\")", u"1003.5"}});
}

TEST_CASE("Names may hold spaces, signs and Chinese, and the longest that is known wins", "[dmn]") {
    const QStringList names{QStringLiteral("月缴费"), QStringLiteral("月缴费 基数"),
                            QStringLiteral("a-b"), QStringLiteral("a"), QStringLiteral("b")};
    Context inputs;
    inputs.set(names[0], Value::number(1));
    inputs.set(names[1], Value::number(100));
    inputs.set(names[2], Value::number(7));
    inputs.set(names[3], Value::number(50));
    inputs.set(names[4], Value::number(20));
    const auto of = [&](const QString& feel) {
        const auto model = Model::load(oneDecision(feel, names));
        REQUIRE(model);
        return (*model)->evaluate(QStringLiteral("结果"), inputs).value().value.toFeel();
    };
    CHECK(of(QStringLiteral("月缴费  基数 + 月缴费")) == u"101");
    CHECK(of(QStringLiteral("a-b")) == u"7");
    CHECK(of(QStringLiteral("a - b")) == u"30");
}

TEST_CASE("What is not understood is refused with its place", "[dmn]") {
    check({{u"1 +", u"fault: line 1, column 4, 结果: unexpected end"},
           {u"甲 * 2", u"fault: line 1, column 1, 结果: unknown name '甲'"},
           {u"floor(1, 2, 3)",
            u"fault: line 1, column 1, 结果: 'floor' does not take these arguments"},
           {u"@\"10:30:00\"",
            u"fault: line 1, column 2, 结果: clock times are not supported: @\"10:30:00\""},
           {u"now()", u"fault: line 1, column 1, 结果: unknown function 'now'"},
           {u"\"abc", u"fault: line 1, column 1, 结果: text without closing quotation mark"}});
}

TEST_CASE("A deeply nested text is refused, not run into the ground", "[dmn]") {
    CHECK(feelResult(QString(5000, QLatin1Char('('))).startsWith(u"fault"));
    CHECK(feelResult(QString(5000, QLatin1Char('-')) + QLatin1Char('1')).startsWith(u"fault"));
    CHECK(feelResult(QString(5000, QLatin1Char('['))).startsWith(u"fault"));
    CHECK(
        feelResult(QStringLiteral("1") + QStringLiteral("+1").repeated(5000)).startsWith(u"fault"));
    CHECK(feelResult(QStringLiteral("1 in (").repeated(60)).startsWith(u"fault"));
    CHECK(feelResult(QStringLiteral("every i in 1..999999, j in 1..999999 satisfies j > 0")) ==
          u"null");
    CHECK(feelResult(QStringLiteral("{f: function(n) f(n)}.f(1)")).startsWith(u"fault"));
}

TEST_CASE("Patterns match, replace and split as XPath's do", "[dmn]") {
    check(
        {{u"matches(\"220102\", \"^22[0-9]{4}$\")", u"true"},
         {u"matches(\"abc\", \"ABC\", \"i\")", u"true"},
         {u"matches(\"a.c\", \"a.c\", \"q\")", u"true"},
         {u"matches(\"abc\", \"a.c\", \"q\")", u"false"},
         {u"matches(\"a\", \"(\")", u"null"},
         {u"matches(\"a\", \"a\", \"z\")", u"null"},
         {u"replace(\"20200131\", \"(\\d{4})(\\d{2})(\\d{2})\", \"$1-$2-$3\")", u"\"2020-01-31\""},
         {u"replace(\"a b\", \"[a-z]\", \"$0$0\")", u"\"aa bb\""},
         {u"split(\"甲、乙、丙\", \"、\")", u"[\"甲\", \"乙\", \"丙\"]"}});
}
