// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/recovery_desk.h"
#include "core/store/verify.h"
#include "core/sync/backup.h"
#include "core/sync/backup_list.h"
#include "core/sync/backup_round.h"
#include "core/sync/restore.h"
#include "tests/core/sync/sync_bench.h"

using namespace chuangkou;

namespace {

/// An office whose machine is backed up, and goes on working afterwards.
struct Worked {
    Worked() {
        work(QStringLiteral("before"));
        const auto report = backup(*office.store, office.session);
        REQUIRE(report);
        folder = report->folder;
    }
    void work(const QString& name, int count = 3) {
        machine.clock.advanceSeconds(60);
        appendSettings(*office.store, office.session, name, count);
    }
    void days(int count) { machine.clock.advanceSeconds(qint64{count} * 24 * 3600); }
    Result<RestoreReport> restoreInPlace(RestoreFrom from = RestoreFrom::ThisBackup) {
        office.store.reset();
        machine.clock.advanceSeconds(60);
        return restore(machine.context(), {folder, office.folder, RestorePlace::InPlace, from},
                       key);
    }
    void logIn() { office.logInAgain(machine, QStringLiteral("admin")); }
    bool has(const QString& setting) { return holds(*office.store, setting); }
    static bool holds(Store& store, const QString& setting) {
        return store
            .read([&](Sql& sql) -> Result<bool> {
                return OfficeTable::setting(sql, setting).has_value();
            })
            .value();
    }
    [[nodiscard]] QStringList aside() const {
        return QFileInfo(office.folder).dir().entryList({QStringLiteral("store.replaced-*")});
    }
    TestMachine machine;
    TestOffice office{machine};
    QString folder;
    LogInKey key{QStringLiteral("admin"), kTestPassword};
};

QStringList allFiles(const QString& folder) {
    QStringList files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.append(walk.next());
    return files;
}

} // namespace

TEST_CASE("restored in place, the store that was there is moved aside and still whole", "[sync]") {
    Worked worked;
    worked.work(QStringLiteral("after"));
    const Dump before = dumpOf(*worked.office.store);
    const auto restored = worked.restoreInPlace();
    REQUIRE(restored);
    CHECK_FALSE(restored->isFromQuickCopy);
    worked.logIn();
    CHECK(worked.office.store->anchorFinding() == AnchorFinding::Restored);
    CHECK(worked.office.store->device().epoch == 1);
    CHECK(worked.has(QStringLiteral("before-2")));
    CHECK_FALSE(worked.has(QStringLiteral("after-0")));
    // Its backups are where they were.
    CHECK(listBackups(ownBackups(worked.office.folder)).size() == 1);
    REQUIRE(worked.aside().size() == 1);
    CHECK(restored->movedAside.endsWith(worked.aside().first()));
    worked.office.store.reset();
    // Two stores of one machine never both write; the one aside opens when the other is gone.
    CHECK(logIn(restored->movedAside, worked.machine.context(), QStringLiteral("admin"),
                kTestPassword)
              .error()
              .code == ErrorCode::StoreOpenElsewhere);
    REQUIRE(QDir(worked.office.folder).removeRecursively());
    auto opened = Store::open(restored->movedAside, worked.machine.context(),
                              QStringLiteral("admin"), kTestPassword);
    REQUIRE(opened);
    CHECK(dumpOf(*opened->store).at(QStringLiteral("p_settings")) ==
          before.at(QStringLiteral("p_settings")));
}

