// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/scope.h"

namespace chuangkou::dmn {

Scope::Scope(const NameSet& entryNames) : m_names(builtinNames()) {
    m_names.add(entryNames);
}

void Scope::addNode(const QString& name, std::size_t index) {
    m_nodes.insert(normalizedName(name), index);
    m_names.add(name);
}

std::size_t Scope::declare(const QString& name) {
    m_locals.push_back({normalizedName(name), m_nextSlot, false});
    m_names.add(name);
    return m_nextSlot++;
}

std::size_t Scope::declareItem() {
    const std::size_t slot = declare(QStringLiteral("item"));
    m_locals.push_back({{}, slot, true});
    return slot;
}

void Scope::leave(const Mark& mark) {
    m_locals.resize(mark.locals);
    m_names = mark.names;
}

bool Scope::declares(const QString& name) const {
    return m_nodes.contains(name) ||
           std::any_of(m_locals.begin(), m_locals.end(),
                       [&](const Local& local) { return !local.isItem && local.name == name; });
}

ExecutablePtr Scope::read(const QString& name) const {
    return readBelow(name, m_locals.size());
}

ExecutablePtr Scope::readBelow(const QString& name, std::size_t count) const {
    for (std::size_t at = count; at > 0; --at) {
        const Local& local = m_locals[at - 1];
        if (local.isItem)
            return makeItemEntry(local.slot, name, readBelow(name, at - 1));
        if (local.name == name)
            return makeLocal(local.slot);
    }
    const auto node = m_nodes.find(name);
    return node == m_nodes.end() ? nullptr : makeNodeRead(*node);
}

} // namespace chuangkou::dmn
