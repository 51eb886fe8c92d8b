// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/session.h"
#include "core/sync/peers.h"

namespace chuangkou {

struct PeerLine {
    Peer peer;
    PeerDistance distance; ///< nothing heard: everything is lacking
    bool isSilent = false; ///< for over 14 days, or never heard from
};

/// The other machines of the office, as this one knows them.
class PeerDesk {
public:
    PeerDesk(Store& store, const Session& session) : m_store(store), m_session(session) {}

    /// By machine number.
    [[nodiscard]] Result<std::vector<PeerLine>> list();
    /// Leaves out a machine that was not heard from for 14 days: files for all no longer wait for
    /// it. It is taken in again by itself when it is heard from. The supervisor's, with an audit
    /// event. Errors: NotAllowed, NotFound with the number, RuleRefused "peer_heard|<machine>".
    [[nodiscard]] Result<void> setAside(int machineNumber);
    [[nodiscard]] Result<void> takeIn(int machineNumber);

private:
    [[nodiscard]] Result<void> change(int machineNumber, Awaited awaited);
    Store& m_store;
    const Session& m_session;
};

} // namespace chuangkou
