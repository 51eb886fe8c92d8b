// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/boxed.h"
#include "core/dmn/modules.h"
#include "core/dmn/program.h"

namespace chuangkou::dmn {

/// The item definitions of all modules and the built-in types, by the name that a module gives
/// them.
class TypeTable {
public:
    /// The types become the program's own.
    TypeTable(const std::vector<Module>& modules, Program& program, QStringList& faults);

    /// Builds every item definition; their components' names are added to `entryNames`.
    void declare(NameSet& entryNames);
    [[nodiscard]] const TypeFinder& finder(std::size_t module) const { return m_finders[module]; }

private:
    std::optional<const ItemType*> find(std::size_t module, const QString& name);
    std::optional<const ItemType*> imported(std::size_t module, const QString& name);
    const ItemType* builtin(const QString& name, Kind kind);
    void declareModule(std::size_t module, NameSet& entryNames);
    void fill(std::size_t module, const ItemDefinitionSource& source, ItemType& type);
    void cutCycles(std::size_t module);
    void fault(std::size_t module, const ItemDefinitionSource& source, const QString& message);

    const std::vector<Module>& m_modules;
    Program& m_program;
    QStringList& m_faults;
    const NameSet* m_entryNames = nullptr;
    std::vector<QHash<QString, ItemType*>> m_types; ///< of each module
    QHash<QString, const ItemType*> m_builtins;
    std::vector<TypeFinder> m_finders;
};

} // namespace chuangkou::dmn
