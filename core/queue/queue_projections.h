// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/appointment_table.h"
#include "core/queue/day_table.h"
#include "core/queue/door_events.h"
#include "core/queue/ticket_table.h"

namespace chuangkou {

/// The projections of this part, in the order in which they are folded.
inline void addQueueProjections(Projections& projections) {
    projections.add(std::make_unique<DayTable>());
    projections.add(std::make_unique<AppointmentTable>());
    projections.add(std::make_unique<TicketTable>());
    projections.add(
        std::make_unique<KindsWithoutRows>(QStringLiteral("door_register"), kRegisterKinds));
}

} // namespace chuangkou
