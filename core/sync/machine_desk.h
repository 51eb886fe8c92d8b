// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/session.h"
#include "core/store/store.h"

#include <optional>
#include <vector>

namespace chuangkou {

enum class MachineStanding { Own, Normal, Revoked };

/// A PC of the office as the list of machines shows it.
struct MachineRow {
    QByteArray device;
    int number = 0;
    QString name;
    QString fingerprint;                   ///< of its keys, as its request showed it
    std::int64_t admittedAt = 0;           ///< UTC ms; 0 when its certificate's event is not here
    std::optional<std::int64_t> lastHeard; ///< its own clock at its last event that is here
    MachineStanding state = MachineStanding::Normal;
    std::optional<std::int64_t> revokedAt;
    QString revokedFor;
    std::int64_t leftOut = 0; ///< events that are here and count nowhere
    /// Events that came by and were not taken in; another machine holds them.
    std::int64_t passedOver = 0;
};

struct RevocationReport {
    QString machine;
    std::int64_t accepted = 0; ///< events of the device that go on counting
    std::int64_t leftOut = 0;  ///< events of the device that are here and do not
};

/// What a revocation accepts.
enum class Accepting {
    WhatIsHeld,    ///< under the machine's signature in this store
    AlsoPassedOver ///< of an honest machine: also what others hold beyond
};

/// The machines of the office (K1): who is in, who is in no longer.
class MachineDesk {
public:
    MachineDesk(Store& store, const Session& session) : m_store(store), m_session(session) {}

    [[nodiscard]] Result<std::vector<MachineRow>> machines();

    /// From now on the machine gets nothing, its bundles are refused, and of its events only what
    /// is accepted counts. May be repeated with `AlsoPassedOver`: what is accepted only grows.
    /// Errors: NotAllowed, NotFound (number; or "office key": it is at another machine),
    /// NeedsReason, WrongState "own" (this machine) or "revoked" (nothing more to accept), those of
    /// Store::write.
    [[nodiscard]] Result<RevocationReport> revoke(int number, const QString& reason,
                                                  Accepting accepting);

private:
    Store& m_store;
    const Session& m_session;
};

} // namespace chuangkou
