// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/value.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace chuangkou::dmn {

namespace {

QString phrase(const NullCause& cause) {
    switch (cause.reason) {
    case NullReason::Literal:
        return QStringLiteral("is null");
    case NullReason::Missing:
        return QStringLiteral("is missing");
    case NullReason::DivisionByZero:
        return QStringLiteral("divides by zero");
    case NullReason::OutOfRange:
        return QStringLiteral("is out of range");
    case NullReason::WrongType:
        return QStringLiteral("has a wrong type");
    case NullReason::BadArgument:
        return QStringLiteral("has a wrong argument");
    case NullReason::NoEntry:
        return QStringLiteral("has no entry");
    case NullReason::NoRule:
        return QStringLiteral("no rule for");
    case NullReason::ManyRules:
        return QStringLiteral("more than one rule for");
    case NullReason::NotAllowedValue:
        return QStringLiteral("is not an allowed value");
    case NullReason::Unsupported:
        return QStringLiteral("cannot be evaluated");
    case NullReason::Refused:
        return QStringLiteral("may not use");
    }
    return {};
}

QString quoted(const QString& text) {
    QString escaped = text;
    escaped.replace(u'\\', QStringLiteral("\\\\"));
    escaped.replace(u'"', QStringLiteral("\\\""));
    return QLatin1Char('"') + escaped + QLatin1Char('"');
}

QString listText(const Value::List& list) {
    QStringList texts;
    for (const Value& item : list)
        texts += item.toFeel();
    return QLatin1Char('[') + texts.join(QStringLiteral(", ")) + QLatin1Char(']');
}

QString contextText(const Context& context) {
    QStringList texts;
    for (const auto& [name, value] : context.entries())
        texts += name + QStringLiteral(": ") + value.toFeel();
    return QLatin1Char('{') + texts.join(QStringLiteral(", ")) + QLatin1Char('}');
}

QString rangeText(const Range& range) {
    if (range.low.isNull())
        return QStringLiteral("(%1 %2)").arg(
            range.highIncluded ? QStringLiteral("<=") : QStringLiteral("<"), range.high.toFeel());
    if (range.high.isNull())
        return QStringLiteral("(%1 %2)").arg(
            range.lowIncluded ? QStringLiteral(">=") : QStringLiteral(">"), range.low.toFeel());
    return (range.lowIncluded ? QStringLiteral("[") : QStringLiteral("(")) + range.low.toFeel() +
           QStringLiteral("..") + range.high.toFeel() +
           (range.highIncluded ? QStringLiteral("]") : QStringLiteral(")"));
}

std::optional<bool> equalLists(const Value::List& a, const Value::List& b) {
    if (a.size() != b.size())
        return false;
    for (std::size_t at = 0; at < a.size(); ++at)
        if (!equalValues(a[at], b[at]).value_or(false))
            return false;
    return true;
}

std::optional<bool> equalContexts(const Context& a, const Context& b) {
    if (a.entries().size() != b.entries().size())
        return false;
    for (const auto& [name, value] : a.entries()) {
        const Value* other = b.find(name);
        if (other == nullptr || !equalValues(value, *other).value_or(false))
            return false;
    }
    return true;
}

bool equalRanges(const Range& a, const Range& b) {
    return a.lowIncluded == b.lowIncluded && a.highIncluded == b.highIncluded &&
           equalValues(a.low, b.low).value_or(false) && equalValues(a.high, b.high).value_or(false);
}

QJsonValue rangeJson(const Range& range) {
    return rangeText(range);
}

} // namespace

QString NullCause::toText() const {
    const QString first = path.value(0);
    QString text;
    if (reason == NullReason::NoRule || reason == NullReason::ManyRules)
        text = phrase(*this) + QLatin1Char(' ') + detail;
    else if (detail.isEmpty())
        text = first + QLatin1Char(' ') + phrase(*this);
    else
        text = first + QLatin1Char(' ') + phrase(*this) + QStringLiteral(": ") + detail;
    for (qsizetype at = 1; at < path.size(); ++at)
        text += QStringLiteral(" → ") + path[at];
    return text.trimmed();
}

const Value* Context::find(QStringView name) const {
    for (const auto& [key, value] : m_entries)
        if (key == name)
            return &value;
    return nullptr;
}

void Context::set(const QString& name, Value value) {
    for (auto& [key, held] : m_entries)
        if (key == name) {
            held = std::move(value);
            return;
        }
    m_entries.emplace_back(name, std::move(value));
}

void Context::remove(QStringView name) {
    std::erase_if(m_entries, [&](const auto& entry) { return entry.first == name; });
}

Value::Value(Range value) : m_data(std::make_shared<const Range>(std::move(value))) {}

Value Value::null(NullReason reason, QString detail, QStringList path) {
    Value value;
    value.m_data =
        std::make_shared<const NullCause>(NullCause{reason, std::move(detail), std::move(path)});
    return value;
}

const NullCause& Value::cause() const {
    static const NullCause kLiteral;
    const auto& held = std::get<0>(m_data);
    return held ? *held : kLiteral;
}

Value Value::nullVia(const QString& node) const {
    NullCause longer = cause();
    if (longer.path.isEmpty() || longer.path.last() != node)
        longer.path += node;
    return null(longer.reason, longer.detail, longer.path);
}

QString Value::toText() const {
    if (const QString* text = string())
        return *text;
    if (const Date* value = date())
        return value->toString();
    if (const MonthsDuration* value = monthsDuration())
        return value->toString();
    if (const DaysDuration* value = daysDuration())
        return value->toString();
    return toFeel();
}

