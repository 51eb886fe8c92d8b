// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/day_table.h"
#include "core/queue/ticket_table.h"

namespace chuangkou {

/// People in the hall at a moment, as far as this machine knows: by tickets (with those who
/// finished less than `walkOutS` ago), let in without a ticket, and corrected by recounts. Asked,
/// never stored (queue.md "Hall and door").
[[nodiscard]] int hallOccupancy(Sql& sql, const HallId& hall, QDate day, std::int64_t now,
                                int walkOutS);

/// The same before it is held at 0: below it somebody was counted out twice.
[[nodiscard]] int rawHallOccupancy(Sql& sql, const HallId& hall, QDate day, std::int64_t now,
                                   int walkOutS);

struct PeakOccupancy {
    int people = 0;
    std::int64_t at = 0;
};

/// The highest occupancy of a day that is over (or so far) and the first moment it was reached.
[[nodiscard]] PeakOccupancy peakOccupancy(const std::vector<TicketRow>& tickets,
                                          const std::vector<DoorMovement>& movements, int walkOutS);

} // namespace chuangkou
