// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/office_summary.h"
#include "core/store/verify.h"
#include "core/sync/backup.h"
#include "core/sync/restore.h"
#include "tests/core/sync/levels_bench.h"

#include <QDir>
#include <QFile>

using namespace chuangkou;

namespace {

/// A day with two visitors in the office, seen to the end.
HallId liveDay(LevelMachine& office) {
    OfficeDesk desk(*office.open, office.session);
    const HallId hall =
        desk.setHall({{}, QStringLiteral("一楼大厅"), 30, office.open->device().id}).value();
    const CounterId counter =
        desk.setCounter({{}, hall, 1, QStringLiteral("1号窗口"), {}, {}}).value();
    REQUIRE(DayDesk(*office.open, office.session).openDay(hall));
    QueueDesk queue(*office.open, office.session);
    for (int i = 0; i < 2; ++i) {
        WalkIn walkIn;
        walkIn.hall = hall;
        walkIn.letter = QStringLiteral("A");
        walkIn.line = QStringLiteral("social_insurance");
        REQUIRE(queue.issueWalkIn(walkIn));
        office.clock.advanceSeconds(60);
        const auto called = queue.callNext(counter);
        REQUIRE(called);
        office.clock.advanceSeconds(10);
        REQUIRE(queue.start({called->ticket.id, {}}, StartedBy::Clerk));
        office.clock.advanceSeconds(300);
        ServiceResult service;
        service.line = walkIn.line;
        service.result = QStringLiteral("done");
        REQUIRE(queue.finish({called->ticket.id, {}}, {service}));
    }
    return hall;
}

QJsonObject figures(const Summary& summary) {
    QJsonObject json = summaryJson(summary);
    json.remove(QLatin1String("completeness"));
    return json;
}

Result<AcceptedOffice> below(LevelMachine& county, const QString& name) {
    return county.open->read([&](Sql& sql) { return officeBelow(sql, name); });
}

int envelopes(LevelMachine& machine) {
    return static_cast<int>(machine.open
                                ->read([](Sql& sql) -> Result<qint64> {
                                    return sql
                                        .integer(QStringLiteral("SELECT count(*) FROM ev_events "
                                                                "WHERE body IS NULL"))
                                        .value_or(0);
                                })
                                .value());
}

} // namespace

TEST_CASE("a card is signed by the office and refused with any byte changed", "[sync][levels]") {
    Tree tree;
    const QString path = tree.cardOf(tree.county);
    const auto card = OfficeCard::read(path);
    REQUIRE(card);
    CHECK(card->name == QStringLiteral("甲县人社局"));
    CHECK(card->area == QStringLiteral("220122"));
    CHECK(card->machines.size() == 1);
    CHECK(card->fingerprint() == fingerprintOf(tree.county.officePublic()));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    for (qsizetype at = 0; at < bytes.size(); at += 7) {
        QByteArray changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 4);
        CHECK_FALSE(OfficeCard::decode(changed).has_value());
    }
    for (const qsizetype length : {qsizetype{0}, qsizetype{8}, bytes.size() / 2, bytes.size() - 1})
        CHECK_FALSE(OfficeCard::decode(bytes.first(length)).has_value());
    CHECK_FALSE(OfficeCard::decode(bytes + "x").has_value());
}

TEST_CASE("an office above is accepted only by an administrator who compared its fingerprint",
          "[sync][levels]") {
    Tree tree;
    const QString card = tree.cardOf(tree.county);
    const QString fingerprint = fingerprintOf(tree.county.officePublic());
    const Session clerk = tree.a.colleague(QStringLiteral("wang"));
    CHECK(LevelDesk(*tree.a.open, clerk).accept(card, LevelSide::Above, fingerprint).error().code ==
          ErrorCode::NotAllowed);
    LevelDesk desk = tree.a.levels();
    CHECK(desk.accept(card, LevelSide::Above, {}).error() ==
          Error{ErrorCode::Missing, QStringLiteral("fingerprint|甲县人社局|") + fingerprint});
    CHECK(desk.accept(card, LevelSide::Above, fingerprintOf(tree.b.officePublic())).error().code ==
          ErrorCode::RuleRefused);
    CHECK(desk.accept(tree.cardOf(tree.a), LevelSide::Above, fingerprintOf(tree.a.officePublic()))
              .error() == Error{ErrorCode::RuleRefused, QStringLiteral("own_card")});
    // As it is read out: small letters, no blanks.
    REQUIRE(desk.accept(card, LevelSide::Above, QString(fingerprint).remove(u' ').toLower()));
    CHECK(desk.accept(tree.cardOf(tree.stranger), LevelSide::Above,
                      fingerprintOf(tree.stranger.officePublic()))
              .error() == Error{ErrorCode::RuleRefused, QStringLiteral("superior|甲县人社局")});
    CHECK(desk.accept(card, LevelSide::Below, fingerprint).error() ==
          Error{ErrorCode::RuleRefused, QStringLiteral("level_both|甲县人社局")});
    const auto offices = desk.offices().value();
    REQUIRE(offices.size() == 1);
    CHECK(offices.front().office.side == LevelSide::Above);
    CHECK(offices.front().machines == 1);
}

