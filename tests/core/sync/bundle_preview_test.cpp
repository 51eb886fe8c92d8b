// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/bundle_preview.h"
#include "tests/core/sync/sync_bench.h"

using namespace chuangkou;

namespace {

struct Two {
    TestMachine machine;
    TestOffice office{machine};
    JoinedMachine second{office, 2};
    QString file(const QString& name) const { return machine.path(name); }
};

} // namespace

TEST_CASE("a preview counts what is new, known and changed on both sides, and writes nothing",
          "[sync]") {
    Two two;
    const QString phone = QStringLiteral("office_phone");
    OfficeDesk office(*two.office.store, two.office.session);
    OfficeDesk second(*two.second.store, two.second.session);
    REQUIRE(office.setSetting(phone, QStringLiteral("1")));
    REQUIRE(second.setSetting(phone, QStringLiteral("2")));
    appendSettings(*two.office.store, two.office.session, QStringLiteral("new"), 3);
    REQUIRE(two.office.store->write(
        [&](Sql& sql) { return two.office.store->blobs().put(sql, "scan"); }));
    const auto report = ExportDesk(*two.office.store, two.office.session)
                            .exportFull(two.file(QStringLiteral("a.ckb")));
    REQUIRE(report);
    const QStringList before = everything(*two.second.store);
    const auto preview = previewBundle(*two.second.store, report->path);
    REQUIRE(preview);
    CHECK(everything(*two.second.store) == before);
    CHECK(QDir(two.second.store->quarantineFolder()).isEmpty());
    CHECK(preview->sender == QStringLiteral("1号窗口"));
    CHECK(preview->checksum == report->checksum);
    CHECK(preview->bytes == report->bytes);
    CHECK(preview->fresh >= 5);
    CHECK(preview->fresh + preview->known == report->events);
    CHECK(preview->conflicts == 1);
    CHECK(preview->freshBlobs == 1);
    CHECK(preview->gaps.empty());
    CHECK(preview->firstAt.has_value());

    const auto done = imported(two.second, report->path);
    REQUIRE(done);
    CHECK(done->applied.events == preview->fresh);
    CHECK(done->applied.known == preview->known);
    CHECK(done->applied.subjects == preview->subjects);
    const auto again = previewBundle(*two.second.store, report->path);
    REQUIRE(again);
    CHECK(again->fresh == 0);
    CHECK(again->conflicts == 0);
    CHECK(again->freshBlobs == 0);
}

TEST_CASE("a preview names the gap and refuses what an import would refuse", "[sync]") {
    Two two;
    REQUIRE(imported(two.office, exported(two.second, two.file(QStringLiteral("h.ckb")))));
    JoinedMachine third(two.office, 3);
    REQUIRE(imported(two.second, exported(two.office, two.file(QStringLiteral("0.ckb")))));
    REQUIRE(imported(two.office, exported(two.second, two.file(QStringLiteral("1.ckb")))));
    const auto delta =
        ExportDesk(*two.office.store, two.office.session)
            .exportBundle(two.file(QStringLiteral("2.ckb")), {ExportTarget::Extent::New, 2});
    REQUIRE(delta);
    const auto preview = previewBundle(*third.store, delta->path);
    REQUIRE(preview);
    REQUIRE_FALSE(preview->gaps.empty());
    CHECK(preview->gaps.front().machine == QStringLiteral("1号窗口"));

    writeBytes(two.file(QStringLiteral("no.ckb")), "this is a letter, not a bundle");
    CHECK(previewBundle(*third.store, two.file(QStringLiteral("no.ckb"))).error() ==
          Error{ErrorCode::BundleDamaged, QStringLiteral("magic")});
    CHECK(previewBundle(*third.store, two.file(QStringLiteral("none.ckb"))).error().code ==
          ErrorCode::FileUnreadable);
}
