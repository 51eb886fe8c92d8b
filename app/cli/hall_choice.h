// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "core/office/office_table.h"

namespace chuangkou::cli {

/// The hall that --hall names; without it the only one that there is.
/// Errors: NotFound, Missing "hall".
[[nodiscard]] Result<Hall> chosenHall(const Arguments& arguments, const std::vector<Hall>& halls);

} // namespace chuangkou::cli
