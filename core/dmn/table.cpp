// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/table.h"

#include <QVarLengthArray>

namespace chuangkou::dmn {

namespace {

using Hits = QVarLengthArray<std::size_t, 8>;

class TableForm final : public Executable {
public:
    explicit TableForm(Table table) : m_table(std::move(table)) {
        for (TableRule& rule : m_table.rules)
            rule.fixed = fixedOutput(rule);
    }
    Value eval(Run& run) const override;

private:
    [[nodiscard]] std::optional<Value> fixedOutput(const TableRule& rule) const;
    [[nodiscard]] std::optional<Value> readInputs(Run& run) const;
    void note(TraceRecorder& trace, Run& run, const Hits& hits) const;
    [[nodiscard]] Value matches(Run& run, const TableRule& rule) const;
    [[nodiscard]] Value outputOf(Run& run, const TableRule& rule) const;
    [[nodiscard]] Value answer(Run& run, const Hits& hits) const;
    [[nodiscard]] Value single(Run& run, const Hits& hits) const;
    [[nodiscard]] Value withoutHit(Run& run) const;
    [[nodiscard]] Value manyHits(Run& run, const Hits& hits) const;
    [[nodiscard]] Value aggregated(Run& run, const Value::List& outputs) const;
    [[nodiscard]] Hits byPriority(Run& run, const Hits& hits) const;
    [[nodiscard]] std::vector<std::size_t> rank(Run& run, std::size_t rule) const;
    [[nodiscard]] QString situation(Run& run) const;
    [[nodiscard]] bool isList() const { return m_table.policy >= HitPolicy::RuleOrder; }

