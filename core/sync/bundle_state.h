// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/certificate.h"

#include <compare>
#include <map>
#include <vector>

namespace chuangkou {

/// A blob that the sender holds and that does not stand in the same file.
struct BlobOffer {
    QByteArray hash;
    std::int64_t size = 0;
    bool operator==(const BlobOffer&) const = default;
};

/// Smallest difference that the sender saw between its own time on receipt and the time of writing
/// of a machine's files (E7).
struct ClockMeasure {
    QByteArray device;
    std::int64_t differenceMs = 0;
    bool operator==(const ClockMeasure&) const = default;
};

/// Where the sender of a bundle stands: the block by which every bundle is an acknowledgement. In
/// every bundle of container version 2, in none of version 1.
struct SenderState {
    QByteArray origin; ///< in which the sender writes, with its epoch and last seq (B5)
    int epoch = 0;
    std::int64_t seq = 0;
    std::vector<SignedHead> heads;      ///< held whole, each signed by its own writer
    std::vector<BlobOffer> offered;     ///< held, that a receiver may not know of
    std::vector<QByteArray> wanted;     ///< hashes of blobs that it was offered and lacks
    std::vector<ClockMeasure> clocks;   ///< of other machines
    std::map<QString, QByteArray> more; ///< of later parts, by name; unknown names are passed over

    /// The same state always gives the same bytes: the lists are sorted.
    /// Errors: BundleTooLarge with the list that is over its limit.
    [[nodiscard]] Result<QByteArray> encode() const;
    /// Errors: BundleTooLarge as above; BundleDamaged ("state") for any other form than `encode`'s.
    [[nodiscard]] static Result<SenderState> decode(const QByteArray& bytes);
};

inline constexpr std::uint64_t kMostStateHeads = 10'000;
inline constexpr std::uint64_t kMostStateBlobs = 20'000; ///< offered, and likewise wanted
inline constexpr std::uint64_t kMostStateClocks = 200;
inline constexpr std::uint64_t kMostStateMore = 32;
inline constexpr qsizetype kLargestStateMore = 64 * 1024;

} // namespace chuangkou
