// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_bench.h"
#include "tests/support/string_makers.h"

#include <QFile>
#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

const QString kFirstPassword = QStringLiteral("given on paper 5");

QStringList words(const char* line) {
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

CliRun must(const CliBench& bench, const QStringList& arguments) {
    const CliRun run = bench.run(arguments);
    INFO(arguments.join(u' ').toStdString() << "\n" << run.err.toStdString());
    REQUIRE(run.exitCode == 0);
    return run;
}

QString errorCode(const CliRun& run) {
    return run.json()
        .value(QLatin1String("error"))
        .toObject()
        .value(QLatin1String("code"))
        .toString();
}

QStringList kindsOf(const CliRun& run) {
    QStringList kinds;
    for (const QJsonValue& entry : run.json().value(QLatin1String("entries")).toArray())
        kinds += entry.toObject().value(QLatin1String("kind")).toString();
    return kinds;
}

} // namespace

TEST_CASE("the auditor's lists are printed, each with its own kinds", "[cli]") {
    CliBench bench;
    bench.found();
    must(bench, words("setting set office_phone 12333"));
    CHECK(kindsOf(must(bench, words("audit list parameters --json"))) ==
          QStringList{QStringLiteral("setting_set")});
    CHECK(kindsOf(must(bench, words("audit list locks --json"))).isEmpty());
    // What left as data stands in the list of exports.
    CHECK(kindsOf(must(bench, words("audit list exports --json"))) ==
          QStringList{QStringLiteral("audit_exported"), QStringLiteral("audit_exported")});
    CHECK(must(bench, words("audit list parameters")).out.contains(QStringLiteral("12333")));
    const QString file = bench.path(QStringLiteral("trail.csv"));
    must(bench, {QStringLiteral("audit"), QStringLiteral("list"), QStringLiteral("--out"), file});
    CHECK(QFile::exists(file));
    CHECK(bench.run(words("audit list nosuch")).exitCode == 2);
}

TEST_CASE("a head is found again by its characters and a sample by its seed", "[cli]") {
    CliBench bench;
    bench.found();
    const QJsonArray entries = must(bench, words("audit list staff --json"))
                                   .json()
                                   .value(QLatin1String("entries"))
                                   .toArray();
    REQUIRE_FALSE(entries.isEmpty());
    CHECK(errorCode(bench.run(words("audit head 0123456789abcdef --json"))) ==
          QStringLiteral("not_found"));
    CHECK(errorCode(bench.run(words("audit head 0123 --json"))) == QStringLiteral("invalid_input"));
    const QJsonObject drawn = must(bench, words("audit sample --count 3 --json")).json();
    CHECK_FALSE(drawn.value(QLatin1String("seed")).toString().isEmpty());
    CHECK(drawn.value(QLatin1String("set_size")).toInt() == 0);
    CHECK(must(bench, words("audit sample --seed k3 --json")).json().value(QLatin1String("seed")) ==
          QStringLiteral("k3"));
}

TEST_CASE("naming the third administrator separates the three, and joining is refused", "[cli]") {
    CliBench bench;
    bench.found();
    bench.set(QStringLiteral("CHUANGKOU_NEW_PASSWORD"), kFirstPassword);
    must(bench, words("user add zhou --name 周岩 --roles security_admin"));
    CHECK_FALSE(must(bench, words("audit mode --json"))
                    .json()
                    .value(QLatin1String("is_separate"))
                    .toBool());
    must(bench, words("user add wu --name 吴敏 --roles auditor"));
    const CliRun joined = bench.run(words("user roles zhou --roles security_admin,clerk"));
    CHECK(joined.exitCode == 1);
    CHECK(joined.err.contains(QStringLiteral("周岩")));
    CHECK(joined.err.contains(QStringLiteral("安全管理员")));
    CHECK(errorCode(bench.run(words("audit mode --json"))) == QStringLiteral("not_allowed"));
    bench.write(QStringLiteral("wu"), kFirstPassword.toUtf8() + '\n');
    CHECK(must(bench, words("--user wu --password-file wu audit mode --json"))
              .json()
              .value(QLatin1String("is_separate"))
              .toBool());
}

TEST_CASE("with a first password only another one can be chosen", "[cli]") {
    CliBench bench;
    bench.found();
    bench.set(QStringLiteral("CHUANGKOU_NEW_PASSWORD"), kFirstPassword);
    must(bench, words("user add wang --name 王芳 --roles clerk --first"));
    bench.write(QStringLiteral("first"), kFirstPassword.toUtf8() + '\n');
    const QStringList asClerk = words("--user wang --password-file first");
    CHECK(errorCode(bench.run(asClerk + words("--json user list"))) ==
          QStringLiteral("rule_refused"));
    bench.set(QStringLiteral("CHUANGKOU_NEW_PASSWORD"), QStringLiteral("my own for good 8"));
    must(bench, asClerk + words("user password"));
    bench.write(QStringLiteral("own"), "my own for good 8\n");
    must(bench, words("--user wang --password-file own user list"));
}
