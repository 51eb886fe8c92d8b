// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"
#include "ui/support/paper_printer.h"

namespace chuangkou {

/// The screens of the window in the order of their keys (Ctrl+1 ...). The printer outlives them.
[[nodiscard]] std::vector<ScreenEntry> allScreens(PaperPrinter& printer);

} // namespace chuangkou
