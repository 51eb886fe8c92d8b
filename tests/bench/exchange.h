// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/measure.h"

namespace chuangkou::bench {

/// Bundles of a queue's and a case room's work, out, in and in again, with SQLCipher and all checks
/// on; the rebuild of projections; a clerk's saves while a bundle comes in.
void exchange(Report& report);

} // namespace chuangkou::bench
