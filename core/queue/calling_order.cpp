// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/calling_order.h"

#include <algorithm>
#include <array>
#include <deque>
#include <tuple>

namespace chuangkou {

namespace {

enum class Group : size_t { Emergency, Overdue, Raised, Normal, Low };

struct Entry {
    const TicketRow* ticket;
    int quickRank;
    std::int64_t since; ///< arrival, or the appointment's time when that is later
};

QString clock(std::int64_t ms) {
    return officeTime(ms).toString(QStringLiteral("HH:mm"));
}

bool isRaised(const TicketRow& ticket) {
    return ticket.ticketClass == TicketClass::Priority || ticket.appointmentAt;
}

Group groupOf(const TicketRow& ticket, const QueueRules& rules, std::int64_t now) {
    if (ticket.ticketClass == TicketClass::Emergency)
        return Group::Emergency;
    const std::int64_t since = std::max(ticket.arrivedAt, ticket.appointmentAt.value_or(0));
    if (rules.maxWaitS > 0 && now - since > rules.maxWaitS * 1000LL)
        return Group::Overdue;
    if (isRaised(ticket))
        return Group::Raised;
    return ticket.ticketClass == TicketClass::Low ? Group::Low : Group::Normal;
}

CallChoice choice(const Entry& entry, Group group, const CallPool& pool, int row) {
    const TicketRow& ticket = *entry.ticket;
    const QString arrival = QStringLiteral("arrival|") + clock(ticket.arrivedAt);
    switch (group) {
    case Group::Emergency:
        return {ticket, QStringLiteral("emergency"),
                QStringLiteral("emergency|") + ticket.classReason, row};
    case Group::Overdue:
        return {ticket, QStringLiteral("max_wait"),
                QStringLiteral("waited|%1").arg((pool.now - entry.since) / 60000), row};
    case Group::Raised:
        return {ticket, QStringLiteral("raised"),
                ticket.appointmentAt ? QStringLiteral("due|") + clock(*ticket.appointmentAt)
                                     : QStringLiteral("priority|") + ticket.classReason,
                row};
    case Group::Normal:
        return {ticket, QStringLiteral("normal"), arrival, row};
    case Group::Low:
        break;
    }
    return {ticket, QStringLiteral("low"), arrival, row};
}

bool isCallable(const TicketRow& ticket, std::int64_t now) {
    return ticket.state == TicketState::Waiting && ticket.nextCallableAt <= now;
}

/// Strict: raised before normal. Ratio r:1: a normal one after r raised ones while both wait.
void mergeByRatio(std::deque<Entry> raised, std::deque<Entry> normal, const CallPool& pool,
                  const QueueRules& rules, std::vector<CallChoice>& order) {
    const int ratio = rules.raisedPerNormal;
    int row = pool.raisedInARow;
    while (!raised.empty() || !normal.empty()) {
        const bool bothWait = !raised.empty() && !normal.empty();
        const bool byRatio = bothWait && ratio > 0 && row >= ratio;
        const bool takesNormal = raised.empty() || byRatio;
        std::deque<Entry>& from = takesNormal ? normal : raised;
        row = takesNormal ? 0 : (bothWait ? row + 1 : row);
        order.push_back(
            choice(from.front(), takesNormal ? Group::Normal : Group::Raised, pool, row));
        if (byRatio) {
            order.back().rule = QStringLiteral("ratio");
            order.back().reason = QStringLiteral("after|%1").arg(ratio);
        }
        from.pop_front();
    }
}

} // namespace

bool isNotYetDue(const TicketRow& ticket, const QueueRules& rules, std::int64_t now) {
    return ticket.appointmentAt && ticket.ticketClass != TicketClass::Emergency &&
           now + rules.earlyToleranceS * 1000LL < *ticket.appointmentAt;
}

std::vector<CallChoice> callingOrder(const CallPool& pool, const QueueRules& rules) {
    std::array<std::deque<Entry>, 5> groups;
    for (const TicketRow& ticket : pool.waiting) {
        if (!isCallable(ticket, pool.now) || isNotYetDue(ticket, rules, pool.now))
            continue;
        const Group group = groupOf(ticket, rules, pool.now);
        const bool isQuick = rules.quickItems.contains(ticket.item);
        const bool quickFirst = pool.counter == CounterKind::Quick;
        // Whoever waited too long is taken by the wait alone.
        const int quickRank = group == Group::Overdue || isQuick == quickFirst ? 0 : 1;
        groups[static_cast<size_t>(group)].push_back(
            {&ticket, quickRank, std::max(ticket.arrivedAt, ticket.appointmentAt.value_or(0))});
    }
    for (std::deque<Entry>& group : groups)
        std::sort(group.begin(), group.end(), [](const Entry& left, const Entry& right) {
            return std::tuple(left.quickRank, left.since, left.ticket->serial,
                              left.ticket->number) < std::tuple(right.quickRank, right.since,
                                                                right.ticket->serial,
                                                                right.ticket->number);
        });
    const auto of = [&](Group group) -> std::deque<Entry>& {
        return groups[static_cast<size_t>(group)];
    };
    std::vector<CallChoice> order;
    for (const Group group : {Group::Emergency, Group::Overdue})
        for (const Entry& entry : of(group))
            order.push_back(choice(entry, group, pool, pool.raisedInARow));
    mergeByRatio(of(Group::Raised), of(Group::Normal), pool, rules, order);
    for (const Entry& entry : of(Group::Low))
        order.push_back(choice(entry, Group::Low, pool, pool.raisedInARow));
    return order;
}

std::optional<CallChoice> earliestNotDue(const CallPool& pool, const QueueRules& rules) {
    const TicketRow* earliest = nullptr;
    for (const TicketRow& ticket : pool.waiting)
        if (isCallable(ticket, pool.now) && isNotYetDue(ticket, rules, pool.now) &&
            (!earliest || *ticket.appointmentAt < *earliest->appointmentAt))
            earliest = &ticket;
    if (!earliest)
        return std::nullopt;
    return CallChoice{*earliest, QStringLiteral("confirmed"),
                      QStringLiteral("not_due|") + clock(*earliest->appointmentAt),
                      pool.raisedInARow};
}

} // namespace chuangkou
