// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/scope.h"

namespace chuangkou::dmn {

Scope::Scope(const NameSet& entryNames) : m_names(builtinNames()) {
    m_names.add(entryNames);
}

void Scope::addNode(const QString& name, std::size_t index, Typing typing) {
    m_nodes.insert(normalizedName(name), {index, std::move(typing)});
    m_names.add(name);
}

std::size_t Scope::declare(const QString& name, Typing typing) {
    m_locals.push_back({normalizedName(name), m_nextSlot, false, std::move(typing)});
    m_names.add(name);
    return m_nextSlot++;
}

std::size_t Scope::declareItem(Typing typing) {
    const std::size_t slot = declare(QStringLiteral("item"), typing);
    m_locals.push_back({{}, slot, true, std::move(typing)});
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

Typing Scope::typing(const QString& name) const {
    for (std::size_t at = m_locals.size(); at > 0; --at) {
        const Local& local = m_locals[at - 1];
        if (!local.isItem && local.name == name)
            return local.typing;
        if (!local.isItem)
            continue;
        if (const auto entry = local.typing.entry(name))
            return *entry;
        // An item that may be a context may have an entry of this name.
        if (!local.typing.kind || local.typing.kind == Kind::Context)
            return {};
    }
    const auto node = m_nodes.find(name);
    if (node != m_nodes.end())
        return node->typing;
    return builtinsNamed(name).empty() ? Typing() : Typing::of(Kind::Function);
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
    return node == m_nodes.end() ? nullptr : makeNodeRead(node->index);
}

} // namespace chuangkou::dmn
