// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/session.h"
#include "core/sync/bundle_write.h"

namespace chuangkou {

struct ExportReport {
    QString path;
    BundleKind kind = BundleKind::Full;
    std::int64_t events = 0;
    int blobs = 0;
    int blobsLeft = 0;  ///< offered: they come in later files
    int recipients = 0; ///< machines
    qint64 bytes = 0;
    QString checksum; ///< short form of the bundle's identity, the same at the importing machine
    /// Read back from the medium: it may be pulled out; else it is ejected first.
    bool isReadFromMedium = false;
};

/// For whom a bundle is planned; every machine of the office can open it.
struct ExportTarget {
    enum class Extent {
        New,        ///< since what the receivers acknowledged; everything when that is in doubt
        Everything, ///< from the first event on
    };
    Extent extent = Extent::New;
    std::optional<int> machineNumber; ///< without it: for all that are not set aside
};

/// Bundles for the other machines of the office.
class ExportDesk {
public:
    ExportDesk(Store& store, const Session& session) : m_store(store), m_session(session) {}

    /// `path` is a file, or a folder in which the file is named "<machine>-<UTC time>.ckb". The
    /// export stands in the audit trail, and in the bundle itself, but for a copied store, which
    /// appends nothing. No watermark moves: a lost stick loses nothing (I11).
    /// Errors: NotAllowed, NotFound with the number of a machine that the office does not have,
    /// StoreReadOnly (not admitted yet), those of writeBundle and Store::write.
    [[nodiscard]] Result<ExportReport> exportBundle(const QString& path,
                                                    const ExportTarget& target);
    /// Everything that this store holds, for all certified machines.
    [[nodiscard]] Result<ExportReport> exportFull(const QString& path);

private:
    Store& m_store;
    const Session& m_session;
};

/// Everything without asking for a right: `what` stands in the audit trail, `before` in the file
/// before the bundle.
[[nodiscard]] Result<ExportReport> exportEverything(Store& store, const ActorId& actor,
                                                    const QString& what, const QString& path,
                                                    const QByteArray& before = {});

/// Events of this machine that stand in no file yet.
[[nodiscard]] std::int64_t unexportedEvents(const Store& store, Sql& sql);

/// "20200217T010000Z": sorts by time and is a file name everywhere.
[[nodiscard]] QString fileTime(std::int64_t utcMs);

} // namespace chuangkou
