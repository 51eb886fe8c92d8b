// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_bench.h"
#include "tests/support/string_makers.h"

#include <QDir>
#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

const QString kClerkPassword = QStringLiteral("window seven opens early");

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

CliRun must(const CliBench& bench, const QStringList& line) {
    const CliRun ran = bench.run(line);
    INFO(line.join(u' ').toStdString());
    INFO(ran.err.toStdString());
    REQUIRE(ran.exitCode == 0);
    return ran;
}

} // namespace

TEST_CASE("an office is made, a clerk added, and the clerk logs in", "[cli]") {
    CliBench bench;
    const QString code = bench.found();
    CHECK(code.size() == 29);
    bench.set(QStringLiteral("CHUANGKOU_NEW_PASSWORD"), kClerkPassword);
    const CliRun added = must(bench, words("user add wang --name 王芳 --roles clerk"));
    CHECK(added.out.contains(QStringLiteral("已建立")));

    bench.set(QStringLiteral("CHUANGKOU_USER"), QStringLiteral("wang"));
    bench.set(QStringLiteral("CHUANGKOU_PASSWORD"), kClerkPassword);
    const CliRun listed = must(bench, words("user list"));
    CHECK(listed.out.contains(QStringLiteral("王芳")));
    CHECK(listed.out.contains(QStringLiteral("窗口工作人员")));
    const CliRun refused = bench.run(words("user disable admin --reason x --json"));
    CHECK(refused.exitCode == 1);
    CHECK(errorCode(refused) == QStringLiteral("not_allowed"));
    for (const CliRun& run : {added, listed, refused})
        CHECK_FALSE((run.out + run.err).contains(kClerkPassword));
}

TEST_CASE("a wrong password is told in one Chinese sentence, and five lock the account", "[cli]") {
    CliBench bench;
    bench.found();
    bench.set(QStringLiteral("CHUANGKOU_NEW_PASSWORD"), kClerkPassword);
    must(bench, words("user add wang --name 王芳 --roles clerk"));
    for (int i = 0; i < 5; ++i) {
        const CliRun wrong = bench.run(words("--user wang user list"));
        CHECK(wrong.exitCode == 1);
        CHECK(wrong.out == QString());
        CHECK(wrong.err.contains(QStringLiteral("密码")));
        CHECK(wrong.err.count(u'\n') == 1);
    }
    bench.write(QStringLiteral("clerk"), kClerkPassword.toUtf8() + '\n');
    const QStringList asClerk = words("--user wang --password-file clerk --json user list");
    CHECK(errorCode(bench.run(asClerk)) == QStringLiteral("locked_out"));
    must(bench, words("user unlock wang --reason 本人到场"));
    must(bench, asClerk);
    const CliRun trail = must(bench, words("audit list --json"));
    CHECK(trail.out.contains(QStringLiteral("audit_lock_lifted")));
    CHECK(trail.out.contains(QStringLiteral("本人到场")));
}

TEST_CASE("halls, counters and settings are set and listed", "[cli]") {
    CliBench bench;
    bench.found();
    must(bench, words("hall set 一楼大厅 --cap 30"));
    must(bench, words("counter set 3 --name 综合"));
    must(bench, words("counter set 3 --lines employment"));
    must(bench, words("setting set office_phone 您好"));
    const QJsonArray counters =
        must(bench, words("counter list --json")).json().value(QLatin1String("counters")).toArray();
    REQUIRE(counters.size() == 1);
    const QJsonObject counter = counters.first().toObject();
    CHECK(counter.value(QLatin1String("number")).toInt() == 3);
    CHECK(counter.value(QLatin1String("name")).toString() == QStringLiteral("综合"));
    CHECK(counter.value(QLatin1String("hall")).toString() == QStringLiteral("一楼大厅"));
    CHECK(counter.value(QLatin1String("lines")).toArray() ==
          QJsonArray{QStringLiteral("employment")});
    CHECK(must(bench, words("hall list")).out.contains(QStringLiteral("30")));
    CHECK(must(bench, words("setting list")).out.contains(QStringLiteral("您好")));
}

