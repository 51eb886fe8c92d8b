// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/builtins.h"

namespace chuangkou::dmn {

namespace {

QString name(const char* text) {
    return QString::fromLatin1(text);
}

const Value* firstNull(Arguments items) {
    const auto found =
        std::find_if(items.begin(), items.end(), [](const Value& item) { return item.isNull(); });
    return found == items.end() ? nullptr : &*found;
}

Value emptyList(const char* function) {
    return Value::null(NullReason::BadArgument,
                       QStringLiteral("%1([])").arg(QString::fromLatin1(function)));
}

template <bool largest> Value extreme(Run&, Arguments arguments) {
    const Arguments items = listedItems(arguments);
    if (const Value* null = firstNull(items))
        return *null;
    if (items.empty())
        return emptyList(largest ? "max" : "min");
    const Value* best = &items.front();
    if (!orderOf(*best, *best))
        return badArgument(largest ? "max" : "min", *best);
    for (const Value& item : items.subspan(1)) {
        const auto order = orderOf(item, *best);
        if (!order)
            return badArgument(largest ? "max" : "min", item);
        if (largest ? *order > 0 : *order < 0)
            best = &item;
    }
    return *best;
}

Value sumOf(Arguments items, const char* function) {
    if (const Value* null = firstNull(items))
        return *null;
    if (items.empty())
        return emptyList(function);
    Dec34 total;
    for (const Value& item : items) {
        if (item.number() == nullptr)
            return badArgument(function, item);
        const auto next = total.plus(*item.number());
        if (!next)
            return Value::null(NullReason::OutOfRange);
        total = *next;
    }
    return Value(total);
}

Value sum(Run&, Arguments arguments) {
    return sumOf(listedItems(arguments), "sum");
}

Value mean(Run&, Arguments arguments) {
    const Arguments items = listedItems(arguments);
    const Value total = sumOf(items, "mean");
    if (total.isNull())
        return total;
    return orOutOfRange(
        total.number()->dividedBy(Dec34::fromInt(static_cast<std::int64_t>(items.size()))));
}

Value product(Run&, Arguments arguments) {
    const Arguments items = listedItems(arguments);
    if (const Value* null = firstNull(items))
        return *null;
    if (items.empty())
        return emptyList("product");
    Dec34 total = Dec34::fromInt(1);
    for (const Value& item : items) {
        const auto next = item.number() == nullptr ? std::nullopt : total.times(*item.number());
        if (!next)
            return badArgument("product", item);
        total = *next;
    }
    return Value(total);
}

Value count(Run&, Arguments arguments) {
    if (arguments[0].isNull())
        return arguments[0];
    return Value::number(static_cast<std::int64_t>(itemsOf(arguments[0]).size()));
}

Value negation(Run&, Arguments arguments) {
    const bool* value = arguments[0].boolean();
    return value == nullptr ? badArgument("not", arguments[0]) : Value(!*value);
}

/// all() looks for a false, any() for a true; without one a null leaves it undecided.
template <bool decisive> Value quantified(Run& run, Arguments arguments) {
    if (arguments.size() == 1 && arguments[0].isNull())
        return arguments[0];
    Value undecided(!decisive);
    for (const Value& item : listedItems(arguments)) {
        if (item.boolean() != nullptr && *item.boolean() == decisive)
            return Value(decisive);
        if (run.strict() && item.isNull())
            return item;
        if (item.boolean() == nullptr && !undecided.isNull())
            undecided = item.isNull() ? item : badArgument(decisive ? "any" : "all", item);
    }
    return undecided;
}

bool holds(const Value::List& items, const Value& element) {
    return std::any_of(items.begin(), items.end(), [&](const Value& item) {
        return equalValues(item, element).value_or(false);
    });
}

Value listContains(Run&, Arguments arguments) {
    return arguments[0].isNull() ? arguments[0] : Value(holds(itemsOf(arguments[0]), arguments[1]));
}

Value append(Run&, Arguments arguments) {
    Value::List items = itemsOf(arguments[0]);
    items.insert(items.end(), arguments.begin() + 1, arguments.end());
    return Value(std::move(items));
}

Value concatenate(Run&, Arguments arguments) {
    Value::List result;
    for (const Value& argument : arguments) {
        if (argument.isNull())
            return argument;
        for (const Value& item : itemsOf(argument))
            result.push_back(item);
    }
    return Value(std::move(result));
}

Value::List distinct(const Value::List& items) {
    Value::List result;
    for (const Value& item : items)
        if (!holds(result, item))
            result.push_back(item);
    return result;
}

Value unionOf(Run& run, Arguments arguments) {
    const Value all = concatenate(run, arguments);
    return all.isNull() ? all : Value(distinct(*all.list()));
}

Value distinctValues(Run&, Arguments arguments) {
    return Value(distinct(itemsOf(arguments[0])));
}

Value reverse(Run&, Arguments arguments) {
    Value::List items = itemsOf(arguments[0]);
    std::reverse(items.begin(), items.end());
    return Value(std::move(items));
}

Value indexOf(Run&, Arguments arguments) {
    if (arguments[0].isNull())
        return arguments[0];
    Value::List result;
    std::int64_t position = 0;
    for (const Value& item : itemsOf(arguments[0])) {
        ++position;
        if (equalValues(item, arguments[1]).value_or(false))
            result.push_back(Value::number(position));
    }
    return Value(std::move(result));
}

/// A position from 1, or from the end when negative, as an index; nothing when outside.
std::optional<std::size_t> indexAt(const Value& position, std::size_t size) {
    const Dec34* number = position.number();
    const auto whole = number == nullptr ? std::nullopt : number->toInt();
    const auto count = static_cast<std::int64_t>(size);
    if (!whole || *whole == 0 || *whole > count || *whole < -count)
        return std::nullopt;
    return static_cast<std::size_t>(*whole > 0 ? *whole - 1 : count + *whole);
}

Value sublist(Run&, Arguments arguments) {
    const Value::List items = itemsOf(arguments[0]);
    const auto start = indexAt(arguments[1], items.size());
    if (!start)
        return badArgument("sublist", arguments[1]);
    std::size_t length = items.size() - *start;
    if (arguments.size() > 2) {
        const Dec34* number = arguments[2].number();
        const auto whole = number == nullptr ? std::nullopt : number->toInt();
        if (!whole || *whole < 0 || static_cast<std::size_t>(*whole) > length)
            return badArgument("sublist", arguments[2]);
        length = static_cast<std::size_t>(*whole);
    }
    const auto from = items.begin() + static_cast<std::ptrdiff_t>(*start);
    return Value(Value::List(from, from + static_cast<std::ptrdiff_t>(length)));
}

Value insertBefore(Run&, Arguments arguments) {
    Value::List items = itemsOf(arguments[0]);
    const auto at = indexAt(arguments[1], items.size());
    if (!at)
        return badArgument("insert before", arguments[1]);
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(*at), arguments[2]);
    return Value(std::move(items));
}

Value removeAt(Run&, Arguments arguments) {
    Value::List items = itemsOf(arguments[0]);
    const auto at = indexAt(arguments[1], items.size());
    if (!at)
        return badArgument("remove", arguments[1]);
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(*at));
    return Value(std::move(items));
}

