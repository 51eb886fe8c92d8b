// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/office_table.h"
#include "core/office/person_table.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace chuangkou {

struct TicketTag;
/// H(hall, day, term, number), so that a typed number names its subject (P3).
using TicketId = Id<TicketTag>;
struct AppointmentTag;
using AppointmentId = Id<AppointmentTag>;

/// One visit (queue.md "States"). `Held` is for later commands; the rules below know it already.
enum class TicketState {
    Outside, ///< 厅外等候
    Waiting,
    Called,
    Serving,
    Held,
    Done,
    Lapsed, ///< 过号作废
    Left,   ///< 弃号
    Cancelled,
    Closed, ///< by day close, without service or with unreliable time
};

/// The order of calling goes from the first to the last.
enum class TicketClass { Emergency, Priority, Normal, Low };

enum class TicketOrigin { WalkIn, Appointment, Imported };

enum class AppointmentState {
    Draft,
    Requested,
    Booked,
    Displaced,
    CheckedIn,
    Fulfilled,
    NoShow, ///< 爽约
    Cancelled,
    Rescheduled,
    Expired,
    Unserved, ///< came, but the ticket ended without service
};

enum class HallMode {
    AppointmentOnly, ///< 仅预约
    AppointmentFirst,
    Open,
};

enum class CancelledBy { Office, Citizen };

// As events and tables write them: "waiting", "walk_in", "no_show", "appointment_first" ...
[[nodiscard]] QString ticketStateKey(TicketState state);
[[nodiscard]] std::optional<TicketState> ticketStateFromKey(const QString& key);
[[nodiscard]] QString ticketClassKey(TicketClass ticketClass);
[[nodiscard]] TicketClass ticketClassFromKey(const QString& key); ///< normal when unknown
[[nodiscard]] QString ticketOriginKey(TicketOrigin origin);
[[nodiscard]] TicketOrigin ticketOriginFromKey(const QString& key);
[[nodiscard]] QString appointmentStateKey(AppointmentState state);
[[nodiscard]] std::optional<AppointmentState> appointmentStateFromKey(const QString& key);
[[nodiscard]] QString hallModeKey(HallMode mode);
[[nodiscard]] std::optional<HallMode> hallModeFromKey(const QString& key);

/// True for the five states that nothing but 撤销 or 重新激活 leads out of.
[[nodiscard]] bool isOver(TicketState state);

/// A service of a visit and what came of it.
struct ServiceResult {
    QString item;  ///< catalogue id; empty: only the line is known
    QString line;  ///< line of service
    int count = 1; ///< cases of this item
    QString
        result; ///< "accepted" 已受理, "done" 办结, or a result of the catalogue; empty: default
    QString caseId; ///< subject of the case; empty when none was taken

    bool operator==(const ServiceResult&) const = default;
};

} // namespace chuangkou
