// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs.h"
#include "tests/app/cli_bench.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;
using namespace chuangkou::cli;

namespace {

QStringList words(const char* text) {
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

TEST_CASE("each verb tells its arguments with --help and needs no store for it", "[cli]") {
    const CliBench bench;
    for (const VerbGroup& group : verbGroups())
        for (const Verb& verb : group.verbs) {
            INFO(verb.path);
            const CliRun help = bench.run(words(verb.path) + words("--help"));
            CHECK(help.exitCode == 0);
            CHECK(help.err == QString());
            CHECK(help.out.contains(QString::fromLatin1(verb.path)));
            CHECK(help.out.contains(QStringLiteral("--json")));
            for (const Option& option : verb.options)
                CHECK(help.out.contains(QStringLiteral("--") + QString::fromLatin1(option.name)));
            for (const Operand& operand : verb.operands)
                CHECK(help.out.contains(QString::fromLatin1(operand.name)));
        }
}

TEST_CASE("the list of verbs names all of them in Chinese and in English", "[cli]") {
    const CliBench bench;
    const CliRun chinese = bench.run(words("--help"));
    CHECK(chinese.exitCode == 0);
    CHECK(chinese.out.contains(QStringLiteral("退出码")));
    const CliRun english = bench.run(words("--lang en --help"));
    CHECK(english.out.contains(QStringLiteral("Exit code")));
    for (const VerbGroup& group : verbGroups())
        for (const Verb& verb : group.verbs)
            CHECK(chinese.out.contains(QString::fromLatin1(verb.path)));
}

TEST_CASE("what is written wrongly is exit code 2 with a sentence on stderr", "[cli]") {
    CliBench bench;
    bench.set(QStringLiteral("CHUANGKOU_STORE"), bench.path(QStringLiteral("nowhere")));
    for (const char* line :
         {"", "frob", "user", "user frob", "--frob verify", "verify --frob", "verify --store x",
          "verify more", "user add", "user add wang --name Wang", "user add wang --name",
          "hall set H --cap many", "audit list --from 2020-02-30", "--lang fr verify",
          "verify --json=yes", "init STORE --office X"}) {
        INFO(line);
        const CliRun ran = bench.run(words(line));
        CHECK(ran.exitCode == 2);
        CHECK(ran.out == QString());
        CHECK_FALSE(ran.err.isEmpty());
    }
}

TEST_CASE("wrong usage is told to programs as JSON too", "[cli]") {
    const CliBench bench;
    const CliRun ran = bench.run(words("verify --frob --json"));
    CHECK(ran.exitCode == 2);
    const QJsonObject error = ran.json().value(QLatin1String("error")).toObject();
    CHECK(error.value(QLatin1String("code")).toString() == QStringLiteral("usage"));
    CHECK(ran.err.contains(error.value(QLatin1String("message")).toString()));
}

TEST_CASE("a password in the arguments is refused and not repeated", "[cli]") {
    const CliBench bench;
    for (const char* line : {"--password secret-words-9 verify", "verify --password secret-words-9",
                             "verify --password=secret-words-9",
                             "user add wang --name W --roles clerk --password secret-words-9"}) {
        INFO(line);
        const CliRun ran = bench.run(words(line));
        CHECK(ran.exitCode == 2);
        CHECK(ran.err.contains(QStringLiteral("CHUANGKOU_PASSWORD")));
        CHECK_FALSE((ran.out + ran.err).contains(QStringLiteral("secret-words-9")));
    }
}

TEST_CASE("a folder without a store is refused before a password is asked for", "[cli]") {
    CliBench bench;
    bench.set(QStringLiteral("CHUANGKOU_PASSWORD"), {});
    const CliRun ran = bench.run(words("--store nowhere --json verify"));
    CHECK(ran.exitCode == 1);
    CHECK(ran.json().value(QLatin1String("error")).toObject().value(QLatin1String("code")) ==
          QStringLiteral("store_missing"));
}

TEST_CASE("tables stay straight with Chinese characters", "[cli]") {
    Answer answer;
    answer.list("rows", {{"a", QStringLiteral("姓名")}, {"b", QStringLiteral("B")}},
                {{QStringLiteral("王小明"), QStringLiteral("x")},
                 {QStringLiteral("Li"), QStringLiteral("y")}});
    CHECK(answer.text() == QStringLiteral("姓名    B\n------  -\n王小明  x\nLi      y\n"));
}
