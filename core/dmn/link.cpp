// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/link.h"

#include "core/dmn/type_table.h"

namespace chuangkou::dmn {

namespace {

constexpr int kDeepest = 1'000;

class Linker {
public:
    Linker(const std::vector<Module>& modules, QStringList& faults)
        : m_modules(modules), m_faults(faults), m_types(modules, *m_program, faults) {}

    std::unique_ptr<const Program> link();

private:
    /// A node and the module that it stands in; as many as the program's nodes.
    struct Place {
        const NodeSource* source = nullptr;
        std::size_t module = 0;
    };

    void fault(std::size_t node, const QString& message);
    void declareNode(std::size_t module, const NodeSource& source);
    void nameNode(std::size_t index);
    [[nodiscard]] std::optional<std::size_t> target(std::size_t from, const QString& href);
    [[nodiscard]] QString nameIn(std::size_t module, std::size_t node) const;
    [[nodiscard]] bool reaches(std::size_t from, std::size_t target) const;
    void resolveRequirements(std::size_t index);
    void resolveService(std::size_t index);
    /// Those that the node needs come first, so that their typings are known.
    void compileInOrder(std::size_t index, int depth = 0);
    void compileNode(std::size_t index);
    [[nodiscard]] Typing serviceTyping(std::size_t index) const;
    void compileLogic(const NodeSource& source, BoxedCompiler& compiler, Scope& scope,
                      std::size_t index);
    void compileFunction(const NodeSource& source, BoxedCompiler& compiler, Scope& scope,
                         std::size_t index);
    void makeServiceFunction(std::size_t index);

