// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/lexer.h"
#include "core/dmn/model_source.h"

#include <unordered_map>

namespace chuangkou::dmn {

/// A FEEL text of a model, its tree and where it stands.
struct LintText {
    const NodeSource* node = nullptr;
    const SourceText* source = nullptr;
    AstPtr tree;
    const DecisionTableSource* table = nullptr; ///< the table that holds it, or null
    int row = 0;                                ///< from 1; 0 outside of rows
};

struct LintTableAt {
    const NodeSource* node = nullptr;
    const BoxedSource* box = nullptr;
};

/// Every FEEL text of a model as a tree, parsed in the scope of its place. What does not parse has
/// no tree: loading the model has told it.
class LintTrees {
public:
    explicit LintTrees(const ModelSource& source);

    [[nodiscard]] const ModelSource& source() const { return m_source; }
    [[nodiscard]] const std::vector<LintText>& texts() const { return m_texts; }
    [[nodiscard]] const std::vector<LintTableAt>& tables() const { return m_tables; }
    /// Null when the text does not parse.
    [[nodiscard]] const Ast* of(const SourceText& text) const;
    /// A node that `from` requires, by the name that its texts use; null when there is none.
    [[nodiscard]] const NodeSource* required(const NodeSource& from, const QString& name) const;
    [[nodiscard]] std::vector<const NodeSource*> requirements(const NodeSource& from) const;
    /// The decisions of these names and everything they require, directly or not.
    [[nodiscard]] QSet<const NodeSource*> pathOf(const QStringList& decisions) const;
    [[nodiscard]] const ItemDefinitionSource* type(const QString& name) const;
    /// The allowed values of a type and of those it rests on.
    [[nodiscard]] std::vector<const Ast*> allowed(const QString& typeName) const;
    /// "number", "date" ...: what the type rests on at last.
    [[nodiscard]] QString baseOf(const QString& typeName) const;

private:
    struct Place {
        const NodeSource* node = nullptr;
        const DecisionTableSource* table = nullptr;
        int row = 0;
    };
    enum class Form { Expression, Tests };
    void keep(const SourceText& text, Form form, const Place& place, const NameSet& names);
    void read(const BoxedSource& box, const Place& place, NameSet names);
    void readTable(const BoxedSource& box, const Place& place, const NameSet& names);
    void readType(const ItemDefinitionSource& type, const NameSet& names);

    const ModelSource& m_source;
    std::vector<LintText> m_texts;
    std::unordered_map<const SourceText*, std::size_t> m_index;
    std::vector<LintTableAt> m_tables;
    QHash<QString, const NodeSource*> m_byId;
    QHash<QString, const ItemDefinitionSource*> m_types;
};

/// Calls `visit` for the tree and everything in it.
template <typename Visit> void visitTree(const Ast& tree, const Visit& visit) {
    visit(tree);
    for (const AstPtr& child : tree.children)
        if (child)
            visitTree(*child, visit);
}

} // namespace chuangkou::dmn
