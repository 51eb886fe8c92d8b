// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/all_screens.h"

namespace chuangkou {

std::vector<ScreenEntry> allScreens() {
    std::vector<ScreenEntry> screens;
    return screens;
}

} // namespace chuangkou
