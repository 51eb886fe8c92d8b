// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/appointment.h"
#include "core/store/projection.h"

namespace chuangkou {

/// p_appointments, clustered by day.
class AppointmentTable final : public Projection {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("appointments"); }
    [[nodiscard]] int version() const override { return 2; }
    [[nodiscard]] std::span<const EventKind> kinds() const override;
    [[nodiscard]] QStringList tables() const override { return {QStringLiteral("p_appointments")}; }
    [[nodiscard]] QStringList schema() const override;
    [[nodiscard]] QStringList indexes() const override;
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
