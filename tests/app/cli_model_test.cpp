// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_bench.h"
#include "tests/support/string_makers.h"

#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

const QByteArray kModel = R"(<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m"
             namespace="urn:test">
  <inputData id="i" name="days"><variable name="days" typeRef="number"/></inputData>
  <decision id="d" name="amount"><variable name="amount" typeRef="number"/>
    <informationRequirement id="r"><requiredInput href="#i"/></informationRequirement>
    <literalExpression id="e"><text>days * 0.1 * 3</text></literalExpression>
  </decision>
</definitions>
)";

} // namespace

TEST_CASE("dmn evaluates a decision in exact decimals and shows its steps", "[cli]") {
    const CliBench bench;
    const QStringList line{
        QStringLiteral("dmn"),        bench.write(QStringLiteral("m.dmn"), kModel),
        QStringLiteral("--decision"), QStringLiteral("amount"),
        QStringLiteral("--input"),    bench.write(QStringLiteral("in.json"), R"({"days": 1})")};
    const CliRun plain = bench.run(line);
    CHECK(plain.exitCode == 0);
    CHECK(plain.out == QStringLiteral("amount = 0.3\n"));
    const QJsonObject json =
        bench.run(line + QStringList{QStringLiteral("--trace"), QStringLiteral("--json")}).json();
    CHECK(json.value(QLatin1String("value")).toString() == QStringLiteral("0.3"));
    CHECK(json.value(QLatin1String("trace")).isObject());
}

TEST_CASE("dmn says why there is no value", "[cli]") {
    const CliBench bench;
    const CliRun ran = bench.run(
        {QStringLiteral("dmn"), bench.write(QStringLiteral("m.dmn"), kModel),
         QStringLiteral("--decision"), QStringLiteral("amount"), QStringLiteral("--input"),
         bench.write(QStringLiteral("in.json"), "{}"), QStringLiteral("--json")});
    CHECK(ran.exitCode == 0);
    CHECK(ran.json().value(QLatin1String("value")).isNull());
    CHECK(ran.json().value(QLatin1String("cause")).toString().contains(QStringLiteral("days")));
}

TEST_CASE("tck counts what passes and exits 1 when a value is wrong", "[cli]") {
    const CliBench bench;
    const QByteArray test = R"(<?xml version="1.0" encoding="UTF-8"?>
<testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase"
           xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
           xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <modelName>m.dmn</modelName>
  <testCase id="001">
    <inputNode name="days"><value xsi:type="xsd:decimal">2</value></inputNode>
    <resultNode name="amount"><expected><value xsi:type="xsd:decimal">%1</value></expected>
    </resultNode>
  </testCase>
</testCases>
)";
    bench.write(QStringLiteral("m.dmn"), kModel);
    const QStringList line{QStringLiteral("tck"), bench.path(QString()), QStringLiteral("--json")};
    bench.write(QStringLiteral("m-test-01.xml"), QByteArray(test).replace("%1", "0.6"));
    const CliRun good = bench.run(line);
    CHECK(good.exitCode == 0);
    const QJsonObject folder =
        good.json().value(QLatin1String("folders")).toArray().first().toObject();
    CHECK(folder.value(QLatin1String("passed")).toInt() == 1);
    bench.write(QStringLiteral("m-test-01.xml"), QByteArray(test).replace("%1", "0.7"));
    const CliRun bad = bench.run(line);
    CHECK(bad.exitCode == 1);
    const QJsonArray failures = bad.json().value(QLatin1String("failures")).toArray();
    REQUIRE(failures.size() == 1);
    const QJsonObject failure = failures.first().toObject();
    CHECK(failure.value(QLatin1String("case")).toString() == QStringLiteral("001"));
    CHECK(failure.value(QLatin1String("node")).toString() == QStringLiteral("amount"));
    CHECK(failure.value(QLatin1String("expected")).toString() == QStringLiteral("0.7"));
    CHECK(failure.value(QLatin1String("actual")).toString() == QStringLiteral("0.6"));
    const QJsonObject kit = bad.json().value(QLatin1String("kits")).toArray().first().toObject();
    CHECK(kit.value(QLatin1String("failed")).toInt() == 1);
}

TEST_CASE("dmn names the missing file of an import and finds the one beside the model", "[cli]") {
    const CliBench bench;
    QByteArray importing = kModel;
    importing.replace("<inputData", R"(<import name="rates" namespace="urn:rates"
        importType="https://www.omg.org/spec/DMN/20191111/MODEL/" locationURI="rates.dmn"/>
        <inputData)");
    importing.replace("<informationRequirement id=\"r\">", R"(<informationRequirement id="q">
        <requiredDecision href="urn:rates#d"/></informationRequirement>
        <informationRequirement id="r">)");
    importing.replace("days * 0.1 * 3", "days * rates.daily");
    const QStringList line{
        QStringLiteral("dmn"),        bench.write(QStringLiteral("m.dmn"), importing),
        QStringLiteral("--decision"), QStringLiteral("amount"),
        QStringLiteral("--input"),    bench.write(QStringLiteral("in.json"), R"({"days": 2})")};
    const CliRun missing = bench.run(line);
    CHECK(missing.exitCode == 1);
    CHECK(missing.err.contains(QStringLiteral("import 'rates': 'rates.dmn' was not found")));
    bench.write(QStringLiteral("rates.dmn"),
                R"(<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="rates"
                namespace="urn:rates"><decision id="d" name="daily"><literalExpression>
                <text>300</text></literalExpression></decision></definitions>)");
    CHECK(bench.run(line).out == QStringLiteral("amount = 600\n"));
}
