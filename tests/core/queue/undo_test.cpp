// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/counter_keys.h"
#include "tests/core/queue/queue_bench.h"

using namespace chuangkou;

namespace {

/// A row without what an undo must change: its version names the newest event.
TicketRow unversioned(TicketRow row) {
    row.version.clear();
    return row;
}

bool sameTicket(const TicketRow& left, const TicketRow& right) {
    return left.state == right.state && left.calls == right.calls &&
           left.firstCallAt == right.firstCallAt && left.lastCallAt == right.lastCallAt &&
           left.nextCallableAt == right.nextCallableAt && left.startedAt == right.startedAt &&
           left.startedAutomatically == right.startedAutomatically &&
           left.endedAt == right.endedAt && left.waitS == right.waitS &&
           left.walkS == right.walkS && left.serviceS == right.serviceS &&
           left.clerk == right.clerk && left.counter == right.counter &&
           left.services == right.services && left.doubtful == right.doubtful &&
           left.endReason == right.endReason;
}

} // namespace

TEST_CASE("8: undo restores the exact state before, once", "[queue]") {
    QueueOffice office;
    office.at(9, 0);
    const auto ticket = office.walkIn();
    QueueDesk desk = office.desk();
    office.at(9, 5);

    const auto check = [&](const char* action, const std::function<void()>& act) {
        const TicketRow before = unversioned(office.now(ticket));
        act();
        CHECK_FALSE(sameTicket(before, office.now(ticket)));
        office.machine.clock.advanceSeconds(30);
        const auto undone = must(desk.undo(office.hall));
        CHECK(undone.action == QString::fromLatin1(action));
        CHECK(undone.number == ticket.number);
        CHECK(sameTicket(before, office.now(ticket)));
        CHECK(desk.undo(office.hall).error() ==
              Error{ErrorCode::RuleRefused, QStringLiteral("nothing_to_undo")});
        act(); // and go on from there
    };
    check("call", [&] { office.call(); });
    check("not_present", [&] { must(desk.notPresent({ticket.id, {}})); });
    office.machine.clock.advanceSeconds(300);
    check("call", [&] { office.call(); });
    check("start", [&] { must(desk.start({ticket.id, {}}, StartedBy::Clerk)); });
    office.machine.clock.advanceSeconds(120);
    check("finish", [&] { must(desk.finish({ticket.id, {}}, {})); });
}

TEST_CASE("undo of finish and call takes back both", "[queue]") {
    QueueOffice office;
    office.at(9, 0);
    const auto first = office.walkIn();
    const auto second = office.walkIn();
    office.call();
    must(office.desk().start({first.id, {}}, StartedBy::Clerk));
    office.at(9, 10);
    const auto outcome = must(office.desk().finishAndCall(office.counters[0], {first.id, {}}, {}));
    CHECK(outcome.ticket.number == second.number);
    CHECK(office.now(first).state == TicketState::Done);
    CHECK(office.snapshot().undoable->action == QStringLiteral("finish_and_call"));
    CHECK(must(office.desk().undo(office.hall)).number == first.number);
    CHECK(office.now(first).state == TicketState::Serving);
    CHECK(office.now(second).state == TicketState::Waiting);
    CHECK(office.now(second).calls == 0);
    CHECK_FALSE(office.now(second).firstCallAt.has_value());
    CHECK(office.snapshot().current->ticket.number == first.number);
}

TEST_CASE("undo of a check-in gives the appointment back and keeps the number used", "[queue]") {
    QueueOffice office;
    office.at(9, 0);
    const auto row = must(office.appointments().book(office.request({2026, 3, 2}, {9, 0})));
    const auto ticket = must(office.desk().checkIn({row.id, row.version})).ticket;
    CHECK(must(office.desk().undo(office.hall)).action == QStringLiteral("check_in"));
    CHECK(office.now(row.id).state == AppointmentState::Booked);
    CHECK(office.now(ticket).state == TicketState::Cancelled);
    CHECK(office.now(ticket).endReason == QStringLiteral("undone"));
    const auto again = must(office.desk().checkIn({row.id, {}})).ticket;
    CHECK(again.number == QStringLiteral("A002"));
    CHECK(office.now(row.id).ticket == again.id);
}

TEST_CASE("undo of a finish takes the fulfilled appointment back", "[queue]") {
    QueueOffice office;
    office.at(9, 0);
    const auto ticket = office.booked({9, 0});
    office.serve(office.call());
    CHECK(office.now(ticket.appointment).state == AppointmentState::Fulfilled);
    must(office.desk().undo(office.hall));
    CHECK(office.now(ticket.appointment).state == AppointmentState::CheckedIn);
    CHECK(office.now(ticket).state == TicketState::Serving);
}