QString Value::toFeel() const {
    switch (kind()) {
    case Kind::Null:
        return QStringLiteral("null");
    case Kind::Boolean:
        return isTrue() ? QStringLiteral("true") : QStringLiteral("false");
    case Kind::Number:
        return number()->toString();
    case Kind::String:
        return quoted(*string());
    case Kind::Date:
    case Kind::MonthsDuration:
    case Kind::DaysDuration:
        return QStringLiteral("@\"%1\"").arg(toText());
    case Kind::List:
        return listText(*list());
    case Kind::Context:
        return contextText(*context());
    case Kind::Range:
        return rangeText(*range());
    case Kind::Function:
        return QStringLiteral("function");
    }
    return {};
}

QString kindName(Kind kind) {
    switch (kind) {
    case Kind::Null:
        return QStringLiteral("null");
    case Kind::Boolean:
        return QStringLiteral("boolean");
    case Kind::Number:
        return QStringLiteral("number");
    case Kind::String:
        return QStringLiteral("string");
    case Kind::Date:
        return QStringLiteral("date");
    case Kind::MonthsDuration:
        return QStringLiteral("years and months duration");
    case Kind::DaysDuration:
        return QStringLiteral("days and time duration");
    case Kind::List:
        return QStringLiteral("list");
    case Kind::Context:
        return QStringLiteral("context");
    case Kind::Range:
        return QStringLiteral("range");
    case Kind::Function:
        return QStringLiteral("function");
    }
    return {};
}

std::optional<bool> equalValues(const Value& a, const Value& b) {
    if (a.isNull() || b.isNull())
        return a.isNull() && b.isNull();
    if (a.kind() != b.kind())
        return std::nullopt;
    switch (a.kind()) {
    case Kind::Boolean:
        return *a.boolean() == *b.boolean();
    case Kind::List:
        return equalLists(*a.list(), *b.list());
    case Kind::Context:
        return equalContexts(*a.context(), *b.context());
    case Kind::Range:
        return equalRanges(*a.range(), *b.range());
    case Kind::Function:
        return a.function() == b.function();
    case Kind::Null:
    case Kind::Number:
    case Kind::String:
    case Kind::Date:
    case Kind::MonthsDuration:
    case Kind::DaysDuration:
        break;
    }
    const auto order = orderOf(a, b);
    return order && *order == 0;
}

std::optional<std::strong_ordering> orderOf(const Value& a, const Value& b) {
    if (a.kind() != b.kind())
        return std::nullopt;
    switch (a.kind()) {
    case Kind::Number:
        return *a.number() <=> *b.number();
    case Kind::String:
        return a.string()->compare(*b.string()) <=> 0;
    case Kind::Date:
        return *a.date() <=> *b.date();
    case Kind::MonthsDuration:
        return *a.monthsDuration() <=> *b.monthsDuration();
    case Kind::DaysDuration:
        return *a.daysDuration() <=> *b.daysDuration();
    case Kind::Null:
    case Kind::Boolean:
    case Kind::List:
    case Kind::Context:
    case Kind::Range:
    case Kind::Function:
        break;
    }
    return std::nullopt;
}

std::optional<bool> rangeContains(const Range& range, const Value& value) {
    bool inside = true;
    if (!range.low.isNull()) {
        const auto order = orderOf(value, range.low);
        if (!order)
            return std::nullopt;
        inside = range.lowIncluded ? *order >= 0 : *order > 0;
    }
    if (!range.high.isNull()) {
        const auto order = orderOf(value, range.high);
        if (!order)
            return std::nullopt;
        inside = inside && (range.highIncluded ? *order <= 0 : *order < 0);
    }
    return inside;
}

QJsonValue toJson(const Value& value) {
    switch (value.kind()) {
    case Kind::Null:
        return QJsonValue::Null;
    case Kind::Boolean:
        return value.isTrue();
    case Kind::Number:
    case Kind::String:
    case Kind::Date:
    case Kind::MonthsDuration:
    case Kind::DaysDuration:
    case Kind::Function:
        return value.toText();
    case Kind::Range:
        return rangeJson(*value.range());
    case Kind::List: {
        QJsonArray array;
        for (const Value& item : *value.list())
            array.append(toJson(item));
        return array;
    }
    case Kind::Context: {
        QJsonObject object;
        for (const auto& [name, item] : value.context()->entries())
            object.insert(name, toJson(item));
        return object;
    }
    }
    return {};
}

Value fromJson(const QJsonValue& json) {
    switch (json.type()) {
    case QJsonValue::Bool:
        return Value(json.toBool());
    case QJsonValue::Double: {
        const auto number =
            Dec34::parse(QString::number(json.toDouble(), 'g', QLocale::FloatingPointShortest));
        return number ? Value(*number) : Value::null(NullReason::OutOfRange);
    }
    case QJsonValue::String:
        return Value(json.toString());
    case QJsonValue::Array: {
        Value::List list;
        for (const QJsonValue& item : json.toArray())
            list.push_back(fromJson(item));
        return Value(std::move(list));
    }
    case QJsonValue::Object: {
        Context context;
        const QJsonObject object = json.toObject();
        for (auto at = object.begin(); at != object.end(); ++at)
            context.set(at.key(), fromJson(at.value()));
        return Value(std::move(context));
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return Value::null(NullReason::Missing);
}

} // namespace chuangkou::dmn