TEST_CASE("the county sees an office's day as the office itself does, and keeps its own apart",
          "[sync][levels]") {
    Tree tree;
    tree.connect();
    const HallId hall = liveDay(tree.a);
    tree.county.clock = tree.a.clock;
    const auto before = rowsOf(tree.county);
    const auto brought = tree.carry(tree.a, LevelSide::Above, tree.county);
    REQUIRE(brought);
    CHECK(brought->applied.events > 20);
    // Its halls, counters, staff, settings and queues are its own.
    CHECK(rowsOf(tree.county) == before);
    CHECK(OfficeDesk(*tree.county.open, tree.county.session).halls()->empty());
    CHECK(OfficeDesk(*tree.county.open, tree.county.session).accounts()->size() == 1);

    const auto office = below(tree.county, QStringLiteral("一镇服务所"));
    REQUIRE(office);
    const auto there = summaryOfOffice(*tree.county.open, *office, kDay);
    const auto own = SummaryDesk(*tree.a.open, tree.a.session).draft(kDay, hall);
    REQUIRE((there && own));
    CHECK(there->queue.all.served == 2);
    CHECK(there->office == QStringLiteral("一镇服务所"));
    CHECK(figures(*there) == figures(*own));
    CHECK(there->completeness.contentsElsewhere > 0);
    CHECK(own->completeness.contentsElsewhere == 0);
    // Asking leaves nothing behind.
    CHECK(rowsOf(tree.county) == before);
    CHECK(SummaryDesk(*tree.county.open, tree.county.session).draft(kDay)->queue.all.rows == 0);
    CHECK(verifyStore(*tree.county.open).value().isSound());
    REQUIRE(rebuildProjections(*tree.county.open));
    CHECK(rowsOf(tree.county) == before);
}

TEST_CASE("what may not go up comes as envelopes, and the chains hold", "[sync][levels]") {
    Tree tree;
    tree.connect();
    liveDay(tree.a);
    REQUIRE(tree.carry(tree.a, LevelSide::Above, tree.county));
    const auto kinds =
        tree.county.open
            ->read([&](Sql& sql) -> Result<std::map<QString, int>> {
                return withheldContents(sql, officeIdOf(tree.a.officePublic()).bytes());
            })
            .value();
    CHECK(kinds.contains(QStringLiteral("account_created")));
    CHECK(kinds.contains(QStringLiteral("office_founded")));
    CHECK(kinds.contains(QStringLiteral("superior_accepted")));
    CHECK_FALSE(kinds.contains(QStringLiteral("ticket_issued")));
    CHECK_FALSE(kinds.contains(QStringLiteral("origin_began")));
    CHECK(verifyStore(*tree.county.open).value().isSound());
    // Nobody of the office can log in at the county.
    CHECK(tree.county.open->keyFile().unlock(QStringLiteral("admin"), kTestPassword).has_value());
    CHECK(OfficeDesk(*tree.county.open, tree.county.session).accounts()->size() == 1);
}

TEST_CASE("a second machine of the county takes the offices below along", "[sync][levels]") {
    Tree tree;
    LevelMachine county2(tree.county, 2);
    tree.connect();
    liveDay(tree.a);
    county2.clock = tree.county.clock = tree.a.clock;
    REQUIRE(tree.carry(tree.a, LevelSide::Above, tree.county));
    REQUIRE(tree.share(tree.county, county2));
    const auto office = below(county2, QStringLiteral("一镇服务所"));
    REQUIRE(office);
    CHECK(summaryOfOffice(*county2.open, *office, kDay)->queue.all.served == 2);
    CHECK(verifyStore(*county2.open).value().isSound());
    // And hears from it directly as well.
    REQUIRE(tree.carry(tree.a, LevelSide::Above, county2));
}

