// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_bench.h"
#include "tests/support/string_makers.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

QStringList words(const char* text) {
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

CliRun must(const CliBench& bench, const char* line) {
    const CliRun ran = bench.run(words(line));
    INFO(line);
    INFO(ran.err.toStdString());
    REQUIRE(ran.exitCode == 0);
    return ran;
}

QJsonValue value(const CliRun& run, const char* key) {
    return run.json().value(QLatin1String(key));
}

QString errorCode(const CliRun& run) {
    return value(run, "error").toObject().value(QLatin1String("code")).toString();
}

} // namespace

TEST_CASE("a second folder is set, receives backups and is listed with the first", "[cli]") {
    CliBench bench;
    bench.found(QStringLiteral("one"));
    REQUIRE(QDir().mkpath(bench.path(QStringLiteral("stick"))));
    CHECK(bench.run(words("--store one backup settings --second nowhere")).exitCode == 1);
    const CliRun set =
        must(bench, "--store one backup settings --second stick --every 4 --limit 5 --json");
    CHECK(value(set, "every_hours").toInt() == 4);
    CHECK(value(set, "is_daily").toBool());
    const CliRun taken = must(bench, "--store one backup --json");
    CHECK(value(taken, "is_taken").toBool());
    CHECK(value(taken, "second_folder").toString() == QStringLiteral("whole"));
    const CliRun due = must(bench, "--store one backup --due --json");
    CHECK_FALSE(value(due, "is_taken").toBool());
    CHECK(value(must(bench, "--store one backup --list --json"), "backups").toArray().size() == 2);
    REQUIRE(QDir(bench.path(QStringLiteral("stick"))).removeRecursively());
    const CliRun without = must(bench, "--store one backup");
    CHECK(without.out.contains(QStringLiteral("第二备份文件夹不在")));
    CHECK(bench.run(words("--store one backup --list --due")).exitCode == 2);
}

TEST_CASE("a store is replaced in place by its backup, and kept", "[cli]") {
    CliBench bench;
    bench.found(QStringLiteral("one"));
    const QString folder = value(must(bench, "--store one backup --json"), "folder").toString();
    must(bench, "--store one hall set 大厅");
    const QStringList restore{QStringLiteral("restore"), folder, QStringLiteral("one"),
                              QStringLiteral("--json")};
    const CliRun preview = bench.run(restore + QStringList{QStringLiteral("--preview")});
    CHECK(preview.exitCode == 0);
    CHECK(value(preview, "lost").toInt() > 0);
    CHECK(errorCode(bench.run(restore)) == QStringLiteral("store_exists"));
    const CliRun replaced = bench.run(restore + QStringList{QStringLiteral("--in-place")});
    INFO(replaced.err.toStdString());
    REQUIRE(replaced.exitCode == 0);
    CHECK(value(replaced, "is_from_quick_copy").toBool());
    CHECK(QDir(value(replaced, "moved_aside").toString()).exists());
    CHECK_FALSE(must(bench, "--store one hall list").out.contains(QStringLiteral("大厅")));
    CHECK(value(must(bench, "--store one backup --list --json"), "backups").toArray().size() == 1);
}

TEST_CASE("a new recovery code counts from then on and leaves old backups their own", "[cli]") {
    CliBench bench;
    const QString former = bench.found(QStringLiteral("one"));
    const QString folder = value(must(bench, "--store one backup --json"), "folder").toString();
    CHECK(bench.run(words("--store one recovery new")).exitCode == 2); // nobody to type it back
    const CliRun made = must(bench, "--store one recovery new --at-once --pdf paper.pdf --json");
    const QString code = value(made, "recovery_code").toString();
    CHECK(code != former);
    CHECK(QFile::exists(bench.path(QStringLiteral("paper.pdf"))));
    const auto restoreWith = [&](const QString& one, const QString& store) {
        bench.set(QStringLiteral("CHUANGKOU_RECOVERY_CODE"), one);
        return bench
            .run({QStringLiteral("restore"), folder, store, QStringLiteral("--recovery-code")})
            .exitCode;
    };
    CHECK(restoreWith(code, QStringLiteral("two")) == 1);
    CHECK(restoreWith(former, QStringLiteral("two")) == 0);
}
