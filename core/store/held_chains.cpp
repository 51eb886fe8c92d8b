// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/held_chains.h"

namespace chuangkou {

std::int64_t& HeldChains::lastOf(const QByteArray& origin) {
    const auto [found, isNew] = m_last.emplace(origin, 0);
    if (isNew)
        if (const auto last = EventLog::head(m_sql, origin))
            found->second = last->seq;
    return found->second;
}

bool HeldChains::holds(const Event& event) {
    return event.seq <= lastOf(event.origin) &&
           m_sql
               .integer(QStringLiteral("SELECT 1 FROM ev_events WHERE hash = :hash"),
                        {{":hash", event.hash}})
               .has_value();
}

bool HeldChains::isFork(const Event& event) {
    return event.seq <= lastOf(event.origin) &&
           m_sql
               .integer(
                   QStringLiteral("SELECT 1 FROM ev_events e JOIN ev_origins o ON o.id = e.origin "
                                  "WHERE o.origin = :origin AND e.seq = :seq LIMIT 1"),
                   {{":origin", event.origin}, {":seq", static_cast<qint64>(event.seq)}})
               .has_value();
}

void HeldChains::add(const Event& event) {
    std::int64_t& last = lastOf(event.origin);
    last = std::max(last, event.seq);
}

} // namespace chuangkou
