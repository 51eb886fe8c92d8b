// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/builtins.h"

namespace chuangkou::dmn {

namespace {

template <Rounding rounding> Value roundTo(Run&, Arguments arguments) {
    const Dec34* number = arguments[0].number();
    if (number == nullptr)
        return badArgument("rounding", arguments[0]);
    std::int64_t scale = 0;
    if (arguments.size() > 1) {
        const Dec34* given = arguments[1].number();
        // A scale with decimals counts as its whole part.
        const auto cut = given == nullptr ? std::nullopt : given->rounded(0, Rounding::Down);
        const auto whole = cut ? cut->toInt() : std::nullopt;
        if (!whole)
            return badArgument("rounding", arguments[1]);
        scale = *whole;
    }
    const auto result = number->rounded(scale, rounding);
    return result ? Value(*result) : badArgument("rounding", arguments.back());
}

Value absolute(Run&, Arguments arguments) {
    const Value& value = arguments[0];
    if (const Dec34* number = value.number())
        return Value(number->absolute());
    if (const MonthsDuration* months = value.monthsDuration())
        return Value(MonthsDuration{months->months < 0 ? -months->months : months->months});
    if (const DaysDuration* days = value.daysDuration()) {
        if (days->seconds >= 0)
            return value;
        if (days->nanoseconds == 0)
            return Value(DaysDuration{-days->seconds, 0});
        return Value(DaysDuration{-days->seconds - 1, 1'000'000'000 - days->nanoseconds});
    }
    return badArgument("abs", value);
}

Value modulo(Run&, Arguments arguments) {
    const Dec34* dividend = arguments[0].number();
    const Dec34* divisor = arguments[1].number();
    if (dividend == nullptr || divisor == nullptr)
        return badArgument("modulo", dividend == nullptr ? arguments[0] : arguments[1]);
    if (divisor->isZero())
        return Value::null(NullReason::DivisionByZero, QStringLiteral("modulo"));
    return orOutOfRange(dividend->modulo(*divisor));
}

template <std::optional<Dec34> (Dec34::*function)() const> Value unary(Run&, Arguments arguments) {
    const Dec34* number = arguments[0].number();
    return number == nullptr ? badArgument("function", arguments[0])
                             : orOutOfRange((number->*function)());
}

template <bool odd> Value parity(Run&, Arguments arguments) {
    const Dec34* number = arguments[0].number();
    const auto rest = number == nullptr ? std::nullopt : number->modulo(Dec34::fromInt(2));
    if (!rest || !number->isWhole())
        return badArgument(odd ? "odd" : "even", arguments[0]);
    return Value(rest->isZero() != odd);
}

bool isSeparator(const Value& value, QStringView allowed) {
    return value.isNull() || (value.string() != nullptr && value.string()->size() == 1 &&
                              allowed.contains(*value.string()));
}

/// number(from), number(from, grouping separator, decimal separator)
Value toNumber(Run&, Arguments arguments) {
    const Value& from = arguments[0];
    if (from.isNull() || (from.number() != nullptr && arguments.size() == 1))
        return from;
    const QString* given = from.string();
    if (given == nullptr)
        return badArgument("number", from);
    QString text = *given;
    if (arguments.size() > 1) {
        const Value& grouping = arguments[1];
        const Value decimal = arguments.size() > 2 ? arguments[2] : Value();
        if (!isSeparator(grouping, u" ,.") || !isSeparator(decimal, u",.") ||
            (!grouping.isNull() && equalValues(grouping, decimal).value_or(false)))
            return badArgument("number", grouping);
        if (!grouping.isNull())
            text.remove(*grouping.string());
        if (!decimal.isNull())
            text.replace(*decimal.string(), QStringLiteral("."));
    }
    const auto number = Dec34::parse(text);
    return number ? Value(*number) : badArgument("number", from);
}

QString name(const char* text) {
    return QString::fromLatin1(text);
}

} // namespace

std::vector<Builtin> numberBuiltins() {
    const QStringList n{name("n")};
    const QStringList scaled{name("n"), name("scale")};
    const QStringList number{name("number")};
    constexpr auto kNulls = NullArguments::Propagate;
    return {
        {name("decimal"), scaled, 2, false, kNulls, true, roundTo<Rounding::HalfEven>},
        {name("floor"), scaled, 1, false, kNulls, true, roundTo<Rounding::Floor>},
        {name("ceiling"), scaled, 1, false, kNulls, true, roundTo<Rounding::Ceiling>},
        {name("round up"), scaled, 2, false, kNulls, true, roundTo<Rounding::Up>},
        {name("round down"), scaled, 2, false, kNulls, true, roundTo<Rounding::Down>},
        {name("round half up"), scaled, 2, false, kNulls, true, roundTo<Rounding::HalfUp>},
        {name("round half down"), scaled, 2, false, kNulls, true, roundTo<Rounding::HalfDown>},
        {name("round half even"), scaled, 2, false, kNulls, true, roundTo<Rounding::HalfEven>},
        {name("abs"), n, 1, false, kNulls, false, absolute},
        {name("modulo"), {name("dividend"), name("divisor")}, 2, false, kNulls, false, modulo},
        {name("sqrt"), number, 1, false, kNulls, false, unary<&Dec34::squareRoot>},
        {name("exp"), number, 1, false, kNulls, false, unary<&Dec34::exponential>},
        {name("log"), number, 1, false, kNulls, false, unary<&Dec34::logarithm>},
        {name("odd"), number, 1, false, kNulls, false, parity<true>},
        {name("even"), number, 1, false, kNulls, false, parity<false>},
        {name("number"),
         {name("from"), name("grouping separator"), name("decimal separator")},
         1,
         false,
         NullArguments::Accept,
         false,
         toNumber},
    };
}

} // namespace chuangkou::dmn
