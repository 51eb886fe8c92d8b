// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_bench.h"

#include "tests/support/string_makers.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

#include <catch2/catch_test_macros.hpp>

#include <unistd.h>

namespace chuangkou {

const QString CliBench::kPassword = QStringLiteral("correct horse 7 staple");

QJsonObject CliRun::json() const {
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(out.toUtf8(), &error);
    INFO(out.toStdString());
    REQUIRE(error.error == QJsonParseError::NoError);
    REQUIRE(document.isObject());
    return document.object();
}

CliBench::CliBench() {
    REQUIRE(m_folder.isValid());
    set(QStringLiteral("CHUANGKOU_STATE"), path(QStringLiteral("state")));
    set(QStringLiteral("CHUANGKOU_PASSWORD"), kPassword);
}

void CliBench::set(const QString& variable, const QString& value) {
    m_variables[variable] = value;
}

CliRun CliBench::run(const QStringList& arguments) const {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : environment.keys())
        if (name.startsWith(QLatin1String("CHUANGKOU_")))
            environment.remove(name);
    for (const auto& [name, value] : m_variables)
        if (value.isEmpty())
            environment.remove(name);
        else
            environment.insert(name, value);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    // Without a terminal, also when the tests are run from one.
    process.setChildProcessModifier([] { ::setsid(); });
    process.start(QStringLiteral(CHUANGKOU_CLI), arguments);
    REQUIRE(process.waitForFinished(120'000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QString CliBench::write(const QString& name, const QByteArray& content) const {
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
    return file.fileName();
}

QString CliBench::found(const QString& store) {
    const CliRun made = run({QStringLiteral("init"), path(store), QStringLiteral("--office"),
                             QStringLiteral("测试人社局"), QStringLiteral("--area"),
                             QStringLiteral("220102"), QStringLiteral("--json")});
    INFO(made.err.toStdString());
    REQUIRE(made.exitCode == 0);
    set(QStringLiteral("CHUANGKOU_STORE"), path(store));
    return made.json().value(QLatin1String("recovery_code")).toString();
}

} // namespace chuangkou
