// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/day_table.h"
#include "core/queue/door_screening.h"
#include "core/store/store.h"

namespace chuangkou {

enum class DoorWay {
    ToTicket,      ///< check-in or 取号 follows at once: the ticket is counted
    WithoutTicket, ///< counted until out, or until a ticket takes them over
};

struct HallCount {
    int occupancy = 0;
    int cap = 0; ///< 0: none set
};

/// The door: screening, admission, counting. Right WorkAtDoor; today's day must be open.
class DoorDesk {
public:
    DoorDesk(Store& store, const Session& session) : m_store(store), m_session(session) {}

    /// Writes the register and counts the people. Errors: RuleRefused with the reason's key when
    /// the screening refuses, "measure_again", "hall_full" (WithoutTicket at the cap).
    [[nodiscard]] Result<HallCount> admit(const HallId& hall, const DoorScreening& screening,
                                          DoorWay way);
    /// Errors: NeedsReason.
    [[nodiscard]] Result<void> refuse(const HallId& hall, const DoorScreening& screening,
                                      const QString& reason, const QString& advised);
    /// Exceeds the cap for people without a ticket. Right::Override; NeedsReason.
    [[nodiscard]] Result<HallCount> admitOver(const HallId& hall, const DoorScreening& screening,
                                              const QString& reason);
    /// Reception's +1: people are inside who were not counted when they came in, so that the cap
    /// does not stop it. Errors: OutOfRange below 1.
    [[nodiscard]] Result<HallCount> countIn(const HallId& hall, int people);
    /// Reception's −1: people without a ticket left. Errors: OutOfRange below 1.
    [[nodiscard]] Result<HallCount> countOut(const HallId& hall, int people);
    /// 盘点: `counted` people are in the hall; the drift is recorded.
    [[nodiscard]] Result<Recount> recount(const HallId& hall, int counted);
    [[nodiscard]] Result<HallCount> count(const HallId& hall);
    [[nodiscard]] Result<DoorCounts> counts(const HallId& hall, QDate date);

    /// The register of a day, while it is kept. Reading is audited. Errors: NotFound.
    [[nodiscard]] Result<std::vector<DoorEntry>> registerOf(QDate date, const QString& reason);
    /// Forgets the keys of days past their retention, then removes the files. Returns how many
    /// days. Called at openDay.
    [[nodiscard]] Result<int> forgetOldRegisters();

private:
    Store& m_store;
    const Session& m_session;
};

} // namespace chuangkou
