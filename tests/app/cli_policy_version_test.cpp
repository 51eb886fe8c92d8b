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

QStringList words(const char* text) {
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}
QString text(const QJsonObject& json, const char* key) {
    return json.value(QLatin1String(key)).toString();
}
QString errorCode(const CliRun& run) {
    return text(run.json().value(QLatin1String("error")).toObject(), "code");
}

/// An office with two supervisors; `asSecond` lets the runs to come be the second one's.
struct TwoPersons : CliBench {
    TwoPersons() {
        found();
        set(QStringLiteral("CHUANGKOU_NEW_PASSWORD"), kSecond);
        for (const char* line : {"user roles admin --roles system_admin,supervisor",
                                 "user add li --name 李强 --roles supervisor"})
            REQUIRE(run(words(line)).exitCode == 0);
    }
    void asSecond() {
        set(QStringLiteral("CHUANGKOU_USER"), QStringLiteral("li"));
        set(QStringLiteral("CHUANGKOU_PASSWORD"), kSecond);
    }
    void asFirst() {
        set(QStringLiteral("CHUANGKOU_USER"), QStringLiteral("admin"));
        set(QStringLiteral("CHUANGKOU_PASSWORD"), kPassword);
    }
    inline static const QString kSecond = QStringLiteral("window seven opens early");
};

QString stateOf(const CliRun& list, const QString& version) {
    for (const QJsonValue& row : list.json().value(QLatin1String("policies")).toArray())
        if (text(row.toObject(), "version") == version)
            return text(row.toObject(), "state");
    return {};
}

} // namespace

TEST_CASE("a notice goes from its proposal to the second person and into the next calculation",
          "[cli]") {
    TwoPersons bench;
    const QString folder = sourcePath(QStringLiteral("tests/policies/p1.policy"));
    const CliRun proposed = bench.run(
        {QStringLiteral("policy"), QStringLiteral("import"), folder, QStringLiteral("--json")});
    INFO(proposed.err.toStdString());
    REQUIRE(proposed.exitCode == 0);
    const QString version = text(proposed.json(), "version");
    CHECK(stateOf(bench.run(words("policy list --json")), version) == QStringLiteral("proposed"));
    const QStringList adopt{QStringLiteral("policy"), QStringLiteral("adopt"), QStringLiteral("p1"),
                            version.left(10), QStringLiteral("--json")};
    CHECK(errorCode(bench.run(adopt)) == QStringLiteral("rule_refused"));
    bench.asSecond();
    REQUIRE(bench.run(adopt).exitCode == 0);
    CHECK(stateOf(bench.run(words("policy list --json")), version) == QStringLiteral("adopted"));

    bench.write(QStringLiteral("facts.json"),
                QStringLiteral(R"({"人员类别": "A", "开始日期": "2026-02-25",
                                   "结束日期": "2026-03-06"})")
                    .toUtf8());
    const QStringList calc = words("calc p1 --facts facts.json --json");
    CHECK(text(bench.run(calc).json(), "amount") == QStringLiteral("3000.00"));
    const CliRun changed = bench.run(words("policy change p1 --parameter rate_a --from 2026-03-01 "
                                           "--value 320 --reference 测试文件3号第一条 --json"));
    INFO(changed.err.toStdString());
    REQUIRE(changed.exitCode == 0);
    CHECK(text(changed.json(), "state") == QStringLiteral("proposed"));
    CHECK(text(bench.run(calc).json(), "amount") == QStringLiteral("3000.00"));
    bench.asFirst();
    const QString later = text(changed.json(), "version");
    REQUIRE(bench
                .run({QStringLiteral("policy"), QStringLiteral("adopt"), QStringLiteral("p1"),
                      later.left(10)})
                .exitCode == 0);
    const QJsonObject raised = bench.run(calc).json(); // scenario 7
    CHECK(text(raised, "amount") == QStringLiteral("3120.00"));
    CHECK(raised.value(QLatin1String("lines")).toArray().size() == 2);
    CHECK(stateOf(bench.run(words("policy list --json")), version) == QStringLiteral("earlier"));

    REQUIRE(bench.run(words("policy export p1 p1.zip")).exitCode == 0);
    const CliRun from = bench.run(words("calc p1.zip --facts facts.json --json"));
    CHECK(text(from.json(), "amount") == QStringLiteral("3120.00"));
    CHECK(text(from.json(), "version") == later);
    CHECK(bench.run(words("policy effect p1 --json")).json().value(QLatin1String("checked")) == 0);
}

TEST_CASE("import refuses a package in a sentence that names what is wrong", "[cli]") {
    TwoPersons bench;
    PackageFiles files =
        PackageFiles::fromFolder(sourcePath(QStringLiteral("tests/policies/p1.policy"))).value();
    const auto refused = [&](const char* file, const char* before, const char* after) {
        PackageFiles changed = files;
        QByteArray content = files.file(QLatin1String(file));
        REQUIRE(content.contains(before));
        changed.put(QLatin1String(file), content.replace(before, after));
        bench.write(QStringLiteral("p1.zip"), changed.toZip().value());
        const CliRun run = bench.run(words("--lang en policy import p1.zip"));
        CHECK(run.exitCode == 1);
        return run.err;
    };
    CHECK(refused("model.dmn", "?>", "?><!DOCTYPE a>").contains(QStringLiteral("DOCTYPE")));
    CHECK(refused("model.dmn", "<text>min(未封顶金额, 封顶)</text>",
                  "<text>if today() > date(\"2020-01-01\") then 封顶 else 未封顶金额</text>")
              .contains(QStringLiteral("today()")));
    CHECK(refused("parameters.json", "\"reference\": \"测试文件1号\"", "\"reference\": \"\"")
              .contains(QStringLiteral("rate_a")));
    CHECK(refused("policy.json", "\"basis\": \"测试文件1号 第四条\"", "\"basis\": \"\"")
              .contains(QStringLiteral("名册")));
    CHECK(refused("cases/rates.xml", ">200</value></expected>", ">201</value></expected>")
              .contains(QStringLiteral("rates.xml#b")));
    CHECK(bench.run(words("policy list --json")).out.contains(QStringLiteral("p1")) == false);
}

TEST_CASE("policy match answers for each policy and policy missing lists the open values",
          "[cli]") {
    TwoPersons bench;
    bench.write(QStringLiteral("facts.json"), QByteArray("{}"));
    const CliRun match = bench.run(words("policy match --facts facts.json --json"));
    const QJsonArray policies = match.json().value(QLatin1String("policies")).toArray();
    REQUIRE_FALSE(policies.isEmpty());
    for (const QJsonValue& policy : policies)
        CHECK_FALSE(text(policy.toObject(), "state").isEmpty());
    const CliRun missing =
        bench.run(words("policy missing temporary-work-subsidy --date 2020-02-03 --json"));
    const QJsonArray values = missing.json().value(QLatin1String("values")).toArray();
    REQUIRE(values.size() == 4);
    CHECK(text(values[0].toObject(), "parameter") == QStringLiteral("effective_from"));
    CHECK(bench.run(words("policy missing --json"))
              .json()
              .value(QLatin1String("values"))
              .toArray()
              .size() >= 4);
    CHECK(bench.run(words("policy missing nothing")).exitCode == 1);
}
