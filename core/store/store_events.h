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
    // Without its nonce no chain can be tied to its device.
    {"origin_began", 1, Reach::Everywhere, Merge::Independent},
    {"clock_corrected", 1, Reach::Everywhere, Merge::Independent},
    {"store_moved", 1, Reach::Machine, Merge::Independent},
    {"fork_found", 1, Reach::Office, Merge::Independent},
};

/// conflict_resolved {field, chosen, set_aside: [..], reason (blob)} on the subject of the
/// conflict, whatever its part; field is empty for decisions, chosen and set_aside are hashes of
/// events. The chosen value holds once more, from here on. Cases have case_resolved.
inline constexpr const char* kConflictResolved = "conflict_resolved";
inline constexpr EventKind kConflictKinds[] = {
    {kConflictResolved, 1, Reach::Upward, Merge::Resolution},
};

} // namespace chuangkou
