// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/scope.h"

namespace chuangkou::dmn {

/// Finds the type of a name; nothing when there is none of that name, a null pointer for Any.
using TypeFinder = std::function<std::optional<const ItemType*>(const QString&)>;

struct Compiled {
    ExecutablePtr code;
    Fault fault; ///< when there is no code
};

/// Parses and compiles a FEEL expression in a scope.
[[nodiscard]] Compiled compileExpression(const QString& text, Scope& scope,
                                         const TypeFinder& types);
/// The same for unary tests of the value in `inputSlot`, which `?` names.
[[nodiscard]] Compiled compileUnaryTests(const QString& text, std::size_t inputSlot, Scope& scope,
                                         const TypeFinder& types);

} // namespace chuangkou::dmn
