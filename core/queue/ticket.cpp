// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/ticket.h"

#include "core/crypto/keys.h"
#include "core/queue/event_body.h"
#include "core/queue/ticket_events.h"
#include "core/store/canonical.h"
#include "core/store/merge.h"

#include <algorithm>
#include <utility>

namespace chuangkou {

namespace {

constexpr std::int64_t kMs = 1000;

ServiceResult serviceOf(const QJsonObject& body) {
    return {textOf(body, "item"), textOf(body, "line"), body.value(QLatin1String("count")).toInt(1),
            textOf(body, "result"), textOf(body, "case")};
}

void applyIssued(TicketRow& ticket, const Event& event, const QJsonObject& body) {
    ticket.id = TicketId::from(event.subject);
    ticket.hall = idOf<HallId>(body, "hall");
    ticket.day = QDate::fromString(textOf(body, "day"), Qt::ISODate);
    ticket.number = textOf(body, "number");
    ticket.letter = textOf(body, "letter");
    ticket.serial = intOf(body, "serial");
    ticket.term = intOf(body, "term");
    ticket.state = ticketStateFromKey(textOf(body, "state")).value_or(TicketState::Waiting);
    ticket.cameFromOutside = ticket.state == TicketState::Outside;
    ticket.ticketClass = ticketClassFromKey(textOf(body, "class"));
    ticket.classReason = textOf(body, "reason");
    ticket.origin = ticketOriginFromKey(textOf(body, "origin"));
    ticket.line = textOf(body, "line");
    ticket.item = textOf(body, "item");
    ticket.person = idOf<PersonId>(body, "person");
    ticket.companions = intOf(body, "companions");
    ticket.appointment = idOf<AppointmentId>(body, "appointment");
    ticket.appointmentAt = msOf(body, "appointment_time");
    ticket.arrivedAt = msOf(body, "occurred").value_or(event.at);
    ticket.services = {{ticket.item, ticket.line, 1, {}, {}}};
}

void applyCalled(TicketRow& ticket, const Event& event, const QJsonObject& body) {
    ticket.state = TicketState::Called;
    ticket.counter = idOf<CounterId>(body, "counter");
    ticket.clerk = event.actor;
    ticket.calls = intOf(body, "call");
    ticket.callRule = textOf(body, "rule");
    ticket.callReason = textOf(body, "reason");
    ticket.raisedInARow = intOf(body, "row");
    ticket.lastCallAt = event.at;
    ticket.lastCallSeq = event.seq;
    ticket.nextCallableAt = 0;
    if (ticket.firstCallAt)
        return; // the wait is frozen at the first call
    ticket.firstCallAt = event.at;
    const std::int64_t due = ticket.appointmentAt.value_or(ticket.arrivedAt);
    ticket.waitS = std::max<std::int64_t>(0, event.at - std::max(due, ticket.arrivedAt)) / kMs;
    if (ticket.appointmentAt)
        ticket.earlyS = std::max<std::int64_t>(0, due - ticket.arrivedAt) / kMs;
}

void applyNotPresent(TicketRow& ticket, const Event& event, const QJsonObject& body) {
    if (flagOf(body, "took_back_start")) {
        ticket.startedAt.reset();
        ticket.startedAutomatically = false;
        ticket.walkS.reset();
    }
    const bool lapsed = textOf(body, "outcome") == QLatin1String("lapsed");
    ticket.state = lapsed ? TicketState::Lapsed : TicketState::Waiting;
    ticket.nextCallableAt = msOf(body, "next_callable").value_or(0);
    if (lapsed)
        ticket.endedAt = event.at;
}

void applyStarted(TicketRow& ticket, const Event& event, const QJsonObject& body) {
    ticket.state = TicketState::Serving;
    ticket.startedAt = event.at;
    ticket.startedAutomatically = flagOf(body, "automatic");
    if (!ticket.startedAutomatically && ticket.lastCallAt)
        ticket.walkS = (event.at - *ticket.lastCallAt) / kMs;
}

void applyFinished(TicketRow& ticket, const Event& event, const QJsonObject& body) {
    ticket.state = TicketState::Done;
    ticket.endedAt = event.at;
    if (ticket.startedAt)
        ticket.serviceS = (event.at - *ticket.startedAt) / kMs - ticket.holdS;
    ticket.doubtful = listOf(body, "doubtful");
    ticket.services.clear();
    for (const QJsonValue& service : body.value(QLatin1String("services")).toArray())
        ticket.services.push_back(serviceOf(service.toObject()));
}

void applyEnded(TicketRow& ticket, TicketState state, const Event& event, const QJsonObject& body) {
    ticket.state = state;
    ticket.endedAt = event.at;
    ticket.endReason = textOf(body, "reason");
    if (flagOf(body, "unreliable"))
        ticket.doubtful = {QStringLiteral("closed_while_serving")};
}

void applyReactivated(TicketRow& ticket) {
    ticket.state = TicketState::Waiting;
    ticket.endedAt.reset();
    ticket.endReason.clear();
    ticket.nextCallableAt = 0;
    ticket.startedAt.reset();
    ticket.startedAutomatically = false;
    ticket.walkS.reset();
}

void applyImported(TicketRow& ticket, const Event& event, const QJsonObject& body) {
    const QJsonObject times = body.value(QLatin1String("times")).toObject();
    const QJsonObject seconds = body.value(QLatin1String("seconds")).toObject();
    ticket.id = TicketId::from(event.subject);
    ticket.hall = idOf<HallId>(body, "hall");
    ticket.day = QDate::fromString(textOf(body, "day"), Qt::ISODate);
    ticket.number = textOf(body, "key");
    ticket.origin = TicketOrigin::Imported;
    const QString outcome = textOf(body, "outcome");
    ticket.state = outcome == QLatin1String("served") ? TicketState::Done
                   : outcome == QLatin1String("left") ? TicketState::Left
                                                      : TicketState::Closed;
    ticket.item = textOf(body, "service");
    ticket.counterName = textOf(body, "counter");
    ticket.arrivedAt = msOf(body, "occurred").value_or(event.at);
    ticket.startedAt = msOf(times, "service_start");
    ticket.firstCallAt = msOf(times, "queue_end");
    if (!ticket.firstCallAt && ticket.state == TicketState::Done)
        ticket.firstCallAt = ticket.startedAt;
    ticket.lastCallAt = ticket.firstCallAt;
    ticket.calls = ticket.firstCallAt && ticket.state == TicketState::Done ? 1 : 0;
    ticket.endedAt = msOf(times, "service_end");
    if (!ticket.endedAt)
        ticket.endedAt = msOf(times, "queue_end");
    // Recorded durations count, not the difference of two times.
    ticket.waitS = msOf(seconds, "wait");
    ticket.serviceS = msOf(seconds, "service");
    ticket.doubtful = listOf(body, "doubtful");
    ticket.notes = listOf(body, "notes");
    ticket.recordedOutcome = textOf(body, "outcome_read");
    ticket.recordedPriority = textOf(body, "priority");
    if (ticket.state == TicketState::Done)
        ticket.services = {{ticket.item, {}, 1, QStringLiteral("done"), {}}};
}

void apply(TicketRow& ticket, const Event& event) {
    const QJsonObject body = event.json();
    const QString& kind = event.kind;
    if (kind == QLatin1String("ticket_issued")) {
        applyIssued(ticket, event, body);
    } else if (kind == QLatin1String("visit_imported")) {
        applyImported(ticket, event, body);
    } else if (kind == QLatin1String("ticket_admitted")) {
        ticket.state = TicketState::Waiting;
        ticket.admittedAt = event.at;
    } else if (kind == QLatin1String("ticket_called")) {
        applyCalled(ticket, event, body);
    } else if (kind == QLatin1String("ticket_not_present")) {
        applyNotPresent(ticket, event, body);
    } else if (kind == QLatin1String("ticket_started")) {
        applyStarted(ticket, event, body);
    } else if (kind == QLatin1String("ticket_service_added")) {
        ticket.services.push_back(serviceOf(body));
    } else if (kind == QLatin1String("ticket_finished")) {
        applyFinished(ticket, event, body);
    } else if (kind == QLatin1String("ticket_left")) {
        applyEnded(ticket, TicketState::Left, event, body);
    } else if (kind == QLatin1String("ticket_cancelled")) {
        applyEnded(ticket, TicketState::Cancelled, event, body);
    } else if (kind == QLatin1String("ticket_closed")) {
        applyEnded(ticket, TicketState::Closed, event, body);
    } else if (kind == QLatin1String("ticket_reactivated")) {
        applyReactivated(ticket);
    }
}

} // namespace

std::optional<TicketRow> foldTicket(const std::vector<Event>& ordered) {
    const MergedSubject merged(ordered, MergeRules(kTicketKinds));
    const std::vector<Event>& events = merged.events();
    const std::set<QByteArray> undone = takenBack(events, "ticket_undone");
    std::optional<TicketRow> ticket;
    std::optional<std::int64_t> issueTakenBackAt;
    for (const Event& event : events) {
        if (event.isWithheld())
            continue;
        const bool begins = event.kind == QLatin1String("ticket_issued") ||
                            event.kind == QLatin1String("visit_imported");
        if (begins && !ticket) {
            ticket.emplace();
            apply(*ticket, event);
            if (undone.contains(event.hash))
                issueTakenBackAt = event.at;
        } else if (ticket && !begins && !undone.contains(event.hash)) {
            apply(*ticket, event);
        }
        if (ticket && issueTakenBackAt)
            issueTakenBackAt = event.at;
        if (ticket)
            ticket->version = event.hash;
    }
    if (ticket && issueTakenBackAt) {
        // The number stays used: a gap in the day's numbers must have an answer.
        ticket->state = TicketState::Cancelled;
        ticket->endedAt = issueTakenBackAt;
        ticket->endReason = QStringLiteral("undone");
    }
    return ticket;
}

TicketId ticketIdOf(const HallId& hall, QDate day, int term, const QString& number) {
    return TicketId::fromHash(hash256(CanonicalWriter()
                                          .bytes("ckt-ticket-1")
                                          .bytes(hall.bytes())
                                          .text(day.toString(Qt::ISODate))
                                          .number(static_cast<std::uint64_t>(term))
                                          .text(number)
                                          .result()));
}

} // namespace chuangkou
