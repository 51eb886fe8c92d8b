// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/builtins.h"

namespace chuangkou::dmn {

namespace {

QString name(const char* text) {
    return QString::fromLatin1(text);
}

/// The numbers of a list, or the null that stands for a list with something else in it.
std::variant<std::vector<Dec34>, Value> numbersOf(Arguments arguments, const char* function) {
    std::vector<Dec34> numbers;
    for (const Value& item : listedItems(arguments)) {
        if (item.number() == nullptr)
            return item.isNull() ? item : badArgument(function, item);
        numbers.push_back(*item.number());
    }
    return numbers;
}

Value median(Run&, Arguments arguments) {
    auto read = numbersOf(arguments, "median");
    auto* numbers = std::get_if<std::vector<Dec34>>(&read);
    if (numbers == nullptr)
        return std::get<Value>(read);
    if (numbers->empty())
        return badArgument("median", arguments[0]);
    std::sort(numbers->begin(), numbers->end());
    const std::size_t middle = numbers->size() / 2;
    if (numbers->size() % 2 == 1)
        return Value((*numbers)[middle]);
    const auto sum = (*numbers)[middle - 1].plus((*numbers)[middle]);
    return orOutOfRange(sum ? sum->dividedBy(Dec34::fromInt(2)) : std::nullopt);
}

/// The most frequent numbers in ascending order.
Value mode(Run&, Arguments arguments) {
    auto read = numbersOf(arguments, "mode");
    auto* numbers = std::get_if<std::vector<Dec34>>(&read);
    if (numbers == nullptr)
        return std::get<Value>(read);
    std::sort(numbers->begin(), numbers->end());
    std::ptrdiff_t most = 0;
    Value::List result;
    for (auto at = numbers->begin(); at != numbers->end();) {
        const auto next = std::upper_bound(at, numbers->end(), *at);
        if (next - at > most)
            result.clear();
        if (next - at >= most)
            result.push_back(Value(*at));
        most = std::max(most, next - at);
        at = next;
    }
    return Value(std::move(result));
}

std::optional<Dec34> varianceOf(const std::vector<Dec34>& numbers) {
    std::optional<Dec34> sum = Dec34();
    for (const Dec34& number : numbers)
        sum = sum ? sum->plus(number) : sum;
    const auto size = static_cast<std::int64_t>(numbers.size());
    const auto mean = sum ? sum->dividedBy(Dec34::fromInt(size)) : std::nullopt;
    std::optional<Dec34> squares = Dec34();
    for (const Dec34& number : numbers) {
        const auto distance = mean ? number.minus(*mean) : std::nullopt;
        const auto square = distance ? distance->times(*distance) : std::nullopt;
        squares = squares && square ? squares->plus(*square) : std::nullopt;
    }
    return squares ? squares->dividedBy(Dec34::fromInt(size - 1)) : std::nullopt;
}

/// Of a sample: divided by one less than the count.
Value standardDeviation(Run&, Arguments arguments) {
    auto read = numbersOf(arguments, "stddev");
    const auto* numbers = std::get_if<std::vector<Dec34>>(&read);
    if (numbers == nullptr)
        return std::get<Value>(read);
    if (numbers->size() < 2)
        return badArgument("stddev", arguments[0]);
    const auto variance = varianceOf(*numbers);
    return orOutOfRange(variance ? variance->squareRoot() : std::nullopt);
}

} // namespace

std::vector<Builtin> statisticBuiltins() {
    constexpr auto kNulls = NullArguments::Propagate;
    const QStringList list{name("list")};
    return {
        {name("median"), list, 1, true, kNulls, false, median},
        {name("mode"), list, 1, true, kNulls, false, mode},
        {name("stddev"), list, 1, true, kNulls, false, standardDeviation},
    };
}

} // namespace chuangkou::dmn
