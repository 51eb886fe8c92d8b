// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/nodes.h"

namespace chuangkou::dmn {

namespace {

/// A compiled form from a callable; what it captured is the node's own.
template <typename Evaluate> class Form final : public Executable {
public:
    explicit Form(Evaluate evaluate) : m_evaluate(std::move(evaluate)) {}
    Value eval(Run& run) const override { return m_evaluate(run); }

private:
    Evaluate m_evaluate;
};

template <typename Evaluate> ExecutablePtr form(Evaluate evaluate) {
    return std::make_unique<const Form<Evaluate>>(std::move(evaluate));
}

class Constant final : public Executable {
public:
    explicit Constant(Value value) : m_value(std::move(value)) {}
    Value eval(Run&) const override { return m_value; }
    const Value& peek(Run&, Value&) const override { return m_value; }
    const Value* constant() const override { return &m_value; }

private:
    Value m_value;
};

class Local final : public Executable {
public:
    explicit Local(std::size_t slot) : m_slot(slot) {}
    Value eval(Run& run) const override { return run.local(m_slot); }
    const Value& peek(Run& run, Value&) const override { return run.local(m_slot); }

private:
    std::size_t m_slot;
};

class NodeRead final : public Executable {
public:
    explicit NodeRead(std::size_t index) : m_index(index) {}
    Value eval(Run& run) const override { return run.node(m_index); }
    const Value& peek(Run& run, Value&) const override { return run.node(m_index); }

private:
    std::size_t m_index;
};

/// A logical operand: what is no boolean counts as null.
Value logical(Value value) {
    if (value.boolean() != nullptr || value.isNull())
        return value;
    return Value::null(NullReason::WrongType,
                       QStringLiteral("%1 is no boolean").arg(value.toFeel()));
}

Value negated(const Value& value) {
    if (value.isNull())
        return value;
    if (const Dec34* number = value.number())
        return Value(number->negated());
    if (value.monthsDuration() != nullptr || value.daysDuration() != nullptr)
        return arithmetic(Op::Multiply, value, Value::number(-1));
    return Value::null(NullReason::WrongType, QStringLiteral("-%1").arg(value.toFeel()));
}

/// The two sides decide at `decisive`; otherwise a null of either side is the answer. In a payable
/// figure a null is one even beside a side that decides.
template <bool decisive>
Value connected(Run& run, const Executable& left, const Executable& right) {
    const Value first = logical(left.eval(run));
    if (first.boolean() != nullptr && *first.boolean() == decisive)
        return first;
    if (run.strict() && first.isNull())
        return first;
    const Value second = logical(right.eval(run));
    if (second.boolean() != nullptr && *second.boolean() == decisive)
        return second;
    return first.isNull() ? first : second;
}

Value entryOf(const Value& value, const QString& name);

Value entriesOf(const Value::List& list, const QString& name) {
    Value::List result;
    result.reserve(list.size());
    for (const Value& item : list)
        result.push_back(entryOf(item, name));
    return Value(std::move(result));
}

std::optional<Value> datePart(const Date& date, QStringView name) {
    if (name == u"year")
        return Value::number(date.year);
    if (name == u"month")
        return Value::number(date.month);
    if (name == u"day")
        return Value::number(date.day);
    if (name == u"weekday")
        return Value::number(date.weekday());
    return std::nullopt;
}

std::optional<Value> durationPart(const Value& value, QStringView name) {
    if (const MonthsDuration* months = value.monthsDuration()) {
        if (name == u"years")
            return Value::number(months->months / 12);
        if (name == u"months")
            return Value::number(months->months % 12);
        return std::nullopt;
    }
    const std::int64_t seconds = value.daysDuration()->seconds;
    if (name == u"days")
        return Value::number(seconds / 86400);
    if (name == u"hours")
        return Value::number(seconds % 86400 / 3600);
    if (name == u"minutes")
        return Value::number(seconds % 3600 / 60);
    if (name == u"seconds")
        return Value::number(seconds % 60);
    return std::nullopt;
}

std::optional<Value> rangePart(const Range& range, QStringView name) {
    if (name == u"start")
        return range.low;
    if (name == u"end")
        return range.high;
    if (name == u"start included")
        return Value(range.lowIncluded);
    if (name == u"end included")
        return Value(range.highIncluded);
    return std::nullopt;
}

Value entryOf(const Value& value, const QString& name) {
    if (value.isNull())
        return value;
    std::optional<Value> part;
    if (const Context* context = value.context()) {
        if (const Value* entry = context->find(name))
            return *entry;
    } else if (const Value::List* list = value.list()) {
        return entriesOf(*list, name);
    } else if (const Date* date = value.date()) {
        part = datePart(*date, name);
    } else if (value.monthsDuration() != nullptr || value.daysDuration() != nullptr) {
        part = durationPart(value, name);
    } else if (const Range* range = value.range()) {
        part = rangePart(*range, name);
    }
    return part ? *part : Value::null(NullReason::NoEntry, name);
}

Value within(const Range& range, const Value& value) {
    const auto inside = rangeContains(range, value);
    if (inside)
        return Value(*inside);
    return value.isNull()
               ? value
               : Value::null(NullReason::WrongType,
                             QStringLiteral("%1 in %2").arg(value.toFeel(), Value(range).toFeel()));
}

class Path final : public Executable {
public:
    Path(ExecutablePtr value, QString entry)
        : m_value(std::move(value)), m_entry(std::move(entry)) {}
    Value eval(Run& run) const override {
        Value made;
        return entryOf(m_value->peek(run, made), m_entry);
    }
    const Value& peek(Run& run, Value& scratch) const override {
        const Value& value = m_value->peek(run, scratch);
        const Context* context = value.context();
        const Value* entry = context == nullptr ? nullptr : context->find(m_entry);
        if (entry != nullptr)
            return *entry;
        scratch = entryOf(value, m_entry);
        return scratch;
    }

private:
    ExecutablePtr m_value;
    QString m_entry;
};

/// Whether the input equals the value or is within it.
Value matched(const Value& input, const Value& value) {
    if (const Range* range = value.range(); range != nullptr && input.range() == nullptr)
        return within(*range, input);
    if (const Value::List* list = value.list()) {
        if (equalValues(input, value).value_or(false))
            return Value(true);
        for (const Value& item : *list) {
            const Range* range = item.range();
            if (range != nullptr ? within(*range, input).isTrue()
                                 : equalValues(input, item).value_or(false))
                return Value(true);
        }
        return Value(false);
    }
    return Value(equalValues(input, value).value_or(false));
}

} // namespace

ExecutablePtr makeConstant(Value value) {
    return std::make_unique<const Constant>(std::move(value));
}

ExecutablePtr makeLocal(std::size_t slot) {
    return std::make_unique<const Local>(slot);
}

ExecutablePtr makeNodeRead(std::size_t index) {
    return std::make_unique<const NodeRead>(index);
}

ExecutablePtr makeItemEntry(std::size_t slot, QString name, ExecutablePtr fallback) {
    return form([slot, name = std::move(name), fallback = std::move(fallback)](Run& run) {
        if (const Context* context = run.local(slot).context())
            if (const Value* entry = context->find(name))
                return *entry;
        return fallback ? fallback->eval(run) : Value::null(NullReason::NoEntry, name);
    });
}

ExecutablePtr makeNegate(ExecutablePtr operand) {
    return form([operand = std::move(operand)](Run& run) { return negated(operand->eval(run)); });
}

ExecutablePtr makeArithmetic(Op op, ExecutablePtr left, ExecutablePtr right) {
    return form([op, left = std::move(left), right = std::move(right)](Run& run) {
        Value made;
        Value alsoMade;
        const Value& first = left->peek(run, made);
        return arithmetic(op, first, right->peek(run, alsoMade));
    });
}

ExecutablePtr makeCompare(Op op, ExecutablePtr left, ExecutablePtr right, NullTest nullTest) {
    return form([op, nullTest, left = std::move(left), right = std::move(right)](Run& run) {
        Value made;
        Value alsoMade;
        const Value& first = left->peek(run, made);
        const Value& second = right->peek(run, alsoMade);
        // FEEL answers false to `null = 5`: in a payable figure that would choose a rate silently.
        if (run.strict() && nullTest == NullTest::Accident && (first.isNull() || second.isNull()))
            return first.isNull() ? first : second;
        return compared(op, first, second);
    });
}

ExecutablePtr makeAnd(ExecutablePtr left, ExecutablePtr right) {
    return form([left = std::move(left), right = std::move(right)](Run& run) {
        return connected<false>(run, *left, *right);
    });
}

ExecutablePtr makeOr(ExecutablePtr left, ExecutablePtr right) {
    return form([left = std::move(left), right = std::move(right)](Run& run) {
        return connected<true>(run, *left, *right);
    });
}

ExecutablePtr makeIf(ExecutablePtr condition, ExecutablePtr then, ExecutablePtr otherwise) {
    return form([condition = std::move(condition), then = std::move(then),
                 otherwise = std::move(otherwise)](Run& run) {
        const Value given = condition->eval(run);
        const Value decided = logical(given);
        if (decided.isNull() && (run.strict() || !given.isNull()))
            return decided;
        return decided.isTrue() ? then->eval(run) : otherwise->eval(run);
    });
}

ExecutablePtr makeBetween(ExecutablePtr value, ExecutablePtr low, ExecutablePtr high) {
    return form([value = std::move(value), low = std::move(low), high = std::move(high)](Run& run) {
        const Value middle = value->eval(run);
        const Value above = compared(Op::GreaterEqual, middle, low->eval(run));
        if (above.isFalse() || (run.strict() && above.isNull()))
            return above;
        const Value below = compared(Op::LessEqual, middle, high->eval(run));
        return above.isNull() && !below.isFalse() ? above : below;
    });
}

ExecutablePtr makeInstanceOf(ExecutablePtr value, std::optional<Kind> kind) {
    return form([kind, value = std::move(value)](Run& run) {
        const Value subject = value->eval(run);
        return Value(kind ? subject.kind() == *kind : !subject.isNull());
    });
}

ExecutablePtr makeIn(ExecutablePtr value, std::size_t slot, ExecutablePtr tests) {
    return form([slot, value = std::move(value), tests = std::move(tests)](Run& run) {
        Value subject = value->eval(run);
        run.local(slot) = std::move(subject);
        return tests->eval(run);
    });
}

ExecutablePtr makeTests(Executables tests) {
    return form([tests = std::move(tests)](Run& run) {
        Value undecided(false);
        for (const ExecutablePtr& test : tests) {
            Value result = test->eval(run);
            if (result.isTrue() || (run.strict() && result.isNull()))
                return result;
            if (result.isNull() && !undecided.isNull())
                undecided = std::move(result);
        }
        return undecided;
    });
}

ExecutablePtr makeNotTests(ExecutablePtr tests) {
    return form([tests = std::move(tests)](Run& run) {
        const Value result = logical(tests->eval(run));
        return result.isNull() ? result : Value(!result.isTrue());
    });
}

ExecutablePtr makeMatch(std::size_t slot, ExecutablePtr expression, TestShape shape,
                        NullTest nullTest) {
    return form([slot, shape, nullTest, expression = std::move(expression)](Run& run) {
        Value made;
        const Value& value = expression->peek(run, made);
        const Value& input = run.local(slot);
        if (value.isNull() && nullTest == NullTest::Accident && !input.isNull())
            return value;
        if (run.strict() && nullTest == NullTest::Accident) {
            if (value.isNull())
                return value;
            if (input.isNull() && shape == TestShape::Value)
                return input;
        }
        if (shape == TestShape::Expression && value.boolean() != nullptr &&
            input.boolean() == nullptr)
            return value;
        if (run.strict() && nullTest == NullTest::Accident && input.isNull())
            return input;
        return matched(input, value);
    });
}

ExecutablePtr makeList(Executables items) {
    return form([items = std::move(items)](Run& run) {
        Value::List list;
        list.reserve(items.size());
        for (const ExecutablePtr& item : items)
            list.push_back(item->eval(run));
        return Value(std::move(list));
    });
}

ExecutablePtr makeContext(QStringList names, std::vector<std::size_t> slots, Executables values) {
    return form([names = std::move(names), places = std::move(slots),
                 values = std::move(values)](Run& run) {
        Context context;
        for (std::size_t at = 0; at < values.size(); ++at) {
            Value value = values[at]->eval(run);
            run.local(places[at]) = value;
            context.set(names[static_cast<qsizetype>(at)], std::move(value));
        }
        return Value(std::move(context));
    });
}

ExecutablePtr makeRange(ExecutablePtr low, ExecutablePtr high, bool lowIncluded,
                        bool highIncluded) {
    return form(
        [low = std::move(low), high = std::move(high), lowIncluded, highIncluded](Run& run) {
            Range range{{}, {}, lowIncluded, highIncluded};
            if (low) {
                range.low = low->eval(run);
                if (range.low.isNull())
                    return range.low;
            }
            if (high) {
                range.high = high->eval(run);
                if (range.high.isNull())
                    return range.high;
            }
            if (!high && highIncluded)
                range.high = range.low;
            if (low && high && !orderOf(range.low, range.high))
                return Value::null(NullReason::WrongType, Value(range).toFeel());
            return Value(std::move(range));
        });
}

ExecutablePtr makePath(ExecutablePtr value, QString entry) {
    return std::make_unique<const Path>(std::move(value), std::move(entry));
}

} // namespace chuangkou::dmn
