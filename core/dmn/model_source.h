// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace chuangkou::dmn {

/// A FEEL text of the file and the line on which its element begins.
struct SourceText {
    QString text;
    qint64 line = 0;
};

struct ItemDefinitionSource {
    QString name;
    qint64 line = 0;
    QString typeRef;
    bool isCollection = false;
    std::optional<SourceText> allowedValues;
    std::vector<ItemDefinitionSource> components;
    bool isFunction = false;
};

struct TableInputSource {
    QString id;
    QString typeRef;
    SourceText expression;
    std::optional<SourceText> values;
};

struct TableOutputSource {
    QString id;
    QString name;
    QString typeRef;
    qint64 line = 0;
    std::optional<SourceText> values;
    std::optional<SourceText> defaultEntry;
};

struct RuleSource {
    QString id;
    std::vector<SourceText> inputs;
    std::vector<SourceText> outputs;
    QStringList annotations;
};

struct DecisionTableSource {
    QString hitPolicy;   ///< UNIQUE when the file says none
    QString aggregation; ///< SUM, MIN, MAX, COUNT or empty
    std::vector<TableInputSource> inputs;
    std::vector<TableOutputSource> outputs;
    QStringList annotationNames;
    std::vector<RuleSource> rules;
};

enum class BoxedKind {
    Literal,            ///< text
    Table,              ///< table
    Context,            ///< entries; the last may have no name: it is the result
    Invocation,         ///< children: [callee], entries are the bindings
    FunctionDefinition, ///< entries are the parameters, children: [body]
    Relation,           ///< entries are the columns, children: rows, each a list
    List,               ///< children
    Conditional,        ///< children: [if, then, else]
    Filter,             ///< children: [in, match]
    For,                ///< entries: [the variable], children: [in, return]
    Some,               ///< entries: [the variable], children: [in, satisfies]
    Every,              ///< entries: [the variable], children: [in, satisfies]
    Unsupported,        ///< text is the element's name
};

struct BoxedSource;

/// A named part: a context's entry, a binding, a parameter, a column.
struct BoxedEntry {
    QString name;
    QString typeRef;
    std::unique_ptr<BoxedSource> value;
};

struct BoxedSource {
    BoxedKind kind = BoxedKind::Literal;
    QString id;
    qint64 line = 0;
    QString typeRef;
    SourceText text;
    std::vector<BoxedEntry> entries;
    std::vector<std::unique_ptr<BoxedSource>> children;
    std::unique_ptr<DecisionTableSource> table;
};

enum class NodeSourceKind { Input, Decision, KnowledgeModel, Service };

/// What a decision service takes and gives, by id in the order of the file.
struct ServiceSource {
    QStringList inputs;
    QStringList inputDecisions;
    QStringList outputDecisions;
};

struct NodeSource {
    NodeSourceKind kind = NodeSourceKind::Input;
    QString id;
    QString name;
    qint64 line = 0;
    QString typeRef; ///< of its variable
    QString description;
    QStringList requirements; ///< ids, in the order of the file
    std::unique_ptr<BoxedSource> logic;
    ServiceSource service;
};

/// Another model whose elements this one uses by `name.element`.
struct ImportSource {
    QString name;
    qint64 line = 0;
    QString namespaceUri;
    QString type; ///< a DMN namespace for a model
    QString locationUri;
};

/// What the file says, before names mean anything.
struct ModelSource {
    QString name;
    QString namespaceUri; ///< the model's own
    QString dmnVersion;   ///< "1.2" to "1.5"
    std::vector<ItemDefinitionSource> types;
    std::vector<NodeSource> nodes;
    std::vector<ImportSource> imports;
};

[[nodiscard]] bool isModelNamespace(QStringView uri);

/// Reads DMN 1.2 to 1.5 in UTF-8 or GB18030. Errors, with the line: WrongEncoding, Unsupported (a
/// DOCTYPE, another namespace), InvalidInput.
[[nodiscard]] Result<ModelSource> readModel(const QByteArray& bytes);

} // namespace chuangkou::dmn
