// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/queue_rules.h"

#include <QTime>

namespace chuangkou {

struct SlotPlace {
    QDate date;
    QTime time;
    int free = 0;
    bool operator==(const SlotPlace&) const = default;
};

/// Starts of the slots of `lengthS` that fit whole into the hours; none when the length is not
/// above 0.
[[nodiscard]] std::vector<QTime> slotTimes(const std::vector<OpenTime>& hours, int lengthS);

/// What is taken of a day: `slotCount` slots from `time` on.
struct TakenSlots {
    QTime time;
    int slotCount = 1;
};

/// Places left at each slot where `slotCount` slots follow in a row, each with a place.
[[nodiscard]] std::vector<SlotPlace> freePlaces(QDate date, const std::vector<OpenTime>& hours,
                                                int lengthS, int placesPerSlot,
                                                const std::vector<TakenSlots>& taken,
                                                int slotCount);

} // namespace chuangkou
