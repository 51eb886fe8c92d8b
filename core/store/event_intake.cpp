// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/event_intake.h"

#include "core/store/event_log.h"
#include "core/store/revocation.h"

namespace chuangkou {

const EventIntake::Origin* EventIntake::originOf(const QByteArray& origin) {
    if (const auto known = m_origins.find(origin); known != m_origins.end())
        return &known->second;
    std::optional<Origin> found;
    m_sql.each(QStringLiteral("SELECT id, coalesce(office <> (SELECT office FROM l_device), 0) "
                              "FROM ev_origins WHERE origin = :origin"),
               {{":origin", origin}}, [&](const SqlRow& row) {
                   found = Origin{row.integer(0), row.integer(1) != 0, false};
               });
    if (!found)
        return nullptr;
    found->isRevoked = Revocations::isRevoked(m_sql, EventLog::deviceOf(m_sql, origin));
    return &m_origins.emplace(origin, *found).first->second;
}

void EventIntake::insert(const Event& event, const Origin& origin) {
    m_held.add(event);
    const auto known = m_whole.find(event.subject);
    const bool isFirst =
        known == m_whole.end() && !m_touched.contains(event.subject) &&
        !m_sql
             .integer(QStringLiteral("SELECT 1 FROM ev_events WHERE subject = :subject LIMIT 1"),
                      {{":subject", event.subject.bytes()}})
             .has_value();
    EventLog::insert(m_sql, event, origin.row);
    m_touched.insert(event.subject);
    if (known == m_whole.end() && !isFirst)
        return; // read when it is folded
    std::vector<Event>& whole =
        isFirst ? m_whole.emplace(event.subject, std::vector<Event>()).first->second
                : known->second;
    whole.push_back(event);
    whole.back().isForeign = origin.isForeign;
}

void EventIntake::fillIn(const Event& event) {
    if (!EventLog::fillIn(m_sql, event))
        return;
    m_touched.insert(event.subject);
    m_whole.erase(event.subject);
    Revocations::note(m_sql, event);
    m_isMarking = m_isMarking || isRevocation(event);
}

void EventIntake::raiseClock(const Hlc& highest) {
    m_sql.exec(QStringLiteral("UPDATE l_clock SET hlc_ms = :ms, hlc_counter = :counter "
                              "WHERE (hlc_ms, hlc_counter) < (:ms, :counter)"),
               {{":ms", static_cast<qint64>(highest.ms)}, {":counter", highest.counter}});
}

Result<int> EventIntake::take(const std::vector<Event>& events) {
    Hlc highest;
    int added = 0;
    for (const Event& event : events) {
        if (m_held.holds(event)) {
            fillIn(event);
            continue;
        }
        const Origin* origin = originOf(event.origin);
        if (!origin)
            return fail(ErrorCode::BundleUncertified, QString::fromLatin1(event.origin.toHex()));
        m_isMarking = m_isMarking || origin->isRevoked || isRevocation(event);
        insert(event, *origin);
        if (isRevocation(event))
            Revocations::note(m_sql, event);
        if (event.hlc.ms <= m_nowMs + kTrustedLeadMs)
            highest = std::max(highest, event.hlc);
        ++added;
    }
    raiseClock(highest);
    fold();
    return added;
}

void EventIntake::fold() {
    const auto touched = std::exchange(m_touched, {});
    if (std::exchange(m_isMarking, false)) {
        m_origins.clear();
        if (Revocations::markAgain(m_sql)) {
            // Rows that only such events had made are gone with them: no fold of one subject tells.
            m_whole.clear();
            m_projections.rebuild(m_sql);
            return;
        }
    }
    for (const SubjectId& subject : touched) {
        const auto [known, isNew] = m_whole.try_emplace(subject);
        known->second =
            isNew ? EventLog::loadAll(m_sql, subject) : foldOrder(std::move(known->second));
        m_projections.refold(m_sql, subject, known->second);
    }
}

} // namespace chuangkou
