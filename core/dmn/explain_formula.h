// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/ast.h"

#include <functional>

namespace chuangkou::dmn {

/// The value of a name, when it is known.
using ValueFinder = std::function<std::optional<Value>(const QString&)>;
/// A name as it is to be read.
using NameText = std::function<QString(const QString&)>;

/// The value of an expression over literals and known names: arithmetic, dates and durations in
/// words, min, max and the roundings. Nothing for anything else, nor when there is no number.
[[nodiscard]] std::optional<Value> foldedValue(const Ast& ast, const ValueFinder& finder = {});

/// An expression as a person writes it: `日标准 × 天数`, `(a + b) ÷ 3`.
[[nodiscard]] QString formulaText(const Ast& ast, const NameText& named = {});

/// The name that a call calls, or nothing when it is no plain name or no call.
[[nodiscard]] QString calledName(const Ast& ast);
/// Whether the expression asks for the tested value `?`.
[[nodiscard]] bool asksForInput(const Ast& ast);

} // namespace chuangkou::dmn
