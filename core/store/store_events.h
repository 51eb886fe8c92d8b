// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_kind.h"

namespace chuangkou {

/// Facts of the log itself. Bodies: origin_began {reason: new|restore|reinstall|key_change, epoch,
/// nonce, certificate, previous?: {origin, seq, hash}}; clock_corrected {from, to} (UTC ms);
/// store_moved {} (its folder changed, A2).
inline constexpr EventKind kStoreKinds[] = {
    {"origin_began", 1, Reach::Everywhere}, // without its nonce no chain can be tied to its device
    {"clock_corrected", 1, Reach::Everywhere},
    {"store_moved", 1, Reach::Machine},
};

} // namespace chuangkou
