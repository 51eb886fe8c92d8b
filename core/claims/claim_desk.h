// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/batch.h"
#include "core/claims/case_desk.h"
#include "core/policy/calculation_sheet.h"
#include "core/policy/policy_desk.h"

namespace chuangkou {

/// A roster that was claimed at once.
struct ClaimedRoster {
    AcceptedCase accepted;
    Calculation calculation;
};

/// A claim that was taken, accepted and calculated at once. It stays open when it was refused.
struct ClaimedCase {
    AcceptedCase accepted;
    CalculationResult result;
};

/// A case whose package computes an amount. This version ends at Calculated.
class ClaimDesk {
public:
    ClaimDesk(Store& store, const Session& session,
              const WorkCalendar& calendar = WorkCalendar::shipped())
        : m_store(store), m_session(session), m_cases(store, session, calendar) {}

    /// Reads a roster and checks it, also against other cases of the office; keeps nothing.
    [[nodiscard]] Result<Roster> checkRoster(const QString& policy, const QByteArray& content);
    /// Takes the unit's claim with its roster, whole or not at all; the file is kept.
    /// Errors: RuleRefused "roster" when a row is refused (see checkRoster), those of take().
    [[nodiscard]] Result<CaseId> takeRoster(const NewCase& fresh, const QByteArray& content,
                                            const QString& fileName);
    /// Takes, accepts and calculates the claim in one transaction: all of it or nothing.
    /// Errors: those of takeRoster, CaseDesk::accept and calculate.
    [[nodiscard]] Result<ClaimedRoster> claimRoster(const NewCase& fresh, const QByteArray& content,
                                                    const QString& fileName);
    /// Calculates the roster or the form's facts and appends case_calculated with input snapshot
    /// and trace.
    /// A refusal is kept with the case, which stays open.
    /// Errors: the refusal's code and first cause; Missing "facts" or "roster"; RuleRefused
    /// "doubled_days", or "other_claim|NUMBER": the applicant has claimed this already.
    [[nodiscard]] Result<Calculation> calculate(const CaseId& id);
    /// As calculate(), with the whole refusal.
    [[nodiscard]] Result<CalculationResult> tryCalculation(const CaseId& id);
    /// Takes, accepts and calculates the claim of a form (NewCase::facts) in one transaction.
    /// Errors: those of CaseDesk::take and accept, and "other_claim|NUMBER".
    [[nodiscard]] Result<ClaimedCase> claim(const NewCase& fresh);
    /// Reads a batch (a row an applicant) and checks it, row by row, also against the policy and
    /// other cases; keeps nothing. Errors: those of readBatch(); Missing with the parameter that
    /// this office must enter.
    [[nodiscard]] Result<Batch> checkBatch(const QString& policy, const QByteArray& content);
    /// Takes, accepts and calculates a claim for each applicant of the batch: all or none.
    /// `common`: item, policy, channel, counter. Errors: RuleRefused "batch" when a row is refused,
    /// those of CaseDesk::accept.
    [[nodiscard]] Result<std::vector<ClaimedCase>> claimBatch(const NewCase& common,
                                                              const QByteArray& content);
    /// Why the last calculation was refused; nothing when it was not.
    [[nodiscard]] Result<std::optional<Refusal>> refusal(const CaseId& id);
    /// The calculation sheet of the kept calculation. Errors: WrongState before it.
    [[nodiscard]] Result<CalculationSheet> sheet(const CaseId& id);

private:
    [[nodiscard]] Result<CaseId> takeRosterIn(Sql& sql, const NewCase& fresh,
                                              const QByteArray& content, const QString& fileName);
    [[nodiscard]] Result<CalculationResult> calculateIn(Sql& sql, const CaseId& id);
    [[nodiscard]] Result<Batch> checkBatchIn(Sql& sql, const QString& policy,
                                             const QByteArray& content);
    [[nodiscard]] Result<ClaimedCase> claimEntryIn(Sql& sql, const NewCase& common,
                                                   const BatchEntry& entry);
    [[nodiscard]] Result<void> checkOtherClaims(Sql& sql, const Case& claim,
                                                const PolicyPackage& package,
                                                const CalculationResult& result) const;
    [[nodiscard]] Result<void> keepRefusalIn(Sql& sql, const CaseId& id, const Refusal& refusal,
                                             const QString& policy,
                                             const QByteArray& snapshot) const;
    [[nodiscard]] Result<QByteArray> keepPackageIn(Sql& sql, const Calculation& calculation) const;
    [[nodiscard]] Result<QByteArray> snapshotIn(Sql& sql, const Case& claim,
                                                const PolicyPackage& package) const;
    [[nodiscard]] Result<void> keepIn(Sql& sql, const CaseId& id, const Calculation& calculation,
                                      const QByteArray& snapshot) const;

    Store& m_store;
    const Session& m_session;
    CaseDesk m_cases;
};

} // namespace chuangkou
