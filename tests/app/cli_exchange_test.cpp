// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_bench.h"
#include "tests/support/damage.h"
#include "tests/support/string_makers.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

QStringList words(const char* text) {
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

CliRun must(const CliBench& bench, const char* line) {
    const CliRun ran = bench.run(words(line));
    INFO(line);
    INFO(ran.err.toStdString());
    REQUIRE(ran.exitCode == 0);
    return ran;
}

QString text(const CliRun& run, const char* key) {
    return run.json().value(QLatin1String(key)).toString();
}

} // namespace

TEST_CASE("two stores become one office by files, and a clerk of one logs in on the other",
          "[cli]") {
    CliBench bench;
    bench.found(QStringLiteral("one"));
    const CliRun asked = must(bench, "join two --request request --json");
    const CliRun admitted =
        must(bench, "--store one admit request --number 3 --name 3号窗口 --out answer --json");
    CHECK(text(asked, "fingerprint") == text(admitted, "fingerprint"));
    const CliRun joined = must(bench, "join two --accept answer --json");
    CHECK(text(joined, "office_fingerprint") == text(admitted, "office_fingerprint"));

    bench.set(QStringLiteral("CHUANGKOU_NEW_PASSWORD"), QStringLiteral("window seven opens early"));
    must(bench, "--store one user add wang --name 王芳 --roles clerk");
    must(bench, "--store one export --out full.ckb");
    const QJsonObject first = must(bench, "--store two import-bundle full.ckb --json").json();
    CHECK(first.value(QLatin1String("new_events")).toInt() > 0);
    const QJsonObject again = must(bench, "--store two import-bundle full.ckb --json").json();
    CHECK(again.value(QLatin1String("new_events")).toInt() == 0);

    bench.set(QStringLiteral("CHUANGKOU_PASSWORD"), QStringLiteral("window seven opens early"));
    const CliRun listed = must(bench, "--store two --user wang user list");
    CHECK(listed.out.contains(QStringLiteral("王芳")));
}

TEST_CASE("a dead PC's counter works on a new one: joined, revoked, moved, the hall taken over",
          "[cli]") {
    CliBench bench;
    bench.found(QStringLiteral("one"));
    must(bench, "join two --request r2");
    must(bench, "--store one admit r2 --number 2 --name 2号窗口 --out a2");
    must(bench, "join two --accept a2");
    must(bench, "--store one hall set 大厅 --machine 2");
    must(bench, "--store one counter set 1 --hall 大厅 --name 综合窗口 --machine 2");
    must(bench, "--store one export --out setup.ckb");
    must(bench, "--store two import-bundle setup.ckb");
    must(bench, "--store two day open --hall 大厅");
    must(bench, "--store two export --out two.ckb");
    must(bench, "--store one import-bundle two.ckb");
    REQUIRE(QDir(bench.path(QStringLiteral("two"))).removeRecursively());

    must(bench, "join three --request r3");
    must(bench, "--store one admit r3 --number 3 --name 新2号窗口 --out a3");
    must(bench, "join three --accept a3");
    const CliRun revoked = must(bench, "--store one revoke 2 --reason 主板损坏 --json");
    CHECK(text(revoked, "machine") == QStringLiteral("2号窗口"));
    CHECK(revoked.json().value(QLatin1String("accepted")).toInt() > 0);
    must(bench, "--store one counter set 1 --machine 3");
    must(bench, "--store one export --out moved.ckb");
    must(bench, "--store three import-bundle moved.ckb");
    CHECK(bench.run(words("--store three day close --hall 大厅")).exitCode == 1);
    must(bench, "--store three hall take-over --hall 大厅 --reason 主板损坏");
    CHECK(must(bench, "--store three counter list").out.contains(QStringLiteral("新2号窗口")));
    must(bench, "--store three day close --hall 大厅");
    // The dead one's file is not brought in any more, and says why.
    const CliRun refused = bench.run(words("--store three import-bundle two.ckb --json"));
    CHECK(refused.exitCode == 1);
    CHECK(refused.out.contains(QStringLiteral("2号窗口")));
    const CliRun listed = must(bench, "--store three machine list --json");
    const QJsonArray machines = listed.json().value(QLatin1String("machines")).toArray();
    REQUIRE(machines.size() == 3);
    CHECK(machines.at(1).toObject().value(QLatin1String("state")).toString() ==
          QStringLiteral("revoked"));
    CHECK(machines.at(1).toObject().value(QLatin1String("reason")).toString() ==
          QStringLiteral("主板损坏"));
    CHECK(must(bench, "--store three verify").exitCode == 0);
}