TEST_CASE("twenty restores later the oldest backup is still there", "[sync]") {
    Worked worked;
    for (int i = 0; i < 2; ++i) {
        worked.days(1);
        worked.work(QStringLiteral("day%1").arg(i));
        REQUIRE(backup(*worked.office.store, worked.office.session));
    }
    const auto all = listBackups(ownBackups(worked.office.folder));
    REQUIRE(all.size() == 3);
    for (int i = 0; i < 20; ++i) {
        worked.folder = all[static_cast<size_t>(i) % 3].folder;
        REQUIRE(worked.restoreInPlace());
        worked.logIn();
    }
    const auto left = listBackups(ownBackups(worked.office.folder));
    REQUIRE(left.size() == 3);
    for (const BackupEntry& entry : left)
        CHECK(checkBackup(entry.folder));
    CHECK(left.back().folder == all.back().folder);
    CHECK(worked.aside().size() == 20);
    CHECK(verifyStore(*worked.office.store)->isSound());
}

TEST_CASE("fault 17: restored from a day-old and from a year-old backup nothing is lost that "
          "another machine holds, and nothing of either epoch afterwards",
          "[sync]") {
    for (const int age : {1, 365}) {
        INFO("days: " << age);
        Worked worked;
        JoinedMachine second(worked.office, 2);
        REQUIRE(imported(second,
                         exported(worked.office, worked.machine.path(QStringLiteral("0.ckb")))));
        const auto kept = backup(*worked.office.store, worked.office.session);
        REQUIRE(kept);
        worked.folder = kept->folder;
        worked.days(age);
        second.machine.clock.advanceSeconds(qint64{age} * 24 * 3600);
        worked.work(QStringLiteral("exchanged"), 40);
        REQUIRE(imported(second,
                         exported(worked.office, worked.machine.path(QStringLiteral("1.ckb")))));
        worked.work(QStringLiteral("unsent"), 2);
        REQUIRE(worked.restoreInPlace());
        worked.logIn();
        worked.work(QStringLiteral("new"), 5);
        REQUIRE(imported(second,
                         exported(worked.office, worked.machine.path(QStringLiteral("2.ckb")))));
        REQUIRE(imported(worked.office,
                         exported(second, worked.machine.path(QStringLiteral("3.ckb")))));
        REQUIRE(imported(second,
                         exported(worked.office, worked.machine.path(QStringLiteral("4.ckb")))));
        for (Store* store : {worked.office.store.get(), second.store.get()}) {
            CHECK(Worked::holds(*store, QStringLiteral("before-2")));
            CHECK(Worked::holds(*store, QStringLiteral("exchanged-39")));
            CHECK(Worked::holds(*store, QStringLiteral("new-4")));
            CHECK(verifyStore(*store)->isSound());
        }
        CHECK(dumpOf(*worked.office.store) == dumpOf(*second.store));
        // What no other machine had stands in the store that was moved aside.
        CHECK(worked.aside().size() == 1);
    }
}

TEST_CASE("yesterday's copy restores quickly and loses no more than a backup", "[sync]") {
    Worked worked;
    const QByteArray scan = randomBytes(5000);
    REQUIRE(worked.office.store->write(
        [&](Sql& sql) { return worked.office.store->blobs().put(sql, scan); }));
    worked.work(QStringLiteral("later"));
    worked.days(1);
    REQUIRE(backUpWhenDue(*worked.office.store, BackupWhen::Due).value());
    const auto quick = quickCopyIn(ownBackups(worked.office.folder));
    REQUIRE(quick);
    CHECK(quick->device == worked.office.store->device().id);
    worked.work(QStringLiteral("after"));
    worked.office.store->keepAnchor(Store::AnchorTime::Now);
    const auto preview = previewRestore(worked.machine.context(), worked.folder,
                                        worked.office.folder, RestoreFrom::Quickest);
    REQUIRE(preview);
    CHECK(preview->quickAt == quick->takenAt); // newer than the backup that was chosen
    CHECK(preview->lost == 3);
    const auto exact = previewRestore(worked.machine.context(), worked.folder);
    CHECK_FALSE(exact->quickAt);
    CHECK(exact->lost > 3);
    const auto lost =
        lostThings(*worked.office.store, worked.folder, RestoreFrom::Quickest).value();
    REQUIRE(lost.size() == 1);
    CHECK(lost.front().thing == QStringLiteral("office"));
    CHECK(lost.front().events == 3);

    const auto restored = worked.restoreInPlace(RestoreFrom::Quickest);
    REQUIRE(restored);
    CHECK(restored->isFromQuickCopy);
    CHECK(restored->blobs == 1);
    worked.logIn();
    Store& store = *worked.office.store;
    CHECK(store.anchorFinding() == AnchorFinding::Restored);
    CHECK(worked.has(QStringLiteral("before-2")));
    CHECK_FALSE(worked.has(QStringLiteral("after-0")));
    CHECK(store.read([&](Sql& sql) { return store.blobs().get(sql, hash256(scan)); }).value() ==
          scan);
    CHECK(verifyStore(store)->isSound());
}

