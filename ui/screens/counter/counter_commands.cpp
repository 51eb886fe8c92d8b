// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/day_desk.h"
#include "ui/screens/counter/counter_controller.h"
#include "ui/screens/queue_parts/queue_text.h"
#include "ui/support/answer.h"
#include "ui/support/shown_text.h"

namespace chuangkou {

namespace {
constexpr std::int64_t kOneCallMs = 1000; ///< F12 twice within this is one call
} // namespace

void CounterController::pressCallNext() {
    const std::int64_t now = m_store.clock().nowMs();
    if (isBusy() || std::abs(now - m_calledAt) < kOneCallMs || snapshot() == nullptr)
        return;
    if (m_counter.isNull()) {
        say(tr("This PC has no counter: the system administrator sets one up."), Tone::Warning);
        return;
    }
    const QString number = current() != nullptr ? current()->ticket.number : QString();
    switch (pressF12(situation())) {
    case CounterAction::CallNext:
        m_calledAt = now;
        call(now - m_notDueAsked < 60'000 ? NotYetDue::Take : NotYetDue::Ask);
        break;
    case CounterAction::FinishAndCall:
        m_calledAt = now;
        finishAndCall();
        break;
    case CounterAction::TellNotThereYet:
        say(tr("%1 is not at the counter yet: Space starts, F10 is not there").arg(number),
            Tone::Warning);
        break;
    case CounterAction::ShowWhatKeysDo:
        m_askedOnce = true;
        say(tr("The case of %1 is typed and not accepted: Ctrl+Enter accepts it, F12 again "
               "finishes without it")
                .arg(number),
            Tone::Warning);
        break;
    case CounterAction::AskUnrecorded:
        m_askedOnce = true;
        say(tr("Nothing is recorded for %1: F12 again finishes it, F10 is not there").arg(number),
            Tone::Warning);
        break;
    default:
        break;
    }
}

void CounterController::call(NotYetDue notYetDue) {
    m_notDueAsked = 0;
    command(
        [counter = m_counter, notYetDue](Store& store, const Session& session) {
            return QueueDesk(store, session).callNext(counter, notYetDue);
        },
        [this](const CallOutcome& outcome) { called(outcome, {}); });
}

void CounterController::finishAndCall() {
    m_askedOnce = false;
    command(
        [counter = m_counter, ticket = seenCurrent(), given = services()](Store& store,
                                                                          const Session& session) {
            return QueueDesk(store, session).finishAndCall(counter, ticket, given);
        },
        [this, number = current()->ticket.number](const CallOutcome& outcome) {
            called(outcome, number);
        });
}

void CounterController::called(const CallOutcome& outcome, const QString& finished) {
    using Kind = CallOutcome::Kind;
    const QString number = outcome.ticket.number;
    switch (outcome.kind) {
    case Kind::Called:
        sayDone(finished.isEmpty() ? tr("Called %1").arg(number)
                                   : tr("%1 is done; called %2").arg(finished, number));
        return;
    case Kind::QueueEmpty:
        if (finished.isEmpty())
            say(tr("Nobody is waiting for this counter."), Tone::Info);
        else
            sayDone(tr("%1 is done; nobody is waiting.").arg(finished));
        return;
    case Kind::OnlyNotDue:
        m_notDueAsked = m_store.clock().nowMs();
        const QString due = tr("Only %1 is there, booked for %2: F12 again calls it now")
                                .arg(number, shownTime(outcome.ticket.appointmentAt.value_or(0)));
        say(finished.isEmpty() ? due : tr("%1 is done.").arg(finished) + u' ' + due, Tone::Warning);
        return;
    }
}

void CounterController::pressStart() {
    if (pressSpace(situation()) == CounterAction::Start)
        start(StartedBy::Clerk);
}

void CounterController::typedIntoVisit() {
    pressStart(); // what typing means is what Space means
}

void CounterController::start(StartedBy by) {
    command(
        [ticket = seenCurrent(), by](Store& store, const Session& session) {
            return QueueDesk(store, session).start(ticket, by);
        },
        [this, by](const TicketRow& ticket) {
            sayDone(by == StartedBy::Machine ? tr("%1 started by itself").arg(ticket.number)
                                             : tr("%1 started").arg(ticket.number));
        });
}

void CounterController::pressNotPresent() {
    const CounterAction action = pressF10(situation());
    if (action != CounterAction::NotPresent && action != CounterAction::TakeStartBack)
        return;
    command(
        [ticket = seenCurrent()](Store& store, const Session& session) {
            return QueueDesk(store, session).notPresent(ticket);
        },
        [this](const TicketRow& ticket) {
            sayDone(ticket.state == TicketState::Lapsed
                        ? tr("%1 was not there and has lapsed").arg(ticket.number)
                        : tr("%1 was not there; it can be called again from %2")
                              .arg(ticket.number, shownTime(ticket.nextCallableAt)));
        });
}

void CounterController::pressRecall() {
    if (pressF11(situation()) != CounterAction::Recall)
        return;
    m_recalledAt = m_store.clock().nowMs();
    command(
        [ticket = seenCurrent()](Store& store, const Session& session) {
            return QueueDesk(store, session).recall(ticket);
        },
        [this](const TicketRow& ticket) {
            say(tr("%1 called again").arg(ticket.number), Tone::Info);
        });
}

void CounterController::finishOnly() {
    const TicketView* ticket = current();
    if (ticket == nullptr || ticket->ticket.state != TicketState::Serving)
        return;
    command(
        [seen = seenCurrent(), given = services()](Store& store, const Session& session) {
            return QueueDesk(store, session).finish(seen, given);
        },
        [this](const TicketRow& row) { sayDone(tr("%1 is done").arg(row.number)); });
}

void CounterController::addService(const QString& item, const QString& line) {
    command(
        [seen = seenCurrent(), item, line](Store& store, const Session& session) {
            return QueueDesk(store, session).addService(seen, item, line);
        },
        [this, item, line](const TicketRow& row) {
            say(tr("%1 also: %2").arg(row.number, itemText(item, line)), Tone::Good);
        });
}

void CounterController::undo() {
    command(
        [hall = m_hall](Store& store, const Session& session) {
            return QueueDesk(store, session).undo(hall);
        },
        [this](const UndoableAction& action) {
            m_calledAt = 0; // the call is gone, so F12 is a new one
            say(tr("Taken back: %1").arg(undoableText(action)), Tone::Info);
        });
}

void CounterController::callTicket(const SeenTicket& ticket, const QString& number) {
    command(
        [counter = m_counter, ticket](Store& store, const Session& session) {
            return QueueDesk(store, session).callTicket(counter, ticket);
        },
        [this, number](const TicketRow&) {
            m_calledAt = m_store.clock().nowMs();
            sayDone(tr("Called %1").arg(number));
        });
}

void CounterController::leave(const SeenTicket& ticket, const QString& number) {
    command(
        [ticket, reason = tr("Left by themselves")](Store& store, const Session& session) {
            return QueueDesk(store, session).leave(ticket, reason);
        },
        [this, number](const TicketRow&) { sayDone(tr("%1 gave up").arg(number)); });
}

void CounterController::reactivate(const SeenTicket& ticket, const QString& number) {
    command(
        [ticket](Store& store, const Session& session) {
            return QueueDesk(store, session).reactivate(ticket);
        },
        [this, number](const TicketRow&) {
            sayDone(tr("%1 is back in the queue with its old place").arg(number));
        });
}

void CounterController::admitOver(const SeenTicket& ticket, const QString& number,
                                  const QString& reason) {
    command(
        [ticket, reason](Store& store, const Session& session) {
            return QueueDesk(store, session).admitOver(ticket, reason);
        },
        [this, number](const TicketRow&) {
            sayDone(
                tr("%1 was let in above the limit; it stands in the daily summary").arg(number));
        });
}

void CounterController::issue(WalkIn request) {
    request.hall = m_hall;
    command(
        [request](Store& store, const Session& session) {
            return QueueDesk(store, session).issueWalkIn(request);
        },
        [this](const TicketView& ticket) {
            Q_EMIT issued(ticket, snapshot() != nullptr ? snapshot()->callable : 0);
        });
}

void CounterController::checkIn(const CheckIn& request) {
    command(
        [request](Store& store, const Session& session) {
            return QueueDesk(store, session).checkIn(request);
        },
        [this](const TicketView& ticket) {
            Q_EMIT issued(ticket, snapshot() != nullptr ? snapshot()->callable : 0);
        });
}

void CounterController::openDay() {
    command(
        [hall = m_hall](Store& store, const Session& session) {
            return DayDesk(store, session).openDay(hall);
        },
        [this](const DayRow& day) {
            say(tr("The hall is open: %1").arg(shownDate(day.date)), Tone::Good);
        });
}

void CounterController::closeDay() {
    const CounterSnapshot* shown = snapshot();
    if (shown == nullptr)
        return;
    command(
        [hall = m_hall, day = shown->day](Store& store, const Session& session) {
            return DayDesk(store, session).closeDay(hall, day);
        },
        [this](const DaySummary& summary) {
            say(tr("The day is closed: %1 tickets, %2 done, %3 lapsed, %4 gave up, %5 closed, "
                   "%6 no-shows")
                    .arg(summary.tickets.issued)
                    .arg(summary.tickets.done)
                    .arg(summary.tickets.lapsed)
                    .arg(summary.tickets.left)
                    .arg(summary.tickets.closed)
                    .arg(summary.noShows),
                Tone::Good);
        });
}

} // namespace chuangkou
