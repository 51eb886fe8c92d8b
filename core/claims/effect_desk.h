// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/claim_table.h"
#include "core/claims/recalculation_table.h"
#include "core/policy/policy_desk.h"

namespace chuangkou {

enum class EffectGroup {
    Open,       ///< taken in or accepted, not calculated
    Calculated, ///< 需重算 once the version is adopted
    Decided,    ///< a difference becomes a proposal; the decision stays
};

/// A case that a version changes.
struct EffectRow {
    CaseId id;
    QString number;
    EffectGroup group = EffectGroup::Open;
    std::optional<Money> before; ///< as calculated or decided; for open ones by today's rules
    std::optional<Money> after;  ///< absent when the version refuses it
    QString refusal;             ///< why, in the version's own words

    /// Nothing unless both are there.
    [[nodiscard]] std::optional<Money> difference() const;
};

struct PolicyEffect {
    QString policy;
    QByteArray version;
    int checked = 0;
    std::vector<EffectRow> changed;

    [[nodiscard]] int count(EffectGroup group) const;
    [[nodiscard]] Money difference(EffectGroup group) const;
};

/// What a version does to the cases that the office holds: same facts, known now.
class EffectDesk {
public:
    EffectDesk(Store& store, const Session& session) : m_store(store), m_session(session) {}

    /// Of a package as if it were adopted; of the present version without one.
    [[nodiscard]] Result<PolicyEffect> effect(const QString& policy,
                                              const PolicyPackage* package = nullptr);
    /// Adopts the version; each difference of a decided case becomes a proposed supplement or
    /// recovery. Errors: those of PolicyDesk::adopt.
    [[nodiscard]] Result<PolicyEffect> adopt(const QByteArray& identity, const QString& note = {});
    /// The last proposal of each case.
    [[nodiscard]] Result<std::vector<Recalculation>> proposals(const QString& policy = {});

private:
    [[nodiscard]] Result<PolicyEffect>
    effectIn(Sql& sql, const PolicyBook& now, const PolicyBook& then, const QString& policy) const;
    [[nodiscard]] Result<void> propose(Sql& sql, const PolicyBook& book,
                                       const PolicyEffect& effect);
    [[nodiscard]] QByteArray snapshotOf(Sql& sql, const ClaimRow& claim,
                                        const PolicyPackage& package) const;

    Store& m_store;
    const Session& m_session;
};

} // namespace chuangkou
