// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/modules.h"
#include "core/dmn/program.h"

namespace chuangkou::dmn {

/// Builds types, resolves requirements and compiles every node; what is not understood is added to
/// `faults` and evaluates to null.
[[nodiscard]] std::unique_ptr<const Program> linkProgram(const std::vector<Module>& modules,
                                                         QStringList& faults);

} // namespace chuangkou::dmn
