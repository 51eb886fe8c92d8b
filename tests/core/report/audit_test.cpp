// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/audit_desk.h"

#include "core/claims/case_desk.h"
#include "core/report/audit_sample.h"
#include "tests/core/report/open_office.h"
#include "tests/support/sequential_ids.h"

#include <cmath>

using namespace chuangkou;

namespace {

std::vector<SubjectId> someIds(int count) {
    SequentialIds ids;
    std::vector<SubjectId> all;
    for (int i = 0; i < count; ++i)
        all.push_back(ids.next<SubjectId>());
    return all;
}

QStringList kindsOf(const std::vector<AuditRow>& rows) {
    QStringList kinds;
    for (const AuditRow& row : rows)
        kinds.append(row.kind);
    return kinds;
}

AuditQuery everythingOf(std::vector<AuditQuery::Part> parts) {
    return {std::move(parts), 0, std::int64_t{1} << 50};
}

} // namespace

TEST_CASE("the same seed draws the same, in whatever order the cases are given", "[report]") {
    const auto all = someIds(100);
    auto backwards = all;
    std::reverse(backwards.begin(), backwards.end());
    const QString seed = QStringLiteral("k3p9");
    const auto drawn = drawSample(seed, all, 7);
    REQUIRE(drawn.size() == 7);
    CHECK(std::set<SubjectId>(drawn.begin(), drawn.end()).size() == 7);
    CHECK(drawSample(seed, backwards, 7) == drawn);
    CHECK(drawSample(QStringLiteral(" k3p9 "), all, 7) == drawn);
    CHECK(drawSample(QStringLiteral("k3p8"), all, 7) != drawn);
    const auto larger = drawSample(seed, all, 12);
    CHECK(std::equal(drawn.begin(), drawn.end(), larger.begin()));
    CHECK(drawSample(seed, all, 1000).size() == 100);
    CHECK(drawSample(seed, {}, 5).empty());
    CHECK(sampleSetName(all) == sampleSetName(backwards));
    CHECK(sampleSetName(all) != sampleSetName(someIds(99)));
}

TEST_CASE("every case is drawn equally often, and every pair", "[report]") {
    constexpr int kCases = 20;
    constexpr int kDrawn = 5;
    constexpr int kRounds = 4000;
    const auto all = someIds(kCases);
    std::map<SubjectId, int> often;
    std::map<std::pair<SubjectId, SubjectId>, int> together;
    for (int round = 0; round < kRounds; ++round) {
        auto drawn = drawSample(QStringLiteral("seed %1").arg(round), all, kDrawn);
        std::sort(drawn.begin(), drawn.end());
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            ++often[drawn[i]];
            for (std::size_t j = i + 1; j < drawn.size(); ++j)
                ++together[{drawn[i], drawn[j]}];
        }
    }
    const auto chiSquare = [](const auto& counts, double expected) {
        double sum = 0;
        for (const auto& [what, count] : counts)
            sum += (count - expected) * (count - expected) / expected;
        return sum;
    };
    REQUIRE(often.size() == kCases);
    REQUIRE(together.size() == kCases * (kCases - 1) / 2);
    // 0.1 % points: 19 and 189 degrees of freedom; the second is far below it by construction.
    CHECK(chiSquare(often, double{kRounds} * kDrawn / kCases) < 43.8);
    CHECK(chiSquare(together, double{kRounds} * kDrawn * (kDrawn - 1) / (kCases * (kCases - 1))) <
          254.1);
}

TEST_CASE("a sample of cases is repeated from its seed and stands in the trail", "[report]") {
    OpenOffice open;
    CaseDesk cases(*open.office.store, open.office.session);
    for (int i = 0; i < 12; ++i) {
        NewCase intake;
        intake.item = Catalogue::shipped().items().front().id;
        intake.person = Person{};
        intake.person->name = QStringLiteral("申请人%1").arg(i);
        intake.counter = open.counter;
        REQUIRE(cases.take(intake));
    }
    AuditDesk desk(*open.office.store, open.office.session);
    const auto first = desk.draw({{}, 4, kDay, kDay});
    REQUIRE(first);
    CHECK(first->cases.size() == 4);
    CHECK(first->setSize == 12);
    open.machine.clock.advanceSeconds(60);
    const auto again = desk.draw({first->order.seed, 4, kDay, kDay});
    REQUIRE(again);
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(again->cases[i].id == first->cases[i].id);
    CHECK(again->setName == first->setName);
    open.machine.clock.advanceSeconds(60);
    CHECK(desk.draw({first->order.seed, 4, kDay.addDays(1), kDay.addDays(1)})->setSize == 0);
    const auto rows = desk.rows(everythingOf({{QStringLiteral("audit_sample_drawn")}}));
    REQUIRE(rows->size() == 3);
    CHECK(rows->front().body.value(QLatin1String("seed")).toString() == first->order.seed);
    CHECK(rows->front().body.value(QLatin1String("of")).toInt() == 12);
    CHECK(desk.draw({{}, 0, kDay, kDay}).error().code == ErrorCode::InvalidInput);
    CHECK(desk.draw({{}, 4, kDay, kDay.addDays(-1)}).error().code == ErrorCode::InvalidInput);
}

