// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/appointment_table.h"
#include "core/queue/slot_times.h"
#include "core/queue/ticket_table.h"
#include "core/store/store.h"

namespace chuangkou {

struct NewAppointment {
    HallId hall;
    QDate date;
    QTime time;
    int slotCount = 1;
    QString line;
    QString item;
    QString letter; ///< "A": queue letter of the line
    Person person;  ///< recorded in the same transaction; a phone is optional
    QString channel;
    QString visitReason;
    QString requestKey; ///< the same key again gives the same appointment
};

/// Slot book and appointments 预约: what booking, reception and `import appointments` call.
/// Rights: WorkAtDoor or CallTickets. The hall's dispatcher is this machine, else NotOwner.
class AppointmentDesk {
public:
    AppointmentDesk(Store& store, const Session& session) : m_store(store), m_session(session) {}

    /// Slots of a date with places left that have not begun; what stands here is accepted by
    /// `book` if nothing changed.
    [[nodiscard]] Result<std::vector<SlotPlace>> freeSlots(const HallId& hall, QDate date,
                                                           int slotCount = 1);
    /// The first free slot from now on, on working days, within `bookingDays`.
    [[nodiscard]] Result<std::optional<SlotPlace>> firstFreeSlot(const HallId& hall,
                                                                 int slotCount = 1);

    /// Errors: RuleRefused "slot_full", "slot_unknown", "slot_past", "slot_too_far"; Missing
    /// "person", "line", "letter".
    [[nodiscard]] Result<AppointmentRow> book(const NewAppointment& request);
    /// Errors: WrongState; ChangedMeanwhile when `seen` (may be empty) is not its version.
    [[nodiscard]] Result<AppointmentRow> cancel(const AppointmentId& id, const QByteArray& seen,
                                                CancelledBy by, const QString& reason);
    /// A new appointment in the other slot; the old one points to it.
    [[nodiscard]] Result<AppointmentRow> reschedule(const AppointmentId& id, const QByteArray& seen,
                                                    QDate date, QTime time);
    /// Booked ones whose time and grace are over become 爽约. Returns how many.
    [[nodiscard]] Result<int> sweepNoShows(const HallId& hall);

    [[nodiscard]] Result<AppointmentRow> find(const AppointmentId& id);
    [[nodiscard]] Result<std::vector<AppointmentRow>> ofDay(const HallId& hall, QDate date);
    /// Booked appointments from today on of the person with this identity number or phone.
    [[nodiscard]] Result<std::vector<AppointmentRow>> search(const HallId& hall,
                                                             const QString& numberOrPhone);

private:
    Store& m_store;
    const Session& m_session;
};

} // namespace chuangkou
