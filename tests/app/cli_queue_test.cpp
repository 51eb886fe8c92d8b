// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_bench.h"
#include "tests/support/shared_data.h"
#include "tests/support/string_makers.h"

#include <QFile>
#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

QStringList words(const char* text) {
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

/// Two visits of a day in the columns of tests/maps/bank_calls.json, and a row without a date.
QByteArray visits() {
    return "vru+line,call_id,customer_id,priority,type,date,vru_entry,vru_exit,vru_time,q_start,"
           "q_exit,q_time,outcome,ser_start,ser_exit,ser_time,server\n"
           "AA0101,1,10,0,PS,2010-08-02,09:00:00,09:00:05,5,09:00:05,09:01:05,60,AGENT,09:01:05,"
           "09:03:05,120,ANNA\n"
           "AA0101,2,11,0,PS,2010-08-02,09:10:00,09:10:05,5,09:10:05,09:10:35,30,HANG,00:00:00,"
           "00:00:00,0,NO_SERVER\n"
           "AA0101,3,12,0,PS,someday,09:10:00,09:10:05,5,09:10:05,09:10:35,30,HANG,00:00:00,"
           "00:00:00,0,NO_SERVER\n";
}

} // namespace

TEST_CASE("a day is opened and closed from the command line", "[cli]") {
    CliBench bench;
    bench.found();
    CHECK(bench.run(words("day open")).exitCode == 1); // no hall yet
    REQUIRE(bench.run(words("hall set 大厅 --cap 30")).exitCode == 0);
    const CliRun opened = bench.run(words("day open --json"));
    INFO(opened.err.toStdString());
    REQUIRE(opened.exitCode == 0);
    CHECK(opened.json().value(QLatin1String("hall")).toString() == QStringLiteral("大厅"));
    const CliRun closed = bench.run(words("day close --json"));
    REQUIRE(closed.exitCode == 0);
    CHECK(closed.json().value(QLatin1String("issued")).toInt() == 0);
    CHECK(bench.run(words("day close")).exitCode == 1);
}

TEST_CASE("visits are read from a table once, and bad rows come back with the reason", "[cli]") {
    CliBench bench;
    bench.found();
    bench.write(QStringLiteral("visits.csv"), visits());
    const QStringList line{QStringLiteral("import"),
                           QStringLiteral("visits"),
                           QStringLiteral("visits.csv"),
                           QStringLiteral("--map"),
                           sourcePath(QStringLiteral("tests/maps/bank_calls.json")),
                           QStringLiteral("--json")};
    const CliRun strict = bench.run(line + QStringList{QStringLiteral("--strict")});
    CHECK(strict.exitCode == 1);
    CHECK(strict.err.contains(QStringLiteral("有 1 行存在问题")));
    CHECK(strict.json().value(QLatin1String("imported")).toInt() == 0);
    const QString badFile = bench.path(QStringLiteral("visits.csv.bad.csv"));
    CHECK(readFile(badFile).contains("someday"));
    REQUIRE(QFile::remove(badFile));
    const QString day = QStringLiteral("ticket list --date 2010-08-02 --json");
    CHECK(bench.run(day.split(u' ')).json().value(QLatin1String("tickets")).toArray().isEmpty());

    const CliRun read = bench.run(line);
    INFO((read.out + read.err).toStdString());
    REQUIRE(read.exitCode == 0);
    CHECK(read.json().value(QLatin1String("imported")).toInt() == 2);
    CHECK(read.json().value(QLatin1String("bad")).toInt() == 1);
    CHECK(readFile(bench.path(QStringLiteral("visits.csv.bad.csv"))).contains("someday"));
    CHECK(readFile(bench.path(QStringLiteral("visits.csv.bad.csv")))
              .contains(QStringLiteral("“date”列的“someday”不是日期").toUtf8()));
    CHECK(bench.run(line).json().value(QLatin1String("known")).toInt() == 2);

    const QJsonArray tickets =
        bench.run(day.split(u' ')).json().value(QLatin1String("tickets")).toArray();
    REQUIRE(tickets.size() == 2);
    CHECK(tickets[0].toObject().value(QLatin1String("wait_s")).toInt() == 60);
    CHECK(tickets[0].toObject().value(QLatin1String("service_s")).toInt() == 120);
}

