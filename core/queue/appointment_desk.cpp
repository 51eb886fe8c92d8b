// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/appointment_desk.h"

#include "core/base/work_calendar.h"
#include "core/queue/event_body.h"
#include "core/queue/queue_step.h"

#include <algorithm>

namespace chuangkou {

namespace {

bool mayBook(const Session& session) {
    return session.may(Right::CallTickets) || session.may(Right::WorkAtDoor);
}

/// A cancelled place may be withheld for a while, so that nobody trades in places.
bool isTaken(const AppointmentRow& row, const QueueRules& rules, std::int64_t now) {
    return holdsPlace(row.state) || (row.state == AppointmentState::Cancelled &&
                                     now < row.changedAt + rules.withholdS * 1000LL);
}

/// The one answer to "which places are left": for the list and for the booking alike.
std::vector<SlotPlace> placesLeft(Sql& sql, const HallId& hall, QDate date, int slotCount,
                                  std::int64_t now, const AppointmentId& passedOver) {
    const QueueRules rules = queueRules(sql, hall, date);
    std::vector<TakenSlots> taken;
    for (const AppointmentRow& row : AppointmentTable::ofDay(sql, hall, date))
        if (row.id != passedOver && isTaken(row, rules, now))
            taken.push_back({row.time, row.slotCount});
    std::vector<SlotPlace> places =
        freePlaces(date, rules.hours, rules.slotS, rules.placesPerSlot, taken, slotCount);
    std::erase_if(places,
                  [&](const SlotPlace& place) { return officeMs(place.date, place.time) < now; });
    return places;
}

Result<void> checkPlace(Sql& sql, const NewAppointment& request, std::int64_t now,
                        const AppointmentId& passedOver) {
    const QueueRules rules = queueRules(sql, request.hall, request.date);
    const auto refused = [](const char* why) {
        return fail(ErrorCode::RuleRefused, QString::fromLatin1(why));
    };
    if (!request.date.isValid() || officeMs(request.date, request.time) < now)
        return refused("slot_past");
    if (officeDate(now).daysTo(request.date) > rules.bookingDays)
        return refused("slot_too_far");
    const auto times = slotTimes(rules.hours, rules.slotS);
    if (std::find(times.begin(), times.end(), request.time) == times.end())
        return refused("slot_unknown");
    for (const SlotPlace& place :
         placesLeft(sql, request.hall, request.date, request.slotCount, now, passedOver))
        if (place.time == request.time)
            return {};
    return refused("slot_full");
}

NewEvent bookedEvent(const AppointmentId& id, const NewAppointment& request, const PersonId& person,
                     const AppointmentId& follows, const TicketAct& act) {
    QJsonObject body{{QStringLiteral("hall"), request.hall.toText()},
                     {QStringLiteral("date"), request.date.toString(Qt::ISODate)},
                     {QStringLiteral("time"), request.time.toString(QStringLiteral("HH:mm"))},
                     {QStringLiteral("slots"), std::max(1, request.slotCount)},
                     {QStringLiteral("line"), request.line},
                     {QStringLiteral("letter"), request.letter},
                     {QStringLiteral("person"), person.toText()},
                     {QStringLiteral("channel"), request.channel},
                     {QStringLiteral("command"), act.command}};
    putText(body, "item", request.item);
    putText(body, "request_key", request.requestKey);
    putText(body, "visit_reason", request.visitReason);
    if (!follows.isNull())
        body.insert(QStringLiteral("follows"), follows.toText());
    return {SubjectId::from(id), QStringLiteral("appointment_booked"), body};
}

Result<void> checkRequest(const NewAppointment& request) {
    if (!isGiven(request.person))
        return fail(ErrorCode::Missing, QStringLiteral("person"));
    if (request.line.isEmpty())
        return fail(ErrorCode::Missing, QStringLiteral("line"));
    if (request.letter.isEmpty())
        return fail(ErrorCode::Missing, QStringLiteral("letter"));
    return {};
}

Result<AppointmentRow> again(QueueStep& step, const AppointmentId& id) {
    return step.appointment(id, {});
}

} // namespace

Result<std::vector<SlotPlace>> AppointmentDesk::freeSlots(const HallId& hall, QDate date,
                                                          int slotCount) {
    return m_store.read([&](Sql& sql) -> Result<std::vector<SlotPlace>> {
        const std::int64_t now = m_store.clock().nowMs();
        if (officeDate(now).daysTo(date) > queueRules(sql, hall, date).bookingDays)
            return std::vector<SlotPlace>();
        return placesLeft(sql, hall, date, slotCount, now, {});
    });
}

Result<std::optional<SlotPlace>> AppointmentDesk::firstFreeSlot(const HallId& hall, int slotCount) {
    return m_store.read([&](Sql& sql) -> Result<std::optional<SlotPlace>> {
        const std::int64_t now = m_store.clock().nowMs();
        const QDate today = officeDate(now);
        const int days = queueRules(sql, hall, today).bookingDays;
        for (QDate date = today; date <= today.addDays(days); date = date.addDays(1)) {
            if (!WorkCalendar::shipped().isWorkday(date))
                continue;
            const auto places = placesLeft(sql, hall, date, slotCount, now, {});
            if (!places.empty())
                return std::optional<SlotPlace>(places.front());
        }
        return std::optional<SlotPlace>();
    });
}

Result<AppointmentRow> AppointmentDesk::book(const NewAppointment& request) {
    if (!mayBook(m_session))
        return fail(ErrorCode::NotAllowed);
    if (const auto complete = checkRequest(request); !complete)
        return fail(complete.error());
    return m_store.write([&](Sql& sql) -> Result<AppointmentRow> {
        QueueStep step(m_store, m_session, sql);
        if (const auto own = step.ownHall(request.hall); !own)
            return fail(own.error());
        if (auto same = AppointmentTable::byRequestKey(sql, request.requestKey))
            return std::move(*same);
        if (const auto free = checkPlace(sql, request, step.act().now, {}); !free)
            return fail(free.error());
        Person person = request.person;
        std::vector<NewEvent> events;
        if (auto fresh = recordPerson(sql, m_store.ids(), person))
            events.push_back(std::move(*fresh));
        const auto id = m_store.ids().next<AppointmentId>();
        events.push_back(bookedEvent(id, request, person.id, {}, step.act()));
        const auto done = step.append(events);
        return done ? again(step, id) : fail(done.error());
    });
}

Result<AppointmentRow> AppointmentDesk::cancel(const AppointmentId& id, const QByteArray& seen,
                                               CancelledBy by, const QString& reason) {
    if (!mayBook(m_session))
        return fail(ErrorCode::NotAllowed);
    return m_store.write([&](Sql& sql) -> Result<AppointmentRow> {
        QueueStep step(m_store, m_session, sql);
        const auto appointment = step.appointment(id, seen);
        if (!appointment)
            return fail(appointment.error());
        if (const auto own = step.ownHall(appointment->hall); !own)
            return fail(own.error());
        const auto done =
            step.append(decideCancelAppointment(*appointment, step.act(), by, reason));
        return done ? again(step, id) : fail(done.error());
    });
}

Result<AppointmentRow> AppointmentDesk::reschedule(const AppointmentId& id, const QByteArray& seen,
                                                   QDate date, QTime time) {
    if (!mayBook(m_session))
        return fail(ErrorCode::NotAllowed);
    return m_store.write([&](Sql& sql) -> Result<AppointmentRow> {
        QueueStep step(m_store, m_session, sql);
        const auto old = step.appointment(id, seen);
        if (!old)
            return fail(old.error());
        if (const auto own = step.ownHall(old->hall); !own)
            return fail(own.error());
        const auto successor = m_store.ids().next<AppointmentId>();
        const auto moved = decideReschedule(*old, step.act(), successor);
        if (!moved)
            return fail(moved.error());
        const NewAppointment request{
            old->hall,   date,     time,         old->slotCount,   old->line, old->item,
            old->letter, Person(), old->channel, old->visitReason, {}};
        if (const auto free = checkPlace(sql, request, step.act().now, id); !free)
            return fail(free.error());
        std::vector<NewEvent> events{bookedEvent(successor, request, old->person, id, step.act())};
        events.insert(events.end(), moved->begin(), moved->end());
        const auto done = step.append(events);
        return done ? again(step, successor) : fail(done.error());
    });
}

Result<int> AppointmentDesk::sweepNoShows(const HallId& hall) {
    if (!mayBook(m_session))
        return fail(ErrorCode::NotAllowed);
    return m_store.write([&](Sql& sql) -> Result<int> {
        QueueStep step(m_store, m_session, sql);
        if (const auto own = step.ownHall(hall); !own)
            return fail(own.error());
        const QDate today = officeDate(step.act().now);
        const QueueRules rules = queueRules(sql, hall, today);
        int swept = 0;
        for (const AppointmentRow& row : AppointmentTable::bookedUntil(sql, hall, today)) {
            const auto missed = decideNoShow(row, step.act(), rules);
            if (!missed)
                continue; // its time is not over
            if (const auto done = step.append(*missed); !done)
                return fail(done.error());
            ++swept;
        }
        return swept;
    });
}

Result<AppointmentRow> AppointmentDesk::find(const AppointmentId& id) {
    return m_store.read([&](Sql& sql) -> Result<AppointmentRow> {
        auto row = AppointmentTable::find(sql, id);
        return row ? Result<AppointmentRow>(std::move(*row))
                   : fail(ErrorCode::NotFound, QStringLiteral("appointment"));
    });
}

Result<std::vector<AppointmentRow>> AppointmentDesk::ofDay(const HallId& hall, QDate date) {
    return m_store.read([&](Sql& sql) -> Result<std::vector<AppointmentRow>> {
        return AppointmentTable::ofDay(sql, hall, date);
    });
}

Result<std::vector<AppointmentRow>> AppointmentDesk::search(const HallId& hall,
                                                            const QString& numberOrPhone) {
    return m_store.read([&](Sql& sql) -> Result<std::vector<AppointmentRow>> {
        std::vector<AppointmentRow> found;
        const QDate today = officeDate(m_store.clock().nowMs());
        for (const Person& person : PersonTable::search(sql, numberOrPhone.trimmed()))
            for (AppointmentRow& row : AppointmentTable::bookedOf(sql, person.id, today))
                if (row.hall == hall)
                    found.push_back(std::move(row));
        return found;
    });
}

} // namespace chuangkou
