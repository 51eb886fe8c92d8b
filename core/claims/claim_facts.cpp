// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/claim_facts.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace chuangkou {

namespace {

QString hex(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

std::vector<UnitFacts> unitsIn(const QJsonArray& personDays) {
    std::vector<UnitFacts> units;
    units.reserve(static_cast<std::size_t>(personDays.size()));
    for (const QJsonValue& entry : personDays) {
        const QJsonObject day = entry.toObject();
        units.push_back({day.value(QLatin1String("person")).toString(),
                         QDate::fromString(day.value(QLatin1String("day")).toString(), Qt::ISODate),
                         day.value(QLatin1String("inputs")).toObject()});
    }
    return units;
}

} // namespace

QJsonArray personDaysJson(const std::vector<CasePersonDay>& days) {
    QJsonArray list;
    for (const CasePersonDay& day : days)
        list.append(QJsonObject{{QStringLiteral("person"), day.person.toText()},
                                {QStringLiteral("day"), day.day.toString(Qt::ISODate)},
                                {QStringLiteral("hours"), day.hours},
                                {QStringLiteral("half"), day.isHalf},
                                {QStringLiteral("flagged"), day.isFlagged},
                                {QStringLiteral("lines"), QJsonArray::fromStringList(day.lines)},
                                {QStringLiteral("inputs"), day.inputs}});
    return list;
}

std::vector<UnitFacts> unitsOf(const std::vector<CasePersonDay>& days) {
    std::vector<UnitFacts> units;
    for (const CasePersonDay& day : days)
        units.push_back({day.person.toText(), day.day, day.inputs});
    return units;
}

QJsonObject rosterSnapshot(const Case& claim, const PolicyPackage& package) {
    return {{QStringLiteral("policy"), package.id()},
            {QStringLiteral("version"), hex(package.identity())},
            {QStringLiteral("unit"), claim.unit.toText()},
            {QStringLiteral("roster"), hex(claim.roster)},
            {QStringLiteral("person_days"), personDaysJson(claim.personDays)}};
}

QJsonObject factsSnapshot(const QJsonObject& facts, QDate day, const PolicyPackage& package) {
    return {{QStringLiteral("policy"), package.id()},
            {QStringLiteral("version"), hex(package.identity())},
            {QStringLiteral("facts"), facts},
            {QStringLiteral("day"), day.toString(Qt::ISODate)}};
}

CalculationResult calculateSnapshot(PolicyCalculator& calculator, const QString& policy,
                                    const QByteArray& snapshot) {
    const QJsonObject json = QJsonDocument::fromJson(snapshot).object();
    if (json.contains(QLatin1String("person_days")))
        return calculator.calculate(policy,
                                    unitsIn(json.value(QLatin1String("person_days")).toArray()));
    const auto units = calculator.unitsOf(
        policy, json.value(QLatin1String("facts")).toObject(),
        QDate::fromString(json.value(QLatin1String("day")).toString(), Qt::ISODate));
    if (const auto* refusal = std::get_if<Refusal>(&units))
        return *refusal;
    return calculator.calculate(policy, std::get<std::vector<UnitFacts>>(units));
}

std::pair<QDate, QDate> takenUp(const QString& unit, QDate first, QDate last) {
    if (unit == QLatin1String("once"))
        return {QDate(1, 1, 1), QDate(9999, 12, 31)};
    if (unit == QLatin1String("year"))
        return {QDate(first.year(), 1, 1), QDate(last.year(), 12, 31)};
    if (unit == QLatin1String("month"))
        return {QDate(first.year(), first.month(), 1),
                QDate(last.year(), last.month(), last.daysInMonth())};
    return {first, last};
}

} // namespace chuangkou
