// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace chuangkou {

/// The parts that every program is made of: clocks, ids, and the projections of all parts of core.
/// Outlives every store that is opened with its context.
class Composition {
public:
    Composition();
    [[nodiscard]] StoreContext context();

private:
    SystemClock m_clock;
    SystemBootClock m_bootClock;
    TimeOrderedIds m_ids;
    Projections m_projections;
};

/// Every kind of event that this program knows, with its projection.
void addAllProjections(Projections& projections);

/// Where a new store is proposed, and where the demonstration office is.
[[nodiscard]] QString defaultStoreFolder();
[[nodiscard]] QString demoFolder();

} // namespace chuangkou
