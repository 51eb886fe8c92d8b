// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/revocation.h"
#include "core/store/verify.h"
#include "core/sync/backup.h"
#include "core/sync/machine_desk.h"
#include "core/sync/restore.h"
#include "tests/core/sync/sync_bench.h"

#include <random>

using namespace chuangkou;

namespace {

const QString kLost = QStringLiteral("电脑被盗");

/// Machine 2 is lost: of what it wrote the office has a part, machine 3 all.
struct LostMachine {
    LostMachine() {
        // Who joined first must have heard of the others to write for them as well.
        const QString all = exported(office, machine.path(QStringLiteral("all.ckb")));
        REQUIRE(imported(lost, all));
        REQUIRE(imported(third, all));
        appendSettings(*lost.store, lost.session, QStringLiteral("early"), 10);
        early = exported(lost, machine.path(QStringLiteral("early.ckb")));
        REQUIRE(imported(office, early));
        // The same settings once more, so that leaving the later values out shows in the rows.
        appendSettings(*lost.store, lost.session, QStringLiteral("early"), 4);
        appendSettings(*lost.store, lost.session, QStringLiteral("late"), 6);
        late = exported(lost, machine.path(QStringLiteral("late.ckb")));
        REQUIRE(imported(third, late));
        relayed = exported(third, machine.path(QStringLiteral("relayed.ckb")));
    }
    Result<RevocationReport> revoke(Accepting accepting = Accepting::WhatIsHeld) {
        return MachineDesk(*office.store, office.session).revoke(2, kLost, accepting);
    }
    /// Both ways until nothing is new.
    void exchange() {
        for (int round = 0; round < 2; ++round) {
            REQUIRE(imported(third, exported(office, machine.path(QStringLiteral("o.ckb")))));
            REQUIRE(imported(office, exported(third, machine.path(QStringLiteral("t.ckb")))));
        }
    }

    TestMachine machine;
    TestOffice office{machine};
    JoinedMachine lost{office, 2};
    JoinedMachine third{office, 3};
    JoinedMachine watcher{office, 4};
    QString early;
    QString late;
    QString relayed;
};

MachineRow rowOf(Store& store, const Session& session, int number) {
    const auto rows = MachineDesk(store, session).machines();
    REQUIRE(rows);
    for (const MachineRow& row : *rows)
        if (row.number == number)
            return row;
    FAIL("no such machine");
    return {};
}

std::optional<QString> settingIn(Store& store, const QString& name) {
    return store
        .read([&](Sql& sql) -> Result<std::optional<QString>> {
            return OfficeTable::setting(sql, name);
        })
        .value();
}

} // namespace

TEST_CASE("fault 8: a bundle of a revoked machine is refused, also an older one, and names it",
          "[sync]") {
    LostMachine lost;
    REQUIRE(lost.revoke());
    const QStringList before = everything(*lost.office.store);
    for (const QString& file : {lost.early, lost.late}) {
        const auto refused = imported(lost.office, file);
        CHECK(refused.error() ==
              Error{ErrorCode::BundleUncertified, QStringLiteral("revoked|2号窗口")});
    }
    CHECK(everything(*lost.office.store) == before);
}

TEST_CASE("fault 8: a revoked machine is no recipient any more", "[sync]") {
    LostMachine lost;
    REQUIRE(lost.revoke());
    const QString file = exported(lost.office, lost.machine.path(QStringLiteral("after.ckb")));
    CHECK(imported(lost.lost, file).error() ==
          Error{ErrorCode::BundleForeign, QStringLiteral("recipient")});
    CHECK(imported(lost.third, file));
}

