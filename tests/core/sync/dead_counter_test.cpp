// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/day_desk.h"
#include "core/queue/queue_desk.h"
#include "core/queue/queue_projections.h"
#include "core/store/verify.h"
#include "core/sync/machine_desk.h"
#include "tests/core/sync/sync_bench.h"

using namespace chuangkou;

namespace {

struct QueueMachine : TestMachine {
    explicit QueueMachine(std::uint64_t firstId = 0) : TestMachine(firstId) {
        addQueueProjections(projections);
    }
};

/// A PC of the office with its clerk logged in.
struct CounterPc {
    CounterPc(TestOffice& office, int number) : machine(static_cast<std::uint64_t>(number) << 20) {
        folder = machine.path(QStringLiteral("store"));
        const QString request = machine.path(QStringLiteral("request"));
        const QString answer = machine.path(QStringLiteral("answer"));
        const QString setup = QStringLiteral("only until admitted 9");
        REQUIRE(joinRequest(folder, machine.context(), setup, request));
        REQUIRE(admit(*office.store, office.session, request, number,
                      QStringLiteral("%1号窗口").arg(number), answer));
        REQUIRE(acceptAdmission(folder, machine.context(), setup, answer));
        auto opened = logIn(folder, machine.context(), QStringLiteral("wang"), kTestPassword);
        REQUIRE(opened);
        store = std::move(opened->store);
        session = std::move(opened->session);
    }
    QueueMachine machine;
    QString folder;
    std::unique_ptr<Store> store;
    Session session;
};

TicketView issued(CounterPc& pc, const HallId& hall) {
    WalkIn request;
    request.hall = hall;
    request.letter = QStringLiteral("A");
    request.line = QStringLiteral("employment");
    const auto made = QueueDesk(*pc.store, pc.session).issueWalkIn(request);
    REQUIRE(made);
    return *made;
}

template <typename Pc> void bring(CounterPc& from, Pc& to, const QString& file) {
    REQUIRE(imported(to, exported(from, file)));
}

} // namespace

TEST_CASE("a dead PC's open tickets are called and finished on the new one", "[sync]") {
    QueueMachine machine;
    TestOffice office(machine);
    OfficeDesk desk(*office.store, office.session);
    REQUIRE(desk.addAccount(QStringLiteral("wang"), QStringLiteral("王芳"),
                            {Role::Clerk, Role::Supervisor}, kTestPassword));
    CounterPc dead(office, 2);
    const auto hall = desk.setHall({{}, QStringLiteral("大厅"), 30, dead.store->device().id});
    REQUIRE(hall);
    const auto counter =
        desk.setCounter({{}, *hall, 1, QStringLiteral("综合窗口"), {}, dead.store->device().id});
    REQUIRE(counter);
    const QString setUp = machine.path(QStringLiteral("setup.ckb"));
    REQUIRE(imported(dead, exported(office, setUp)));
    REQUIRE(DayDesk(*dead.store, dead.session).openDay(*hall));
    const TicketView called = issued(dead, *hall);
    const TicketView waiting = issued(dead, *hall);
    REQUIRE(QueueDesk(*dead.store, dead.session).callNext(*counter));
    bring(dead, office, machine.path(QStringLiteral("dead.ckb")));
    const TicketView unknown = issued(dead, *hall); // the office never hears of it
    dead.store.reset();

    CounterPc fresh(office, 3);
    REQUIRE(MachineDesk(*office.store, office.session)
                .revoke(2, QStringLiteral("主板损坏"), Accepting::WhatIsHeld));
    Counter moved{*counter, *hall, 1, QStringLiteral("综合窗口"), {}, fresh.store->device().id};
    REQUIRE(desk.setCounter(moved));
    REQUIRE(imported(fresh, exported(office, machine.path(QStringLiteral("moved.ckb")))));
    QueueDesk queue(*fresh.store, fresh.session);
    CHECK(queue.callNext(*counter).error().code == ErrorCode::NotOwner);
    DayDesk days(*fresh.store, fresh.session);
    CHECK(days.takeOver(*hall, QString()).error().code == ErrorCode::NeedsReason);
    REQUIRE(days.takeOver(*hall, QStringLiteral("主板损坏")));
    CHECK(days.takeOver(*hall, QStringLiteral("主板损坏")).error() ==
          Error{ErrorCode::WrongState, QStringLiteral("own_hall")});

    // The clerk sits down at the new PC: her visitor is still before her, the next one waits.
    const auto seen = queue.snapshot(*hall, *counter);
    REQUIRE(seen);
    REQUIRE(seen->current);
    CHECK(seen->current->ticket.number == called.ticket.number);
    CHECK(seen->waiting.size() == 1);
    CHECK(days.day(*hall, officeDate(machine.clock.nowMs()))->value().term == 2);
    const TicketView next = issued(fresh, *hall);
    CHECK(next.ticket.number == QStringLiteral("AB001"));
    CHECK(next.ticket.number != unknown.ticket.number);
    CHECK(waiting.ticket.number == QStringLiteral("A002"));
    const auto closed = days.closeDay(*hall, officeDate(machine.clock.nowMs()));
    REQUIRE(closed);
    CHECK(closed->tickets.open == 0);
    CHECK(closed->tickets.issued == 3);
    CHECK(verifyStore(*fresh.store).value().isSound());
}
