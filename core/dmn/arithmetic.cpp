// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/nodes.h"

namespace chuangkou::dmn {

namespace {

__extension__ using Wide = __int128;

constexpr Wide kNanosPerSecond = 1'000'000'000;

Value wrongTypes(Op op, const Value& left, const Value& right) {
    return Value::null(NullReason::WrongType,
                       QStringLiteral("%1 %2 %3").arg(left.toFeel(), opText(op), right.toFeel()));
}

Value onNumbers(Op op, const Dec34& left, const Dec34& right) {
    switch (op) {
    case Op::Add:
        return orOutOfRange(left.plus(right));
    case Op::Subtract:
        return orOutOfRange(left.minus(right));
    case Op::Multiply:
        return orOutOfRange(left.times(right));
    case Op::Divide:
        if (right.isZero())
            return Value::null(NullReason::DivisionByZero);
        return orOutOfRange(left.dividedBy(right));
    case Op::Power:
        return orOutOfRange(left.power(right));
    default:
        return {};
    }
}

Wide nanosOf(const DaysDuration& duration) {
    return Wide{duration.seconds} * kNanosPerSecond + duration.nanoseconds;
}

Value durationOf(Wide nanos) {
    const Wide rest = ((nanos % kNanosPerSecond) + kNanosPerSecond) % kNanosPerSecond;
    const Wide seconds = (nanos - rest) / kNanosPerSecond;
    const auto narrow = static_cast<std::int64_t>(seconds);
    if (Wide{narrow} != seconds)
        return Value::null(NullReason::OutOfRange);
    return Value(DaysDuration{narrow, static_cast<std::int32_t>(rest)});
}

template <typename T> Value orOutOfCalendar(const std::optional<T>& value) {
    return value ? Value(*value) : Value::null(NullReason::OutOfRange);
}

/// Parts of a day are cut: a date has none.
Value dateShifted(const Date& date, const Value& duration, int sign) {
    if (const MonthsDuration* months = duration.monthsDuration())
        return orOutOfCalendar(date.plusMonths(sign * months->months));
    const DaysDuration& days = *duration.daysDuration();
    const Wide perDay = Wide{86400} * kNanosPerSecond;
    const Wide nanos = sign * nanosOf(days);
    const Wide whole = nanos / perDay - (nanos % perDay < 0 ? 1 : 0);
    return orOutOfCalendar(date.plusDays(static_cast<std::int64_t>(whole)));
}

Value monthsOf(const std::optional<Dec34>& number) {
    const auto cut = number ? number->rounded(0, Rounding::Down) : std::nullopt;
    const auto months = cut ? cut->toInt() : std::nullopt;
    return months ? Value(MonthsDuration{*months}) : Value::null(NullReason::OutOfRange);
}

Dec34 secondsOf(const DaysDuration& duration) {
    const auto nanos =
        Dec34::fromInt(duration.nanoseconds).dividedBy(Dec34::fromInt(1'000'000'000));
    return Dec34::fromInt(duration.seconds).plus(*nanos).value_or(Dec34());
}

Value daysOf(const std::optional<Dec34>& seconds) {
    const auto nanos = seconds ? seconds->times(Dec34::fromInt(1'000'000'000)) : std::nullopt;
    const auto cut = nanos ? nanos->rounded(0, Rounding::Down) : std::nullopt;
    const auto whole = cut ? cut->dividedBy(Dec34::fromInt(1'000'000'000)) : std::nullopt;
    const auto full = whole ? whole->rounded(0, Rounding::Floor) : std::nullopt;
    const auto part = full ? full->toInt() : std::nullopt;
    if (!part)
        return Value::null(NullReason::OutOfRange);
    const auto rest = cut->minus(*full->times(Dec34::fromInt(1'000'000'000)));
    return Value(DaysDuration{*part, static_cast<std::int32_t>(rest->toInt().value_or(0))});
}

Value scaledDuration(Op op, const Value& duration, const Dec34& factor) {
    if (op == Op::Divide && factor.isZero())
        return Value::null(NullReason::DivisionByZero);
    const auto scaled = [&](const Dec34& size) {
        return op == Op::Multiply ? size.times(factor) : size.dividedBy(factor);
    };
    if (const MonthsDuration* months = duration.monthsDuration())
        return monthsOf(scaled(Dec34::fromInt(months->months)));
    return daysOf(scaled(secondsOf(*duration.daysDuration())));
}

Value ratio(const Dec34& left, const Dec34& right) {
    return onNumbers(Op::Divide, left, right);
}

Value onDurations(Op op, const Value& left, const Value& right) {
    if (left.kind() != right.kind())
        return wrongTypes(op, left, right);
    if (const MonthsDuration* a = left.monthsDuration()) {
        const MonthsDuration* b = right.monthsDuration();
        std::int64_t months = 0;
        if (op == Op::Divide)
            return ratio(Dec34::fromInt(a->months), Dec34::fromInt(b->months));
        if (op == Op::Add ? __builtin_add_overflow(a->months, b->months, &months)
                          : __builtin_sub_overflow(a->months, b->months, &months))
            return Value::null(NullReason::OutOfRange);
        return op == Op::Add || op == Op::Subtract ? Value(MonthsDuration{months})
                                                   : wrongTypes(op, left, right);
    }
    const DaysDuration& a = *left.daysDuration();
    const DaysDuration& b = *right.daysDuration();
    if (op == Op::Divide)
        return ratio(secondsOf(a), secondsOf(b));
    if (op != Op::Add && op != Op::Subtract)
        return wrongTypes(op, left, right);
    return durationOf(op == Op::Add ? nanosOf(a) + nanosOf(b) : nanosOf(a) - nanosOf(b));
}

bool isDuration(const Value& value) {
    return value.kind() == Kind::MonthsDuration || value.kind() == Kind::DaysDuration;
}

} // namespace

QString opText(Op op) {
    static const QStringList kTexts{
        QStringLiteral("+"),  QStringLiteral("-"), QStringLiteral("*"),  QStringLiteral("/"),
        QStringLiteral("**"), QStringLiteral("="), QStringLiteral("!="), QStringLiteral("<"),
        QStringLiteral("<="), QStringLiteral(">"), QStringLiteral(">=")};
    return kTexts[static_cast<int>(op)];
}

Value arithmetic(Op op, const Value& left, const Value& right) {
    if (left.isNull())
        return left;
    if (right.isNull())
        return right;
    if (left.number() != nullptr && right.number() != nullptr)
        return onNumbers(op, *left.number(), *right.number());
    if (left.string() != nullptr && right.string() != nullptr && op == Op::Add)
        return Value(*left.string() + *right.string());
    if (left.date() != nullptr && right.date() != nullptr && op == Op::Subtract)
        return Value(DaysDuration::ofDays(left.date()->days() - right.date()->days()));
    if (left.date() != nullptr && isDuration(right) && (op == Op::Add || op == Op::Subtract))
        return dateShifted(*left.date(), right, op == Op::Add ? 1 : -1);
    if (right.date() != nullptr && isDuration(left) && op == Op::Add)
        return dateShifted(*right.date(), left, 1);
    if (isDuration(left) && isDuration(right))
        return onDurations(op, left, right);
    if (isDuration(left) && right.number() != nullptr && (op == Op::Multiply || op == Op::Divide))
        return scaledDuration(op, left, *right.number());
    if (isDuration(right) && left.number() != nullptr && op == Op::Multiply)
        return scaledDuration(op, right, *left.number());
    return wrongTypes(op, left, right);
}

Value compared(Op op, const Value& left, const Value& right) {
    if (op == Op::Equal || op == Op::NotEqual) {
        const auto equal = equalValues(left, right);
        return equal ? Value(*equal == (op == Op::Equal)) : wrongTypes(op, left, right);
    }
    if (left.isNull())
        return left;
    if (right.isNull())
        return right;
    const auto order = orderOf(left, right);
    if (!order)
        return wrongTypes(op, left, right);
    switch (op) {
    case Op::Less:
        return Value(*order < 0);
    case Op::LessEqual:
        return Value(*order <= 0);
    case Op::Greater:
        return Value(*order > 0);
    default:
        return Value(*order >= 0);
    }
}

} // namespace chuangkou::dmn
