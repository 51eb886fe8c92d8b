// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/policy_parts/policy_shelf.h"
#include "ui/support/store_thread.h"

namespace chuangkou {

/// By what the facts are calculated a second time.
struct CompareWith {
    enum class Kind { Nothing, Version, Day };
    Kind kind = Kind::Nothing;
    QByteArray version;
    QDate day; ///< in place of the facts' own first day
};

/// One calculation with the package that made it.
struct Trial {
    QString title; ///< "版本 3f9a12c4", "2024-10-01"
    std::shared_ptr<const PolicyPackage> package;
    CalculationResult result;
};

/// 试算: facts in, sum and explanation out. Nothing is kept.
class CalculatorController final : public QObject {
    Q_OBJECT
public:
    CalculatorController(StoreThread& store, QObject* parent);

    void load();
    void choosePolicy(const QString& policy);
    void calculate(const QJsonObject& facts, const CompareWith& compare);

    [[nodiscard]] const std::optional<PolicyShelf>& shelf() const { return m_shelf; }
    /// The present version of the chosen policy; null before.
    [[nodiscard]] const PolicyPackage* package() const;
    [[nodiscard]] std::vector<const PolicyPackage*> packages() const;
    /// Other versions of the chosen policy than the present one.
    [[nodiscard]] std::vector<const ShelfVersion*> otherVersions() const;
    /// One, or two to compare; empty before.
    [[nodiscard]] const std::vector<Trial>& trials() const { return m_trials; }
    /// The field whose date picks version and values; empty when there is none.
    [[nodiscard]] QString dateField() const;

Q_SIGNALS:
    void shelfChanged();
    void policyChanged();
    void calculated();
    void refused(const chuangkou::Error& error);

private:
    [[nodiscard]] Trial present(const QJsonObject& facts) const;
    [[nodiscard]] Trial byVersion(const QJsonObject& facts, const QByteArray& version) const;
    [[nodiscard]] Trial onDay(QJsonObject facts, QDate day) const;

    StoreThread& m_store;
    std::optional<PolicyShelf> m_shelf;
    QString m_policy;
    std::vector<Trial> m_trials;
};

} // namespace chuangkou
