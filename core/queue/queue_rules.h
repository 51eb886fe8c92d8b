// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/queue_values.h"

#include <QTime>

namespace chuangkou {

/// Times of day from `from` (inclusive) to `to` (exclusive).
struct OpenTime {
    QTime from;
    QTime to;
    bool operator==(const OpenTime&) const = default;
};

/// The parameters of door and queue: settings of the office (OfficeTable::setting) under the names
/// given here, each with the value that holds until one is set. Setting `NAME@HALL` is one hall's
/// own; of `queue.hall_mode` also `NAME@DATE` and `NAME@HALL@DATE`. Times in seconds.
struct QueueRules {
    HallMode mode = HallMode::AppointmentFirst; ///< queue.hall_mode
    int earlyS = 30 * 60;                       ///< queue.early_s: check-in before the time
    int graceS = 10 * 60;                       ///< queue.grace_s: after it, else 爽约
    int earlyToleranceS = 120;                  ///< queue.early_tolerance_s: due before its time
    int recallsAllowed = 3;                     ///< queue.recalls_allowed
    int recallDelayS = 5 * 60;                  ///< queue.recall_delay_s: after 过号
    int undoTimeS = 600;                        ///< queue.undo_time_s
    int walkOutS = 3 * 60;       ///< queue.walk_out_s: still in the hall after finish
    int doubtfulAfterS = 3600;   ///< queue.doubtful_after_s: a service this long
    int autoStartS = 20;         ///< queue.auto_start_s
    int maxWaitS = 0;            ///< queue.max_wait_s; 0: no bound
    int raisedPerNormal = 0;     ///< queue.raised_per_normal: ratio r:1; 0: strict
    int walkInsPerDay = 0;       ///< queue.walk_ins_per_day; 0: no limit
    int ticketsPerPerson = 0;    ///< queue.tickets_per_person open at a time; 0: no limit
    int usualServiceS = 600;     ///< queue.usual_service_s: for the expected time
    QStringList quickCounters;   ///< queue.quick_counters: list of counter ids
    QStringList quickItems;      ///< queue.quick_items: list of catalogue ids
    std::vector<OpenTime> hours; ///< queue.opening_hours: "08:30-11:30,13:30-16:30"
    int slotS = 30 * 60;         ///< queue.slot_s
    int placesPerSlot = 5;       ///< queue.places_per_slot
    int withholdS = 0;           ///< queue.withhold_s: a cancelled place stays taken
    int bookingDays = 14;        ///< queue.booking_days: how far ahead one may book
    int doorLimitTenths = 373;   ///< door.limit_tenths: 37.3 °C in tenths; this and above is fever
    int doorRetentionDays = 14;  ///< door.retention_days

    /// Hours 08:30-11:30 and 13:30-16:30.
    QueueRules();
    bool operator==(const QueueRules&) const = default;
};

/// The rules of a hall on a date; what is malformed keeps its default.
[[nodiscard]] QueueRules queueRules(Sql& sql, const HallId& hall, QDate date);

/// "08:30-11:30,13:30-16:30". Errors: InvalidInput with the part that cannot be read.
[[nodiscard]] Result<std::vector<OpenTime>> parseOpeningHours(const QString& text);

} // namespace chuangkou
