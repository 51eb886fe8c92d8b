// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/bundle_import.h"

namespace chuangkou {

/// What a bundle would bring, before anything is written (M2).
struct BundlePreview {
    QString file;
    qint64 bytes = 0;
    QString checksum; ///< as the exporting machine showed it
    BundleKind kind = BundleKind::Full;
    QString sender;
    std::int64_t writtenAt = 0;
    std::int64_t clockAheadMs = 0; ///< the sender's clock, when it is ahead for certain
    std::int64_t fresh = 0;        ///< events that are not here yet
    std::int64_t known = 0;
    std::int64_t passedOver = 0; ///< of revoked machines: they will not be brought in
    std::int64_t subjects = 0;   ///< that the new events are about
    std::int64_t conflicts = 0;  ///< of these: changed otherwise here, by who had not seen it
    std::optional<std::int64_t> firstAt; ///< of the new events
    std::optional<std::int64_t> lastAt;
    int blobs = 0;
    int freshBlobs = 0;
    int offeredBlobs = 0; ///< that come in later files
    std::vector<BundleGap> gaps;
};

/// Verifies the whole file and compares it with the store. Nothing is written, no copy is kept.
/// Errors: Unsupported "backup", those of checkBundle.
[[nodiscard]] Result<BundlePreview> previewBundle(Store& store, const QString& path);

} // namespace chuangkou
