// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/policy_book.h"

#include <QJsonArray>

namespace chuangkou {

namespace {

QString hex(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

QJsonObject lineJson(const CalculatedLine& line) {
    QJsonArray figures;
    for (const Figure& figure : line.figures)
        figures.append(
            QJsonObject{{QStringLiteral("name"), figure.name},
                        {QStringLiteral("name_en"), figure.english},
                        {QStringLiteral("value"), figure.value},
                        {QStringLiteral("articles"), QJsonArray::fromStringList(figure.articles)}});
    QJsonObject json{{QStringLiteral("day"), line.day.toString(Qt::ISODate)},
                     {QStringLiteral("inputs"), line.inputs},
                     {QStringLiteral("amount"), line.amount.toPlain()},
                     {QStringLiteral("figures"), figures},
                     {QStringLiteral("trace"), line.trace}};
    if (!line.person.isEmpty())
        json.insert(QStringLiteral("person"), line.person);
    return json;
}

QJsonObject refusalJson(const Refusal& refusal) {
    QJsonObject refused{{QStringLiteral("code"), errorCodeKey(refusal.code)},
                        {QStringLiteral("first_cause"), refusal.firstCause},
                        {QStringLiteral("chain"), QJsonArray::fromStringList(refusal.chain)}};
    if (refusal.line > 0)
        refused.insert(QStringLiteral("line"), refusal.line);
    return {{QStringLiteral("refused"), refused}};
}

/// The value of a line under the model's input, the column's id or its name.
QJsonValue given(const QJsonObject& line, const RosterColumn& column) {
    for (const QString& key : {column.input, column.id, column.name})
        if (!key.isEmpty() && line.contains(key))
            return line.value(key);
    return QJsonValue(QJsonValue::Undefined);
}

QJsonValue plain(const RosterColumn& column, const QJsonValue& value) {
    const QString text = value.toString();
    if (value.isString() && column.yes.contains(text))
        return true;
    if (value.isString() && column.no.contains(text))
        return false;
    return value;
}

UnitFacts factsOf(const PolicyPackage& package, const QJsonObject& line) {
    UnitFacts facts;
    facts.inputs = line;
    facts.person = line.value(QLatin1String("person")).toString();
    facts.inputs.remove(QStringLiteral("person"));
    facts.day = QDate::fromString(line.value(QLatin1String("day")).toString(), Qt::ISODate);
    if (!package.roster())
        return facts;
    for (const RosterColumn& column : package.roster()->columns) {
        const QJsonValue value = given(line, column);
        facts.inputs.remove(column.id);
        if (column.name != column.input)
            facts.inputs.remove(column.name);
        if (value.isUndefined())
            continue;
        if (column.type == QLatin1String("resident_id") && facts.person.isEmpty())
            facts.person = value.toString();
        if (column.type == QLatin1String("date"))
            facts.day = QDate::fromString(value.toString(), Qt::ISODate);
        if (!column.input.isEmpty())
            facts.inputs.insert(column.input, plain(column, value));
    }
    return facts;
}

} // namespace

QString errorCodeKey(ErrorCode code) {
    switch (code) {
    case ErrorCode::Missing:
        return QStringLiteral("Missing");
    case ErrorCode::Unconfirmed:
        return QStringLiteral("Unconfirmed");
    case ErrorCode::RuleRefused:
        return QStringLiteral("RuleRefused");
    case ErrorCode::NotFound:
        return QStringLiteral("NotFound");
    case ErrorCode::OutOfRange:
        return QStringLiteral("OutOfRange");
    case ErrorCode::Overflow:
        return QStringLiteral("Overflow");
    case ErrorCode::InvalidInput:
        return QStringLiteral("InvalidInput");
    default:
        return QStringLiteral("Evaluation");
    }
}

QJsonObject toJson(const UsedValue& value) {
    QJsonArray events;
    for (const QByteArray& event : value.events)
        events.append(hex(event));
    return {{QStringLiteral("parameter"), value.parameter},
            {QStringLiteral("name"), value.name},
            {QStringLiteral("name_en"), value.english},
            {QStringLiteral("value"), value.value},
            {QStringLiteral("unit"), value.unit},
            {QStringLiteral("from"), value.from.toString(Qt::ISODate)},
            {QStringLiteral("reference"), value.reference},
            {QStringLiteral("source"), value.source},
            {QStringLiteral("confidence"), confidenceKey(value.confidence)},
            {QStringLiteral("confirmed"), value.isConfirmed},
            {QStringLiteral("events"), events}};
}

QJsonObject toJson(const CalculationResult& result) {
    if (const auto* refusal = std::get_if<Refusal>(&result))
        return refusalJson(*refusal);
    const auto& calculation = std::get<Calculation>(result);
    QJsonArray lines;
    for (const CalculatedLine& line : calculation.lines)
        lines.append(lineJson(line));
    QJsonArray persons;
    for (const PersonTotal& person : calculation.persons)
        persons.append(QJsonObject{{QStringLiteral("person"), person.person},
                                   {QStringLiteral("amount"), person.amount.toPlain()}});
    QJsonArray values;
    for (const UsedValue& value : calculation.values)
        values.append(toJson(value));
    return {{QStringLiteral("policy"), calculation.policy},
            {QStringLiteral("version"), hex(calculation.version)},
            {QStringLiteral("first_day"), calculation.firstDay.toString(Qt::ISODate)},
            {QStringLiteral("last_day"), calculation.lastDay.toString(Qt::ISODate)},
            {QStringLiteral("amount"), calculation.amount.toPlain()},
            {QStringLiteral("lines"), lines},
            {QStringLiteral("persons"), persons},
            {QStringLiteral("parameters"), values},
            {QStringLiteral("unconfirmed"), QJsonArray::fromStringList(calculation.unconfirmed)},
            {QStringLiteral("trace"), calculation.totalTrace}};
}

CalculationResult PolicyBook::calculateJson(const QString& policy, const QJsonObject& facts) const {
    const PolicyPackage* package = find(policy);
    if (!package)
        return Refusal{ErrorCode::NotFound, policy, {}, 0};
    const QJsonValue lines = facts.value(QLatin1String("lines"));
    const QJsonArray list = lines.isArray() ? lines.toArray() : QJsonArray{facts};
    std::vector<UnitFacts> units;
    for (const QJsonValue& line : list) {
        units.push_back(factsOf(*package, line.toObject()));
        if (!units.back().day.isValid())
            return Refusal{
                ErrorCode::Missing, QStringLiteral("day"), {}, static_cast<int>(units.size())};
    }
    return calculate(policy, units);
}

} // namespace chuangkou
