// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"
#include "tests/core/sync/sync_bench.h"
#include "tests/support/damage.h"

using namespace chuangkou;

namespace {

struct Two {
    TestMachine machine;
    TestOffice office{machine};
    JoinedMachine second{office, 2};
    QString file(const QString& name) const { return machine.path(name); }
};

} // namespace

TEST_CASE("two machines exchange accounts in both ways and each clerk logs in on the other",
          "[sync]") {
    Two two;
    REQUIRE(OfficeDesk(*two.office.store, two.office.session)
                .addAccount(QStringLiteral("wang"), QStringLiteral("王小明"), {Role::Clerk},
                            kTestPassword));
    REQUIRE(OfficeDesk(*two.second.store, two.second.session)
                .addAccount(QStringLiteral("li"), QStringLiteral("李小红"), {Role::Clerk},
                            kTestPassword));
    const QString fromOffice = exported(two.office, two.file(QStringLiteral("a.ckb")));
    const QString fromSecond = exported(two.second, two.file(QStringLiteral("b.ckb")));
    const auto first = imported(two.second, fromOffice);
    const auto back = imported(two.office, fromSecond);
    REQUIRE((first && back));
    CHECK(first->sender == QStringLiteral("1号窗口"));
    CHECK(first->applied.events > 0);
    CHECK(first->applied.known > 0);
    CHECK(back->applied.forks == 0);

    two.second.logInAgain(QStringLiteral("wang"));
    CHECK(two.second.session.name == QStringLiteral("王小明"));
    two.office.logInAgain(two.machine, QStringLiteral("li"));
    CHECK(two.office.session.name == QStringLiteral("李小红"));
    CHECK(verifyStore(*two.office.store).value().isSound());
    CHECK(verifyStore(*two.second.store).value().isSound());
}

TEST_CASE("after exchanging in either order both machines hold the same rows", "[sync]") {
    Two two;
    OfficeDesk office(*two.office.store, two.office.session);
    OfficeDesk second(*two.second.store, two.second.session);
    REQUIRE(office.setSetting(QStringLiteral("office_phone"), QStringLiteral("您好")));
    REQUIRE(second.setSetting(QStringLiteral("office_phone"), QStringLiteral("欢迎")));
    Hall hall;
    hall.name = QStringLiteral("一楼大厅");
    REQUIRE(second.setHall(hall));
    // The later export holds what the earlier import brought; the other way round it does not.
    REQUIRE(imported(two.office, exported(two.second, two.file(QStringLiteral("1.ckb")))));
    REQUIRE(imported(two.second, exported(two.office, two.file(QStringLiteral("2.ckb")))));
    CHECK(dumpOf(*two.office.store) == dumpOf(*two.second.store));
}

TEST_CASE("fault 1: a bundle that comes five times changes the store once", "[sync]") {
    Two two;
    appendSettings(*two.office.store, two.office.session, QStringLiteral("s"), 30);
    const QString file = exported(two.office, two.file(QStringLiteral("a.ckb")));
    const auto first = imported(two.second, file);
    REQUIRE(first);
    CHECK(first->applied.events >= 30);
    CHECK(first->applied.subjects >= 30);
    const QStringList after = everything(*two.second.store);
    for (int i = 0; i < 4; ++i) {
        const auto again = imported(two.second, file);
        REQUIRE(again);
        CHECK(again->applied.events == 0);
        CHECK(again->applied.known == first->applied.events + first->applied.known);
        CHECK(everything(*two.second.store) == after);
    }
    CHECK(QDir(two.second.store->quarantineFolder()).isEmpty());
}

TEST_CASE("attachments travel, and a damaged one is not exported", "[sync]") {
    Two two;
    const QByteArray small = "scan of a certificate";
    const QByteArray large(3'000'000, 'x');
    for (const QByteArray& content : {small, large, QByteArray("", 0)})
        REQUIRE(two.office.store->write(
            [&](Sql& sql) { return two.office.store->blobs().put(sql, content); }));
    const auto report =
        imported(two.second, exported(two.office, two.file(QStringLiteral("a.ckb"))));
    REQUIRE(report);
    CHECK(report->applied.blobs == 3);
    for (const QByteArray& content : {small, large}) {
        const auto held = two.second.store->read(
            [&](Sql& sql) { return two.second.store->blobs().get(sql, hash256(content)); });
        REQUIRE(held);
        CHECK((*held == content));
    }
    damageByte(two.office.store->blobs().pathOf(hash256(small)), 30);
    const QString target = two.file(QStringLiteral("bad.ckb"));
    CHECK(ExportDesk(*two.office.store, two.office.session).exportFull(target).error().code ==
          ErrorCode::StoreDamaged);
    CHECK_FALSE(QFile::exists(target));
    CHECK(
        QFileInfo(target).dir().entryList({QStringLiteral("*.part")}, QDir::AllEntries).isEmpty());
}

TEST_CASE("a file whose records are known still brings the attachment that is missing", "[sync]") {
    Two two;
    const QByteArray scan = "scan of a certificate";
    REQUIRE(two.office.store->write(
        [&](Sql& sql) { return two.office.store->blobs().put(sql, scan); }));
    const QString file = exported(two.office, two.file(QStringLiteral("a.ckb")));
    REQUIRE(imported(two.second, file));
    REQUIRE(two.second.store->writeLocal([&](Sql& sql) -> Result<qint64> {
        return sql.exec(QStringLiteral("DELETE FROM ev_blobs WHERE hash = :hash"),
                        {{":hash", hash256(scan)}});
    }));
    const auto again = imported(two.second, file);
    REQUIRE(again);
    CHECK(again->applied.events == 0);
    CHECK(again->applied.blobs == 1);
}

