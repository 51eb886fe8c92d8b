// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/case_desk.h"
#include "core/claims/roster.h"
#include "core/policy/calculation_sheet.h"
#include "core/policy/policy_desk.h"

namespace chuangkou {

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
    /// Calculates the roster or the form's facts and appends case_calculated with input snapshot
    /// and trace.
    /// Errors: Missing, Unconfirmed or Evaluation with the first cause; RuleRefused "doubled_days".
    [[nodiscard]] Result<Calculation> calculate(const CaseId& id);
    /// The calculation sheet of the kept calculation. Errors: WrongState before it.
    [[nodiscard]] Result<CalculationSheet> sheet(const CaseId& id);

private:
    [[nodiscard]] Result<QByteArray> snapshotIn(Sql& sql, const Case& claim,
                                                const PolicyPackage& package) const;
    [[nodiscard]] Result<void> keepIn(Sql& sql, const CaseId& id, const Calculation& calculation,
                                      const QByteArray& snapshot) const;

    Store& m_store;
    const Session& m_session;
    CaseDesk m_cases;
};

} // namespace chuangkou
