// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/model.h"
#include "core/policy/policy_book.h"

#include <map>

namespace chuangkou {

/// The values that a calculation used, by parameter, value and first day.
using UsedValues = std::map<std::tuple<QString, QString, QDate>, UsedValue>;

enum class TraceJson { Kept, Dropped };

/// Evaluates one version of a policy. The parameters of a day and a place are looked up once.
class PackageCalculator {
public:
    PackageCalculator(const PolicyBook& book, const PolicyPackage& package, TraceJson trace);

    struct Total {
        bool hasAmount = true;
        Money amount;
        std::vector<Output> outputs;
        std::vector<Figure> figures;
        QJsonObject trace;
    };

    /// What the policy itself says against paying.
    struct Verdict {
        bool isEligible = true;
        QString words;        ///< its reason; empty when eligible
        QStringList articles; ///< of the rows that led there
    };
    [[nodiscard]] std::variant<Verdict, Refusal> verdict(const UnitFacts& unit, UsedValues& used);
    /// One day or month. Its eligibility is checked.
    [[nodiscard]] std::variant<CalculatedLine, Refusal> line(const UnitFacts& unit,
                                                             UsedValues& used);
    /// What is calculated once from the facts. Its eligibility is checked.
    [[nodiscard]] std::variant<Total, Refusal> once(const UnitFacts& facts, UsedValues& used);
    /// The total of the units' amounts, with what the facts of all have in common.
    [[nodiscard]] std::variant<Total, Refusal>
    total(const UnitFacts& facts, const std::vector<Money>& amounts, UsedValues& used);
    /// How many units the facts make from their first day on.
    [[nodiscard]] std::variant<qint64, Refusal> unitCount(const UnitFacts& facts);

    [[nodiscard]] const PolicyPackage& package() const { return m_package; }

private:
    /// The parameters on one day in one place.
    struct Values {
        dmn::Context inputs;
        std::map<QString, UsedValue> byName;
        std::map<QString, Refusal> missing; ///< by the name of the parameter
    };
    struct Evaluated {
        dmn::Value value;
        dmn::Trace trace;
    };
    enum class Payable { Yes, No };

    [[nodiscard]] std::variant<const Values*, Refusal> valuesFor(const UnitFacts& unit);
    [[nodiscard]] std::optional<Refusal> outsideBounds(const UnitFacts& unit,
                                                       const Values& values) const;
    void addValue(Values& values, const PolicyParameter& parameter, const UnitFacts& unit) const;
    [[nodiscard]] dmn::Context contextOf(const UnitFacts& unit, const Values& values) const;
    [[nodiscard]] std::variant<Evaluated, Refusal> evaluate(const QString& decision,
                                                            const dmn::Context& inputs,
                                                            const Values& values,
                                                            Payable payable) const;
    [[nodiscard]] Refusal refused(const dmn::NullCause& cause, const Values& values) const;
    [[nodiscard]] std::variant<Total, Refusal> totalOf(const dmn::Context& inputs,
                                                       const Values& values, UsedValues& used);
    [[nodiscard]] std::optional<Refusal> addOutput(Total& total, const FigureForm& form,
                                                   const dmn::Context& inputs, const Values& values,
                                                   dmn::Trace& all);
    [[nodiscard]] std::vector<Figure> explained(const dmn::Trace& trace) const;
    void noteUsed(const dmn::Trace& trace, const Values& values, UsedValues& used) const;
    [[nodiscard]] QJsonObject traceJson(const dmn::Trace& trace) const;

    const PolicyBook& m_book;
    const PolicyPackage& m_package;
    TraceJson m_trace;
    QStringList m_dateInputs; ///< of parameters with "at"
    std::vector<const PolicyParameter*> m_bounds;
    std::map<QString, Values> m_values;
};

/// Calculates by one book, any number of claims.
class PolicyCalculator {
public:
    explicit PolicyCalculator(const PolicyBook& book, TraceJson trace = TraceJson::Kept)
        : m_book(book), m_trace(trace) {}

    [[nodiscard]] CalculationResult calculate(const QString& policy,
                                              const std::vector<UnitFacts>& units);
    /// The units that the facts make; see PolicyBook::calculateJson().
    [[nodiscard]] std::variant<std::vector<UnitFacts>, Refusal>
    unitsOf(const QString& policy, const QJsonObject& facts, QDate day = {});
    [[nodiscard]] std::variant<PackageCalculator::Verdict, Refusal> verdict(const QString& policy,
                                                                            const UnitFacts& unit);

private:
    struct Group;
    [[nodiscard]] std::variant<PackageCalculator*, Refusal> calculatorOn(const QString& policy,
                                                                         QDate day);
    [[nodiscard]] std::optional<Refusal> addLine(Calculation& calculation, const UnitFacts& unit,
                                                 std::vector<Group>& groups, UsedValues& used);
    [[nodiscard]] std::optional<Refusal> addTotals(Calculation& calculation,
                                                   std::vector<Group>& groups, UsedValues& used);
    /// False when a sum leaves 64 bits.
    [[nodiscard]] static bool addUp(Calculation& calculation, const std::vector<Group>& groups);
    [[nodiscard]] std::optional<Refusal> expand(const QString& policy, const UnitFacts& facts,
                                                std::vector<UnitFacts>& units);

    const PolicyBook& m_book;
    TraceJson m_trace;
    std::map<const PolicyPackage*, std::unique_ptr<PackageCalculator>> m_calculators;
};

} // namespace chuangkou