    Table m_table;
};

std::optional<Value> TableForm::fixedOutput(const TableRule& rule) const {
    Context context;
    for (std::size_t at = 0; at < rule.outputs.size(); ++at) {
        const Value* value = rule.outputs[at]->constant();
        if (value == nullptr)
            return std::nullopt;
        if (m_table.outputs.size() == 1)
            return *value;
        context.set(m_table.outputs[at].name, *value);
    }
    return Value(std::move(context));
}

void TableForm::note(TraceRecorder& trace, Run& run, const Hits& hits) const {
    trace.table(m_table);
    for (std::size_t column = 0; column < m_table.inputs.size(); ++column)
        trace.tableInput(m_table, column, run.local(m_table.inputs[column].slot));
    for (const std::size_t hit : hits)
        trace.tableHit(m_table, hit);
}

/// Gives the null that ends a strict evaluation, or nothing.
std::optional<Value> TableForm::readInputs(Run& run) const {
    for (const TableInput& input : m_table.inputs) {
        run.local(input.slot) = input.expression->eval(run);
        if (!run.strict() || !input.allowed || run.local(input.slot).isNull())
            continue;
        if (!input.allowed->eval(run).isTrue())
            return run.stop(NullReason::NoRule, situation(run));
    }
    return std::nullopt;
}

/// True, false, or the null of a cell that could not be decided.
Value TableForm::matches(Run& run, const TableRule& rule) const {
    Value undecided(true);
    for (const ExecutablePtr& cell : rule.cells) {
        if (!cell)
            continue;
        Value verdict = cell->eval(run);
        if (verdict.isFalse())
            return verdict;
        if (!verdict.isTrue() && !undecided.isNull())
            undecided = verdict.isNull()
                            ? std::move(verdict)
                            : Value::null(NullReason::WrongType,
                                          QStringLiteral("a cell gives %1").arg(verdict.toFeel()));
    }
    return undecided;
}

Value TableForm::outputOf(Run& run, const TableRule& rule) const {
    if (rule.fixed)
        return *rule.fixed;
    if (m_table.outputs.size() == 1)
        return rule.outputs.front()->eval(run);
    Context context;
    for (std::size_t at = 0; at < m_table.outputs.size(); ++at)
        context.set(m_table.outputs[at].name, rule.outputs[at]->eval(run));
    return Value(std::move(context));
}

/// "人员类别 = C, 天数 = 3 in P1"
QString TableForm::situation(Run& run) const {
    QStringList values;
    for (const TableInput& input : m_table.inputs)
        values += input.label + QStringLiteral(" = ") + run.local(input.slot).toText();
    return values.join(QStringLiteral(", ")) + QStringLiteral(" in ") + m_table.name;
}

Value TableForm::withoutHit(Run& run) const {
    const bool hasDefault =
        std::any_of(m_table.outputs.begin(), m_table.outputs.end(),
                    [](const TableOutput& output) { return output.fallback != nullptr; });
    if (hasDefault) {
        Context context;
        for (const TableOutput& output : m_table.outputs) {
            Value value = output.fallback ? output.fallback->eval(run) : Value();
            if (m_table.outputs.size() == 1)
                return value;
            context.set(output.name, std::move(value));
        }
        return Value(std::move(context));
    }
    if (m_table.policy == HitPolicy::Count)
        return Value::number(0);
    const QString detail = situation(run);
    return isList() ? Value::null(NullReason::NoRule, detail)
                    : run.stop(NullReason::NoRule, detail);
}

Value TableForm::manyHits(Run& run, const Hits& hits) const {
    QStringList rows;
    for (const std::size_t hit : hits)
        rows += QString::number(hit + 1);
    return run.stop(NullReason::ManyRules,
                    situation(run) + QStringLiteral(": rows ") + rows.join(QStringLiteral(", ")));
}

std::vector<std::size_t> TableForm::rank(Run& run, std::size_t rule) const {
    std::vector<std::size_t> ranks;
    for (std::size_t at = 0; at < m_table.outputs.size(); ++at) {
        const Executables& priorities = m_table.outputs[at].priorities;
        if (priorities.empty())
            continue;
        const Value value = m_table.rules[rule].outputs[at]->eval(run);
        std::size_t place = 0;
        while (place < priorities.size() &&
               !equalValues(value, priorities[place]->eval(run)).value_or(false))
            ++place;
        ranks.push_back(place);
    }
    return ranks;
}

Hits TableForm::byPriority(Run& run, const Hits& hits) const {
    std::vector<std::pair<std::vector<std::size_t>, std::size_t>> ranked;
    for (const std::size_t hit : hits)
        ranked.emplace_back(rank(run, hit), hit);
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    Hits sorted;
    for (const auto& [ignored, hit] : ranked)
        sorted.push_back(hit);
    return sorted;
}

Value TableForm::aggregated(Run& run, const Value::List& outputs) const {
    const char* function = "sum";
    if (m_table.policy == HitPolicy::Count)
        return Value::number(static_cast<std::int64_t>(outputs.size()));
    if (m_table.policy == HitPolicy::Min)
        function = "min";
    else if (m_table.policy == HitPolicy::Max)
        function = "max";
    const std::array<Value, 1> arguments{Value(outputs)};
    return builtinsNamed(QLatin1String(function)).front().call(run, arguments);
}

Value TableForm::single(Run& run, const Hits& hits) const {
    const Value first = outputOf(run, m_table.rules[hits.front()]);
    if (hits.size() == 1 || m_table.policy == HitPolicy::First)
        return first;
    if (m_table.policy == HitPolicy::Unique)
        return manyHits(run, hits);
    for (const std::size_t hit : hits)
        if (!equalValues(first, outputOf(run, m_table.rules[hit])).value_or(false))
            return manyHits(run, hits);
    return first;
}

Value TableForm::answer(Run& run, const Hits& hits) const {
    if (hits.empty())
        return withoutHit(run);
    if (m_table.policy == HitPolicy::Priority)
        return outputOf(run, m_table.rules[byPriority(run, hits).front()]);
    if (!isList())
        return single(run, hits);
    Value::List outputs;
    for (const std::size_t hit :
         m_table.policy == HitPolicy::OutputOrder ? byPriority(run, hits) : hits)
        outputs.push_back(outputOf(run, m_table.rules[hit]));
    if (m_table.policy >= HitPolicy::Sum)
        return aggregated(run, outputs);
    return Value(std::move(outputs));
}

Value TableForm::eval(Run& run) const {
    if (const auto ended = readInputs(run))
        return *ended;
    Hits hits;
    std::optional<Value> undecided;
    for (std::size_t at = 0; at < m_table.rules.size(); ++at) {
        const TableRule& rule = m_table.rules[at];
        const Value verdict = matches(run, rule);
        if (verdict.isNull() && run.strict()) {
            undecided = verdict;
            break;
        }
        if (!verdict.isTrue())
            continue;
        hits.push_back(at);
        if (m_table.policy == HitPolicy::First)
            break;
    }
    if (TraceRecorder* trace = run.recorder())
        note(*trace, run, hits);
    return undecided ? *undecided : answer(run, hits);
}

} // namespace

ExecutablePtr makeTable(Table table) {
    return std::make_unique<const TableForm>(std::move(table));
}

std::optional<HitPolicy> hitPolicyOf(const QString& policy, const QString& aggregation) {
    static const QHash<QString, HitPolicy> kPolicies{
        {QStringLiteral("UNIQUE"), HitPolicy::Unique},
        {QStringLiteral("ANY"), HitPolicy::Any},
        {QStringLiteral("PRIORITY"), HitPolicy::Priority},
        {QStringLiteral("FIRST"), HitPolicy::First},
        {QStringLiteral("RULE ORDER"), HitPolicy::RuleOrder},
        {QStringLiteral("OUTPUT ORDER"), HitPolicy::OutputOrder},
        {QStringLiteral("COLLECT"), HitPolicy::Collect}};
    static const QHash<QString, HitPolicy> kAggregations{
        {QStringLiteral("SUM"), HitPolicy::Sum},
        {QStringLiteral("MIN"), HitPolicy::Min},
        {QStringLiteral("MAX"), HitPolicy::Max},
        {QStringLiteral("COUNT"), HitPolicy::Count}};
    const auto found = kPolicies.find(policy);
    if (found == kPolicies.end())
        return std::nullopt;
    if (*found != HitPolicy::Collect || aggregation.isEmpty())
        return *found;
    const auto aggregate = kAggregations.find(aggregation);
    return aggregate == kAggregations.end() ? std::nullopt : std::optional(*aggregate);
}

QString hitPolicyLetter(HitPolicy policy) {
    static const QStringList kLetters{
        QStringLiteral("U"),  QStringLiteral("A"),  QStringLiteral("P"), QStringLiteral("F"),
        QStringLiteral("R"),  QStringLiteral("O"),  QStringLiteral("C"), QStringLiteral("C+"),
        QStringLiteral("C<"), QStringLiteral("C>"), QStringLiteral("C#")};
    return kLetters[static_cast<int>(policy)];
}

} // namespace chuangkou::dmn
