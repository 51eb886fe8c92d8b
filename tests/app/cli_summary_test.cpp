// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_bench.h"
#include "tests/support/shared_data.h"
#include "tests/support/string_makers.h"
#include "ui/printing/summary_paper.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray kMap = R"({
    "format": 1, "name": "two", "encoding": "utf-8", "delimiter": ",", "key": ["day", "id"],
    "day": "day", "date_format": "yyyy-MM-dd", "time_format": "H:mm:ss",
    "time_zone": "Asia/Shanghai", "arrival": "arrival", "wait_seconds": "wait",
    "service_seconds": "service", "outcome": {"column": "outcome",
    "values": {"served": "served", "left": "left"}}, "checks": [], "notes": [], "ignored": []})";

} // namespace

TEST_CASE("an issued summary is written again byte by byte, a later fact makes a correction",
          "[cli]") {
    CliBench bench;
    bench.found();
    const QString map = bench.write(QStringLiteral("map.json"), kMap);
    const QString first =
        bench.write(QStringLiteral("first.csv"), "id,day,arrival,wait,service,outcome\n"
                                                 "1,2020-02-17,9:00:00,60,300,served\n"
                                                 "2,2020-02-17,9:05:00,120,0,left\n");
    REQUIRE(bench
                .run({QStringLiteral("import"), QStringLiteral("visits"), first,
                      QStringLiteral("--map"), map})
                .exitCode == 0);
    const QStringList summary{QStringLiteral("summary"), QStringLiteral("--date"),
                              QStringLiteral("2020-02-17"), QStringLiteral("--json")};
    CHECK(bench.run(summary).json().value(QLatin1String("draft")).toBool());
    const QString issued = bench.path(QStringLiteral("v1.pdf"));
    const CliRun one = bench.run(
        summary + QStringList{QStringLiteral("--issue"), QStringLiteral("--pdf"), issued});
    REQUIRE(one.exitCode == 0);
    CHECK_FALSE(one.json().contains(QLatin1String("draft")));
    const QJsonObject all = one.json().value(QLatin1String("all")).toObject();
    CHECK(all.value(QLatin1String("rows")).toInt() == 2);
    CHECK(all.value(QLatin1String("served")).toInt() == 1);
    CHECK(all.value(QLatin1String("sum_wait_s")).toInt() == 60);
    CHECK(all.value(QLatin1String("hang")).toInt() == 1);
    CHECK(one.json().value(QLatin1String("issued")).toObject().value(QLatin1String("version")) ==
          1);

    const QString late =
        bench.write(QStringLiteral("late.csv"), "id,day,arrival,wait,service,outcome\n"
                                                "3,2020-02-17,9:10:00,30,200,served\n");
    REQUIRE(bench
                .run({QStringLiteral("import"), QStringLiteral("visits"), late,
                      QStringLiteral("--map"), map})
                .exitCode == 0);
    const CliRun two = bench.run(summary + QStringList{QStringLiteral("--issue")});
    REQUIRE(two.exitCode == 0);
    const QJsonObject correction = two.json().value(QLatin1String("issued")).toObject();
    CHECK(correction.value(QLatin1String("version")).toInt() == 2);
    CHECK_FALSE(correction.value(QLatin1String("differences")).toArray().isEmpty());

    const QString again = bench.path(QStringLiteral("again.pdf"));
    REQUIRE(bench
                .run(summary + QStringList{QStringLiteral("--issued"), QStringLiteral("1"),
                                           QStringLiteral("--pdf"), again})
                .exitCode == 0);
    CHECK(bytesOf(issued).startsWith("%PDF"));
    CHECK(bytesOf(issued) == bytesOf(again));
    CHECK(bench.run(summary + QStringList{QStringLiteral("--issued"), QStringLiteral("9")})
              .exitCode == 1);
}

