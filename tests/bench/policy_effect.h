// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/measure.h"

namespace chuangkou::bench {

/// Recalculations from facts in the store to differences, and the loading of packages.
void policyEffect(Report& report);

} // namespace chuangkou::bench
