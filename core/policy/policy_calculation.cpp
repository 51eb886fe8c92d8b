// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/package_calculator.h"

#include <QJsonArray>

#include <algorithm>

namespace chuangkou {

namespace {

/// What the facts of all units say alike.
QJsonObject inCommon(const QJsonObject& known, const QJsonObject& next) {
    QJsonObject common;
    for (auto fact = known.begin(); fact != known.end(); ++fact)
        if (next.value(fact.key()) == fact.value())
            common.insert(fact.key(), fact.value());
    return common;
}

/// Money and counts of several persons add up; dates and texts are each one's own.
void addSum(std::vector<Output>& sums, const Output& output) {
    const bool isMoney = output.kind == QLatin1String("money");
    if (!isMoney && output.kind != QLatin1String("count"))
        return;
    const auto known = std::find_if(sums.begin(), sums.end(), [&](const Output& sum) {
        return sum.name == output.name && sum.payer == output.payer && sum.period == output.period;
    });
    if (known == sums.end()) {
        sums.push_back(output);
        return;
    }
    const auto before = dmn::Dec34::parse(known->value);
    const auto more = dmn::Dec34::parse(output.value);
    const auto sum = before && more ? before->plus(*more) : std::nullopt;
    if (!sum)
        return;
    known->value = isMoney ? sum->toMoney().value_or(Money()).toPlain() : sum->toString();
}

} // namespace

/// The units of one person; those without a person belong together.
struct PolicyCalculator::Group {
    QString person;
    QJsonObject common;
    std::vector<Money> amounts;
    std::vector<PackageCalculator::Total> totals;
};

std::variant<PackageCalculator*, Refusal> PolicyCalculator::calculatorOn(const QString& policy,
                                                                         QDate day) {
    const auto package = m_book.governing(policy, day);
    if (!package)
        return Refusal{package.error().code, package.error().detail, {}};
    auto& calculator = m_calculators[*package];
    if (!calculator)
        calculator = std::make_unique<PackageCalculator>(m_book, **package, m_trace);
    return calculator.get();
}

std::variant<PackageCalculator::Verdict, Refusal> PolicyCalculator::verdict(const QString& policy,
                                                                            const UnitFacts& unit) {
    const auto calculator = calculatorOn(policy, unit.day);
    if (const auto* refusal = std::get_if<Refusal>(&calculator))
        return *refusal;
    UsedValues ignored;
    return std::get<PackageCalculator*>(calculator)->verdict(unit, ignored);
}

std::optional<Refusal> PolicyCalculator::addLine(Calculation& calculation, const UnitFacts& unit,
                                                 std::vector<Group>& groups, UsedValues& used) {
    const auto found = calculatorOn(calculation.policy, unit.day);
    if (const auto* refusal = std::get_if<Refusal>(&found))
        return *refusal;
    PackageCalculator& calculator = *std::get<PackageCalculator*>(found);
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const Group& known) { return known.person == unit.person; });
    if (group == groups.end())
        group = groups.insert(groups.end(), {unit.person, unit.inputs, {}, {}});
    group->common = inCommon(group->common, unit.inputs);
    if (calculator.package().unit() != PolicyUnit::Once) {
        auto line = calculator.line(unit, used);
        if (auto* refusal = std::get_if<Refusal>(&line))
            return std::move(*refusal);
        group->amounts.push_back(std::get<CalculatedLine>(line).amount);
        calculation.lines.push_back(std::get<CalculatedLine>(std::move(line)));
        return std::nullopt;
    }
    auto total = calculator.once(unit, used);
    if (auto* refusal = std::get_if<Refusal>(&total))
        return std::move(*refusal);
    auto& done = std::get<PackageCalculator::Total>(total);
    calculation.lines.push_back(
        {unit.person, unit.day, unit.inputs, done.amount, done.figures, done.trace});
    group->totals.push_back(std::move(done));
    return std::nullopt;
}

