// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/policy/policy_package.h"

#include <QJsonArray>

#include <variant>

namespace chuangkou {

/// The value of a parameter that a calculation used.
struct UsedValue {
    QString parameter;
    QString name;
    QString english;
    QString unit;
    QString value;
    QString reference;
    QString source;
    QDate from;
    Confidence confidence = Confidence::Missing;
    bool isConfirmed = false;       ///< by two persons
    std::vector<QByteArray> events; ///< their confirmations
    QString area;                   ///< in which it holds
    QDate to;                       ///< last day, where a list needs it; invalid: open

    /// S, or confirmed: what may be decided and paid with.
    [[nodiscard]] bool isReliable() const { return isConfirmed || confidence == Confidence::Seen; }
};

/// A figure on the way to an amount, with the article of the row that gave it.
struct Figure {
    QString name;
    QString english;
    QString value;
    QStringList articles;
};

/// One unit (a person's day) with its amount.
struct CalculatedLine {
    QString person; ///< key that the facts gave it; empty when there is none
    QDate day;
    QJsonObject inputs;
    Money amount;
    std::vector<Figure> figures; ///< 天数, 日标准, 倍数, 日金额
    QJsonObject trace;

    [[nodiscard]] QString figure(const QString& name) const;
};

/// Equal units one after the other: "4 × 300".
struct LineGroup {
    QString person;
    QDate from;
    QDate to;
    int count = 0;
    Money rate; ///< of one unit
    Money amount;
    std::size_t first = 0; ///< index of the line that begins it
};

/// A result that the sheet shows.
struct Output {
    QString name; ///< the decision
    QString english;
    QString kind; ///< "money", "count", "date", "text"
    QString unit;
    QString payer;
    QString period; ///< "once", "monthly"
    QString value;  ///< money with two decimals
    QStringList articles;
};

struct PersonTotal {
    QString person;
    Money amount;
    std::vector<Output> outputs;
};

/// What one payer pays: once, or each month.
struct PayerTotal {
    QString payer;
    QString period;
    Money amount;
};

struct Calculation {
    QString policy;
    QByteArray version; ///< of the total
    PolicyUnit unit = PolicyUnit::Day;
    QDate firstDay;
    QDate lastDay;
    bool hasAmount = true; ///< false: the package's results are no money
    Money amount;
    std::vector<CalculatedLine> lines;
    std::vector<PersonTotal> persons; ///< in the order of their first line
    std::vector<Output> outputs;      ///< of one person, or sums over several
    QJsonObject totalTrace;
    std::vector<UsedValue> values;
    QStringList unconfirmed; ///< parameters because of which it may not be decided or paid

    [[nodiscard]] bool mayBeDecided() const { return unconfirmed.isEmpty(); }
    [[nodiscard]] std::vector<LineGroup> groups() const;
    [[nodiscard]] std::vector<PayerTotal> payers() const;
};

/// Why there is no amount.
struct Refusal {
    ErrorCode code = ErrorCode::Evaluation;
    QString firstCause;     ///< a parameter's id, a node, or the policy's own words
    QStringList chain;      ///< the nodes from the cause to the figure
    int line = 0;           ///< of the facts, from 1; 0: none
    QString parameter = {}; ///< what this office must enter or confirm; empty: nothing
};

using CalculationResult = std::variant<Calculation, Refusal>;
/// {"amount":"7750.00","lines":[..],"persons":[..],"figures":[..],"payers":[..],
/// "parameters":[..],"trace":..} or {"refused":{"code","first_cause","chain","line"}}.
[[nodiscard]] QJsonObject toJson(const CalculationResult& result);
/// Reads back what toJson() wrote of a calculation. Errors: InvalidInput with the place.
[[nodiscard]] Result<Calculation> calculationFromJson(const QJsonObject& json);
/// Reads back what toJson() wrote of a refusal; nothing when it is none.
[[nodiscard]] std::optional<Refusal> refusalFromJson(const QJsonObject& json);
[[nodiscard]] QJsonObject toJson(const UsedValue& value);
[[nodiscard]] QJsonArray toJson(const std::vector<Output>& outputs);
[[nodiscard]] QJsonArray toJson(const std::vector<PayerTotal>& payers);
/// toJson() with equal units together: "lines" [{from, to, count, rate, amount, figures, ...}];
/// the single ones stand in "units".
[[nodiscard]] QJsonObject groupedJson(const CalculationResult& result);
/// "Missing", "Unconfirmed", "Evaluation", ... as the JSON writes it.
[[nodiscard]] QString errorCodeKey(ErrorCode code);
[[nodiscard]] ErrorCode errorCodeFromKey(const QString& key); ///< Evaluation when it is none

/// One unit of a claim.
struct UnitFacts {
    QString person;
    QDate day;
    QJsonObject inputs; ///< by name of the model's input
};

} // namespace chuangkou
