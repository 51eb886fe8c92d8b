// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/package_parts.h"

#include "core/dmn/item_type.h"
#include "core/dmn/model.h"

#include <QRegularExpression>

#include <algorithm>

namespace chuangkou {

namespace {

using Definitions = std::vector<dmn::ItemDefinitionSource>;

const dmn::ItemDefinitionSource* definitionOf(const Definitions& definitions, const QString& name) {
    const auto found =
        std::find_if(definitions.begin(), definitions.end(),
                     [&](const dmn::ItemDefinitionSource& known) { return known.name == name; });
    return found == definitions.end() ? nullptr : &*found;
}

QString formType(const QString& typeRef) {
    const dmn::BuiltinType type = dmn::builtinType(typeRef);
    if (!type.known || !type.kind)
        return QStringLiteral("text");
    switch (*type.kind) {
    case dmn::Kind::Number:
        return QStringLiteral("number");
    case dmn::Kind::Date:
        return QStringLiteral("date");
    case dmn::Kind::Boolean:
        return QStringLiteral("boolean");
    case dmn::Kind::MonthsDuration:
    case dmn::Kind::DaysDuration:
        return QStringLiteral("duration");
    default:
        return QStringLiteral("text");
    }
}

/// The comma-separated parts of unary tests, commas in texts left alone.
QStringList testsOf(const QString& text) {
    static const QRegularExpression test(
        QStringLiteral("\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[^,\"]+)\\s*"));
    QStringList tests;
    for (auto match = test.globalMatch(text); match.hasNext();)
        tests.append(match.next().captured(1).trimmed());
    return tests;
}

void readRange(PolicyField& field, const QString& test) {
    static const QRegularExpression range(QStringLiteral(
        "^([\\[\\(\\]])\\s*([^\\s\\.][^\\s]*?)\\s*\\.\\.\\s*([^\\s]+?)\\s*([\\]\\)\\[])$"));
    static const QRegularExpression bound(QStringLiteral("^(<=|>=|<|>)\\s*([^\\s]+)$"));
    if (const auto match = range.match(test); match.hasMatch()) {
        field.minIncluded = match.captured(1) == QLatin1String("[");
        field.min = match.captured(2);
        field.max = match.captured(3);
        field.maxIncluded = match.captured(4) == QLatin1String("]");
    } else if (const auto one = bound.match(test); one.hasMatch()) {
        const bool isLow = one.captured(1).startsWith(u'>');
        (isLow ? field.min : field.max) = one.captured(2);
        (isLow ? field.minIncluded : field.maxIncluded) = one.captured(1).endsWith(u'=');
    }
}

/// Choices, bounds, and whether null is among what the type allows.
void readAllowed(PolicyField& field, const QString& text) {
    for (const QString& test : testsOf(text)) {
        if (test == QLatin1String("null"))
            field.isRequired = false;
        else if (test.startsWith(u'"') && test.size() >= 2)
            field.choices.append(test.mid(1, test.size() - 2));
        else if (field.type == QLatin1String("number") || field.type == QLatin1String("date"))
            readRange(field, test);
    }
}

void readType(PolicyField& field, const Definitions& definitions, const QString& typeRef,
              int depth = 0) {
    constexpr int kDeepest = 8;
    const dmn::ItemDefinitionSource* definition = definitionOf(definitions, typeRef);
    if (!definition || depth > kDeepest) {
        field.type = formType(typeRef);
        return;
    }
    field.isList = field.isList || definition->isCollection;
    if (definition->components.empty()) {
        readType(field, definitions, definition->typeRef, depth + 1);
    } else {
        field.type = QStringLiteral("table");
        for (const dmn::ItemDefinitionSource& component : definition->components) {
            PolicyField column;
            column.name = component.name;
            column.isList = component.isCollection;
            readType(column, definitions, component.typeRef, depth + 1);
            if (component.allowedValues)
                readAllowed(column, component.allowedValues->text);
            field.columns.push_back(std::move(column));
        }
    }
    if (definition->allowedValues)
        readAllowed(field, definition->allowedValues->text);
}

std::map<QString, QString> labelsOf(const QJsonObject& json, const char* key) {
    std::map<QString, QString> labels;
    const QJsonObject object = json.value(QLatin1String(key)).toObject();
    for (auto label = object.begin(); label != object.end(); ++label)
        labels.emplace(label.key(), label->toString());
    return labels;
}

void addWords(PolicyField& field, const QJsonObject& json) {
    field.english = jsonText(json, "name_en");
    field.unit = jsonText(json, "unit");
    if (const QString hint = jsonText(json, "hint"); !hint.isEmpty())
        field.hint = hint;
    field.hintEnglish = jsonText(json, "hint_en");
    field.group = jsonText(json, "group");
    field.groupEnglish = jsonText(json, "group_en");
    field.labels = labelsOf(json, "labels");
    field.labelsEnglish = labelsOf(json, "labels_en");
}

/// The first and last unit, where the model itself does not read them.
void addSpan(std::vector<PolicyField>& fields, const PolicyPackage& package,
             const QJsonObject& words) {
    if (!package.expand())
        return;
    for (const QString& name : {package.expand()->fromInput, package.expand()->toInput}) {
        const bool isKnown =
            std::any_of(fields.begin(), fields.end(),
                        [&](const PolicyField& known) { return known.name == name; });
        if (name.isEmpty() || isKnown)
            continue;
        PolicyField field;
        field.name = name;
        field.type = QStringLiteral("date");
        addWords(field, words.value(name).toObject());
        fields.push_back(std::move(field));
    }
}

} // namespace

std::vector<PolicyField> fieldsOf(const dmn::Model& model, const PolicyPackage& package) {
    std::vector<PolicyField> fields;
    const QJsonObject words = package.json().value(QLatin1String("inputs")).toObject();
    for (const dmn::NodeSource& node : model.source().nodes) {
        const bool isParameter =
            std::any_of(package.parameters().begin(), package.parameters().end(),
                        [&](const PolicyParameter& known) { return known.name == node.name; });
        // The day of each unit comes from the expansion, not from the form.
        const bool isUnitDay = package.expand() && node.name == package.dateInput();
        if (node.kind != dmn::NodeSourceKind::Input || isParameter || isUnitDay ||
            node.name == package.totalInput())
            continue;
        PolicyField field;
        field.name = node.name;
        field.hint = node.description.trimmed();
        readType(field, model.source().types, node.typeRef);
        addWords(field, words.value(node.name).toObject());
        fields.push_back(std::move(field));
    }
    addSpan(fields, package, words);
    return fields;
}

} // namespace chuangkou
