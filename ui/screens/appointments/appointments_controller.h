// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/catalogue.h"
#include "core/queue/queue_desk.h"
#include "ui/screens/queue_parts/hall_controller.h"

#include <variant>

namespace chuangkou {

/// A hall's bookings of one day, and where somebody may still be booked.
struct BookedDay {
    QDate date;
    std::vector<AppointmentView> appointments; ///< in order of time
    std::vector<SlotPlace> free;               ///< of the date
    QueueRules rules;
    Catalogue catalogue; ///< with what the office filled in
};
struct BookingFailed {
    Error error;
};
using BookingState = std::variant<std::monostate, BookedDay, BookingFailed>;

/// Slot book and bookings of one hall. Lives on the window's thread.
class AppointmentsController final : public HallController {
    Q_OBJECT
public:
    AppointmentsController(StoreThread& store, QObject* parent);

    void setHall(const HallId& hall);
    /// The list's day, and the day whose slots are offered.
    void showDay(QDate date);
    /// The day of the first free slot from now on.
    void showFirstFreeDay();
    void reload() override;
    void book(NewAppointment request);
    void checkIn(const AppointmentView& view);
    void cancel(const AppointmentView& view, CancelledBy by, const QString& reason);
    void reschedule(const AppointmentView& view, QDate date, QTime time);

    [[nodiscard]] const BookingState& state() const { return m_state; }
    [[nodiscard]] const BookedDay* day() const { return std::get_if<BookedDay>(&m_state); }
    [[nodiscard]] QDate date() const { return m_date; }
    [[nodiscard]] QDate today() const;

Q_SIGNALS:
    void stateChanged();
    void booked(const chuangkou::AppointmentRow& appointment);
    void checkedIn(const chuangkou::TicketView& ticket);
    void cancelled(const chuangkou::AppointmentRow& appointment);
    void rescheduled(const chuangkou::AppointmentRow& successor);

private:
    QDate m_date;
    BookingState m_state;
    QFuture<Result<BookedDay>> m_loading;
};

} // namespace chuangkou
