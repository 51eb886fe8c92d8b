// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/held_chains.h"
#include "core/store/projection.h"

namespace chuangkou {

/// Verified events on their way into the log and the projections, within one transaction. What it
/// has seen of a subject it remembers, so that a ticket whose whole day comes in one slice is not
/// read back for each of its events.
class EventIntake {
public:
    EventIntake(Sql& sql, const Clock& clock, const Projections& projections)
        : m_sql(sql), m_projections(projections), m_nowMs(clock.nowMs()), m_held(sql) {}

    /// Stores those that are not held yet, fills in the body of those that were held as envelopes,
    /// and folds their subjects. Returns how many were new.
    /// Errors: BundleUncertified (an origin that was not registered).
    [[nodiscard]] Result<int> take(const std::vector<Event>& events);

private:
    struct Origin {
        qint64 row;
        bool isForeign;
        bool isRevoked;
    };
    [[nodiscard]] const Origin* originOf(const QByteArray& origin);
    void insert(const Event& event, const Origin& origin);
    void fillIn(const Event& event);
    void raiseClock(const Hlc& highest);
    void fold();

    Sql& m_sql;
    const Projections& m_projections;
    const std::int64_t m_nowMs;
    HeldChains m_held;
    std::map<QByteArray, Origin> m_origins;
    std::map<SubjectId, std::vector<Event>> m_whole; ///< all that is held of a subject
    std::set<SubjectId> m_touched;                   ///< since the last fold
    bool m_isMarking = false;
};

} // namespace chuangkou
