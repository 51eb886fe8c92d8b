// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/session.h"
#include "core/sync/bundle_write.h"
#include "core/sync/import_desk.h"

#include <functional>
#include <set>

namespace chuangkou {

/// A file in the watched folder that could not be brought in.
struct FolderTrouble {
    QString file; ///< "<subfolder>/<name>"
    Error error;
};

/// What one look at the folder did.
struct FolderRound {
    std::vector<ImportReport> imported;
    std::vector<FolderTrouble> troubles; ///< each is told once
    std::optional<BundleHeader> written;
    QString writtenFile;
};

/// The names of the files or the subfolders of a folder; over a network that may take its time.
enum class ListingOf { Files, Folders };
using FolderListing = std::function<QStringList(const QString& folder, ListingOf what)>;
[[nodiscard]] QStringList listFolder(const QString& folder, ListingOf what);

/// The watched folder of an office (B8): FOLDER/<machine number>-<8 digits of the device>/ with
/// NNNNNNNN.ckb. Each machine writes into its own subfolder what no file there holds yet, reads the
/// others' in their order, and at day close puts one file, from the slowest acknowledgement, in
/// place of its own. An acknowledgement rides in the next file; alone it goes at most every 60 s,
/// and it is not acknowledged itself. The caller lists the folder by `round`, every 500 ms or,
/// while a counter waits for work, every 200 ms.
class FolderExchange {
public:
    FolderExchange(Store& store, QString folder, FolderListing listing = &listFolder)
        : m_store(store), m_folder(std::move(folder)), m_listing(std::move(listing)) {}

    /// One look: reads, then writes when there is anything. Another process of this machine that is
    /// at it leaves nothing to do. Errors: StoreReadOnly, FileUnreadable (the folder is not there),
    /// those of writeBundle and of the store; a file that is no good is a trouble, not an error.
    /// Cancelled when `progress` stops it.
    [[nodiscard]] Result<FolderRound> round(ImportProgress* progress = nullptr);
    /// Puts one file in place of this machine's own. `round` does it after each day close.
    [[nodiscard]] Result<FolderRound> replaceOwnFiles();

    [[nodiscard]] const QString& folder() const { return m_folder; }

private:
    enum class Begin { WhereFolderEnds, AtSlowestAcknowledgement };
    /// What decides whether there is anything to write.
    struct Seen {
        QByteArray all; ///< as long as it is the same, nothing new is here
        bool isDayClosed = false;
        std::int64_t writtenAt = 0;
        int number = 0;
        QByteArray acknowledgement;
    };
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<FolderRound> locked(const std::function<Result<void>(FolderRound&)>& work);
    [[nodiscard]] Result<void> readOthers(FolderRound& round, ImportProgress* progress);
    [[nodiscard]] Result<void> readFile(const QString& name, FolderRound& round,
                                        ImportProgress* progress);
    [[nodiscard]] Result<Seen> look();
    [[nodiscard]] Result<void> write(FolderRound& round);
    [[nodiscard]] Result<void> replace(FolderRound& round);
    [[nodiscard]] Result<BundlePlan> plan(Begin begin);
    [[nodiscard]] Result<void> publish(const BundlePlan& plan, Begin begin, FolderRound& round);
    [[nodiscard]] Result<void> keepWritten(const BundlePlan& plan, const BundleHeader& header,
                                           Begin begin, int number);
    [[nodiscard]] QString ownFolder() const;
    [[nodiscard]] std::vector<int> ownNumbers() const;
    [[nodiscard]] std::vector<int> numbersIn(const QString& folder) const;

    Store& m_store;
    QString m_folder;
    FolderListing m_listing;
    bool m_isPrepared = false;
    QString m_own; ///< name of this machine's subfolder
    std::set<QString> m_read;
    std::map<QString, std::pair<qint64, qint64>> m_refused; ///< size and time of change
    QByteArray m_nothingFor; ///< Seen::all of a look after which there was nothing to write
    QByteArray m_onlyAcknowledgementFor;
};

/// The folder that this machine watches; empty when it watches none. A local setting: the path is
/// another on each machine. Switching it is an audit event.
/// Errors of the second: NotAllowed, StoreReadOnly, FileUnreadable (no such folder).
[[nodiscard]] Result<QString> watchedFolder(Store& store);
[[nodiscard]] Result<void> setWatchedFolder(Store& store, const Session& session,
                                            const QString& folder);

} // namespace chuangkou
