// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/policy_package.h"

#include "core/dmn/model.h"
#include "core/policy/package_parts.h"

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

Unexpected wrong(const QString& place) {
    return fail(ErrorCode::InvalidInput, QStringLiteral("policy.json|") + place);
}

std::optional<PolicyUnit> unitFromKey(const QString& key) {
    if (key == QLatin1String("day"))
        return PolicyUnit::Day;
    if (key == QLatin1String("month"))
        return PolicyUnit::Month;
    return key == QLatin1String("once") ? std::optional(PolicyUnit::Once) : std::nullopt;
}

std::optional<ExpandForm> expandOf(const QJsonObject& json) {
    if (json.isEmpty())
        return std::nullopt;
    return ExpandForm{jsonText(json, "from_input"), jsonText(json, "to_input"),
                      jsonText(json, "count")};
}

} // namespace

QString confidenceKey(Confidence confidence) {
    for (const auto& [known, key] : kConfidences)
        if (known == confidence)
            return QString::fromLatin1(key);
    return {};
}

Confidence confidenceFromKey(const QString& key) {
    for (const auto& [confidence, known] : kConfidences)
        if (key == QLatin1String(known))
            return confidence;
    return Confidence::Missing;
}

QString RosterColumn::key() const {
    if (type == QLatin1String("resident_id"))
        return QStringLiteral("id");
    return type == QLatin1String("date") ? QStringLiteral("date") : id;
}

const RosterColumn* RosterForm::column(const QString& id) const {
    for (const RosterColumn& column : columns)
        if (column.id == id)
            return &column;
    return nullptr;
}

Result<PolicyPackage> PolicyPackage::fromFolder(const QString& folder) {
    const auto files = PackageFiles::fromFolder(folder);
    return files ? fromFiles(*files) : fail(files.error());
}

Result<PolicyPackage> PolicyPackage::shipped(const QString& id) {
    const auto files = PackageFiles::shipped(id);
    return files ? fromFiles(*files) : fail(files.error());
}

Result<PolicyPackage> PolicyPackage::fromFiles(const PackageFiles& files) {
    const QByteArray model = files.file(QStringLiteral("model.dmn"));
    const QByteArray parameters = files.file(QStringLiteral("parameters.json"));
    const QByteArray policy = files.file(QStringLiteral("policy.json"));
    PolicyPackage package;
    package.m_json = QJsonDocument::fromJson(policy).object();
    package.m_id = package.text("id");
    if (package.m_id.isEmpty())
        return wrong(QStringLiteral("id"));
    auto read = readParameters(parameters, package.m_id);
    if (!read)
        return fail(read.error());
    package.m_parameters = std::move(*read);
    if (const auto done = package.readPolicy(); !done)
        return fail(done.error());
    auto loaded = dmn::Model::load(model, dmn::OnFault::Refuse, files.importFinder());
    if (!loaded)
        return fail(loaded.error());
    package.m_model = std::move(*loaded);
    if (const auto checked = package.checkNames(); !checked)
        return fail(checked.error());
    package.m_fields = fieldsOf(*package.m_model, package);
    auto identity = packageIdentity(files);
    if (!identity)
        return fail(identity.error());
    package.m_identity = std::move(*identity);
    return package;
}

