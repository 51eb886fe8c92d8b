// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/day_desk.h"

#include "core/queue/door_desk.h"
#include "core/queue/queue_step.h"

namespace chuangkou {

namespace {

QJsonObject dayBody(const HallId& hall, QDate date, const QueueStep& step) {
    return {{QStringLiteral("hall"), hall.toText()},
            {QStringLiteral("date"), date.toString(Qt::ISODate)},
            {QStringLiteral("command"), step.act().command}};
}

Result<void> closeTickets(QueueStep& step, const HallId& hall, QDate date) {
    for (const TicketRow& ticket : TicketTable::open(step.sql(), hall, date))
        if (const auto closed = step.appendTo(ticket, decideClose(ticket, step.act())); !closed)
            return fail(closed.error());
    return {};
}

/// Who did not come missed it; whose time had not come is sent away by the office, which never
/// counts against the citizen.
Result<void> endAppointments(QueueStep& step, const HallId& hall, QDate date) {
    const QueueRules rules = queueRules(step.sql(), hall, date);
    for (const AppointmentRow& appointment :
         AppointmentTable::bookedUntil(step.sql(), hall, date)) {
        auto ended = decideNoShow(appointment, step.act(), rules);
        if (!ended)
            ended = decideCancelAppointment(appointment, step.act(), CancelledBy::Office,
                                            QStringLiteral("day_closed"));
        if (const auto done = step.append(ended); !done)
            return fail(done.error());
    }
    return {};
}

Result<DaySummary> close(QueueStep& step, const DayRow& day) {
    if (const auto closed = closeTickets(step, day.hall, day.date); !closed)
        return fail(closed.error());
    if (const auto ended = endAppointments(step, day.hall, day.date); !ended)
        return fail(ended.error());
    DaySummary summary;
    summary.tickets = TicketTable::counts(step.sql(), day.hall, day.date);
    for (const AppointmentRow& appointment :
         AppointmentTable::ofDay(step.sql(), day.hall, day.date))
        summary.noShows += appointment.state == AppointmentState::NoShow ? 1 : 0;
    QJsonObject body = dayBody(day.hall, day.date, step);
    for (const auto& [name, count] :
         {std::pair("issued", summary.tickets.issued), std::pair("done", summary.tickets.done),
          std::pair("lapsed", summary.tickets.lapsed), std::pair("left", summary.tickets.left),
          std::pair("cancelled", summary.tickets.cancelled),
          std::pair("closed", summary.tickets.closed),
          std::pair("doubtful", summary.tickets.doubtful), std::pair("no_shows", summary.noShows)})
        body.insert(QLatin1String(name), count);
    if (const auto done =
            step.append({{daySubject(day.hall, day.date), QStringLiteral("day_closed"), body}});
        !done)
        return fail(done.error());
    auto head = step.store().signOwnHead(step.sql(), HeadOccasion::DayClose);
    if (!head)
        return fail(head.error());
    summary.head = std::move(*head);
    return summary;
}

} // namespace

Result<DayRow> DayDesk::openDay(const HallId& hall) {
    if (!m_session.may(Right::ManageDay))
        return fail(ErrorCode::NotAllowed);
    auto opened = m_store.write([&](Sql& sql) -> Result<DayRow> {
        QueueStep step(m_store, m_session, sql);
        if (const auto own = step.ownHall(hall); !own)
            return fail(own.error());
        const QDate today = officeDate(step.act().now);
        for (const DayRow& left : DayTable::openDays(sql, hall))
            if (left.date < today)
                if (const auto closed = close(step, left); !closed)
                    return fail(closed.error());
        if (const auto day = DayTable::day(sql, hall, today))
            return day->isOpen ? Result<DayRow>(*day)
                               : fail(ErrorCode::WrongState, QStringLiteral("day_closed"));
        QJsonObject body = dayBody(hall, today, step);
        body.insert(QStringLiteral("term"), 1);
        body.insert(QStringLiteral("hall_key"), QString::fromLatin1(randomBytes(16).toHex()));
        if (const auto done =
                step.append({{daySubject(hall, today), QStringLiteral("day_opened"), body}});
            !done)
            return fail(done.error());
        const auto day = DayTable::day(sql, hall, today);
        return day ? Result<DayRow>(*day) : fail(ErrorCode::NotFound, QStringLiteral("day"));
    });
    if (!opened)
        return opened;
    if (const auto forgotten = DoorDesk(m_store, m_session).forgetOldRegisters(); !forgotten)
        return fail(forgotten.error());
    return opened;
}

Result<Hall> DayDesk::takeOver(const HallId& id, const QString& reason) {
    if (!m_session.may(Right::Override) && !m_session.may(Right::SetUpOffice))
        return fail(ErrorCode::NotAllowed);
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::NeedsReason);
    return m_store.write([&](Sql& sql) -> Result<Hall> {
        QueueStep step(m_store, m_session, sql);
        auto hall = OfficeTable::hall(sql, id);
        if (!hall)
            return fail(ErrorCode::NotFound, QStringLiteral("hall"));
        if (hall->dispatcher == m_store.device().id)
            return fail(ErrorCode::WrongState, QStringLiteral("own_hall"));
        const QByteArray former = std::exchange(hall->dispatcher, m_store.device().id);
        if (const auto set = step.append({hallEvent(*hall)}); !set)
            return fail(set.error());
        for (const DayRow& day : DayTable::openDays(sql, id)) {
            QJsonObject body = dayBody(id, day.date, step);
            body.insert(QStringLiteral("term"), day.term + 1);
            body.insert(QStringLiteral("reason"), reason.trimmed());
            body.insert(QStringLiteral("from"), QString::fromLatin1(former.toHex()));
            if (const auto taken = step.append(
                    {{daySubject(id, day.date), QStringLiteral("dispatcher_taken_over"), body}});
                !taken)
                return fail(taken.error());
        }
        return std::move(*hall);
    });
}

Result<DaySummary> DayDesk::closeDay(const HallId& hall, QDate date) {
    if (!m_session.may(Right::ManageDay))
        return fail(ErrorCode::NotAllowed);
    return m_store.write([&](Sql& sql) -> Result<DaySummary> {
        QueueStep step(m_store, m_session, sql);
        if (const auto own = step.ownHall(hall); !own)
            return fail(own.error());
        const auto day = DayTable::day(sql, hall, date);
        if (!day || !day->isOpen)
            return fail(ErrorCode::WrongState, QStringLiteral("day_not_open"));
        return close(step, *day);
    });
}

Result<std::optional<DayRow>> DayDesk::day(const HallId& hall, QDate date) {
    return m_store.read(
        [&](Sql& sql) -> Result<std::optional<DayRow>> { return DayTable::day(sql, hall, date); });
}

} // namespace chuangkou
