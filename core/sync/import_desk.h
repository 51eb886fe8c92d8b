// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/session.h"
#include "core/sync/bundle_import.h"
#include "core/sync/import_progress.h"

namespace chuangkou {

struct ImportReport {
    QString file;   ///< name as it came
    QString sender; ///< name of the machine that wrote the bundle
    std::int64_t writtenAt = 0;
    AppliedBundle applied;
    std::vector<OriginHead> vector; ///< what this store holds now
    /// The bundle showed that this store had been set back; it goes on in a new epoch (A5).
    bool isRecovered = false;
    /// Waiting bundles that could come in after it, in their order.
    std::vector<ImportReport> released;
    std::vector<QByteArray> blobs; ///< hashes of all that were in the file
};

/// A row of the import journal that is not finished.
struct PendingImport {
    enum class State {
        Importing, ///< goes on with `continueImports`
        Waiting,   ///< for the predecessor in `detail` (BundleGap::toText)
        Failed,    ///< its file in the quarantine is gone or damaged
    };
    QString file;
    State state = State::Importing;
    std::int64_t done = 0;
    std::int64_t total = 0;
    QString detail;
    std::int64_t receivedAt = 0;
};

/// Bundles from other machines of the office (M1, M2).
class ImportDesk {
public:
    ImportDesk(Store& store, const Session& session) : m_store(store), m_session(session) {}

    /// Copies the file into the quarantine, verifies all of it, then brings it in. Any order, any
    /// number of times. A bundle that would leave a gap stays in the quarantine and comes in by
    /// itself when the gap is closed.
    /// Errors: NotAllowed, StoreReadOnly, BundleGap with BundleGap::toText, Unsupported with
    /// "backup", Cancelled by `progress`, those of checkBundle and applyBundle.
    [[nodiscard]] Result<ImportReport> importFile(const QString& path,
                                                  ImportProgress* progress = nullptr);

    [[nodiscard]] Result<std::vector<PendingImport>> pending();

private:
    Store& m_store;
    const Session& m_session;
};

/// Goes on with imports that were interrupted and tries the waiting ones again; called after
/// log-in. Nothing to do in a store that may not write. Errors: those of applyBundle.
[[nodiscard]] Result<std::vector<ImportReport>> continueImports(Store& store,
                                                                ImportProgress* progress = nullptr);

/// As ImportDesk::importFile, for a bundle inside a file and without asking for a right.
[[nodiscard]] Result<ImportReport> importBundle(Store& store, const BundleSource& source,
                                                ImportProgress* progress = nullptr);

inline constexpr qint64 kLargestBundle = 4LL * 1024 * 1024 * 1024;

} // namespace chuangkou
