// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/all_screens.h"

#include "ui/screens/appointments/appointments_screen.h"
#include "ui/screens/calculator/calculator_screen.h"
#include "ui/screens/conflicts/conflicts_screen.h"
#include "ui/screens/counter/counter_screen.h"
#include "ui/screens/door/door_screen.h"
#include "ui/screens/intake/intake_screen.h"
#include "ui/screens/matching/matching_screen.h"
#include "ui/screens/policies/policies_screen.h"
#include "ui/screens/roster/roster_screen.h"
#include "ui/screens/summary/summary_screen.h"

namespace chuangkou {

std::vector<ScreenEntry> allScreens(PaperPrinter& printer) {
    std::vector<ScreenEntry> screens;
    screens.push_back(counterScreen(printer));
    screens.push_back(appointmentsScreen(printer));
    screens.push_back(doorScreen(printer));
    screens.push_back(intakeScreen(printer));
    screens.push_back(rosterScreen(printer));
    screens.push_back(summaryScreen(printer));
    screens.push_back(matchingScreen(printer));
    screens.push_back(calculatorScreen(printer));
    screens.push_back(policiesScreen(printer));
    screens.push_back(conflictsScreen());
    return screens;
}

} // namespace chuangkou
