// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/calling_order.h"
#include "tests/core/queue/queue_bench.h"

using namespace chuangkou;

// Numbers in the names are those of the scenarios in the queue's rules.

TEST_CASE("1: priority comes before normal and normal before low", "[queue]") {
    QueueOffice office;
    office.at(9, 0);
    const auto low = office.walkIn(TicketClass::Low);
    office.at(9, 1);
    const auto normal = office.walkIn();
    office.at(9, 2);
    const auto high = office.walkIn(TicketClass::Priority);
    office.at(9, 10);
    CHECK(office.callAll() == list({high, normal, low}));
}

TEST_CASE("2: an appointment is called when it is due, not before", "[queue]") {
    QueueOffice office;
    office.at(9, 40);
    const auto booked = office.booked({10, 0});
    office.at(9, 50);
    const auto walkIn = office.walkIn();
    SECTION("five minutes early the walk-in goes first") {
        office.at(9, 55);
        CHECK(office.call().number == walkIn.number);
    }
    SECTION("within the tolerance the appointment goes first") {
        office.at(9, 58);
        const auto called = office.call();
        CHECK(called.number == booked.number);
        CHECK(called.callRule == QStringLiteral("raised"));
        CHECK(called.callReason == QStringLiteral("due|10:00"));
    }
}

TEST_CASE("2: an appointment alone and not due is named and called only when confirmed",
          "[queue]") {
    QueueOffice office;
    office.at(9, 40);
    const auto booked = office.booked({10, 0});
    office.at(9, 45);
    const auto asked = must(office.desk().callNext(office.counters[0]));
    CHECK(asked.kind == CallOutcome::Kind::OnlyNotDue);
    CHECK(asked.ticket.number == booked.number);
    CHECK(office.now(booked).state == TicketState::Waiting);
    const auto taken = must(office.desk().callNext(office.counters[0], NotYetDue::Take));
    CHECK(taken.kind == CallOutcome::Kind::Called);
    CHECK(taken.ticket.callReason == QStringLiteral("not_due|10:00"));
}

TEST_CASE("3: due appointments and raised tickets stand in one line", "[queue]") {
    QueueOffice office;
    office.set(QStringLiteral("queue.slot_s"), 60);
    office.at(9, 30);
    const auto normal = office.walkIn();
    office.at(9, 50);
    const auto appointment = office.booked({9, 58});
    office.at(9, 55);
    const auto raised = office.walkIn(TicketClass::Priority);
    office.at(9, 59);
    const auto raisedLater = office.walkIn(TicketClass::Priority);
    office.at(9, 59, 30);
    const auto emergency = office.walkIn(TicketClass::Emergency);
    office.at(10, 0);
    CHECK(office.callAll() == list({emergency, raised, appointment, raisedLater, normal}));
}

TEST_CASE("4: the ratio lets a normal ticket through and a wait is bounded", "[queue]") {
    QueueOffice office;
    std::vector<TicketRow> normal;
    std::vector<TicketRow> raised;
    for (int i = 0; i < 3; ++i) {
        office.at(8, 50 + i);
        normal.push_back(office.walkIn());
    }
    for (int i = 0; i < 6; ++i) {
        office.at(9, i);
        raised.push_back(office.walkIn(TicketClass::Priority));
    }
    office.at(9, 10);
    const auto [g1, g2, g3, g4, g5, g6] =
        std::tuple(raised[0], raised[1], raised[2], raised[3], raised[4], raised[5]);
    const auto [n1, n2, n3] = std::tuple(normal[0], normal[1], normal[2]);
    SECTION("two raised, then one normal") {
        office.set(QStringLiteral("queue.raised_per_normal"), 2);
        CHECK(office.callAll() == list({g1, g2, n1, g3, g4, n2, g5, g6, n3}));
    }
    SECTION("strict") {
        CHECK(office.callAll() == list({g1, g2, g3, g4, g5, g6, n1, n2, n3}));
    }
    SECTION("whoever waited over an hour comes before every raised one") {
        office.set(QStringLiteral("queue.max_wait_s"), 3600);
        office.at(9, 51, 30);
        const auto called = office.call();
        CHECK(called.number == n1.number);
        CHECK(called.callRule == QStringLiteral("max_wait"));
        CHECK(called.callReason == QStringLiteral("waited|61"));
    }
}

TEST_CASE("4: the list on the screen is the order in which they are called", "[queue]") {
    QueueOffice office;
    office.set(QStringLiteral("queue.raised_per_normal"), 1);
    for (int i = 0; i < 4; ++i) {
        office.machine.clock.advanceSeconds(60);
        office.walkIn();
        office.walkIn(TicketClass::Priority);
    }
    QStringList shown;
    for (const TicketView& view : office.snapshot().waiting)
        shown.append(view.ticket.number);
    CHECK(shown.size() == 8);
    CHECK(office.callAll() == shown);
}

TEST_CASE("5: a quick counter takes quick services first, others take them last", "[queue]") {
    QueueOffice office;
    office.set(QStringLiteral("queue.quick_items"), QJsonArray{QStringLiteral("quick")});
    office.set(QStringLiteral("queue.quick_counters"), QJsonArray{office.counters[1].toText()});
    office.at(9, 0);
    const auto r1 = office.walkIn(TicketClass::Normal, QStringLiteral("long"));
    office.at(9, 1);
    const auto r2 = office.walkIn(TicketClass::Normal, QStringLiteral("long"));
    office.at(9, 2);
    const auto q1 = office.walkIn(TicketClass::Normal, QStringLiteral("quick"));
    SECTION("quick counter") {
        QStringList called;
        for (int i = 0; i < 2; ++i) {
            const auto ticket = office.call(1);
            called.append(ticket.number);
            office.serve(ticket);
        }
        CHECK(called == list({q1, r1}));
    }
    SECTION("regular counter") {
        CHECK(office.callAll(0) == list({r1, r2, q1}));
    }
}

TEST_CASE("a counter calls the lines that it serves and no other", "[queue]") {
    QueueOffice office;
    Counter other;
    other.hall = office.hall;
    other.number = 3;
    other.lines = {QStringLiteral("training")};
    const auto id = must(OfficeDesk(*office.office.store, office.office.session).setCounter(other));
    office.walkIn();
    CHECK(must(office.desk().callNext(id)).kind == CallOutcome::Kind::QueueEmpty);
    CHECK(office.call().state == TicketState::Called);
}

TEST_CASE("a call stands in the log as assigned and then called, with rule and reason", "[queue]") {
    QueueOffice office;
    const auto ticket = office.walkIn(TicketClass::Priority);
    office.call();
    const auto events = must(office.office.store->read([&](Sql& sql) -> Result<std::vector<Event>> {
        return EventLog::load(sql, SubjectId::from(ticket.id));
    }));
    REQUIRE(events.size() == 3);
    CHECK(events[1].kind == QStringLiteral("ticket_assigned"));
    CHECK(events[2].kind == QStringLiteral("ticket_called"));
    for (int i = 1; i < 3; ++i) {
        const QJsonObject body = events[static_cast<size_t>(i)].json();
        CHECK(body[QLatin1String("rule")].toString() == QStringLiteral("raised"));
        CHECK(body[QLatin1String("reason")].toString() == QStringLiteral("priority|old_person"));
        CHECK(body[QLatin1String("counter")].toString() == office.counters[0].toText());
    }
}
