// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"
#include "core/sync/findings.h"
#include "tests/core/sync/sync_bench.h"

using namespace chuangkou;

namespace {

/// A PC whose disk can be set back, with its anchor or without.
struct SetBackMachine : JoinedMachine {
    using JoinedMachine::JoinedMachine;

    void save(const QString& image) {
        store.reset();
        for (const char* part : {"store", "state"}) {
            const QString to = machine.path(image + QLatin1Char('/') + QLatin1String(part));
            REQUIRE(QDir(to).removeRecursively());
            copyFolder(machine.path(QLatin1String(part)), to);
        }
        logInAgain();
    }
    void setBack(const QString& image, std::initializer_list<const char*> parts) {
        store.reset();
        for (const char* part : parts) {
            REQUIRE(QDir(machine.path(QLatin1String(part))).removeRecursively());
            copyFolder(machine.path(image + QLatin1Char('/') + QLatin1String(part)),
                       machine.path(QLatin1String(part)));
        }
        logInAgain();
    }
    void setBackWholeDisk(const QString& image) { setBack(image, {"store", "state"}); }
    void note(const QString& name, int count) { appendSettings(*store, session, name, count); }
};

struct Bench {
    /// What the PC wrote comes to the office, and back what the office holds.
    void exchange() {
        REQUIRE(imported(office, exported(pc, machine.path(QStringLiteral("pc.ckb")))));
        REQUIRE(imported(pc, exported(office, machine.path(QStringLiteral("office.ckb")))));
        REQUIRE(imported(office, exported(pc, machine.path(QStringLiteral("pc.ckb")))));
    }
    TestMachine machine;
    TestOffice office{machine};
    SetBackMachine pc{office, 2};
};

int settingsNamed(Store& store, const QString& name) {
    return store
        .read([&](Sql& sql) -> Result<int> {
            int count = 0;
            for (const auto& [key, value] : OfficeTable::settings(sql))
                count += key.startsWith(name + QLatin1Char('-')) ? 1 : 0;
            return count;
        })
        .value();
}

int eventsOfKind(Store& store, const QString& kind) {
    return store
        .read([&](Sql& sql) -> Result<int> {
            return static_cast<int>(
                sql.integer(QStringLiteral("SELECT count(*) FROM ev_events WHERE kind = :kind"),
                            {{":kind", kind}})
                    .value_or(0));
        })
        .value();
}

std::vector<Finding::What> kindsIn(Store& store) {
    std::vector<Finding::What> kinds;
    const auto all = findings(store);
    REQUIRE(all);
    for (const Finding& finding : *all)
        kinds.push_back(finding.what);
    std::sort(kinds.begin(), kinds.end());
    return kinds;
}

} // namespace

