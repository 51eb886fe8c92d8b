// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/appointments/appointments_controller.h"

#include "core/queue/appointment_desk.h"
#include "core/queue/queue_step.h"
#include "ui/support/answer.h"

namespace chuangkou {

namespace {

Result<BookedDay> load(Store& store, const Session& session, const HallId& hall, QDate date) {
    BookedDay day;
    day.date = date;
    AppointmentDesk desk(store, session);
    auto free = desk.freeSlots(hall, date);
    if (!free)
        return fail(free.error());
    day.free = std::move(*free);
    const auto rows = store.read([&](Sql& sql) -> Result<void> {
        for (AppointmentRow& row : AppointmentTable::ofDay(sql, hall, date)) {
            const MaskedPerson person = maskedPerson(sql, row.person);
            day.appointments.push_back({std::move(row), person.name, person.phone});
        }
        day.rules = queueRules(sql, hall, date);
        day.catalogue = Catalogue::load(sql);
        return {};
    });
    return rows ? Result<BookedDay>(std::move(day)) : fail(rows.error());
}

} // namespace

AppointmentsController::AppointmentsController(StoreThread& store, QObject* parent)
    : HallController(store, parent) {}

QDate AppointmentsController::today() const {
    return officeDate(m_store.clock().nowMs());
}

void AppointmentsController::setHall(const HallId& hall) {
    if (hall == m_hall)
        return;
    m_hall = hall;
    showFirstFreeDay();
}

void AppointmentsController::showDay(QDate date) {
    m_date = date;
    reload();
}

void AppointmentsController::showFirstFreeDay() {
    if (m_hall.isNull())
        return;
    const auto first = m_store.run([hall = m_hall](Store& store, const Session& session) {
        return AppointmentDesk(store, session).firstFreeSlot(hall);
    });
    answer(first, this, [this](const Result<std::optional<SlotPlace>>& slot) {
        if (!slot)
            Q_EMIT failed(slot.error());
        showDay(slot && *slot ? (*slot)->date : today());
    });
}

void AppointmentsController::reload() {
    if (m_hall.isNull() || !m_date.isValid())
        return;
    m_loading.cancel(); // a later reading is newer
    m_loading = m_store.run([hall = m_hall, date = m_date](Store& store, const Session& session) {
        return load(store, session, hall, date);
    });
    answer(m_loading, this, [this](const Result<BookedDay>& day) {
        if (day)
            m_state = *day;
        else
            m_state = BookingFailed{day.error()};
        Q_EMIT stateChanged();
    });
}

void AppointmentsController::book(NewAppointment request) {
    request.hall = m_hall;
    command(
        [request](Store& store, const Session& session) {
            return AppointmentDesk(store, session).book(request);
        },
        [this](const AppointmentRow& row) { Q_EMIT booked(row); });
}

void AppointmentsController::checkIn(const AppointmentView& view) {
    const CheckIn request{
        view.appointment.id, view.appointment.version, TicketClass::Normal, {}, 0, 0};
    command(
        [request](Store& store, const Session& session) {
            return QueueDesk(store, session).checkIn(request);
        },
        [this](const TicketView& ticket) { Q_EMIT checkedIn(ticket); });
}

void AppointmentsController::cancel(const AppointmentView& view, CancelledBy by,
                                    const QString& reason) {
    command(
        [id = view.appointment.id, seen = view.appointment.version, by,
         reason](Store& store, const Session& session) {
            return AppointmentDesk(store, session).cancel(id, seen, by, reason);
        },
        [this](const AppointmentRow& row) { Q_EMIT cancelled(row); });
}

void AppointmentsController::reschedule(const AppointmentView& view, QDate date, QTime time) {
    command(
        [id = view.appointment.id, seen = view.appointment.version, date,
         time](Store& store, const Session& session) {
            return AppointmentDesk(store, session).reschedule(id, seen, date, time);
        },
        [this](const AppointmentRow& row) { Q_EMIT rescheduled(row); });
}

} // namespace chuangkou
