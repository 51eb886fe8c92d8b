// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/queue_step.h"

#include "core/office/account_table.h"
#include "core/office/audit_table.h"
#include "core/queue/hall_occupancy.h"

namespace chuangkou {

namespace {

QString newCommand(IdSource& ids) {
    return QString::fromLatin1(hash256(ids.nextBytes()).first(8).toHex());
}

} // namespace

QueueStep::QueueStep(Store& store, const Session& session, Sql& sql)
    : m_store(store), m_sql(sql),
      m_act{session.account, store.clock().nowMs(), newCommand(store.ids())} {}

Result<Hall> QueueStep::ownHall(const HallId& id) {
    auto hall = OfficeTable::hall(m_sql, id);
    if (!hall)
        return fail(ErrorCode::NotFound, QStringLiteral("hall"));
    if (hall->dispatcher != m_store.device().id)
        return fail(ErrorCode::NotOwner, hall->name);
    return std::move(*hall);
}

Result<HallToday> QueueStep::today(const HallId& id) {
    const auto hall = ownHall(id);
    if (!hall)
        return fail(hall.error());
    const QDate date = officeDate(m_act.now);
    const auto row = DayTable::day(m_sql, id, date);
    if (!row || !row->isOpen)
        return fail(ErrorCode::WrongState,
                    row ? QStringLiteral("day_closed") : QStringLiteral("day_not_open"));
    return HallToday{*hall, date, *row, queueRules(m_sql, id, date), m_act.now};
}

Error QueueStep::changedMeanwhile(const Event& by) {
    return {ErrorCode::ChangedMeanwhile,
            AccountTable::nameOf(m_sql, by.actor) + u'|' +
                officeTime(by.at).toString(QStringLiteral("HH:mm:ss"))};
}

Result<void> QueueStep::checkSeen(const SubjectId& subject, const QByteArray& present,
                                  const QByteArray& seen) {
    if (seen.isEmpty() || seen == present)
        return {};
    const std::vector<Event> events = EventLog::load(m_sql, subject);
    return events.empty() ? fail(ErrorCode::NotFound) : fail(changedMeanwhile(events.back()));
}

Result<TicketRow> QueueStep::ticket(const TicketId& id, const QByteArray& version) {
    auto row = TicketTable::find(m_sql, id);
    if (!row || row->isImported())
        return fail(ErrorCode::NotFound, QStringLiteral("ticket"));
    if (const auto seen = checkSeen(SubjectId::from(id), row->version, version); !seen)
        return fail(seen.error());
    return std::move(*row);
}

Result<AppointmentRow> QueueStep::appointment(const AppointmentId& id, const QByteArray& version) {
    auto row = AppointmentTable::find(m_sql, id);
    if (!row)
        return fail(ErrorCode::NotFound, QStringLiteral("appointment"));
    if (const auto seen = checkSeen(SubjectId::from(id), row->version, version); !seen)
        return fail(seen.error());
    return std::move(*row);
}

int QueueStep::occupancy(const HallToday& today) {
    return hallOccupancy(m_sql, today.hall.id, today.day, today.now, today.rules.walkOutS);
}

int QueueStep::rawOccupancy(const HallToday& today) {
    return rawHallOccupancy(m_sql, today.hall.id, today.day, today.now, today.rules.walkOutS);
}

Result<void> QueueStep::append(const std::vector<NewEvent>& events) {
    const auto appended = m_store.log().append(m_sql, m_act.actor, events);
    return appended ? Result<void>() : fail(appended.error());
}

Result<void> QueueStep::append(const Result<std::vector<NewEvent>>& decided) {
    return decided ? append(*decided) : Result<void>(fail(decided.error()));
}

Result<TicketRow> QueueStep::appendTo(const TicketRow& ticket,
                                      const Result<std::vector<NewEvent>>& decided) {
    if (const auto done = append(decided); !done)
        return fail(done.error());
    auto now = TicketTable::find(m_sql, ticket.id);
    if (!now)
        return fail(ErrorCode::NotFound, QStringLiteral("ticket"));
    const bool ended = !isOver(ticket.state) && isOver(now->state);
    const bool revived = isOver(ticket.state) && !isOver(now->state);
    if (!now->appointment.isNull() && (ended || revived))
        if (const auto told = append({followTicket(*now, now->state, m_act)}); !told)
            return fail(told.error());
    return std::move(*now);
}

Result<std::vector<TicketRow>> QueueStep::admitFitting(const HallToday& today) {
    std::vector<TicketRow> admitted;
    int people = occupancy(today);
    for (const TicketRow& ticket : TicketTable::open(m_sql, today.hall.id, today.day)) {
        if (ticket.state != TicketState::Outside)
            continue;
        people += 1 + ticket.companions;
        if (today.hall.cap > 0 && people > today.hall.cap)
            break; // nobody overtakes the first outside
        auto now = appendTo(ticket, decideAdmit(ticket, m_act));
        if (!now)
            return fail(now.error());
        admitted.push_back(std::move(*now));
    }
    return admitted;
}

Result<void> QueueStep::recordOverride(const HallToday& today, const TicketId& ticket,
                                       const QString& reason, int occupancy) {
    QJsonObject body{{QStringLiteral("hall"), today.hall.id.toText()},
                     {QStringLiteral("date"), today.day.toString(Qt::ISODate)},
                     {QStringLiteral("reason"), reason},
                     {QStringLiteral("occupancy"), occupancy},
                     {QStringLiteral("cap"), today.hall.cap},
                     {QStringLiteral("command"), m_act.command}};
    if (!ticket.isNull())
        body.insert(QStringLiteral("ticket"), ticket.toText());
    return append({{doorSubject(today.hall.id, today.day), QStringLiteral("cap_overridden"), body},
                   audit(m_store.ids(), "audit_overridden",
                         {{QStringLiteral("rule"), QStringLiteral("hall_cap")},
                          {QStringLiteral("about"), ticket.toText()},
                          {QStringLiteral("reason"), reason}})});
}

Result<void> QueueStep::listOverCap(const HallToday& today, int before, const QString& reason) {
    const int now = occupancy(today);
    if (today.hall.cap == 0 || now <= today.hall.cap || now <= before)
        return {};
    return recordOverride(today, TicketId(), reason, now);
}

QByteArray ownOrigin(Sql& sql) {
    const auto device = Device::load(sql);
    return device ? device->origin : QByteArray();
}

MaskedPerson maskedPerson(Sql& sql, const PersonId& id) {
    if (id.isNull())
        return {};
    const auto person = PersonTable::find(sql, id);
    if (!person)
        return {};
    return {maskedName(person->name), maskedNumber(person->number), maskedPhone(person->phone)};
}

bool isGiven(const Person& person) {
    return !person.name.trimmed().isEmpty() || !person.number.isEmpty() ||
           !person.phone.isEmpty() || !person.id.isNull();
}

} // namespace chuangkou
