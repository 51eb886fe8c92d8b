// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/scope.h"
#include "core/dmn/typing.h"

namespace chuangkou::dmn {

/// Looks for operations that cannot succeed whatever the inputs are: operands and arguments of a
/// wrong type, calls with the wrong arguments, entries that no value has.
class Checker {
public:
    /// Names mean in the scope what they mean to the compiler.
    Checker(const Scope& scope, const TypeFinder& types) : m_scope(scope), m_types(types) {}

    Typing expression(const Ast& ast);
    void tableTests(const Ast& ast, const Typing& input);
    [[nodiscard]] std::vector<Fault> takeFaults() { return std::move(m_faults); }

private:
    enum class Place { Table, Expression };

    Typing failed(const Ast& ast, const QString& message);
    Typing child(const Ast& ast, std::size_t at) { return expression(*ast.children[at]); }
    Typing arithmetic(const Ast& ast);
    Typing negation(const Ast& ast);
    void compare(const Ast& ast, Op op, const Typing& left, const Typing& right);
    void condition(const Ast& ast);
    Typing conditional(const Ast& ast);
    Typing between(const Ast& ast);
    Typing path(const Ast& ast);
    Typing list(const Ast& ast);
    Typing context(const Ast& ast);
    Typing range(const Ast& ast);
    Typing filter(const Ast& ast);
    Typing iteration(const Ast& ast);
    Typing domain(const Ast& ast);
    Typing function(const Ast& ast);
    Typing call(const Ast& ast);
    Typing builtinCall(const Ast& ast);
    Typing modelCall(const Ast& ast, const Signature& signature);
    void argument(const Ast& ast, const QString& function, const Typing& given,
                  const Typing& wanted);
    void tests(const Ast& ast, const Typing& input, Place place);
    void test(const Ast& ast, const Typing& input, Place place);
    void match(const Ast& ast, const Typing& value, const Typing& input, Place place);

    Scope m_scope;
    const TypeFinder& m_types;
    std::vector<Fault> m_faults;
};

/// Why a value of `given` is never one of `wanted`; nothing when it may be.
[[nodiscard]] std::optional<QString> misfit(const Typing& given, const Typing& wanted);

} // namespace chuangkou::dmn
