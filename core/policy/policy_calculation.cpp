// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/model.h"
#include "core/policy/policy_book.h"

#include <algorithm>
#include <map>
#include <set>

namespace chuangkou {

namespace {

/// The parameters on one day: what the model reads, and where each comes from.
struct DayValues {
    QJsonObject inputs;
    std::map<QString, UsedValue> byName;
};

QStringList articlesOf(const dmn::DecisionTrace& decision) {
    QStringList articles;
    for (const dmn::TableTrace& table : decision.tables)
        for (const dmn::RuleHit& hit : table.hits)
            for (const auto& [column, article] : hit.annotations)
                if (!article.isEmpty() && !articles.contains(article))
                    articles.append(article);
    return articles;
}

/// Evaluates one package for many units; the parameters of a day are looked up once.
class Calculator {
public:
    Calculator(const PolicyBook& book, const PolicyPackage& package)
        : m_book(book), m_package(package) {}

    /// What the policy itself says against paying for the unit; empty when nothing.
    [[nodiscard]] std::variant<QString, Refusal> objection(const UnitFacts& unit);
    [[nodiscard]] std::variant<CalculatedLine, Refusal> line(const UnitFacts& unit);
    [[nodiscard]] std::variant<std::pair<Money, QJsonObject>, Refusal>
    total(const std::vector<Money>& amounts, QDate lastDay);

    [[nodiscard]] std::vector<UsedValue> usedValues() const;

private:
    [[nodiscard]] std::variant<const DayValues*, Refusal> valuesOn(QDate day);
    [[nodiscard]] dmn::Context contextOf(const UnitFacts& unit, const DayValues& values) const;
    [[nodiscard]] Refusal refused(const dmn::NullCause& cause) const;
    void noteUsed(const dmn::Trace& trace, const DayValues& values);

