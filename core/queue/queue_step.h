// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/appointment_table.h"
#include "core/queue/day_table.h"
#include "core/queue/queue_rules.h"
#include "core/queue/ticket_table.h"
#include "core/store/store.h"

namespace chuangkou {

/// Today in a hall, as every command of this part needs it.
struct HallToday {
    Hall hall;
    QDate day;
    DayRow row;
    QueueRules rules;
    std::int64_t now = 0;
};

/// What the desks of this part do inside one write: who acts, one command, its events.
class QueueStep {
public:
    QueueStep(Store& store, const Session& session, Sql& sql);

    /// Errors: NotFound (hall), NotOwner (another machine dispatches it).
    [[nodiscard]] Result<Hall> ownHall(const HallId& id);
    /// Errors: those of ownHall; WrongState "day_not_open".
    [[nodiscard]] Result<HallToday> today(const HallId& hall);
    /// Errors: NotFound; ChangedMeanwhile "who|HH:mm:ss" when `version` is not the present one.
    [[nodiscard]] Result<TicketRow> ticket(const TicketId& id, const QByteArray& version);
    [[nodiscard]] Result<AppointmentRow> appointment(const AppointmentId& id,
                                                     const QByteArray& version);
    [[nodiscard]] int occupancy(const HallToday& today);
    /// Before it is held at 0: what a recount is compared with.
    [[nodiscard]] int rawOccupancy(const HallToday& today);

    /// Appends at once, so that what follows in the same write sees the rows.
    [[nodiscard]] Result<void> append(const std::vector<NewEvent>& events);
    [[nodiscard]] Result<void> append(const Result<std::vector<NewEvent>>& decided);
    /// Appends, and tells the ticket's appointment how it ended.
    [[nodiscard]] Result<TicketRow> appendTo(const TicketRow& ticket,
                                             const Result<std::vector<NewEvent>>& decided);
    /// First outside, first in, while they fit. Returns who was admitted.
    [[nodiscard]] Result<std::vector<TicketRow>> admitFitting(const HallToday& today);
    [[nodiscard]] Result<void> recordOverride(const HallToday& today, const TicketId& ticket,
                                              const QString& reason, int occupancy);

    /// Lists that the cap is exceeded when it is and more people are inside than before.
    [[nodiscard]] Result<void> listOverCap(const HallToday& today, int before,
                                           const QString& reason);

    [[nodiscard]] Sql& sql() { return m_sql; }
    [[nodiscard]] Store& store() { return m_store; }
    [[nodiscard]] const TicketAct& act() const { return m_act; }
    [[nodiscard]] Error changedMeanwhile(const Event& by);

private:
    [[nodiscard]] Result<void> checkSeen(const SubjectId& subject, const QByteArray& present,
                                         const QByteArray& seen);

    Store& m_store;
    Sql& m_sql;
    TicketAct m_act;
};

/// This machine's present origin; empty when it has none.
[[nodiscard]] QByteArray ownOrigin(Sql& sql);

/// A person for lists: masked; empty when unknown.
struct MaskedPerson {
    QString name;
    QString number;
    QString phone;
};
[[nodiscard]] MaskedPerson maskedPerson(Sql& sql, const PersonId& id);
[[nodiscard]] bool isGiven(const Person& person);

} // namespace chuangkou
