// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/calculation.h"

#include <QJsonArray>

namespace chuangkou {

namespace {

QString text(const QJsonObject& json, const char* key) {
    return json.value(QLatin1String(key)).toString();
}
QDate date(const QJsonObject& json, const char* key) {
    return QDate::fromString(text(json, key), Qt::ISODate);
}
QByteArray hex(const QJsonValue& value) {
    return QByteArray::fromHex(value.toString().toLatin1());
}
QStringList texts(const QJsonValue& value) {
    QStringList list;
    for (const QJsonValue& entry : value.toArray())
        list.append(entry.toString());
    return list;
}

Result<CalculatedLine> lineOf(const QJsonObject& json) {
    const auto amount = Money::parse(text(json, "amount"));
    if (!amount)
        return fail(ErrorCode::InvalidInput, QStringLiteral("lines|amount"));
    CalculatedLine line{text(json, "person"),
                        date(json, "day"),
                        json.value(QLatin1String("inputs")).toObject(),
                        *amount,
                        {},
                        json.value(QLatin1String("trace")).toObject()};
    for (const QJsonValue& entry : json.value(QLatin1String("figures")).toArray()) {
        const QJsonObject figure = entry.toObject();
        line.figures.push_back({text(figure, "name"), text(figure, "name_en"),
                                text(figure, "value"),
                                texts(figure.value(QLatin1String("articles")))});
    }
    return line;
}

UsedValue valueOf(const QJsonObject& json) {
    UsedValue value;
    value.parameter = text(json, "parameter");
    value.name = text(json, "name");
    value.english = text(json, "name_en");
    value.unit = text(json, "unit");
    value.value = text(json, "value");
    value.reference = text(json, "reference");
    value.source = text(json, "source");
    value.from = date(json, "from");
    value.confidence = confidenceFromKey(text(json, "confidence"));
    value.isConfirmed = json.value(QLatin1String("confirmed")).toBool();
    value.area = text(json, "area");
    for (const QJsonValue& event : json.value(QLatin1String("events")).toArray())
        value.events.push_back(hex(event));
    return value;
}

std::vector<Output> outputsOf(const QJsonValue& json) {
    std::vector<Output> outputs;
    for (const QJsonValue& entry : json.toArray()) {
        const QJsonObject output = entry.toObject();
        outputs.push_back({text(output, "decision"), text(output, "name_en"), text(output, "kind"),
                           text(output, "unit"), text(output, "payer"), text(output, "period"),
                           text(output, "value"), texts(output.value(QLatin1String("articles")))});
    }
    return outputs;
}

PolicyUnit unitOf(const QJsonObject& json) {
    const QString key = text(json, "unit");
    if (key == QLatin1String("month"))
        return PolicyUnit::Month;
    // Calculations kept before packages had units were all of days.
    return key == QLatin1String("once") ? PolicyUnit::Once : PolicyUnit::Day;
}

} // namespace

Result<Calculation> calculationFromJson(const QJsonObject& json) {
    Calculation calculation;
    calculation.hasAmount = json.contains(QLatin1String("amount"));
    const auto amount =
        calculation.hasAmount ? Money::parse(text(json, "amount")) : Result<Money>(Money());
    if (!amount)
        return fail(ErrorCode::InvalidInput, QStringLiteral("amount"));
    calculation.policy = text(json, "policy");
    calculation.unit = unitOf(json);
    calculation.outputs = outputsOf(json.value(QLatin1String("figures")));
    calculation.version = hex(json.value(QLatin1String("version")));
    calculation.firstDay = date(json, "first_day");
    calculation.lastDay = date(json, "last_day");
    calculation.amount = *amount;
    calculation.totalTrace = json.value(QLatin1String("trace")).toObject();
    calculation.unconfirmed = texts(json.value(QLatin1String("unconfirmed")));
    for (const QJsonValue& entry : json.value(QLatin1String("lines")).toArray()) {
        auto line = lineOf(entry.toObject());
        if (!line)
            return fail(line.error());
        calculation.lines.push_back(std::move(*line));
    }
    for (const QJsonValue& entry : json.value(QLatin1String("persons")).toArray()) {
        const auto total = Money::parse(text(entry.toObject(), "amount"));
        if (!total)
            return fail(ErrorCode::InvalidInput, QStringLiteral("persons|amount"));
        calculation.persons.push_back(
            {text(entry.toObject(), "person"), *total,
             outputsOf(entry.toObject().value(QLatin1String("figures")))});
    }
    for (const QJsonValue& entry : json.value(QLatin1String("parameters")).toArray())
        calculation.values.push_back(valueOf(entry.toObject()));
    return calculation;
}

std::optional<Refusal> refusalFromJson(const QJsonObject& json) {
    const QJsonObject refused = json.value(QLatin1String("refused")).toObject();
    if (refused.isEmpty())
        return std::nullopt;
    return Refusal{errorCodeFromKey(text(refused, "code")), text(refused, "first_cause"),
                   texts(refused.value(QLatin1String("chain"))),
                   refused.value(QLatin1String("line")).toInt(), text(refused, "parameter")};
}

} // namespace chuangkou
