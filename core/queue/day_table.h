// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/queue_values.h"
#include "core/store/projection.h"

namespace chuangkou {

/// A hall's day: subject H(hall, date).
struct DayRow {
    HallId hall;
    QDate date;
    bool isOpen = false;
    int term = 1; ///< of dispatching
    std::int64_t openedAt = 0;
    ActorId openedBy;
    std::optional<std::int64_t> closedAt;
    ActorId closedBy;
    QByteArray version;
};

/// What the door counted on a day of a hall.
struct DoorCounts {
    int admitted = 0;      ///< people let in, companions included
    int withoutTicket = 0; ///< of these: neither a ticket nor out again
    int refused = 0;
    int drift = 0; ///< sum of what recounts corrected
    int recounts = 0;
    bool operator==(const DoorCounts&) const = default;
};

struct DoorRefusal {
    std::int64_t at = 0;
    QString reason; ///< key of resources/catalogue/reasons.json "refusal"
    QString advised;
};

/// The cap was exceeded on purpose; listed in the daily sheet.
struct CapOverride {
    std::int64_t at = 0;
    ActorId by;
    TicketId ticket; ///< null: a person without a ticket
    QString reason;
    int occupancy = 0; ///< with this person
    int cap = 0;
};

/// A recount 盘点 of the hall.
struct Recount {
    std::int64_t at = 0;
    ActorId by;
    int counted = 0;
    int drift = 0; ///< counted − what was computed
};

/// What the door changed in the number of people inside, for the occupancy at any moment.
struct DoorMovement {
    std::int64_t at = 0;
    int change = 0; ///< of people without a ticket, or the drift of a recount
};

/// p_days, p_door_movements, p_door_refusals, p_cap_overrides.
class DayTable final : public Projection {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("days"); }
    [[nodiscard]] int version() const override { return 2; }
    [[nodiscard]] std::span<const EventKind> kinds() const override;
    [[nodiscard]] QStringList tables() const override;
    [[nodiscard]] QStringList schema() const override;
    void fold(Sql& sql, const SubjectId& subject, const std::vector<Event>& events) const override;

    [[nodiscard]] static std::optional<DayRow> day(Sql& sql, const HallId& hall, QDate date);
    /// Days of a hall that were opened and not closed, oldest first.
    [[nodiscard]] static std::vector<DayRow> openDays(Sql& sql, const HallId& hall);
    [[nodiscard]] static DoorCounts doorCounts(Sql& sql, const HallId& hall, QDate date);
    [[nodiscard]] static std::vector<DoorRefusal> refusals(Sql& sql, const HallId& hall,
                                                           QDate date);
    [[nodiscard]] static std::vector<CapOverride> overrides(Sql& sql, const HallId& hall,
                                                            QDate date);
    /// In order of time.
    [[nodiscard]] static std::vector<DoorMovement> movements(Sql& sql, const HallId& hall,
                                                             QDate date);
    [[nodiscard]] static std::vector<Recount> recounts(Sql& sql, const HallId& hall, QDate date);
};

[[nodiscard]] SubjectId daySubject(const HallId& hall, QDate date);
/// The door of a hall on a day.
[[nodiscard]] SubjectId doorSubject(const HallId& hall, QDate date);

} // namespace chuangkou
