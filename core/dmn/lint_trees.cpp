// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/lint_trees.h"

#include "core/dmn/boxed.h"
#include "core/dmn/parser.h"

namespace chuangkou::dmn {

namespace {

void addComponentNames(const ItemDefinitionSource& type, NameSet& names) {
    for (const ItemDefinitionSource& component : type.components) {
        names.add(component.name);
        addComponentNames(component, names);
    }
}

QString bareType(const QString& name) {
    return name.mid(name.lastIndexOf(u':') + 1).trimmed();
}

} // namespace

LintTrees::LintTrees(const ModelSource& source) : m_source(source) {
    NameSet names = builtinNames();
    for (const ItemDefinitionSource& type : source.types) {
        m_types.insert(type.name, &type);
        addComponentNames(type, names);
    }
    for (const NodeSource& node : source.nodes) {
        m_byId.insert(node.id, &node);
        if (node.logic)
            collectEntryNames(*node.logic, names);
    }
    for (const ItemDefinitionSource& type : source.types)
        readType(type, names);
    for (const NodeSource& node : source.nodes) {
        if (!node.logic)
            continue;
        NameSet inScope = names;
        for (const NodeSource* required : requirements(node))
            inScope.add(required->name);
        read(*node.logic, {&node, nullptr, 0}, std::move(inScope));
    }
}

void LintTrees::keep(const SourceText& text, Form form, const Place& place, const NameSet& names) {
    Parsed parsed =
        form == Form::Tests ? parseUnaryTests(text.text, names) : parseExpression(text.text, names);
    if (!parsed.tree)
        return;
    m_index.emplace(&text, m_texts.size());
    m_texts.push_back({place.node, &text, std::move(parsed.tree), place.table, place.row});
}

void LintTrees::readType(const ItemDefinitionSource& type, const NameSet& names) {
    if (type.allowedValues)
        keep(*type.allowedValues, Form::Tests, {}, names);
    for (const ItemDefinitionSource& component : type.components)
        readType(component, names);
}

void LintTrees::read(const BoxedSource& box, const Place& place, NameSet names) {
    if (box.kind == BoxedKind::Literal)
        keep(box.text, Form::Expression, place, names);
    if (box.table)
        readTable(box, place, names);
    const bool isFunction = box.kind == BoxedKind::FunctionDefinition;
    const bool isLoop = box.kind == BoxedKind::Filter || box.kind == BoxedKind::For ||
                        box.kind == BoxedKind::Some || box.kind == BoxedKind::Every;
    for (const BoxedEntry& entry : box.entries) {
        if (entry.value)
            read(*entry.value, place, names);
        if (isFunction || box.kind == BoxedKind::Context)
            names.add(entry.name);
    }
    for (std::size_t at = 0; at < box.children.size(); ++at) {
        if (isLoop && at == 1) {
            names.add(box.entries.front().name);
            names.add(box.kind == BoxedKind::Filter ? QStringLiteral("item")
                                                    : QStringLiteral("partial"));
        }
        read(*box.children[at], place, names);
    }
}

void LintTrees::readTable(const BoxedSource& box, const Place& place, const NameSet& names) {
    const DecisionTableSource& table = *box.table;
    m_tables.push_back({place.node, &box});
    Place here{place.node, &table, 0};
    for (const TableInputSource& input : table.inputs) {
        keep(input.expression, Form::Expression, here, names);
        if (input.values)
            keep(*input.values, Form::Tests, here, names);
    }
    for (const TableOutputSource& output : table.outputs)
        if (output.defaultEntry)
            keep(*output.defaultEntry, Form::Expression, here, names);
    for (const RuleSource& rule : table.rules) {
        ++here.row;
        for (const SourceText& cell : rule.inputs)
            if (!cell.text.isEmpty())
                keep(cell, Form::Tests, here, names);
        for (const SourceText& output : rule.outputs)
            if (!output.text.isEmpty())
                keep(output, Form::Expression, here, names);
    }
}

const Ast* LintTrees::of(const SourceText& text) const {
    const auto found = m_index.find(&text);
    return found == m_index.end() ? nullptr : m_texts[found->second].tree.get();
}

std::vector<const NodeSource*> LintTrees::requirements(const NodeSource& from) const {
    std::vector<const NodeSource*> nodes;
    for (const QString& href : from.requirements + from.service.outputDecisions)
        if (const NodeSource* node = m_byId.value(href.mid(href.indexOf(u'#') + 1)))
            nodes.push_back(node);
    return nodes;
}

const NodeSource* LintTrees::required(const NodeSource& from, const QString& name) const {
    for (const NodeSource* node : requirements(from))
        if (normalizedName(node->name) == name)
            return node;
    return nullptr;
}

QSet<const NodeSource*> LintTrees::pathOf(const QStringList& decisions) const {
    QSet<const NodeSource*> path;
    std::vector<const NodeSource*> open;
    for (const NodeSource& node : m_source.nodes)
        if (node.kind == NodeSourceKind::Decision && decisions.contains(node.name))
            open.push_back(&node);
    while (!open.empty()) {
        const NodeSource* node = open.back();
        open.pop_back();
        if (path.contains(node))
            continue;
        path.insert(node);
        for (const NodeSource* required : requirements(*node))
            open.push_back(required);
    }
    return path;
}

const ItemDefinitionSource* LintTrees::type(const QString& name) const {
    return m_types.value(name);
}

std::vector<const Ast*> LintTrees::allowed(const QString& typeName) const {
    std::vector<const Ast*> tests;
    QSet<QString> seen;
    const ItemDefinitionSource* at = type(typeName);
    while (at != nullptr && !seen.contains(at->name)) {
        seen.insert(at->name);
        const Ast* tree = at->allowedValues ? of(*at->allowedValues) : nullptr;
        if (tree != nullptr)
            tests.push_back(tree);
        at = type(at->typeRef);
    }
    return tests;
}

QString LintTrees::baseOf(const QString& typeName) const {
    QSet<QString> seen;
    QString name = typeName;
    while (const ItemDefinitionSource* at = type(name)) {
        if (seen.contains(name))
            return {};
        seen.insert(name);
        name = at->typeRef;
    }
    return bareType(name);
}

} // namespace chuangkou::dmn
