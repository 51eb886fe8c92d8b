// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/number_table.h"
#include "tests/support/worker_scenario.h"

#include <cstdio>
#include <unistd.h>

namespace chuangkou {

namespace {

void addNumbers(Projections& projections) {
    projections.add(std::make_unique<NumberTable>());
}

/// numbers LAST COUNT: notes LAST + 1, LAST + 2 ... in commands of three and acknowledges the last
/// number of each; COUNT commands, or for ever when it is 0.
int numbers(Worker& worker) {
    int last = worker.arguments.value(0).toInt();
    const int commands = worker.arguments.value(1).toInt();
    for (int command = 1; commands == 0 || command <= commands; ++command) {
        const auto noted =
            noteNumbers(worker.store, numberSubject(command % 40), {last + 1, last + 2, last + 3});
        if (!noted) {
            std::fprintf(stderr, "not noted: %d %s\n", static_cast<int>(noted.error().code),
                         qPrintable(noted.error().detail));
            return 4;
        }
        last += 3;
        worker.acknowledge(QString::number(last));
    }
    return 0;
}

/// hold: takes the write lock, says so and never lets it go.
int hold(Worker& worker) {
    const auto held = worker.store.write([&](Sql& sql) -> Result<void> {
        (void)worker.store.log().append(sql, ActorId(), {numberEvent(numberSubject(1), 666)});
        worker.acknowledge(QStringLiteral("holding"));
        for (;;)
            ::pause();
    });
    return held ? 0 : 4;
}

const RegisterScenario kNumbers("numbers", &numbers, &addNumbers);
const RegisterScenario kHold("hold", &hold, &addNumbers);

} // namespace

} // namespace chuangkou
