// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/calling_order.h"
#include "core/queue/hall_occupancy.h"
#include "core/queue/queue_desk.h"
#include "core/queue/queue_step.h"
#include "core/queue/undo.h"

#include <algorithm>
#include <set>

namespace chuangkou {

namespace {

constexpr size_t kOverShown = 50;

TicketView viewOf(Sql& sql, TicketRow ticket) {
    TicketView view;
    const MaskedPerson person = maskedPerson(sql, ticket.person);
    view.ticket = std::move(ticket);
    view.personName = person.name;
    view.personNumber = person.number;
    return view;
}

/// Waiting tickets as this counter would call them, then those that may not be called yet.
void fillWaiting(Sql& sql, CounterSnapshot& shown, const CallPool& pool, int counters) {
    std::set<TicketId> callable;
    for (CallChoice& choice : callingOrder(pool, shown.rules)) {
        callable.insert(choice.ticket.id);
        shown.waiting.push_back(viewOf(sql, std::move(choice.ticket)));
    }
    shown.callable = static_cast<int>(shown.waiting.size());
    for (const TicketRow& ticket : pool.waiting)
        if (!callable.contains(ticket.id))
            shown.waiting.push_back(viewOf(sql, ticket));
    std::int64_t ahead = 0;
    for (TicketView& view : shown.waiting) {
        const std::int64_t byQueue =
            shown.asOf + ahead++ * shown.rules.usualServiceS * 1000LL / counters;
        view.expectedAt =
            std::max({byQueue, view.ticket.nextCallableAt, view.ticket.appointmentAt.value_or(0)});
    }
}

/// Somebody leaves about every usual service divided by the counters; that long the first waits.
void fillOutside(CounterSnapshot& shown, int counters) {
    std::int64_t place = 1;
    for (TicketView& view : shown.outside)
        view.expectedAt = shown.asOf + place++ * shown.rules.usualServiceS * 1000LL / counters;
}

int countersOf(Sql& sql, const HallId& hall) {
    const auto counters = OfficeTable::counters(sql);
    return std::max(1, static_cast<int>(std::count_if(
                           counters.begin(), counters.end(),
                           [&](const Counter& counter) { return counter.hall == hall; })));
}

void fillTickets(Sql& sql, CounterSnapshot& shown, const ActorId& clerk) {
    std::vector<TicketRow> over;
    for (TicketRow& ticket : TicketTable::ofDay(sql, shown.hall, shown.day)) {
        const bool atCounter =
            ticket.state == TicketState::Called || ticket.state == TicketState::Serving;
        if (atCounter && ticket.clerk == clerk)
            shown.current = viewOf(sql, std::move(ticket));
        else if (ticket.state == TicketState::Outside)
            shown.outside.push_back(viewOf(sql, std::move(ticket)));
        else if (isOver(ticket.state) && !ticket.isImported())
            over.push_back(std::move(ticket));
    }
    std::stable_sort(over.begin(), over.end(), [](const TicketRow& left, const TicketRow& right) {
        return left.endedAt.value_or(0) > right.endedAt.value_or(0);
    });
    over.resize(std::min(over.size(), kOverShown));
    for (TicketRow& ticket : over)
        shown.over.push_back(viewOf(sql, std::move(ticket)));
}

} // namespace

Result<CounterSnapshot> QueueDesk::snapshot(const HallId& hall, const CounterId& counterId) {
    return m_store.read([&](Sql& sql) -> Result<CounterSnapshot> {
        const auto known = OfficeTable::hall(sql, hall);
        if (!known)
            return fail(ErrorCode::NotFound, QStringLiteral("hall"));
        Counter counter;
        counter.hall = hall;
        if (const auto found = OfficeTable::counter(sql, counterId))
            counter = *found;
        CounterSnapshot shown;
        shown.asOf = m_store.clock().nowMs();
        shown.hall = hall;
        shown.hallName = known->name;
        shown.cap = known->cap;
        shown.day = officeDate(shown.asOf);
        shown.rules = queueRules(sql, hall, shown.day);
        shown.mode = shown.rules.mode;
        const auto day = DayTable::day(sql, hall, shown.day);
        shown.isDayOpen = day && day->isOpen;
        shown.occupancy = hallOccupancy(sql, hall, shown.day, shown.asOf, shown.rules.walkOutS);
        fillTickets(sql, shown, counterId.isNull() ? ActorId() : m_session.account);
        const int counters = countersOf(sql, hall);
        fillWaiting(sql, shown, callPool(sql, hall, shown.day, counter, shown.rules, shown.asOf),
                    counters);
        fillOutside(shown, counters);
        for (AppointmentRow& row : AppointmentTable::ofDay(sql, hall, shown.day)) {
            const MaskedPerson person = maskedPerson(sql, row.person);
            shown.appointments.push_back({std::move(row), person.name, person.phone});
        }
        shown.counts = TicketTable::counts(sql, hall, shown.day);
        const auto last = lastCommand(sql, ownOrigin(sql), m_session.account, hall, shown.day);
        if (last && shown.isDayOpen &&
            shown.asOf - last->action.at <= shown.rules.undoTimeS * 1000LL)
            shown.undoable = last->action;
        return shown;
    });
}

Result<TicketRow> QueueDesk::ticketByNumber(const HallId& hall, const QString& number) {
    return m_store.read([&](Sql& sql) -> Result<TicketRow> {
        auto ticket = TicketTable::byNumber(sql, hall, officeDate(m_store.clock().nowMs()),
                                            number.trimmed().toUpper());
        return ticket ? Result<TicketRow>(std::move(*ticket)) : fail(ErrorCode::NotFound, number);
    });
}

} // namespace chuangkou
