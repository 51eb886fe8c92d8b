// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/hall_occupancy.h"
#include "tests/core/queue/queue_bench.h"

#include <QFile>
#include <QJsonDocument>

using namespace chuangkou;

namespace {

DoorScreening visitor() {
    DoorScreening screening;
    screening.name = QStringLiteral("欧阳某某");
    screening.idNumber = QStringLiteral("220102199001011234");
    screening.phone = QStringLiteral("13800138000");
    screening.firstTenths = 365;
    return screening;
}

std::vector<CapOverride> overrides(QueueOffice& office) {
    return must(office.office.store->read([&](Sql& sql) -> Result<std::vector<CapOverride>> {
        return DayTable::overrides(sql, office.hall, {2026, 3, 2});
    }));
}

QString registerPath(QueueOffice& office, const char* date) {
    return office.office.folder + QStringLiteral("/door/") + QLatin1String(date) +
           QStringLiteral(".db");
}

} // namespace

TEST_CASE("E5: at the cap the next waits outside, and the first outside follows who leaves",
          "[queue]") {
    QueueOffice office(2);
    office.at(9, 0);
    const auto first = office.walkIn();
    office.walkIn();
    const auto third = office.walkIn();
    const auto fourth = office.walkIn();
    CHECK(third.state == TicketState::Outside);
    CHECK(must(office.desk().admitNext(office.hall)).empty());
    const auto shown = office.snapshot();
    CHECK(shown.occupancy == 2);
    CHECK(shown.cap == 2);
    REQUIRE(shown.outside.size() == 2);
    CHECK(shown.outside[0].ticket.number == third.number);
    CHECK(shown.outside[0].expectedAt > shown.asOf);
    CHECK(shown.outside[1].expectedAt > shown.outside[0].expectedAt);

    office.at(9, 5);
    must(office.desk().leave({first.id, {}}, QStringLiteral("不办了")));
    const auto admitted = must(office.desk().admitNext(office.hall));
    REQUIRE(admitted.size() == 1);
    CHECK(admitted[0].number == third.number);
    CHECK(admitted[0].arrivedAt == third.arrivedAt);
    CHECK(office.now(fourth).state == TicketState::Outside);
}

TEST_CASE("E5: the cap is exceeded with a right and a reason only, and it is listed", "[queue]") {
    QueueOffice office(1);
    office.walkIn();
    const auto outside = office.walkIn();
    CHECK(office.desk().admitOver({outside.id, {}}, QStringLiteral(" ")).error().code ==
          ErrorCode::NeedsReason);
    Session clerk = office.x;
    clerk.roles = {Role::Clerk};
    CHECK(office.deskOf(clerk).admitOver({outside.id, {}}, QStringLiteral("孕妇")).error().code ==
          ErrorCode::NotAllowed);
    CHECK(overrides(office).empty());
    CHECK(must(office.desk().admitOver({outside.id, {}}, QStringLiteral("孕妇"))).state ==
          TicketState::Waiting);
    const auto listed = overrides(office);
    REQUIRE(listed.size() == 1);
    CHECK(listed[0].reason == QStringLiteral("孕妇"));
    CHECK(listed[0].ticket == outside.id);
    CHECK(listed[0].occupancy == 2);
    CHECK(listed[0].cap == 1);
}

TEST_CASE("a finished visitor counts until the way out is over", "[queue]") {
    QueueOffice office(1);
    office.at(9, 0);
    office.walkIn();
    const auto outside = office.walkIn();
    office.serve(office.call());
    office.at(9, 2, 59);
    CHECK(must(office.door().count(office.hall)).occupancy == 1);
    CHECK(must(office.desk().callNext(office.counters[0])).kind == CallOutcome::Kind::QueueEmpty);
    office.at(9, 3);
    CHECK(must(office.door().count(office.hall)).occupancy == 0);
    CHECK(office.call().number == outside.number); // admitted on the way
    CHECK(office.now(outside).admittedAt == office.machine.clock.nowMs());
}

TEST_CASE("nobody overtakes a larger group that waits outside first", "[queue]") {
    QueueOffice office(3);
    office.walkIn(TicketClass::Normal, {}, 1);
    const auto group = office.walkIn(TicketClass::Normal, {}, 1);
    const auto single = office.walkIn();
    CHECK(group.state == TicketState::Outside);
    CHECK(single.state == TicketState::Outside);
    CHECK(must(office.desk().admitNext(office.hall)).empty());
}

