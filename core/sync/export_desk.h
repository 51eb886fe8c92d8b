// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/session.h"
#include "core/sync/bundle_write.h"

namespace chuangkou {

struct ExportReport {
    QString path;
    std::int64_t events = 0;
    int blobs = 0;
    int recipients = 0; ///< machines
    /// Read back from the medium: it may be pulled out; else it is ejected first.
    bool isReadFromMedium = false;
};

/// Full bundles for the other machines of the office.
class ExportDesk {
public:
    ExportDesk(Store& store, const Session& session) : m_store(store), m_session(session) {}

    /// Everything that this store holds, for all certified machines. `path` is a file, or a folder
    /// in which the file is named "<machine>-<UTC time>.ckb". The export stands in the audit trail,
    /// and in the bundle itself, but for a copied store, which appends nothing.
    /// Errors: NotAllowed, StoreReadOnly (not admitted yet), those of writeBundle and Store::write.
    [[nodiscard]] Result<ExportReport> exportFull(const QString& path);

private:
    Store& m_store;
    const Session& m_session;
};

/// The same without asking for a right: `what` stands in the audit trail, `before` in the file
/// before the bundle.
[[nodiscard]] Result<ExportReport> exportEverything(Store& store, const ActorId& actor,
                                                    const QString& what, const QString& path,
                                                    const QByteArray& before = {});

/// "20200217T010000Z": sorts by time and is a file name everywhere.
[[nodiscard]] QString fileTime(std::int64_t utcMs);

} // namespace chuangkou