TEST_CASE("a roster is refused until two persons have confirmed its dates, then gives the sum",
          "[cli]") {
    CliBench bench;
    bench.found();
    // A copy: the refused roster is written beside the one that was read.
    const QString roster =
        bench.write(QStringLiteral("roster.xlsx"),
                    bytesOf(sourcePath(QStringLiteral("tests/policies/roster_1_6.xlsx"))));
    const QStringList import{QStringLiteral("import"),
                             QStringLiteral("roster"),
                             roster,
                             QStringLiteral("--policy"),
                             QStringLiteral("temporary-work-subsidy"),
                             QStringLiteral("--unit-name"),
                             QStringLiteral("示例医院"),
                             QStringLiteral("--unit-code"),
                             QStringLiteral("91220102MA1840110Y"),
                             QStringLiteral("--json")};
    const CliRun refused = bench.run(import);
    CHECK(refused.exitCode == 1);
    CHECK(refused.json().contains(QLatin1String("error")));

    bench.set(QStringLiteral("CHUANGKOU_NEW_PASSWORD"), CliBench::kPassword);
    REQUIRE(bench
                .run({QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("zhao"),
                      QStringLiteral("--name"), QStringLiteral("赵某"), QStringLiteral("--roles"),
                      QStringLiteral("supervisor")})
                .exitCode == 0);
    REQUIRE(bench
                .run({QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("zhou"),
                      QStringLiteral("--name"), QStringLiteral("周某"), QStringLiteral("--roles"),
                      QStringLiteral("supervisor")})
                .exitCode == 0);
    for (const auto& [parameter, value] :
         {std::pair("effective_from", "2020-02-01"), std::pair("effective_to", "2020-02-29")})
        for (const char* person : {"zhao", "zhou"}) {
            bench.set(QStringLiteral("CHUANGKOU_USER"), QString::fromLatin1(person));
            REQUIRE(bench
                        .run({QStringLiteral("policy"), QStringLiteral("confirm"),
                              QStringLiteral("temporary-work-subsidy"),
                              QString::fromLatin1(parameter), QString::fromLatin1(value),
                              QStringLiteral("--from"), QStringLiteral("2020-02-01"),
                              QStringLiteral("--document"), QStringLiteral("测试文件")})
                        .exitCode == 0);
        }
    const QString sheet = bench.path(QStringLiteral("sheet.pdf"));
    const CliRun done = bench.run(import + QStringList{QStringLiteral("--sheet"), sheet});
    INFO(done.err.toStdString());
    REQUIRE(done.exitCode == 0);
    // The catalogue knows no limit of this item: the claim waits for it, its figures are there.
    CHECK(done.json().value(QLatin1String("state")).toString() == QStringLiteral("submitted"));
    CHECK(done.json().value(QLatin1String("waits_for")).toString() == QStringLiteral("limit"));
    CHECK(done.json().value(QLatin1String("amount")).toString() == QStringLiteral("7750.00"));
    const QJsonArray persons = done.json().value(QLatin1String("persons")).toArray();
    REQUIRE(persons.size() == 2);
    CHECK(persons[0].toObject().value(QLatin1String("amount")).toString() ==
          QStringLiteral("3750.00"));
    CHECK(persons[1].toObject().value(QLatin1String("amount")).toString() ==
          QStringLiteral("4000.00"));
    CHECK(bytesOf(sheet).startsWith("%PDF"));
    // The same person-days again are another claim for days that are paid already.
    CHECK(bench.run(import).exitCode == 1);
}

TEST_CASE("the demonstration day leaves its papers and a store that is sound", "[cli]") {
    CliBench bench;
    const CliRun demo = bench.run({QStringLiteral("demo"), QStringLiteral("--out"),
                                   bench.path(QStringLiteral("out")), QStringLiteral("--json")});
    INFO(demo.err.toStdString());
    REQUIRE(demo.exitCode == 0);
    CHECK(demo.json().value(QLatin1String("amount")).toString() == QStringLiteral("7,750.00"));
    const QJsonArray files = demo.json().value(QLatin1String("files")).toArray();
    CHECK(files.size() >= 15);
    for (const QJsonValue& file : files)
        CHECK(QFileInfo(file.toString()).size() > 0);
    bench.set(QStringLiteral("CHUANGKOU_STORE"), bench.path(QStringLiteral("out/store")));
    bench.set(QStringLiteral("CHUANGKOU_USER"), QStringLiteral("admin"));
    bench.set(QStringLiteral("CHUANGKOU_PASSWORD"), QStringLiteral("yanshi-admin-2020"));
    CHECK(bench.run({QStringLiteral("verify")}).exitCode == 0);
    CHECK(bench.run({QStringLiteral("rebuild")}).exitCode == 0);
}

TEST_CASE("each kind of doubtful time of the map that ships has a word for papers", "[cli]") {
    const QJsonObject map =
        QJsonDocument::fromJson(bytesOf(sourcePath(QStringLiteral("tests/maps/bank_calls.json"))))
            .object();
    const QJsonArray checks = map.value(QLatin1String("checks")).toArray();
    REQUIRE(checks.size() == 6);
    for (const QJsonValue& check : checks) {
        const QString kind = check.toObject().value(QLatin1String("kind")).toString();
        INFO(kind.toStdString());
        CHECK(summaryWord(kind) != kind);
    }
}
