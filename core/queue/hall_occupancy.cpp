// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/hall_occupancy.h"

#include <algorithm>
#include <map>

namespace chuangkou {

int hallOccupancy(Sql& sql, const HallId& hall, QDate day, std::int64_t now, int walkOutS) {
    return std::max(0, rawHallOccupancy(sql, hall, day, now, walkOutS));
}

int rawHallOccupancy(Sql& sql, const HallId& hall, QDate day, std::int64_t now, int walkOutS) {
    const DoorCounts door = DayTable::doorCounts(sql, hall, day);
    return TicketTable::peopleInHall(sql, hall, day, now, walkOutS) + door.withoutTicket +
           door.drift;
}

PeakOccupancy peakOccupancy(const std::vector<TicketRow>& tickets,
                            const std::vector<DoorMovement>& movements, int walkOutS) {
    std::map<std::int64_t, int> changes;
    for (const TicketRow& ticket : tickets) {
        const bool neverIn = ticket.isImported() || ticket.state == TicketState::Outside ||
                             ticket.endReason == QLatin1String("undone") ||
                             (ticket.cameFromOutside && !ticket.admittedAt);
        if (neverIn)
            continue;
        const int people = 1 + ticket.companions;
        changes[ticket.admittedAt.value_or(ticket.arrivedAt)] += people;
        if (ticket.endedAt)
            changes[*ticket.endedAt +
                    (ticket.state == TicketState::Done ? walkOutS * 1000LL : 0)] -= people;
    }
    for (const DoorMovement& movement : movements)
        changes[movement.at] += movement.change;
    PeakOccupancy peak;
    int people = 0;
    for (const auto& [at, change] : changes) {
        people += change;
        if (people > peak.people)
            peak = {people, at};
    }
    return peak;
}

} // namespace chuangkou
