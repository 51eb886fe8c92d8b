// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/all_screens.h"

#include "ui/screens/appointments/appointments_screen.h"
#include "ui/screens/audit/audit_screen.h"
#include "ui/screens/backups/backups_screen.h"
#include "ui/screens/calculator/calculator_screen.h"
#include "ui/screens/conflicts/conflicts_screen.h"
#include "ui/screens/counter/counter_screen.h"
#include "ui/screens/door/door_screen.h"
#include "ui/screens/exchange/exchange_screen.h"
#include "ui/screens/intake/intake_screen.h"
#include "ui/screens/keys/keys_screen.h"
#include "ui/screens/levels/levels_screen.h"
#include "ui/screens/machines/machines_screen.h"
#include "ui/screens/matching/matching_screen.h"
#include "ui/screens/policies/policies_screen.h"
#include "ui/screens/roster/roster_screen.h"
#include "ui/screens/staff/staff_screen.h"
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
    screens.push_back(exchangeScreen());
    screens.push_back(machinesScreen());
    screens.push_back(levelsScreen());
    screens.push_back(auditScreen());
    screens.push_back(staffScreen());
    screens.push_back(backupsScreen());
    screens.push_back(keysScreen(printer));
    return screens;
}

} // namespace chuangkou
