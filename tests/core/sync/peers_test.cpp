// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/canonical.h"
#include "core/store/verify.h"
#include "core/sync/peers.h"
#include "tests/core/sync/sync_bench.h"

using namespace chuangkou;

namespace {

/// Three machines of which each was heard by each.
struct Three {
    Three() {
        for (int round = 0; round < 2; ++round) {
            const QString first = full(office);
            REQUIRE(imported(second, first));
            REQUIRE(imported(third, first));
            const QString fromSecond = full(second);
            REQUIRE(imported(office, fromSecond));
            REQUIRE(imported(third, fromSecond));
            const QString fromThird = full(third);
            REQUIRE(imported(office, fromThird));
            REQUIRE(imported(second, fromThird));
        }
    }
    QString next() { return machine.path(QStringLiteral("file-%1.ckb").arg(++files)); }
    template <typename Machine> QString full(Machine& from) { return exported(from, next()); }
    template <typename Machine>
    ExportReport delta(Machine& from, std::optional<int> machineNumber = {}) {
        const auto report = ExportDesk(*from.store, from.session)
                                .exportBundle(next(), {ExportTarget::Extent::New, machineNumber});
        REQUIRE(report);
        return *report;
    }

    int files = 0;
    TestMachine machine;
    TestOffice office{machine};
    JoinedMachine second{office, 2};
    JoinedMachine third{office, 3};
};

template <typename Machine> Peer peerOf(Machine& of, int number) {
    const auto found = of.store->read([&](Sql& sql) -> Result<Peer> {
        for (const Peer& peer : peers(*of.store, sql))
            if (peer.machineNumber == number)
                return peer;
        return fail(ErrorCode::NotFound);
    });
    REQUIRE(found);
    return *found;
}

template <typename Machine> std::int64_t reachedBy(Machine& of, int number) {
    const Peer peer = peerOf(of, number);
    REQUIRE(peer.news);
    for (const OriginHead& head : peer.news->vector)
        if (head.origin == of.store->device().origin)
            return head.seq;
    return 0;
}

template <typename Machine> std::int64_t ownSeq(Machine& of) {
    return of.store
        ->read([&](Sql& sql) -> Result<std::int64_t> {
            return EventLog::head(sql, of.store->device().origin)->seq;
        })
        .value();
}

BundleHeader headerOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return BundleHeader::read(file).value();
}

} // namespace

TEST_CASE("a delta holds only what its receiver has not acknowledged", "[sync]") {
    Three three;
    appendSettings(*three.office.store, three.office.session, QStringLiteral("new"), 5);
    const ExportReport report = three.delta(three.office);
    CHECK(report.kind == BundleKind::Delta);
    // The five, and the exports that the others did not answer yet.
    CHECK(report.events < 10);
    CHECK(report.events >= 5);
    const auto first = imported(three.second, report.path);
    REQUIRE(first);
    CHECK(first->applied.events >= 5);
    REQUIRE(imported(three.third, report.path));
    CHECK(dumpOf(*three.second.store) == dumpOf(*three.office.store));
    CHECK(dumpOf(*three.third.store) == dumpOf(*three.office.store));
    CHECK(verifyStore(*three.second.store).value().isSound());
}

TEST_CASE("fault 28: a lost stick loses nothing, the next delta begins at the last answer",
          "[sync][fault-28]") {
    Three three;
    const std::int64_t before = reachedBy(three.office, 2);
    appendSettings(*three.office.store, three.office.session, QStringLiteral("lost"), 5);
    (void)three.delta(three.office); // nobody reads it
    CHECK(reachedBy(three.office, 2) == before);
    appendSettings(*three.office.store, three.office.session, QStringLiteral("later"), 5);
    const ExportReport second = three.delta(three.office);
    const auto done = imported(three.second, second.path);
    REQUIRE(done);
    CHECK(done->applied.events >= 10);
    CHECK(dumpOf(*three.second.store) == dumpOf(*three.office.store));

    // The acknowledgement gets lost as well: sent again, known already.
    (void)three.delta(three.second);
    const ExportReport third = three.delta(three.office);
    CHECK(third.events > second.events);
    const auto again = imported(three.second, third.path);
    REQUIRE(again);
    CHECK(again->applied.known >= 10);

    // It arrives: only now the watermark moves.
    REQUIRE(imported(three.office, three.delta(three.second).path));
    CHECK(reachedBy(three.office, 2) > before);
    CHECK(three.delta(three.office, 2).events <= 2);
}

TEST_CASE("fault 28: an old acknowledgement that comes again changes nothing", "[sync][fault-28]") {
    Three three;
    const QString old = three.full(three.second);
    appendSettings(*three.office.store, three.office.session, QStringLiteral("new"), 5);
    REQUIRE(imported(three.second, three.delta(three.office).path));
    const QString fresh = three.full(three.second);
    REQUIRE(imported(three.office, fresh));
    const std::int64_t reached = reachedBy(three.office, 2);
    const QStringList before = everything(*three.office.store);
    REQUIRE(imported(three.office, old));
    CHECK(reachedBy(three.office, 2) == reached);
    // Its journal row is all that is new.
    const QStringList after = everything(*three.office.store);
    CHECK(after.size() == before.size() + 1);
}

