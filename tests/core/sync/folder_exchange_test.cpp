// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"
#include "core/sync/folder_exchange.h"
#include "core/sync/peers.h"
#include "tests/core/sync/sync_bench.h"

using namespace chuangkou;

namespace {

/// Three machines with one folder between them. Their clocks go together.
struct Shared {
    Shared() { REQUIRE(QDir().mkpath(folder)); }
    FolderRound look(FolderExchange& watch) {
        auto round = watch.round();
        REQUIRE(round);
        return *std::move(round);
    }
    void lookAll(int rounds = 1) {
        for (int i = 0; i < rounds; ++i)
            for (FolderExchange* watch : {&first, &other, &last})
                (void)look(*watch);
    }
    void pass(int seconds) {
        machine.clock.advanceSeconds(seconds);
        second.machine.clock.advanceSeconds(seconds);
        third.machine.clock.advanceSeconds(seconds);
    }
    QStringList files(int number) const {
        QStringList all;
        for (const QString& sub : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            if (sub.startsWith(QStringLiteral("%1-").arg(number, 2, 10, QLatin1Char('0'))))
                all = QDir(folder + u'/' + sub).entryList(QDir::Files, QDir::Name);
        return all;
    }
    bool isJoined() {
        return dumpOf(*office.store) == dumpOf(*second.store) &&
               dumpOf(*office.store) == dumpOf(*third.store);
    }

    TestMachine machine;
    TestOffice office{machine};
    JoinedMachine second{office, 2};
    JoinedMachine third{office, 3};
    QString folder = machine.path(QStringLiteral("shared"));
    FolderExchange first{*office.store, folder};
    FolderExchange other{*second.store, folder};
    FolderExchange last{*third.store, folder};
};

} // namespace

TEST_CASE("machines that watch one folder come to hold the same", "[sync]") {
    Shared shared;
    shared.lookAll(3);
    appendSettings(*shared.second.store, shared.second.session, QStringLiteral("a"), 4);
    appendSettings(*shared.third.store, shared.third.session, QStringLiteral("b"), 4);
    shared.lookAll(2);
    CHECK(shared.isJoined());
    CHECK(verifyStore(*shared.third.store).value().isSound());
}

TEST_CASE("a file in the folder holds what is new, and others' events are not said again",
          "[sync]") {
    Shared shared;
    shared.lookAll(3);
    appendSettings(*shared.second.store, shared.second.session, QStringLiteral("a"), 4);
    const FolderRound round = shared.look(shared.other);
    REQUIRE(round.written);
    REQUIRE(round.written->ranges.size() == 1);
    CHECK(round.written->events() == 4);
    CHECK(shared.look(shared.first).imported.size() == 1);
    // What the office read in the folder it does not write into it.
    shared.pass(61);
    const FolderRound after = shared.look(shared.first);
    REQUIRE(after.written);
    CHECK(after.written->kind == BundleKind::Acknowledgement);
}

TEST_CASE("what came by stick is handed on in the folder", "[sync]") {
    Shared shared;
    shared.lookAll(3);
    JoinedMachine fourth(shared.office, 4);
    shared.lookAll(3);
    appendSettings(*fourth.store, fourth.session, QStringLiteral("far"), 3);
    REQUIRE(
        imported(shared.second, exported(fourth, shared.machine.path(QStringLiteral("s.ckb")))));
    shared.lookAll(2);
    CHECK(shared.isJoined());
    CHECK(eventsIn(*shared.office.store) == eventsIn(*fourth.store));
}

TEST_CASE("an acknowledgement goes alone at most every minute and is not acknowledged", "[sync]") {
    Shared shared;
    shared.lookAll(3);
    shared.pass(61);
    shared.lookAll(3);
    const auto counts = [&] {
        return std::vector{shared.files(1).size(), shared.files(2).size(), shared.files(3).size()};
    };
    // Everybody has heard everybody: silence, however long.
    const auto quiet = counts();
    for (int minute = 0; minute < 5; ++minute) {
        shared.pass(61);
        shared.lookAll(1);
    }
    CHECK(counts() == quiet);

    appendSettings(*shared.office.store, shared.office.session, QStringLiteral("x"), 1);
    REQUIRE(shared.look(shared.first).written);
    CHECK_FALSE(shared.look(shared.other).imported.empty());
    shared.lookAll(3);
    CHECK(shared.files(2).size() == quiet[1] + 1); // its last file is long ago: at once
    appendSettings(*shared.office.store, shared.office.session, QStringLiteral("y"), 1);
    shared.lookAll(3);
    CHECK(shared.files(2).size() == quiet[1] + 1); // too early now
    shared.pass(61);
    shared.lookAll(3);
    CHECK(shared.files(2).size() == quiet[1] + 2);
    const auto reached = shared.office.store->read([&](Sql& sql) -> Result<std::int64_t> {
        return distanceTo(sql, *peers(*shared.office.store, sql).front().news).lacks;
    });
    CHECK(reached.value() == 0);
}

TEST_CASE("at day close one file from the slowest acknowledgement takes the place of all",
          "[sync]") {
    Shared shared;
    shared.lookAll(3);
    for (int i = 0; i < 5; ++i) {
        appendSettings(*shared.office.store, shared.office.session, QStringLiteral("d%1").arg(i),
                       2);
        (void)shared.look(shared.first);
    }
    (void)shared.look(shared.other); // the third sleeps
    CHECK(shared.files(1).size() == 6);
    const auto replaced = shared.first.replaceOwnFiles();
    REQUIRE(replaced);
    CHECK(shared.files(1) == QStringList{QStringLiteral("00000007.ckb")});
    CHECK(replaced->written->events() >= 10);
    shared.lookAll(2);
    CHECK(shared.isJoined());
    // And the numbers go on.
    appendSettings(*shared.office.store, shared.office.session, QStringLiteral("next"), 1);
    (void)shared.look(shared.first);
    CHECK(shared.files(1).last() == QStringLiteral("00000008.ckb"));
}

TEST_CASE("an unfinished file in the folder is not read, a damaged one is told once", "[sync]") {
    Shared shared;
    shared.lookAll(3);
    appendSettings(*shared.office.store, shared.office.session, QStringLiteral("a"), 2);
    const QString name = shared.look(shared.first).writtenFile;
    const QString path = shared.folder + u'/' + name;
    const QByteArray good = bytesOf(path);
    REQUIRE(QFile::remove(path));
    writeBytes(path + QStringLiteral(".77-1.part"), good.first(100));
    CHECK(shared.look(shared.other).troubles.empty());
    writeBytes(path, good.first(good.size() / 2));
    const FolderRound told = shared.look(shared.other);
    REQUIRE(told.troubles.size() == 1);
    CHECK(told.troubles.front().file == name);
    CHECK(told.troubles.front().error.code == ErrorCode::BundleDamaged);
    CHECK(shared.look(shared.other).troubles.empty());
    // Copied again it is another file.
    writeBytes(path, good);
    CHECK(shared.look(shared.other).imported.size() == 1);
}

TEST_CASE("a folder that somebody emptied is filled again from the slowest acknowledgement",
          "[sync]") {
    Shared shared;
    shared.lookAll(3);
    appendSettings(*shared.office.store, shared.office.session, QStringLiteral("a"), 2);
    (void)shared.look(shared.first);
    REQUIRE(QDir(shared.folder).removeRecursively());
    CHECK(shared.first.round().error().code == ErrorCode::FileUnreadable);
    REQUIRE(QDir().mkpath(shared.folder));
    FolderExchange again(*shared.office.store, shared.folder);
    REQUIRE(shared.look(again).written);
    shared.lookAll(2);
    CHECK(shared.isJoined());
}

TEST_CASE("the watched folder is a setting of this machine and stands in the audit trail",
          "[sync]") {
    Shared shared;
    CHECK(watchedFolder(*shared.office.store).value().isEmpty());
    CHECK(setWatchedFolder(*shared.office.store, shared.office.session,
                           shared.folder + QStringLiteral("/none"))
              .error()
              .code == ErrorCode::FileUnreadable);
    Session clerk = shared.office.session;
    clerk.roles = {Role::Reception};
    clerk.isOnlyAccount = false;
    CHECK(setWatchedFolder(*shared.office.store, clerk, shared.folder).error().code ==
          ErrorCode::NotAllowed);
    const qint64 before = eventsIn(*shared.office.store);
    REQUIRE(setWatchedFolder(*shared.office.store, shared.office.session, shared.folder));
    CHECK(watchedFolder(*shared.office.store).value() == shared.folder);
    CHECK(eventsIn(*shared.office.store) == before + 1);
}
