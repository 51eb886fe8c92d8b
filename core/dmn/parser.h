// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/lexer.h"

namespace chuangkou::dmn {

/// Either a tree or what is wrong with the text.
struct Parsed {
    AstPtr tree;
    Fault fault;
};

/// Parses a FEEL expression in the scope of `names`.
[[nodiscard]] Parsed parseExpression(const QString& text, const NameSet& names);
/// Parses the unary tests of a table's cell or of allowed values: `-`, `< 5`, `[1..3], 7`,
/// `not(...)`.
[[nodiscard]] Parsed parseUnaryTests(const QString& text, const NameSet& names);

} // namespace chuangkou::dmn