TEST_CASE("a copied store joins with the accounts it brought along", "[cli]") {
    CliBench bench;
    bench.found(QStringLiteral("one"));
    must(bench, "join two --request r2");
    must(bench, "--store one admit r2 --number 2 --name 2号窗口 --out a2");
    must(bench, "join two --accept a2");
    bench.set(QStringLiteral("CHUANGKOU_STATE"), bench.path(QStringLiteral("other PC")));
    const CliRun asked = must(bench, "join two --request r3 --json");
    bench.set(QStringLiteral("CHUANGKOU_STATE"), bench.path(QStringLiteral("state")));
    const CliRun admitted =
        must(bench, "--store one admit r3 --number 3 --name 副本 --out a3 --json");
    CHECK(text(asked, "fingerprint") == text(admitted, "fingerprint"));
    bench.set(QStringLiteral("CHUANGKOU_STATE"), bench.path(QStringLiteral("other PC")));
    must(bench, "join two --accept a3");
    must(bench, "--store two setting set queue.recalls_allowed 2");
    CHECK(must(bench, "--store two findings").exitCode == 0);
}

TEST_CASE("the office's own computer is lost: its backup and the code on another one", "[cli]") {
    CliBench bench;
    const QString code = bench.found(QStringLiteral("one"));
    must(bench, "--store one hall set 大厅");
    const QString folder = text(must(bench, "--store one backup --to saved --json"), "folder");
    bench.set(QStringLiteral("CHUANGKOU_STATE"), bench.path(QStringLiteral("other PC")));
    bench.set(QStringLiteral("CHUANGKOU_RECOVERY_CODE"), code);
    const CliRun restored = bench.run({QStringLiteral("restore"), folder, QStringLiteral("new"),
                                       QStringLiteral("--recovery-code")});
    REQUIRE(restored.exitCode == 0);
    CHECK(bench.run(words("--store new hall set 二楼")).exitCode == 1); // a copy only reads
    const CliRun joined = must(bench, "join new --with-recovery-code --name 新主机 --json");
    CHECK(joined.json().value(QLatin1String("machine_number")).toInt() == 2);
    CHECK_FALSE((joined.out + joined.err).contains(code));
    must(bench, "--store new hall set 二楼");
    must(bench, "join three --request r3");
    must(bench, "--store new admit r3 --number 3 --name 3号窗口");
}

TEST_CASE("join needs exactly one of its ways", "[cli]") {
    const CliBench bench;
    CHECK(bench.run(words("join two")).exitCode == 2);
    CHECK(bench.run(words("join two --request a --accept b")).exitCode == 2);
}

TEST_CASE("a backup is looked at first and restored where the store was lost", "[cli]") {
    CliBench bench;
    const QString code = bench.found(QStringLiteral("one"));
    must(bench, "--store one hall set 大厅");
    const QString folder = text(must(bench, "--store one backup --to saved --json"), "folder");
    const CliRun preview = bench.run({QStringLiteral("restore"), folder, QStringLiteral("--json")});
    CHECK(preview.exitCode == 0);
    CHECK(preview.json().value(QLatin1String("lost")).toInt() == 0);

    REQUIRE(QDir(bench.path(QStringLiteral("one"))).removeRecursively());
    const CliRun wrong = [&] {
        bench.set(QStringLiteral("CHUANGKOU_RECOVERY_CODE"),
                  QStringLiteral("0000-0000-0000-0000-0000-0000"));
        return bench.run({QStringLiteral("restore"), folder, QStringLiteral("one"),
                          QStringLiteral("--recovery-code"), QStringLiteral("--json")});
    }();
    CHECK(wrong.exitCode == 1);
    CHECK(wrong.json()
              .value(QLatin1String("error"))
              .toObject()
              .value(QLatin1String("code"))
              .toString() == QStringLiteral("wrong_recovery_code"));

    bench.set(QStringLiteral("CHUANGKOU_RECOVERY_CODE"), code);
    const CliRun restored = bench.run({QStringLiteral("restore"), folder, QStringLiteral("one"),
                                       QStringLiteral("--recovery-code")});
    INFO(restored.err.toStdString());
    REQUIRE(restored.exitCode == 0);
    CHECK_FALSE((restored.out + restored.err).contains(code));
    CHECK(must(bench, "--store one hall list").out.contains(QStringLiteral("大厅")));
}

