// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/claim_desk.h"

#include "core/policy/package_calculator.h"

#include <algorithm>

// The part of ClaimDesk that takes many claims from one table.

namespace chuangkou {

namespace {

/// The rows that a refusal is about: one, where each row is a unit of its own.
std::vector<int> rowsOf(const BatchEntry& entry, const PolicyPackage& package,
                        const Refusal& refusal) {
    const auto line = static_cast<std::size_t>(refusal.line);
    if (!package.expand() && line >= 1 && line <= entry.rows.size())
        return {entry.rows[line - 1]};
    return entry.rows;
}

void refuse(Batch& batch, const std::vector<int>& rows, const QString& reason,
            const QString& detail, const QString& otherCase = {}) {
    for (const int row : rows)
        batch.table.faults.push_back({row, {}, reason, detail, -1, otherCase, false});
}

/// Asks the policy about one applicant. Errors: Missing, a value that the office must enter.
Result<void> judge(Batch& batch, const BatchEntry& entry, const PolicyPackage& package,
                   const CalculationResult& result) {
    const auto* refusal = std::get_if<Refusal>(&result);
    if (!refusal)
        return {};
    if (!refusal->parameter.isEmpty())
        return fail(refusal->code, refusal->parameter);
    const bool isPolicy = refusal->code == ErrorCode::RuleRefused;
    refuse(batch, rowsOf(entry, package, *refusal),
           isPolicy ? QStringLiteral("policy_refused") : QStringLiteral("not_calculated"),
           isPolicy ? refusal->firstCause
                    : QStringList(QStringList(refusal->firstCause) + refusal->chain.mid(1))
                          .join(QStringLiteral(" → ")));
    return {};
}

} // namespace

Result<Batch> ClaimDesk::checkBatchIn(Sql& sql, const QString& policy, const QByteArray& content) {
    const auto book = PolicyBook::load(m_store, sql);
    if (!book)
        return fail(book.error());
    auto batch = readBatch(*book, policy, content);
    if (!batch)
        return batch;
    const PolicyPackage& package = *book->find(policy);
    PolicyCalculator calculator(*book, TraceJson::Dropped);
    for (const BatchEntry& entry : batch->entries) {
        const auto units = calculator.unitsOf(policy, entry.facts, m_cases.today());
        const auto* none = std::get_if<Refusal>(&units);
        const CalculationResult result =
            none ? CalculationResult(*none)
                 : calculator.calculate(policy, std::get<std::vector<UnitFacts>>(units));
        if (const auto judged = judge(*batch, entry, package, result); !judged)
            return fail(judged.error());
        Case claim;
        claim.policy = policy;
        if (entry.person)
            claim.person = personIdOf(sql, m_store.ids(), *entry.person);
        else
            claim.unit = unitIdOf(sql, m_store.ids(), *entry.unit);
        if (const auto alone = checkOtherClaims(sql, claim, package, result); !alone)
            refuse(*batch, entry.rows, QStringLiteral("other_claim"), {},
                   alone.error().detail.section(u'|', 1));
    }
    std::stable_sort(batch->table.faults.begin(), batch->table.faults.end(),
                     [](const RosterFault& a, const RosterFault& b) { return a.row < b.row; });
    return batch;
}

Result<Batch> ClaimDesk::checkBatch(const QString& policy, const QByteArray& content) {
    return m_store.read([&](Sql& sql) { return checkBatchIn(sql, policy, content); });
}

Result<ClaimedCase> ClaimDesk::claimEntryIn(Sql& sql, const NewCase& common,
                                            const BatchEntry& entry) {
    NewCase fresh = common;
    fresh.person = entry.person;
    fresh.unit = entry.unit;
    fresh.facts = entry.facts;
    const auto id = m_cases.takeIn(sql, fresh);
    if (!id)
        return fail(id.error());
    auto accepted = m_cases.acceptIn(sql, *id);
    if (!accepted)
        return fail(accepted.error());
    auto result = calculateIn(sql, *id);
    if (!result)
        return fail(result.error());
    if (const auto* refusal = std::get_if<Refusal>(&*result))
        return fail(refusal->code, refusal->firstCause);
    return ClaimedCase{*std::move(accepted), *std::move(result)};
}

Result<std::vector<ClaimedCase>> ClaimDesk::claimBatch(const NewCase& common,
                                                       const QByteArray& content) {
    using Claimed = std::vector<ClaimedCase>;
    if (const auto may = m_cases.mayWork(); !may)
        return fail(may.error());
    return m_store.write([&](Sql& sql) -> Result<Claimed> {
        const auto batch = checkBatchIn(sql, common.policy, content);
        if (!batch)
            return fail(batch.error());
        if (!batch->isClean())
            return fail(ErrorCode::RuleRefused, QStringLiteral("batch"));
        Claimed claimed;
        for (const BatchEntry& entry : batch->entries) {
            auto done = claimEntryIn(sql, common, entry);
            if (!done)
                return fail(done.error());
            claimed.push_back(*std::move(done));
        }
        return claimed;
    });
}

} // namespace chuangkou
