// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/ticket.h"
#include "core/store/projection.h"

namespace chuangkou {

/// p_tickets, clustered by day: a day among ten years reads as quickly as one alone.
class TicketTable final : public Projection {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("tickets"); }
    [[nodiscard]] int version() const override { return 3; }
    [[nodiscard]] std::span<const EventKind> kinds() const override;
    [[nodiscard]] QStringList tables() const override { return {QStringLiteral("p_tickets")}; }
    [[nodiscard]] QStringList schema() const override;
    [[nodiscard]] QStringList indexes() const override;
    void fold(Sql& sql, const SubjectId& subject, const std::vector<Event>& events) const override;

    [[nodiscard]] static bool exists(Sql& sql, const TicketId& id);
    [[nodiscard]] static std::optional<TicketRow> find(Sql& sql, const TicketId& id);
    /// All tickets of a day in order of arrival; without a hall those of all halls and imports.
    [[nodiscard]] static std::vector<TicketRow> ofDay(Sql& sql, const std::optional<HallId>& hall,
                                                      QDate day);
    /// Those of a hall's day that are not over, in order of arrival.
    [[nodiscard]] static std::vector<TicketRow> open(Sql& sql, const HallId& hall, QDate day);
    [[nodiscard]] static std::optional<TicketRow> byNumber(Sql& sql, const HallId& hall, QDate day,
                                                           const QString& number);
    /// The ticket that this clerk has called or serves.
    [[nodiscard]] static std::optional<TicketRow> currentOf(Sql& sql, const HallId& hall, QDate day,
                                                            const ActorId& clerk);
    /// The newest ticket of a hall's day that was called by the order of calling.
    [[nodiscard]] static std::optional<TicketRow> lastCalled(Sql& sql, const HallId& hall,
                                                             QDate day);
    [[nodiscard]] static TicketCounts counts(Sql& sql, const HallId& hall, QDate day);
    /// Highest serial of a letter on a day; 0 when none was issued.
    [[nodiscard]] static int lastSerial(Sql& sql, const HallId& hall, QDate day,
                                        const QString& letter);
    [[nodiscard]] static int walkInsOf(Sql& sql, const HallId& hall, QDate day);
    /// A person's tickets of a day that are not over.
    [[nodiscard]] static std::vector<TicketRow> openOf(Sql& sql, const PersonId& person, QDate day);
    /// People in the hall by tickets at a moment: with companions, and those who finished less than
    /// `walkOutS` ago.
    [[nodiscard]] static int peopleInHall(Sql& sql, const HallId& hall, QDate day, std::int64_t now,
                                          int walkOutS);
    /// Days with a ticket, oldest first.
    [[nodiscard]] static std::vector<QDate> days(Sql& sql);
};

} // namespace chuangkou
