// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/model_source.h"
#include "core/dmn/xml_tree.h"

namespace chuangkou::dmn {

namespace {

struct Version {
    const char* uri;
    const char* number;
};
constexpr std::array<Version, 4> kVersions{
    Version{"http://www.omg.org/spec/DMN/20180521/MODEL/", "1.2"},
    Version{"https://www.omg.org/spec/DMN/20191111/MODEL/", "1.3"},
    Version{"https://www.omg.org/spec/DMN/20211108/MODEL/", "1.4"},
    Version{"https://www.omg.org/spec/DMN/20230324/MODEL/", "1.5"}};

const Version* versionOf(QStringView uri) {
    const auto found =
        std::find_if(kVersions.begin(), kVersions.end(),
                     [&](const Version& version) { return uri == QLatin1String(version.uri); });
    return found == kVersions.end() ? nullptr : &*found;
}

QStringList knownNamespaces() {
    QStringList uris;
    for (const Version& version : kVersions)
        uris += QLatin1String(version.uri);
    return uris;
}

SourceText textChild(const XmlElement& element) {
    const XmlElement* text = element.child(u"text");
    return {text != nullptr ? text->text.trimmed() : QString(),
            text != nullptr ? text->line : element.line};
}

std::optional<SourceText> optionalText(const XmlElement& element, QStringView name) {
    const XmlElement* child = element.child(name);
    if (child == nullptr || textChild(*child).text.isEmpty())
        return std::nullopt;
    return textChild(*child);
}

/// `typeRef` is an attribute of most elements and an element of item definitions.
QString typeRefOf(const XmlElement& element) {
    const XmlElement* child = element.child(u"typeRef");
    return child != nullptr ? child->text.trimmed() : element.attribute("typeRef");
}

ItemDefinitionSource itemDefinition(const XmlElement& element) {
    ItemDefinitionSource source;
    source.name = element.attribute("name");
    source.line = element.line;
    source.typeRef = typeRefOf(element);
    source.isCollection = element.attribute("isCollection") == u"true";
    source.allowedValues = optionalText(element, u"allowedValues");
    if (!source.allowedValues)
        source.allowedValues = optionalText(element, u"typeConstraint");
    source.isFunction = element.child(u"functionItem") != nullptr;
    for (const XmlElement& child : element.children)
        if (child.name == u"itemComponent")
            source.components.push_back(itemDefinition(child));
    return source;
}

RuleSource rule(const XmlElement& element) {
    RuleSource source;
    source.id = element.attribute("id");
    for (const XmlElement& child : element.children) {
        if (child.name == u"inputEntry")
            source.inputs.push_back(textChild(child));
        else if (child.name == u"outputEntry")
            source.outputs.push_back(textChild(child));
        else if (child.name == u"annotationEntry")
            source.annotations += textChild(child).text;
    }
    return source;
}

std::unique_ptr<DecisionTableSource> decisionTable(const XmlElement& element) {
    auto table = std::make_unique<DecisionTableSource>();
    table->hitPolicy =
        element.attributes.value(QStringLiteral("hitPolicy"), QStringLiteral("UNIQUE"));
    table->aggregation = element.attribute("aggregation");
    for (const XmlElement& child : element.children) {
        if (child.name == u"input") {
            TableInputSource input{
                child.attribute("id"), {}, SourceText(), optionalText(child, u"inputValues")};
            if (const XmlElement* expression = child.child(u"inputExpression")) {
                input.expression = textChild(*expression);
                input.typeRef = typeRefOf(*expression);
            }
            table->inputs.push_back(std::move(input));
        } else if (child.name == u"output") {
            table->outputs.push_back(
                {child.attribute("id"), child.attribute("name"), typeRefOf(child), child.line,
                 optionalText(child, u"outputValues"), optionalText(child, u"defaultOutputEntry")});
        } else if (child.name == u"annotation") {
            table->annotationNames += child.attribute("name");
        } else if (child.name == u"rule") {
            table->rules.push_back(rule(child));
        }
    }
    return table;
}

std::unique_ptr<BoxedSource> boxed(const XmlElement& element);

bool isExpression(QStringView name) {
    static const QStringList kNames{QStringLiteral("literalExpression"),
                                    QStringLiteral("decisionTable"),
                                    QStringLiteral("context"),
                                    QStringLiteral("invocation"),
                                    QStringLiteral("functionDefinition"),
                                    QStringLiteral("relation"),
                                    QStringLiteral("list"),
                                    QStringLiteral("conditional"),
                                    QStringLiteral("filter"),
                                    QStringLiteral("for"),
                                    QStringLiteral("some"),
                                    QStringLiteral("every")};
    return kNames.contains(name);
}

std::unique_ptr<BoxedSource> expressionIn(const XmlElement& element) {
    for (const XmlElement& child : element.children)
        if (isExpression(child.name))
            return boxed(child);
    return nullptr;
}

void addChildren(const XmlElement& element, BoxedSource& source) {
    for (const XmlElement& child : element.children)
        if (isExpression(child.name))
            source.children.push_back(boxed(child));
}

/// Entries, bindings and columns: a named element around an expression.
void addEntries(const XmlElement& element, QStringView entryName, QStringView variableName,
                BoxedSource& source) {
    for (const XmlElement& child : element.children) {
        if (child.name != entryName)
            continue;
        const XmlElement* variable = variableName.isEmpty() ? &child : child.child(variableName);
        BoxedEntry entry;
        if (variable != nullptr) {
            entry.name = variable->attribute("name");
            entry.typeRef = typeRefOf(*variable);
        }
        entry.value = expressionIn(child);
        source.entries.push_back(std::move(entry));
    }
}

void fillFunction(const XmlElement& element, BoxedSource& source) {
    source.kind = BoxedKind::FunctionDefinition;
    const QString language = element.attribute("kind");
    addEntries(element, u"formalParameter", {}, source);
    addChildren(element, source);
    if (!language.isEmpty() && language != u"FEEL") {
        source.kind = BoxedKind::Unsupported;
        source.text.text = language + QStringLiteral(" function");
    }
}

void fillRelation(const XmlElement& element, BoxedSource& source) {
    source.kind = BoxedKind::Relation;
    addEntries(element, u"column", {}, source);
    for (const XmlElement& child : element.children) {
        if (child.name != u"row")
            continue;
        auto row = std::make_unique<BoxedSource>();
        row->kind = BoxedKind::List;
        row->line = child.line;
        addChildren(child, *row);
        source.children.push_back(std::move(row));
    }
}

/// The parts of a conditional, a filter or an iteration each stand in an element of their own.
void fillParts(const XmlElement& element, BoxedKind kind,
               std::initializer_list<const char16_t*> parts, BoxedSource& source) {
    source.kind = kind;
    for (const char16_t* part : parts) {
        const XmlElement* wrapper = element.child(QStringView(part));
        auto expression = wrapper == nullptr ? nullptr : expressionIn(*wrapper);
        if (!expression) {
            source.kind = BoxedKind::Unsupported;
            source.text.text = QStringLiteral("%1 without %2").arg(element.name, QStringView(part));
            return;
        }
        source.children.push_back(std::move(expression));
    }
    source.entries.push_back({element.attribute("iteratorVariable"), {}, nullptr});
}

/// The boxed expressions of DMN 1.4; false when the element is none.
bool fillLogic(const XmlElement& element, BoxedSource& source) {
    if (element.name == u"conditional")
        fillParts(element, BoxedKind::Conditional, {u"if", u"then", u"else"}, source);
    else if (element.name == u"filter")
        fillParts(element, BoxedKind::Filter, {u"in", u"match"}, source);
    else if (element.name == u"for")
        fillParts(element, BoxedKind::For, {u"in", u"return"}, source);
    else if (element.name == u"some")
        fillParts(element, BoxedKind::Some, {u"in", u"satisfies"}, source);
    else if (element.name == u"every")
        fillParts(element, BoxedKind::Every, {u"in", u"satisfies"}, source);
    else
        return false;
    return true;
}

void fillLiteral(const XmlElement& element, BoxedSource& source) {
    const QString language = element.attribute("expressionLanguage");
    source.text = textChild(element);
    if (language.isEmpty() || language.contains(u"feel", Qt::CaseInsensitive))
        return;
    source.kind = BoxedKind::Unsupported;
    source.text.text = language;
}

std::unique_ptr<BoxedSource> boxed(const XmlElement& element) {
    auto source = std::make_unique<BoxedSource>();
    source->id = element.attribute("id");
    source->line = element.line;
    source->typeRef = typeRefOf(element);
    if (element.name == u"literalExpression") {
        fillLiteral(element, *source);
    } else if (element.name == u"decisionTable") {
        source->kind = BoxedKind::Table;
        source->table = decisionTable(element);
    } else if (element.name == u"context") {
        source->kind = BoxedKind::Context;
        addEntries(element, u"contextEntry", u"variable", *source);
    } else if (element.name == u"invocation") {
        source->kind = BoxedKind::Invocation;
        addChildren(element, *source);
        addEntries(element, u"binding", u"parameter", *source);
    } else if (element.name == u"functionDefinition" || element.name == u"encapsulatedLogic") {
        fillFunction(element, *source);
    } else if (element.name == u"relation") {
        fillRelation(element, *source);
    } else if (element.name == u"list") {
        source->kind = BoxedKind::List;
        addChildren(element, *source);
    } else if (!fillLogic(element, *source)) {
        source->kind = BoxedKind::Unsupported;
        source->text = {element.name, element.line};
    }
    return source;
}

NodeSource node(const XmlElement& element, NodeSourceKind kind) {
    NodeSource source;
    source.kind = kind;
    source.id = element.attribute("id");
    source.name = element.attribute("name");
    source.line = element.line;
    if (const XmlElement* variable = element.child(u"variable"))
        source.typeRef = typeRefOf(*variable);
    if (const XmlElement* description = element.child(u"description"))
        source.description = description->text.trimmed();
    for (const XmlElement& child : element.children) {
        if (child.name != u"informationRequirement" && child.name != u"knowledgeRequirement")
            continue;
        for (const XmlElement& target : child.children)
            source.requirements += target.attribute("href");
    }
    if (kind == NodeSourceKind::Decision)
        source.logic = expressionIn(element);
    else if (const XmlElement* logic = element.child(u"encapsulatedLogic"))
        source.logic = boxed(*logic);
    return source;
}

NodeSource service(const XmlElement& element) {
    NodeSource source = node(element, NodeSourceKind::Service);
    for (const XmlElement& child : element.children) {
        if (child.name == u"inputData")
            source.service.inputs += child.attribute("href");
        else if (child.name == u"inputDecision")
            source.service.inputDecisions += child.attribute("href");
        else if (child.name == u"outputDecision")
            source.service.outputDecisions += child.attribute("href");
    }
    return source;
}

ImportSource importOf(const XmlElement& element) {
    return {element.attribute("name"), element.line, element.attribute("namespace"),
            element.attribute("importType"), element.attribute("locationURI")};
}

void addElement(const XmlElement& element, ModelSource& model) {
    if (element.name == u"itemDefinition")
        model.types.push_back(itemDefinition(element));
    else if (element.name == u"inputData")
        model.nodes.push_back(node(element, NodeSourceKind::Input));
    else if (element.name == u"decision")
        model.nodes.push_back(node(element, NodeSourceKind::Decision));
    else if (element.name == u"businessKnowledgeModel")
        model.nodes.push_back(node(element, NodeSourceKind::KnowledgeModel));
    else if (element.name == u"decisionService")
        model.nodes.push_back(service(element));
    else if (element.name == u"import")
        model.imports.push_back(importOf(element));
}

} // namespace

bool isModelNamespace(QStringView uri) {
    return versionOf(uri) != nullptr;
}

Result<ModelSource> readModel(const QByteArray& bytes) {
    auto root = readXml(bytes, knownNamespaces());
    if (!root)
        return fail(root.error());
    const Version* version = versionOf(root->namespaceUri);
    if (version == nullptr)
        return fail(
            ErrorCode::Unsupported,
            QStringLiteral("line %1: namespace %2").arg(root->line).arg(root->namespaceUri));
    if (root->name != u"definitions")
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("line %1: %2").arg(root->line).arg(root->name));
    ModelSource model;
    model.name = root->attribute("name");
    model.namespaceUri = root->attribute("namespace");
    model.dmnVersion = QLatin1String(version->number);
    for (const XmlElement& element : root->children)
        addElement(element, model);
    return model;
}

} // namespace chuangkou::dmn