Value called(Run& run, const Value& function, Arguments arguments) {
    const auto held = function.function();
    if (!held || held->parameters().size() != arguments.size())
        return badArgument("list function", function);
    return held->call(run, arguments);
}

/// sort(list, precedes): stable.
Value sorted(Run& run, Arguments arguments) {
    Value::List items = itemsOf(arguments[0]);
    std::optional<Value> trouble;
    std::stable_sort(items.begin(), items.end(), [&](const Value& a, const Value& b) {
        const std::array<Value, 2> pair{a, b};
        const Value precedes = called(run, arguments[1], pair);
        if (precedes.boolean() == nullptr && !trouble)
            trouble = precedes.isNull() ? precedes : badArgument("sort", precedes);
        return precedes.isTrue();
    });
    return trouble ? *trouble : Value(std::move(items));
}

/// list replace(list, position, newItem) or list replace(list, match, newItem).
Value listReplace(Run& run, Arguments arguments) {
    if (arguments[0].isNull() || arguments[1].isNull())
        return arguments[0].isNull() ? arguments[0] : arguments[1];
    Value::List items = itemsOf(arguments[0]);
    if (arguments[1].function() == nullptr) {
        const auto at = indexAt(arguments[1], items.size());
        if (!at)
            return badArgument("list replace", arguments[1]);
        items[*at] = arguments[2];
        return Value(std::move(items));
    }
    for (Value& item : items) {
        const std::array<Value, 2> pair{item, arguments[2]};
        const Value matches = called(run, arguments[1], pair);
        if (matches.boolean() == nullptr)
            return matches.isNull() ? matches : badArgument("list replace", matches);
        if (matches.isTrue())
            item = arguments[2];
    }
    return Value(std::move(items));
}

