// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <functional>

namespace chuangkou {

/// One thing that does not hold, with the event it is about where there is one.
struct VerifyFinding {
    enum class What {
        EventChanged,      ///< the hash is not that of its fields
        BodyChanged,       ///< the body is not the one that was hashed
        ChainBroken,       ///< previous or seq does not continue the origin
        HeadWrong,         ///< a signed head does not match or is not signed by its device
        DeviceUncertified, ///< an origin of a device that no accepted office has certified
        BlobDamaged,
        ProjectionDiffers, ///< detail: table and row; or the marks of a revocation
        PageDamaged,       ///< detail: SQLite's words
    };
    What what;
    QString kind;
    QByteArray hash;
    QByteArray origin;
    std::int64_t seq = 0;
    QString detail;
};

struct VerifyReport {
    std::int64_t events = 0;
    int origins = 0;
    int blobs = 0;
    /// Of revoked machines, beyond what the office accepts: kept, and counted nowhere.
    std::int64_t leftOut = 0;
    std::vector<VerifyFinding> findings;
    [[nodiscard]] bool isSound() const { return findings.empty(); }
};

/// Told from time to time how many events were looked at; false ends the work.
using VerifyProgress = std::function<bool(std::int64_t done, std::int64_t total)>;

/// Recomputes every hash, chain, signature and blob, folds everything anew and compares.
/// Reads only: nobody waits for it. Errors: those of Database::read, Cancelled.
[[nodiscard]] Result<VerifyReport> verifyStore(Store& store, const VerifyProgress& progress = {});

/// Drops and rebuilds the projections; returns the rows that differed from before.
[[nodiscard]] Result<std::vector<ProjectionDifference>> rebuildProjections(Store& store);

} // namespace chuangkou
