// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/undo.h"

#include "core/queue/event_body.h"
#include "core/queue/queue_desk.h"
#include "core/queue/queue_step.h"

#include <algorithm>

namespace chuangkou {

namespace {

constexpr std::int64_t kLookBack = 500;
constexpr std::int64_t kSlice = 50;

QString commandOf(const Event& event) {
    return textOf(event.json(), "command");
}

bool isOfTicket(const Event& event) {
    return event.kind.startsWith(QLatin1String("ticket_"));
}

bool isByMachine(const Event& event) {
    return flagOf(event.json(), "automatic");
}

/// A clerk's deed that F5 could take back or that stands before everything older.
bool isDeed(const Event& event, const ActorId& clerk) {
    return event.actor == clerk && isOfTicket(event) && !event.isWithheld() &&
           event.kind != QLatin1String("ticket_recalled") && !isByMachine(event);
}

bool has(const std::vector<Event>& events, const char* kind) {
    return std::any_of(events.begin(), events.end(),
                       [kind](const Event& event) { return event.kind == QLatin1String(kind); });
}

QString actionOf(const std::vector<Event>& events) {
    if (has(events, "ticket_finished"))
        return has(events, "ticket_called") ? QStringLiteral("finish_and_call")
                                            : QStringLiteral("finish");
    if (has(events, "ticket_called"))
        return QStringLiteral("call");
    if (has(events, "ticket_issued"))
        return has(events, "appointment_checked_in") ? QStringLiteral("check_in")
                                                     : QStringLiteral("issue");
    for (const auto& [kind, action] :
         {std::pair("ticket_not_present", "not_present"), std::pair("ticket_started", "start"),
          std::pair("ticket_left", "leave"), std::pair("ticket_cancelled", "cancel"),
          std::pair("ticket_reactivated", "reactivate"), std::pair("ticket_admitted", "admit"),
          std::pair("ticket_service_added", "add_service")})
        if (has(events, kind))
            return QString::fromLatin1(action);
    return {};
}

/// The newest deed of the clerk, going back from the end of the chain.
std::optional<Event> newestDeed(Sql& sql, const QByteArray& origin, const ActorId& clerk) {
    const auto head = EventLog::head(sql, origin);
    for (std::int64_t last = head ? head->seq : 0; last > 0 && head->seq - last < kLookBack;
         last -= kSlice) {
        const std::vector<Event> slice = EventLog::range(sql, origin, last - kSlice + 1, last);
        const auto deed = std::find_if(slice.rbegin(), slice.rend(),
                                       [&](const Event& event) { return isDeed(event, clerk); });
        if (deed != slice.rend())
            return *deed;
    }
    return std::nullopt;
}

/// All events of the deed's command. A command is one transaction: they stand side by side.
std::vector<Event> wholeCommand(Sql& sql, const Event& deed) {
    const QString sought = commandOf(deed);
    std::vector<Event> command =
        EventLog::range(sql, deed.origin, deed.seq - kSlice, deed.seq + kSlice);
    std::erase_if(command, [&](const Event& event) {
        return event.isWithheld() || commandOf(event) != sought;
    });
    return command;
}

const char* undoKindOf(const Event& event) {
    if (event.kind.startsWith(QLatin1String("appointment_")))
        return "appointment_reopened";
    return isOfTicket(event) ? "ticket_undone" : "door_undone";
}

/// The compensating events, last touched subject first.
Result<std::vector<NewEvent>> compensation(QueueStep& step, const LastCommand& last) {
    std::vector<SubjectId> subjects;
    std::map<SubjectId, std::vector<Event>> bySubject;
    for (auto event = last.events.rbegin(); event != last.events.rend(); ++event) {
        // That the cap was exceeded stays in the list; only the admission is taken back.
        if (event->kind == QLatin1String("cap_overridden") ||
            event->kind == QLatin1String("audit_overridden"))
            continue;
        if (!bySubject.contains(event->subject))
            subjects.push_back(event->subject);
        bySubject[event->subject].push_back(*event);
    }
    std::vector<NewEvent> undone;
    for (const SubjectId& subject : subjects) {
        std::vector<Event>& events = bySubject[subject];
        if (!events.front().kind.startsWith(QLatin1String("door_"))) {
            const ActedSince since = actedSince(step.sql(), subject, last);
            if (since.bySomebody)
                return fail(step.changedMeanwhile(*since.bySomebody));
            events.insert(events.begin(), since.byMachine.rbegin(), since.byMachine.rend());
        }
        QJsonArray of;
        for (const Event& event : events)
            of.append(QString::fromLatin1(event.hash.toHex()));
        undone.push_back({subject,
                          QString::fromLatin1(undoKindOf(events.back())),
                          {{QStringLiteral("action"), last.action.action},
                           {QStringLiteral("of"), of},
                           {QStringLiteral("command"), step.act().command}}});
    }
    return undone;
}

} // namespace

std::optional<LastCommand> lastCommand(Sql& sql, const QByteArray& origin, const ActorId& clerk,
                                       const HallId& hall, QDate day) {
    const auto deed = newestDeed(sql, origin, clerk);
    if (!deed || deed->kind == QLatin1String("ticket_undone"))
        return std::nullopt;
    LastCommand last;
    last.events = wholeCommand(sql, *deed);
    last.action.action = actionOf(last.events);
    last.action.at = last.events.front().at;
    const auto first = std::find_if(last.events.begin(), last.events.end(), &isOfTicket);
    const auto ticket = TicketTable::find(sql, TicketId::from(first->subject));
    if (last.action.action.isEmpty() || !ticket || ticket->hall != hall || ticket->day != day)
        return std::nullopt;
    last.action.number = ticket->number;
    return last;
}

ActedSince actedSince(Sql& sql, const SubjectId& subject, const LastCommand& command) {
    ActedSince since;
    std::set<QByteArray> own;
    for (const Event& event : command.events)
        own.insert(event.hash);
    bool after = false;
    for (const Event& event : EventLog::load(sql, subject)) {
        if (own.contains(event.hash)) {
            after = true;
        } else if (after && event.kind != QLatin1String("ticket_recalled")) {
            if (isByMachine(event))
                since.byMachine.push_back(event);
            else if (!since.bySomebody)
                since.bySomebody = event;
        }
    }
    return since;
}

Result<UndoableAction> QueueDesk::undo(const HallId& hall) {
    if (!m_session.may(Right::CallTickets) && !m_session.may(Right::WorkAtDoor))
        return fail(ErrorCode::NotAllowed);
    return m_store.write([&](Sql& sql) -> Result<UndoableAction> {
        QueueStep step(m_store, m_session, sql);
        const auto today = step.today(hall);
        if (!today)
            return today.error() == Error{ErrorCode::WrongState, QStringLiteral("day_closed")}
                       ? fail(ErrorCode::RuleRefused, QStringLiteral("day_closed"))
                       : fail(today.error());
        const auto origin = ownOrigin(sql);
        const auto last = lastCommand(sql, origin, step.act().actor, hall, today->day);
        if (!last)
            return fail(ErrorCode::RuleRefused, QStringLiteral("nothing_to_undo"));
        if (step.act().now - last->action.at > today->rules.undoTimeS * 1000LL)
            return fail(ErrorCode::RuleRefused, QStringLiteral("undo_too_late"));
        const int before = step.occupancy(*today);
        if (const auto done = step.append(compensation(step, *last)); !done)
            return fail(done.error());
        if (const auto listed = step.listOverCap(*today, before, QStringLiteral("undo")); !listed)
            return fail(listed.error());
        return last->action;
    });
}

} // namespace chuangkou
