// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/queue/queue_bench.h"
#include "tests/support/check_scale.h"

#include <barrier>
#include <thread>

using namespace chuangkou;

namespace {

/// A clerk at a second connection of the same store, as another process would have it.
class SecondConnection {
public:
    SecondConnection(QueueOffice& office, const QString& login, std::uint64_t firstId)
        : m_ids(firstId) {
        const StoreContext context{office.machine.clock,
                                   m_ids,
                                   office.machine.boot,
                                   office.machine.projections,
                                   office.machine.path(QStringLiteral("state")),
                                   PasswordCost::cheapForTests()};
        auto opened = logIn(office.office.folder, context, login, kTestPassword);
        if (!opened)
            qFatal("second connection: %d", static_cast<int>(opened.error().code));
        m_opened = std::move(*opened);
    }
    QueueDesk desk() { return QueueDesk(*m_opened.store, m_opened.session); }

private:
    SequentialIds m_ids;
    LoggedIn m_opened;
};

struct Race {
    int both = 0;
    int none = 0;
    int same = 0;
    int strange = 0;
};

/// Both clerks call at the same instant, `rounds` times, with so many tickets waiting each time;
/// afterwards everything is cancelled again.
Race race(QueueOffice& office, int rounds, int waiting) {
    std::barrier gate(3);
    std::array<std::optional<CallOutcome>, 2> outcomes;
    std::atomic<bool> strange{false};
    const auto work = [&](size_t who) {
        SecondConnection connection(office, who == 0 ? QStringLiteral("x") : QStringLiteral("y"),
                                    (who + 1) << 40);
        for (int round = 0; round < rounds; ++round) {
            gate.arrive_and_wait();
            auto outcome = connection.desk().callNext(office.counters[who]);
            if (!outcome)
                strange = true;
            else
                outcomes[who] = *outcome;
            if (outcome && outcome->kind == CallOutcome::Kind::Called &&
                !connection.desk().cancel({outcome->ticket.id, {}}, QStringLiteral("test")))
                strange = true;
            gate.arrive_and_wait();
        }
    };
    std::thread first(work, 0);
    std::thread second(work, 1);
    Race race;
    for (int round = 0; round < rounds; ++round) {
        for (int i = 0; i < waiting; ++i)
            office.walkIn();
        outcomes = {};
        gate.arrive_and_wait();
        gate.arrive_and_wait();
        const bool left = outcomes[0] && outcomes[0]->kind == CallOutcome::Kind::Called;
        const bool right = outcomes[1] && outcomes[1]->kind == CallOutcome::Kind::Called;
        race.both += left && right ? 1 : 0;
        race.none += !left && !right ? 1 : 0;
        race.same += left && right && outcomes[0]->ticket.id == outcomes[1]->ticket.id ? 1 : 0;
    }
    first.join();
    second.join();
    race.strange = strange ? 1 : 0;
    return race;
}

qint64 callEvents(QueueOffice& office) {
    return must(office.office.store->read([](Sql& sql) -> Result<qint64> {
        return sql
            .integer(QStringLiteral("SELECT count(*) FROM ev_events WHERE kind = 'ticket_called'"))
            .value_or(0);
    }));
}

} // namespace

TEST_CASE("6: of two clerks who call at the same instant exactly one gets the ticket",
          "[queue][check-race]") {
    QueueOffice office;
    const int rounds = scaled(1000);
    const Race race = ::race(office, rounds, 1);
    CHECK(race.strange == 0);
    CHECK(race.both == 0);
    CHECK(race.none == 0);
    CHECK(callEvents(office) == rounds);
}

TEST_CASE("6: with two waiting each clerk gets another ticket", "[queue]") {
    QueueOffice office;
    const Race race = ::race(office, 30, 2);
    CHECK(race.strange == 0);
    CHECK(race.both == 30);
    CHECK(race.same == 0);
}

TEST_CASE("7: a clerk who serves somebody calls nobody else", "[queue]") {
    QueueOffice office;
    const auto t1 = office.walkIn();
    const auto t2 = office.walkIn();
    must(office.desk().start({office.call().id, {}}, StartedBy::Clerk));
    const auto before = office.countEvents();
    CHECK(office.desk().callNext(office.counters[0]).error() ==
          Error{ErrorCode::RuleRefused, QStringLiteral("finish_first|A001")});
    CHECK(office.desk().callTicket(office.counters[1], {t2.id, {}}).error() ==
          Error{ErrorCode::RuleRefused, QStringLiteral("finish_first|A001")});
    CHECK(office.now(t1).state == TicketState::Serving);
    CHECK(office.now(t2).state == TicketState::Waiting);
    CHECK(office.countEvents() == before);
}

TEST_CASE("8: a screen that shows what is no longer so is refused with who and when", "[queue]") {
    QueueOffice office;
    const auto shown = office.walkIn();
    office.at(9, 30, 15);
    must(office.deskOf(office.y).callNext(office.counters[1]));
    office.at(9, 31);
    const auto before = office.countEvents();
    CHECK(office.desk().cancel({shown.id, shown.version}, QStringLiteral("走了")).error() ==
          Error{ErrorCode::ChangedMeanwhile, QStringLiteral("李Y|09:30:15")});
    CHECK(office.countEvents() == before);
    CHECK(office.now(shown).state == TicketState::Called);
}

