// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/package_parts.h"

#include "core/dmn/value.h"
#include "core/policy/area.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace chuangkou {

namespace {

Unexpected wrong(const QString& place) {
    return fail(ErrorCode::InvalidInput, place);
}

QDate date(const QJsonObject& object, const char* key) {
    return QDate::fromString(jsonText(object, key), Qt::ISODate);
}
bool isDate(const QJsonObject& object, const char* key) {
    const QJsonValue value = object.value(QLatin1String(key));
    return value.isUndefined() || value.isNull() || date(object, key).isValid();
}

QStringList areasOf(const QJsonObject& value, const QString& ofParameter) {
    QStringList areas = jsonTexts(value.value(QLatin1String("areas")));
    if (const QString one = jsonText(value, "area"); !one.isEmpty())
        areas.append(one);
    if (areas.isEmpty())
        areas.append(ofParameter);
    for (QString& area : areas)
        area = areaNow(area);
    return areas;
}

ParameterValue valueOf(const QJsonObject& json, const QString& area) {
    const QString value = plainText(json.value(QLatin1String("value")));
    return {date(json, "from"),
            date(json, "to"),
            value,
            jsonText(json, "reference"),
            jsonText(json, "source"),
            value.isEmpty() ? Confidence::Missing : confidenceFromKey(jsonText(json, "confidence")),
            areasOf(json, area),
            jsonText(json, "note")};
}

Result<PolicyParameter> parameterOf(const QJsonObject& object) {
    PolicyParameter parameter{jsonText(object, "id"),      jsonText(object, "name"),
                              jsonText(object, "name_en"), jsonText(object, "type"),
                              jsonText(object, "unit"),    jsonText(object, "area"),
                              jsonText(object, "at"),      {}};
    if (parameter.id.isEmpty() || parameter.name.isEmpty())
        return wrong(QStringLiteral("parameters.json|id"));
    const QString place = QStringLiteral("parameters.json|") + parameter.id;
    static const QStringList types{QStringLiteral("number"), QStringLiteral("date"),
                                   QStringLiteral("text"), QStringLiteral("boolean")};
    if (!types.contains(parameter.type))
        return wrong(place + QStringLiteral(".type"));
    for (const QJsonValue& entry : object.value(QLatin1String("values")).toArray()) {
        const QJsonObject json = entry.toObject();
        if (!isDate(json, "from") || !isDate(json, "to"))
            return wrong(place + QStringLiteral(".from"));
        parameter.values.push_back(valueOf(json, parameter.area));
    }
    return parameter;
}

RosterColumn columnOf(const QJsonObject& json) {
    RosterColumn column{jsonText(json, "id"),
                        jsonText(json, "name"),
                        jsonText(json, "name_en"),
                        jsonText(json, "type"),
                        json.value(QLatin1String("required")).toBool(),
                        jsonText(json, "input"),
                        jsonTexts(json.value(QLatin1String("formats"))),
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
    column.yes = jsonTexts(values.toObject().value(QLatin1String("true")));
    column.no = jsonTexts(values.toObject().value(QLatin1String("false")));
    return column;
}

} // namespace

QString jsonText(const QJsonObject& object, const char* key) {
    return object.value(QLatin1String(key)).toString();
}

QStringList jsonTexts(const QJsonValue& value) {
    QStringList list;
    for (const QJsonValue& entry : value.toArray())
        list.append(entry.toString());
    return list;
}

QString plainText(const QJsonValue& value) {
    if (value.isDouble()) // every digit that is calculated with, never 1e+06
        return dmn::fromJson(value).toText();
    return value.isNull() || value.isUndefined() ? QString() : value.toVariant().toString();
}

Result<std::vector<PolicyParameter>> readParameters(const QByteArray& json, const QString& policy) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject() || jsonText(document.object(), "policy") != policy)
        return wrong(QStringLiteral("parameters.json|policy"));
    std::vector<PolicyParameter> parameters;
    for (const QJsonValue& entry : document.object().value(QLatin1String("parameters")).toArray()) {
        auto parameter = parameterOf(entry.toObject());
        if (!parameter)
            return fail(parameter.error());
        for (const PolicyParameter& other : parameters)
            if (other.id == parameter->id || other.name == parameter->name)
                return wrong(QStringLiteral("parameters.json|%1 twice").arg(parameter->id));
        parameters.push_back(std::move(*parameter));
    }
    return parameters;
}

Result<std::optional<RosterForm>> readRosterForm(const QJsonObject& policy) {
    const QJsonObject json = policy.value(QLatin1String("roster")).toObject();
    if (json.isEmpty())
        return std::optional<RosterForm>();
    RosterForm form;
    form.sheet = jsonText(json, "sheet");
    form.title = jsonText(json, "title");
    form.titleEnglish = jsonText(json, "title_en");
    for (const QJsonValue& entry : json.value(QLatin1String("columns")).toArray())
        form.columns.push_back(columnOf(entry.toObject()));
    const QJsonObject group = json.value(QLatin1String("group")).toObject();
    form.maxHours = jsonText(group, "max_hours");
    form.duplicateColumns = jsonTexts(group.value(QLatin1String("exact_duplicate_columns")));
    const QJsonObject different = group.value(QLatin1String("different")).toObject();
    for (auto rule = different.begin(); rule != different.end(); ++rule)
        form.whenDifferent.emplace(rule.key(), rule->toString());
    const QJsonObject reasons = json.value(QLatin1String("reasons")).toObject();
    for (auto reason = reasons.begin(); reason != reasons.end(); ++reason)
        form.reasons.push_back({reason.key(), jsonText(reason->toObject(), "key"),
                                jsonText(reason->toObject(), "column")});
    return std::optional(std::move(form));
}

Result<std::vector<FigureForm>> readFigures(const QJsonObject& policy) {
    static const QStringList kinds{QStringLiteral("money"), QStringLiteral("count"),
                                   QStringLiteral("date"), QStringLiteral("text")};
    std::vector<FigureForm> figures;
    for (const QJsonValue& entry : policy.value(QLatin1String("figures")).toArray()) {
        const QJsonObject json = entry.toObject();
        FigureForm figure{jsonText(json, "decision"), jsonText(json, "name_en"),
                          jsonText(json, "kind"),     jsonText(json, "unit"),
                          jsonText(json, "payer"),    jsonText(json, "period"),
                          jsonText(json, "when")};
        if (!kinds.contains(figure.kind))
            return wrong(QStringLiteral("policy.json|figures.%1.kind").arg(figure.decision));
        if (figure.payer.isEmpty() && figure.kind == QLatin1String("money"))
            figure.payer = jsonText(policy, "payer");
        if (figure.period.isEmpty())
            figure.period = QStringLiteral("once");
        figures.push_back(std::move(figure));
    }
    return figures;
}

} // namespace chuangkou