TEST_CASE("the quick copy is made once a day, opens with a key alone and keeps its own", "[sync]") {
    Worked worked;
    OfficeDesk desk(*worked.office.store, worked.office.session);
    REQUIRE(desk.addAccount(QStringLiteral("wangxiaoming"), QStringLiteral("王小明"), {Role::Clerk},
                            kTestPassword));
    REQUIRE(backUpWhenDue(*worked.office.store, BackupWhen::Now).value());
    const auto first = quickCopyIn(ownBackups(worked.office.folder));
    REQUIRE(first);
    worked.machine.clock.advanceSeconds(600);
    REQUIRE(backUpWhenDue(*worked.office.store, BackupWhen::Now).value());
    CHECK(quickCopyIn(ownBackups(worked.office.folder))->folder == first->folder);
    const QStringList files = allFiles(first->folder);
    CHECK(files.size() == 3); // store.db, keys.json, quick.json
    for (const QString& file : files) {
        const QByteArray bytes = bytesOf(file);
        for (const QByteArray& secret :
             {QByteArray("SQLite format 3"), QByteArray("wangxiaoming"),
              QStringLiteral("王小明").toUtf8(), QStringLiteral("before-2").toUtf8(),
              QByteArray("setting_set"), worked.office.store->device().signing.secretKey})
            CHECK_FALSE(bytes.contains(secret));
    }
    worked.days(1);
    REQUIRE(backUpWhenDue(*worked.office.store, BackupWhen::Now).value());
    const auto next = quickCopyIn(ownBackups(worked.office.folder));
    CHECK(next->folder != first->folder);
    CHECK_FALSE(QFileInfo::exists(first->folder));
}

TEST_CASE("a damaged quick copy is passed over for the backup", "[sync]") {
    Worked worked;
    REQUIRE(backUpWhenDue(*worked.office.store, BackupWhen::Now).value());
    const auto quick = quickCopyIn(ownBackups(worked.office.folder));
    REQUIRE(quick);
    worked.folder = listBackups(ownBackups(worked.office.folder)).front().folder;
    QFile file(Store::databasePath(quick->folder));
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(file.size() / 2));
    REQUIRE(file.write("damaged here") == 12);
    file.close();
    const auto restored = worked.restoreInPlace(RestoreFrom::Quickest);
    REQUIRE(restored);
    CHECK_FALSE(restored->isFromQuickCopy);
    worked.logIn();
    CHECK(worked.has(QStringLiteral("before-2")));
    CHECK(verifyStore(*worked.office.store)->isSound());
}

TEST_CASE("a quick copy that an old password opens is restored with that password", "[sync]") {
    Worked worked;
    REQUIRE(backUpWhenDue(*worked.office.store, BackupWhen::Now).value());
    const QString fresh = QStringLiteral("another horse 8 staple");
    REQUIRE(OfficeDesk(*worked.office.store, worked.office.session)
                .setPassword(QStringLiteral("admin"), fresh));
    REQUIRE(worked.restoreInPlace(RestoreFrom::Quickest)->isFromQuickCopy);
    worked.logIn();
}

