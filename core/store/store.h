// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/store/blobs.h"
#include "core/store/database.h"
#include "core/store/device.h"
#include "core/store/event_log.h"
#include "core/store/key_file.h"
#include "core/store/lockout.h"

#include <memory>

namespace chuangkou {

/// What a store needs of its surroundings; composed in app/ or by a test, and outlives the store.
struct StoreContext {
    const Clock& clock;
    IdSource& ids;
    const BootClock& bootClock;
    const Projections& projections;
    QString stateFolder;
    PasswordCost passwordCost;
};

enum class StoreMode {
    Normal,
    Pending, ///< `join` was asked, the office has not admitted this machine yet
    Copied,  ///< another PC's store: reads, prints and exports only (A4)
};

/// What the anchor said at open, to be told once (A2–A4).
enum class AnchorFinding { Known, Moved, Restored, Copied };

class Store;
/// A store opened by a person: who it was and their own key, which opens what is sealed to them.
struct OpenedStore {
    std::unique_ptr<Store> store;
    ActorId account; ///< null when opened with the recovery code or a set-up password
    SealingKey accountKey;
};
struct FoundedOffice {
    std::unique_ptr<Store> store;
    SigningKey officeKey;
};

/// The folder of one machine: store.db, keys.json, attachments/, door/, backups/, quarantine/.
/// Used from the thread that opened it.
class Store {
public:
    /// Makes a new office in `folder` (absent or empty): device, office key, certificate 01 and the
    /// first origin. The store is built beside it as a `newPart`; `publish` gives it its name
    /// when the caller has appended the first accounts and written keys.json, without it the files
    /// go with the object.
    /// Errors: StoreExists, StoreNetwork, DiskFull, FileUnwritable.
    [[nodiscard]] static Result<FoundedOffice>
    found(const QString& folder, const StoreContext& context, const QString& machineName);
    /// Makes the store of a machine that asks to join: own keys, no office yet. The set-up password
    /// opens it until it is admitted. Published at once.
    [[nodiscard]] static Result<void>
    prepareJoin(const QString& folder, const StoreContext& context, const QString& setupPassword);
    /// Makes the store that a backup is brought into, beside `folder` as `found` does. Its
    /// keys.json keeps the salt of `formerKeys`, by which two copies of one store know each other.
    /// Errors: as `found`.
    [[nodiscard]] static Result<std::unique_ptr<Store>>
    prepareRestore(const QString& folder, const StoreContext& context, const KeyFile& formerKeys);
    /// Closes a store that was founded and moves it to its final folder.
    [[nodiscard]] static Result<void> publish(std::unique_ptr<Store> store);

    /// Errors: StoreMissing, LockedOut, WrongPassword, StoreOpenElsewhere, and those of
    /// Database::open. A restored store goes on in a new epoch; a copied one opens read-only.
    [[nodiscard]] static Result<OpenedStore> open(const QString& folder,
                                                  const StoreContext& context, const QString& login,
                                                  const QString& password);
    [[nodiscard]] static Result<OpenedStore>
    openWithRecovery(const QString& folder, const StoreContext& context, const RecoveryCode& code);

    /// What opens the same files once more, on another thread. To be kept no longer than the work.
    struct Beside {
        QString folder;
        StoreContext context;
        KeyFile keyFile;
        QByteArray dataKey;
        StoreMode mode = StoreMode::Normal;
    };
    [[nodiscard]] Beside beside();
    /// A second connection for long reading, as a copied store: it appends nothing and does not
    /// move the anchor. Errors: those of Database::open.
    [[nodiscard]] static Result<std::unique_ptr<Store>> openBeside(const Beside& beside);
    /// A second connection that does whatever the first may. Each follows what the other changes of
    /// the device's row and of keys.json; `rekey` is refused while both are open.
    /// Errors: those of Database::open.
    [[nodiscard]] static Result<std::unique_ptr<Store>> openSecond(const Beside& beside);

    /// Writes store.db (VACUUM INTO, the same data key) and keys.json into a folder that exists.
    /// Errors: those of Database::copyTo, DiskFull, FileUnwritable.
    [[nodiscard]] Result<void> copyTo(const QString& folder);
    /// Makes a store of such a copy, beside `folder` as `found` does.
    /// Errors: as `found`, StoreDamaged when the copy is not whole, those of Database::open.
    [[nodiscard]] static Result<std::unique_ptr<Store>>
    prepareFromCopy(const QString& folder, const StoreContext& context, const QString& copyFolder,
                    const KeyFile& keys, const KeyFile::Unlocked& unlocked);

    ~Store();

    /// As Database::write, for those who append: refused with StoreReadOnly unless the mode is
    /// Normal; afterwards the anchor follows, at the latest a second later (see `keepAnchor`).
    template <typename Work> [[nodiscard]] auto write(Work&& work) {
        using Outcome = std::invoke_result_t<Work, Sql&>;
        if (m_mode != StoreMode::Normal)
            return Outcome(fail(ErrorCode::StoreReadOnly));
        Outcome outcome = m_database->write(following(work));
        if (outcome)
            keepAnchor(AnchorTime::WhenDue);
        return outcome;
    }
    template <typename Work> [[nodiscard]] auto read(Work&& work) {
        return m_database->read(following(work));
    }
    /// For `l_` tables (drafts, settings, journals): allowed in every mode.
    template <typename Work> [[nodiscard]] auto writeLocal(Work&& work) {
        return m_database->write(following(work));
    }