TEST_CASE("9: as many recalls as are allowed, then the ticket lapses", "[queue]") {
    const auto statesWith = [](int allowed, int failures) {
        QueueOffice office;
        office.set(QStringLiteral("queue.recalls_allowed"), allowed);
        office.at(9, 0);
        const auto ticket = office.walkIn();
        QStringList states;
        for (int i = 0; i < failures; ++i) {
            office.call();
            states.append(ticketStateKey(must(office.desk().notPresent({ticket.id, {}})).state));
            office.machine.clock.advanceSeconds(300);
        }
        return states;
    };
    const QString waiting = QStringLiteral("waiting");
    const QString lapsed = QStringLiteral("lapsed");
    CHECK(statesWith(3, 4) == QStringList{waiting, waiting, waiting, lapsed});
    CHECK(statesWith(0, 1) == QStringList{lapsed});
    CHECK(statesWith(1, 2) == QStringList{waiting, lapsed});
}

TEST_CASE("9: within the recall delay a ticket is not called again", "[queue]") {
    QueueOffice office;
    office.at(9, 0);
    const auto ticket = office.walkIn();
    office.call();
    must(office.desk().notPresent({ticket.id, {}}));
    office.at(9, 4, 59);
    CHECK(must(office.desk().callNext(office.counters[0])).kind == CallOutcome::Kind::QueueEmpty);
    CHECK(office.desk().callTicket(office.counters[0], {ticket.id, {}}).error() ==
          Error{ErrorCode::RuleRefused, QStringLiteral("recall_delay|09:05:00")});
    office.at(9, 5);
    CHECK(office.call().calls == 2);
}

TEST_CASE("10: a lapsed ticket comes back by hand only, with number, arrival and first call",
          "[queue]") {
    QueueOffice office;
    office.set(QStringLiteral("queue.recalls_allowed"), 0);
    office.at(9, 0);
    const auto t1 = office.walkIn();
    office.at(9, 1);
    const auto t2 = office.walkIn();
    office.at(9, 10);
    const auto called = office.call();
    must(office.desk().notPresent({t1.id, {}}));
    CHECK(office.callAll() == list({t2}));
    office.at(10, 30);
    const auto again = must(office.desk().reactivate({t1.id, {}}));
    CHECK(again.state == TicketState::Waiting);
    CHECK(again.number == t1.number);
    CHECK(again.arrivedAt == t1.arrivedAt);
    CHECK(again.firstCallAt == called.firstCallAt);
    CHECK(office.call().firstCallAt == called.firstCallAt);
}

TEST_CASE("11: an appointment is called only when it is today's and checked in", "[queue]") {
    QueueOffice office;
    const auto tomorrow = must(office.appointments().book(office.request({2026, 3, 3}, {9, 0})));
    const auto today = must(office.appointments().book(office.request({2026, 3, 2}, {9, 0})));
    const auto refusal = [&](const AppointmentId& id) {
        return office.desk().callAppointment(office.counters[0], id).error();
    };
    CHECK(refusal(today.id) ==
          Error{ErrorCode::RuleRefused, QStringLiteral("appointment_not_checked_in")});
    CHECK(refusal(tomorrow.id) ==
          Error{ErrorCode::RuleRefused, QStringLiteral("appointment_later|2026-03-03")});
    AppointmentRow row = today;
    row.state = AppointmentState::Draft;
    CHECK(whyNotCallable(row, row.date) == QStringLiteral("appointment_draft"));
    row.state = AppointmentState::Requested;
    CHECK(whyNotCallable(row, row.date) == QStringLiteral("appointment_requested"));
    CHECK(office.now(tomorrow.id).state == AppointmentState::Booked); // may be opened
    must(office.days().closeDay(office.hall, {2026, 3, 2}));
    office.machine.clock.set({2026, 3, 3}, {8, 0});
    must(office.days().openDay(office.hall));
    CHECK(refusal(today.id) ==
          Error{ErrorCode::RuleRefused, QStringLiteral("appointment_past|2026-03-02")});
}

TEST_CASE("11: what was taken before midnight is not called after it", "[queue]") {
    QueueOffice office;
    office.at(23, 59);
    const auto ticket = office.walkIn();
    office.machine.clock.set({2026, 3, 3}, {0, 1});
    CHECK(office.desk().callTicket(office.counters[0], {ticket.id, {}}).error() ==
          Error{ErrorCode::WrongState, QStringLiteral("day_not_open")});
    must(office.days().openDay(office.hall));
    CHECK(office.now(ticket).state == TicketState::Closed); // yesterday was closed at the start
    CHECK(must(office.desk().callNext(office.counters[0])).kind == CallOutcome::Kind::QueueEmpty);
}