TEST_CASE("a refused map or table says what is wrong with it", "[cli]") {
    CliBench bench;
    bench.found();
    const QByteArray map = readFile(sourcePath(QStringLiteral("tests/maps/bank_calls.json")));
    const auto refusal = [&](const QByteArray& mapText, const QByteArray& table) {
        bench.write(QStringLiteral("map.json"), mapText);
        bench.write(QStringLiteral("visits.csv"), table);
        const CliRun run = bench.run(words("import visits visits.csv --map map.json"));
        CHECK(run.exitCode == 1);
        return run.err;
    };
    CHECK(refusal(map, visits().replace("ser_time", "seconds")).contains(u"ser_time"));
    CHECK(refusal("{nope", visits()).contains(u"JSON"));
    CHECK(refusal(QByteArray(map).replace("\"format\": 1", "\"format\": 9"), visits())
              .contains(QStringLiteral("格式编号")));
    CHECK(refusal(QByteArray(map).replace("Asia/Shanghai", "Mars/Base"), visits())
              .contains(u"Mars/Base"));
    CHECK(refusal(QByteArray(map).replace("\"day\": \"date\"", "\"day\": \"\""), visits())
              .contains(QStringLiteral("“day”")));
    const auto sentence = [&](const char* from, const char* to) {
        return refusal(QByteArray(map).replace(from, to), visits());
    };
    CHECK(sentence("\"auto\"", "\"latin-9\"") ==
          QStringLiteral("列映射中“encoding”的内容无法识别：latin-9\n"));
    CHECK(sentence("\"delimiter\": \",\"", "\"delimiter\": \"\"") ==
          QStringLiteral("列映射中“delimiter”的内容为空。\n"));
    CHECK(sentence("\"name\": \"bank_calls\",", "") ==
          QStringLiteral("列映射缺少必填项“name”。\n"));
    CHECK(sentence("\"check\": \"over\"", "\"check\": \"under\"").contains(u"under"));
}

TEST_CASE("a file with other values for a known visit returns the row with what differs", "[cli]") {
    CliBench bench;
    bench.found();
    const QStringList line{QStringLiteral("import"), QStringLiteral("visits"),
                           QStringLiteral("visits.csv"), QStringLiteral("--map"),
                           sourcePath(QStringLiteral("tests/maps/bank_calls.json"))};
    bench.write(QStringLiteral("visits.csv"), visits());
    REQUIRE(bench.run(line).exitCode == 0);
    bench.write(QStringLiteral("visits.csv"), visits().replace(",60,AGENT", ",70,AGENT"));
    const CliRun again = bench.run(line + QStringList{QStringLiteral("--json")});
    REQUIRE(again.exitCode == 0);
    CHECK(again.json().value(QLatin1String("known")).toInt() == 1);
    CHECK(again.json().value(QLatin1String("bad")).toInt() == 2);
    CHECK(readFile(bench.path(QStringLiteral("visits.csv.bad.csv")))
              .contains(QStringLiteral("此前已按其他值导入（q_time: 60 → 70）").toUtf8()));
}

TEST_CASE("kinds of doubtful time are shown in words", "[cli]") {
    CliBench bench;
    bench.found();
    bench.write(QStringLiteral("visits.csv"), visits().replace("09:10:05,5,", "09:10:05,-5,"));
    REQUIRE(bench
                .run({QStringLiteral("import"), QStringLiteral("visits"),
                      QStringLiteral("visits.csv"), QStringLiteral("--map"),
                      sourcePath(QStringLiteral("tests/maps/bank_calls.json"))})
                .exitCode == 0);
    const CliRun listed = bench.run(words("ticket list --date 2010-08-02"));
    CHECK(listed.out.contains(QStringLiteral("语音应答时长为负")));
    CHECK_FALSE(listed.out.contains(u"negative_vru_time"));
}
