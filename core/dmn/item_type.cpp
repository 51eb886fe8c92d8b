// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/item_type.h"

namespace chuangkou::dmn {

namespace {

Value mismatch(const Value& value, const ItemType& type) {
    return Value::null(NullReason::WrongType,
                       QStringLiteral("%1 is no %2").arg(value.toFeel(), type.name));
}

Value conformedContext(Run& run, const Value& value, const ItemType& type) {
    const Context* context = value.context();
    if (context == nullptr)
        return mismatch(value, type);
    Context result = *context;
    for (const auto& [name, componentType] : type.components) {
        const Value* entry = context->find(name);
        if (entry == nullptr)
            return Value::null(NullReason::WrongType,
                               QStringLiteral("%1 lacks %2").arg(type.name, name));
        Value component = conformed(run, *entry, componentType);
        if (component.isNull() && !entry->isNull())
            return component;
        result.set(name, std::move(component));
    }
    return Value(std::move(result));
}

Value withAllowed(Run& run, Value value, const ItemType& type) {
    if (!type.allowed || value.isNull())
        return value;
    const Run::Frame frame(run, type.allowedLocals);
    run.local(0) = value;
    if (type.allowed->eval(run).isTrue())
        return value;
    return Value::null(NullReason::NotAllowedValue,
                       QStringLiteral("%1 is none of %2").arg(value.toFeel(), type.allowedText));
}

Value conformedItem(Run& run, const Value& value, const ItemType& type) {
    if (value.isNull())
        return value;
    const Value::List* list = value.list();
    if (list != nullptr && list->size() == 1 && type.kind && *type.kind != Kind::List)
        return list->front().list() == nullptr ? conformedItem(run, list->front(), type)
                                               : mismatch(value, type);
    Value result = type.base != nullptr ? conformed(run, value, type.base) : value;
    if (result.isNull())
        return result;
    if (!type.components.empty())
        result = conformedContext(run, result, type);
    else if (type.kind && result.kind() != *type.kind)
        return mismatch(value, type);
    return withAllowed(run, std::move(result), type);
}

/// A built-in type that the value has: the usual case, without a copy.
bool isPlain(const ItemType& type, const Value& value) {
    return type.kind == value.kind() && !type.isCollection && type.base == nullptr &&
           type.components.empty() && !type.allowed;
}

} // namespace

Value conformed(Run& run, Value value, const ItemType* type) {
    if (type == nullptr || value.isNull() || isPlain(*type, value))
        return value;
    if (!type->isCollection)
        return conformedItem(run, value, *type);
    const Value::List* list = value.list();
    if (list == nullptr) {
        Value only = conformedItem(run, value, *type);
        return only.isNull() ? only : Value(Value::List{std::move(only)});
    }
    Value::List result;
    result.reserve(list->size());
    for (const Value& item : *list) {
        result.push_back(conformedItem(run, item, *type));
        if (result.back().isNull() && !item.isNull())
            return result.back();
    }
    return Value(std::move(result));
}

Value typedFromText(const Value& value, const ItemType* type) {
    if (type == nullptr)
        return value;
    if (const Value::List* list = value.list()) {
        Value::List result;
        for (const Value& item : *list)
            result.push_back(typedFromText(item, type));
        return Value(std::move(result));
    }
    if (const Context* context = value.context()) {
        Context result = *context;
        for (const auto& [name, componentType] : type->components)
            if (const Value* entry = context->find(name))
                result.set(name, typedFromText(*entry, componentType));
        return Value(std::move(result));
    }
    const QString* text = value.string();
    if (text == nullptr)
        return value;
    if (type->base != nullptr)
        return typedFromText(value, type->base);
    const auto orKept = [&](const auto& parsed) { return parsed ? Value(*parsed) : value; };
    switch (type->kind.value_or(Kind::String)) {
    case Kind::Number:
        return orKept(Dec34::parse(*text));
    case Kind::Date:
        return orKept(Date::parse(*text));
    case Kind::MonthsDuration:
        return orKept(MonthsDuration::parse(*text));
    case Kind::DaysDuration:
        return orKept(DaysDuration::parse(*text));
    default:
        return value;
    }
}

BuiltinType builtinType(const QString& name) {
    const QString bare = name.mid(name.lastIndexOf(u':') + 1).trimmed();
    if (bare.compare(u"any", Qt::CaseInsensitive) == 0)
        return {true, std::nullopt};
    static const QHash<QString, Kind> kKinds{
        {QStringLiteral("number"), Kind::Number},
        {QStringLiteral("string"), Kind::String},
        {QStringLiteral("boolean"), Kind::Boolean},
        {QStringLiteral("date"), Kind::Date},
        {QStringLiteral("years and months duration"), Kind::MonthsDuration},
        {QStringLiteral("yearMonthDuration"), Kind::MonthsDuration},
        {QStringLiteral("days and time duration"), Kind::DaysDuration},
        {QStringLiteral("dayTimeDuration"), Kind::DaysDuration},
        {QStringLiteral("list"), Kind::List},
        {QStringLiteral("context"), Kind::Context},
        {QStringLiteral("range"), Kind::Range},
        {QStringLiteral("function"), Kind::Function},
        {QStringLiteral("Null"), Kind::Null},
    };
    const auto found = kKinds.find(bare);
    return found == kKinds.end() ? BuiltinType{} : BuiltinType{true, *found};
}

} // namespace chuangkou::dmn
