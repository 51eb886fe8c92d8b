// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/summary_figures.h"
#include "core/store/accepted_offices.h"
#include "core/store/store.h"

namespace chuangkou {

/// The day of an office below, as far as its events are here: the figures that the office itself
/// draws, with what is missing said in `completeness`. Errors: InvalidInput "date".
[[nodiscard]] Result<Summary> summaryOfOffice(Store& store, const AcceptedOffice& office,
                                              QDate date);

} // namespace chuangkou
