// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// sync_corpus OUT: writes the seeds of each target of sync_targets.h as OUT/TARGET/seed-N.
#include "tests/fuzz/sync_seeds.h"
#include "tests/support/test_environment.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

int main(int argc, char* argv[]) {
    chuangkou::prepareTestEnvironment();
    const QCoreApplication application(argc, argv);
    const QString out = QCoreApplication::arguments().value(1);
    for (const auto& [target, inputs] : chuangkou::syncSeeds()) {
        const QString folder = out + QLatin1Char('/') + target;
        for (size_t i = 0; i < inputs.size(); ++i) {
            QFile file(QStringLiteral("%1/seed-%2").arg(folder).arg(i));
            if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) ||
                file.write(inputs[i]) != inputs[i].size())
                return 1;
        }
    }
    return 0;
}
