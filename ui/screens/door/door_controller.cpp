// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/door/door_controller.h"

#include "ui/support/answer.h"

namespace chuangkou {

namespace {

Result<DoorNow> load(Store& store, const Session& session, const HallId& hall) {
    auto shown = QueueDesk(store, session).snapshot(hall, CounterId());
    if (!shown)
        return fail(shown.error());
    const auto counts = DoorDesk(store, session).counts(hall, shown->day);
    return counts ? Result<DoorNow>(DoorNow{std::move(*shown), *counts}) : fail(counts.error());
}

Result<Admitted> letThrough(Store& store, const Session& session, const HallId& hall,
                            const Arrival& arrival) {
    Admitted admitted;
    QueueDesk queue(store, session);
    if (arrival.appointment) {
        auto ticket = queue.checkIn({arrival.appointment->id, arrival.appointment->version,
                                     arrival.walkIn.ticketClass, arrival.walkIn.classReason,
                                     arrival.screening.companions, 0});
        if (!ticket)
            return fail(ticket.error());
        admitted.ticket = std::move(*ticket);
    } else if (!arrival.walkIn.item.isEmpty()) {
        auto ticket = queue.issueWalkIn(arrival.walkIn);
        if (!ticket)
            return fail(ticket.error());
        admitted.ticket = std::move(*ticket);
    }
    const auto count = DoorDesk(store, session)
                           .admit(hall, arrival.screening,
                                  admitted.ticket ? DoorWay::ToTicket : DoorWay::WithoutTicket);
    if (!count)
        return fail(count.error());
    admitted.count = *count;
    return admitted;
}

} // namespace

DoorController::DoorController(StoreThread& store, QObject* parent)
    : HallController(store, parent) {}

int DoorController::limitTenths() const {
    return now() != nullptr ? now()->snapshot.rules.doorLimitTenths : QueueRules().doorLimitTenths;
}

void DoorController::setHall(const HallId& hall) {
    if (hall == m_hall)
        return;
    m_hall = hall;
    reload();
}

void DoorController::reload() {
    if (m_hall.isNull())
        return;
    m_loading.cancel(); // a later reading is newer
    m_loading = m_store.run([hall = m_hall](Store& store, const Session& session) {
        return load(store, session, hall);
    });
    answer(m_loading, this, [this](const Result<DoorNow>& now) {
        if (now)
            m_state = *now;
        else
            m_state = DoorFailed{now.error()};
        Q_EMIT stateChanged();
    });
}

void DoorController::admit(Arrival arrival) {
    arrival.walkIn.hall = m_hall;
    arrival.walkIn.person = arrival.person;
    arrival.walkIn.companions = arrival.screening.companions;
    command(
        [hall = m_hall, arrival](Store& store, const Session& session) {
            return letThrough(store, session, hall, arrival);
        },
        [this](const Admitted& done) { Q_EMIT admitted(done); });
}

void DoorController::refuse(const DoorScreening& screening, const QString& reason,
                            const QString& advised) {
    command(
        [hall = m_hall, screening, reason, advised](Store& store,
                                                    const Session& session) -> Result<QString> {
            const auto done = DoorDesk(store, session).refuse(hall, screening, reason, advised);
            return done ? Result<QString>(reason) : fail(done.error());
        },
        [this](const QString& told) { Q_EMIT refused(told); });
}

void DoorController::admitOver(const TicketView& ticket, const QString& reason) {
    command(
        [seen = SeenTicket{ticket.ticket.id, ticket.ticket.version},
         reason](Store& store, const Session& session) {
            return QueueDesk(store, session).admitOver(seen, reason);
        },
        [this](const TicketRow& row) { Q_EMIT letIn(row.number); });
}

void DoorController::countOut() {
    command(
        [hall = m_hall](Store& store, const Session& session) {
            return DoorDesk(store, session).countOut(hall, 1);
        },
        [this](const HallCount& count) { Q_EMIT countedOut(count); });
}

void DoorController::countIn() {
    command(
        [hall = m_hall](Store& store, const Session& session) {
            return DoorDesk(store, session).countIn(hall, 1);
        },
        [this](const HallCount& count) { Q_EMIT countedIn(count); });
}

void DoorController::recount(int people) {
    command(
        [hall = m_hall, people](Store& store, const Session& session) {
            return DoorDesk(store, session).recount(hall, people);
        },
        [this](const Recount& done) { Q_EMIT recounted(done); });
}

void DoorController::openDay() {
    command(
        [hall = m_hall](Store& store, const Session& session) {
            return DayDesk(store, session).openDay(hall);
        },
        [this](const DayRow&) { Q_EMIT opened(); });
}

} // namespace chuangkou
