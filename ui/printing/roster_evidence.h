// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/roster.h"
#include "ui/printing/calculation_sheet_paper.h"

namespace chuangkou {

/// Adds to a sheet's surroundings what its roster says: the rows and days of each person, and the
/// rows that were refused or flagged, in words.
void addRosterEvidence(SheetContext& context, const Roster& roster, RosterLanguage language);

} // namespace chuangkou
