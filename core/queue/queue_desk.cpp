// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/queue_desk.h"

#include "core/queue/event_body.h"
#include "core/queue/queue_step.h"

namespace chuangkou {

namespace {

bool mayIssue(const Session& session) {
    return session.may(Right::WorkAtDoor) || session.may(Right::CallTickets);
}

QJsonObject issuedBody(const HallToday& today, const QString& letter, int serial,
                       const QString& number) {
    return {{QStringLiteral("hall"), today.hall.id.toText()},
            {QStringLiteral("day"), today.day.toString(Qt::ISODate)},
            {QStringLiteral("term"), today.row.term},
            {QStringLiteral("number"), number},
            {QStringLiteral("letter"), letter},
            {QStringLiteral("serial"), serial}};
}

/// What an issue needs beside its number.
struct IssueParts {
    QString letter;
    QJsonObject rest; ///< line, item, class, origin ...
    int companions = 0;
    int alreadyInside = 0;
    PersonId person;
};

/// Takes people whom the door counted out of its count: their ticket counts them now.
Result<void> moveFromDoor(QueueStep& step, const HallToday& today, int people) {
    if (people <= 0)
        return {};
    return step.append({{doorSubject(today.hall.id, today.day),
                         QStringLiteral("door_left"),
                         {{QStringLiteral("hall"), today.hall.id.toText()},
                          {QStringLiteral("date"), today.day.toString(Qt::ISODate)},
                          {QStringLiteral("count"), people},
                          {QStringLiteral("to_ticket"), true},
                          {QStringLiteral("command"), step.act().command}}}});
}

/// Of the second term AB, of the third AC: the former dispatcher may have given out numbers that
/// nobody here has heard of.
QString termLetter(const QString& letter, int term) {
    return term <= 1 ? letter : letter + QChar(u'A' + std::min(term - 1, 25));
}

Result<TicketId> issue(QueueStep& step, const HallToday& today, const IssueParts& parts) {
    if (const auto moved = moveFromDoor(step, today, parts.alreadyInside); !moved)
        return fail(moved.error());
    const QString letter = termLetter(parts.letter, today.row.term);
    const int serial = TicketTable::lastSerial(step.sql(), today.hall.id, today.day, letter) + 1;
    const QString number = letter + QString::number(serial).rightJustified(3, u'0');
    const auto id = ticketIdOf(today.hall.id, today.day, today.row.term, number);
    bool someoneOutside = false;
    for (const TicketRow& ticket : TicketTable::open(step.sql(), today.hall.id, today.day))
        someoneOutside = someoneOutside || ticket.state == TicketState::Outside;
    const bool fits =
        today.hall.cap == 0 || parts.alreadyInside > 0 ||
        (!someoneOutside && step.occupancy(today) + 1 + parts.companions <= today.hall.cap);
    QJsonObject body = issuedBody(today, letter, serial, number);
    for (auto field = parts.rest.begin(); field != parts.rest.end(); ++field)
        body.insert(field.key(), field.value());
    body.insert(QStringLiteral("companions"), parts.companions);
    body.insert(QStringLiteral("state"),
                ticketStateKey(fits ? TicketState::Waiting : TicketState::Outside));
    body.insert(QStringLiteral("command"), step.act().command);
    if (!parts.person.isNull())
        body.insert(QStringLiteral("person"), parts.person.toText());
    const auto done = step.append({{SubjectId::from(id), QStringLiteral("ticket_issued"), body}});
    return done ? Result<TicketId>(id) : fail(done.error());
}

Result<void> checkClass(TicketClass ticketClass, const QString& reason) {
    const bool needsReason =
        ticketClass == TicketClass::Emergency || ticketClass == TicketClass::Priority;
    if (needsReason && reason.isEmpty())
        return fail(ErrorCode::NeedsReason, QStringLiteral("class"));
    return {};
}

Result<PersonId> keepPerson(QueueStep& step, Person person) {
    if (!isGiven(person))
        return PersonId();
    if (const auto fresh = recordPerson(step.sql(), step.store().ids(), person))
        if (const auto done = step.append({*fresh}); !done)
            return fail(done.error());
    return person.id;
}

Result<void> checkWalkIn(QueueStep& step, const HallToday& today, const WalkIn& request) {
    if (today.rules.mode == HallMode::AppointmentOnly && request.classReason.isEmpty())
        return fail(ErrorCode::RuleRefused, QStringLiteral("appointment_only"));
    if (today.rules.walkInsPerDay > 0 &&
        TicketTable::walkInsOf(step.sql(), today.hall.id, today.day) >= today.rules.walkInsPerDay)
        return fail(ErrorCode::RuleRefused, QStringLiteral("walk_ins_used_up"));
    return {};
}

Result<void> checkPerson(QueueStep& step, const HallToday& today, const PersonId& person) {
    if (person.isNull() || today.rules.ticketsPerPerson == 0)
        return {};
    const auto open = TicketTable::openOf(step.sql(), person, today.day);
    if (static_cast<int>(open.size()) < today.rules.ticketsPerPerson)
        return {};
    return fail(ErrorCode::RuleRefused, QStringLiteral("person_has_ticket|") + open.front().number);
}

TicketView viewOf(QueueStep& step, const TicketId& id) {
    TicketView view;
    view.ticket = TicketTable::find(step.sql(), id).value_or(TicketRow());
    const MaskedPerson person = maskedPerson(step.sql(), view.ticket.person);
    view.personName = person.name;
    view.personNumber = person.number;
    return view;
}

QJsonObject partsOf(const QString& line, const QString& item, TicketClass ticketClass,
                    const QString& reason, TicketOrigin origin) {
    QJsonObject rest{{QStringLiteral("line"), line},
                     {QStringLiteral("class"), ticketClassKey(ticketClass)},
                     {QStringLiteral("origin"), ticketOriginKey(origin)}};
    putText(rest, "item", item);
    putText(rest, "reason", reason);
    return rest;
}

} // namespace

Result<TicketView> QueueDesk::issueWalkIn(const WalkIn& request) {
    if (!mayIssue(m_session))
        return fail(ErrorCode::NotAllowed);
    if (request.line.isEmpty() || request.letter.isEmpty())
        return fail(ErrorCode::Missing,
                    request.line.isEmpty() ? QStringLiteral("line") : QStringLiteral("letter"));
    if (request.companions < 0)
        return fail(ErrorCode::OutOfRange, QString::number(request.companions));
    return m_store.write([&](Sql& sql) -> Result<TicketView> {
        QueueStep step(m_store, m_session, sql);
        const auto today = step.today(request.hall);
        if (!today)
            return fail(today.error());
        if (const auto reasoned = checkClass(request.ticketClass, request.classReason); !reasoned)
            return fail(reasoned.error());
        if (const auto allowed = checkWalkIn(step, *today, request); !allowed)
            return fail(allowed.error());
        const auto person = keepPerson(step, request.person);
        if (!person)
            return fail(person.error());
        if (const auto allowed = checkPerson(step, *today, *person); !allowed)
            return fail(allowed.error());
        IssueParts parts{request.letter,
                         partsOf(request.line, request.item, request.ticketClass,
                                 request.classReason, TicketOrigin::WalkIn),
                         request.companions, request.alreadyInside, *person};
        if (!request.missed.isNull())
            parts.rest.insert(QStringLiteral("missed"), request.missed.toText());
        const auto id = issue(step, *today, parts);
        return id ? Result<TicketView>(viewOf(step, *id)) : fail(id.error());
    });
}

Result<TicketView> QueueDesk::checkIn(const CheckIn& request) {
    if (!mayIssue(m_session))
        return fail(ErrorCode::NotAllowed);
    return m_store.write([&](Sql& sql) -> Result<TicketView> {
        QueueStep step(m_store, m_session, sql);
        const auto appointment = step.appointment(request.appointment, request.seen);
        if (!appointment)
            return fail(appointment.error());
        const auto today = step.today(appointment->hall);
        if (!today)
            return fail(today.error());
        if (const auto reasoned = checkClass(request.ticketClass, request.classReason); !reasoned)
            return fail(reasoned.error());
        // Whether it may be checked in is asked before a number is used up.
        if (const auto may = decideCheckIn(*appointment, step.act(), today->rules, TicketId());
            !may)
            return fail(may.error());
        IssueParts parts{appointment->letter,
                         partsOf(appointment->line, appointment->item, request.ticketClass,
                                 request.classReason, TicketOrigin::Appointment),
                         request.companions, request.alreadyInside, appointment->person};
        parts.rest.insert(QStringLiteral("appointment"), appointment->id.toText());
        parts.rest.insert(QStringLiteral("appointment_time"),
                          static_cast<qint64>(appointment->at()));
        const auto id = issue(step, *today, parts);
        if (!id)
            return fail(id.error());
        if (const auto done =
                step.append(decideCheckIn(*appointment, step.act(), today->rules, *id));
            !done)
            return fail(done.error());
        return viewOf(step, *id);
    });
}

Result<std::vector<TicketRow>> QueueDesk::admitNext(const HallId& hall) {
    if (!mayIssue(m_session))
        return fail(ErrorCode::NotAllowed);
    return m_store.write([&](Sql& sql) -> Result<std::vector<TicketRow>> {
        QueueStep step(m_store, m_session, sql);
        const auto today = step.today(hall);
        return today ? step.admitFitting(*today) : fail(today.error());
    });
}

Result<TicketRow> QueueDesk::admitOver(const SeenTicket& seen, const QString& reason) {
    if (!m_session.may(Right::Override))
        return fail(ErrorCode::NotAllowed);
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::NeedsReason, QStringLiteral("override"));
    return m_store.write([&](Sql& sql) -> Result<TicketRow> {
        QueueStep step(m_store, m_session, sql);
        const auto ticket = step.ticket(seen.id, seen.version);
        if (!ticket)
            return fail(ticket.error());
        const auto today = step.today(ticket->hall);
        if (!today)
            return fail(today.error());
        auto admitted = step.appendTo(*ticket, decideAdmit(*ticket, step.act(), reason.trimmed()));
        if (!admitted)
            return admitted;
        if (const auto listed =
                step.recordOverride(*today, ticket->id, reason.trimmed(), step.occupancy(*today));
            !listed)
            return fail(listed.error());
        return admitted;
    });
}

} // namespace chuangkou