TEST_CASE("a role or a counter number that cannot be is wrong usage", "[cli]") {
    CliBench bench;
    bench.found();
    const CliRun role = bench.run(words("user add wang --name W --roles boss"));
    CHECK(role.exitCode == 2);
    CHECK(role.err.contains(QStringLiteral("supervisor")));
    CHECK(bench.run(words("counter set one --hall H")).exitCode == 2);
}

TEST_CASE("each verb that lists answers with one JSON object", "[cli]") {
    CliBench bench;
    bench.found();
    for (const char* line :
         {"user list", "hall list", "counter list", "machine list", "setting list", "audit list",
          "audit list --from 2020-01-01 --to 2020-01-31", "verify", "rebuild"}) {
        INFO(line);
        CHECK_FALSE(must(bench, words(line) + words("--json")).json().isEmpty());
    }
}

TEST_CASE("a new store verifies, and its tables are the same when built again", "[cli]") {
    CliBench bench;
    bench.found();
    must(bench, words("hall set 大厅"));
    const QJsonObject verified = must(bench, words("verify --json")).json();
    CHECK(verified.value(QLatin1String("is_sound")).toBool());
    CHECK(verified.value(QLatin1String("events")).toInt() >= 6);
    CHECK(must(bench, words("rebuild --json"))
              .json()
              .value(QLatin1String("differences"))
              .toArray()
              .isEmpty());
}

TEST_CASE("an office is not made over another and not with a weak password", "[cli]") {
    CliBench bench;
    bench.found();
    const QStringList again = words("init store --office X --area 220102 --json");
    CHECK(errorCode(bench.run(again)) == QStringLiteral("store_exists"));
    bench.set(QStringLiteral("CHUANGKOU_PASSWORD"), QStringLiteral("short"));
    const CliRun weak = bench.run(words("init other --office X --area 220102 --json"));
    CHECK(weak.exitCode == 1);
    CHECK(errorCode(weak) == QStringLiteral("weak_password"));
    CHECK_FALSE(QDir(bench.path(QStringLiteral("other"))).exists());
}

TEST_CASE("an office without a folder is wrong usage", "[cli]") {
    CliBench bench;
    const CliRun run =
        bench.run({QStringLiteral("init"), QString(), QStringLiteral("--office"),
                   QStringLiteral("局"), QStringLiteral("--area"), QStringLiteral("220322")});
    CHECK(run.exitCode == 2);
    CHECK_FALSE(run.err.contains(u"QDir"));
}

TEST_CASE("a damaged key file is named, the store beside it is not blamed", "[cli]") {
    CliBench bench;
    bench.found();
    bench.write(QStringLiteral("store/keys.json"), "garbage");
    const CliRun run = bench.run({QStringLiteral("user"), QStringLiteral("list")});
    CHECK(run.exitCode == 1);
    CHECK(run.err.contains(QStringLiteral("密钥文件")));
}

TEST_CASE("the audit trail and a missing right are told in Chinese", "[cli]") {
    CliBench bench;
    bench.found();
    const CliRun audit = bench.run({QStringLiteral("audit"), QStringLiteral("list")});
    CHECK(audit.out.contains(QStringLiteral("登录")));
    CHECK_FALSE(audit.out.contains(u"audit_logged_in"));
    bench.set(QStringLiteral("CHUANGKOU_NEW_PASSWORD"), kClerkPassword);
    must(bench, words("user add li --name 李娜 --roles supervisor"));
    const CliRun issue = bench.run({QStringLiteral("summary"), QStringLiteral("--issue")});
    CHECK(issue.exitCode == 1);
    CHECK_FALSE(issue.err.contains(u"IssueSummary"));
}

