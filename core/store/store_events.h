// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_kind.h"

namespace chuangkou {

/// Facts of the log itself. Bodies: origin_began {reason: new|restore|reinstall|key_change, epoch,
/// nonce, certificate, previous?: {origin, seq, hash}}; clock_corrected {from, to} (UTC ms);
/// store_moved {} (its folder changed, A2); fork_found {origin, seq, hashes: [..]} (two branches
/// from one event; subject: H(origin, seq)).
inline constexpr EventKind kStoreKinds[] = {
    {"origin_began", 1, Reach::Upward},
    {"clock_corrected", 1, Reach::Upward},
    {"store_moved", 1, Reach::Machine},
    {"fork_found", 1, Reach::Office},
};

} // namespace chuangkou
