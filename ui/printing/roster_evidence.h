// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/roster.h"
#include "core/office/session.h"
#include "core/store/store.h"
#include "ui/printing/calculation_sheet_paper.h"

namespace chuangkou {

/// What stands beside the calculation on the sheet of a claim: the office, who prepares it, who
/// confirmed the values, and what the roster says. For window and command line alike.
[[nodiscard]] Result<SheetContext>
claimSheetContext(Store& store, const Session& session, const CalculationSheet& sheet,
                  const Roster& roster, const QString& rosterFile, RosterLanguage language);

/// Adds to a sheet's surroundings what its roster says: the rows and days of each person, and the
/// rows that were refused or flagged, in words.
void addRosterEvidence(SheetContext& context, const Roster& roster, RosterLanguage language);

} // namespace chuangkou
