// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/scope.h"

namespace chuangkou::dmn {

struct Compiled {
    ExecutablePtr code;
    Fault fault; ///< when there is no code
    Typing typing;
    std::vector<Fault> typeFaults; ///< with code: what can only give null
};

/// Parses and compiles a FEEL expression in a scope.
[[nodiscard]] Compiled compileExpression(const QString& text, Scope& scope,
                                         const TypeFinder& types);
/// The same for unary tests of the value in `inputSlot`, which `?` names.
[[nodiscard]] Compiled compileUnaryTests(const QString& text, std::size_t inputSlot, Scope& scope,
                                         const TypeFinder& types, const Typing& input = {});

/// Whether `?` stands in the expression.
[[nodiscard]] bool usesInput(const Ast& ast);
/// The built-in function that takes the arguments of a call; null when none does.
[[nodiscard]] const Builtin* overloadFor(const Ast& call);

} // namespace chuangkou::dmn