TEST_CASE("a list takes the events of its kinds that its filter keeps", "[report]") {
    OpenOffice open;
    OfficeDesk office(*open.office.store, open.office.session);
    const auto viewed = [&](const QJsonObject& body) {
        open.machine.clock.advanceSeconds(60);
        REQUIRE(office.recordAudit("audit_person_viewed", body));
    };
    viewed({{QStringLiteral("about"), QStringLiteral("aa")}});
    viewed({{QStringLiteral("about"), QStringLiteral("bb")},
            {QStringLiteral("case"), QStringLiteral("cc")}});
    REQUIRE(office.setSetting(QStringLiteral("office_phone"), QStringLiteral("12333")));
    AuditDesk desk(*open.office.store, open.office.session);
    const AuditQuery::Part withoutCase{
        QStringLiteral("audit_person_viewed"),
        [](const QJsonObject& body) { return !body.contains(QLatin1String("case")); }};
    const auto rows = desk.rows(everythingOf({{QStringLiteral("setting_set")}, withoutCase}));
    REQUIRE(rows);
    CHECK(kindsOf(*rows) ==
          QStringList{QStringLiteral("audit_person_viewed"), QStringLiteral("setting_set")});
    CHECK(rows->front().who == QStringLiteral("管理员"));
    CHECK(rows->front().machine == 1);
    CHECK(rows->front().isOfJoinedRoles);
    AuditQuery early = everythingOf({withoutCase});
    early.to = rows->front().at;
    CHECK(desk.rows(early)->empty()); // the end is not included
    CHECK(desk.rows(everythingOf({{QStringLiteral("no_such_kind")}}))->empty());
}

TEST_CASE("what was done before the administrators were three is marked", "[report]") {
    OpenOffice open;
    OfficeDesk office(*open.office.store, open.office.session);
    AuditDesk desk(*open.office.store, open.office.session);
    REQUIRE(office.setSetting(QStringLiteral("office_phone"), QStringLiteral("1")));
    REQUIRE(office.setRoles(QStringLiteral("admin"), {Role::SystemAdmin, Role::Supervisor}));
    CHECK(desk.mode()->joined.size() == 1);
    CHECK_FALSE(desk.mode()->separation);
    REQUIRE(office.setRoles(QStringLiteral("admin"), {Role::SystemAdmin}));
    open.machine.clock.advanceSeconds(60);
    const auto add = [&](const char* login, Role role) {
        REQUIRE(office.addAccount(QString::fromLatin1(login), QStringLiteral("某人"), {role},
                                  kTestPassword));
    };
    add("zhou", Role::SecurityAdmin);
    add("wu", Role::Auditor);
    open.machine.clock.advanceSeconds(60);
    REQUIRE(office.setSetting(QStringLiteral("office_phone"), QStringLiteral("2")));
    const auto mode = desk.mode();
    REQUIRE(mode->separation);
    CHECK(mode->separatedBy == QStringLiteral("管理员"));
    CHECK(mode->joined.empty());
    const auto rows = desk.rows(everythingOf({{QStringLiteral("setting_set")}}));
    REQUIRE(rows->size() == 2);
    CHECK(rows->at(0).isOfJoinedRoles);
    CHECK_FALSE(rows->at(1).isOfJoinedRoles);
}

TEST_CASE("a head on paper is found by its first sixteen characters", "[report]") {
    OpenOffice open;
    open.serveOne();
    AuditDesk desk(*open.office.store, open.office.session);
    const auto heads =
        open.office.store
            ->read([](Sql& sql) -> Result<std::vector<OriginHead>> { return EventLog::heads(sql); })
            .value();
    REQUIRE(heads.size() == 1);
    const QString printed = QString::fromLatin1(heads.front().hash.toHex().first(16));
    open.serveOne(); // later work does not matter
    const auto found = desk.findHead(printed.first(8).toUpper() + u' ' + printed.last(8));
    REQUIRE(found);
    REQUIRE(found->size() == 1);
    CHECK(found->front().seq == heads.front().seq);
    CHECK(found->front().origin == heads.front().origin);
    CHECK(found->front().machine == 1);
    const QChar other = printed.back() == u'0' ? u'1' : u'0';
    CHECK(desk.findHead(printed.first(15) + other)->empty());
    CHECK(desk.findHead(printed.first(15)).error() ==
          Error{ErrorCode::InvalidInput, QStringLiteral("head")});
    CHECK(desk.findHead(QStringLiteral("not hexadecimal!")).error().code ==
          ErrorCode::InvalidInput);
}

TEST_CASE("only who may read the trail asks the auditor's questions", "[report]") {
    OpenOffice open;
    Session clerk = open.office.session;
    clerk.roles = {Role::Clerk, Role::Supervisor, Role::SecurityAdmin};
    AuditDesk desk(*open.office.store, clerk);
    CHECK(desk.mode().error().code == ErrorCode::NotAllowed);
    CHECK(desk.rows({}).error().code == ErrorCode::NotAllowed);
    CHECK(desk.draw({{}, 1, kDay, kDay}).error().code == ErrorCode::NotAllowed);
    CHECK(desk.findHead(QString(16, u'a')).error().code == ErrorCode::NotAllowed);
    CHECK(desk.recordExport(QStringLiteral("all"), kDay, kDay, 0).error().code ==
          ErrorCode::NotAllowed);
}
