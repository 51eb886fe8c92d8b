// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_bench.h"
#include "tests/support/string_makers.h"

#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

const QString kSecondPassword = QStringLiteral("window seven opens early");

QStringList words(const char* text) {
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

QString errorCode(const CliRun& run) {
    return run.json()
        .value(QLatin1String("error"))
        .toObject()
        .value(QLatin1String("code"))
        .toString();
}

} // namespace

TEST_CASE("calc refuses until two persons have confirmed the dates, then shows its steps",
          "[cli]") {
    CliBench bench;
    bench.found();
    bench.set(QStringLiteral("CHUANGKOU_NEW_PASSWORD"), kSecondPassword);
    for (const char* line : {"user roles admin --roles system_admin,supervisor",
                             "user add li --name 李强 --roles supervisor"})
        REQUIRE(bench.run(words(line)).exitCode == 0);
    bench.write(QStringLiteral("facts.json"),
                QStringLiteral(R"({"lines": [{"person": "P1", "日期": "2020-02-03",
                    "工时": "8", "档次": "一类一档", "湖北一线": "否", "受援地已发": "否"}]})")
                    .toUtf8());
    const QStringList calc = words("calc temporary-work-subsidy --facts facts.json --json");
    const CliRun missing = bench.run(calc);
    CHECK(missing.exitCode == 1);
    CHECK(errorCode(missing) == QStringLiteral("missing"));

    const char* const confirmations[] = {
        "policy confirm temporary-work-subsidy effective_from 2020-01-20 --document 通知",
        "policy confirm temporary-work-subsidy effective_to 2020-05-07 --document 通知"};
    for (const char* line : confirmations)
        REQUIRE(bench.run(words(line)).exitCode == 0);
    CHECK(errorCode(bench.run(words(confirmations[0]) + words("--json"))) ==
          QStringLiteral("duplicate"));
    CHECK(errorCode(bench.run(calc)) == QStringLiteral("unconfirmed"));

    bench.set(QStringLiteral("CHUANGKOU_USER"), QStringLiteral("li"));
    bench.set(QStringLiteral("CHUANGKOU_PASSWORD"), kSecondPassword);
    for (const char* line : confirmations)
        REQUIRE(bench.run(words(line)).exitCode == 0);
    const CliRun done = bench.run(calc);
    INFO(done.out.toStdString());
    REQUIRE(done.exitCode == 0);
    CHECK(done.json().value(QLatin1String("amount")).toString() == QStringLiteral("300.00"));
    CHECK(done.out.contains(QStringLiteral("财社〔2020〕2号")));
    // On an earlier day nobody had confirmed anything.
    CHECK(errorCode(bench.run(calc + words("--as-of 2020-02-01"))) == QStringLiteral("missing"));
}

TEST_CASE("policy show names what a policy's values rest on", "[cli]") {
    CliBench bench;
    bench.found();
    const CliRun list = bench.run(words("policy list --json"));
    CHECK(list.json().value(QLatin1String("policies")).toArray().size() >= 1);
    const CliRun show = bench.run(words("policy show temporary-work-subsidy --date 2020-02-03"));
    CHECK(show.exitCode == 0);
    CHECK(show.out.contains(QStringLiteral("财社〔2020〕2号")));
    CHECK(bench.run(words("policy show nothing")).exitCode == 1);
}
