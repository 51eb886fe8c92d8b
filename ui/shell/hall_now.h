// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/office_desk.h"

#include <optional>

namespace chuangkou {

/// What the bar on top says. What no part of the program tells yet is absent and not shown.
struct HallNow {
    std::vector<Counter> counters; ///< of this PC; what the person may choose from
    CounterId counter;             ///< the one that was chosen; null when this PC has none
    HallId hall;
    QString hallName;
    int cap = 0; ///< 0: no limit
    std::optional<int> waiting;
    std::optional<int> waitingBooked;
    std::optional<int> inside;
    std::optional<int> unexported;

    [[nodiscard]] const Counter* chosen() const;
};

/// For StoreThread::run.
[[nodiscard]] Result<HallNow> loadHallNow(Store& store, const Session& session);
/// The counter at which this PC works from now on; a setting of this PC.
[[nodiscard]] Result<void> chooseCounter(Store& store, const CounterId& counter);

} // namespace chuangkou
