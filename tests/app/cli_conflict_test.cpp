// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_bench.h"
#include "tests/support/string_makers.h"

#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

CliRun run(const CliBench& bench, const char* line) {
    return bench.run(QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts));
}

CliRun must(const CliBench& bench, const char* line) {
    const CliRun ran = run(bench, line);
    INFO(line);
    INFO(ran.err.toStdString());
    REQUIRE(ran.exitCode == 0);
    return ran;
}

QJsonArray conflictsOf(const CliBench& bench, const char* store) {
    return must(bench, (std::string("--store ") + store + " conflicts list --json").c_str())
        .json()
        .value(QLatin1String("conflicts"))
        .toArray();
}

} // namespace

TEST_CASE("what two computers set differently is listed, shown and decided", "[cli]") {
    CliBench bench;
    bench.found(QStringLiteral("one"));
    must(bench, "join two --request request");
    must(bench, "--store one admit request --number 2 --name 2号窗口 --out answer");
    must(bench, "join two --accept answer");
    must(bench, "--store one setting set office_phone 0431-1111");
    must(bench, "--store two setting set office_phone 0431-2222");
    must(bench, "--store one export --out a.ckb");
    must(bench, "--store two export --out b.ckb");
    must(bench, "--store two import-bundle a.ckb");
    must(bench, "--store one import-bundle b.ckb");

    const QJsonArray listed = conflictsOf(bench, "one");
    REQUIRE(listed.size() == 1);
    CHECK(conflictsOf(bench, "two") == listed);
    const QString id = listed[0].toObject().value(QLatin1String("id")).toString();
    CHECK(must(bench, "--store one conflicts list").out.contains(QStringLiteral("office_phone")));

    const QString show = QStringLiteral("--store one conflicts show %1 --json").arg(id.left(16));
    const QJsonObject shown = must(bench, show.toUtf8().constData()).json();
    const QJsonArray versions = shown.value(QLatin1String("versions")).toArray();
    REQUIRE(versions.size() == 2);
    int ofTwo = 0;
    for (int i = 0; i < 2; ++i)
        if (versions[i].toObject().value(QLatin1String("machine")).toString() ==
            QStringLiteral("2号窗口"))
            ofTwo = i + 1;
    REQUIRE(ofTwo > 0);

    const QString resolve =
        QStringLiteral("--store one conflicts resolve %1 --reason 已核实 ").arg(id);
    CHECK(run(bench, (resolve + QStringLiteral("--choose 3")).toUtf8().constData()).exitCode == 2);
    must(bench, (resolve + QStringLiteral("--choose %1").arg(ofTwo)).toUtf8().constData());
    CHECK(conflictsOf(bench, "one").isEmpty());
    CHECK(must(bench, "--store one setting list").out.contains(QStringLiteral("0431-2222")));
    const CliRun again =
        run(bench, (resolve + QStringLiteral("--choose 1 --json")).toUtf8().constData());
    CHECK(again.exitCode == 1);
    CHECK(again.json()
              .value(QLatin1String("error"))
              .toObject()
              .value(QLatin1String("code"))
              .toString() == QStringLiteral("not_found"));
}
