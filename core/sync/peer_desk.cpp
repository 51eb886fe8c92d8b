// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/peer_desk.h"

#include "core/office/audit_table.h"

namespace chuangkou {

Result<std::vector<PeerLine>> PeerDesk::list() {
    const std::int64_t now = m_store.clock().nowMs();
    return m_store.read([&](Sql& sql) -> Result<std::vector<PeerLine>> {
        std::vector<PeerLine> lines;
        for (Peer& peer : peers(m_store, sql)) {
            const PeerDistance distance = distanceTo(sql, peer.news.value_or(PeerNews()));
            const bool isSilent = peer.isSilent(now);
            lines.push_back({std::move(peer), distance, isSilent});
        }
        return lines;
    });
}

Result<void> PeerDesk::change(int machineNumber, Awaited awaited) {
    if (!m_session.may(Right::Override))
        return fail(ErrorCode::NotAllowed, QStringLiteral("Override"));
    return m_store.write([&](Sql& sql) -> Result<void> {
        for (const Peer& peer : peers(m_store, sql)) {
            if (peer.machineNumber != machineNumber)
                continue;
            const bool isHeard = peer.news && !peer.isSilent(m_store.clock().nowMs());
            if (awaited == Awaited::No && isHeard)
                return fail(ErrorCode::RuleRefused, QStringLiteral("peer_heard|") + peer.name);
            setAwaited(sql, peer.device, awaited);
            const QString what = awaited == Awaited::No ? QStringLiteral("machine_set_aside")
                                                        : QStringLiteral("machine_taken_in");
            const auto noted =
                m_store.log().append(sql, m_session.account,
                                     {audit(m_store.ids(), "audit_overridden",
                                            {{QStringLiteral("what"), what},
                                             {QStringLiteral("machine"), machineNumber}})});
            return noted ? Result<void>() : fail(noted.error());
        }
        return fail(ErrorCode::NotFound, QString::number(machineNumber));
    });
}

Result<void> PeerDesk::setAside(int machineNumber) {
    return change(machineNumber, Awaited::No);
}

Result<void> PeerDesk::takeIn(int machineNumber) {
    return change(machineNumber, Awaited::Yes);
}

} // namespace chuangkou