TEST_CASE("fault 8: machines that held different events of a revoked one show the same rows",
          "[sync]") {
    LostMachine lost;
    const auto report = lost.revoke();
    REQUIRE(report);
    CHECK(report->machine == QStringLiteral("2号窗口"));
    CHECK(report->leftOut == 0);
    const auto passed = imported(lost.office, lost.relayed);
    REQUIRE(passed);
    CHECK(passed->applied.passedOver > 10);
    lost.exchange();
    CHECK(dumpOf(*lost.office.store) == dumpOf(*lost.third.store));
    CHECK(settingIn(*lost.third.store, QStringLiteral("early-9")).has_value());
    CHECK_FALSE(settingIn(*lost.third.store, QStringLiteral("late-0")).has_value());

    // Nothing was dropped, and both say how much does not count.
    const MachineRow here = rowOf(*lost.third.store, lost.third.session, 2);
    CHECK(here.state == MachineStanding::Revoked);
    CHECK(here.revokedFor == kLost);
    CHECK(here.leftOut > 10);
    CHECK(rowOf(*lost.office.store, lost.office.session, 2).passedOver == here.leftOut);
    const auto verified = verifyStore(*lost.third.store);
    REQUIRE(verified);
    CHECK(verified->isSound());
    CHECK(verified->leftOut == here.leftOut);
    const auto changed = rebuildProjections(*lost.third.store);
    REQUIRE(changed);
    CHECK(changed->empty());
}

TEST_CASE("fault 8: in whatever order the bundles of a revoked machine and its revocation come",
          "[sync]") {
    LostMachine lost;
    JoinedMachine& watcher = lost.watcher;
    REQUIRE(lost.revoke());
    const QString revoking = exported(lost.office, lost.machine.path(QStringLiteral("r.ckb")));
    std::vector<QString> files{lost.early, lost.late, lost.relayed, revoking};
    REQUIRE(imported(lost.third, revoking));
    appendSettings(*lost.third.store, lost.third.session, QStringLiteral("early"), 2);
    files.push_back(exported(lost.third, lost.machine.path(QStringLiteral("after.ckb"))));

    watcher.store.reset();
    copyFolder(watcher.machine.folder.path(), lost.machine.path(QStringLiteral("kept")));
    std::mt19937 random(20'200'217);
    std::optional<Dump> first;
    for (int round = 0; round < 24; ++round) {
        REQUIRE(QDir(watcher.folder).removeRecursively());
        REQUIRE(QDir(watcher.machine.path(QStringLiteral("state"))).removeRecursively());
        for (const char* part : {"store", "state"})
            copyFolder(lost.machine.path(QStringLiteral("kept/") + QLatin1String(part)),
                       watcher.machine.path(QLatin1String(part)));
        auto opened = Store::open(watcher.folder, watcher.machine.context(),
                                  QStringLiteral("admin"), kTestPassword);
        REQUIRE(opened);
        Store& store = *opened->store;
        std::shuffle(files.begin(), files.end(), random);
        for (const QString& file : files) {
            const auto report = importBundle(store, {file, 0});
            INFO(file.toStdString());
            CHECK((report || report.error().code == ErrorCode::BundleUncertified));
        }
        if (!first)
            first = dumpOf(store);
        CHECK(dumpOf(store) == *first);
        CHECK(verifyStore(store).value().isSound());
    }
}

TEST_CASE("fault 8: what begins beyond the accepted end is passed over and leaves no gap",
          "[sync]") {
    LostMachine lost;
    // The third machine hears how much of the lost one the office holds, then more of it.
    REQUIRE(
        imported(lost.third, exported(lost.office, lost.machine.path(QStringLiteral("o.ckb")))));
    REQUIRE(lost.revoke());
    const auto delta = ExportDesk(*lost.third.store, lost.third.session)
                           .exportBundle(lost.machine.path(QStringLiteral("d.ckb")),
                                         {ExportTarget::Extent::New, 1});
    REQUIRE(delta);
    const auto done = imported(lost.office, delta->path);
    REQUIRE(done);
    CHECK(done->applied.passedOver >= 10);
    CHECK_FALSE(settingIn(*lost.office.store, QStringLiteral("late-0")).has_value());
    CHECK(ImportDesk(*lost.office.store, lost.office.session).pending()->empty());
    CHECK(verifyStore(*lost.office.store).value().isSound());
}

