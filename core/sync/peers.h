// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/sync/bundle_header.h"
#include "core/sync/bundle_state.h"

#include <optional>

namespace chuangkou {

/// What was last heard from a machine (`l_peers`).
struct PeerNews {
    int epoch = 0; ///< of its own chain, with the last seq in it: which vector is the newest (B5)
    std::int64_t seq = 0;
    std::int64_t writtenAt = 0;     ///< by its clock
    std::int64_t heardAt = 0;       ///< by ours
    std::vector<OriginHead> vector; ///< every branch head that it holds
    /// Smallest of the last day of: our time on receipt less its time of writing.
    std::int64_t differenceMs = 0;
    /// What it measured likewise of our files.
    std::optional<std::int64_t> measuredMs;
};

/// Another certified machine of the office.
struct Peer {
    QByteArray device;
    int machineNumber = 0;
    QString name;
    QByteArray sealingPublic;
    std::optional<PeerNews> news; ///< nothing: never heard from
    bool isSetAside = false;      ///< nobody waits for what it acknowledges

    /// Its clock less ours as far as it is certain, in whole; 0 up to `kClockToleranceMs`.
    [[nodiscard]] std::int64_t clockAheadMs() const;
    [[nodiscard]] bool isSilent(std::int64_t now) const;
};

inline constexpr std::int64_t kClockToleranceMs = 30'000;
inline constexpr std::int64_t kDoubtfulClockMs = 60'000;
inline constexpr std::int64_t kSilentMs = 14LL * 24 * 60 * 60 * 1000;

/// All other machines of the office that are not revoked, by number. In a read or write.
[[nodiscard]] std::vector<Peer> peers(Store& store, Sql& sql);
/// The machines of an office above or below, likewise.
[[nodiscard]] std::vector<Peer> peersOf(Store& store, Sql& sql, const QByteArray& officePublic);
/// Those of this office that a bundle for all waits for.
[[nodiscard]] std::optional<Peer> peerOf(Store& store, Sql& sql, const QByteArray& device);
/// Those of them that a bundle for all waits for.
[[nodiscard]] std::vector<Peer> activePeers(Store& store, Sql& sql);

/// What a verified bundle says of its sender, `blobs` being those in it. Watermarks move here and
/// nowhere else (I11). An older state than the one that is known changes nothing, also when it
/// knows more; a newer one holds also when it knows less: its machine was restored (B5). In a
/// write.
void noteHeard(Store& store, Sql& sql, const BundleHeader& header, const SenderState& state,
               const std::vector<QByteArray>& blobs);

/// Leaves a machine out of what is waited for, or takes it in again. In a write.
enum class Awaited { Yes, No };
void setAwaited(Sql& sql, const QByteArray& device, Awaited awaited);

/// Ends of all chains of all origins, by origin: a vector (B5).
[[nodiscard]] std::vector<OriginHead> branchHeads(Sql& sql);
/// Ends of the chains of one origin: events that no other continues; of a revoked machine's those
/// that the office accepts.
[[nodiscard]] std::vector<OriginHead> branchHeads(Sql& sql, const QByteArray& origin);
/// Whether two events of the origin have one number.
[[nodiscard]] bool isForked(Sql& sql, const QByteArray& origin);

/// How far two machines are apart, in events.
struct PeerDistance {
    std::int64_t lacks = 0; ///< that we hold and it does not
    std::int64_t ahead = 0; ///< that it holds and we do not
    bool isInDoubt =
        false; ///< it holds a head that we do not know, in a chain that we hold further
};
[[nodiscard]] PeerDistance distanceTo(Sql& sql, const PeerNews& news);

} // namespace chuangkou
