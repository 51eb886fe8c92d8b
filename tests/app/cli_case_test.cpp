// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_bench.h"
#include "tests/support/string_makers.h"

#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

QJsonObject item(const CliRun& list, const QString& id) {
    for (const QJsonValue& value : list.json().value(QLatin1String("items")).toArray())
        if (value.toObject().value(QLatin1String("id")) == id)
            return value.toObject();
    return {};
}

} // namespace

TEST_CASE("what the catalogue leaves open is filled in with its document", "[cli]") {
    CliBench bench;
    bench.found();
    const QString id = QStringLiteral("unemployment-registration");
    const QStringList list{QStringLiteral("item"), QStringLiteral("list"), QStringLiteral("--line"),
                           QStringLiteral("employment"), QStringLiteral("--json")};
    const QJsonObject before = item(bench.run(list), id);
    CHECK(before.value(QLatin1String("name")).toString() == QStringLiteral("失业登记"));
    CHECK(before.value(QLatin1String("limit")).isNull());

    const QStringList complete{QStringLiteral("item"), QStringLiteral("complete"), id};
    const CliRun limit =
        bench.run(complete + QStringList{QStringLiteral("limit"), QStringLiteral("15 working"),
                                         QStringLiteral("--article"), QStringLiteral("第十条"),
                                         QStringLiteral("--document"), QStringLiteral("办事指南")});
    INFO(limit.err.toStdString());
    REQUIRE(limit.exitCode == 0);
    const QJsonObject after = item(bench.run(list), id).value(QLatin1String("limit")).toObject();
    CHECK(after.value(QLatin1String("days")).toInt() == 15);
    CHECK(after.value(QLatin1String("article")).toString() == QStringLiteral("第十条"));

    const CliRun wrong =
        bench.run(complete + QStringList{QStringLiteral("visit_needed"), QStringLiteral("maybe"),
                                         QStringLiteral("--document"), QStringLiteral("x")});
    CHECK(wrong.exitCode == 1);
    const CliRun fitting =
        bench.run(complete + QStringList{QStringLiteral("visit_needed"), QStringLiteral("false"),
                                         QStringLiteral("--document"), QStringLiteral("x")});
    CHECK(fitting.exitCode == 0);
}

TEST_CASE("the list of cases of a new office is empty", "[cli]") {
    CliBench bench;
    bench.found();
    const CliRun ran = bench.run({QStringLiteral("case"), QStringLiteral("list"),
                                  QStringLiteral("--open"), QStringLiteral("--json")});
    CHECK(ran.exitCode == 0);
    CHECK(ran.json().value(QLatin1String("cases")).toArray().isEmpty());
}

TEST_CASE("cases of an item that does not exist are not listed as none", "[cli]") {
    CliBench bench;
    bench.found();
    const CliRun listed =
        bench.run({QStringLiteral("case"), QStringLiteral("list"), QStringLiteral("--item"),
                   QStringLiteral("nosuch"), QStringLiteral("--json")});
    CHECK(listed.exitCode == 1);
    CHECK(listed.err.contains(QStringLiteral("nosuch")));
    CHECK(bench
              .run({QStringLiteral("case"), QStringLiteral("list"), QStringLiteral("--item"),
                    QStringLiteral("temporary-work-subsidy")})
              .exitCode == 0);
}
