// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/area.h"
#include "core/policy/package_parts.h"
#include "core/policy/policy_desk.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace chuangkou {

namespace {

bool isSameAreaAndDay(const QJsonObject& value, const QString& area, const QString& ofParameter,
                      const QString& from) {
    const QString one = jsonText(value, "area");
    const bool isList = !value.value(QLatin1String("areas")).toArray().isEmpty();
    return !isList && areaNow(one.isEmpty() ? ofParameter : one) == areaNow(area) &&
           jsonText(value, "from") == from;
}

QJsonObject changedParameter(QJsonObject parameter, const ParameterChange& change,
                             const QString& plain) {
    const QString ofParameter = jsonText(parameter, "area");
    const QString area = change.area.isEmpty() ? ofParameter : change.area;
    const QString from = change.from.toString(Qt::ISODate);
    QJsonObject added{{QStringLiteral("from"), from},
                      {QStringLiteral("to"), QJsonValue()},
                      {QStringLiteral("value"), plain},
                      {QStringLiteral("reference"), change.reference.trimmed()},
                      {QStringLiteral("source"), change.reference.trimmed()},
                      // Two persons stand for it: who changes and who adopts.
                      {QStringLiteral("confidence"), confidenceKey(Confidence::Seen)}};
    if (area != ofParameter)
        added.insert(QStringLiteral("area"), area);
    QJsonArray values;
    for (const QJsonValue& value : parameter.value(QLatin1String("values")).toArray())
        if (!isSameAreaAndDay(value.toObject(), area, ofParameter, from))
            values.append(value);
    values.append(added);
    parameter.insert(QStringLiteral("values"), values);
    return parameter;
}

QByteArray indented(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace

Result<PackageFiles> changedPackage(const PackageFiles& files, const ParameterChange& change,
                                    QDate today) {
    const auto package = PolicyPackage::fromFiles(files);
    if (!package)
        return fail(package.error());
    const PolicyParameter* known = package->parameter(change.parameter);
    if (!known)
        return fail(ErrorCode::NotFound, change.parameter);
    if (!change.from.isValid())
        return fail(ErrorCode::Missing, QStringLiteral("from"));
    if (change.reference.trimmed().isEmpty())
        return fail(ErrorCode::Missing, QStringLiteral("reference"));
    const auto plain = plainValue(*known, change.value);
    if (!plain)
        return fail(ErrorCode::InvalidInput, change.value);

    const QString valuesName = QStringLiteral("parameters.json");
    const QString policyName = QStringLiteral("policy.json");
    QJsonObject root = QJsonDocument::fromJson(files.file(valuesName)).object();
    QJsonArray parameters;
    for (const QJsonValue& entry : root.value(QLatin1String("parameters")).toArray())
        parameters.append(jsonText(entry.toObject(), "id") == change.parameter
                              ? changedParameter(entry.toObject(), change, *plain)
                              : entry.toObject());
    root.insert(QStringLiteral("parameters"), parameters);
    QJsonObject policy = package->json();
    policy.insert(QStringLiteral("known_from"), today.toString(Qt::ISODate));
    PackageFiles changed = files;
    changed.put(valuesName, indented(root));
    changed.put(policyName, indented(policy));
    return changed;
}

} // namespace chuangkou