TEST_CASE("strangers, offices that were not accepted and those that were ended are refused",
          "[sync][levels]") {
    Tree tree;
    tree.accept(tree.a, tree.county, LevelSide::Above);
    // The county has not accepted the office.
    CHECK(tree.carry(tree.a, LevelSide::Above, tree.county).error().code ==
          ErrorCode::BundleForeign);
    tree.accept(tree.county, tree.a, LevelSide::Below);
    CHECK(tree.carry(tree.a, LevelSide::Above, tree.county));
    // Meant for another office's machines.
    CHECK(tree.carry(tree.a, LevelSide::Above, tree.b).error().code == ErrorCode::BundleForeign);
    tree.accept(tree.stranger, tree.a, LevelSide::Below);
    CHECK(tree.carry(tree.stranger, LevelSide::Below, tree.a).error().code ==
          ErrorCode::BundleForeign);
    REQUIRE(
        tree.county.levels().end(tree.a.officePublic(), LevelSide::Below, QStringLiteral("撤并")));
    CHECK(tree.carry(tree.a, LevelSide::Above, tree.county).error() ==
          Error{ErrorCode::BundleForeign, QStringLiteral("ended|一镇服务所")});
    CHECK(verifyStore(*tree.county.open).value().isSound());
    CHECK(tree.county.levels().exportTo(LevelSide::Below, tree.file()).error() ==
          Error{ErrorCode::NotFound, QStringLiteral("subordinate")});
}

TEST_CASE("the next file upward holds only what the county has not acknowledged",
          "[sync][levels]") {
    Tree tree;
    tree.connect();
    liveDay(tree.a);
    REQUIRE(tree.carry(tree.a, LevelSide::Above, tree.county));
    // Never heard from the county: everything again.
    const auto again = tree.a.levels().exportTo(LevelSide::Above, tree.file());
    REQUIRE(again);
    CHECK(again->kind == BundleKind::Full);
    REQUIRE(tree.carry(tree.county, LevelSide::Below, tree.a));
    const auto seen = tree.county.levels().offices().value();
    CHECK(seen.front().heardAt.has_value() != seen.back().heardAt.has_value());
    CHECK(seen.front().missing == 0);
    const auto next = tree.a.levels().exportTo(LevelSide::Above, tree.file());
    REQUIRE(next);
    CHECK(next->kind == BundleKind::Delta);
    CHECK(next->events < again->events);
    CHECK(ImportDesk(*tree.county.open, tree.county.session).importFile(next->path));
}

TEST_CASE("a notice with its document goes down to every machine of the offices",
          "[sync][levels]") {
    Tree tree;
    tree.connect();
    const QString document = tree.file();
    QFile file(document);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write("notice of the State Council") == 27);
    file.close();
    REQUIRE(tree.county.levels().giveNotice(QStringLiteral("春节放假"), QStringLiteral("调休"),
                                            document));
    CHECK(tree.county.levels().giveNotice({}, {}, {}).error().code == ErrorCode::Missing);
    REQUIRE(tree.carry(tree.county, LevelSide::Below, tree.a));
    REQUIRE(tree.share(tree.a, tree.a2));
    for (LevelMachine* machine : {&tree.a, &tree.a2}) {
        const auto notices = machine->levels().notices().value();
        REQUIRE(notices.size() == 1);
        CHECK(notices.front().title == QStringLiteral("春节放假"));
        CHECK_FALSE(notices.front().isOwn);
        CHECK(machine->open
                  ->read([&](Sql& sql) {
                      return machine->open->blobs().get(sql, notices.front().document);
                  })
                  .value() == "notice of the State Council");
        CHECK(verifyStore(*machine->open).value().isSound());
    }
    // The county's own affairs did not come.
    CHECK(OfficeDesk(*tree.a.open, tree.a.session).accounts()->size() == 1);
    CHECK(OfficeDesk(*tree.a.open, tree.a.session).office()->name == QStringLiteral("一镇服务所"));
    CHECK(envelopes(tree.a) > 0);
}