TEST_CASE("what was left out comes back when the office accepts more of a revoked machine",
          "[sync]") {
    LostMachine lost;
    REQUIRE(lost.revoke());
    REQUIRE(imported(lost.office, lost.relayed));
    lost.exchange();
    CHECK(lost.revoke().error() == Error{ErrorCode::WrongState, QStringLiteral("revoked")});
    REQUIRE(lost.revoke(Accepting::AlsoPassedOver));
    lost.exchange();
    for (Store* store : {lost.office.store.get(), lost.third.store.get()}) {
        CHECK(settingIn(*store, QStringLiteral("late-5")).has_value());
        CHECK(verifyStore(*store).value().leftOut == 0);
        CHECK(verifyStore(*store).value().isSound());
    }
    CHECK(dumpOf(*lost.office.store) == dumpOf(*lost.third.store));
    CHECK(rowOf(*lost.office.store, lost.office.session, 2).passedOver == 0);
    CHECK(lost.revoke(Accepting::AlsoPassedOver).error() ==
          Error{ErrorCode::WrongState, QStringLiteral("revoked")});
}

TEST_CASE("fault 8: another branch below the accepted head counts nowhere", "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    JoinedMachine lost(office, 2);
    JoinedMachine third(office, 3);
    REQUIRE(imported(lost, exported(office, machine.path(QStringLiteral("first.ckb")))));
    lost.store.reset();
    copyFolder(lost.machine.folder.path(), machine.path(QStringLiteral("thief")));
    lost.logInAgain();
    appendSettings(*lost.store, lost.session, QStringLiteral("own"), 20);
    REQUIRE(imported(office, exported(lost, machine.path(QStringLiteral("own.ckb")))));
    // Somebody else goes on from the same place with the same keys.
    lost.store.reset();
    for (const char* part : {"store", "state"}) {
        REQUIRE(QDir(lost.machine.path(QLatin1String(part))).removeRecursively());
        copyFolder(machine.path(QStringLiteral("thief/") + QLatin1String(part)),
                   lost.machine.path(QLatin1String(part)));
    }
    lost.logInAgain();
    appendSettings(*lost.store, lost.session, QStringLiteral("thief"), 3);
    REQUIRE(imported(third, exported(lost, machine.path(QStringLiteral("thief.ckb")))));
    CHECK(settingIn(*third.store, QStringLiteral("thief-0")).has_value());
    const QString before = exported(third, machine.path(QStringLiteral("before.ckb")));

    REQUIRE(MachineDesk(*office.store, office.session).revoke(2, kLost, Accepting::WhatIsHeld));
    REQUIRE(imported(office, before));
    REQUIRE(imported(third, exported(office, machine.path(QStringLiteral("revoked.ckb")))));
    REQUIRE(imported(office, exported(third, machine.path(QStringLiteral("third.ckb")))));
    CHECK_FALSE(settingIn(*third.store, QStringLiteral("thief-0")).has_value());
    CHECK(settingIn(*third.store, QStringLiteral("own-19")).has_value());
    CHECK(dumpOf(*third.store) == dumpOf(*office.store));
    CHECK(verifyStore(*third.store).value().isSound());
}

TEST_CASE("a revocation that the office did not sign revokes nothing", "[sync]") {
    LostMachine lost;
    const auto other = newSigningKey();
    REQUIRE(other);
    const auto forged = signRevocation({lost.lost.store->device().id, {}, kLost, {}}, *other);
    REQUIRE(forged);
    REQUIRE(lost.third.store->write([&](Sql& sql) {
        return lost.third.store->log().append(
            sql, lost.third.session.account,
            {{SubjectId::fromHash(forged->device), QStringLiteral("machine_revoked"),
              forged->json()}});
    }));
    REQUIRE(
        imported(lost.office, exported(lost.third, lost.machine.path(QStringLiteral("f.ckb")))));
    CHECK(rowOf(*lost.office.store, lost.office.session, 2).state == MachineStanding::Normal);
    CHECK(imported(lost.office, lost.late));
    CHECK(settingIn(*lost.third.store, QStringLiteral("late-0")).has_value());
}

