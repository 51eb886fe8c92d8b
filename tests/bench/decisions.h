// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/measure.h"

namespace chuangkou::bench {

/// Decisions of the five-row table P5 with its capped amount, with the trace and without.
void decisions(Report& report);

} // namespace chuangkou::bench
