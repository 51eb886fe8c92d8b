// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/dec34.h"
#include "core/dmn/temporal.h"

#include <QJsonValue>
#include <QStringList>

#include <memory>
#include <variant>
#include <vector>

namespace chuangkou::dmn {

class Value;
class Function;

enum class NullReason {
    Literal, ///< the model itself says null
    Missing, ///< an input was not given
    DivisionByZero,
    OutOfRange,      ///< the result leaves the numbers or the calendar
    WrongType,       ///< detail: the operation and what it met
    BadArgument,     ///< detail: the function and the argument
    NoEntry,         ///< detail: the name that a context does not have
    NoRule,          ///< no row of a table matches; detail: the values and the table
    ManyRules,       ///< two rows match where one may; detail: the values, the rows, the table
    NotAllowedValue, ///< detail: the value
    Unsupported,     ///< the expression was not understood; detail: the fault
    Refused,         ///< detail: what a payable figure may not do
};

/// Why a value is null: what happened first, and the nodes through which it came here.
struct NullCause {
    NullReason reason = NullReason::Literal;
    QString detail;
    QStringList path; ///< names, the first one where the null arose

    /// "缴费月数 is missing → 月数 → 金额": technical text; people's sentences are made elsewhere.
    [[nodiscard]] QString toText() const;
};

/// The entries of a context, in order.
class Context {
public:
    [[nodiscard]] const Value* find(QStringView name) const;
    /// Replaces the entry of that name or appends one.
    void set(const QString& name, Value value);
    void remove(QStringView name);
    [[nodiscard]] const std::vector<std::pair<QString, Value>>& entries() const {
        return m_entries;
    }

private:
    std::vector<std::pair<QString, Value>> m_entries;
};

struct Range;

enum class Kind {
    Null,
    Boolean,
    Number,
    String,
    Date,
    MonthsDuration,
    DaysDuration,
    List,
    Context,
    Range,
    Function,
};

/// A FEEL value. Copies are cheap: what is large is shared and never changed.
class Value {
public:
    using List = std::vector<Value>;

    Value() = default; ///< null, said by the model
    explicit Value(bool value) : m_data(value) {}
    explicit Value(Dec34 value) : m_data(value) {}
    explicit Value(QString value) : m_data(std::move(value)) {}
    explicit Value(Date value) : m_data(value) {}
    explicit Value(MonthsDuration value) : m_data(value) {}
    explicit Value(DaysDuration value) : m_data(value) {}
    explicit Value(List value) : m_data(std::make_shared<const List>(std::move(value))) {}
    explicit Value(Context value) : m_data(std::make_shared<const Context>(std::move(value))) {}
    explicit Value(Range value);
    explicit Value(std::shared_ptr<const Function> value) : m_data(std::move(value)) {}
    [[nodiscard]] static Value null(NullReason reason, QString detail = {}, QStringList path = {});
    [[nodiscard]] static Value number(std::int64_t value) { return Value(Dec34::fromInt(value)); }

    [[nodiscard]] Kind kind() const { return static_cast<Kind>(m_data.index()); }
    [[nodiscard]] bool isNull() const { return m_data.index() == 0; }
    [[nodiscard]] bool isTrue() const {
        const bool* value = boolean();
        return value != nullptr && *value;
    }
    [[nodiscard]] bool isFalse() const {
        const bool* value = boolean();
        return value != nullptr && !*value;
    }
    /// The cause of a null. Precondition: isNull().
    [[nodiscard]] const NullCause& cause() const;
    /// The same null, one node further on its way.
    [[nodiscard]] Value nullVia(const QString& node) const;

    // Null pointers when the value is of another kind.
    [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&m_data); }
    [[nodiscard]] const Dec34* number() const { return std::get_if<Dec34>(&m_data); }
    [[nodiscard]] const QString* string() const { return std::get_if<QString>(&m_data); }
    [[nodiscard]] const Date* date() const { return std::get_if<Date>(&m_data); }
    [[nodiscard]] const MonthsDuration* monthsDuration() const {
        return std::get_if<MonthsDuration>(&m_data);
    }
    [[nodiscard]] const DaysDuration* daysDuration() const {
        return std::get_if<DaysDuration>(&m_data);
    }
    [[nodiscard]] const List* list() const { return shared<List>(); }
    [[nodiscard]] const Context* context() const { return shared<Context>(); }
    [[nodiscard]] const Range* range() const { return shared<Range>(); }
    [[nodiscard]] std::shared_ptr<const Function> function() const {
        const auto* held = std::get_if<std::shared_ptr<const Function>>(&m_data);
        return held == nullptr ? nullptr : *held;
    }

    /// As FEEL writes it: texts in quotation marks, dates as @"...".
    [[nodiscard]] QString toFeel() const;
    /// As `string()` gives it: a text stands bare.
    [[nodiscard]] QString toText() const;

private:
    template <typename T> [[nodiscard]] const T* shared() const {
        const auto* held = std::get_if<std::shared_ptr<const T>>(&m_data);
        return held == nullptr ? nullptr : held->get();
    }
    // In the order of Kind.
    std::variant<std::shared_ptr<const NullCause>, bool, Dec34, QString, Date, MonthsDuration,
                 DaysDuration, std::shared_ptr<const List>, std::shared_ptr<const Context>,
                 std::shared_ptr<const Range>, std::shared_ptr<const Function>>
        m_data;
};

/// An interval; an end that is null is open to infinity.
struct Range {
    Value low;
    Value high;
    bool lowIncluded = true;
    bool highIncluded = true;
};

/// Nothing when the two cannot be compared (different kinds, except null with anything).
[[nodiscard]] std::optional<bool> equalValues(const Value& a, const Value& b);
/// Nothing when the two have no order.
[[nodiscard]] std::optional<std::strong_ordering> orderOf(const Value& a, const Value& b);
/// Nothing when the value and an end have no order.
[[nodiscard]] std::optional<bool> rangeContains(const Range& range, const Value& value);
[[nodiscard]] QString kindName(Kind kind);

/// Numbers become texts, so that no digit is lost; dates and durations their ISO text.
[[nodiscard]] QJsonValue toJson(const Value& value);
/// JSON numbers, texts, booleans, lists and objects; a model's types turn texts into dates.
[[nodiscard]] Value fromJson(const QJsonValue& json);

} // namespace chuangkou::dmn
