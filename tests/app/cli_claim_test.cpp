// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/package_files.h"
#include "tests/app/cli_bench.h"
#include "tests/support/string_makers.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

QStringList words(const char* text) {
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}
QString text(const QJsonObject& json, const char* key) {
    return json.value(QLatin1String(key)).toString();
}

/// The first facts of the package's cases that are not refused.
QByteArray factsOf(const char* policy, const char* caseId) {
    const auto files = PackageFiles::shipped(QString::fromLatin1(policy)).value();
    for (const QString& name : files.in(QStringLiteral("cases/calc")))
        for (const QJsonValue& each : QJsonDocument::fromJson(files.file(name)).array())
            if (text(each.toObject(), "id") == QLatin1String(caseId))
                return QJsonDocument(each.toObject().value(QLatin1String("facts")).toObject())
                    .toJson();
    return {};
}

CliRun takeBenefit(CliBench& bench, const QByteArray& facts) {
    return bench.run(words("case take --policy unemployment-benefit --name 样例甲 --id-number "
                           "220104199003070016 --json --facts") +
                     QStringList{bench.write(QStringLiteral("facts.json"), facts)});
}

} // namespace

TEST_CASE("a claim is taken, calculated again and printed on the command line", "[cli]") {
    CliBench bench;
    bench.found();
    const CliRun taken = takeBenefit(bench, factsOf("unemployment-benefit", "book_3c"));
    INFO(taken.err.toStdString());
    REQUIRE(taken.exitCode == 0);
    CHECK(text(taken.json(), "state") == QStringLiteral("calculated"));
    CHECK(text(taken.json(), "amount") == QStringLiteral("33264.00"));
    CHECK(taken.json().value(QLatin1String("payers")).toArray().size() == 1);
    const QString id = text(taken.json(), "case");

    const CliRun again = bench.run(
        {QStringLiteral("case"), QStringLiteral("calculate"), id, QStringLiteral("--json")});
    CHECK(again.exitCode == 0);
    CHECK(text(again.json(), "amount") == QStringLiteral("33264.00"));

    const QString pdf = bench.path(QStringLiteral("sheet.pdf"));
    const CliRun sheet = bench.run({QStringLiteral("case"), QStringLiteral("sheet"), id,
                                    QStringLiteral("--pdf"), pdf, QStringLiteral("--json")});
    CHECK(sheet.exitCode == 0);
    CHECK(text(sheet.json(), "paper") == QStringLiteral("待遇核定表"));
    const QJsonObject part =
        sheet.json().value(QLatin1String("parts")).toArray().first().toObject();
    CHECK(part.value(QLatin1String("groups"))
              .toArray()
              .first()
              .toObject()
              .value(QLatin1String("count"))
              .toInt() == 24);
    CHECK(QFile::exists(pdf));
}

TEST_CASE("a claim that the policy refuses says why and stays open", "[cli]") {
    CliBench bench;
    bench.found();
    QJsonObject facts =
        QJsonDocument::fromJson(factsOf("unemployment-benefit", "book_3c")).object();
    facts.insert(QStringLiteral("停领情形"), QStringLiteral("重新就业"));
    const CliRun taken = takeBenefit(bench, QJsonDocument(facts).toJson());
    CHECK(taken.exitCode == 1);
    CHECK(text(taken.json(), "state") == QStringLiteral("accepted"));
    CHECK_FALSE(taken.json().contains(QLatin1String("amount")));
    CHECK_FALSE(
        text(taken.json().value(QLatin1String("refused")).toObject(), "sentence").isEmpty());
}

TEST_CASE("a template is written for any policy, and its empty copy is refused", "[cli]") {
    CliBench bench;
    bench.found();
    for (const char* name : {"t.xlsx", "t.csv"}) {
        const QString path = bench.path(QString::fromLatin1(name));
        REQUIRE(bench
                    .run({QStringLiteral("policy"), QStringLiteral("template"),
                          QStringLiteral("unemployment-benefit"), path})
                    .exitCode == 0);
        const CliRun empty =
            bench.run({QStringLiteral("import"), QStringLiteral("batch"), path,
                       QStringLiteral("--policy"), QStringLiteral("unemployment-benefit")});
        CHECK(empty.exitCode == 1);
    }
}
