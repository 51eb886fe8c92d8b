// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/ast.h"

#include <functional>

namespace chuangkou::dmn {

/// The value of a name, when it is known.
using ValueFinder = std::function<std::optional<Value>(const QString&)>;
/// The text of a name (of a function as well) or a path (`P1.日标准`), as it is to be read.
using LeafText = std::function<QString(const Ast&)>;

/// The value of an expression over literals and known names: arithmetic, comparisons, dates and
/// durations in words, min, max, sum and the roundings. Nothing for anything else, nor when there
/// is no number.
[[nodiscard]] std::optional<Value> foldedValue(const Ast& ast, const ValueFinder& finder = {});

/// An expression as a person writes it: `日标准 × 天数`, `(a + b) ÷ 3`.
[[nodiscard]] QString formulaText(const Ast& ast, const LeafText& leaf = {});

/// The branch that the known values choose: of `if a then b else c` b, c, or the whole when it
/// cannot be told.
[[nodiscard]] const Ast& chosenBranch(const Ast& ast, const ValueFinder& finder);

[[nodiscard]] std::optional<Rounding> roundingNamed(const QString& function);
/// The name that a call calls, or nothing when it is no plain name or no call.
[[nodiscard]] QString calledName(const Ast& ast);
/// Whether the expression asks for the tested value `?`.
[[nodiscard]] bool asksForInput(const Ast& ast);

} // namespace chuangkou::dmn
