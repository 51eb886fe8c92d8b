// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/queue_values.h"
#include "core/store/projection.h"

namespace chuangkou {

/// One visit as a row of its day: lived or imported. Times UTC ms, durations in seconds.
struct TicketRow {
    TicketId id;
    HallId hall; ///< null for an import without a hall
    QDate day;
    QString number; ///< "A017"; of an import its row key
    QString letter;
    int serial = 0;
    TicketState state = TicketState::Waiting;
    TicketClass ticketClass = TicketClass::Normal;
    QString classReason; ///< key of resources/catalogue/reasons.json "exception"
    TicketOrigin origin = TicketOrigin::WalkIn;
    QString line;
    QString item;
    PersonId person;
    int companions = 0;
    AppointmentId appointment;
    CounterId counter;   ///< of the last call
    QString counterName; ///< of an import: as read
    ActorId clerk;       ///< who called last
    std::int64_t arrivedAt = 0;
    std::optional<std::int64_t> appointmentAt;
    std::optional<std::int64_t> admittedAt; ///< from outside
    std::optional<std::int64_t> firstCallAt;
    std::optional<std::int64_t> lastCallAt;
    int calls = 0;
    std::int64_t nextCallableAt = 0; ///< after 过号
    std::optional<std::int64_t> startedAt;
    bool startedAutomatically = false;
    std::optional<std::int64_t> endedAt; ///< finish, lapsed, left, cancelled, closed
    std::optional<std::int64_t> waitS;   ///< first call − arrival, or − max(arrival, appointment)
    std::optional<std::int64_t> earlyS;  ///< arrival before the appointment's time
    std::optional<std::int64_t> walkS;   ///< start − last call; absent when started automatically
    std::optional<std::int64_t> serviceS;
    std::int64_t holdS = 0;
    QString endReason; ///< of left and cancelled: key or text; "undone" of 撤销
    QString callRule;  ///< of the last call: see calling_order.h
    QString callReason;
    int raisedInARow = 0;     ///< raised tickets called in a row while normal ones waited
    QStringList doubtful;     ///< kinds of doubtful time; empty: reliable
    QStringList notes;        ///< of an import: counted only
    QString recordedOutcome;  ///< of an import: as read
    QString recordedPriority; ///< of an import: as read
    std::vector<ServiceResult> services;
    QByteArray version; ///< hash of the last event: what a screen has seen

    [[nodiscard]] bool isImported() const { return origin == TicketOrigin::Imported; }
};

struct TicketCounts {
    int issued = 0;
    int done = 0;
    int lapsed = 0;
    int left = 0;
    int cancelled = 0;
    int closed = 0;
    int open = 0;    ///< outside, waiting, called, serving, held
    int outside = 0; ///< of these
    int waiting = 0;
    int doubtful = 0;

    bool operator==(const TicketCounts&) const = default;
};

/// p_tickets, clustered by day: a day among ten years reads as quickly as one alone.
class TicketTable final : public Projection {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("tickets"); }
    [[nodiscard]] int version() const override { return 1; }
    [[nodiscard]] std::span<const EventKind> kinds() const override;
    [[nodiscard]] QStringList tables() const override { return {QStringLiteral("p_tickets")}; }
    [[nodiscard]] QStringList schema() const override;
    void fold(Sql& sql, const SubjectId& subject, const std::vector<Event>& events) const override;

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
    /// People in the hall by tickets at a moment: with companions, and those who finished less than
    /// `walkOutS` ago.
    [[nodiscard]] static int peopleInHall(Sql& sql, const HallId& hall, QDate day, std::int64_t now,
                                          int walkOutS);
    /// First and last day with a ticket.
    [[nodiscard]] static std::vector<QDate> days(Sql& sql);
};

} // namespace chuangkou
