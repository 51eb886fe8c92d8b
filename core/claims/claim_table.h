// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/case.h"
#include "core/store/sql.h"

namespace chuangkou {

/// A case with a policy, as a recalculation needs it.
struct ClaimRow {
    CaseId id;
    CaseState state = CaseState::Submitted;
    bool isInConflict = false;
    QString number;
    QDate takenDay;
    QByteArray form; ///< blob: the fields; empty for rosters
    // Of its calculation; empty before.
    std::optional<Money> amount;
    QByteArray version;
    QByteArray inputs;                ///< blob: the snapshot
    std::optional<CaseResult> result; ///< once it is decided
};

/// p_claims: one row a case with a policy. Part of CaseTable's fold.
class ClaimTable {
public:
    [[nodiscard]] static QStringList schema();
    static void insert(Sql& sql, const Case& state);
    /// Claims by the policy that may still get or got money, in the order of their ids.
    [[nodiscard]] static std::vector<ClaimRow> list(Sql& sql, const QString& policy);
    /// Another calculated claim of the same applicant by the same policy whose days meet these.
    [[nodiscard]] static std::optional<CaseId> other(Sql& sql, const Case& claim, QDate firstDay,
                                                     QDate lastDay);
    /// Who gets something by a claim, and from when to when; one who applies for themselves has no
    /// days before the calculation.
    struct Beneficiary {
        PersonId person;
        QString policy;
        QDate first;
        QDate last;
    };
    [[nodiscard]] static std::vector<Beneficiary> beneficiaries(Sql& sql, const CaseId& id);
    /// All claims that are not over without payment, by id.
    [[nodiscard]] static std::vector<CaseId> open(Sql& sql);
    /// SQL condition on p_cases: calculated by a version that another one has followed (需重算).
    [[nodiscard]] static QString needsRecalculation();
};

} // namespace chuangkou
