// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/blob_volumes.h"
#include "tests/core/sync/sync_bench.h"

using namespace chuangkou;

namespace {

/// Two machines that know of each other, and a limit of one mebibyte in a file.
struct Two {
    Two() {
        REQUIRE(OfficeDesk(*office.store, office.session)
                    .setSetting(QStringLiteral("exchange.blob_limit_mib"), QStringLiteral("1")));
        give();
        answer();
    }
    void give() { REQUIRE(imported(second, write(office))); }
    void answer() { REQUIRE(imported(office, write(second))); }
    template <typename Machine> QString write(Machine& from) {
        const auto report =
            ExportDesk(*from.store, from.session)
                .exportBundle(machine.path(QStringLiteral("%1.ckb").arg(++files)), {});
        REQUIRE(report);
        last = *report;
        return report->path;
    }
    QByteArray scan(char c, int size) {
        const auto kept = office.store->write(
            [&](Sql& sql) { return office.store->blobs().put(sql, QByteArray(size, c)); });
        REQUIRE(kept);
        return *kept;
    }
    bool isAtSecond(const QByteArray& hash) {
        return second.store->read([&](Sql& sql) -> Result<bool> { return Blobs::has(sql, hash); })
            .value();
    }

    int files = 0;
    ExportReport last;
    TestMachine machine;
    TestOffice office{machine};
    JoinedMachine second{office, 2};
};

} // namespace

TEST_CASE("attachments over the limit are offered, and come when they were asked for", "[sync]") {
    Two two;
    const QByteArray small = two.scan('s', 1000);
    const QByteArray large = two.scan('l', 900'000);
    const QByteArray larger = two.scan('m', 950'000);
    two.give();
    CHECK(two.last.blobs == 2);
    CHECK(two.last.blobsLeft == 1);
    CHECK(two.isAtSecond(small));
    CHECK(two.isAtSecond(large));
    CHECK_FALSE(two.isAtSecond(larger));
    // It asks; a small one that is new meanwhile does not push in front.
    two.answer();
    const QByteArray later = two.scan('t', 200'000);
    two.give();
    CHECK(two.isAtSecond(larger));
    CHECK_FALSE(two.isAtSecond(later));
    two.answer();
    two.give();
    CHECK(two.isAtSecond(later));
    // Everything is there and known to be there: nothing is sent or offered any more.
    two.answer();
    two.give();
    CHECK(two.last.blobs == 0);
    two.answer();
    two.give();
    CHECK(two.last.blobsLeft == 0);
}

TEST_CASE("an attachment in a lost file is sent again, and also one larger than the limit goes",
          "[sync][fault-28]") {
    Two two;
    const QByteArray huge = two.scan('h', 3'000'000);
    (void)two.write(two.office);
    CHECK(two.last.blobs == 1);
    two.give(); // the one before was lost
    CHECK(two.last.blobs == 1);
    CHECK(two.isAtSecond(huge));
    two.answer();
    two.give();
    CHECK(two.last.blobs == 0);
}

TEST_CASE("a machine that was set back gets its attachments again", "[sync]") {
    Two two;
    two.second.store.reset();
    const QString kept = two.second.machine.path(QStringLiteral("kept"));
    copyFolder(two.second.folder, kept);
    two.second.logInAgain();
    const QByteArray scan = two.scan('s', 1000);
    two.give();
    two.answer();
    two.give();
    CHECK(two.last.blobs == 0);
    two.second.store.reset();
    REQUIRE(QDir(two.second.folder).removeRecursively());
    copyFolder(kept, two.second.folder);
    two.second.logInAgain();
    REQUIRE_FALSE(two.isAtSecond(scan));
    two.answer(); // its new epoch tells it
    two.give();
    CHECK(two.isAtSecond(scan));
}