void flattenInto(const Value& value, Value::List& into) {
    if (value.list() == nullptr) {
        into.push_back(value);
        return;
    }
    for (const Value& item : *value.list())
        flattenInto(item, into);
}

Value flatten(Run&, Arguments arguments) {
    Value::List result;
    flattenInto(arguments[0], result);
    return Value(std::move(result));
}

Value isDefined(Run&, Arguments arguments) {
    return Value(!arguments[0].isNull());
}

constexpr auto kNulls = NullArguments::Propagate;
constexpr auto kAccept = NullArguments::Accept;

} // namespace

std::vector<Builtin> listBuiltins() {
    const QStringList list{name("list")};
    const QStringList element{name("list"), name("element")};
    return {
        {name("min"), list, 1, true, kNulls, false, extreme<false>},
        {name("max"), list, 1, true, kNulls, false, extreme<true>},
        {name("sum"), list, 1, true, kNulls, false, sum},
        {name("mean"), list, 1, true, kNulls, false, mean},
        {name("product"), list, 1, true, kNulls, false, product},
        {name("count"), list, 1, false, kAccept, false, count},
        {name("not"), {name("negand")}, 1, false, kNulls, false, negation},
        {name("all"), list, 1, true, kAccept, false, quantified<false>},
        {name("any"), list, 1, true, kAccept, false, quantified<true>},
        {name("list contains"), element, 2, false, kAccept, false, listContains},
        {name("append"), {name("list"), name("item")}, 2, true, kAccept, false, append},
        {name("concatenate"), list, 1, true, kAccept, false, concatenate},
        {name("union"), list, 1, true, kAccept, false, unionOf},
        {name("distinct values"), list, 1, false, kNulls, false, distinctValues},
        {name("reverse"), list, 1, false, kNulls, false, reverse},
        {name("index of"), {name("list"), name("match")}, 2, false, kAccept, false, indexOf},
        {name("sublist"),
         {name("list"), name("start position"), name("length")},
         2,
         false,
         kNulls,
         false,
         sublist},
        {name("insert before"),
         {name("list"), name("position"), name("newItem")},
         3,
         false,
         kAccept,
         false,
         insertBefore},
        {name("remove"), {name("list"), name("position")}, 2, false, kNulls, false, removeAt},
        {name("sort"), {name("list"), name("precedes")}, 2, false, kNulls, false, sorted},
        {name("list replace"),
         {name("list"), name("position"), name("newItem")},
         3,
         false,
         kAccept,
         false,
         listReplace},
        {name("list replace"),
         {name("list"), name("match"), name("newItem")},
         3,
         false,
         kAccept,
         false,
         listReplace},
        {name("flatten"), list, 1, false, kNulls, false, flatten},
        {name("is defined"), {name("value")}, 1, false, kAccept, false, isDefined},
    };
}

} // namespace chuangkou::dmn
