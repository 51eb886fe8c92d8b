// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/case_table.h"
#include "core/claims/recalculation_table.h"
#include "core/policy/policy_projections.h"

namespace chuangkou {

inline void addClaimsProjections(Projections& projections) {
    projections.add(std::make_unique<CaseTable>());
    projections.add(std::make_unique<RecalculationTable>());
    addPolicyProjections(projections);
}

} // namespace chuangkou
