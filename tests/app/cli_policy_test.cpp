// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/package_files.h"
#include "tests/app/cli_bench.h"
#include "tests/support/shared_data.h"
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
    CHECK(errorCode(bench.run(calc + words("--known 2020-02-01"))) == QStringLiteral("missing"));
    CHECK(bench.run(words("calc temporary-work-subsidy --facts facts.json --set rate_1_1=1"))
              .exitCode == 2);
}

TEST_CASE("calc of a folder needs no store, groups equal days and says who must enter what",
          "[cli]") {
    CliBench bench;
    const QString monthly = sourcePath(QStringLiteral("tests/policies/monthly.policy"));
    bench.write(QStringLiteral("facts.json"),
                QStringLiteral(R"({"累计缴费月数": 12, "离职原因": "期满", "参保地": "220102",
                                   "离职日期": "2024-08-20", "起领日期": "2024-09-01"})")
                    .toUtf8());
    const QStringList calc{QStringLiteral("calc"), monthly, QStringLiteral("--facts"),
                           QStringLiteral("facts.json"), QStringLiteral("--json")};
    const QJsonObject done = bench.run(calc).json();
    CHECK(done.value(QLatin1String("amount")).toString() == QStringLiteral("5508.00"));
    const QJsonArray lines = done.value(QLatin1String("lines")).toArray();
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].toObject().value(QLatin1String("count")).toInt() == 2);
    CHECK(lines[1].toObject().value(QLatin1String("rate")).toString() == QStringLiteral("1908.00"));
    CHECK(lines[1].toObject().value(QLatin1String("to")).toString() ==
          QStringLiteral("2024-11-01"));

    bench.write(QStringLiteral("facts.json"),
                QStringLiteral(R"({"累计缴费月数": 12, "离职原因": "期满", "参保地": "220102",
                                   "离职日期": "2018-08-20", "起领日期": "2018-09-01"})")
                    .toUtf8());
    const QJsonObject refused = bench.run(calc).json().value(QLatin1String("refused")).toObject();
    CHECK(refused.value(QLatin1String("first_cause")).toString() == QStringLiteral("standard"));
    CHECK(refused.value(QLatin1String("sentence")).toString().contains(QStringLiteral("月标准")));
    const CliRun assumed = bench.run(calc + words("--set standard=1300"));
    CHECK(assumed.json().value(QLatin1String("amount")).toString() == QStringLiteral("3900.00"));
    CHECK(bench.run(calc + words("--set nothing=1")).exitCode == 1);
    CHECK(bench.run(calc + words("--set standard")).exitCode == 2);
}

TEST_CASE("policy test names the case that fails", "[cli]") {
    CliBench bench;
    CHECK(bench.run(words("policy test temporary-work-subsidy")).exitCode == 0);
    PackageFiles files =
        PackageFiles::fromFolder(sourcePath(QStringLiteral("tests/policies/p1.policy"))).value();
    files.put(QStringLiteral("cases/calc/wrong.json"),
              QStringLiteral(R"({"id": "a_day_too_many", "facts": {"人员类别": "A",
                  "开始日期": "2026-01-05", "结束日期": "2026-01-16"},
                  "expect": {"amount": "3900.00"}})")
                  .toUtf8());
    bench.write(QStringLiteral("p1.zip"), files.toZip().value());
    const CliRun failed = bench.run(words("policy test p1.zip --json"));
    CHECK(failed.exitCode == 1);
    const QJsonArray failures = failed.json().value(QLatin1String("failures")).toArray();
    REQUIRE(failures.size() == 1);
    CHECK(failures[0].toObject().value(QLatin1String("case")).toString() ==
          QStringLiteral("a_day_too_many"));
    CHECK(failures[0].toObject().value(QLatin1String("actual")).toString() ==
          QStringLiteral("3600.00"));
    CHECK(failed.json().value(QLatin1String("error")).toObject().value(QLatin1String("code")) ==
          QStringLiteral("cases_failed"));
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
