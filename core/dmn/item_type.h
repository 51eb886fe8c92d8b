// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/executable.h"

namespace chuangkou::dmn {

/// A type of a model: a built-in one or an item definition.
struct ItemType {
    QString name;
    std::optional<Kind> kind; ///< nothing takes any value
    bool isCollection = false;
    std::vector<std::pair<QString, const ItemType*>> components; ///< of a context
    const ItemType* base = nullptr; ///< must hold as well (`typeRef` of an item definition)
    ExecutablePtr allowed;          ///< unary tests on local 0
    std::size_t allowedLocals = 1;
    QString allowedText;
};

/// The value as `type` has it (a single value and a list of one turn into each other), or a null
/// that says what does not fit. A null type takes anything.
[[nodiscard]] Value conformed(Run& run, Value value, const ItemType* type);
/// JSON has no dates: texts become what the type asks for.
[[nodiscard]] Value typedFromText(const Value& value, const ItemType* type);
/// The kind of a built-in type name ("number", "feel:date", "days and time duration").
/// `known` is false for a name that is none; nothing with `known` is the type Any.
struct BuiltinType {
    bool known = false;
    std::optional<Kind> kind;
};
[[nodiscard]] BuiltinType builtinType(const QString& name);

} // namespace chuangkou::dmn