TEST_CASE("fault 18: the whole disk set back with its anchor loses none of 40 and none of 60",
          "[sync]") {
    Bench bench;
    bench.pc.note(QStringLiteral("before"), 20);
    bench.pc.save(QStringLiteral("image"));
    bench.pc.note(QStringLiteral("lost"), 40);
    REQUIRE(
        imported(bench.office, exported(bench.pc, bench.machine.path(QStringLiteral("l.ckb")))));

    bench.pc.setBackWholeDisk(QStringLiteral("image"));
    CHECK(bench.pc.store->anchorFinding() == AnchorFinding::Known); // nothing here can see it
    bench.pc.note(QStringLiteral("new"), 60);
    const QByteArray reused = bench.pc.store->device().origin;
    // The new events repeat the numbers of those that the office holds.
    const auto seen =
        imported(bench.office, exported(bench.pc, bench.machine.path(QStringLiteral("n.ckb"))));
    REQUIRE(seen);
    CHECK(seen->applied.forks >= 40);
    CHECK(settingsNamed(*bench.office.store, QStringLiteral("new")) == 60);
    CHECK(settingsNamed(*bench.office.store, QStringLiteral("lost")) == 40);

    const auto back =
        imported(bench.pc, exported(bench.office, bench.machine.path(QStringLiteral("o.ckb"))));
    REQUIRE(back);
    CHECK(back->isRecovered);
    CHECK(bench.pc.store->device().epoch == 1);
    CHECK(bench.pc.store->device().origin != reused);
    bench.pc.note(QStringLiteral("after"), 5);
    bench.exchange();
    for (Store* store : {bench.office.store.get(), bench.pc.store.get()}) {
        CHECK(settingsNamed(*store, QStringLiteral("before")) == 20);
        CHECK(settingsNamed(*store, QStringLiteral("lost")) == 40);
        CHECK(settingsNamed(*store, QStringLiteral("new")) == 60);
        CHECK(settingsNamed(*store, QStringLiteral("after")) == 5);
        CHECK(verifyStore(*store).value().isSound());
        CHECK(eventsOfKind(*store, QStringLiteral("fork_found")) >= 1);
    }
    CHECK(dumpOf(*bench.office.store) == dumpOf(*bench.pc.store));
    // Both are told, and one more exchange opens no further epoch.
    CHECK(kindsIn(*bench.office.store) == std::vector{Finding::What::Fork});
    CHECK(kindsIn(*bench.pc.store) == std::vector{Finding::What::SetBack, Finding::What::Fork});
    bench.exchange();
    CHECK(bench.pc.store->device().epoch == 1);
    bench.pc.logInAgain();
    CHECK(bench.pc.store->anchorFinding() == AnchorFinding::Known);
    CHECK(bench.pc.store->device().epoch == 1);
}

TEST_CASE("fault 18: a disk set back is found before its new events have gone anywhere", "[sync]") {
    Bench bench;
    bench.pc.save(QStringLiteral("image"));
    bench.pc.note(QStringLiteral("lost"), 40);
    const QString file = exported(bench.office, bench.machine.path(QStringLiteral("early.ckb")));
    bench.exchange();
    bench.pc.setBackWholeDisk(QStringLiteral("image"));
    REQUIRE(imported(bench.pc, file));
    CHECK(bench.pc.store->device().epoch == 0); // an old file knows nothing of it
    bench.pc.note(QStringLiteral("new"), 60);
    const auto back =
        imported(bench.pc, exported(bench.office, bench.machine.path(QStringLiteral("o.ckb"))));
    REQUIRE(back);
    CHECK(back->isRecovered);
    CHECK(settingsNamed(*bench.pc.store, QStringLiteral("lost")) == 40);
    bench.exchange();
    CHECK(settingsNamed(*bench.office.store, QStringLiteral("new")) == 60);
    CHECK(dumpOf(*bench.office.store) == dumpOf(*bench.pc.store));
    CHECK(verifyStore(*bench.pc.store).value().isSound());
}

TEST_CASE("fault 17: a restored store fetches its lost events and opens one epoch only", "[sync]") {
    Bench bench;
    bench.pc.save(QStringLiteral("yesterday"));
    bench.pc.note(QStringLiteral("lost"), 40);
    bench.exchange();
    bench.pc.setBack(QStringLiteral("yesterday"), {"store"});
    CHECK(bench.pc.store->anchorFinding() == AnchorFinding::Restored);
    bench.pc.note(QStringLiteral("new"), 60);
    bench.exchange();
    CHECK(bench.pc.store->device().epoch == 1);
    for (Store* store : {bench.office.store.get(), bench.pc.store.get()}) {
        CHECK(settingsNamed(*store, QStringLiteral("lost")) == 40);
        CHECK(settingsNamed(*store, QStringLiteral("new")) == 60);
        CHECK(verifyStore(*store).value().isSound());
        // No number was used twice, so there is nothing to tell.
        CHECK(kindsIn(*store).empty());
    }
    // A year later the same old copy once more.
    for (TestMachine* pc : {&bench.machine, &bench.pc.machine})
        pc->clock.advanceSeconds(365 * 24 * 60 * 60);
    bench.pc.setBack(QStringLiteral("yesterday"), {"store"});
    bench.pc.note(QStringLiteral("year"), 7);
    bench.exchange();
    CHECK(bench.pc.store->device().epoch == 2);
    CHECK(settingsNamed(*bench.pc.store, QStringLiteral("new")) == 60);
    CHECK(settingsNamed(*bench.office.store, QStringLiteral("year")) == 7);
    CHECK(dumpOf(*bench.office.store) == dumpOf(*bench.pc.store));
}

