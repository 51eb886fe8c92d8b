// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/event_body.h"
#include "core/queue/ticket.h"

namespace chuangkou {

namespace {

using Body = QJsonObject;

NewEvent event(const TicketRow& ticket, const TicketAct& act, const char* kind, Body body) {
    body.insert(QLatin1String("command"), act.command);
    return {SubjectId::from(ticket.id), QString::fromLatin1(kind), body};
}

Unexpected wrongState(const TicketRow& ticket) {
    return fail(ErrorCode::WrongState, ticketStateKey(ticket.state));
}

bool isAtCounter(const TicketRow& ticket) {
    return ticket.state == TicketState::Called || ticket.state == TicketState::Serving;
}

Unexpected otherClerk() {
    return fail(ErrorCode::RuleRefused, QStringLiteral("other_clerk"));
}

Body callBody(const CallPlace& place) {
    return {{QStringLiteral("counter"), place.counter.toText()},
            {QStringLiteral("rule"), place.rule},
            {QStringLiteral("reason"), place.reason},
            {QStringLiteral("row"), place.raisedInARow}};
}

Body serviceBody(const ServiceResult& service) {
    Body body{{QStringLiteral("item"), service.item},
              {QStringLiteral("line"), service.line},
              {QStringLiteral("count"), service.count},
              {QStringLiteral("result"), service.result}};
    putText(body, "case", service.caseId);
    return body;
}

} // namespace

TicketEvents decideAdmit(const TicketRow& ticket, const TicketAct& act,
                         const QString& overrideReason) {
    if (ticket.state != TicketState::Outside)
        return wrongState(ticket);
    if (overrideReason.isEmpty())
        return std::vector<NewEvent>{
            event(ticket, act, "ticket_admitted", {{QStringLiteral("automatic"), true}})};
    return std::vector<NewEvent>{
        event(ticket, act, "ticket_admitted",
              {{QStringLiteral("override"), true}, {QStringLiteral("reason"), overrideReason}})};
}

TicketEvents decideCall(const TicketRow& ticket, const TicketAct& act, const CallPlace& place) {
    if (ticket.state != TicketState::Waiting)
        return wrongState(ticket);
    if (ticket.nextCallableAt > act.now)
        return fail(ErrorCode::RuleRefused,
                    QStringLiteral("recall_delay|") +
                        officeTime(ticket.nextCallableAt).toString(QStringLiteral("HH:mm:ss")));
    Body called = callBody(place);
    called.insert(QStringLiteral("call"), ticket.calls + 1);
    return std::vector<NewEvent>{event(ticket, act, "ticket_assigned", callBody(place)),
                                 event(ticket, act, "ticket_called", called)};
}

TicketEvents decideRecall(const TicketRow& ticket, const TicketAct& act) {
    if (ticket.state != TicketState::Called)
        return wrongState(ticket);
    if (ticket.clerk != act.actor)
        return otherClerk();
    return std::vector<NewEvent>{event(ticket, act, "ticket_recalled",
                                       {{QStringLiteral("counter"), ticket.counter.toText()}})};
}

TicketEvents decideNotPresent(const TicketRow& ticket, const TicketAct& act,
                              const QueueRules& rules) {
    const bool takesStartBack = ticket.state == TicketState::Serving && ticket.startedAutomatically;
    if (ticket.state != TicketState::Called && !takesStartBack)
        return wrongState(ticket);
    if (ticket.clerk != act.actor)
        return otherClerk();
    const bool lapsed = ticket.calls > rules.recallsAllowed;
    Body body{
        {QStringLiteral("outcome"), lapsed ? QStringLiteral("lapsed") : QStringLiteral("waiting")}};
    if (!lapsed)
        body.insert(QStringLiteral("next_callable"),
                    static_cast<qint64>(act.now + rules.recallDelayS * 1000LL));
    if (takesStartBack)
        body.insert(QStringLiteral("took_back_start"), true);
    return std::vector<NewEvent>{event(ticket, act, "ticket_not_present", body)};
}

TicketEvents decideStart(const TicketRow& ticket, const TicketAct& act, StartedBy by) {
    if (ticket.state != TicketState::Called)
        return wrongState(ticket);
    if (ticket.clerk != act.actor)
        return otherClerk();
    Body body;
    if (by == StartedBy::Machine)
        body.insert(QStringLiteral("automatic"), true);
    return std::vector<NewEvent>{event(ticket, act, "ticket_started", body)};
}

TicketEvents decideAddService(const TicketRow& ticket, const TicketAct& act,
                              const ServiceResult& service) {
    if (ticket.state != TicketState::Serving)
        return wrongState(ticket);
    if (ticket.clerk != act.actor)
        return otherClerk();
    return std::vector<NewEvent>{
        event(ticket, act, "ticket_service_added",
              {{QStringLiteral("item"), service.item}, {QStringLiteral("line"), service.line}})};
}

TicketEvents decideFinish(const TicketRow& ticket, const TicketAct& act, const QueueRules& rules,
                          const std::vector<ServiceResult>& services) {
    if (ticket.state != TicketState::Serving)
        return wrongState(ticket);
    if (ticket.clerk != act.actor)
        return otherClerk();
    QJsonArray list;
    for (ServiceResult service : services) {
        if (service.count < 1)
            continue;
        if (service.result.isEmpty())
            service.result =
                service.caseId.isEmpty() ? QStringLiteral("done") : QStringLiteral("accepted");
        list.append(serviceBody(service));
    }
    if (list.isEmpty())
        return fail(ErrorCode::RuleRefused, QStringLiteral("no_service"));
    Body body{{QStringLiteral("services"), list}};
    const std::int64_t servedMs = act.now - ticket.startedAt.value_or(act.now);
    QJsonArray doubtful;
    if (servedMs > rules.doubtfulAfterS * 1000LL)
        doubtful.append(QStringLiteral("service_over_limit"));
    if (servedMs < 0)
        doubtful.append(QStringLiteral("clock_set_back"));
    if (!doubtful.isEmpty())
        body.insert(QStringLiteral("doubtful"), doubtful);
    return std::vector<NewEvent>{event(ticket, act, "ticket_finished", body)};
}

TicketEvents decideLeave(const TicketRow& ticket, const TicketAct& act, const QString& reason) {
    if (isOver(ticket.state))
        return wrongState(ticket);
    if (isAtCounter(ticket) && ticket.clerk != act.actor)
        return otherClerk();
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::NeedsReason, QStringLiteral("leave"));
    return std::vector<NewEvent>{
        event(ticket, act, "ticket_left", {{QStringLiteral("reason"), reason.trimmed()}})};
}

