// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_environment.h"

#include <QByteArray>
#include <QLocale>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QString>

#include <cstdio>
#include <cstdlib>

namespace chuangkou {

namespace {
void failOnWarning(QtMsgType type, const QMessageLogContext&, const QString& message) {
    const QByteArray text = message.toUtf8();
    if (type == QtDebugMsg || type == QtInfoMsg) {
        std::fprintf(stderr, "%s\n", text.constData());
        return;
    }
    // Offscreen has no system fonts service and says so once; that is the platform's, not ours.
    if (text.contains("This plugin does not support") || text.contains("XDG_RUNTIME_DIR not set"))
        return;
    std::fprintf(stderr, "a Qt warning fails the tests: %s\n", text.constData());
    std::fflush(stderr);
    std::_Exit(70);
}
} // namespace

void prepareTestEnvironment() {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Every commit is synced: in memory the store's tests take a tenth of the time.
    const QStorageInfo memory(QStringLiteral("/dev/shm"));
    if (qEnvironmentVariableIsEmpty("TMPDIR") && memory.isReady() && !memory.isReadOnly() &&
        memory.bytesAvailable() > 1'000'000'000)
        qputenv("TMPDIR", "/dev/shm");
    qputenv("TZ", "UTC");
    qputenv("LANG", "C.UTF-8");
    qputenv("LC_ALL", "C.UTF-8");
    QLocale::setDefault(QLocale::c());
    QStandardPaths::setTestModeEnabled(true);
    qInstallMessageHandler(failOnWarning);
}

} // namespace chuangkou