    const std::vector<Module>& m_modules;
    QStringList& m_faults;
    std::unique_ptr<Program> m_program = std::make_unique<Program>();
    TypeTable m_types;
    NameSet m_entryNames;
    std::vector<Place> m_places;
    QHash<QString, std::size_t> m_byId; ///< namespace#id
    std::vector<std::vector<std::size_t>> m_requirements;
    std::vector<Typing> m_typings;
    std::vector<QStringList> m_nodeFaults;
    std::vector<bool> m_started;
};

void Linker::fault(std::size_t node, const QString& message) {
    const Place& place = m_places[node];
    m_nodeFaults[node] +=
        faultText(m_modules[place.module].path,
                  QStringLiteral("line %1, %2: %3")
                      .arg(QString::number(place.source->line), place.source->name, message));
}

NodeKind kindOf(NodeSourceKind kind) {
    switch (kind) {
    case NodeSourceKind::Input:
        return NodeKind::Input;
    case NodeSourceKind::Decision:
        return NodeKind::Decision;
    case NodeSourceKind::KnowledgeModel:
        return NodeKind::KnowledgeModel;
    case NodeSourceKind::Service:
        break;
    }
    return NodeKind::Service;
}

void Linker::declareNode(std::size_t module, const NodeSource& source) {
    const std::size_t index = m_program->nodes.size();
    const QString& path = m_modules[module].path;
    ProgramNode node;
    node.id = source.id;
    node.name = path.isEmpty() ? source.name : path + u'.' + source.name;
    node.kind = kindOf(source.kind);
    m_program->nodes.push_back(std::move(node));
    m_places.push_back({&source, module});
    m_nodeFaults.emplace_back();
    if (!source.id.isEmpty())
        m_byId.insert(m_modules[module].source->namespaceUri + u'#' + source.id, index);
    nameNode(index);
    if (source.logic)
        collectEntryNames(*source.logic, m_entryNames);
}

void Linker::nameNode(std::size_t index) {
    const ProgramNode& node = m_program->nodes[index];
    if (node.kind == NodeKind::Decision && m_program->decisions.contains(node.name))
        fault(index, QStringLiteral("two decisions of this name"));
    if (node.kind == NodeKind::Decision)
        m_program->decisions.insert(node.name, index);
    else if (node.kind == NodeKind::Input)
        m_program->inputs.insert(node.name, index);
    else if (node.kind == NodeKind::Service)
        m_program->services.insert(node.name, index);
}

/// The node that "#id" or "namespace#id" means in the module of `from`.
std::optional<std::size_t> Linker::target(std::size_t from, const QString& href) {
    const qsizetype mark = href.indexOf(u'#');
    const QString own = m_modules[m_places[from].module].source->namespaceUri;
    const QString space = mark > 0 ? href.left(mark) : own;
    const auto found = m_byId.find(space + u'#' + href.mid(mark + 1));
    if (found != m_byId.end())
        return *found;
    fault(from, QStringLiteral("requires unknown '%1'").arg(href));
    return std::nullopt;
}

/// How expressions of the module name the node: with the import's name before it.
QString Linker::nameIn(std::size_t module, std::size_t node) const {
    const Place& place = m_places[node];
    const auto& imports = m_modules[module].imports;
    if (place.module != module)
        for (auto import = imports.begin(); import != imports.end(); ++import)
            if (*import == place.module && !import.key().isEmpty())
                return import.key() + u'.' + place.source->name;
    return place.source->name;
}

bool Linker::reaches(std::size_t from, std::size_t wanted) const {
    std::vector<bool> seen(m_places.size(), false);
    std::vector<std::size_t> open{from};
    while (!open.empty()) {
        const std::size_t at = open.back();
        open.pop_back();
        if (at == wanted)
            return true;
        if (seen[at])
            continue;
        seen[at] = true;
        open.insert(open.end(), m_requirements[at].begin(), m_requirements[at].end());
    }
    return false;
}

/// A requirement that would close a circle is a fault and left out; functions may call themselves.
void Linker::resolveRequirements(std::size_t index) {
    const NodeSource& source = *m_places[index].source;
    for (const QString& href : source.requirements) {
        const auto found = target(index, href);
        if (!found)
            continue;
        if (source.kind != NodeSourceKind::KnowledgeModel && reaches(*found, index))
            fault(index, QStringLiteral("requires itself"));
        else
            m_requirements[index].push_back(*found);
    }
}

void Linker::resolveService(std::size_t index) {
    const ServiceSource& service = m_places[index].source->service;
    ProgramNode& node = m_program->nodes[index];
    for (const QString& href : service.inputs + service.inputDecisions)
        if (const auto found = target(index, href))
            node.parameters.push_back(*found);
    for (const QString& href : service.outputDecisions)
        if (const auto found = target(index, href))
            node.outputs.emplace_back(m_places[*found].source->name, *found);
    if (node.outputs.empty())
        fault(index, QStringLiteral("a service without an output decision"));
}

void Linker::compileFunction(const NodeSource& source, BoxedCompiler& compiler, Scope& scope,
                             std::size_t index) {
    if (source.logic->kind != BoxedKind::FunctionDefinition || source.logic->children.empty()) {
        fault(index, QStringLiteral("no function that can be evaluated"));
        return;
    }
    std::vector<Parameter> parameters = compiler.parameters(*source.logic);
    Built body = compiler.compile(*source.logic->children.front());
    m_typings[index] = Typing::functionOf(signatureOf(parameters, std::move(body.typing)));
    m_program->nodes[index].function =
        makeModelFunction(std::move(parameters), scope.slotCount(), std::move(body.code));
}

void Linker::compileLogic(const NodeSource& source, BoxedCompiler& compiler, Scope& scope,
                          std::size_t index) {
    ProgramNode& node = m_program->nodes[index];
    if (node.kind != NodeKind::KnowledgeModel)
        node.type = compiler.type(source.typeRef, source.line);
    m_typings[index] = Typing::ofType(node.type);
    if (node.kind == NodeKind::Input || node.kind == NodeKind::Service)
        return;
    if (!source.logic) {
        fault(index, QStringLiteral("has no decision logic"));
    } else if (node.kind == NodeKind::KnowledgeModel) {
        compileFunction(source, compiler, scope, index);
    } else {
        Built body = compiler.compile(*source.logic);
        compiler.demand(body.typing, m_typings[index], source.line, source.typeRef);
        if (!m_typings[index].kind)
            m_typings[index] = std::move(body.typing);
        node.body = std::move(body.code);
        node.locals = scope.slotCount();
    }
}

void Linker::compileNode(std::size_t index) {
    const auto& [source, module] = m_places[index];
    Scope scope(m_entryNames);
    for (const std::size_t required : m_requirements[index])
        scope.addNode(nameIn(module, required), required, m_typings[required]);
    QStringList faults;
    BoxedCompiler compiler(source->name, scope, m_types.finder(module), faults);
    compileLogic(*source, compiler, scope, index);
    for (const QString& fault : faults)
        m_nodeFaults[index] += faultText(m_modules[module].path, fault);
}

void Linker::compileInOrder(std::size_t index, int depth) {
    // A chain too deep for the stack only loses what is known of its values.
    if (m_started[index] || depth > kDeepest)
        return;
    m_started[index] = true;
    for (const std::size_t required : m_requirements[index])
        compileInOrder(required, depth + 1);
    const ProgramNode& node = m_program->nodes[index];
    for (const std::size_t parameter : node.parameters)
        compileInOrder(parameter, depth + 1);
    for (const auto& [name, output] : node.outputs)
        compileInOrder(output, depth + 1);
    compileNode(index);
    if (node.kind == NodeKind::Service)
        makeServiceFunction(index);
}

Typing Linker::serviceTyping(std::size_t index) const {
    const ProgramNode& node = m_program->nodes[index];
    if (node.type != nullptr)
        return Typing::ofType(node.type);
    if (node.outputs.size() == 1)
        return m_typings[node.outputs.front().second];
    std::vector<std::pair<QString, Typing>> outputs;
    for (const auto& [name, output] : node.outputs)
        outputs.emplace_back(name, m_typings[output]);
    return Typing::contextOf(std::move(outputs));
}

void Linker::makeServiceFunction(std::size_t index) {
    ProgramNode& node = m_program->nodes[index];
    std::vector<Parameter> parameters;
    for (const std::size_t parameter : node.parameters)
        parameters.push_back({m_places[parameter].source->name, m_program->nodes[parameter].type});
    m_typings[index] = Typing::functionOf(signatureOf(parameters, serviceTyping(index)));
    if (!node.outputs.empty())
        node.function = makeService(std::move(parameters), index);
}

std::unique_ptr<const Program> Linker::link() {
    m_types.declare(m_entryNames);
    for (std::size_t module = 0; module < m_modules.size(); ++module)
        for (const NodeSource& source : m_modules[module].source->nodes)
            declareNode(module, source);
    m_requirements.resize(m_places.size());
    for (std::size_t index = 0; index < m_places.size(); ++index) {
        resolveRequirements(index);
        if (m_program->nodes[index].kind == NodeKind::Service)
            resolveService(index);
    }
    m_typings.resize(m_places.size());
    m_started.resize(m_places.size(), false);
    for (std::size_t index = 0; index < m_places.size(); ++index)
        compileInOrder(index);
    for (const QStringList& faults : m_nodeFaults)
        m_faults += faults;
    return std::move(m_program);
}

} // namespace

std::unique_ptr<const Program> linkProgram(const std::vector<Module>& modules,
                                           QStringList& faults) {
    return Linker(modules, faults).link();
}

} // namespace chuangkou::dmn
