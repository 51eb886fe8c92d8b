// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/builtins.h"

namespace chuangkou::dmn {

namespace {

QString name(const char* text) {
    return QString::fromLatin1(text);
}

Value dateFrom(Run&, Arguments arguments) {
    if (arguments[0].date() != nullptr)
        return arguments[0];
    const QString* text = arguments[0].string();
    const auto date = text == nullptr ? std::nullopt : Date::parse(*text);
    return date ? Value(*date) : badArgument("date", arguments[0]);
}

Value dateOf(Run&, Arguments arguments) {
    std::array<std::int64_t, 3> parts{};
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const Dec34* number = arguments[at].number();
        const auto whole = number == nullptr ? std::nullopt : number->toInt();
        if (!whole)
            return badArgument("date", arguments[at]);
        parts[at] = *whole;
    }
    const auto date = Date::of(parts[0], parts[1], parts[2]);
    return date ? Value(*date) : badArgument("date", arguments[2]);
}

Value duration(Run&, Arguments arguments) {
    const QString* text = arguments[0].string();
    if (text == nullptr)
        return arguments[0].monthsDuration() != nullptr || arguments[0].daysDuration() != nullptr
                   ? arguments[0]
                   : badArgument("duration", arguments[0]);
    if (const auto months = MonthsDuration::parse(*text))
        return Value(*months);
    if (const auto days = DaysDuration::parse(*text))
        return Value(*days);
    return badArgument("duration", arguments[0]);
}

/// Whole months between two dates, towards zero.
Value monthsBetween(Run&, Arguments arguments) {
    const Date* from = arguments[0].date();
    const Date* to = arguments[1].date();
    if (from == nullptr || to == nullptr)
        return badArgument("years and months duration",
                           from == nullptr ? arguments[0] : arguments[1]);
    const bool backwards = *to < *from;
    const Date& early = backwards ? *to : *from;
    const Date& late = backwards ? *from : *to;
    const std::int64_t months = (std::int64_t{late.year} - early.year) * 12 + late.month -
                                early.month - (late.day < early.day ? 1 : 0);
    return Value(MonthsDuration{backwards ? -months : months});
}

Value today(Run& run, Arguments) {
    // Every result must be reproducible from its inputs; the reference date is one of them.
    if (run.strict())
        return run.stop(NullReason::Refused, QStringLiteral("today()"));
    if (run.clock() == nullptr)
        return Value::null(NullReason::Unsupported, QStringLiteral("today() without a clock"));
    const QDate date = officeDate(run.clock()->nowMs());
    const auto day = Date::of(date.year(), date.month(), date.day());
    return day ? Value(*day) : Value::null(NullReason::OutOfRange);
}

template <typename Function> Value ofDate(Arguments arguments, Function function) {
    const Date* date = arguments[0].date();
    return date == nullptr ? badArgument("date function", arguments[0]) : function(*date);
}

Value dayOfWeek(Run&, Arguments arguments) {
    static const QStringList kNames{name("Monday"),   name("Tuesday"), name("Wednesday"),
                                    name("Thursday"), name("Friday"),  name("Saturday"),
                                    name("Sunday")};
    return ofDate(arguments, [](const Date& date) { return Value(kNames[date.weekday() - 1]); });
}

Value dayOfYear(Run&, Arguments arguments) {
    return ofDate(arguments, [](const Date& date) { return Value::number(date.dayOfYear()); });
}

Value monthOfYear(Run&, Arguments arguments) {
    static const QStringList kNames{name("January"), name("February"), name("March"),
                                    name("April"),   name("May"),      name("June"),
                                    name("July"),    name("August"),   name("September"),
                                    name("October"), name("November"), name("December")};
    return ofDate(arguments, [](const Date& date) { return Value(kNames[date.month - 1]); });
}

/// ISO 8601: the week that holds the year's first Thursday is the first.
Value weekOfYear(Run&, Arguments arguments) {
    return ofDate(arguments, [](const Date& date) {
        const auto thursday = date.plusDays(4 - date.weekday());
        return thursday ? Value::number((thursday->dayOfYear() - 1) / 7 + 1)
                        : Value::null(NullReason::OutOfRange);
    });
}

} // namespace

std::vector<Builtin> dateBuiltins() {
    constexpr auto kNulls = NullArguments::Propagate;
    const QStringList from{name("from")};
    const QStringList date{name("date")};
    return {
        {name("date"), from, 1, false, kNulls, false, dateFrom},
        {name("date"), {name("year"), name("month"), name("day")}, 3, false, kNulls, false, dateOf},
        {name("duration"), from, 1, false, kNulls, false, duration},
        {name("years and months duration"),
         {name("from"), name("to")},
         2,
         false,
         kNulls,
         false,
         monthsBetween},
        {name("today"), {}, 0, false, kNulls, false, today},
        {name("day of week"), date, 1, false, kNulls, false, dayOfWeek},
        {name("day of year"), date, 1, false, kNulls, false, dayOfYear},
        {name("month of year"), date, 1, false, kNulls, false, monthOfYear},
        {name("week of year"), date, 1, false, kNulls, false, weekOfYear},
    };
}

} // namespace chuangkou::dmn
