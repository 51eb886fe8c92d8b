// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/sync/backup_list.h"

#include <variant>
#include <vector>

namespace chuangkou {

/// What restoring a backup on this PC would mean; read without a key.
struct RestorePreview {
    QString machine;
    std::int64_t takenAt = 0;
    std::int64_t events = 0;
    /// This PC wrote the store: it goes on, in a new epoch when something is lost. Else the
    /// restored store opens for reading only and must join anew (A4).
    bool isSameHost = false;
    /// Events of this machine after the backup, by its anchor. They may come back from another
    /// machine's bundle.
    std::int64_t lost = 0;
    bool isLostAtLeast = false; ///< epochs lie between: it may be more
    /// A quick copy of this PC is as new as the backup or newer and is brought in instead of it;
    /// what is lost is counted from it.
    std::optional<std::int64_t> quickAt;
};

enum class RestoreFrom {
    Quickest,   ///< a quick copy that is as new as the backup, where there is one
    ThisBackup, ///< the backup itself
};

/// `storeFolder`: whose `backups/` may hold a quick copy, besides the folder that the backup is in.
/// Every byte of its bundle is compared with the signed hash. Errors: as checkBackup.
[[nodiscard]] Result<RestorePreview> previewRestore(const StoreContext& context,
                                                    const QString& backupFolder,
                                                    const QString& storeFolder = {},
                                                    RestoreFrom from = RestoreFrom::ThisBackup);

/// What a store holds and a backup does not, by kind of thing: "tickets", "appointments", "cases",
/// "persons", "policies", "office", "audit", "other".
struct LostThings {
    QString thing;
    std::int64_t events = 0;
    std::int64_t subjects = 0; ///< how many tickets, cases ... they are about
};
/// In the order above, without empty ones. Errors: as previewRestore.
[[nodiscard]] Result<std::vector<LostThings>>
lostThings(Store& store, const QString& backupFolder, RestoreFrom from = RestoreFrom::ThisBackup);

struct RestoreReport {
    std::int64_t events = 0;
    int blobs = 0;
    int missingBlobs = 0; ///< named in the backup, but their file is gone
    int damagedBlobs = 0; ///< their file is not what was kept; not brought in
    bool isFromQuickCopy = false;
    QString movedAside; ///< where the store is that stood there before; empty: there was none
};

struct LogInKey {
    QString login;
    QString password; ///< as it was when the backup was taken
};
using RestoreKey = std::variant<LogInKey, RecoveryCode>;

enum class RestorePlace {
    NewFolder, ///< absent or empty
    /// A store that is there, or what is left of it, is moved aside, beside it, and never deleted;
    /// its backups move into the restored one.
    InPlace,
};

struct RestoreOrder {
    QString backupFolder;
    QString folder; ///< that becomes the store
    RestorePlace place = RestorePlace::NewFolder;
    RestoreFrom from = RestoreFrom::ThisBackup;
};

/// Brings a backup into a folder, which becomes a store. Nobody has a store there open. Open it
/// with `logIn` afterwards: that decides whether it goes on, begins a new epoch or only reads
/// (A2-A4). On the PC that wrote the backup a log-in is enough, elsewhere it takes the recovery
/// code. No backup is ever removed.
/// Errors: WrongPassword, LockedOut, WrongRecoveryCode, NotAllowed "recovery_code", StoreExists,
/// those of checkBackup and checkBundle, DiskFull, FileUnwritable.
[[nodiscard]] Result<RestoreReport> restore(const StoreContext& context, const RestoreOrder& order,
                                            const RestoreKey& key);

/// A store stands in this folder, or what is left of one.
[[nodiscard]] bool isStorePlace(const QString& folder);

/// Backups that a restore which was killed left with the store that it moved aside come back.
void reclaimBackups(const QString& storeFolder);

/// Whether this person may put a backup in the place of the store in `folder`: when it cannot be
/// opened any more, anybody who has an account there; while it works, who may set up the office.
/// Errors: NotAllowed, WrongPassword, LockedOut, StoreBusy, StoreNewer, StoreOpenElsewhere.
[[nodiscard]] Result<void> mayReplaceStore(const QString& folder, const StoreContext& context,
                                           const LogInKey& key);

} // namespace chuangkou
