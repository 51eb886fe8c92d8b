// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/policy_package.h"

#include "core/base/resources.h"
#include "core/dmn/model.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace chuangkou {

namespace {

constexpr std::array<std::pair<Confidence, const char*>, 6> kConfidences{{
    {Confidence::Seen, "S"},
    {Confidence::SeenWeak, "S-weak"},
    {Confidence::Derived, "D"},
    {Confidence::Memory, "M"},
    {Confidence::Choice, "A"},
    {Confidence::Missing, "MISSING"},
}};

QString jsonText(const QJsonObject& object, const char* key) {
    return object.value(QLatin1String(key)).toString();
}
QDate date(const QJsonObject& object, const char* key) {
    return QDate::fromString(jsonText(object, key), Qt::ISODate);
}
QStringList texts(const QJsonValue& value) {
    QStringList list;
    for (const QJsonValue& entry : value.toArray())
        list.append(entry.toString());
    return list;
}

ParameterValue valueOf(const QJsonObject& json) {
    return {date(json, "from"),
            date(json, "to"),
            jsonText(json, "value"),
            jsonText(json, "reference"),
            jsonText(json, "source"),
            jsonText(json, "value").isEmpty() ? Confidence::Missing
                                              : confidenceFromKey(jsonText(json, "confidence"))};
}

RosterColumn columnOf(const QJsonObject& json) {
    RosterColumn column{jsonText(json, "id"),
                        jsonText(json, "name"),
                        jsonText(json, "name_en"),
                        jsonText(json, "type"),
                        json.value(QLatin1String("required")).toBool(),
                        jsonText(json, "input"),
                        texts(json.value(QLatin1String("formats"))),
                        jsonText(json, "min"),
                        jsonText(json, "max"),
                        json.value(QLatin1String("decimals")).toInt(),
                        json.value(QLatin1String("max_length")).toInt(),
                        {},
                        {},
                        {},
                        jsonText(json, "hint"),
                        jsonText(json, "hint_en")};
    const QJsonValue values = json.value(QLatin1String("values"));
    for (const QJsonValue& entry : values.toArray()) {
        const QJsonObject choice = entry.toObject();
        column.choices.push_back(
            {jsonText(choice, "value"), jsonText(choice, "label"), jsonText(choice, "label_en")});
    }
    column.yes = texts(values.toObject().value(QLatin1String("true")));
    column.no = texts(values.toObject().value(QLatin1String("false")));
    return column;
}

Result<QByteArray> fileIn(const QString& folder, const char* name) {
    QFile file(folder + QLatin1Char('/') + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, file.fileName());
    return file.readAll();
}

template <typename ReadFile> Result<PolicyPackage> fromThree(ReadFile read) {
    const auto model = read("model.dmn");
    if (!model)
        return fail(model.error());
    const auto parameters = read("parameters.json");
    if (!parameters)
        return fail(parameters.error());
    const auto policy = read("policy.json");
    if (!policy)
        return fail(policy.error());
    return PolicyPackage::fromFiles(*model, *parameters, *policy);
}

} // namespace

QString confidenceKey(Confidence confidence) {
    for (const auto& [known, key] : kConfidences)
        if (known == confidence)
            return QString::fromLatin1(key);
    return {};
}

QString RosterColumn::key() const {
    if (type == QLatin1String("resident_id"))
        return QStringLiteral("id");
    return type == QLatin1String("date") ? QStringLiteral("date") : id;
}

Confidence confidenceFromKey(const QString& key) {
    for (const auto& [confidence, known] : kConfidences)
        if (key == QLatin1String(known))
            return confidence;
    return Confidence::Missing;
}

const RosterColumn* RosterForm::column(const QString& id) const {
    for (const RosterColumn& column : columns)
        if (column.id == id)
            return &column;
    return nullptr;
}

Result<PolicyPackage> PolicyPackage::fromFolder(const QString& folder) {
    return fromThree([&](const char* name) { return fileIn(folder, name); });
}

Result<PolicyPackage> PolicyPackage::shipped(const QString& id) {
    return fromThree([&](const char* name) {
        return resourceFile(QStringLiteral("policies/%1.policy/%2").arg(id, QLatin1String(name)));
    });
}

QStringList PolicyPackage::shippedIds() {
    return {QStringLiteral("temporary-work-subsidy")};
}

