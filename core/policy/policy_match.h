// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy_book.h"

namespace chuangkou {

enum class MatchState {
    Entitled,
    NotEntitled,
    FactsMissing,  ///< `missing`: what to ask for
    ValuesMissing, ///< `missing`: parameters that this office must enter or confirm
    Unknown,       ///< `reason`: what stopped the evaluation
};
[[nodiscard]] QString matchStateKey(MatchState state); ///< "not_entitled"

/// What one policy says of the facts.
struct PolicyMatch {
    QString policy;
    MatchState state = MatchState::Unknown;
    QString reason; ///< the policy's own words when not entitled
    QStringList missing;
    QStringList articles;
    std::optional<Money> estimate; ///< 估算, where the package shows one
};

/// 政策匹配: the facts once, each policy's answer. `applicant` is "person" or "unit"; empty: all.
/// `day` is the date of facts that have none.
[[nodiscard]] std::vector<PolicyMatch> matchPolicies(const PolicyBook& book,
                                                     const QJsonObject& facts, QDate day,
                                                     const QString& applicant = {});

} // namespace chuangkou