TEST_CASE("trust reaches along the tree: the province's notice passes through the county",
          "[sync][levels]") {
    Tree tree;
    tree.connect();
    LevelMachine& province = tree.stranger;
    tree.accept(tree.county, province, LevelSide::Above);
    tree.accept(province, tree.county, LevelSide::Below);
    liveDay(tree.a);
    REQUIRE(province.levels().giveNotice(QStringLiteral("全省通知"), {}, {}));
    REQUIRE(tree.carry(province, LevelSide::Below, tree.county));
    REQUIRE(tree.carry(tree.county, LevelSide::Below, tree.a));
    CHECK(tree.a.levels().notices()->front().title == QStringLiteral("全省通知"));
    const auto above = tree.a.levels().offices().value();
    REQUIRE(above.size() == 2);
    CHECK(above.front().office.isDirect);
    CHECK_FALSE(above.back().office.isDirect);
    // Two levels up the office's day is seen as well.
    REQUIRE(tree.carry(tree.a, LevelSide::Above, tree.county));
    REQUIRE(tree.carry(tree.county, LevelSide::Above, province));
    const auto office = below(province, QStringLiteral("一镇服务所"));
    REQUIRE(office);
    CHECK(summaryOfOffice(*province.open, *office, kDay)->queue.all.served == 2);
    CHECK(verifyStore(*province.open).value().isSound());
    // Not its next level: directly it may not write to it.
    CHECK(tree.carry(province, LevelSide::Below, tree.a).error().code == ErrorCode::BundleForeign);
}

TEST_CASE("what an office below writes about the county's own subjects changes nothing there",
          "[sync][levels]") {
    Tree tree;
    tree.connect();
    OfficeDesk county(*tree.county.open, tree.county.session);
    const HallId hall =
        county.setHall({{}, QStringLiteral("县大厅"), 30, tree.county.open->device().id}).value();
    REQUIRE(county.setSetting(QStringLiteral("office_phone"), QStringLiteral("12333")));
    const auto before = rowsOf(tree.county);
    // Its program was tampered with: kinds that stay below, and a hall that is not its own.
    REQUIRE(tree.a.open->write([&](Sql& sql) {
        return tree.a.open->log().append(sql, tree.a.session.account,
                                         {{SubjectId::from(hall),
                                           QStringLiteral("hall_set"),
                                           {{QStringLiteral("name"), QStringLiteral("他人的大厅")},
                                            {QStringLiteral("cap"), 1},
                                            {QStringLiteral("dispatcher"), QString()}}},
                                          {tree.a.ids.next<SubjectId>(),
                                           QStringLiteral("notice_given"),
                                           {{QStringLiteral("title"), QStringLiteral("假通知")}}}});
    }));
    REQUIRE(tree.carry(tree.a, LevelSide::Above, tree.county));
    CHECK(rowsOf(tree.county) == before);
    CHECK(tree.county.levels().notices()->empty());
    REQUIRE(county.setHall({hall, QStringLiteral("县大厅"), 40, tree.county.open->device().id}));
    CHECK(county.halls()->front().cap == 40);
    CHECK(verifyStore(*tree.county.open).value().isSound());
}

TEST_CASE("a county's backup brings back the offices below, apart from its own as before",
          "[sync][levels]") {
    Tree tree;
    tree.connect();
    liveDay(tree.a);
    tree.county.clock = tree.a.clock;
    REQUIRE(tree.carry(tree.a, LevelSide::Above, tree.county));
    const auto saved = backup(*tree.county.open, tree.county.session);
    REQUIRE(saved);
    const auto before = rowsOf(tree.county);
    const QString folder = tree.county.path(QStringLiteral("restored"));
    REQUIRE(restore(folder, tree.county.context(), saved->folder, QStringLiteral("admin"),
                    kTestPassword));
    tree.county.open.reset();
    REQUIRE(QDir(tree.county.store()).removeRecursively());
    auto opened = logIn(folder, tree.county.context(), QStringLiteral("admin"), kTestPassword);
    REQUIRE(opened);
    tree.county.open = std::move(opened->store);
    auto after = rowsOf(tree.county);
    for (const char* grown : {"p_audit"})
        after[QLatin1String(grown)] = before.at(QLatin1String(grown));
    CHECK(after == before);
    const auto office = below(tree.county, QStringLiteral("一镇服务所"));
    REQUIRE(office);
    CHECK(summaryOfOffice(*tree.county.open, *office, kDay)->queue.all.served == 2);
    CHECK(verifyStore(*tree.county.open).value().isSound());
}
