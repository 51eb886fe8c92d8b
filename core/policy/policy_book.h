// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/calculation.h"
#include "core/policy/value_table.h"
#include "core/store/store.h"

namespace chuangkou {

/// A version of a policy as this office knows it.
struct PolicyVersion {
    std::shared_ptr<const PolicyPackage> package;
    QDate knownFrom;            ///< published, or adopted here if that was later; invalid: always
    std::int64_t adoptedAt = 0; ///< 0: it came with the program
};

/// Packages and the values of their parameters as this office knows them. A value.
class PolicyBook {
public:
    /// The packages shipped and adopted, with this office's confirmations. A version whose files
    /// have not come yet is left out.
    [[nodiscard]] static Result<PolicyBook> load(const Store& store, Sql& sql);
    [[nodiscard]] static PolicyBook of(std::vector<PolicyVersion> versions, QString area,
                                       std::vector<ValueConfirmation> confirmations);
    /// One package without an office: `assumed` (by parameter id) counts as confirmed; without
    /// `area` each parameter's own area is meant.
    [[nodiscard]] static PolicyBook
    alone(PolicyPackage package, std::map<QString, QString> assumed = {}, QString area = {});
    /// What was known at the end of the day: later versions and confirmations are left out.
    [[nodiscard]] PolicyBook knownOn(QDate day) const;
    /// As if the package were adopted last.
    [[nodiscard]] PolicyBook with(const PolicyPackage& package) const;

    /// The present version of each policy, by id.
    [[nodiscard]] std::vector<const PolicyPackage*> packages() const;
    [[nodiscard]] const std::vector<PolicyVersion>& versions() const { return m_versions; }
    /// The present version: the one known last.
    [[nodiscard]] const PolicyPackage* find(const QString& id) const;
    [[nodiscard]] const PolicyPackage* version(const QByteArray& identity) const;
    /// The version known last of those that govern facts of the day. Errors: NotFound (no such
    /// policy), OutOfRange "ID|DAY" (none governs it).
    [[nodiscard]] Result<const PolicyPackage*> governing(const QString& id, QDate day) const;

    /// A parameter's value on a date, in a place (a code; empty: the office's). Errors: NotFound;
    /// Missing with the parameter's id: this office must enter it; Unconfirmed: entered, but two
    /// persons do not agree yet.
    [[nodiscard]] Result<UsedValue> value(const QString& policy, const QString& parameter,
                                          QDate day, const QString& place = {}) const;
    [[nodiscard]] Result<UsedValue> valueIn(const PolicyPackage& package,
                                            const PolicyParameter& parameter, QDate day,
                                            const QString& place = {}) const;
    /// What is missing or not reliable on a day.
    [[nodiscard]] std::vector<UsedValue> unreliable(const QString& policy, QDate day) const;
    /// 待确认参数清单: the same over all dates, for the office and the areas within its own.
    /// `today` stands for spans without a first day.
    [[nodiscard]] std::vector<UsedValue> toConfirm(const QString& policy, QDate today) const;
    [[nodiscard]] const std::vector<ValueConfirmation>& confirmations() const {
        return m_confirmations;
    }
    [[nodiscard]] const QString& area() const { return m_area; }

    /// Each unit by the version and values of its day, then the total by those of the last day.
    [[nodiscard]] CalculationResult calculate(const QString& policy,
                                              const std::vector<UnitFacts>& units) const;
    /// facts: {"lines": [{"person"?, input or roster column: value, ...}]}; a line alone, too.
    /// `day` is the date of facts that have none.
    [[nodiscard]] CalculationResult calculateJson(const QString& policy, const QJsonObject& facts,
                                                  QDate day = {}) const;
    /// The policy's own reason why each unit gets nothing; empty where it gets something.
    [[nodiscard]] std::variant<QStringList, Refusal>
    objections(const QString& policy, const std::vector<UnitFacts>& units) const;

private:
    std::vector<PolicyVersion> m_versions; ///< in the order in which they were known
    QString m_area;
    std::vector<ValueConfirmation> m_confirmations;
    std::map<QString, QString> m_assumed;
};

/// The value of a parameter as it is compared and kept; nothing when it does not fit its type.
[[nodiscard]] std::optional<QString> plainValue(const PolicyParameter& parameter,
                                                const QString& given);

} // namespace chuangkou
