// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/account_table.h"
#include "core/office/administrators.h"
#include "core/office/audit_table.h"
#include "core/office/clock_difference_table.h"
#include "core/office/level_table.h"
#include "core/office/office_table.h"
#include "core/office/person_table.h"
#include "core/store/store_events.h"

namespace chuangkou {

/// The projections of the store and of this part, in the order in which they are folded.
inline void addOfficeProjections(Projections& projections) {
    projections.add(std::make_unique<KindsWithoutRows>(QStringLiteral("store"), kStoreKinds));
    projections.add(std::make_unique<OfficeTable>());
    projections.add(std::make_unique<AccountTable>());
    projections.add(std::make_unique<AdministratorTable>());
    projections.add(std::make_unique<AuditTable>());
    projections.add(std::make_unique<PersonTable>());
    projections.add(std::make_unique<LevelTable>());
    projections.add(std::make_unique<ClockDifferenceTable>());
}

} // namespace chuangkou
