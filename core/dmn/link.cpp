// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/link.h"

#include "core/dmn/boxed.h"

namespace chuangkou::dmn {

namespace {

class Linker {
public:
    Linker(const ModelSource& source, QStringList& faults)
        : m_source(source), m_faults(faults),
          m_finder([this](const QString& name) { return findType(name); }) {}

    std::unique_ptr<const Program> link();

private:
    void fault(qint64 line, const QString& subject, const QString& message);
    std::optional<const ItemType*> findType(const QString& name);
    void declareTypes();
    void fillType(const ItemDefinitionSource& source, ItemType& type);
    void cutTypeCycles();
    void addEntryNames(const ItemDefinitionSource& source);
    void declareNodes();
    [[nodiscard]] bool reaches(std::size_t from, std::size_t target, std::vector<bool>& seen) const;
    void resolveRequirements();
    void compileNode(std::size_t index);
    void compileFunction(const NodeSource& node, BoxedCompiler& compiler, Scope& scope,
                         ProgramNode& into);

    const ModelSource& m_source;
    QStringList& m_faults;
    TypeFinder m_finder;
    std::unique_ptr<Program> m_program = std::make_unique<Program>();
    QHash<QString, ItemType*> m_types;
    NameSet m_entryNames;
    QHash<QString, std::size_t> m_byId;
    std::vector<std::vector<std::size_t>> m_requirements;
};

void Linker::fault(qint64 line, const QString& subject, const QString& message) {
    m_faults += QStringLiteral("line %1, %2: %3").arg(QString::number(line), subject, message);
}

std::optional<const ItemType*> Linker::findType(const QString& name) {
    const auto known = m_types.find(name);
    if (known != m_types.end())
        return *known;
    const BuiltinType builtin = builtinType(name);
    if (!builtin.known)
        return std::nullopt;
    if (!builtin.kind)
        return nullptr;
    auto type = std::make_unique<ItemType>();
    type->name = name;
    type->kind = builtin.kind;
    m_types.insert(name, type.get());
    m_program->types.push_back(std::move(type));
    return m_types.value(name);
}

void Linker::addEntryNames(const ItemDefinitionSource& source) {
    for (const ItemDefinitionSource& component : source.components) {
        m_entryNames.add(component.name);
        addEntryNames(component);
    }
}

void Linker::declareTypes() {
    for (const ItemDefinitionSource& source : m_source.types) {
        auto type = std::make_unique<ItemType>();
        m_types.insert(source.name, type.get());
        m_program->types.push_back(std::move(type));
        addEntryNames(source);
    }
    for (const ItemDefinitionSource& source : m_source.types)
        fillType(source, *m_types.value(source.name));
    cutTypeCycles();
}

void Linker::fillType(const ItemDefinitionSource& source, ItemType& type) {
    type.name = source.name;
    type.isCollection = source.isCollection;
    if (source.isFunction)
        type.kind = Kind::Function;
    if (!source.typeRef.isEmpty()) {
        const auto base = findType(source.typeRef);
        if (!base)
            fault(source.line, source.name,
                  QStringLiteral("type '%1' is unknown or not supported").arg(source.typeRef));
        type.base = base.value_or(nullptr);
    }
    if (!source.components.empty())
        type.kind = Kind::Context;
    for (const ItemDefinitionSource& component : source.components) {
        auto inner = std::make_unique<ItemType>();
        fillType(component, *inner);
        type.components.emplace_back(component.name, inner.get());
        m_program->types.push_back(std::move(inner));
    }
    if (source.allowedValues) {
        Scope scope(m_entryNames);
        BoxedCompiler compiler(source.name, scope, m_finder, m_faults);
        type.allowed = compiler.tests(*source.allowedValues, scope.declare(QStringLiteral("?")));
        type.allowedLocals = scope.slotCount();
        type.allowedText = source.allowedValues->text;
    }
}

void Linker::cutTypeCycles() {
    for (const ItemDefinitionSource& source : m_source.types) {
        ItemType* type = m_types.value(source.name);
        std::size_t steps = 0;
        for (const ItemType* at = type->base; at != nullptr; at = at->base) {
            if (at != type && ++steps <= m_program->types.size())
                continue;
            fault(source.line, source.name, QStringLiteral("the type refers to itself"));
            type->base = nullptr;
            break;
        }
    }
}

void Linker::declareNodes() {
    for (const NodeSource& source : m_source.nodes) {
        const std::size_t index = m_program->nodes.size();
        ProgramNode node;
        node.id = source.id;
        node.name = source.name;
        node.kind = source.kind == NodeSourceKind::Input      ? NodeKind::Input
                    : source.kind == NodeSourceKind::Decision ? NodeKind::Decision
                                                              : NodeKind::KnowledgeModel;
        if (!source.id.isEmpty())
            m_byId.insert(source.id, index);
        if (node.kind == NodeKind::Decision && m_program->decisions.contains(source.name))
            fault(source.line, source.name, QStringLiteral("two decisions of this name"));
        if (node.kind == NodeKind::Decision)
            m_program->decisions.insert(source.name, index);
        else if (node.kind == NodeKind::Input)
            m_program->inputs.insert(source.name, index);
        m_program->nodes.push_back(std::move(node));
        if (source.logic)
            collectEntryNames(*source.logic, m_entryNames);
    }
}

bool Linker::reaches(std::size_t from, std::size_t target, std::vector<bool>& seen) const {
    std::vector<std::size_t> open{from};
    while (!open.empty()) {
        const std::size_t at = open.back();
        open.pop_back();
        if (at == target)
            return true;
        if (seen[at])
            continue;
        seen[at] = true;
        open.insert(open.end(), m_requirements[at].begin(), m_requirements[at].end());
    }
    return false;
}

/// A requirement that would close a circle is a fault and left out; functions may call themselves.
void Linker::resolveRequirements() {
    m_requirements.resize(m_source.nodes.size());
    for (std::size_t index = 0; index < m_source.nodes.size(); ++index) {
        const NodeSource& source = m_source.nodes[index];
        for (const QString& href : source.requirements) {
            const qsizetype mark = href.indexOf(u'#');
            const QString space = href.left(std::max<qsizetype>(mark, 0));
            const auto found = m_byId.find(href.mid(mark + 1));
            if (found == m_byId.end() || (!space.isEmpty() && space != m_source.namespaceUri)) {
                fault(source.line, source.name, QStringLiteral("requires unknown '%1'").arg(href));
                continue;
            }
            std::vector<bool> seen(m_source.nodes.size(), false);
            if (source.kind != NodeSourceKind::KnowledgeModel && reaches(*found, index, seen))
                fault(source.line, source.name, QStringLiteral("requires itself"));
            else
                m_requirements[index].push_back(*found);
        }
    }
}

void Linker::compileFunction(const NodeSource& source, BoxedCompiler& compiler, Scope& scope,
                             ProgramNode& into) {
    if (source.logic->kind != BoxedKind::FunctionDefinition || source.logic->children.empty()) {
        fault(source.line, source.name, QStringLiteral("no function that can be evaluated"));
        return;
    }
    std::vector<Parameter> parameters = compiler.parameters(*source.logic);
    ExecutablePtr body = compiler.compile(*source.logic->children.front());
    into.function = makeModelFunction(std::move(parameters), scope.slotCount(), std::move(body));
}

void Linker::compileNode(std::size_t index) {
    const NodeSource& source = m_source.nodes[index];
    ProgramNode& node = m_program->nodes[index];
    Scope scope(m_entryNames);
    for (const std::size_t required : m_requirements[index])
        scope.addNode(m_program->nodes[required].name, required);
    BoxedCompiler compiler(source.name, scope, m_finder, m_faults);
    if (node.kind != NodeKind::KnowledgeModel)
        node.type = compiler.type(source.typeRef, source.line);
    if (!source.logic) {
        if (node.kind != NodeKind::Input)
            fault(source.line, source.name, QStringLiteral("has no decision logic"));
        return;
    }
    if (node.kind == NodeKind::KnowledgeModel) {
        compileFunction(source, compiler, scope, node);
        return;
    }
    node.body = compiler.compile(*source.logic);
    node.locals = scope.slotCount();
}

std::unique_ptr<const Program> Linker::link() {
    m_faults += m_source.unsupported;
    declareTypes();
    declareNodes();
    resolveRequirements();
    for (std::size_t index = 0; index < m_source.nodes.size(); ++index)
        compileNode(index);
    return std::move(m_program);
}

} // namespace

std::unique_ptr<const Program> linkProgram(const ModelSource& source, QStringList& faults) {
    return Linker(source, faults).link();
}

} // namespace chuangkou::dmn