TEST_CASE("fault 19: a disk cloned with its anchor, both at work: nothing is lost and it settles",
          "[sync]") {
    Bench bench;
    bench.pc.save(QStringLiteral("first"));
    bench.pc.note(QStringLiteral("x"), 10);
    REQUIRE(
        imported(bench.office, exported(bench.pc, bench.machine.path(QStringLiteral("x.ckb")))));
    bench.pc.save(QStringLiteral("a"));
    bench.pc.setBackWholeDisk(QStringLiteral("first"));
    bench.pc.note(QStringLiteral("y"), 12);
    bench.exchange();
    bench.pc.note(QStringLiteral("y2"), 3);
    bench.exchange();
    bench.pc.save(QStringLiteral("b"));
    bench.pc.setBackWholeDisk(QStringLiteral("a"));
    bench.exchange();
    bench.pc.note(QStringLiteral("z"), 4);
    bench.exchange();
    const int epoch = bench.pc.store->device().epoch;
    bench.pc.save(QStringLiteral("a"));
    bench.pc.setBackWholeDisk(QStringLiteral("b"));
    bench.exchange();
    CHECK(bench.pc.store->device().epoch != epoch); // or their papers would share numbers
    const int other = bench.pc.store->device().epoch;
    bench.exchange();
    CHECK(bench.pc.store->device().epoch == other);
    for (Store* store : {bench.office.store.get(), bench.pc.store.get()}) {
        for (const auto& [name, count] : std::map<QString, int>{{QStringLiteral("x"), 10},
                                                                {QStringLiteral("y"), 12},
                                                                {QStringLiteral("y2"), 3},
                                                                {QStringLiteral("z"), 4}})
            CHECK(settingsNamed(*store, name) == count);
        CHECK(verifyStore(*store).value().isSound());
    }
    CHECK(dumpOf(*bench.office.store) == dumpOf(*bench.pc.store));
}

TEST_CASE("a finding is shown until somebody who may exchange acknowledges it", "[sync]") {
    Bench bench;
    bench.pc.save(QStringLiteral("image"));
    bench.pc.note(QStringLiteral("lost"), 3);
    bench.exchange();
    bench.pc.setBackWholeDisk(QStringLiteral("image"));
    bench.exchange();
    auto all = findings(*bench.office.store);
    REQUIRE(all);
    REQUIRE(all->size() == 1);
    CHECK(all->front().machine == QStringLiteral("2号窗口"));
    CHECK_FALSE(all->front().isOwn);
    CHECK_FALSE(all->front().acknowledgedAt.has_value());
    Session auditor = bench.office.session;
    auditor.roles = {Role::Auditor};
    const qint64 id = all->front().id;
    CHECK(acknowledgeFinding(*bench.office.store, auditor, id).error().code ==
          ErrorCode::NotAllowed);
    REQUIRE(acknowledgeFinding(*bench.office.store, bench.office.session, id));
    CHECK(acknowledgeFinding(*bench.office.store, bench.office.session, id).error().code ==
          ErrorCode::NotFound);
    all = findings(*bench.office.store);
    CHECK(all->front().acknowledgedAt.has_value());
    CHECK(all->front().acknowledgedBy == QStringLiteral("管理员"));
    // The same file again does not bring it back.
    bench.exchange();
    CHECK(findings(*bench.office.store)->size() == 1);
}