TEST_CASE("a store that was copied to another computer exports what it holds", "[cli]") {
    CliBench bench;
    bench.found(QStringLiteral("one"));
    must(bench, "join two --request request");
    must(bench, "--store one admit request --number 2 --name 2号窗口 --out answer");
    must(bench, "join two --accept answer");
    must(bench, "--store one hall set 大厅");
    bench.set(QStringLiteral("CHUANGKOU_STATE"), bench.path(QStringLiteral("other PC")));
    const CliRun copied = must(bench, "--store one export --out saved.ckb --json");
    CHECK(copied.json().value(QLatin1String("events")).toInt() > 0);
    CHECK(bench.run(words("--store one hall set 二楼")).exitCode == 1);
    bench.set(QStringLiteral("CHUANGKOU_STATE"), bench.path(QStringLiteral("state")));
    must(bench, "--store two import-bundle saved.ckb");
    CHECK(must(bench, "--store two hall list").out.contains(QStringLiteral("大厅")));
}

TEST_CASE("a damaged backup is refused when it is looked at", "[cli]") {
    CliBench bench;
    bench.found(QStringLiteral("one"));
    const QString folder = text(must(bench, "--store one backup --to saved --json"), "folder");
    const QString bundle = bench.path(folder + QStringLiteral("/backup.ckb"));
    damageByte(bundle, QFileInfo(bundle).size() - 9);
    const CliRun preview = bench.run({QStringLiteral("restore"), folder});
    CHECK(preview.exitCode == 1);
    CHECK(preview.out == QString());
    CHECK(preview.err.contains(QStringLiteral("backup.ckb")));
    CHECK(preview.err.contains(QStringLiteral("备份")));
}

TEST_CASE("computers exchange what is new, look before they import and list each other", "[cli]") {
    CliBench bench;
    bench.found(QStringLiteral("one"));
    must(bench, "join two --request request");
    must(bench, "--store one admit request --number 2 --name 2号窗口 --out answer");
    must(bench, "join two --accept answer");
    must(bench, "--store two export --out hello.ckb");
    must(bench, "--store one import-bundle hello.ckb");
    must(bench, "--store one hall set 大厅");
    const CliRun written = must(bench, "--store one export --to 2 --out new.ckb --json");
    CHECK(text(written, "kind") == QStringLiteral("delta"));
    const CliRun preview = must(bench, "--store two import-bundle new.ckb --preview --json");
    CHECK(text(preview, "checksum") == text(written, "checksum"));
    CHECK(preview.json().value(QLatin1String("new_events")).toInt() > 0);
    CHECK_FALSE(must(bench, "--store two hall list").out.contains(QStringLiteral("大厅")));
    must(bench, "--store two import-bundle new.ckb");
    CHECK(must(bench, "--store two hall list").out.contains(QStringLiteral("大厅")));

    const QJsonObject listed = must(bench, "--store one peers --json").json();
    const QJsonArray peers = listed.value(QLatin1String("peers")).toArray();
    REQUIRE(peers.size() == 1);
    CHECK(peers[0].toObject().value(QLatin1String("lacks")).toInt() > 0); // not acknowledged yet
    CHECK(bench.run(words("--store one peers set-aside 2")).exitCode == 1);
    CHECK(bench.run(words("--store one export --to 7 --out none.ckb")).exitCode == 1);
    CHECK(bench.run(words("--store one export --to 2 --all")).exitCode == 2);
    CHECK_FALSE(QFile::exists(bench.path(QStringLiteral("none.ckb"))));
}

TEST_CASE("two computers meet in a folder that they watch", "[cli]") {
    CliBench bench;
    bench.found(QStringLiteral("one"));
    must(bench, "join two --request request");
    must(bench, "--store one admit request --number 2 --name 2号窗口 --out answer");
    must(bench, "join two --accept answer");
    REQUIRE(QDir().mkpath(bench.path(QStringLiteral("shared"))));
    must(bench, "--store one hall set 大厅");
    must(bench, "--store one watch shared --once");
    const CliRun round = must(bench, "--store two watch shared --once --json");
    CHECK(round.json().value(QLatin1String("imported")).toArray().size() == 1);
    CHECK(must(bench, "--store two hall list").out.contains(QStringLiteral("大厅")));
    CHECK(bench.run(words("--store two watch nowhere --once")).exitCode == 1);
}
