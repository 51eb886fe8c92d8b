// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/calling_order.h"
#include "core/queue/queue_desk.h"
#include "core/queue/queue_step.h"

namespace chuangkou {

namespace {

struct CounterToday {
    Counter counter;
    HallToday today;
};

Result<CounterToday> counterToday(QueueStep& step, const CounterId& id) {
    const auto counter = OfficeTable::counter(step.sql(), id);
    if (!counter)
        return fail(ErrorCode::NotFound, QStringLiteral("counter"));
    const auto today = step.today(counter->hall);
    return today ? Result<CounterToday>(CounterToday{*counter, *today}) : fail(today.error());
}

/// One called or serving ticket per clerk.
Result<void> checkFree(QueueStep& step, const HallToday& today) {
    const auto current =
        TicketTable::currentOf(step.sql(), today.hall.id, today.day, step.act().actor);
    return current ? fail(ErrorCode::RuleRefused, QStringLiteral("finish_first|") + current->number)
                   : Result<void>();
}

Result<CallOutcome> callByOrder(QueueStep& step, const CounterToday& at, NotYetDue notYetDue) {
    const HallToday& today = at.today;
    if (const auto free = checkFree(step, today); !free)
        return fail(free.error());
    if (const auto admitted = step.admitFitting(today); !admitted)
        return fail(admitted.error());
    const CallPool pool =
        callPool(step.sql(), today.hall.id, today.day, at.counter, today.rules, today.now);
    std::vector<CallChoice> order = callingOrder(pool, today.rules);
    if (order.empty()) {
        auto later = earliestNotDue(pool, today.rules);
        if (!later)
            return CallOutcome{CallOutcome::Kind::QueueEmpty, {}};
        if (notYetDue == NotYetDue::Ask)
            return CallOutcome{CallOutcome::Kind::OnlyNotDue, later->ticket};
        order.push_back(std::move(*later));
    }
    const CallChoice& next = order.front();
    const auto called = step.appendTo(
        next.ticket, decideCall(next.ticket, step.act(),
                                {at.counter.id, next.rule, next.reason, next.raisedInARow}));
    if (!called)
        return fail(called.error());
    return CallOutcome{CallOutcome::Kind::Called, *called};
}

Result<TicketRow> callThis(QueueStep& step, const CounterToday& at, const TicketRow& ticket) {
    if (ticket.day != at.today.day)
        return fail(ErrorCode::RuleRefused, QStringLiteral("other_day"));
    if (const auto free = checkFree(step, at.today); !free)
        return fail(free.error());
    return step.appendTo(ticket, decideCall(ticket, step.act(),
                                            {at.counter.id, QStringLiteral("by_number"),
                                             QStringLiteral("by_number"), ticket.raisedInARow}));
}

/// Loads the ticket and today, lets `decide` say what happens, appends it.
template <typename Decide>
Result<TicketRow> change(Store& store, const Session& session, const SeenTicket& seen,
                         Decide decide) {
    return store.write([&](Sql& sql) -> Result<TicketRow> {
        QueueStep step(store, session, sql);
        const auto ticket = step.ticket(seen.id, seen.version);
        if (!ticket)
            return fail(ticket.error());
        const auto today = step.today(ticket->hall);
        if (!today)
            return fail(today.error());
        if (ticket->day != today->day)
            return fail(ErrorCode::RuleRefused, QStringLiteral("other_day"));
        return step.appendTo(*ticket, decide(*ticket, step.act(), today->rules));
    });
}

const std::vector<ServiceResult>& given(const std::vector<ServiceResult>& services,
                                        const TicketRow& ticket) {
    return services.empty() ? ticket.services : services;
}

} // namespace

CallPool callPool(Sql& sql, const HallId& hall, QDate day, const Counter& counter,
                  const QueueRules& rules, std::int64_t now) {
    CallPool pool;
    for (TicketRow& ticket : TicketTable::open(sql, hall, day))
        if (ticket.state == TicketState::Waiting &&
            (counter.lines.isEmpty() || counter.lines.contains(ticket.line)))
            pool.waiting.push_back(std::move(ticket));
    pool.counter = rules.quickCounters.contains(counter.id.toText()) ? CounterKind::Quick
                                                                     : CounterKind::Regular;
    const auto last = TicketTable::lastCalled(sql, hall, day);
    pool.raisedInARow = last ? last->raisedInARow : 0;
    pool.now = now;
    return pool;
}

Result<CallOutcome> QueueDesk::callNext(const CounterId& counter, NotYetDue notYetDue) {
    if (!m_session.may(Right::CallTickets))
        return fail(ErrorCode::NotAllowed);
    return m_store.write([&](Sql& sql) -> Result<CallOutcome> {
        QueueStep step(m_store, m_session, sql);
        const auto at = counterToday(step, counter);
        return at ? callByOrder(step, *at, notYetDue) : fail(at.error());
    });
}

Result<TicketRow> QueueDesk::callTicket(const CounterId& counter, const SeenTicket& seen) {
    if (!m_session.may(Right::CallTickets))
        return fail(ErrorCode::NotAllowed);
    return m_store.write([&](Sql& sql) -> Result<TicketRow> {
        QueueStep step(m_store, m_session, sql);
        const auto at = counterToday(step, counter);
        if (!at)
            return fail(at.error());
        const auto ticket = step.ticket(seen.id, seen.version);
        return ticket ? callThis(step, *at, *ticket) : fail(ticket.error());
    });
}

Result<TicketRow> QueueDesk::callAppointment(const CounterId& counter,
                                             const AppointmentId& appointment) {
    if (!m_session.may(Right::CallTickets))
        return fail(ErrorCode::NotAllowed);
    return m_store.write([&](Sql& sql) -> Result<TicketRow> {
        QueueStep step(m_store, m_session, sql);
        const auto at = counterToday(step, counter);
        if (!at)
            return fail(at.error());
        const auto row = step.appointment(appointment, {});
        if (!row)
            return fail(row.error());
        if (const auto why = whyNotCallable(*row, at->today.day))
            return fail(ErrorCode::RuleRefused, *why);
        const auto ticket = step.ticket(row->ticket, {});
        return ticket ? callThis(step, *at, *ticket) : fail(ticket.error());
    });
}

Result<CallOutcome> QueueDesk::finishAndCall(const CounterId& counter, const SeenTicket& seen,
                                             const std::vector<ServiceResult>& services,
                                             NotYetDue notYetDue) {
    if (!m_session.may(Right::CallTickets))
        return fail(ErrorCode::NotAllowed);
    return m_store.write([&](Sql& sql) -> Result<CallOutcome> {
        QueueStep step(m_store, m_session, sql);
        const auto at = counterToday(step, counter);
        if (!at)
            return fail(at.error());
        const auto ticket = step.ticket(seen.id, seen.version);
        if (!ticket)
            return fail(ticket.error());
        if (const auto finished =
                step.appendTo(*ticket, decideFinish(*ticket, step.act(), at->today.rules,
                                                    given(services, *ticket)));
            !finished)
            return fail(finished.error());
        return callByOrder(step, *at, notYetDue);
    });
}

Result<TicketRow> QueueDesk::recall(const SeenTicket& seen) {
    if (!m_session.may(Right::CallTickets))
        return fail(ErrorCode::NotAllowed);
    return change(m_store, m_session, seen,
                  [](const TicketRow& ticket, const TicketAct& act, const QueueRules&) {
                      return decideRecall(ticket, act);
                  });
}

Result<TicketRow> QueueDesk::notPresent(const SeenTicket& seen) {
    if (!m_session.may(Right::CallTickets))
        return fail(ErrorCode::NotAllowed);
    return change(m_store, m_session, seen,
                  [](const TicketRow& ticket, const TicketAct& act, const QueueRules& rules) {
                      return decideNotPresent(ticket, act, rules);
                  });
}

Result<TicketRow> QueueDesk::start(const SeenTicket& seen, StartedBy by) {
    if (!m_session.may(Right::CallTickets))
        return fail(ErrorCode::NotAllowed);
    return change(m_store, m_session, seen,
                  [by](const TicketRow& ticket, const TicketAct& act, const QueueRules&) {
                      return decideStart(ticket, act, by);
                  });
}

Result<TicketRow> QueueDesk::addService(const SeenTicket& seen, const QString& item,
                                        const QString& line) {
    if (!m_session.may(Right::CallTickets))
        return fail(ErrorCode::NotAllowed);
    return change(m_store, m_session, seen,
                  [&](const TicketRow& ticket, const TicketAct& act, const QueueRules&) {
                      return decideAddService(ticket, act, {item, line, 1, {}, {}});
                  });
}

Result<TicketRow> QueueDesk::finish(const SeenTicket& seen,
                                    const std::vector<ServiceResult>& services) {
    if (!m_session.may(Right::CallTickets))
        return fail(ErrorCode::NotAllowed);
    return change(m_store, m_session, seen,
                  [&](const TicketRow& ticket, const TicketAct& act, const QueueRules& rules) {
                      return decideFinish(ticket, act, rules, given(services, ticket));
                  });
}

Result<TicketRow> QueueDesk::leave(const SeenTicket& seen, const QString& reason) {
    if (!m_session.may(Right::CallTickets) && !m_session.may(Right::WorkAtDoor))
        return fail(ErrorCode::NotAllowed);
    return change(m_store, m_session, seen,
                  [&](const TicketRow& ticket, const TicketAct& act, const QueueRules&) {
                      return decideLeave(ticket, act, reason);
                  });
}

Result<TicketRow> QueueDesk::cancel(const SeenTicket& seen, const QString& reason) {
    if (!m_session.may(Right::CallTickets) && !m_session.may(Right::WorkAtDoor))
        return fail(ErrorCode::NotAllowed);
    return change(m_store, m_session, seen,
                  [&](const TicketRow& ticket, const TicketAct& act, const QueueRules&) {
                      return decideCancel(ticket, act, reason);
                  });
}

Result<TicketRow> QueueDesk::reactivate(const SeenTicket& seen) {
    if (!m_session.may(Right::CallTickets) && !m_session.may(Right::WorkAtDoor))
        return fail(ErrorCode::NotAllowed);
    return m_store.write([&](Sql& sql) -> Result<TicketRow> {
        QueueStep step(m_store, m_session, sql);
        const auto ticket = step.ticket(seen.id, seen.version);
        if (!ticket)
            return fail(ticket.error());
        const auto today = step.today(ticket->hall);
        if (!today)
            return fail(today.error());
        const int before = step.occupancy(*today);
        auto waiting = step.appendTo(*ticket, decideReactivate(*ticket, step.act()));
        if (!waiting)
            return waiting;
        if (const auto listed = step.listOverCap(*today, before, QStringLiteral("reactivate"));
            !listed)
            return fail(listed.error());
        return waiting;
    });
}

} // namespace chuangkou