    [[nodiscard]] EventLog& log() { return m_log; }
    [[nodiscard]] Database& database() { return *m_database; }
    [[nodiscard]] const Blobs& blobs() const { return m_blobs; }
    [[nodiscard]] const StoreContext& context() const { return m_context; }
    [[nodiscard]] const Clock& clock() const { return m_context.clock; }
    [[nodiscard]] IdSource& ids() { return m_context.ids; }
    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] const Device& device() const { return m_device; }
    [[nodiscard]] StoreMode mode() const { return m_mode; }
    [[nodiscard]] AnchorFinding anchorFinding() const { return m_finding; }
    /// A copied store that has keys of its own and waits for the office's answer on this PC.
    [[nodiscard]] bool isRejoining() const { return m_isRejoining; }

    /// The office took this machine in: certificate, office key, first origin. In a write of
    /// `database()`. Errors: BundleForeign when the certificate is another device's.
    [[nodiscard]] Result<void> becomeAdmitted(Sql& sql, const Certificate& certificate);
    /// A head that this device signed and this store does not hold shows that the store was set
    /// back unnoticed (A5): from now on it writes in a new epoch of the device, which owns what it
    /// owned. `seenEpoch`: the highest epoch of this device that was met elsewhere.
    /// Errors: StoreReadOnly, those of Database::write.
    [[nodiscard]] Result<void> leaveOrigin(const OriginHead& lost, int seenEpoch);
    /// A copied store gets keys of its own and forgets those of the PC it was copied from (A4); it
    /// goes on reading until the office's answer makes it a machine of the office. In a write of
    /// `database()`; `keepPendingAnchor` follows it. Errors: WrongState when it is no copy.
    [[nodiscard]] Result<void> becomeNewDevice(Sql& sql);
    /// So that a copy of what waits for its admission is not admitted too.
    [[nodiscard]] Result<void> keepPendingAnchor();
    /// Signs the last event of this machine's origin and keeps the head; a copied store signs what
    /// it holds for an export and keeps nothing.
    [[nodiscard]] Result<SignedHead> signOwnHead(Sql& sql, HeadOccasion occasion);

    /// Inside the write that changes accounts: makes keys.json open for the accounts of before and
    /// those to come, so that whether it commits or not nobody is shut out. `syncKeyFile` follows.
    [[nodiscard]] Result<void> prepareKeyFile(const std::vector<AccountKeys>& accounts,
                                              const std::optional<RecoveryKeys>& recovery);
    /// Rewrites keys.json when it differs from the accounts (K6).
    [[nodiscard]] Result<void> syncKeyFile(const std::vector<AccountKeys>& accounts,
                                           const std::optional<RecoveryKeys>& recovery);
    /// As it stands on the disk: another connection may have written it.
    [[nodiscard]] const KeyFile& keyFile();
    /// Gives the database another key, so that one who left cannot open it with a keys.json of
    /// before (K6). A kill at any moment leaves a store that opens; it is then still due.
    /// Errors: StoreBusy while another process has the store open, those of Database::rekey.
    [[nodiscard]] Result<void> rekey();

    enum class AnchorTime { WhenDue, Now };
    /// Moves the anchor forward: `WhenDue` at most once a second, `Now` always. The window calls
    /// it every second, the destructor at the end.
    void keepAnchor(AnchorTime when);

    [[nodiscard]] static QString databasePath(const QString& folder);
    [[nodiscard]] static QString keyFilePath(const QString& folder);
    [[nodiscard]] QString quarantineFolder() const;

private:
    Store(QString folder, const StoreContext& context);
    /// The one name of a folder, whatever links, dots and slashes it was called by.
    [[nodiscard]] static QString placeOf(const QString& folder);
    /// `work`, after the device's row was looked at: another connection may have begun an epoch.
    template <typename Work> [[nodiscard]] auto following(Work& work) {
        return [this, &work](Sql& sql) -> std::invoke_result_t<Work, Sql&> {
            followDevice(sql);
            return work(sql);
        };
    }
    void followDevice(Sql& sql);
    /// The folders of a store that is not published yet. Errors: StoreExists, FileUnwritable.
    [[nodiscard]] static Result<std::unique_ptr<Store>> createFolders(const QString& finalFolder,
                                                                      const StoreContext& context);
    [[nodiscard]] static Result<std::unique_ptr<Store>> createFiles(const QString& finalFolder,
                                                                    const StoreContext& context,
                                                                    const QByteArray& officePublic);
    [[nodiscard]] static Result<OpenedStore> openUnlocked(const QString& folder,
                                                          const StoreContext& context,
                                                          KeyFile keyFile,
                                                          KeyFile::Unlocked unlocked);
    [[nodiscard]] Result<void> judgeAnchor();
    [[nodiscard]] Result<void> beginEpoch(const QString& reason, int epoch,
                                          const std::optional<OriginHead>& previous);
    [[nodiscard]] static Result<std::unique_ptr<Database>>
    openDatabase(const QString& folder, KeyFile& keyFile, KeyFile::Unlocked& unlocked);

    QString m_folder;        ///< where the files are now
    QString m_finalFolder;   ///< where they will be after `publish`
    bool m_isDraft = false;  ///< not published: nothing in it was ever shown as saved
    bool m_isShared = false; ///< opened: other connections may change the device and keys.json
    StoreContext m_context;
    std::unique_ptr<Database> m_database;
    EventLog m_log;
    Blobs m_blobs;
    Device m_device;
    KeyFile m_keyFile;
    QByteArray m_dataKey;
    StoreMode m_mode = StoreMode::Normal;
    AnchorFinding m_finding = AnchorFinding::Known;
    bool m_isRejoining = false;
    std::optional<std::int64_t> m_anchoredAt;
    std::int64_t m_anchoredSeq = -1;
};

} // namespace chuangkou
