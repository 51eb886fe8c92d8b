// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/calculator/calculator_controller.h"

#include "ui/screens/policy_parts/package_text.h"
#include "ui/support/answer.h"

namespace chuangkou {

CalculatorController::CalculatorController(StoreThread& store, QObject* parent)
    : QObject(parent), m_store(store) {}

void CalculatorController::load() {
    answer(m_store.run(loadPolicyShelf), this, [this](const Result<PolicyShelf>& shelf) {
        if (!shelf) {
            Q_EMIT refused(shelf.error());
            return;
        }
        const QByteArray before = package() ? package()->identity() : QByteArray();
        m_shelf = *shelf;
        Q_EMIT shelfChanged();
        if (package() && package()->identity() != before)
            Q_EMIT policyChanged();
    });
}

void CalculatorController::choosePolicy(const QString& policy) {
    if (policy == m_policy)
        return;
    m_policy = policy;
    m_trials.clear();
    Q_EMIT policyChanged();
}

const PolicyPackage* CalculatorController::package() const {
    const ShelfVersion* version = m_shelf ? m_shelf->current(m_policy) : nullptr;
    return version ? version->package.get() : nullptr;
}

std::vector<const PolicyPackage*> CalculatorController::packages() const {
    return m_shelf ? m_shelf->book.packages() : std::vector<const PolicyPackage*>();
}

std::vector<const ShelfVersion*> CalculatorController::otherVersions() const {
    std::vector<const ShelfVersion*> others;
    if (m_shelf)
        for (const ShelfVersion& version : m_shelf->versions)
            if (version.row.policy == m_policy && version.package &&
                version.state != ShelfVersion::State::Current)
                others.push_back(&version);
    return others;
}

QString CalculatorController::dateField() const {
    const PolicyPackage* chosen = package();
    if (!chosen)
        return {};
    return chosen->expand() ? chosen->expand()->fromInput : chosen->dateInput();
}

Trial CalculatorController::present(const QJsonObject& facts) const {
    const ShelfVersion* version = m_shelf->current(m_policy);
    return {tr("Version %1, in force").arg(shortVersion(version->row.identity)), version->package,
            m_shelf->book.calculateJson(m_policy, facts, m_shelf->today)};
}

Trial CalculatorController::byVersion(const QJsonObject& facts, const QByteArray& identity) const {
    const ShelfVersion* version = m_shelf->version(identity);
    const PolicyBook alone = PolicyBook::of({{version->package, version->knownFrom, 0}},
                                            m_shelf->book.area(), m_shelf->book.confirmations());
    return {tr("Version %1").arg(shortVersion(identity)), version->package,
            alone.calculateJson(m_policy, facts, m_shelf->today)};
}

Trial CalculatorController::onDay(QJsonObject facts, QDate day) const {
    if (!dateField().isEmpty())
        facts.insert(dateField(), day.toString(Qt::ISODate));
    return {tr("On %1").arg(day.toString(Qt::ISODate)), m_shelf->current(m_policy)->package,
            m_shelf->book.calculateJson(m_policy, facts, day)};
}

void CalculatorController::calculate(const QJsonObject& facts, const CompareWith& compare) {
    if (!package())
        return;
    m_trials = {present(facts)};
    if (compare.kind == CompareWith::Kind::Version && m_shelf->version(compare.version))
        m_trials.push_back(byVersion(facts, compare.version));
    else if (compare.kind == CompareWith::Kind::Day && compare.day.isValid())
        m_trials.push_back(onDay(facts, compare.day));
    Q_EMIT calculated();
}

} // namespace chuangkou
