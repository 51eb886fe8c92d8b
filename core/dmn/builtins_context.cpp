// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/builtins.h"

namespace chuangkou::dmn {

namespace {

QString name(const char* text) {
    return QString::fromLatin1(text);
}

Value getValue(Run&, Arguments arguments) {
    const Context* context = arguments[0].context();
    const QString* key = arguments[1].string();
    if (context == nullptr || key == nullptr)
        return badArgument("get value", context == nullptr ? arguments[0] : arguments[1]);
    const Value* entry = context->find(*key);
    return entry != nullptr ? *entry : Value::null(NullReason::NoEntry, *key);
}

Value getEntries(Run&, Arguments arguments) {
    const Context* context = arguments[0].context();
    if (context == nullptr)
        return badArgument("get entries", arguments[0]);
    Value::List result;
    for (const auto& [key, value] : context->entries()) {
        Context entry;
        entry.set(QStringLiteral("key"), Value(key));
        entry.set(QStringLiteral("value"), value);
        result.push_back(Value(std::move(entry)));
    }
    return Value(std::move(result));
}

/// context(entries): a list of {key, value}; no key may stand twice.
Value contextOf(Run&, Arguments arguments) {
    Context result;
    for (const Value& item : itemsOf(arguments[0])) {
        const Context* entry = item.context();
        const Value* key = entry == nullptr ? nullptr : entry->find(u"key");
        const Value* value = entry == nullptr ? nullptr : entry->find(u"value");
        if (key == nullptr || value == nullptr || key->string() == nullptr ||
            result.find(*key->string()) != nullptr)
            return badArgument("context", item);
        result.set(*key->string(), *value);
    }
    return Value(std::move(result));
}

Value putAt(const Value& base, std::span<const Value> keys, const Value& value) {
    const Context* context = base.context();
    if (context == nullptr || keys.empty() || keys.front().string() == nullptr)
        return badArgument("context put", context == nullptr || keys.empty() ? base : keys.front());
    const QString& key = *keys.front().string();
    Context result = *context;
    if (keys.size() == 1) {
        result.set(key, value);
        return Value(std::move(result));
    }
    const Value* inner = context->find(key);
    Value changed = putAt(inner == nullptr ? Value() : *inner, keys.subspan(1), value);
    if (changed.isNull())
        return changed;
    result.set(key, std::move(changed));
    return Value(std::move(result));
}

Value contextPut(Run&, Arguments arguments) {
    if (arguments[0].isNull() || arguments[1].isNull())
        return arguments[0].isNull() ? arguments[0] : arguments[1];
    const Value::List keys = itemsOf(arguments[1]);
    return putAt(arguments[0], keys, arguments[2]);
}

/// Named, one key is a text; only `keys` may be a list.
Value contextPutKey(Run& run, Arguments arguments) {
    if (arguments[1].list() != nullptr)
        return badArgument("context put", arguments[1]);
    return contextPut(run, arguments);
}

Value contextMerge(Run&, Arguments arguments) {
    Context result;
    for (const Value& item : itemsOf(arguments[0])) {
        if (item.context() == nullptr)
            return badArgument("context merge", item);
        for (const auto& [key, value] : item.context()->entries())
            result.set(key, value);
    }
    return Value(std::move(result));
}

/// Whether the two are the same value of the same kind.
Value is(Run&, Arguments arguments) {
    return Value(arguments[0].kind() == arguments[1].kind() &&
                 equalValues(arguments[0], arguments[1]).value_or(false));
}

} // namespace

std::vector<Builtin> contextBuiltins() {
    constexpr auto kNulls = NullArguments::Propagate;
    constexpr auto kAccept = NullArguments::Accept;
    const QStringList one{name("m")};
    return {
        {name("get value"), {name("m"), name("key")}, 2, false, kNulls, false, getValue},
        {name("get entries"), one, 1, false, kNulls, false, getEntries},
        {name("context"), {name("entries")}, 1, false, kNulls, false, contextOf},
        {name("context put"),
         {name("context"), name("keys"), name("value")},
         3,
         false,
         kAccept,
         false,
         contextPut},
        {name("context put"),
         {name("context"), name("key"), name("value")},
         3,
         false,
         kAccept,
         false,
         contextPutKey},
        {name("context merge"), {name("contexts")}, 1, false, kNulls, false, contextMerge},
        {name("is"), {name("value1"), name("value2")}, 2, false, kAccept, false, is},
    };
}

} // namespace chuangkou::dmn
