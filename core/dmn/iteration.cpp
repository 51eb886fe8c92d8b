// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/nodes.h"

namespace chuangkou::dmn {

namespace {

constexpr std::int64_t kMostItems = 1'000'000;
constexpr std::int64_t kMostPartial = 10'000;

Value tooMany() {
    return Value::null(NullReason::OutOfRange, QStringLiteral("too many items"));
}

template <typename Make> Value counted(std::int64_t from, std::int64_t to, const Make& make) {
    const std::int64_t step = from <= to ? 1 : -1;
    if ((to - from) * step >= kMostItems)
        return tooMany();
    Value::List list;
    for (std::int64_t at = from; at != to + step; at += step)
        list.push_back(make(at));
    return Value(std::move(list));
}

/// Whole numbers or days from one end to the other, downwards as well.
Value series(const Value& from, const Value& to) {
    if (from.isNull())
        return from;
    if (to.isNull())
        return to;
    if (from.number() != nullptr && to.number() != nullptr) {
        const auto first = from.number()->toInt();
        const auto last = to.number()->toInt();
        constexpr std::int64_t kFar = std::int64_t{1} << 60;
        if (first && last && std::max(std::abs(*first), std::abs(*last)) < kFar)
            return counted(*first, *last, [](std::int64_t at) { return Value::number(at); });
    } else if (from.date() != nullptr && to.date() != nullptr) {
        return counted(from.date()->days(), to.date()->days(),
                       [](std::int64_t at) { return Value(Date::fromDays(at).value_or(Date())); });
    }
    return Value::null(NullReason::WrongType,
                       QStringLiteral("%1..%2").arg(from.toFeel(), to.toFeel()));
}

Value rangeItems(const Range& range) {
    const auto order = orderOf(range.low, range.high);
    if (order && *order > 0)
        return Value::null(NullReason::WrongType, Value(range).toFeel());
    Value all = series(range.low, range.high);
    if (all.isNull() || (range.lowIncluded && range.highIncluded))
        return all;
    Value::List items = *all.list();
    if (!range.highIncluded)
        items.pop_back();
    if (!range.lowIncluded && !items.empty())
        items.erase(items.begin());
    return Value(std::move(items));
}

Value itemsOf(Run& run, const Iterator& iterator) {
    const Value domain = iterator.domain->eval(run);
    if (iterator.until)
        return series(domain, iterator.until->eval(run));
    if (domain.isNull() || domain.list() != nullptr)
        return domain;
    if (const Range* range = domain.range())
        return rangeItems(*range);
    return Value(Value::List{domain});
}

/// Runs `body` for every combination of the iterators from `at` on; a null ends everything.
template <typename Body>
std::optional<Value> forEach(Run& run, const std::vector<Iterator>& iterators, std::size_t at,
                             const Body& body) {
    if (at == iterators.size())
        return body();
    const Value items = itemsOf(run, iterators[at]);
    if (items.isNull())
        return items;
    for (const Value& item : *items.list()) {
        if (!run.countStep())
            return tooMany();
        run.local(iterators[at].slot) = item;
        if (auto ended = forEach(run, iterators, at + 1, body))
            return ended;
    }
    return std::nullopt;
}

class For final : public Executable {
public:
    For(std::vector<Iterator> iterators, std::optional<std::size_t> partialSlot, ExecutablePtr body)
        : m_iterators(std::move(iterators)), m_partialSlot(partialSlot), m_body(std::move(body)) {}