TicketEvents decideCancel(const TicketRow& ticket, const TicketAct& act, const QString& reason) {
    if (ticket.state != TicketState::Outside && ticket.state != TicketState::Waiting &&
        ticket.state != TicketState::Called)
        return wrongState(ticket);
    if (isAtCounter(ticket) && ticket.clerk != act.actor)
        return otherClerk();
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::NeedsReason, QStringLiteral("cancel"));
    return std::vector<NewEvent>{
        event(ticket, act, "ticket_cancelled", {{QStringLiteral("reason"), reason.trimmed()}})};
}

TicketEvents decideReactivate(const TicketRow& ticket, const TicketAct& act) {
    if (ticket.state != TicketState::Lapsed && ticket.state != TicketState::Left &&
        ticket.state != TicketState::Cancelled)
        return wrongState(ticket);
    if (ticket.day != officeDate(act.now))
        return fail(ErrorCode::RuleRefused, QStringLiteral("other_day"));
    if (ticket.endReason == QLatin1String("undone"))
        return wrongState(ticket);
    return std::vector<NewEvent>{event(ticket, act, "ticket_reactivated", {})};
}

TicketEvents decideClose(const TicketRow& ticket, const TicketAct& act) {
    if (isOver(ticket.state))
        return wrongState(ticket);
    return std::vector<NewEvent>{
        event(ticket, act, "ticket_closed",
              {{QStringLiteral("unreliable"), ticket.state == TicketState::Serving}})};
}

} // namespace chuangkou
