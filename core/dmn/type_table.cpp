// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/type_table.h"

namespace chuangkou::dmn {

namespace {

void addEntryNames(const ItemDefinitionSource& source, NameSet& names) {
    for (const ItemDefinitionSource& component : source.components) {
        names.add(component.name);
        addEntryNames(component, names);
    }
}

} // namespace

TypeTable::TypeTable(const std::vector<Module>& modules, Program& program, QStringList& faults)
    : m_modules(modules), m_program(program), m_faults(faults), m_types(modules.size()) {
    for (std::size_t module = 0; module < modules.size(); ++module)
        m_finders.push_back([this, module](const QString& name) { return find(module, name); });
}

void TypeTable::fault(std::size_t module, const ItemDefinitionSource& source,
                      const QString& message) {
    m_faults += faultText(
        m_modules[module].path,
        QStringLiteral("line %1, %2: %3").arg(QString::number(source.line), source.name, message));
}

std::optional<const ItemType*> TypeTable::find(std::size_t module, const QString& name) {
    const auto known = m_types[module].find(name);
    if (known != m_types[module].end())
        return *known;
    if (const auto found = imported(module, name))
        return found;
    const BuiltinType type = builtinType(name);
    if (!type.known)
        return std::nullopt;
    return type.kind ? builtin(name, *type.kind) : nullptr;
}

std::optional<const ItemType*> TypeTable::imported(std::size_t module, const QString& name) {
    const auto& imports = m_modules[module].imports;
    for (auto import = imports.begin(); import != imports.end(); ++import) {
        const QString prefix = import.key().isEmpty() ? QString() : import.key() + u'.';
        if (!name.startsWith(prefix))
            continue;
        const auto found = m_types[*import].find(name.mid(prefix.size()));
        if (found != m_types[*import].end())
            return *found;
    }
    return std::nullopt;
}

const ItemType* TypeTable::builtin(const QString& name, Kind kind) {
    const ItemType*& known = m_builtins[name];
    if (known == nullptr) {
        auto type = std::make_unique<ItemType>();
        type->name = name;
        type->kind = kind;
        known = type.get();
        m_program.types.push_back(std::move(type));
    }
    return known;
}

void TypeTable::declare(NameSet& entryNames) {
    m_entryNames = &entryNames;
    for (std::size_t module = 0; module < m_modules.size(); ++module)
        declareModule(module, entryNames);
    for (std::size_t module = 0; module < m_modules.size(); ++module) {
        for (const ItemDefinitionSource& source : m_modules[module].source->types)
            fill(module, source, *m_types[module].value(source.name));
        cutCycles(module);
    }
}

void TypeTable::declareModule(std::size_t module, NameSet& entryNames) {
    for (const ItemDefinitionSource& source : m_modules[module].source->types) {
        auto type = std::make_unique<ItemType>();
        m_types[module].insert(source.name, type.get());
        m_program.types.push_back(std::move(type));
        addEntryNames(source, entryNames);
    }
}

void TypeTable::fill(std::size_t module, const ItemDefinitionSource& source, ItemType& type) {
    type.name = source.name;
    type.isCollection = source.isCollection;
    if (source.isFunction)
        type.kind = Kind::Function;
    if (!source.typeRef.isEmpty()) {
        const auto base = find(module, source.typeRef);
        if (!base)
            fault(module, source,
                  QStringLiteral("type '%1' is unknown or not supported").arg(source.typeRef));
        type.base = base.value_or(nullptr);
    }
    if (!source.components.empty())
        type.kind = Kind::Context;
    for (const ItemDefinitionSource& component : source.components) {
        auto inner = std::make_unique<ItemType>();
        fill(module, component, *inner);
        type.components.emplace_back(component.name, inner.get());
        m_program.types.push_back(std::move(inner));
    }
    if (!source.allowedValues)
        return;
    Scope scope(*m_entryNames);
    QStringList faults;
    BoxedCompiler compiler(source.name, scope, m_finders[module], faults);
    type.allowed = compiler.tests(*source.allowedValues, scope.declare(QStringLiteral("?")));
    type.allowedLocals = scope.slotCount();
    type.allowedText = source.allowedValues->text;
    for (const QString& fault : faults)
        m_faults += faultText(m_modules[module].path, fault);
}

void TypeTable::cutCycles(std::size_t module) {
    for (const ItemDefinitionSource& source : m_modules[module].source->types) {
        ItemType* type = m_types[module].value(source.name);
        std::size_t steps = 0;
        for (const ItemType* at = type->base; at != nullptr; at = at->base) {
            if (at != type && ++steps <= m_program.types.size())
                continue;
            fault(module, source, QStringLiteral("the type refers to itself"));
            type->base = nullptr;
            break;
        }
    }
}

} // namespace chuangkou::dmn