TEST_CASE("17: the figures of a day with served, lapsed and still serving visitors", "[queue]") {
    QueueOffice office;
    office.set(QStringLiteral("queue.recalls_allowed"), 0);
    office.at(8, 30);
    const auto a1 = office.booked({8, 30});
    const auto a2 = office.booked({8, 30});
    office.at(8, 35);
    const auto w1 = office.walkIn();
    const auto w2 = office.walkIn();
    office.serve(office.call());
    office.call();
    must(office.desk().notPresent({a2.id, {}}));
    office.at(9, 40);
    CHECK(office.call().number == w1.number);
    must(office.desk().start({w1.id, {}}, StartedBy::Clerk));
    office.at(9, 50);
    must(office.desk().finish({w1.id, {}}, {}));
    office.call();
    must(office.desk().notPresent({w2.id, {}}));
    const auto extra = office.walkIn();
    must(office.desk().start({office.call().id, {}}, StartedBy::Clerk));
    office.at(17, 0);
    const auto summary = must(office.days().closeDay(office.hall, {2026, 3, 2}));
    CHECK(summary.tickets.done == 2);
    CHECK(summary.tickets.lapsed == 2);
    CHECK(summary.tickets.closed == 1);
    CHECK(summary.tickets.open == 0);
    CHECK(summary.tickets.issued == summary.tickets.done + summary.tickets.lapsed +
                                        summary.tickets.left + summary.tickets.cancelled +
                                        summary.tickets.closed);
    CHECK(summary.tickets.doubtful == 1);
    CHECK(summary.noShows == 0);
    CHECK(summary.head.seq > 0);
    CHECK(office.now(a1.appointment).state == AppointmentState::Fulfilled);
    CHECK(office.now(a2.appointment).state == AppointmentState::Unserved);
    CHECK(office.now(w1).waitS == 65 * 60);
    CHECK(office.now(w1).serviceS == 10 * 60);
    const auto unreliable = office.now(extra);
    CHECK(unreliable.state == TicketState::Closed);
    CHECK(unreliable.doubtful == QStringList{QStringLiteral("closed_while_serving")});
    CHECK_FALSE(unreliable.serviceS.has_value());
}

TEST_CASE("a service longer than the limit is marked as doubtful", "[queue]") {
    QueueOffice office;
    office.at(9, 0);
    const auto ticket = office.walkIn();
    must(office.desk().start({office.call().id, {}}, StartedBy::Clerk));
    office.at(10, 0, 1);
    CHECK(must(office.desk().finish({ticket.id, {}}, {})).doubtful ==
          QStringList{QStringLiteral("service_over_limit")});
}

TEST_CASE("finishing gives services their default result and refuses a visit without any",
          "[queue]") {
    QueueOffice office;
    const auto ticket =
        office.walkIn(TicketClass::Normal, QStringLiteral("employment-registration"));
    must(office.desk().start({office.call().id, {}}, StartedBy::Clerk));
    CHECK(office.desk()
              .finish({ticket.id, {}}, {{QStringLiteral("employment-registration"), {}, 0, {}, {}}})
              .error() == Error{ErrorCode::RuleRefused, QStringLiteral("no_service")});
    must(office.desk().addService({ticket.id, {}}, QStringLiteral("unemployment-registration"),
                                  QStringLiteral("employment")));
    auto services = office.now(ticket).services;
    REQUIRE(services.size() == 2);
    services[1].caseId = QStringLiteral("00112233445566778899aabbccddeeff");
    const auto done = must(office.desk().finish({ticket.id, {}}, services));
    CHECK(done.services[0].result == QStringLiteral("done"));
    CHECK(done.services[1].result == QStringLiteral("accepted"));
}

TEST_CASE("who may neither call nor work at the door takes no ticket and calls none", "[queue]") {
    QueueOffice office;
    Session auditor = office.x;
    auditor.roles = {Role::Auditor};
    WalkIn request;
    request.hall = office.hall;
    request.letter = QStringLiteral("A");
    request.line = QStringLiteral("employment");
    QueueDesk desk = office.deskOf(auditor);
    CHECK(desk.issueWalkIn(request).error().code == ErrorCode::NotAllowed);
    CHECK(desk.callNext(office.counters[0]).error().code == ErrorCode::NotAllowed);
    CHECK(desk.undo(office.hall).error().code == ErrorCode::NotAllowed);
    Session reception = office.x;
    reception.roles = {Role::Reception};
    CHECK(office.deskOf(reception).callNext(office.counters[0]).error().code ==
          ErrorCode::NotAllowed);
    CHECK(office.deskOf(reception).issueWalkIn(request).has_value());
}

TEST_CASE("another machine's hall is left alone", "[queue]") {
    QueueOffice office;
    Hall hall;
    hall.id = office.hall;
    hall.name = QStringLiteral("一楼大厅");
    hall.dispatcher = QByteArray(32, 'd');
    must(OfficeDesk(*office.office.store, office.office.session).setHall(hall));
    CHECK(office.desk().callNext(office.counters[0]).error().code == ErrorCode::NotOwner);
}
