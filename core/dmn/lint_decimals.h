// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/lint_trees.h"

#include <map>

namespace chuangkou::dmn {

/// How many decimals the numbers of a value can have. A list is what its items are.
struct DecimalsShape {
    static constexpr int kNone = -1;     ///< no number at all
    static constexpr int kAny = 100'000; ///< unknown

    int most = kNone;
    QString why; ///< what gives it that many
    std::map<QString, DecimalsShape> entries;
    const BoxedSource* function = nullptr; ///< its definition
    const NodeSource* functionNode = nullptr;

    [[nodiscard]] std::optional<int> known() const;
};

/// Follows decimals through a model: literals, sums, products and roundings; a quotient may have
/// any, unless its divisor is a number such as 100.
class LintDecimals {
public:
    LintDecimals(const LintTrees& trees, const QHash<QString, int>& given)
        : m_trees(trees), m_given(given) {}

    [[nodiscard]] const DecimalsShape& ofNode(const NodeSource& node);
    /// An expression of the node outside of functions and contexts.
    [[nodiscard]] DecimalsShape ofText(const NodeSource& node, const SourceText& text);

private:
    using Locals = QHash<QString, DecimalsShape>;
    struct Place {
        const NodeSource* node = nullptr;
        Locals locals;
    };
    [[nodiscard]] DecimalsShape ofInput(const NodeSource& node) const;
    [[nodiscard]] DecimalsShape ofType(const QString& typeName, const QString& why,
                                       int depth = 0) const;
    [[nodiscard]] DecimalsShape ofBox(const BoxedSource& box, const Place& place);
    [[nodiscard]] DecimalsShape ofContext(const BoxedSource& box, Place place);
    [[nodiscard]] DecimalsShape ofTable(const DecisionTableSource& table, const Place& place);
    [[nodiscard]] DecimalsShape ofInvocation(const BoxedSource& box, const Place& place);
    [[nodiscard]] DecimalsShape ofSource(const SourceText& text, const Place& place);
    [[nodiscard]] DecimalsShape ofTree(const Ast& tree, const Place& place);
    [[nodiscard]] DecimalsShape ofArithmetic(const Ast& tree, const Place& place);
    [[nodiscard]] DecimalsShape ofQuotient(const Ast& tree, const DecimalsShape& dividend) const;
    [[nodiscard]] DecimalsShape ofPath(const Ast& tree, const Place& place);
    [[nodiscard]] DecimalsShape ofName(const Ast& tree, const Place& place);
    [[nodiscard]] DecimalsShape ofCall(const Ast& tree, const Place& place);
    [[nodiscard]] DecimalsShape ofBuiltin(const Ast& tree, const Place& place);
    [[nodiscard]] DecimalsShape ofLoop(const Ast& tree, Place place);
    [[nodiscard]] DecimalsShape ofAll(const Ast& call, const Place& place);
    [[nodiscard]] DecimalsShape ofRounding(const Ast& call, const Place& place);
    [[nodiscard]] DecimalsShape called(const DecimalsShape& callee, Locals arguments);

    const LintTrees& m_trees;
    const QHash<QString, int>& m_given;
    std::unordered_map<const NodeSource*, DecimalsShape> m_nodes;
    QSet<const BoxedSource*> m_running; ///< functions, which may call themselves
    int m_steps = 0;
};

} // namespace chuangkou::dmn
