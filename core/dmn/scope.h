// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/lexer.h"
#include "core/dmn/nodes.h"

namespace chuangkou::dmn {

/// What names mean at a place of a body. Locals get slots that are never reused within a body, so
/// that a literal function may take all of them along.
class Scope {
public:
    /// `entryNames` are names that paths and filters may use: components of types.
    explicit Scope(const NameSet& entryNames);

    void addNode(const QString& name, std::size_t index);
    std::size_t declare(const QString& name);
    /// A local whose entries are names of their own, as `item` of a filter.
    std::size_t declareItem();

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
    /// Reads the name; null when nothing can have it.
    [[nodiscard]] ExecutablePtr read(const QString& name) const;

private:
    struct Local {
        QString name;
        std::size_t slot = 0;
        bool isItem = false;
    };
    [[nodiscard]] ExecutablePtr readBelow(const QString& name, std::size_t count) const;

    NameSet m_names;
    std::vector<Local> m_locals;
    QHash<QString, std::size_t> m_nodes;
    std::size_t m_nextSlot = 0;
};

} // namespace chuangkou::dmn
