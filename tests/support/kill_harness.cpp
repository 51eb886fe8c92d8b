// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/kill_harness.h"

#include <catch2/catch_test_macros.hpp>

namespace chuangkou {

namespace {
constexpr int kPatienceMs = 60'000;
}

WorkerProcess::WorkerProcess(TestMachine& machine, const QString& folder, const QString& scenario,
                             const QStringList& arguments) {
    m_process.start(QStringLiteral(CHUANGKOU_BINARY_DIR "/tests/core/store/store_worker"),
                    QStringList{scenario, folder, machine.context().stateFolder, kTestPassword} +
                        arguments);
    REQUIRE(m_process.waitForStarted(kPatienceMs));
}

WorkerProcess::~WorkerProcess() {
    kill();
}

QStringList WorkerProcess::lines() {
    m_output += m_process.readAllStandardOutput();
    const qsizetype end = m_output.lastIndexOf('\n');
    return QString::fromUtf8(m_output.first(end + 1)).split(u'\n', Qt::SkipEmptyParts);
}

bool WorkerProcess::waitUntilReady() {
    while (!lines().contains(QStringLiteral("ready")))
        if (!m_process.waitForReadyRead(kPatienceMs))
            return lines().contains(QStringLiteral("ready"));
    return true;
}

bool WorkerProcess::waitForAcknowledged(int count) {
    while (acknowledged().size() < count)
        if (!m_process.waitForReadyRead(kPatienceMs))
            return acknowledged().size() >= count;
    return true;
}

int WorkerProcess::waitForEnd() {
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(kPatienceMs))
        return -1;
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void WorkerProcess::kill() {
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(kPatienceMs);
}

void WorkerProcess::run(int milliseconds) {
    m_process.waitForFinished(milliseconds);
}

QStringList WorkerProcess::acknowledged() {
    QStringList all;
    for (const QString& line : lines())
        if (line.startsWith(QStringLiteral("ack ")))
            all.append(line.mid(4));
    return all;
}

QString WorkerProcess::complaint() {
    return QString::fromUtf8(m_process.readAllStandardError());
}

QStringList runAndKill(TestMachine& machine, const QString& folder, const QString& scenario,
                       const QStringList& arguments, std::mt19937& chance) {
    WorkerProcess worker(machine, folder, scenario, arguments);
    if (chance() % 2 == 0) {
        worker.run(static_cast<int>(chance() % 200));
    } else {
        const bool isReady = worker.waitUntilReady();
        INFO(worker.complaint().toStdString());
        REQUIRE(isReady);
        worker.run(static_cast<int>(chance() % 150));
    }
    worker.kill();
    return worker.acknowledged();
}

} // namespace chuangkou