TEST_CASE("undo may exceed the cap and is then listed", "[queue]") {
    QueueOffice office(1);
    office.at(9, 0);
    const auto first = office.walkIn();
    office.walkIn();
    must(office.desk().leave({first.id, {}}, QStringLiteral("不办了")));
    REQUIRE(must(office.deskOf(office.y).admitNext(office.hall)).size() == 1);
    must(office.desk().undo(office.hall));
    CHECK(office.now(first).state == TicketState::Waiting);
    REQUIRE(overrides(office).size() == 1);
    CHECK(overrides(office)[0].reason == QStringLiteral("undo"));
}

TEST_CASE("people let in without a ticket count until they are out or take one", "[queue]") {
    QueueOffice office(3);
    must(office.door().admit(office.hall, visitor(), DoorWay::ToTicket));
    CHECK(must(office.door().count(office.hall)).occupancy == 0);
    DoorScreening two = visitor();
    two.companions = 1;
    CHECK(must(office.door().admit(office.hall, two, DoorWay::WithoutTicket)).occupancy == 2);
    CHECK(office.door().admit(office.hall, two, DoorWay::WithoutTicket).error() ==
          Error{ErrorCode::RuleRefused, QStringLiteral("hall_full")});
    WalkIn request;
    request.hall = office.hall;
    request.letter = QStringLiteral("B");
    request.line = QStringLiteral("social_insurance");
    request.companions = 1;
    request.alreadyInside = 2;
    CHECK(must(office.desk().issueWalkIn(request)).ticket.state == TicketState::Waiting);
    CHECK(must(office.door().count(office.hall)).occupancy == 2);
    must(office.desk().undo(office.hall));
    CHECK(must(office.door().count(office.hall)).occupancy == 2);
    CHECK(must(office.door().countOut(office.hall, 2)).occupancy == 0);
    CHECK(must(office.door().counts(office.hall, {2026, 3, 2})).admitted == 3);
}

TEST_CASE("who is inside uncounted is counted in, also above the cap", "[queue]") {
    QueueOffice office(1);
    office.at(9, 0);
    CHECK(must(office.door().countIn(office.hall, 1)).occupancy == 1);
    CHECK(must(office.door().countIn(office.hall, 2)).occupancy == 3);
    CHECK(office.door().countIn(office.hall, 0).error().code == ErrorCode::OutOfRange);
    const DoorCounts counts = must(office.door().counts(office.hall, {2026, 3, 2}));
    CHECK(counts.admitted == 3);
    CHECK(counts.recounts == 0);
}

TEST_CASE("a recount corrects the hall and records the drift", "[queue]") {
    QueueOffice office(10);
    office.walkIn();
    office.walkIn();
    const auto recount = must(office.door().recount(office.hall, 5));
    CHECK(recount.drift == 3);
    CHECK(must(office.door().count(office.hall)).occupancy == 5);
    office.walkIn();
    CHECK(must(office.door().count(office.hall)).occupancy == 6);
    CHECK(must(office.door().recount(office.hall, 6)).drift == 0);
}

TEST_CASE("the highest occupancy of a day is found with its time", "[queue]") {
    QueueOffice office;
    office.at(9, 0);
    const auto first = office.walkIn();
    office.at(9, 10);
    office.walkIn(TicketClass::Normal, {}, 2);
    office.at(9, 20);
    must(office.desk().leave({first.id, {}}, QStringLiteral("不办了")));
    const auto rows =
        must(office.office.store->read([&](Sql& sql) -> Result<std::vector<TicketRow>> {
            return TicketTable::ofDay(sql, office.hall, {2026, 3, 2});
        }));
    const auto peak = peakOccupancy(rows, {}, 180);
    CHECK(peak.people == 4);
    CHECK(officeTime(peak.at).time() == QTime(9, 10));
}

TEST_CASE("the door measures twice and refuses with the first reason", "[queue]") {
    const auto judged = [](const std::function<void(DoorScreening&)>& change) {
        DoorScreening screening = visitor();
        change(screening);
        return must(judgeAtDoor(screening, 373));
    };
    const auto refused = [](const char* reason) {
        return DoorAdvice{DoorVerdict::Refuse, QString::fromLatin1(reason)};
    };
    CHECK(judged([](DoorScreening&) {}) == DoorAdvice{});
    CHECK(judged([](DoorScreening& s) { s.firstTenths = 372; }) == DoorAdvice{});
    CHECK(judged([](DoorScreening& s) { s.firstTenths = 373; }).verdict ==
          DoorVerdict::MeasureAgain);
    CHECK(judged([](DoorScreening& s) {
              s.firstTenths = 375;
              s.secondTenths = 370;
          }) == DoorAdvice{});
    CHECK(judged([](DoorScreening& s) {
              s.firstTenths = 375;
              s.secondTenths = 373;
          }) == refused("fever_or_cough"));
    CHECK(judged([](DoorScreening& s) { s.hasMask = false; }) == refused("no_mask"));
    CHECK(judged([](DoorScreening& s) { s.hasSymptoms = true; }) == refused("fever_or_cough"));
    CHECK(judged([](DoorScreening& s) { s.isInQuarantine = true; }) == refused("in_quarantine"));
    CHECK(judged([](DoorScreening& s) { s.name.clear(); }) == refused("not_registered"));
    DoorScreening unmeasured = visitor();
    unmeasured.firstTenths = 0;
    CHECK(judgeAtDoor(unmeasured, 373).error() ==
          Error{ErrorCode::Missing, QStringLiteral("temperature")});
    unmeasured.firstTenths = 3650; // typed without the point
    CHECK(judgeAtDoor(unmeasured, 373).error().code == ErrorCode::OutOfRange);
}

