// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/office/session.h"
#include "core/policy/value_table.h"
#include "core/store/store.h"

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

struct PersonTotal {
    QString person;
    Money amount;
};

struct Calculation {
    QString policy;
    QByteArray version;
    QDate firstDay;
    QDate lastDay;
    Money amount;
    std::vector<CalculatedLine> lines;
    std::vector<PersonTotal> persons; ///< in the order of their first line
    QJsonObject totalTrace;
    std::vector<UsedValue> values;
    QStringList unconfirmed; ///< parameters because of which it may not be decided or paid

    [[nodiscard]] bool mayBeDecided() const { return unconfirmed.isEmpty(); }
};

/// Why there is no amount.
struct Refusal {
    ErrorCode code = ErrorCode::Evaluation;
    QString firstCause; ///< a parameter's id, a node, or the policy's own words
    QStringList chain;  ///< the nodes from the cause to the figure
    int line = 0;       ///< of the facts, from 1; 0: none
};

using CalculationResult = std::variant<Calculation, Refusal>;
/// {"amount":"7750.00","lines":[..],"persons":[..],"parameters":[..],"trace":..} or
/// {"refused":{"code","first_cause","chain","line"}}.
[[nodiscard]] QJsonObject toJson(const CalculationResult& result);
/// Reads back what toJson() wrote of a calculation. Errors: InvalidInput with the place.
[[nodiscard]] Result<Calculation> calculationFromJson(const QJsonObject& json);
[[nodiscard]] QJsonObject toJson(const UsedValue& value);
/// "Missing", "Unconfirmed", "Evaluation", ... as the JSON writes it.
[[nodiscard]] QString errorCodeKey(ErrorCode code);

/// One unit of a claim.
struct UnitFacts {
    QString person;
    QDate day;
    QJsonObject inputs; ///< by name of the model's input
};

/// Packages and the values of their parameters as this office knows them. A value.
class PolicyBook {
public:
    /// The packages shipped, with this office's confirmations.
    [[nodiscard]] static Result<PolicyBook> load(Sql& sql);
    [[nodiscard]] static PolicyBook of(std::vector<PolicyPackage> packages, QString area,
                                       std::vector<ValueConfirmation> confirmations);

    [[nodiscard]] const std::vector<PolicyPackage>& packages() const { return m_packages; }
    [[nodiscard]] const PolicyPackage* find(const QString& id) const;
    /// A parameter's value on a date. Errors: NotFound; Missing with the parameter's id: this
    /// office must enter it; Unconfirmed: entered, but two persons do not agree yet.
    [[nodiscard]] Result<UsedValue> value(const QString& policy, const QString& parameter,
                                          QDate day) const;
    /// 待确认参数清单: what is missing or not reliable.
    [[nodiscard]] std::vector<UsedValue> unreliable(const QString& policy, QDate day) const;
    [[nodiscard]] const std::vector<ValueConfirmation>& confirmations() const {
        return m_confirmations;
    }

    /// Each unit by the values of its day, then the total by those of the last day.
    [[nodiscard]] CalculationResult calculate(const QString& policy,
                                              const std::vector<UnitFacts>& units) const;
    /// facts: {"lines": [{"person"?, input or roster column: value, ...}]}; a line alone, too.
    [[nodiscard]] CalculationResult calculateJson(const QString& policy,
                                                  const QJsonObject& facts) const;
    /// The policy's own reason why each unit gets nothing; empty where it gets something.
    [[nodiscard]] std::variant<QStringList, Refusal>
    objections(const QString& policy, const std::vector<UnitFacts>& units) const;

private:
    std::vector<PolicyPackage> m_packages;
    QString m_area;
    std::vector<ValueConfirmation> m_confirmations;
};

/// What `policy confirm` and the list of values to be confirmed call.
class PolicyDesk {
public:
    PolicyDesk(Store& store, const Session& session) : m_store(store), m_session(session) {}

    struct Confirm {
        QString policy;
        QString parameter;
        QString value;
        QDate from; ///< invalid: always
        QString document;
        QString reference; ///< empty: the document
    };
    enum class Confirmed { Once, Twice };

    /// Errors: NotAllowed, NotFound (policy or parameter), InvalidInput (value), Missing
    /// "document", Duplicate (the same account again).
    [[nodiscard]] Result<Confirmed> confirm(const Confirm& confirm);
    [[nodiscard]] Result<PolicyBook> book();

private:
    Store& m_store;
    const Session& m_session;
};

} // namespace chuangkou