TEST_CASE("a quick copy from before a change of the store's key opens with its own", "[sync]") {
    Worked worked;
    OfficeDesk desk(*worked.office.store, worked.office.session);
    REQUIRE(desk.addAccount(QStringLiteral("wang"), QStringLiteral("王芳"), {Role::Clerk},
                            kTestPassword));
    REQUIRE(backUpWhenDue(*worked.office.store, BackupWhen::Now).value());
    REQUIRE(desk.disableAccount(QStringLiteral("wang"), QStringLiteral("调离")));
    REQUIRE_FALSE(worked.office.store->keyFile().isRekeyDue());
    worked.work(QStringLiteral("after"));
    const auto restored = worked.restoreInPlace(RestoreFrom::Quickest);
    REQUIRE(restored);
    CHECK(restored->isFromQuickCopy);
    worked.logIn();
    CHECK(worked.has(QStringLiteral("before-2")));
    CHECK_FALSE(worked.has(QStringLiteral("after-0")));
    worked.machine.clock.advanceSeconds(60);
    REQUIRE(backUpWhenDue(*worked.office.store, BackupWhen::Now).value()->taken);
}

TEST_CASE("what a restore would lose is told by kind of thing", "[sync]") {
    Worked worked;
    CHECK(lostThings(*worked.office.store, worked.folder)->empty());
    OfficeDesk desk(*worked.office.store, worked.office.session);
    REQUIRE(desk.setHall({HallId(), QStringLiteral("大厅"), 0, {}}));
    REQUIRE(desk.recordAudit("audit_logged_out"));
    const auto lost = lostThings(*worked.office.store, worked.folder);
    REQUIRE(lost);
    REQUIRE(lost->size() == 2);
    CHECK(lost->at(0).thing == QStringLiteral("office"));
    CHECK(lost->at(1).thing == QStringLiteral("audit"));
    CHECK(lost->at(1).subjects == 1);
}

TEST_CASE("on another PC a log-in is not enough to restore", "[sync]") {
    Worked worked;
    TestMachine other(1'000'000);
    const RestoreOrder order{worked.folder, other.path(QStringLiteral("store"))};
    CHECK(restore(other.context(), order, worked.key).error() ==
          Error{ErrorCode::NotAllowed, QStringLiteral("recovery_code")});
    REQUIRE(
        restore(other.context(), order, RecoveryCode::parse(worked.office.recoveryCode).value()));
    const auto opened =
        logIn(order.folder, other.context(), QStringLiteral("admin"), kTestPassword);
    REQUIRE(opened);
    CHECK(opened->store->mode() == StoreMode::Copied);
}

TEST_CASE("a backup keeps the recovery code of its time", "[sync]") {
    Worked worked;
    const auto fresh = newRecovery(*worked.office.store, worked.office.session);
    REQUIRE(fresh);
    REQUIRE(setRecovery(*worked.office.store, worked.office.session, *fresh));
    worked.machine.clock.advanceSeconds(60);
    const auto later = backup(*worked.office.store, worked.office.session);
    REQUIRE(later);
    TestMachine other(1'000'000);
    const auto former = RecoveryCode::parse(worked.office.recoveryCode).value();
    const auto to = [&](const char* name) { return other.path(QString::fromLatin1(name)); };
    CHECK(restore(other.context(), {worked.folder, to("a")}, former));
    CHECK(restore(other.context(), {worked.folder, to("b")}, fresh->code).error().code ==
          ErrorCode::WrongRecoveryCode);
    CHECK(restore(other.context(), {later->folder, to("c")}, fresh->code));
    CHECK(restore(other.context(), {later->folder, to("d")}, former).error().code ==
          ErrorCode::WrongRecoveryCode);
}

