// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_bench.h"

#include "tests/support/string_makers.h"

#include <QFile>
#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

CliRun good(const CliBench& pc, const QStringList& arguments) {
    CliRun run = pc.run(arguments);
    INFO(run.out.toStdString() << run.err.toStdString());
    REQUIRE(run.exitCode == 0);
    return run;
}

QStringList words(const char* text) {
    return QString::fromUtf8(text).split(u' ');
}

/// Makes the office and gives its card and fingerprint.
QString foundNamed(CliBench& pc, const char* name, const QString& card) {
    good(pc, {QStringLiteral("init"), pc.path(QStringLiteral("store")), QStringLiteral("--office"),
              QString::fromUtf8(name), QStringLiteral("--area"), QStringLiteral("220122")});
    pc.set(QStringLiteral("CHUANGKOU_STORE"), pc.path(QStringLiteral("store")));
    return good(pc, words("superior card --json --out") + QStringList{card})
        .json()
        .value(QLatin1String("fingerprint"))
        .toString();
}

} // namespace

TEST_CASE("an office and its county accept each other and files go up and down", "[cli][levels]") {
    CliBench county;
    CliBench office;
    const QString countyCard = county.path(QStringLiteral("card"));
    const QString officeCard = office.path(QStringLiteral("card"));
    const QString ofCounty = foundNamed(county, "甲县人社局", countyCard);
    const QString ofOffice = foundNamed(office, "一镇服务所", officeCard);

    const CliRun asked = office.run(words("superior add") + QStringList{countyCard});
    CHECK(asked.exitCode == 1);
    CHECK(asked.err.contains(ofCounty));
    const QStringList with{QStringLiteral("--json"), QStringLiteral("--fingerprint")};
    CHECK(office.run(words("superior add") + QStringList{countyCard} + with + QStringList{ofOffice})
              .exitCode == 1);
    CHECK(
        good(office, words("superior add") + QStringList{countyCard} + with + QStringList{ofCounty})
            .json()
            .value(QLatin1String("is_usual"))
            .toBool());
    good(county, words("subordinate add") + QStringList{officeCard} + with + QStringList{ofOffice});
    CHECK(office.run(words("superior add") + QStringList{office.write(QStringLiteral("no"), "x")})
              .exitCode == 1);

    const QString up = office.path(QStringLiteral("up.ckb"));
    good(office, words("export --upward") + QStringList{up});
    good(county, words("import-bundle") + QStringList{up});
    const auto listed = good(county, words("superior list --json")).json();
    const QJsonObject seen = listed.value(QLatin1String("offices")).toArray().first().toObject();
    CHECK(seen.value(QLatin1String("name")).toString() == QStringLiteral("一镇服务所"));
    CHECK(seen.value(QLatin1String("side")).toString() == QStringLiteral("below"));
    CHECK(seen.value(QLatin1String("contents_elsewhere")).toInt() > 0);
    CHECK(good(county, words("summary --json --date 2020-02-17 --office") +
                           QStringList{QStringLiteral("一镇服务所")})
              .json()
              .value(QLatin1String("office"))
              .toString() == QStringLiteral("一镇服务所"));

    good(county, words("subordinate notice --title") + QStringList{QStringLiteral("通知")});
    const QString down = county.path(QStringLiteral("down.ckb"));
    good(county, words("export --downward") + QStringList{down});
    good(office, words("import-bundle") + QStringList{down});
    CHECK(good(office, words("superior notices --json"))
              .json()
              .value(QLatin1String("notices"))
              .toArray()
              .size() == 1);
    CHECK(good(office, words("verify")).exitCode == 0);
    CHECK(good(county, words("superior matches --json"))
              .json()
              .value(QLatin1String("matches"))
              .toArray()
              .isEmpty());
}
