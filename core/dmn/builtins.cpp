// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/builtins.h"

namespace chuangkou::dmn {

namespace {

/// Sorted by name, so that the overloads of one stand together.
const std::vector<Builtin>& allBuiltins() {
    static const std::vector<Builtin> kAll = [] {
        std::vector<Builtin> all;
        for (auto group : {numberBuiltins(), textBuiltins(), patternBuiltins(), listBuiltins(),
                           dateBuiltins(), contextBuiltins(), statisticBuiltins()})
            for (Builtin& builtin : group)
                all.push_back(std::move(builtin));
        std::stable_sort(all.begin(), all.end(),
                         [](const Builtin& a, const Builtin& b) { return a.name < b.name; });
        return all;
    }();
    return kAll;
}

} // namespace

std::span<const Builtin> builtinsNamed(const QString& name) {
    const auto& all = allBuiltins();
    const auto first = std::lower_bound(
        all.begin(), all.end(), name,
        [](const Builtin& builtin, const QString& wanted) { return builtin.name < wanted; });
    auto last = first;
    while (last != all.end() && last->name == name)
        ++last;
    return {first, last};
}

const NameSet& builtinNames() {
    static const NameSet kNames = [] {
        NameSet names;
        for (const Builtin& builtin : allBuiltins())
            names.add(builtin.name);
        // Types and functions that are named but not supported must not fall into pieces either.
        for (const char* name :
             {"date and time", "days and time duration", "years and months duration"})
            names.add(QString::fromLatin1(name));
        return names;
    }();
    return kNames;
}

Value::List itemsOf(const Value& value) {
    return value.list() != nullptr ? *value.list() : Value::List{value};
}

Arguments listedItems(Arguments arguments) {
    if (arguments.size() == 1 && arguments[0].list() != nullptr)
        return *arguments[0].list();
    return arguments;
}

Value badArgument(const char* function, const Value& argument) {
    return Value::null(
        NullReason::BadArgument,
        QStringLiteral("%1(%2)").arg(QString::fromLatin1(function), argument.toFeel()));
}

Value orOutOfRange(const std::optional<Dec34>& number) {
    return number ? Value(*number) : Value::null(NullReason::OutOfRange);
}

} // namespace chuangkou::dmn
