// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/ast.h"
#include "core/dmn/builtins.h"
#include "core/dmn/item_type.h"

namespace chuangkou::dmn {

using Executables = std::vector<ExecutablePtr>;

// The makers of each compiled form. Slots are local variables of the running body.

[[nodiscard]] ExecutablePtr makeConstant(Value value);
[[nodiscard]] ExecutablePtr makeLocal(std::size_t slot);
[[nodiscard]] ExecutablePtr makeNodeRead(std::size_t index);
/// The entry `name` of the context in `slot`, or else `fallback` (may be null).
[[nodiscard]] ExecutablePtr makeItemEntry(std::size_t slot, QString name, ExecutablePtr fallback);
[[nodiscard]] ExecutablePtr makeNegate(ExecutablePtr operand);
[[nodiscard]] ExecutablePtr makeArithmetic(Op op, ExecutablePtr left, ExecutablePtr right);

enum class NullTest {
    Accident, ///< a null operand is one that should not be there
    Asked,    ///< the expression asks for null
};
[[nodiscard]] ExecutablePtr makeCompare(Op op, ExecutablePtr left, ExecutablePtr right,
                                        NullTest nullTest);
[[nodiscard]] ExecutablePtr makeAnd(ExecutablePtr left, ExecutablePtr right);
[[nodiscard]] ExecutablePtr makeOr(ExecutablePtr left, ExecutablePtr right);
[[nodiscard]] ExecutablePtr makeIf(ExecutablePtr condition, ExecutablePtr then,
                                   ExecutablePtr otherwise);
[[nodiscard]] ExecutablePtr makeBetween(ExecutablePtr value, ExecutablePtr low, ExecutablePtr high);
[[nodiscard]] ExecutablePtr makeInstanceOf(ExecutablePtr value, std::optional<Kind> kind);

/// Keeps the value in `slot`, where the tests find it.
[[nodiscard]] ExecutablePtr makeIn(ExecutablePtr value, std::size_t slot, ExecutablePtr tests);
/// Whether any of the tests holds.
[[nodiscard]] ExecutablePtr makeTests(Executables tests);
[[nodiscard]] ExecutablePtr makeNotTests(ExecutablePtr tests);
enum class TestShape {
    Value,      ///< equal to the value, or within it when it is a list or a range
    Expression, ///< the same, but a boolean result of an expression is the answer itself
};
[[nodiscard]] ExecutablePtr makeMatch(std::size_t slot, ExecutablePtr expression, TestShape shape,
                                      NullTest nullTest);

[[nodiscard]] ExecutablePtr makeList(Executables items);
[[nodiscard]] ExecutablePtr makeContext(QStringList names, std::vector<std::size_t> slots,
                                        Executables values);
[[nodiscard]] ExecutablePtr makeRange(ExecutablePtr low, ExecutablePtr high, bool lowIncluded,
                                      bool highIncluded);
[[nodiscard]] ExecutablePtr makePath(ExecutablePtr value, QString entry);

[[nodiscard]] ExecutablePtr makeFilter(ExecutablePtr list, std::size_t itemSlot,
                                       ExecutablePtr condition);
struct Iterator {
    std::size_t slot = 0;
    ExecutablePtr domain;
    ExecutablePtr until; ///< of `a..b`, else null
};
/// `partialSlot` holds the results so far, for a body that asks for them.
[[nodiscard]] ExecutablePtr makeFor(std::vector<Iterator> iterators,
                                    std::optional<std::size_t> partialSlot, ExecutablePtr body);
enum class Quantifier { Some, Every };
[[nodiscard]] ExecutablePtr makeQuantified(Quantifier quantifier, std::vector<Iterator> iterators,
                                           ExecutablePtr condition);

/// Arguments that are absent (named calls) are null pointers.
[[nodiscard]] ExecutablePtr makeBuiltinCall(const Builtin& builtin, Executables arguments);
[[nodiscard]] ExecutablePtr makeCall(ExecutablePtr callee, QStringList names,
                                     Executables arguments);
/// A function whose body starts with the `captured` locals of the place where it stands.
[[nodiscard]] ExecutablePtr makeFunction(std::vector<Parameter> parameters, std::size_t captured,
                                         std::size_t locals, ExecutablePtr body);
/// A function that captures nothing.
[[nodiscard]] std::shared_ptr<const Function>
makeModelFunction(std::vector<Parameter> parameters, std::size_t locals, ExecutablePtr body);
/// The decision service of that node.
[[nodiscard]] std::shared_ptr<const Function> makeService(std::vector<Parameter> parameters,
                                                          std::size_t node);
[[nodiscard]] std::shared_ptr<const Function> builtinFunction(const Builtin& builtin);

/// "+", "<=" and so on.
[[nodiscard]] QString opText(Op op);
[[nodiscard]] Value arithmetic(Op op, const Value& left, const Value& right);
[[nodiscard]] Value compared(Op op, const Value& left, const Value& right);

} // namespace chuangkou::dmn
