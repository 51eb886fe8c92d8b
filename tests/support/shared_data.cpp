// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared_data.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <catch2/catch_test_macros.hpp>

namespace chuangkou {

QString sourcePath(const QString& relative) {
    return QStringLiteral(CHUANGKOU_SOURCE_DIR "/") + relative;
}

QString sharedPath(const QString& relative) {
    QString root = qEnvironmentVariable("CHUANGKOU_SHARED");
    if (root.isEmpty())
        root = QStringLiteral(CHUANGKOU_SOURCE_DIR "/../shared");
    const QString path = QDir::cleanPath(root + QLatin1Char('/') + relative);
    if (!QFileInfo::exists(path))
        SKIP("shared data not beside the checkout: " << relative.toStdString());
    return path;
}

QByteArray readFile(const QString& path) {
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void checkGolden(const QString& relative, const QByteArray& actual) {
    const QString path = sourcePath(relative);
    QFile file(path);
    const QByteArray expected = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (expected != actual) {
        QFile out(path + QStringLiteral(".actual"));
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(actual);
    }
    INFO("golden file " << relative.toStdString() << " differs; see .actual beside it");
    CHECK(expected.toStdString() == actual.toStdString());
}

} // namespace chuangkou
