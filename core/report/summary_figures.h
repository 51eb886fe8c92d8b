// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/case_table.h"
#include "core/queue/appointment_table.h"
#include "core/queue/day_table.h"
#include "core/queue/queue_rules.h"
#include "core/queue/ticket_table.h"

#include <map>
#include <optional>
#include <vector>

namespace chuangkou {

/// Durations in seconds of a set of rows. Never averaged again: a footer is computed from the rows.
struct TimeFigures {
    int count = 0;
    std::int64_t sumS = 0;
    std::optional<std::int64_t> doubledMedianS; ///< twice the median: the middle two may differ
    std::optional<std::int64_t> p90S;           ///< nearest rank
    std::optional<std::int64_t> maxS;
    QString maxNumber; ///< ticket of the longest

    [[nodiscard]] std::optional<std::int64_t> meanS() const; ///< rounded half up
    [[nodiscard]] static TimeFigures of(std::vector<std::pair<std::int64_t, QString>> values);
    bool operator==(const TimeFigures&) const = default;
};

struct Ratio {
    std::int64_t part = 0;
    std::int64_t whole = 0;
    /// Tenths of a percent, rounded half up; nullopt of nothing.
    [[nodiscard]] std::optional<std::int64_t> permille() const;
};

/// Counts and times of a set of visits. Waits and services are those of served visits.
struct QueueFigures {
    int rows = 0;
    int walkIns = 0;
    int booked = 0; ///< came by appointment
    int imported = 0;
    int called = 0; ///< visits called at least once
    int served = 0; ///< done; of an import: with a recorded service above 0
    int done = 0;
    int lapsed = 0;
    int left = 0;
    int cancelled = 0;
    int closed = 0;
    int open = 0;
    int people = 0;   ///< companions included
    int raised = 0;   ///< priority and emergency
    int extended = 0; ///< services of visits that ended after closing time
    TimeFigures wait; ///< first call − arrival, or − max(arrival, appointment); imports: recorded
    TimeFigures walk; ///< last call to start, automatic starts left out
    TimeFigures service;
    std::optional<std::int64_t> maxWaitOfAnyS; ///< over every row, also those who left

    bool operator==(const QueueFigures&) const = default;
};

/// Over every row, and over the rows without any doubtful time. Counts on the sheet are of `all`,
/// averages of `reliable`.
struct BothFigures {
    QueueFigures all;
    QueueFigures reliable;
    bool operator==(const BothFigures&) const = default;
};

struct AppointmentFigures {
    int due = 0;     ///< of the day: arrived + no-show + still booked
    int arrived = 0; ///< checked in, fulfilled, unserved
    int fulfilled = 0;
    int unserved = 0; ///< came, but the visit ended without service
    int noShow = 0;   ///< 爽约
    int stillBooked = 0;
    int cancelledByOffice = 0;
    int cancelledByCitizen = 0;
    int rescheduled = 0;
    bool operator==(const AppointmentFigures&) const = default;
};

enum class LineKind {
    Counter,
    NotCalled,     ///< visits that no counter called
    OtherChannels, ///< cases by mail, drop box ...
};

/// A counter, or what belongs to none.
struct SummaryLine {
    LineKind kind = LineKind::Counter;
    CounterId counter; ///< null: of an import
    QString name;      ///< of a counter: its name, or as the import read it
    int number = 0;    ///< of a counter; 0 of an import
    BothFigures queue;
    int doubtful = 0;
    CaseTally cases;
};

/// Visits that arrived from `from` (inclusive) for half an hour (exclusive).
struct HalfHour {
    QTime from;
    BothFigures queue;
};

struct HallPeak {
    int people = 0;
    std::int64_t at = 0; ///< when it was first reached
    bool operator==(const HallPeak&) const = default;
};

struct SummaryOverride {
    std::int64_t at = 0;
    ActorId by;
    QString byName;
    QString reason;
    int occupancy = 0;
    int cap = 0;
};

struct HallFigures {
    HallId hall;
    QString name;
    int cap = 0; ///< 0: none set
    std::optional<HallPeak> peak;
    bool isDoorUsed = false; ///< without it the door's counts are unknown, not 0
    DoorCounts door;
    std::map<QString, int> refusals; ///< by key of the reason
    std::vector<SummaryOverride> overrides;
};

/// issued = done + lapsed + left + cancelled + closed + open. `issued` counts the numbers that were
/// given out, so that a visit whose events are not here is missed.
struct Reconciliation {
    int issued = 0;
    int accounted = 0;
    QStringList missing; ///< numbers given out whose visit is not here
    bool isDayClosed = false;
    bool isOk = true; ///< accounted for, and nothing open after day close
    bool operator==(const Reconciliation&) const = default;
};

struct MachineState {
    QByteArray device;
    int number = 0;
    QString name;
    bool isOwn = false;
    std::optional<std::int64_t> dataUntil; ///< nullopt: nothing of this machine is here
    bool isHeld = false;                   ///< has data of the day or later
    bool isComplete = false;               ///< to the end of the day, or to now for this machine
};

struct SummaryHead {
    QByteArray origin;
    std::int64_t seq = 0;
    QByteArray hash;
};

/// What this store holds of the day; the only part that differs between two stores with the same
/// events.
struct Completeness {
    std::vector<MachineState> machines; ///< by number
    std::vector<SummaryHead> heads;     ///< by origin
    std::int64_t drawnAt = 0;
    int contentsElsewhere = 0; ///< 内容不在本机: in none of the figures

    [[nodiscard]] int held() const;
};

struct Summary {
    QDate date;
    HallId hall; ///< null: the whole office
    QString office;
    QString title; ///< name of the hall; empty for the whole office
    BothFigures queue;
    int doubtfulRows = 0;
    std::map<QString, int> doubtful; ///< kinds over all rows; one row may have two
    std::map<QString, int> notes;
    std::map<QString, int> recordedOutcomes; ///< of imports, as read
    std::map<TicketClass, BothFigures> byClass;
    std::map<QString, int> raisedReasons; ///< by key
    AppointmentFigures appointments;
    CaseTally cases;
    std::vector<SummaryLine> lines;
    std::vector<HalfHour> halfHours; ///< those with visits
    std::vector<HallFigures> halls;
    Reconciliation reconciliation;
    Completeness completeness;
};

/// The rows of a day as the tables hold them.
struct DayRows {
    QDate date;
    HallId hall;
    QString office;
    QString title;
    std::vector<TicketRow> tickets;
    std::vector<AppointmentRow> appointments;
    DayTally cases;
    bool countsOtherChannels = true; ///< cases without a counter belong here
    std::vector<Counter> counters;
    std::vector<OpenTime> hours;
    std::vector<HallFigures> halls;
    bool isDayClosed = false;
    Completeness completeness;
};

[[nodiscard]] QueueFigures queueFigures(const std::vector<const TicketRow*>& rows, QDate date,
                                        const std::vector<OpenTime>& hours);
[[nodiscard]] Summary computeSummary(const DayRows& day);

} // namespace chuangkou