TEST_CASE("a revocation whose content comes after its envelope counts from then on", "[sync]") {
    LostMachine lost;
    REQUIRE(imported(lost.watcher, lost.early));
    REQUIRE(imported(lost.watcher, lost.relayed));
    REQUIRE(lost.revoke());
    appendSettings(*lost.office.store, lost.office.session, QStringLiteral("after"), 1);
    const auto whole = lost.office.store
                           ->read([&](Sql& sql) -> Result<std::vector<Event>> {
                               const auto head =
                                   EventLog::head(sql, lost.office.store->device().origin);
                               return EventLog::range(sql, head->origin, 1, head->seq);
                           })
                           .value();
    std::vector<Event> bare = whole;
    for (Event& event : bare) {
        event.body.clear();
        event.salt.clear();
    }
    Store& store = *lost.watcher.store;
    const auto insert = [&](const std::vector<Event>& events) {
        REQUIRE(store.write([&](Sql& sql) { return store.log().insertVerified(sql, events); }));
    };
    const auto leftOut = [&] {
        return store
            .read([](Sql& sql) -> Result<std::int64_t> { return Revocations::leftOut(sql); })
            .value();
    };
    insert(bare);
    CHECK(leftOut() == 0);
    CHECK_FALSE(settingIn(store, QStringLiteral("after-0")));
    CHECK(settingIn(store, QStringLiteral("late-0")));
    insert(whole);
    CHECK(leftOut() >= 10); // its settings after the accepted head, and its note of an export
    CHECK(settingIn(store, QStringLiteral("after-0")));
    CHECK_FALSE(settingIn(store, QStringLiteral("late-0")));
    const Dump dump = dumpOf(store);
    REQUIRE(rebuildProjections(store));
    CHECK(dumpOf(store) == dump);
    CHECK(verifyStore(store).value().isSound());
}

TEST_CASE("a backup keeps what a revocation leaves out", "[sync]") {
    LostMachine lost;
    REQUIRE(lost.revoke());
    lost.exchange();
    const auto saved =
        backup(*lost.third.store, lost.third.session, lost.machine.path(QStringLiteral("backups")));
    REQUIRE(saved);
    const Dump before = dumpOf(*lost.third.store);
    const std::int64_t leftOut = verifyStore(*lost.third.store).value().leftOut;
    const QString folder = lost.third.machine.path(QStringLiteral("restored"));
    lost.third.store.reset();
    REQUIRE(QDir(lost.third.folder).removeRecursively());
    REQUIRE(restore(lost.third.machine.context(), {saved->folder, folder},
                    LogInKey{QStringLiteral("admin"), kTestPassword}));
    auto opened =
        Store::open(folder, lost.third.machine.context(), QStringLiteral("admin"), kTestPassword);
    REQUIRE(opened);
    const auto verified = verifyStore(*opened->store);
    REQUIRE(verified);
    CHECK(verified->isSound());
    CHECK(verified->leftOut == leftOut);
    CHECK(leftOut > 0);
    CHECK(dumpOf(*opened->store).at(QStringLiteral("p_settings")) ==
          before.at(QStringLiteral("p_settings")));
}

TEST_CASE("only the office's administrator revokes, with a reason, and never this machine",
          "[sync]") {
    LostMachine lost;
    MachineDesk desk(*lost.office.store, lost.office.session);
    const auto held = Accepting::WhatIsHeld;
    CHECK(desk.revoke(2, QStringLiteral(" "), held).error().code == ErrorCode::NeedsReason);
    CHECK(desk.revoke(9, kLost, held).error() == Error{ErrorCode::NotFound, QStringLiteral("9")});
    CHECK(desk.revoke(1, kLost, held).error() ==
          Error{ErrorCode::WrongState, QStringLiteral("own")});
    CHECK(MachineDesk(*lost.third.store, lost.third.session).revoke(2, kLost, held).error() ==
          Error{ErrorCode::NotFound, QStringLiteral("office key")});
    Session clerk = lost.office.session;
    clerk.roles = {Role::Clerk};
    CHECK(MachineDesk(*lost.office.store, clerk).revoke(2, kLost, held).error().code ==
          ErrorCode::NotAllowed);
}