TEST_CASE("a machine that was set back and says so gets everything again", "[sync]") {
    Three three;
    three.second.store.reset();
    const QString kept = three.second.machine.path(QStringLiteral("kept"));
    copyFolder(three.second.folder, kept);
    three.second.logInAgain();
    appendSettings(*three.office.store, three.office.session, QStringLiteral("new"), 5);
    REQUIRE(imported(three.second, three.delta(three.office).path));
    appendSettings(*three.second.store, three.second.session, QStringLiteral("own"), 3);
    REQUIRE(imported(three.office, three.delta(three.second).path));
    const std::int64_t reached = reachedBy(three.office, 2);

    // Back to the copy: the anchor tells it, and it goes on in a new epoch, knowing less.
    three.second.store.reset();
    REQUIRE(QDir(three.second.folder).removeRecursively());
    copyFolder(kept, three.second.folder);
    three.second.logInAgain();
    REQUIRE(three.second.store->anchorFinding() == AnchorFinding::Restored);
    REQUIRE(imported(three.office, three.delta(three.second).path));
    CHECK(reachedBy(three.office, 2) < reached);
    CHECK(peerOf(three.office, 2).news->epoch == 1);
    const auto healed = imported(three.second, three.delta(three.office, 2).path);
    REQUIRE(healed);
    CHECK(healed->applied.events >= 8); // also its own three
    CHECK(dumpOf(*three.second.store) == dumpOf(*three.office.store));
}

TEST_CASE("deltas wait for their predecessor in any order", "[sync]") {
    Three three;
    std::vector<QString> files;
    for (int i = 0; i < 3; ++i) {
        appendSettings(*three.office.store, three.office.session, QStringLiteral("p%1").arg(i), 3);
        files.push_back(three.delta(three.office, 2).path);
        REQUIRE(imported(three.second, files.back()));
        REQUIRE(imported(three.office, three.delta(three.second, 1).path));
    }
    // The third machine got none of them, and gets them backwards.
    CHECK(imported(three.third, files[2]).error().code == ErrorCode::BundleGap);
    CHECK(imported(three.third, files[1]).error().code == ErrorCode::BundleGap);
    CHECK(ImportDesk(*three.third.store, three.third.session).pending()->size() == 2);
    const auto done = imported(three.third, files[0]);
    REQUIRE(done);
    CHECK(done->released.size() == 2);
    REQUIRE(imported(three.third, three.delta(three.office, 3).path));
    CHECK(dumpOf(*three.third.store) == dumpOf(*three.office.store));
}

TEST_CASE("a machine that was never heard from gets everything, one set aside is not waited for",
          "[sync]") {
    Three three;
    JoinedMachine fourth(three.office, 4);
    CHECK(three.delta(three.office).kind == BundleKind::Full);
    CHECK(three.delta(three.office, 2).kind == BundleKind::Delta);
    REQUIRE(three.office.store->writeLocal([&](Sql& sql) -> Result<void> {
        setAwaited(sql, fourth.store->device().id, Awaited::No);
        return {};
    }));
    CHECK(peerOf(three.office, 4).isSetAside);
    CHECK(three.delta(three.office).kind == BundleKind::Delta);
    // It is heard from: waited for again.
    REQUIRE(imported(three.office, three.full(fourth)));
    CHECK_FALSE(peerOf(three.office, 4).isSetAside);
}

TEST_CASE("an unknown head in a chain that is held makes the delta of that chain whole", "[sync]") {
    Three three;
    const QByteArray vector = CanonicalWriter()
                                  .number(1)
                                  .raw(three.office.store->device().origin)
                                  .number(2)
                                  .raw(QByteArray(32, 'x'))
                                  .result();
    const auto changed = three.office.store->writeLocal([&](Sql& sql) -> Result<qint64> {
        return sql.exec(QStringLiteral("UPDATE l_peers SET vector = :vector WHERE device = :id"),
                        {{":id", three.second.store->device().id}, {":vector", vector}});
    });
    REQUIRE(changed);
    const ExportReport report = three.delta(three.office, 2);
    const BundleHeader header = headerOf(report.path);
    REQUIRE(header.ranges.size() == 3);
    for (const BundleRange& range : header.ranges)
        CHECK(range.from == 1);
}

TEST_CASE("a file for a machine that the office does not have is refused before it is noted",
          "[sync]") {
    Three three;
    const qint64 before = eventsIn(*three.office.store);
    CHECK(ExportDesk(*three.office.store, three.office.session)
              .exportBundle(three.next(), {ExportTarget::Extent::New, 77})
              .error() == Error{ErrorCode::NotFound, QStringLiteral("77")});
    CHECK(eventsIn(*three.office.store) == before);
}

TEST_CASE("how far a machine is behind or ahead is counted from what it said last", "[sync]") {
    Three three;
    appendSettings(*three.office.store, three.office.session, QStringLiteral("new"), 5);
    const auto distance = [&] {
        const PeerNews news = *peerOf(three.office, 2).news;
        return three.office.store
            ->read([&](Sql& sql) -> Result<PeerDistance> { return distanceTo(sql, news); })
            .value();
    };
    CHECK(distance().lacks >= 5);
    REQUIRE(imported(three.second, three.delta(three.office).path));
    REQUIRE(imported(three.office, three.delta(three.second).path));
    CHECK(distance().lacks == 0);
    CHECK(distance().ahead == 0);
    CHECK_FALSE(distance().isInDoubt);
    CHECK(ownSeq(three.office) == reachedBy(three.office, 2));
}
