// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

namespace chuangkou {

/// The screens of the window in the order of their keys (Ctrl+1 ...).
[[nodiscard]] std::vector<ScreenEntry> allScreens();

} // namespace chuangkou
