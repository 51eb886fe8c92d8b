// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/measure.h"

namespace chuangkou::bench {

/// From the password to a counter screen that shows its queue, with 500 people's tickets of the
/// day in the store; beside it a bare window with a table of as many rows.
void startOfWindow(Report& report);

} // namespace chuangkou::bench