    const PolicyBook& m_book;
    const PolicyPackage& m_package;
    std::map<QDate, DayValues> m_days;
    std::map<std::pair<QString, QString>, UsedValue> m_used; ///< by parameter and value
};

std::variant<const DayValues*, Refusal> Calculator::valuesOn(QDate day) {
    if (const auto known = m_days.find(day); known != m_days.end())
        return &known->second;
    DayValues values;
    for (const PolicyParameter& parameter : m_package.parameters()) {
        const auto value = m_book.value(m_package.id(), parameter.id, day);
        // Another parameter may be missing where no figure reads it; the first and last day of the
        // policy itself never.
        if (!value &&
            (m_package.isBound(parameter.id) || value.error().code == ErrorCode::Unconfirmed))
            return Refusal{value.error().code, parameter.id, {parameter.name}, 0};
        if (!value)
            continue;
        values.inputs.insert(parameter.name, value->value);
        values.byName.emplace(parameter.name, *value);
    }
    return &m_days.emplace(day, std::move(values)).first->second;
}

dmn::Context Calculator::contextOf(const UnitFacts& unit, const DayValues& values) const {
    QJsonObject all = unit.inputs;
    for (auto value = values.inputs.begin(); value != values.inputs.end(); ++value)
        all.insert(value.key(), value.value());
    return m_package.model().typedInputs(all);
}

Refusal Calculator::refused(const dmn::NullCause& cause) const {
    const QString first = cause.path.value(0);
    for (const PolicyParameter& parameter : m_package.parameters())
        if (cause.reason == dmn::NullReason::Missing && parameter.name == first)
            return {ErrorCode::Missing, parameter.id, cause.path, 0};
    return {ErrorCode::Evaluation, cause.toText(), cause.path, 0};
}

void Calculator::noteUsed(const dmn::Trace& trace, const DayValues& values) {
    for (const dmn::DecisionTrace& decision : trace.decisions)
        for (const auto& [name, ignored] : decision.inputs)
            if (const auto found = values.byName.find(name); found != values.byName.end())
                m_used.emplace(std::pair(found->second.parameter, found->second.value),
                               found->second);
}

std::variant<QString, Refusal> Calculator::objection(const UnitFacts& unit) {
    const auto values = valuesOn(unit.day);
    if (const auto* refusal = std::get_if<Refusal>(&values))
        return *refusal;
    const QString eligible = m_package.decision("eligible");
    const QString reason = m_package.decision("reason");
    if (eligible.isEmpty() || reason.isEmpty())
        return QString();
    const dmn::Context inputs = contextOf(unit, *std::get<const DayValues*>(values));
    const auto verdict = m_package.model().evaluate(eligible, inputs);
    if (!verdict)
        return Refusal{verdict.error().code, verdict.error().detail, {}, 0};
    if (verdict->value.isTrue())
        return QString();
    if (verdict->value.isNull())
        return refused(verdict->value.cause());
    const auto words = m_package.model().evaluate(reason, inputs);
    const QString text = words ? words->value.toText() : QString();
    return text.isEmpty() ? eligible : text;
}

std::variant<CalculatedLine, Refusal> Calculator::line(const UnitFacts& unit) {
    const auto against = objection(unit);
    if (const auto* refusal = std::get_if<Refusal>(&against))
        return *refusal;
    if (const QString& words = std::get<QString>(against); !words.isEmpty())
        return Refusal{ErrorCode::RuleRefused,
                       words,
                       {m_package.decision("reason"), m_package.decision("per_unit")},
                       0};
    const auto values = valuesOn(unit.day);
    const DayValues& day = *std::get<const DayValues*>(values);
    dmn::Refusal why;
    dmn::EvaluationOptions strict{dmn::EvaluationMode::MoneyStrict, nullptr, &why};
    const auto done =
        m_package.model().evaluate(m_package.decision("per_unit"), contextOf(unit, day), strict);
    if (!done)
        return done.error().code == ErrorCode::Evaluation
                   ? refused(why.cause)
                   : Refusal{done.error().code, done.error().detail, {}, 0};
    noteUsed(done->trace, day);
    const dmn::Dec34* number = done->value.number();
    const auto money = number ? number->toMoney() : fail(ErrorCode::Evaluation);
    if (!money)
        return Refusal{money.error().code, m_package.decision("per_unit"), {}, 0};
    CalculatedLine line{unit.person, unit.day, unit.inputs, *money, {}, done->trace.toJson()};
    for (const QString& name : m_package.explained())
        if (const dmn::DecisionTrace* decision = done->trace.find(name))
            line.figures.push_back({name, m_package.englishOf(name), decision->result.toText(),
                                    articlesOf(*decision)});
    return line;
}

std::variant<std::pair<Money, QJsonObject>, Refusal>
Calculator::total(const std::vector<Money>& amounts, QDate lastDay) {
    const auto values = valuesOn(lastDay);
    if (const auto* refusal = std::get_if<Refusal>(&values))
        return *refusal;
    const DayValues& day = *std::get<const DayValues*>(values);
    dmn::Value::List list;
    for (const Money amount : amounts)
        list.emplace_back(dmn::Dec34::fromMoney(amount));
    dmn::Context inputs = contextOf({}, day);
    inputs.set(m_package.totalInput(), dmn::Value(std::move(list)));
    dmn::Refusal why;
    const auto done = m_package.model().evaluate(m_package.decision("total"), inputs,
                                                 {dmn::EvaluationMode::MoneyStrict, nullptr, &why});
    if (!done)
        return refused(why.cause);
    noteUsed(done->trace, day);
    const dmn::Dec34* number = done->value.number();
    const auto money = number ? number->toMoney() : fail(ErrorCode::Evaluation);
    if (!money)
        return Refusal{money.error().code, m_package.decision("total"), {}, 0};
    return std::pair(*money, done->trace.toJson());
}

std::vector<UsedValue> Calculator::usedValues() const {
    std::vector<UsedValue> values;
    for (const auto& [key, value] : m_used)
        values.push_back(value);
    return values;
}

/// Totals of the persons, then of all.
std::optional<Refusal> addTotals(Calculator& calculator, Calculation& calculation) {
    std::map<QString, std::vector<Money>> byPerson;
    QStringList order;
    std::vector<Money> all;
    for (const CalculatedLine& line : calculation.lines) {
        all.push_back(line.amount);
        if (line.person.isEmpty())
            continue;
        if (!byPerson.contains(line.person))
            order.append(line.person);
        byPerson[line.person].push_back(line.amount);
    }
    for (const QString& person : order) {
        const auto total = calculator.total(byPerson[person], calculation.lastDay);
        if (const auto* refusal = std::get_if<Refusal>(&total))
            return *refusal;
        calculation.persons.push_back({person, std::get<0>(total).first});
    }
    const auto total = calculator.total(all, calculation.lastDay);
    if (const auto* refusal = std::get_if<Refusal>(&total))
        return *refusal;
    calculation.amount = std::get<0>(total).first;
    calculation.totalTrace = std::get<0>(total).second;
    return std::nullopt;
}

} // namespace

QString CalculatedLine::figure(const QString& name) const {
    for (const Figure& figure : figures)
        if (figure.name == name)
            return figure.value;
    return {};
}

std::variant<QStringList, Refusal>
PolicyBook::objections(const QString& policy, const std::vector<UnitFacts>& units) const {
    const PolicyPackage* package = find(policy);
    if (!package)
        return Refusal{ErrorCode::NotFound, policy, {}, 0};
    Calculator calculator(*this, *package);
    QStringList words;
    for (const UnitFacts& unit : units) {
        const auto objection = calculator.objection(unit);
        if (const auto* refusal = std::get_if<Refusal>(&objection))
            return *refusal;
        words.append(std::get<QString>(objection));
    }
    return words;
}

CalculationResult PolicyBook::calculate(const QString& policy,
                                        const std::vector<UnitFacts>& units) const {
    const PolicyPackage* package = find(policy);
    if (!package)
        return Refusal{ErrorCode::NotFound, policy, {}, 0};
    if (units.empty())
        return Refusal{ErrorCode::Missing, QStringLiteral("lines"), {}, 0};
    Calculator calculator(*this, *package);
    Calculation calculation;
    calculation.policy = package->id();
    calculation.version = package->identity();
    calculation.firstDay = calculation.lastDay = units.front().day;
    for (std::size_t i = 0; i < units.size(); ++i) {
        auto line = calculator.line(units[i]);
        if (auto* refusal = std::get_if<Refusal>(&line)) {
            refusal->line = static_cast<int>(i) + 1;
            return *refusal;
        }
        calculation.firstDay = std::min(calculation.firstDay, units[i].day);
        calculation.lastDay = std::max(calculation.lastDay, units[i].day);
        calculation.lines.push_back(std::get<CalculatedLine>(std::move(line)));
    }
    if (const auto refusal = addTotals(calculator, calculation))
        return *refusal;
    calculation.values = calculator.usedValues();
    for (const UsedValue& value : calculation.values)
        if (!value.isReliable() && !calculation.unconfirmed.contains(value.parameter))
            calculation.unconfirmed.append(value.parameter);
    return calculation;
}

} // namespace chuangkou