    Value eval(Run& run) const override {
        Value::List results;
        if (m_partialSlot)
            run.local(*m_partialSlot) = Value(Value::List());
        // Every step copies what came before: with `partial` a long loop would take its square.
        const std::int64_t most = m_partialSlot ? kMostPartial : kMostItems;
        const auto ended = forEach(run, m_iterators, 0, [&]() -> std::optional<Value> {
            if (static_cast<std::int64_t>(results.size()) >= most)
                return tooMany();
            results.push_back(m_body->eval(run));
            if (m_partialSlot)
                run.local(*m_partialSlot) = Value(results);
            return std::nullopt;
        });
        return ended ? *ended : Value(std::move(results));
    }

private:
    std::vector<Iterator> m_iterators;
    std::optional<std::size_t> m_partialSlot;
    ExecutablePtr m_body;
};

class Quantified final : public Executable {
public:
    Quantified(Quantifier quantifier, std::vector<Iterator> iterators, ExecutablePtr condition)
        : m_decisive(quantifier == Quantifier::Some), m_iterators(std::move(iterators)),
          m_condition(std::move(condition)) {}

    Value eval(Run& run) const override {
        Value undecided(!m_decisive);
        const auto ended = forEach(run, m_iterators, 0, [&]() -> std::optional<Value> {
            const Value result = m_condition->eval(run);
            if (result.boolean() != nullptr && *result.boolean() == m_decisive)
                return result;
            if (run.strict() && result.isNull())
                return result;
            if (result.boolean() == nullptr && !undecided.isNull())
                undecided =
                    result.isNull() ? result : Value::null(NullReason::WrongType, result.toFeel());
            return std::nullopt;
        });
        return ended ? *ended : undecided;
    }

private:
    bool m_decisive;
    std::vector<Iterator> m_iterators;
    ExecutablePtr m_condition;
};

class Filter final : public Executable {
public:
    Filter(ExecutablePtr list, std::size_t itemSlot, ExecutablePtr condition)
        : m_list(std::move(list)), m_itemSlot(itemSlot), m_condition(std::move(condition)) {}

    Value eval(Run& run) const override {
        const Value subject = m_list->eval(run);
        if (subject.isNull())
            return subject;
        const Value::List single{subject};
        const Value::List& items = subject.list() != nullptr ? *subject.list() : single;
        if (items.empty()) {
            run.local(m_itemSlot) = Value();
            return m_condition->eval(run).number() != nullptr
                       ? Value::null(NullReason::NoEntry, QStringLiteral("[]"))
                       : Value(Value::List());
        }
        Value::List kept;
        for (const Value& item : items) {
            if (!run.countStep())
                return tooMany();
            run.local(m_itemSlot) = item;
            const Value result = m_condition->eval(run);
            if (const Dec34* position = result.number())
                return itemAt(items, *position);
            if (result.isNull() && run.strict())
                return result;
            if (!result.isNull() && result.boolean() == nullptr)
                return Value::null(NullReason::WrongType,
                                   QStringLiteral("a filter gives %1").arg(result.toFeel()));
            if (result.isTrue())
                kept.push_back(item);
        }
        return Value(std::move(kept));
    }

private:
    static Value itemAt(const Value::List& items, const Dec34& position) {
        const auto whole = position.toInt();
        const auto size = static_cast<std::int64_t>(items.size());
        if (!whole || *whole == 0 || *whole > size || *whole < -size)
            return Value::null(NullReason::NoEntry,
                               QStringLiteral("[%1]").arg(position.toString()));
        return items[static_cast<std::size_t>(*whole > 0 ? *whole - 1 : size + *whole)];
    }

    ExecutablePtr m_list;
    std::size_t m_itemSlot;
    ExecutablePtr m_condition;
};

} // namespace

ExecutablePtr makeFilter(ExecutablePtr list, std::size_t itemSlot, ExecutablePtr condition) {
    return std::make_unique<const Filter>(std::move(list), itemSlot, std::move(condition));
}

ExecutablePtr makeFor(std::vector<Iterator> iterators, std::optional<std::size_t> partialSlot,
                      ExecutablePtr body) {
    return std::make_unique<const For>(std::move(iterators), partialSlot, std::move(body));
}

ExecutablePtr makeQuantified(Quantifier quantifier, std::vector<Iterator> iterators,
                             ExecutablePtr condition) {
    return std::make_unique<const Quantified>(quantifier, std::move(iterators),
                                              std::move(condition));
}

} // namespace chuangkou::dmn
