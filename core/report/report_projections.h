// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/summary_table.h"

namespace chuangkou {

/// The projections of this part, in the order in which they are folded.
inline void addReportProjections(Projections& projections) {
    projections.add(std::make_unique<SummaryTable>());
}

} // namespace chuangkou
