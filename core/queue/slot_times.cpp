// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/slot_times.h"

namespace chuangkou {

std::vector<QTime> slotTimes(const std::vector<OpenTime>& hours, int lengthS) {
    std::vector<QTime> times;
    if (lengthS <= 0)
        return times;
    for (const OpenTime& open : hours)
        for (int at = 0; at + lengthS <= open.from.secsTo(open.to); at += lengthS)
            times.push_back(open.from.addSecs(at));
    return times;
}

std::vector<SlotPlace> freePlaces(QDate date, const std::vector<OpenTime>& hours, int lengthS,
                                  int placesPerSlot, const std::vector<TakenSlots>& taken,
                                  int slotCount) {
    std::vector<SlotPlace> places;
    for (const QTime& time : slotTimes(hours, lengthS))
        places.push_back({date, time, placesPerSlot});
    for (const TakenSlots& each : taken) {
        const QTime end = each.time.addSecs(each.slotCount * lengthS);
        for (SlotPlace& place : places)
            if (place.time >= each.time && place.time < end)
                --place.free;
    }
    std::vector<SlotPlace> offered;
    const auto needed = static_cast<size_t>(std::max(1, slotCount));
    for (size_t first = 0; first + needed <= places.size(); ++first) {
        int free = places[first].free;
        bool inARow = true;
        for (size_t next = first + 1; next < first + needed; ++next) {
            inARow = inARow && places[next - 1].time.addSecs(lengthS) == places[next].time;
            free = std::min(free, places[next].free);
        }
        if (inARow && free > 0)
            offered.push_back({date, places[first].time, free});
    }
    return offered;
}

} // namespace chuangkou