TEST_CASE("an office is not made in a place that never was", "[cli]") {
    const CliBench bench;
    const CliRun ran = bench.run(words("init store --office X --area 999999"));
    CHECK(ran.exitCode == 1);
    CHECK(ran.err.contains(QStringLiteral("999999")));
}

TEST_CASE("the demonstration office opens with the accounts that were printed", "[cli]") {
    CliBench bench;
    const QJsonObject account = must(bench, words("init demo --demo --json"))
                                    .json()
                                    .value(QLatin1String("accounts"))
                                    .toArray()
                                    .first()
                                    .toObject();
    bench.set(QStringLiteral("CHUANGKOU_STORE"), bench.path(QStringLiteral("demo")));
    bench.set(QStringLiteral("CHUANGKOU_USER"), account.value(QLatin1String("login")).toString());
    bench.set(QStringLiteral("CHUANGKOU_PASSWORD"),
              account.value(QLatin1String("password")).toString());
    CHECK_FALSE(must(bench, words("counter list --json"))
                    .json()
                    .value(QLatin1String("counters"))
                    .toArray()
                    .isEmpty());
}

TEST_CASE("without a terminal and without a password nothing hangs", "[cli]") {
    CliBench bench;
    bench.found();
    bench.set(QStringLiteral("CHUANGKOU_PASSWORD"), {});
    const CliRun ran = bench.run(words("user list"));
    CHECK(ran.exitCode == 2);
    CHECK(ran.err.contains(QStringLiteral("CHUANGKOU_PASSWORD")));
}

TEST_CASE("under a locale without UTF-8 Chinese goes in and out all the same", "[cli]") {
    CliBench bench;
    bench.set(QStringLiteral("LC_ALL"), QStringLiteral("POSIX"));
    bench.found(QStringLiteral("存储"));
    const CliRun listed = must(bench, words("user list"));
    CHECK(listed.err == QString());
    CHECK(listed.out.contains(QStringLiteral("登录名")));
}

TEST_CASE("a setting that does not exist is refused with the names of those that do", "[cli]") {
    CliBench bench;
    bench.found();
    const CliRun unknown = bench.run(words("setting set nosuch 1 --json"));
    CHECK(unknown.exitCode == 1);
    CHECK(errorCode(unknown) == QStringLiteral("not_found"));
    CHECK(unknown.err.contains(QStringLiteral("nosuch")));
    CHECK(unknown.err.contains(QStringLiteral("queue.grace_s, queue.hall_mode")));
    const CliRun wrong = bench.run(words("setting set queue.grace_s soon --json"));
    CHECK(errorCode(wrong) == QStringLiteral("invalid_input"));
    CHECK(wrong.err.contains(QStringLiteral("600")));
}

TEST_CASE("a new office lists each setting with the value that holds", "[cli]") {
    CliBench bench;
    bench.found();
    const auto setting = [&](const char* name) {
        for (const QJsonValue& value : must(bench, words("setting list --json"))
                                           .json()
                                           .value(QLatin1String("settings"))
                                           .toArray())
            if (value.toObject().value(QLatin1String("name")) == QLatin1String(name))
                return value.toObject();
        return QJsonObject();
    };
    QJsonObject grace = setting("queue.grace_s");
    CHECK(grace.value(QLatin1String("value")).toString() == QStringLiteral("600"));
    CHECK_FALSE(grace.value(QLatin1String("is_set")).toBool(true));
    must(bench, words("setting set queue.grace_s 300"));
    grace = setting("queue.grace_s");
    CHECK(grace.value(QLatin1String("value")).toString() == QStringLiteral("300"));
    CHECK(grace.value(QLatin1String("default")).toString() == QStringLiteral("600"));
    CHECK(grace.value(QLatin1String("is_set")).toBool());
}

TEST_CASE("a list without rows says so", "[cli]") {
    CliBench bench;
    bench.found();
    CHECK(must(bench, words("hall list")).out == QStringLiteral("无。\n"));
    CHECK(must(bench, words("hall list --json")).json().contains(QLatin1String("halls")));
}