Result<void> PolicyPackage::readPolicy() {
    const auto unit = unitFromKey(text("unit"));
    if (!unit)
        return wrong(QStringLiteral("unit"));
    m_unit = *unit;
    for (const char* key : {"valid_from", "valid_to", "known_from"})
        if (!text(key).isEmpty() && !day(key).isValid())
            return wrong(QLatin1String(key));
    m_validFrom = day("valid_from");
    m_validTo = day("valid_to");
    m_totalInput = text("total_input");
    m_dateInput = text("date_input");
    m_areaInput = text("area_input");
    const QJsonObject decisions = m_json.value(QLatin1String("decisions")).toObject();
    for (const char* role : {"eligible", "reason", "per_unit", "total"})
        m_decisions.emplace(QLatin1String(role), jsonText(decisions, role));
    m_payable = jsonTexts(m_json.value(QLatin1String("payable")));
    m_explained = jsonTexts(m_json.value(QLatin1String("explain")));
    m_expand = expandOf(m_json.value(QLatin1String("expand")).toObject());
    auto figures = readFigures(m_json);
    if (!figures)
        return fail(figures.error());
    m_figures = std::move(*figures);
    auto roster = readRosterForm(m_json);
    if (!roster)
        return fail(roster.error());
    m_roster = std::move(*roster);
    for (const QJsonValue& entry : m_json.value(QLatin1String("documents_cited")).toArray()) {
        const QJsonObject document = entry.toObject();
        m_documents.push_back({jsonText(document, "number"), jsonText(document, "title"),
                               jsonText(document, "issuer"), jsonText(document, "date")});
    }
    for (const QJsonValue& entry : m_json.value(QLatin1String("documents")).toArray()) {
        const QJsonObject document = entry.toObject();
        m_toBring.push_back({jsonText(document, "id"), jsonText(document, "name"),
                             jsonText(document, "basis"), jsonText(document, "source")});
    }
    return {};
}

Result<void> PolicyPackage::checkNames() const {
    const QStringList decisions = m_model->decisions();
    const QStringList inputs = m_model->inputs();
    QStringList needed = m_payable + m_explained;
    for (const char* role : {"eligible", "reason", "per_unit", "total"})
        needed.append(decision(role));
    for (const FigureForm& figure : m_figures)
        needed << figure.decision << figure.when;
    if (m_expand)
        needed.append(m_expand->countDecision);
    for (const QString& name : needed)
        if (!name.isEmpty() && !decisions.contains(name))
            return wrong(QStringLiteral("%1 is no decision of the model").arg(name));
    for (const char* key : {"total_input", "area_input"})
        if (!text(key).isEmpty() && !inputs.contains(text(key)))
            return wrong(QStringLiteral("%1 is no input of the model").arg(text(key)));
    for (const PolicyParameter& parameter : m_parameters)
        if (!isBound(parameter.id) && !inputs.contains(parameter.name))
            return fail(
                ErrorCode::InvalidInput,
                QStringLiteral("parameters.json|%1 is no input of the model").arg(parameter.name));
    const bool isOnce = m_unit == PolicyUnit::Once;
    if (!isOnce && decision("per_unit").isEmpty())
        return wrong(QStringLiteral("decisions.per_unit"));
    if (!isOnce && !decision("total").isEmpty() && totalInput().isEmpty())
        return wrong(QStringLiteral("total_input"));
    if (isOnce && decision("total").isEmpty() && m_figures.empty())
        return wrong(QStringLiteral("decisions.total"));
    const bool canExpand =
        !m_expand || (!isOnce && !m_expand->fromInput.isEmpty() &&
                      m_expand->toInput.isEmpty() != m_expand->countDecision.isEmpty());
    return canExpand ? Result<void>() : Result<void>(wrong(QStringLiteral("expand")));
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

bool PolicyPackage::governs(QDate factDay) const {
    return (!validFrom().isValid() || validFrom() <= factDay) &&
           (!validTo().isValid() || factDay <= validTo());
}

QString PolicyPackage::decision(const char* role) const {
    const auto found = m_decisions.find(QLatin1String(role));
    return found == m_decisions.end() ? QString() : found->second;
}

bool PolicyPackage::isEstimated() const {
    return m_json.value(QLatin1String("match"))
        .toObject()
        .value(QLatin1String("estimate"))
        .toBool();
}

QString PolicyPackage::englishOf(const QString& node) const {
    for (const PolicyParameter& parameter : m_parameters)
        if (parameter.name == node && !parameter.english.isEmpty())
            return parameter.english;
    for (const FigureForm& figure : m_figures)
        if (figure.decision == node && !figure.english.isEmpty())
            return figure.english;
    const QString english =
        m_json.value(QLatin1String("names_en")).toObject().value(node).toString();
    return english.isEmpty() ? node : english;
}

QString PolicyPackage::text(const char* key) const {
    return jsonText(m_json, key);
}

QDate PolicyPackage::day(const char* key) const {
    return QDate::fromString(text(key), Qt::ISODate);
}

} // namespace chuangkou