TEST_CASE("a new recovery code reaches another machine with the next exchange", "[sync]") {
    Worked worked;
    JoinedMachine second(worked.office, 2);
    const auto fresh = newRecovery(*worked.office.store, worked.office.session);
    REQUIRE(setRecovery(*worked.office.store, worked.office.session, *fresh));
    const auto opens = [&](const RecoveryCode& code) {
        return KeyFile::load(Store::keyFilePath(second.folder))->unlock(code).has_value();
    };
    const auto former = RecoveryCode::parse(worked.office.recoveryCode).value();
    CHECK(opens(former));
    REQUIRE(
        imported(second, exported(worked.office, worked.machine.path(QStringLiteral("1.ckb")))));
    CHECK_FALSE(opens(former));
    CHECK(opens(fresh->code));
}

TEST_CASE("a store that works is replaced by who may set up the office, a broken one by anybody",
          "[sync]") {
    Worked worked;
    OfficeDesk desk(*worked.office.store, worked.office.session);
    REQUIRE(desk.addAccount(QStringLiteral("wang"), QStringLiteral("王芳"), {Role::Clerk},
                            kTestPassword));
    worked.office.store.reset();
    const LogInKey clerk{QStringLiteral("wang"), kTestPassword};
    const auto may = [&](const LogInKey& key) {
        return mayReplaceStore(worked.office.folder, worked.machine.context(), key);
    };
    CHECK(may(worked.key));
    CHECK(may(clerk).error().code == ErrorCode::NotAllowed);
    CHECK(may({QStringLiteral("wang"), QStringLiteral("not hers")}).error().code ==
          ErrorCode::WrongPassword);
    const QString database = Store::databasePath(worked.office.folder);
    const QByteArray whole = bytesOf(database);
    QByteArray damaged = whole;
    for (qsizetype at = damaged.size() / 2; at < damaged.size() / 2 + 16; ++at)
        damaged[at] = static_cast<char>(damaged[at] ^ 1);
    writeBytes(database, damaged);
    CHECK(may(clerk));
    writeBytes(database, whole.first(100));
    CHECK(may(clerk));
    REQUIRE(QFile::remove(database));
    CHECK(may(clerk));
}

TEST_CASE("a restore that was killed after the exchange of folders gives the backups back",
          "[sync]") {
    Worked worked;
    REQUIRE(worked.restoreInPlace());
    const QString aside = QFileInfo(worked.office.folder).dir().filePath(worked.aside().first());
    // As it would be if the backups had not been moved yet.
    REQUIRE(QDir().rename(worked.folder,
                          ownBackups(aside) + u'/' + QFileInfo(worked.folder).fileName()));
    CHECK(listBackups(ownBackups(worked.office.folder)).empty());
    reclaimBackups(worked.office.folder);
    CHECK(listBackups(ownBackups(worked.office.folder)).size() == 1);
}

TEST_CASE("the backups of all machines in a shared folder are listed, the newest first", "[sync]") {
    Worked worked;
    const QString share = worked.machine.path(QStringLiteral("share"));
    REQUIRE(QDir().mkpath(share));
    JoinedMachine second(worked.office, 2);
    REQUIRE(setBackupSettings(*worked.office.store, worked.office.session, {true, 0, share, 20}));
    REQUIRE(setBackupSettings(*second.store, second.session, {true, 0, share, 20}));
    REQUIRE(backUpWhenDue(*worked.office.store, BackupWhen::Now).value());
    second.machine.clock.advanceSeconds(3600);
    REQUIRE(backUpWhenDue(*second.store, BackupWhen::Now).value());
    const auto all = describeBackups({share});
    REQUIRE(all.size() == 2);
    CHECK(all[0].machine == QStringLiteral("2号窗口"));
    CHECK(all[1].machine == QStringLiteral("1号窗口"));
    CHECK(all[0].device == second.store->device().id);
    CHECK(all[0].events > 0);
    CHECK(all[0].bytes > 0);
    writeBytes(all[0].folder + QStringLiteral("/backup.ckb"), "damaged");
    CHECK_FALSE(describeBackups({share})[0].isReadable());
}
