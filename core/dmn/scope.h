// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/lexer.h"
#include "core/dmn/nodes.h"
#include "core/dmn/typing.h"

#include <functional>

namespace chuangkou::dmn {

/// Finds the type of a name; nothing when there is none of that name, a null pointer for Any.
using TypeFinder = std::function<std::optional<const ItemType*>(const QString&)>;

/// What names mean at a place of a body. Locals get slots that are never reused within a body, so
/// that a literal function may take all of them along.
class Scope {
public:
    /// `entryNames` are names that paths and filters may use: components of types.
    explicit Scope(const NameSet& entryNames);

    void addNode(const QString& name, std::size_t index, Typing typing = {});
    std::size_t declare(const QString& name, Typing typing = {});
    /// A local whose entries are names of their own, as `item` of a filter.
    std::size_t declareItem(Typing typing = {});

    struct Mark {
        std::size_t locals = 0;
        NameSet names;
    };
    [[nodiscard]] Mark mark() const { return {m_locals.size(), m_names}; }
    void leave(const Mark& mark);

    [[nodiscard]] const NameSet& names() const { return m_names; }
    /// Slots in use at this place, and the most that the body needs.
    [[nodiscard]] std::size_t slotCount() const { return m_nextSlot; }
    /// Whether a local or a node has this name (entries of items are not known here).
    [[nodiscard]] bool declares(const QString& name) const;
    /// What is known of the name's values.
    [[nodiscard]] Typing typing(const QString& name) const;
    /// Reads the name; null when nothing can have it.
    [[nodiscard]] ExecutablePtr read(const QString& name) const;

private:
    struct Local {
        QString name;
        std::size_t slot = 0;
        bool isItem = false;
        Typing typing;
    };
    [[nodiscard]] ExecutablePtr readBelow(const QString& name, std::size_t count) const;

    NameSet m_names;
    std::vector<Local> m_locals;
    struct Node {
        std::size_t index = 0;
        Typing typing;
    };
    QHash<QString, Node> m_nodes;
    std::size_t m_nextSlot = 0;
};

} // namespace chuangkou::dmn
