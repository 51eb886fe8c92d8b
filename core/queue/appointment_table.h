// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/queue_values.h"
#include "core/store/projection.h"

#include <QTime>

namespace chuangkou {

struct AppointmentRow {
    AppointmentId id;
    HallId hall;
    QDate date;
    QTime time;
    int slotCount = 1; ///< slots in a row that it takes
    AppointmentState state = AppointmentState::Booked;
    QString line;
    QString item;
    QString letter; ///< queue of the ticket that it becomes
    PersonId person;
    QString channel; ///< phone, counter, online
    QString requestKey;
    QString visitReason; ///< why a visit was booked for an item that needs none
    std::int64_t bookedAt = 0;
    std::int64_t changedAt = 0;
    TicketId ticket;         ///< of check-in
    AppointmentId successor; ///< of rescheduled
    QString cancelledBy;     ///< "office", "citizen"
    bool cancelledLate = false;
    QString reason;
    QByteArray version; ///< hash of the last event: what a screen has seen

    [[nodiscard]] std::int64_t at() const { return officeMs(date, time); } ///< UTC ms
};

/// Holds a place of its slot.
[[nodiscard]] bool holdsPlace(AppointmentState state);

/// p_appointments, clustered by day.
class AppointmentTable final : public Projection {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("appointments"); }
    [[nodiscard]] int version() const override { return 1; }
    [[nodiscard]] std::span<const EventKind> kinds() const override;
    [[nodiscard]] QStringList tables() const override { return {QStringLiteral("p_appointments")}; }
    [[nodiscard]] QStringList schema() const override;
    void fold(Sql& sql, const SubjectId& subject, const std::vector<Event>& events) const override;

    [[nodiscard]] static std::optional<AppointmentRow> find(Sql& sql, const AppointmentId& id);
    /// In order of time; without a hall those of all halls.
    [[nodiscard]] static std::vector<AppointmentRow>
    ofDay(Sql& sql, const std::optional<HallId>& hall, QDate date);
    [[nodiscard]] static std::optional<AppointmentRow> byRequestKey(Sql& sql, const QString& key);
    /// A person's appointments from a date on, that are booked.
    [[nodiscard]] static std::vector<AppointmentRow> bookedOf(Sql& sql, const PersonId& person,
                                                              QDate from);
    /// Booked up to and with a date.
    [[nodiscard]] static std::vector<AppointmentRow> bookedUntil(Sql& sql, const HallId& hall,
                                                                 QDate date);
};

} // namespace chuangkou
