// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/typing.h"

namespace chuangkou::dmn {

namespace {

/// One letter for each parameter and, behind the colon, for the result: n number, s string,
/// b boolean, d date, m months, l list, c context, f function, N list of numbers, * anything.
struct Row {
    const char* name;
    const char* letters;
};
constexpr std::array kRows{
    Row{"decimal", "nn:n"},
    Row{"floor", "nn:n"},
    Row{"ceiling", "nn:n"},
    Row{"round up", "nn:n"},
    Row{"round down", "nn:n"},
    Row{"round half up", "nn:n"},
    Row{"round half down", "nn:n"},
    Row{"round half even", "nn:n"},
    Row{"abs", "*:*"},
    Row{"modulo", "nn:n"},
    Row{"sqrt", "n:n"},
    Row{"exp", "n:n"},
    Row{"log", "n:n"},
    Row{"odd", "n:b"},
    Row{"even", "n:b"},
    Row{"number", "*ss:n"},
    Row{"string", "*:s"},
    Row{"string length", "s:n"},
    Row{"substring", "snn:s"},
    Row{"contains", "ss:b"},
    Row{"starts with", "ss:b"},
    Row{"ends with", "ss:b"},
    Row{"upper case", "s:s"},
    Row{"lower case", "s:s"},
    Row{"substring before", "ss:s"},
    Row{"substring after", "ss:s"},
    Row{"matches", "sss:b"},
    Row{"replace", "ssss:s"},
    Row{"split", "ss:l"},
    Row{"string join", "*s:s"},
    Row{"sum", "N:n"},
    Row{"mean", "N:n"},
    Row{"product", "N:n"},
    Row{"median", "N:n"},
    Row{"stddev", "N:n"},
    Row{"mode", "N:N"},
    Row{"count", "*:n"},
    Row{"not", "b:b"},
    Row{"all", "*:b"},
    Row{"any", "*:b"},
    Row{"list contains", "**:b"},
    Row{"append", "**:l"},
    Row{"concatenate", "*:l"},
    Row{"union", "*:l"},
    Row{"distinct values", "*:l"},
    Row{"reverse", "*:l"},
    Row{"index of", "**:N"},
    Row{"sublist", "*nn:l"},
    Row{"insert before", "*n*:l"},
    Row{"remove", "*n:l"},
    Row{"sort", "*f:l"},
    Row{"list replace", "***:l"},
    Row{"flatten", "*:l"},
    Row{"is defined", "*:b"},
    Row{"years and months duration", "dd:m"},
    Row{"today", ":d"},
    Row{"day of week", "d:s"},
    Row{"day of year", "d:n"},
    Row{"month of year", "d:s"},
    Row{"week of year", "d:n"},
    Row{"get value", "c*:*"},
    Row{"get entries", "c:l"},
};

Typing typingOf(char letter) {
    switch (letter) {
    case 'n':
        return Typing::of(Kind::Number);
    case 's':
        return Typing::of(Kind::String);
    case 'b':
        return Typing::of(Kind::Boolean);
    case 'd':
        return Typing::of(Kind::Date);
    case 'm':
        return Typing::of(Kind::MonthsDuration);
    case 'l':
        return Typing::of(Kind::List);
    case 'c':
        return Typing::of(Kind::Context);
    case 'f':
        return Typing::of(Kind::Function);
    case 'N':
        return Typing::listOf(Typing::of(Kind::Number));
    default:
        return {};
    }
}

} // namespace

std::optional<Signature> builtinSignature(const QString& name, const QStringList& parameters) {
    // date() is the one whose overloads differ in what they take.
    if (name == u"date")
        return Signature{parameters.size() == 3 ? std::vector<std::pair<QString, Typing>>(
                                                      3, {QString(), typingOf('n')})
                                                : std::vector<std::pair<QString, Typing>>(1),
                         typingOf('d')};
    for (const Row& row : kRows) {
        if (name != QLatin1String(row.name))
            continue;
        Signature signature;
        const char* letter = row.letters;
        for (; *letter != ':'; ++letter)
            signature.parameters.emplace_back(
                parameters.value(static_cast<qsizetype>(signature.parameters.size())),
                typingOf(*letter));
        signature.result = typingOf(letter[1]);
        return signature;
    }
    return std::nullopt;
}

} // namespace chuangkou::dmn