TEST_CASE("health data stands in the door register only, never in the log", "[queue]") {
    QueueOffice office;
    must(office.door().admit(office.hall, visitor(), DoorWay::ToTicket));
    DoorScreening sick = visitor();
    sick.firstTenths = 386;
    sick.secondTenths = 385;
    CHECK(office.door().admit(office.hall, sick, DoorWay::ToTicket).error() ==
          Error{ErrorCode::RuleRefused, QStringLiteral("fever_or_cough")});
    must(office.door().refuse(office.hall, sick, QStringLiteral("fever_or_cough"),
                              QStringLiteral("发热门诊就诊")));
    must(office.office.store->read([](Sql& sql) -> Result<void> {
        sql.each(QStringLiteral("SELECT kind, body FROM ev_events"), {}, [](const SqlRow& row) {
            CHECK_FALSE(row.bytes(1).contains(QStringLiteral("欧阳某某").toUtf8()));
            CHECK_FALSE(row.bytes(1).contains("220102199001011234"));
            if (!row.text(0).startsWith(QStringLiteral("door_")))
                return;
            const QStringList allowed{QStringLiteral("hall"),   QStringLiteral("date"),
                                      QStringLiteral("people"), QStringLiteral("ticket"),
                                      QStringLiteral("reason"), QStringLiteral("advised"),
                                      QStringLiteral("command")};
            for (const QString& key : QJsonDocument::fromJson(row.bytes(1)).object().keys())
                CHECK(allowed.contains(key));
        });
        return {};
    }));
    const auto counts = must(office.door().counts(office.hall, {2026, 3, 2}));
    CHECK(counts.admitted == 1);
    CHECK(counts.refused == 1);
    const auto entries =
        must(office.door().registerOf({2026, 3, 2}, QStringLiteral("疾控中心来函")));
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].admitted);
    CHECK(entries[1].screening.secondTenths == 385);
    CHECK(entries[1].reason == QStringLiteral("fever_or_cough"));
    CHECK(office.door().registerOf({2026, 3, 2}, {}).error().code == ErrorCode::NeedsReason);
    QFile file(registerPath(office, "2026-03-02"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK_FALSE(bytes.startsWith("SQLite format 3"));
    CHECK_FALSE(bytes.contains(QStringLiteral("欧阳某某").toUtf8()));
}

TEST_CASE("after the retention the key is forgotten, the file removed and the days counted",
          "[queue]") {
    QueueOffice office;
    office.set(QStringLiteral("door.retention_days"), 2);
    must(office.door().admit(office.hall, visitor(), DoorWay::ToTicket));
    CHECK(QFile::exists(registerPath(office, "2026-03-02")));
    office.machine.clock.set({2026, 3, 4}, {8, 0});
    must(office.days().openDay(office.hall));
    CHECK(QFile::exists(registerPath(office, "2026-03-02")));
    office.machine.clock.set({2026, 3, 5}, {8, 0});
    must(office.days().openDay(office.hall));
    CHECK_FALSE(QFile::exists(registerPath(office, "2026-03-02")));
    CHECK(office.door().registerOf({2026, 3, 2}, QStringLiteral("疾控中心来函")).error().code ==
          ErrorCode::NotFound);
    CHECK(must(office.office.store->read([](Sql& sql) -> Result<qint64> {
              return sql
                  .integer(QStringLiteral("SELECT count(*) FROM ev_events "
                                          "WHERE kind = 'door_register_forgotten'"))
                  .value_or(0);
          })) == 1);
}

TEST_CASE("a register file whose key a crash had forgotten already is removed too", "[queue]") {
    QueueOffice office;
    must(office.door().admit(office.hall, visitor(), DoorWay::ToTicket));
    must(office.office.store->writeLocal([](Sql& sql) -> Result<void> {
        sql.exec(QStringLiteral("DELETE FROM l_door"));
        return {};
    }));
    must(office.door().forgetOldRegisters());
    CHECK_FALSE(QFile::exists(registerPath(office, "2026-03-02")));
}