TEST_CASE("an export is an audit event and takes a folder as well as a file", "[sync]") {
    Two two;
    const QString file = exported(two.office, two.machine.folder.path());
    CHECK(QFileInfo(file).fileName() == QStringLiteral("01-20200217T010000Z.ckb"));
    const auto trail = two.office.store->read([](Sql& sql) -> Result<std::vector<AuditEntry>> {
        return AuditTable::between(sql, 0, std::numeric_limits<std::int64_t>::max());
    });
    CHECK(std::any_of(trail->begin(), trail->end(), [](const AuditEntry& entry) {
        return entry.kind == QLatin1String("audit_exported") &&
               entry.detail.contains(QLatin1String("bundle"));
    }));
}

TEST_CASE("nothing in a bundle can be read without a key", "[sync]") {
    Two two;
    REQUIRE(OfficeDesk(*two.office.store, two.office.session)
                .addAccount(QStringLiteral("wangxiaoming"), QStringLiteral("王小明"), {Role::Clerk},
                            kTestPassword));
    const QByteArray bundle = bytesOf(exported(two.office, two.file(QStringLiteral("a.ckb"))));
    for (const QByteArray& secret :
         {QByteArray("wangxiaoming"), QStringLiteral("王小明").toUtf8(), QByteArray("admin"),
          QStringLiteral("管理员").toUtf8(), QStringLiteral("测试人社局").toUtf8(),
          QByteArray("account_created")})
        CHECK_FALSE(bundle.contains(secret));
}

TEST_CASE("fault 24: a kind of a newer program is kept, relayed and makes its subject read-only",
          "[sync]") {
    static constexpr EventKind kNewer[] = {{"moon_risen", 1, Reach::Office}};
    TestMachine machine;
    machine.projections.add(std::make_unique<KindsWithoutRows>(QStringLiteral("moon"), kNewer));
    TestOffice office(machine);
    JoinedMachine second(office, 2);
    JoinedMachine third(office, 3);
    const SubjectId subject = settingSubject(QStringLiteral("office_phone"));
    REQUIRE(office.store->write([&](Sql& sql) {
        return office.store->log().append(sql, office.session.account,
                                          {{subject, QStringLiteral("moon_risen"), {}}});
    }));
    REQUIRE(imported(second, exported(office, machine.path(QStringLiteral("1.ckb")))));
    CHECK(OfficeDesk(*second.store, second.session)
              .setSetting(QStringLiteral("office_phone"), QStringLiteral("12333"))
              .error()
              .code == ErrorCode::Unsupported);
    // Handed on by a machine that does not know it.
    REQUIRE(imported(third, exported(second, machine.path(QStringLiteral("2.ckb")))));
    const auto held = third.store->read(
        [&](Sql& sql) -> Result<std::vector<Event>> { return EventLog::load(sql, subject); });
    REQUIRE(held->size() == 1);
    CHECK(held->front().kind == QStringLiteral("moon_risen"));
}

TEST_CASE("what may not leave its machine travels as an envelope", "[sync]") {
    Two two;
    const SubjectId subject = SubjectId::fromHash(two.second.store->device().origin);
    REQUIRE(two.second.store->write([&](Sql& sql) {
        return two.second.store->log().append(sql, ActorId(),
                                              {{subject, QStringLiteral("store_moved"), {}}});
    }));
    REQUIRE(imported(two.office, exported(two.second, two.file(QStringLiteral("a.ckb")))));
    const auto events = two.office.store->read(
        [&](Sql& sql) -> Result<std::vector<Event>> { return EventLog::load(sql, subject); });
    REQUIRE(events->size() == 2);
    CHECK_FALSE(events->at(0).isWithheld());
    CHECK(events->at(1).kind == QStringLiteral("store_moved"));
    CHECK(events->at(1).isWithheld());
    CHECK(verifyStore(*two.office.store).value().isSound());
}

TEST_CASE("an event beyond the newest signed head of its origin is not handed on", "[sync]") {
    Two two;
    JoinedMachine third(two.office, 3);
    REQUIRE(imported(two.second, exported(two.office, two.file(QStringLiteral("0.ckb")))));
    REQUIRE(imported(third, exported(two.second, two.file(QStringLiteral("1.ckb")))));
    appendSettings(*two.second.store, two.second.session, QStringLiteral("s"), 3);
    REQUIRE(imported(two.office, exported(two.second, two.file(QStringLiteral("2.ckb")))));
    // Half an import: the events are there, their head is not.
    REQUIRE(two.office.store->write([&](Sql& sql) -> Result<void> {
        sql.exec(QStringLiteral("UPDATE ev_heads SET seq = seq - 3, hash = (SELECT e.hash FROM "
                                "ev_events e JOIN ev_origins o ON o.id = e.origin WHERE "
                                "o.origin = ev_heads.origin AND e.seq = ev_heads.seq - 3) "
                                "WHERE origin = :origin"),
                 {{":origin", two.second.store->device().origin}});
        return {};
    }));
    // The head no longer fits its signature: the exporting machine finds it on reading back, the
    // importing one when it verifies. Either way nothing unsigned gets through.
    const auto report = ExportDesk(*two.office.store, two.office.session)
                            .exportFull(two.file(QStringLiteral("3.ckb")));
    REQUIRE(report);
    CHECK(imported(third, report->path).error() ==
          Error{ErrorCode::BundleDamaged, QStringLiteral("head")});
}
