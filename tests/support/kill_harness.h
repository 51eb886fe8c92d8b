// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/store_bench.h"

#include <QProcess>

#include <memory>
#include <random>

namespace chuangkou {

/// `store_worker` running a scenario on a store that the test has closed or shares with it.
class WorkerProcess {
public:
    WorkerProcess(TestMachine& machine, const QString& folder, const QString& scenario,
                  const QStringList& arguments);
    ~WorkerProcess();

    /// Waits until the worker has logged in; false when it ended before.
    [[nodiscard]] bool waitUntilReady();
    /// Waits until `count` lines have been acknowledged; false when it ended before.
    [[nodiscard]] bool waitForAcknowledged(int count);
    /// Waits for its own end and returns the exit code; -1 when it was killed or hangs.
    [[nodiscard]] int waitForEnd();
    void kill();
    /// Lets it run for so long.
    void run(int milliseconds);

    /// What it has acknowledged in whole lines so far.
    [[nodiscard]] QStringList acknowledged();
    [[nodiscard]] QString complaint();

private:
    [[nodiscard]] QStringList lines();

    QProcess m_process;
    QByteArray m_output;
};

/// Runs the scenario and kills it at a random moment, half of the times already while it starts.
/// Returns what had been acknowledged.
[[nodiscard]] QStringList runAndKill(TestMachine& machine, const QString& folder,
                                     const QString& scenario, const QStringList& arguments,
                                     std::mt19937& chance);

} // namespace chuangkou