Result<PolicyPackage> PolicyPackage::fromFiles(const QByteArray& model,
                                               const QByteArray& parameters,
                                               const QByteArray& policy) {
    PolicyPackage package;
    package.m_json = QJsonDocument::fromJson(policy).object();
    package.m_id = package.text("id");
    if (package.m_id.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("policy.json|id"));
    if (const auto read = package.readParameters(parameters); !read)
        return fail(read.error());
    if (const auto read = package.readRoster(); !read)
        return fail(read.error());
    for (const QJsonValue& entry :
         package.m_json.value(QLatin1String("documents_cited")).toArray()) {
        const QJsonObject document = entry.toObject();
        package.m_documents.push_back({jsonText(document, "number"), jsonText(document, "title"),
                                       jsonText(document, "issuer"), jsonText(document, "date")});
    }
    auto loaded = dmn::Model::load(model);
    if (!loaded)
        return fail(loaded.error());
    package.m_model = std::move(*loaded);
    for (const char* role : {"per_unit", "total"})
        if (!package.m_model->decisions().contains(package.decision(role)))
            return fail(ErrorCode::InvalidInput,
                        QStringLiteral("policy.json|decisions.") + QLatin1String(role));
    auto identity = packageIdentity(model, parameters, policy);
    if (!identity)
        return fail(identity.error());
    package.m_identity = std::move(*identity);
    return package;
}

Result<void> PolicyPackage::readParameters(const QByteArray& json) {
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (jsonText(root, "policy") != m_id)
        return fail(ErrorCode::InvalidInput, QStringLiteral("parameters.json|policy"));
    for (const QJsonValue& entry : root.value(QLatin1String("parameters")).toArray()) {
        const QJsonObject object = entry.toObject();
        PolicyParameter parameter{jsonText(object, "id"),
                                  jsonText(object, "name"),
                                  jsonText(object, "name_en"),
                                  jsonText(object, "type"),
                                  jsonText(object, "unit"),
                                  jsonText(object, "area"),
                                  {}};
        for (const QJsonValue& value : object.value(QLatin1String("values")).toArray())
            parameter.values.push_back(valueOf(value.toObject()));
        if (parameter.id.isEmpty() || parameter.name.isEmpty())
            return fail(ErrorCode::InvalidInput, QStringLiteral("parameters.json|id"));
        m_parameters.push_back(std::move(parameter));
    }
    return {};
}

Result<void> PolicyPackage::readRoster() {
    const QJsonObject json = m_json.value(QLatin1String("roster")).toObject();
    if (json.isEmpty())
        return {};
    RosterForm form;
    form.sheet = jsonText(json, "sheet");
    form.title = jsonText(json, "title");
    form.titleEnglish = jsonText(json, "title_en");
    for (const QJsonValue& entry : json.value(QLatin1String("columns")).toArray())
        form.columns.push_back(columnOf(entry.toObject()));
    const QJsonObject group = json.value(QLatin1String("group")).toObject();
    form.maxHours = jsonText(group, "max_hours");
    form.duplicateColumns = texts(group.value(QLatin1String("exact_duplicate_columns")));
    const QJsonObject different = group.value(QLatin1String("different")).toObject();
    for (auto rule = different.begin(); rule != different.end(); ++rule)
        form.whenDifferent.emplace(rule.key(), rule->toString());
    const QJsonObject reasons = json.value(QLatin1String("reasons")).toObject();
    for (auto reason = reasons.begin(); reason != reasons.end(); ++reason)
        form.reasons.push_back({reason.key(), jsonText(reason->toObject(), "key"),
                                jsonText(reason->toObject(), "column")});
    for (const char* needed : {"name", "person_id", "work_date", "hours"})
        if (!form.column(QLatin1String(needed)))
            return fail(ErrorCode::InvalidInput,
                        QStringLiteral("policy.json|roster.") + QLatin1String(needed));
    m_roster = std::move(form);
    return {};
}

const PolicyParameter* PolicyPackage::parameter(const QString& id) const {
    for (const PolicyParameter& parameter : m_parameters)
        if (parameter.id == id)
            return &parameter;
    return nullptr;
}

bool PolicyPackage::isBound(const QString& parameter) const {
    return parameter == text("valid_from_parameter") || parameter == text("valid_to_parameter");
}

QString PolicyPackage::decision(const char* role) const {
    return jsonText(m_json.value(QLatin1String("decisions")).toObject(), role);
}

QStringList PolicyPackage::explained() const {
    return texts(m_json.value(QLatin1String("explain")));
}

QString PolicyPackage::englishOf(const QString& node) const {
    for (const PolicyParameter& parameter : m_parameters)
        if (parameter.name == node && !parameter.english.isEmpty())
            return parameter.english;
    const QString english =
        m_json.value(QLatin1String("names_en")).toObject().value(node).toString();
    return english.isEmpty() ? node : english;
}

QString PolicyPackage::text(const char* key) const {
    return jsonText(m_json, key);
}

} // namespace chuangkou
