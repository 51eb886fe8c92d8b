// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/builtins.h"

namespace chuangkou::dmn {

namespace {

QString name(const char* text) {
    return QString::fromLatin1(text);
}

/// Characters outside the basic plane count as one.
std::int64_t lengthOf(const QString& text) {
    return static_cast<std::int64_t>(text.toUcs4().size());
}

template <typename Function> Value onTexts(Arguments arguments, Function function) {
    for (const Value& argument : arguments)
        if (argument.string() == nullptr)
            return badArgument("text function", argument);
    return function(*arguments[0].string(), *arguments[arguments.size() > 1 ? 1 : 0].string());
}

Value toText(Run&, Arguments arguments) {
    return arguments[0].isNull() ? arguments[0] : Value(arguments[0].toText());
}

Value textLength(Run&, Arguments arguments) {
    return onTexts(arguments, [](const QString& text, const QString&) {
        return Value::number(lengthOf(text));
    });
}

std::optional<std::int64_t> wholeOf(const Value& value) {
    const Dec34* number = value.number();
    const auto cut = number == nullptr ? std::nullopt : number->rounded(0, Rounding::Down);
    return cut ? cut->toInt() : std::nullopt;
}

/// substring(string, start position, length?): positions from 1, negative ones from the end.
Value substring(Run&, Arguments arguments) {
    const QString* text = arguments[0].string();
    const auto start = wholeOf(arguments[1]);
    if (text == nullptr || !start || *start == 0)
        return badArgument("substring", text == nullptr ? arguments[0] : arguments[1]);
    const QList<uint> characters = text->toUcs4();
    const std::int64_t size = characters.size();
    const std::int64_t from = *start > 0 ? *start - 1 : size + *start;
    if (from < 0 || from >= size)
        return *start > 0 && size > 0 ? Value(QString()) : badArgument("substring", arguments[1]);
    std::int64_t count = size - from;
    if (arguments.size() > 2) {
        const auto length = wholeOf(arguments[2]);
        if (!length || *length < 1)
            return badArgument("substring", arguments[2]);
        count = std::min(count, *length);
    }
    QString result;
    for (std::int64_t at = from; at < from + count; ++at) {
        const char32_t code = characters[at];
        result += QString::fromUcs4(&code, 1);
    }
    return Value(result);
}

Value contains(Run&, Arguments arguments) {
    return onTexts(arguments, [](const QString& text, const QString& match) {
        return Value(text.contains(match));
    });
}

Value startsWith(Run&, Arguments arguments) {
    return onTexts(arguments, [](const QString& text, const QString& match) {
        return Value(text.startsWith(match));
    });
}

Value endsWith(Run&, Arguments arguments) {
    return onTexts(arguments, [](const QString& text, const QString& match) {
        return Value(text.endsWith(match));
    });
}

Value upperCase(Run&, Arguments arguments) {
    return onTexts(arguments,
                   [](const QString& text, const QString&) { return Value(text.toUpper()); });
}

Value lowerCase(Run&, Arguments arguments) {
    return onTexts(arguments,
                   [](const QString& text, const QString&) { return Value(text.toLower()); });
}

Value substringBefore(Run&, Arguments arguments) {
    return onTexts(arguments, [](const QString& text, const QString& match) {
        const qsizetype at = text.indexOf(match);
        return Value(at < 0 ? QString() : text.left(at));
    });
}

Value substringAfter(Run&, Arguments arguments) {
    return onTexts(arguments, [](const QString& text, const QString& match) {
        const qsizetype at = text.indexOf(match);
        return Value(at < 0 ? QString() : text.mid(at + match.size()));
    });
}

/// string join(list, delimiter?): nulls in the list are left out.
Value join(Run&, Arguments arguments) {
    const Value::List single{arguments[0]};
    const Value::List& list = arguments[0].list() != nullptr ? *arguments[0].list() : single;
    QString delimiter;
    if (arguments.size() > 1 && !arguments[1].isNull()) {
        if (arguments[1].string() == nullptr)
            return badArgument("string join", arguments[1]);
        delimiter = *arguments[1].string();
    }
    QStringList texts;
    for (const Value& item : list) {
        if (item.isNull())
            continue;
        if (item.string() == nullptr)
            return badArgument("string join", item);
        texts += *item.string();
    }
    return arguments[0].isNull() ? arguments[0] : Value(texts.join(delimiter));
}

} // namespace

std::vector<Builtin> textBuiltins() {
    constexpr auto kNulls = NullArguments::Propagate;
    const QStringList one{name("string")};
    const QStringList two{name("string"), name("match")};
    return {
        {name("string"), {name("from")}, 1, false, kNulls, false, toText},
        {name("string length"), one, 1, false, kNulls, false, textLength},
        {name("substring"),
         {name("string"), name("start position"), name("length")},
         2,
         false,
         kNulls,
         false,
         substring},
        {name("contains"), two, 2, false, kNulls, false, contains},
        {name("starts with"), two, 2, false, kNulls, false, startsWith},
        {name("ends with"), two, 2, false, kNulls, false, endsWith},
        {name("upper case"), one, 1, false, kNulls, false, upperCase},
        {name("lower case"), one, 1, false, kNulls, false, lowerCase},
        {name("substring before"), two, 2, false, kNulls, false, substringBefore},
        {name("substring after"), two, 2, false, kNulls, false, substringAfter},
        {name("string join"),
         {name("list"), name("delimiter")},
         1,
         false,
         NullArguments::Accept,
         false,
         join},
    };
}

} // namespace chuangkou::dmn
