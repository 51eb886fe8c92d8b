// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/accepted_offices.h"
#include "core/store/store.h"
#include "core/sync/bundle_read.h"
#include "core/sync/peers.h"

namespace chuangkou {

/// A range to be written. `only` names its events where the origin is forked; empty: all of its
/// seqs.
struct PlannedRange {
    BundleRange range;
    RangeOrigin origin;
    std::set<QByteArray> only;
    [[nodiscard]] bool contains(const Event& event) const;
};

/// What goes into a bundle and for whom.
struct BundlePlan {
    BundleKind kind = BundleKind::Full;
    std::vector<Certificate> certificates;
    std::vector<PlannedRange> ranges;
    std::vector<QByteArray> blobs;       ///< hashes, small ones first
    std::vector<QByteArray> localBlocks; ///< of local_rows.h; backups only
    std::vector<OriginHead> vector;      ///< every branch head of each origin held
    SenderState state;
    std::vector<QByteArray> recipients; ///< X25519 public keys
    /// For the offices above or below; without it for the machines of this office.
    std::optional<LevelSide> towards;

    /// Whether a body of the kind goes along; else its event goes as an envelope, so that the chain
    /// verifies (E6). Null: a kind of a newer program, which stays within the office.
    [[nodiscard]] bool carries(const EventKind* kind) const;
};

/// Signs the end of every chain that this device wrote, in its present origin and in former ones:
/// what is not under a signed head would never reach another machine. In a write; for a copied
/// store, which keeps nothing of it, in a read.
[[nodiscard]] Result<std::vector<SignedHead>> signOwnHeads(Store& store, Sql& sql);

/// `AllHeld`: also what a revocation leaves out, for a backup.
enum class PlanExtent { WhatCounts, AllHeld };

/// Everything up to the given own heads and to the newest signed heads of other origins, for all
/// certified devices that are not revoked. Errors: StoreDamaged when a head's chain is not whole.
[[nodiscard]] Result<BundlePlan> planEverything(Store& store, Sql& sql,
                                                const std::vector<SignedHead>& ownHeads,
                                                PlanExtent extent = PlanExtent::WhatCounts);

/// What a receiver is known to hold: every branch head of each of its origins.
using KnownHeads = std::vector<OriginHead>;
/// The same without what all of these are known to hold: a delta. A forked origin goes whole unless
/// they name all its branches; a head that we do not know counts as nothing known (B6). With none
/// named it is everything.
[[nodiscard]] Result<BundlePlan> planBeyond(Store& store, Sql& sql,
                                            const std::vector<SignedHead>& ownHeads,
                                            const std::vector<KnownHeads>& known,
                                            PlanExtent extent = PlanExtent::WhatCounts);

/// The part of an unforked origin from seq `from` to a signed head.
[[nodiscard]] Result<PlannedRange> planRange(Sql& sql, const SignedHead& head, std::int64_t from);

} // namespace chuangkou
