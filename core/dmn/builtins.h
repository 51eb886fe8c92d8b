// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/executable.h"
#include "core/dmn/lexer.h"

namespace chuangkou::dmn {

using Arguments = std::span<const Value>;

enum class NullArguments {
    Propagate, ///< a null argument is the result
    Accept,    ///< the function has its own answer to null
};

/// A built-in function. Optional parameters come last; an absent argument is not passed.
struct Builtin {
    QString name;
    QStringList parameters;
    std::size_t required = 0;
    bool variadic = false; ///< the last parameter may be given as many arguments
    NullArguments nulls = NullArguments::Propagate;
    bool rounds = false; ///< noted in the trace
    Value (*call)(Run& run, Arguments arguments) = nullptr;
};

/// The functions of that name, one for each set of parameters; empty when there is none.
[[nodiscard]] std::span<const Builtin> builtinsNamed(const QString& name);
[[nodiscard]] const NameSet& builtinNames();

// One group in each file builtins_*.cpp.
[[nodiscard]] std::vector<Builtin> numberBuiltins();
[[nodiscard]] std::vector<Builtin> textBuiltins();
[[nodiscard]] std::vector<Builtin> patternBuiltins();
[[nodiscard]] std::vector<Builtin> listBuiltins();
[[nodiscard]] std::vector<Builtin> dateBuiltins();
[[nodiscard]] std::vector<Builtin> contextBuiltins();
[[nodiscard]] std::vector<Builtin> statisticBuiltins();

/// The items of a list argument; a single value stands for the list of itself.
[[nodiscard]] Value::List itemsOf(const Value& value);

/// The items that min(list) and min(a, b, c) alike are given.
[[nodiscard]] Arguments listedItems(Arguments arguments);

/// The null of a function that cannot take an argument.
[[nodiscard]] Value badArgument(const char* function, const Value& argument);
[[nodiscard]] Value orOutOfRange(const std::optional<Dec34>& number);

} // namespace chuangkou::dmn
