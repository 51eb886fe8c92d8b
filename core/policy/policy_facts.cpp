// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/package_calculator.h"

#include <QJsonArray>

namespace chuangkou {

namespace {

QDate dateOf(const QJsonObject& facts, const QString& name) {
    return name.isEmpty() ? QDate() : QDate::fromString(facts.value(name).toString(), Qt::ISODate);
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

void readColumns(UnitFacts& facts, const RosterForm& form, const QJsonObject& line) {
    for (const RosterColumn& column : form.columns) {
        const QJsonValue value = given(line, column);
        if (column.id != column.input)
            facts.inputs.remove(column.id);
        if (column.name != column.input)
            facts.inputs.remove(column.name);
        if (value.isUndefined())
            continue;
        if (column.type == QLatin1String("resident_id") && facts.person.isEmpty())
            facts.person = value.toString();
        if (column.type == QLatin1String("date") && !facts.day.isValid())
            facts.day = QDate::fromString(value.toString(), Qt::ISODate);
        if (!column.input.isEmpty())
            facts.inputs.insert(column.input, plain(column, value));
    }
}

/// The date that picks version and values: the package's own input, the line's "day", a date of
/// the roster, else the one that was asked for.
UnitFacts factsOf(const PolicyPackage& package, const QJsonObject& line, QDate asked) {
    UnitFacts facts;
    facts.inputs = line;
    facts.person = line.value(QLatin1String("person")).toString();
    facts.inputs.remove(QStringLiteral("person"));
    if (package.expand())
        facts.day = dateOf(line, package.expand()->fromInput);
    if (!facts.day.isValid())
        facts.day = dateOf(line, package.dateInput());
    if (!facts.day.isValid())
        facts.day = dateOf(line, QStringLiteral("day"));
    if (package.roster())
        readColumns(facts, *package.roster(), line);
    if (!facts.day.isValid())
        facts.day = asked;
    return facts;
}

QDate unitDay(PolicyUnit unit, QDate first, qint64 index) {
    return unit == PolicyUnit::Month ? first.addMonths(static_cast<int>(index))
                                     : first.addDays(index);
}

UnitFacts unitAt(const PolicyPackage& package, const UnitFacts& facts, qint64 index) {
    UnitFacts unit = facts;
    unit.day = unitDay(package.unit(), facts.day, index);
    if (const QString input = package.dateInput(); !input.isEmpty())
        unit.inputs.insert(input, unit.day.toString(Qt::ISODate));
    return unit;
}

} // namespace

std::optional<Refusal> PolicyCalculator::expand(const QString& policy, const UnitFacts& facts,
                                                std::vector<UnitFacts>& units) {
    constexpr qint64 kMostUnits = 10'000; // 27 years of days
    const auto found = calculatorOn(policy, facts.day);
    if (const auto* refusal = std::get_if<Refusal>(&found))
        return *refusal;
    PackageCalculator& calculator = *std::get<PackageCalculator*>(found);
    const PolicyPackage& package = calculator.package();
    // Facts of a single day or month have no span.
    if (!package.expand() || !facts.inputs.contains(package.expand()->fromInput)) {
        units.push_back(facts);
        return std::nullopt;
    }
    const UnitFacts first = unitAt(package, facts, 0);
    if (!package.expand()->countDecision.isEmpty()) {
        const auto count = calculator.unitCount(first);
        if (const auto* refusal = std::get_if<Refusal>(&count))
            return *refusal;
        const qint64 most = std::get<qint64>(count);
        if (most > kMostUnits)
            return Refusal{ErrorCode::OutOfRange, package.expand()->countDecision, {}};
        for (qint64 i = 0; i < most; ++i)
            units.push_back(unitAt(package, facts, i));
        if (most > 0)
            return std::nullopt;
        const auto judged = verdict(policy, first);
        if (const auto* refusal = std::get_if<Refusal>(&judged))
            return *refusal;
        const QString& words = std::get<PackageCalculator::Verdict>(judged).words;
        return Refusal{ErrorCode::RuleRefused,
                       words.isEmpty() ? package.expand()->countDecision + QStringLiteral(" = 0")
                                       : words,
                       {package.expand()->countDecision}};
    }
    const QDate last = dateOf(facts.inputs, package.expand()->toInput);
    if (!last.isValid() || last < facts.day)
        return Refusal{last.isValid() ? ErrorCode::OutOfRange : ErrorCode::Missing,
                       package.expand()->toInput,
                       {package.expand()->toInput}};
    for (qint64 i = 0; unitDay(package.unit(), facts.day, i) <= last; ++i) {
        if (i >= kMostUnits)
            return Refusal{ErrorCode::OutOfRange, package.expand()->toInput, {}};
        units.push_back(unitAt(package, facts, i));
    }
    return std::nullopt;
}

std::variant<std::vector<UnitFacts>, Refusal>
PolicyCalculator::unitsOf(const QString& policy, const QJsonObject& facts, QDate day) {
    const PolicyPackage* package = m_book.find(policy);
    if (!package)
        return Refusal{ErrorCode::NotFound, policy, {}};
    const QJsonValue lines = facts.value(QLatin1String("lines"));
    const QJsonArray list = lines.isArray() ? lines.toArray() : QJsonArray{facts};
    std::vector<UnitFacts> units;
    int number = 0;
    for (const QJsonValue& line : list) {
        ++number;
        const UnitFacts read = factsOf(*package, line.toObject(), day);
        if (!read.day.isValid()) {
            const QString first =
                package->expand() ? package->expand()->fromInput : package->dateInput();
            const QString name = first.isEmpty() ? QStringLiteral("day") : first;
            return Refusal{ErrorCode::Missing, name, {name}, number};
        }
        if (auto refusal = expand(policy, read, units)) {
            refusal->line = number;
            return *refusal;
        }
    }
    return units;
}

} // namespace chuangkou