TEST_CASE("an automatic start is no command: undo goes back to before the call", "[queue]") {
    QueueOffice office;
    const auto ticket = office.walkIn();
    office.call();
    office.machine.clock.advanceSeconds(20);
    const auto started = must(office.desk().start({ticket.id, {}}, StartedBy::Machine));
    CHECK(started.startedAutomatically);
    CHECK_FALSE(started.walkS.has_value());
    CHECK(must(office.desk().undo(office.hall)).action == QStringLiteral("call"));
    CHECK(office.now(ticket).state == TicketState::Waiting);
    CHECK_FALSE(office.now(ticket).startedAt.has_value());
}

TEST_CASE("F10 in a visit that started by itself takes the start back and counts as not there",
          "[queue]") {
    QueueOffice office;
    const auto ticket = office.walkIn();
    office.call();
    must(office.desk().start({ticket.id, {}}, StartedBy::Machine));
    const auto missed = must(office.desk().notPresent({ticket.id, {}}));
    CHECK(missed.state == TicketState::Waiting);
    CHECK_FALSE(missed.startedAt.has_value());
    must(office.desk().undo(office.hall));
    CHECK(office.now(ticket).state == TicketState::Serving);
    must(office.desk().finish({ticket.id, {}}, {}));
}

TEST_CASE("a visit that the clerk started cannot be 过号", "[queue]") {
    QueueOffice office;
    const auto ticket = office.walkIn();
    office.call();
    must(office.desk().start({ticket.id, {}}, StartedBy::Clerk));
    CHECK(office.desk().notPresent({ticket.id, {}}).error() ==
          Error{ErrorCode::WrongState, QStringLiteral("serving")});
}

TEST_CASE("undo is refused too late, after day close and when somebody has acted since",
          "[queue]") {
    QueueOffice office;
    office.at(9, 0);
    const auto ticket = office.walkIn();
    office.call();
    SECTION("too late") {
        office.at(9, 10, 1);
        CHECK(office.desk().undo(office.hall).error() ==
              Error{ErrorCode::RuleRefused, QStringLiteral("undo_too_late")});
        CHECK_FALSE(office.snapshot().undoable.has_value());
    }
    SECTION("after day close") {
        must(office.days().closeDay(office.hall, {2026, 3, 2}));
        CHECK(office.desk().undo(office.hall).error() ==
              Error{ErrorCode::RuleRefused, QStringLiteral("day_closed")});
    }
    SECTION("somebody acted since") {
        must(office.desk().notPresent({ticket.id, {}}));
        office.at(9, 6);
        must(office.deskOf(office.y).callNext(office.counters[1]));
        CHECK(office.desk().undo(office.hall).error() ==
              Error{ErrorCode::ChangedMeanwhile, QStringLiteral("李Y|09:06:00")});
        CHECK(office.now(ticket).state == TicketState::Called);
    }
    SECTION("another clerk's command is not mine to take back") {
        CHECK(office.deskOf(office.y).undo(office.hall).error() ==
              Error{ErrorCode::RuleRefused, QStringLiteral("nothing_to_undo")});
    }
    SECTION("calling out again is no command of its own") {
        must(office.desk().recall({ticket.id, {}}));
        CHECK(must(office.desk().undo(office.hall)).action == QStringLiteral("call"));
    }
}

TEST_CASE("the keys of a counter do what the rules say", "[queue]") {
    using Action = CounterAction;
    CounterSituation idle;
    CHECK(pressF12(idle) == Action::CallNext);
    CHECK(pressSpace(idle) == Action::Nothing);
    CHECK(pressF10(idle) == Action::Nothing);

    CounterSituation called{.current = TicketState::Called};
    CHECK(pressF12(called) == Action::TellNotThereYet);
    CHECK(pressSpace(called) == Action::Start);
    CHECK(pressF10(called) == Action::NotPresent);
    CHECK(pressF11(called) == Action::Recall);
    CHECK_FALSE(startsByItself(called, 19'999, 20));
    CHECK(startsByItself(called, 20'000, 20));

    CounterSituation serving{.current = TicketState::Serving};
    CHECK(pressF12(serving) == Action::FinishAndCall);
    CHECK(pressF10(serving) == Action::Nothing);
    CHECK(pressF11(serving) == Action::Nothing);

    CounterSituation untouched{.current = TicketState::Serving, .startedAutomatically = true};
    CHECK(pressF12(untouched) == Action::AskUnrecorded);
    CHECK(pressF10(untouched) == Action::TakeStartBack);
    untouched.askedOnce = true;
    CHECK(pressF12(untouched) == Action::FinishAndCall);
    untouched.hasInput = true;
    CHECK(pressF10(untouched) == Action::Nothing);

    CounterSituation draft{.current = TicketState::Serving, .hasUnacceptedDraft = true};
    CHECK(pressF12(draft) == Action::ShowWhatKeysDo);
    draft.askedOnce = true;
    CHECK(pressF12(draft) == Action::FinishAndCall);

    for (CounterSituation situation : {idle, called, serving, draft}) {
        situation.dialogIsOpen = true;
        CHECK(pressF12(situation) == Action::Nothing);
    }
}