std::optional<Refusal> PolicyCalculator::addTotals(Calculation& calculation,
                                                   std::vector<Group>& groups, UsedValues& used) {
    const auto last = calculatorOn(calculation.policy, calculation.lastDay);
    if (const auto* refusal = std::get_if<Refusal>(&last))
        return *refusal;
    const bool isFirst = std::get<PackageCalculator*>(last)->package().totalAtFirst();
    const QDate day = isFirst ? calculation.firstDay : calculation.lastDay;
    PackageCalculator& calculator =
        *std::get<PackageCalculator*>(calculatorOn(calculation.policy, day));
    calculation.version = calculator.package().identity();
    calculation.unit = calculator.package().unit();
    for (Group& group : groups) {
        if (!group.totals.empty())
            continue;
        UnitFacts facts{group.person, day, group.common};
        if (const QString input = calculator.package().dateInput(); !input.isEmpty())
            facts.inputs.insert(input, day.toString(Qt::ISODate));
        auto total = calculator.total(facts, group.amounts, used);
        if (auto* refusal = std::get_if<Refusal>(&total))
            return std::move(*refusal);
        group.totals.push_back(std::get<PackageCalculator::Total>(std::move(total)));
    }
    if (!addUp(calculation, groups))
        return Refusal{ErrorCode::Overflow, calculator.package().decision("total"), {}};
    return std::nullopt;
}

bool PolicyCalculator::addUp(Calculation& calculation, const std::vector<Group>& groups) {
    QJsonArray traces;
    std::vector<const PackageCalculator::Total*> all;
    for (const Group& group : groups) {
        PersonTotal person{group.person, {}, {}};
        for (const PackageCalculator::Total& total : group.totals) {
            const auto sum = person.amount.plus(total.amount);
            const auto whole = calculation.amount.plus(total.amount);
            if (!sum || !whole)
                return false;
            person.amount = *sum;
            calculation.amount = *whole;
            calculation.hasAmount = total.hasAmount;
            for (const Output& output : total.outputs)
                addSum(person.outputs, output);
            all.push_back(&total);
            traces.append(QJsonObject{{QStringLiteral("person"), group.person},
                                      {QStringLiteral("trace"), total.trace}});
        }
        if (group.totals.size() == 1)
            person.outputs = group.totals.front().outputs;
        if (!group.person.isEmpty())
            calculation.persons.push_back(std::move(person));
    }
    for (const PackageCalculator::Total* total : all)
        for (const Output& output : total->outputs)
            addSum(calculation.outputs, output);
    if (all.size() == 1)
        calculation.outputs = all.front()->outputs;
    calculation.totalTrace =
        all.size() == 1 ? all.front()->trace : QJsonObject{{QStringLiteral("persons"), traces}};
    return true;
}

CalculationResult PolicyCalculator::calculate(const QString& policy,
                                              const std::vector<UnitFacts>& units) {
    if (!m_book.find(policy))
        return Refusal{ErrorCode::NotFound, policy, {}};
    if (units.empty())
        return Refusal{ErrorCode::Missing, QStringLiteral("lines"), {}};
    UsedValues used;
    std::vector<Group> groups;
    Calculation calculation;
    calculation.policy = policy;
    calculation.firstDay = calculation.lastDay = units.front().day;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (auto refusal = addLine(calculation, units[i], groups, used)) {
            refusal->line = static_cast<int>(i) + 1;
            return *refusal;
        }
        calculation.firstDay = std::min(calculation.firstDay, units[i].day);
        calculation.lastDay = std::max(calculation.lastDay, units[i].day);
    }
    if (auto refusal = addTotals(calculation, groups, used))
        return *refusal;
    for (const auto& [key, value] : used) {
        calculation.values.push_back(value);
        if (!value.isReliable() && !calculation.unconfirmed.contains(value.parameter))
            calculation.unconfirmed.append(value.parameter);
    }
    return calculation;
}

CalculationResult PolicyBook::calculate(const QString& policy,
                                        const std::vector<UnitFacts>& units) const {
    return PolicyCalculator(*this).calculate(policy, units);
}

CalculationResult PolicyBook::calculateJson(const QString& policy, const QJsonObject& facts,
                                            QDate day) const {
    PolicyCalculator calculator(*this);
    const auto units = calculator.unitsOf(policy, facts, day);
    if (const auto* refusal = std::get_if<Refusal>(&units))
        return *refusal;
    return calculator.calculate(policy, std::get<std::vector<UnitFacts>>(units));
}

std::variant<QStringList, Refusal>
PolicyBook::objections(const QString& policy, const std::vector<UnitFacts>& units) const {
    if (!find(policy))
        return Refusal{ErrorCode::NotFound, policy, {}};
    PolicyCalculator calculator(*this);
    QStringList words;
    for (const UnitFacts& unit : units) {
        const auto judged = calculator.verdict(policy, unit);
        if (const auto* refusal = std::get_if<Refusal>(&judged))
            return *refusal;
        words.append(std::get<PackageCalculator::Verdict>(judged).words);
    }
    return words;
}

} // namespace chuangkou
