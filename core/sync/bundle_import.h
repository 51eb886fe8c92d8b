// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/accepted_offices.h"
#include "core/store/store.h"
#include "core/sync/bundle_read.h"

#include <optional>

namespace chuangkou {

/// A bundle in a file, after `start` bytes of something else.
struct BundleSource {
    QString path;
    qint64 start = 0;
};

/// A missing predecessor (M2).
struct BundleGap {
    QByteArray origin;
    QString machine; ///< name of its writer
    std::int64_t from = 0;
    std::int64_t to = 0;
    /// "first 8 digits of the origin|machine|from-to"
    [[nodiscard]] QString toText() const;
};

/// A bundle of which every byte, record, chain and signature has been verified (M1).
struct CheckedBundle {
    BundleHeader header;
    QByteArray fileKey;
    std::vector<Certificate> certificates;
    std::vector<RangeOrigin> origins;        ///< one for each range
    std::optional<SenderState> state;        ///< absent in version 1
    std::vector<QByteArray> blobs;           ///< hashes of those in it
    std::map<QByteArray, LevelSide> foreign; ///< origins of other offices, and where those stand
    std::vector<BundleGap> gaps;
    std::vector<QByteArray> localBlocks; ///< backups only
    /// Every chain that it holds is held here to its end: its records were not read again.
    bool isKnown = false;
    std::vector<Event> events; ///< as verified, where they are few enough to be kept
};

struct BundleTrust {
    QByteArray officePublic;
    SealingKey recipient; ///< opens the file key
};

/// Verifies without writing; only events chained to a head that a certified device of the office,
/// or of one accepted above or below it, signed pass (I6). Errors: those of BundleHeader::read,
/// BundleForeign, BundleUncertified, BundleDamaged, BundleTooLarge, FileUnreadable.
[[nodiscard]] Result<CheckedBundle> checkBundle(Store& store, const BundleSource& source,
                                                const BundleTrust& trust);

struct AppliedBundle {
    std::int64_t events = 0; ///< new ones
    std::int64_t known = 0;
    std::int64_t filled = 0;   ///< envelopes whose body came
    std::int64_t subjects = 0; ///< touched by new events
    int blobs = 0;             ///< new ones
    int forks = 0;             ///< new events beside another of the same origin and seq
    /// Of revoked machines, beyond what the office accepts: not brought in.
    std::int64_t passedOver = 0;
};

/// A slice is one transaction: long ones write each page of the log's indexes less often. After
/// each step it ends early for whoever waits to write, and from then on slices stay short.
inline constexpr size_t kStepEvents = 250;
inline constexpr size_t kSliceEvents = 8000;
inline constexpr size_t kShortSliceEvents = 100;

/// Brings a verified bundle without gaps in: slices, each folded in its own transaction, together
/// with what `slice(sql, events done so far)` notes, whose error ends it before that slice; then
/// blobs, then heads. Repeatable. Errors: those of Database::write and of the blobs.
using SliceNote = std::function<Result<void>(Sql&, std::int64_t)>;
[[nodiscard]] Result<AppliedBundle> applyBundle(Store& store, const BundleSource& source,
                                                const CheckedBundle& bundle,
                                                const SliceNote& slice);

} // namespace chuangkou
