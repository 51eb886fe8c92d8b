// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/local_notes.h"
#include "core/store/verify.h"
#include "core/sync/backup.h"
#include "core/sync/restore.h"
#include "tests/core/sync/sync_bench.h"

using namespace chuangkou;

namespace {

const QByteArray kScan = "scan of a certificate";

struct Backed {
    Backed() {
        REQUIRE(OfficeDesk(*office.store, office.session)
                    .addAccount(QStringLiteral("wangxiaoming"), QStringLiteral("王小明"),
                                {Role::Clerk}, kTestPassword));
        REQUIRE(office.store->write([&](Sql& sql) -> Result<void> {
            setLocalSetting(sql, QStringLiteral("printer"), QStringLiteral("二楼"));
            for (const char* day : {"2020-02-02", "2020-02-03", "2020-02-17"})
                sql.exec(QStringLiteral("INSERT INTO l_door (day, key) VALUES (:day, :key)"),
                         {{":day", QString::fromLatin1(day)}, {":key", QByteArray(32, 'k')}});
            const auto kept = office.store->blobs().put(sql, kScan);
            return kept ? Result<void>() : fail(kept.error());
        }));
        const auto report = backup(*office.store, office.session);
        REQUIRE(report);
        folder = report->folder;
        CHECK(report->blobs == 1);
    }
    /// Ends the machine's work and takes its store away, the backup apart.
    void loseStore() {
        office.store.reset();
        const QString safe = machine.path(QStringLiteral("safe"));
        copyFolder(folder, safe);
        folder = safe;
        REQUIRE(QDir(office.folder).removeRecursively());
    }
    Result<RestoreReport> restoreAs(const QString& password = kTestPassword) {
        return restore(machine.context(), {folder, office.folder},
                       LogInKey{QStringLiteral("admin"), password});
    }
    TestMachine machine;
    TestOffice office{machine};
    QString folder;
};

} // namespace

TEST_CASE("a restored backup holds the same and goes on when nothing is lost", "[sync]") {
    Backed backed;
    const Dump before = dumpOf(*backed.office.store);
    const QByteArray device = backed.office.store->device().id;
    backed.loseStore();
    const auto preview = previewRestore(backed.machine.context(), backed.folder);
    REQUIRE(preview);
    CHECK(preview->isSameHost);
    CHECK(preview->lost == 0);
    CHECK(preview->machine == QStringLiteral("1号窗口"));
    CHECK(preview->takenAt == backed.machine.clock.nowMs());
    CHECK(backed.restoreAs(QStringLiteral("wrong")).error().code == ErrorCode::WrongPassword);
    const auto restored = backed.restoreAs();
    REQUIRE(restored);
    CHECK(restored->blobs == 1);
    CHECK(restored->missingBlobs == 0);
    CHECK(restored->events == preview->events);

    const auto opened = Store::open(backed.office.folder, backed.machine.context(),
                                    QStringLiteral("admin"), kTestPassword);
    REQUIRE(opened);
    Store& store = *opened->store;
    CHECK(store.anchorFinding() == AnchorFinding::Known);
    CHECK(store.mode() == StoreMode::Normal);
    CHECK(store.device().id == device);
    CHECK(store.device().epoch == 0);
    CHECK(dumpOf(store) == before);
    CHECK(verifyStore(store).value().isSound());
    REQUIRE(store.read([&](Sql& sql) -> Result<void> {
        CHECK(localSetting(sql, QStringLiteral("printer")) == QStringLiteral("二楼"));
        CHECK(store.blobs().get(sql, hash256(kScan)).value() == kScan);
        const auto days = sql.list(QStringLiteral("SELECT day FROM l_door ORDER BY day"), {},
                                   [](const SqlRow& row) { return row.text(0); });
        CHECK(days.size() == 2); // the first is past its fourteen days
        CHECK(days.front() == QStringLiteral("2020-02-03"));
        return {};
    }));
}

TEST_CASE("the office's machine still admits others after a restore", "[sync]") {
    Backed backed;
    backed.loseStore();
    REQUIRE(backed.restoreAs());
    backed.office.logInAgain(backed.machine, QStringLiteral("admin"));
    JoinedMachine second(backed.office, 2);
    CHECK(second.store->mode() == StoreMode::Normal);
}

TEST_CASE("fault 17: restored from an older backup a machine goes on in a new epoch", "[sync]") {
    Backed backed;
    JoinedMachine second(backed.office, 2);
    appendSettings(*backed.office.store, backed.office.session, QStringLiteral("exchanged"), 3);
    REQUIRE(
        imported(second, exported(backed.office, backed.machine.path(QStringLiteral("1.ckb")))));
    appendSettings(*backed.office.store, backed.office.session, QStringLiteral("lost"), 4);
    const auto head = backed.office.store->read([&](Sql& sql) -> Result<std::int64_t> {
        return EventLog::head(sql, backed.office.store->device().origin)->seq;
    });
    backed.loseStore();
    const auto preview = previewRestore(backed.machine.context(), backed.folder);
    REQUIRE(preview);
    CHECK(preview->lost == *head - preview->events);
    CHECK(preview->lost > 7);
    REQUIRE(backed.restoreAs());
    backed.office.logInAgain(backed.machine, QStringLiteral("admin"));
    Store& store = *backed.office.store;
    CHECK(store.anchorFinding() == AnchorFinding::Restored);
    CHECK(store.device().epoch == 1);

    appendSettings(store, backed.office.session, QStringLiteral("after"), 2);
    const auto there =
        imported(second, exported(backed.office, backed.machine.path(QStringLiteral("2.ckb"))));
    // The restored machine knows nothing of the second one, so it cannot write for it: the second
    // one's bundle comes first.
    CHECK(there.error().code == ErrorCode::BundleForeign);
    const auto back =
        imported(backed.office, exported(second, backed.machine.path(QStringLiteral("3.ckb"))));
    REQUIRE(back);
    CHECK(back->applied.forks == 0);
    REQUIRE(
        imported(second, exported(backed.office, backed.machine.path(QStringLiteral("4.ckb")))));
    for (Store* each : {&store, second.store.get()}) {
        const auto held = each->read([](Sql& sql) -> Result<int> {
            return (OfficeTable::setting(sql, QStringLiteral("exchanged-2")) ? 1 : 0) +
                   (OfficeTable::setting(sql, QStringLiteral("after-1")) ? 2 : 0) +
                   (OfficeTable::setting(sql, QStringLiteral("lost-0")) ? 4 : 0);
        });
        CHECK(*held == 3); // what another machine held came back
        CHECK(verifyStore(*each).value().isSound());
    }
}

TEST_CASE("events that were never exported reach others after a restore", "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    JoinedMachine second(office, 2);
    appendSettings(*office.store, office.session, QStringLiteral("quiet"), 3);
    const auto kept = backup(*office.store, office.session, machine.folder.path());
    REQUIRE(kept);
    appendSettings(*office.store, office.session, QStringLiteral("lost"), 1);
    office.store.reset();
    REQUIRE(QDir(office.folder).removeRecursively());
    REQUIRE(restore(machine.context(), {kept->folder, office.folder},
                    LogInKey{QStringLiteral("admin"), kTestPassword}));
    office.logInAgain(machine, QStringLiteral("admin"));
    REQUIRE(office.store->device().epoch == 1);
    REQUIRE(imported(second, exported(office, machine.path(QStringLiteral("a.ckb")))));
    CHECK(second.store
              ->read([](Sql& sql) -> Result<bool> {
                  return OfficeTable::setting(sql, QStringLiteral("quiet-2")).has_value();
              })
              .value());
}

TEST_CASE("on another PC a backup opens for reading only, with the recovery code too", "[sync]") {
    Backed backed;
    TestMachine other(1'000'000);
    const QString folder = other.path(QStringLiteral("store"));
    const auto preview = previewRestore(other.context(), backed.folder);
    REQUIRE(preview);
    CHECK_FALSE(preview->isSameHost);
    const auto code = RecoveryCode::parse(backed.office.recoveryCode).value();
    CHECK(
        restore(other.context(), {backed.folder, folder}, RecoveryCode::generate()).error().code ==
        ErrorCode::WrongRecoveryCode);
    REQUIRE(restore(other.context(), {backed.folder, folder}, code));
    auto opened = logIn(folder, other.context(), QStringLiteral("admin"), kTestPassword);
    REQUIRE(opened);
    CHECK(opened->store->mode() == StoreMode::Copied);
    CHECK(opened->store->anchorFinding() == AnchorFinding::Copied);
    CHECK(backup(*opened->store, opened->session).error().code == ErrorCode::StoreReadOnly);
    CHECK(importBundle(*opened->store, {backed.folder + QStringLiteral("/backup.ckb"), 0})
              .error()
              .code == ErrorCode::StoreReadOnly);
}

TEST_CASE("a backup restored beside the store it came from is refused at open", "[sync]") {
    Backed backed;
    backed.office.store.reset();
    const QString beside = backed.machine.path(QStringLiteral("beside"));
    REQUIRE(restore(backed.machine.context(), {backed.folder, beside},
                    LogInKey{QStringLiteral("admin"), kTestPassword}));
    CHECK(logIn(beside, backed.machine.context(), QStringLiteral("admin"), kTestPassword).error() ==
          Error{ErrorCode::StoreOpenElsewhere, backed.office.folder});
    REQUIRE(QDir(backed.office.folder).removeRecursively());
    const auto moved =
        logIn(beside, backed.machine.context(), QStringLiteral("admin"), kTestPassword);
    REQUIRE(moved);
    CHECK(moved->store->anchorFinding() == AnchorFinding::Moved);
    CHECK(moved->store->mode() == StoreMode::Normal);
}

TEST_CASE("a copied store folder opens read-only elsewhere, a moved one goes on", "[sync]") {
    Backed backed;
    backed.office.store.reset();
    TestMachine other(1'000'000);
    const QString copy = other.path(QStringLiteral("copy"));
    copyFolder(backed.office.folder, copy);
    {
        const auto opened = logIn(copy, other.context(), QStringLiteral("admin"), kTestPassword);
        REQUIRE(opened);
        CHECK(opened->store->mode() == StoreMode::Copied);
    }
    CHECK(logIn(copy, backed.machine.context(), QStringLiteral("admin"), kTestPassword)
              .error()
              .code == ErrorCode::StoreOpenElsewhere);
    const QString there = backed.machine.path(QStringLiteral("there"));
    REQUIRE(QDir().rename(backed.office.folder, there));
    const auto moved =
        logIn(there, backed.machine.context(), QStringLiteral("admin"), kTestPassword);
    REQUIRE(moved);
    CHECK(moved->store->anchorFinding() == AnchorFinding::Moved);
    CHECK(moved->store->mode() == StoreMode::Normal);
}

TEST_CASE("fault 19: a copied store exports what it holds, and appends nothing", "[sync]") {
    Backed backed;
    JoinedMachine second(backed.office, 2);
    appendSettings(*backed.office.store, backed.office.session, QStringLiteral("unsent"), 3);
    backed.office.store.reset();
    TestMachine other(2'000'000);
    const QString copy = other.path(QStringLiteral("copy"));
    copyFolder(backed.office.folder, copy);
    auto opened = logIn(copy, other.context(), QStringLiteral("admin"), kTestPassword);
    REQUIRE(opened);
    REQUIRE(opened->store->mode() == StoreMode::Copied);
    const QStringList before = everything(*opened->store);
    const QString bundle = exported(*opened, other.path(QStringLiteral("saved.ckb")));
    CHECK(opened->store
              ->read(
                  [&](Sql& sql) { return opened->store->signOwnHead(sql, HeadOccasion::DayClose); })
              .has_value());
    CHECK(everything(*opened->store) == before);
    // What the lost PC had not sent reaches the others.
    REQUIRE(imported(second, bundle));
    CHECK(second.store
              ->read([](Sql& sql) -> Result<bool> {
                  return OfficeTable::setting(sql, QStringLiteral("unsent-2")).has_value();
              })
              .value());
    CHECK(verifyStore(*second.store).value().isSound());
}

TEST_CASE("nothing in a backup can be read without a key", "[sync]") {
    Backed backed;
    int files = 0;
    QDirIterator walk(backed.folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QByteArray bytes = bytesOf(walk.next());
        ++files;
        for (const QByteArray& secret :
             {QByteArray("wangxiaoming"), QStringLiteral("王小明").toUtf8(), QByteArray("admin"),
              QStringLiteral("管理员").toUtf8(), kScan, QStringLiteral("二楼").toUtf8(),
              QByteArray("SQLite format 3"), backed.office.store->device().signing.secretKey})
            CHECK_FALSE(bytes.contains(secret));
    }
    CHECK(files == 3);
}

TEST_CASE("a backup is no bundle for another machine, and a bundle is no backup", "[sync]") {
    Backed backed;
    JoinedMachine second(backed.office, 2);
    CHECK(imported(second, backed.folder + QStringLiteral("/backup.ckb")).error() ==
          Error{ErrorCode::Unsupported, QStringLiteral("backup")});
    const QString bundle = exported(backed.office, backed.machine.path(QStringLiteral("a.ckb")));
    REQUIRE(QFile::remove(backed.folder + QStringLiteral("/backup.ckb")));
    REQUIRE(QFile::copy(bundle, backed.folder + QStringLiteral("/backup.ckb")));
    CHECK(previewRestore(backed.machine.context(), backed.folder).error().code ==
          ErrorCode::Unsupported);
}

TEST_CASE("a damaged backup leaves no store behind, and a store is never overwritten", "[sync]") {
    Backed backed;
    CHECK(backed.restoreAs().error().code == ErrorCode::StoreExists);
    const QString path = backed.folder + QStringLiteral("/backup.ckb");
    QByteArray bytes = bytesOf(path);
    bytes[bytes.size() - 1] = static_cast<char>(bytes[bytes.size() - 1] ^ 1);
    writeBytes(path, bytes);
    const QString target = backed.machine.path(QStringLiteral("target"));
    CHECK(restore(backed.machine.context(), {backed.folder, target},
                  LogInKey{QStringLiteral("admin"), kTestPassword})
              .error()
              .code == ErrorCode::BundleDamaged);
    CHECK_FALSE(QFileInfo::exists(target));
    CHECK(
        QFileInfo(target).dir().entryList({QStringLiteral("*.part")}, QDir::AllEntries).isEmpty());
}

TEST_CASE("a damaged backup is refused at the preview already, and which file it is", "[sync]") {
    Backed backed;
    const auto damage = [&](const QString& name, qsizetype at) {
        const QString path = backed.folder + name;
        const QByteArray whole = bytesOf(path);
        QByteArray bytes = whole;
        const qsizetype place = at < 0 ? bytes.size() + at : at;
        bytes[place] = static_cast<char>(bytes[place] ^ 1);
        writeBytes(path, bytes);
        const auto preview = previewRestore(backed.machine.context(), backed.folder);
        writeBytes(path, whole);
        return preview ? Error{} : preview.error();
    };
    const QString bundle = QStringLiteral("/backup.ckb");
    const Error inBundle{ErrorCode::BundleDamaged, QStringLiteral("backup.ckb")};
    CHECK(damage(bundle, 20) == inBundle);
    CHECK(damage(bundle, -1) == inBundle);
    CHECK(damage(bundle, bytesOf(backed.folder + bundle).size() / 2) == inBundle);
    CHECK(damage(QStringLiteral("/keys.json"), 0) ==
          Error{ErrorCode::BundleDamaged, QStringLiteral("keys.json")});
    CHECK(previewRestore(backed.machine.context(), backed.folder));
}

TEST_CASE("a damaged attachment of a backup is counted and not brought in", "[sync]") {
    Backed backed;
    backed.loseStore();
    const QString path = backupBlobPath(backed.folder, hash256(kScan));
    QByteArray bytes = bytesOf(path);
    bytes[5] = static_cast<char>(bytes[5] ^ 1);
    REQUIRE(QFile::remove(path));
    writeBytes(path, bytes);
    const auto restored = backed.restoreAs();
    REQUIRE(restored);
    CHECK(restored->damagedBlobs == 1);
    CHECK(restored->blobs == 0);
}

TEST_CASE("the door registers of the days that are kept come back with a backup", "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    const QByteArray key(32, 'k');
    const QString day = QStringLiteral("2020-02-17");
    REQUIRE(office.store->writeLocal([&](Sql& sql) -> Result<void> {
        for (const QString& each : {QStringLiteral("2020-02-02"), day})
            sql.exec(QStringLiteral("INSERT INTO l_door (day, key) VALUES (:day, :key)"),
                     {{":day", each}, {":key", key}});
        return {};
    }));
    static constexpr Migration kFirst[] = {
        {1, [](Sql& sql) { sql.exec(QStringLiteral("CREATE TABLE t (n)")); }}};
    auto open = Database::create(doorRegisterPath(office.folder, day), key, {7, kFirst});
    REQUIRE(open);
    REQUIRE((*open)->write([](Sql& sql) -> Result<qint64> {
        return sql.exec(QStringLiteral("INSERT INTO t VALUES (36)"));
    }));
    writeBytes(doorRegisterPath(office.folder, QStringLiteral("2020-02-02")), "past its time");
    // While it is still open at the door, its newest rows in the log beside it.
    const auto kept = backup(*office.store, office.session, machine.folder.path());
    REQUIRE(kept);
    open->reset();
    office.store.reset();
    REQUIRE(QDir(office.folder).removeRecursively());
    REQUIRE(restore(machine.context(), {kept->folder, office.folder},
                    LogInKey{QStringLiteral("admin"), kTestPassword}));
    CHECK(QDir(office.folder + QStringLiteral("/door")).entryList(QDir::Files) ==
          QStringList{day + QStringLiteral(".db")});
    auto back = Database::open(doorRegisterPath(office.folder, day), key, {7, kFirst});
    REQUIRE(back);
    CHECK((*back)
              ->read([](Sql& sql) -> Result<qint64> {
                  return sql.integer(QStringLiteral("SELECT n FROM t")).value_or(0);
              })
              .value() == 36);
}

TEST_CASE("a backup for which there is no room is not begun", "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    const QString day = QStringLiteral("2020-02-17");
    REQUIRE(office.store->writeLocal([&](Sql& sql) -> Result<void> {
        sql.exec(QStringLiteral("INSERT INTO l_door (day, key) VALUES (:day, :key)"),
                 {{":day", day}, {":key", QByteArray(32, 'k')}});
        return {};
    }));
    QFile door(doorRegisterPath(office.folder, day)); // eight terabytes that take no room
    REQUIRE(door.open(QIODevice::WriteOnly));
    REQUIRE(door.resize(qint64{1} << 43));
    const QStringList before = everything(*office.store);
    CHECK(backup(*office.store, office.session).error().code == ErrorCode::DiskFull);
    CHECK(everything(*office.store) == before);
    CHECK(QDir(office.folder + QStringLiteral("/backups")).isEmpty());
}

TEST_CASE("a backup removes those of the store that need not stay, and none elsewhere", "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    const QString stick = machine.path(QStringLiteral("stick"));
    for (int i = 0; i < 12; ++i) {
        machine.clock.advanceSeconds(60);
        const auto report = backup(*office.store, office.session);
        REQUIRE(report);
        CHECK(report->rotation->removed == (i < 10 ? 0 : 1));
        REQUIRE(backup(*office.store, office.session, stick));
    }
    CHECK(listBackups(office.folder + QStringLiteral("/backups")).size() == 10);
    CHECK(listBackups(stick).size() == 12);
}

TEST_CASE("of many backups the latest, one a day and one a month stay", "[sync]") {
    std::vector<std::int64_t> taken;
    const QDate today(2020, 12, 31);
    for (int day = 0; day < 500; ++day)
        for (const int hour : {9, 17})
            taken.push_back(officeMs(today.addDays(-day), QTime(hour, 0)));
    const auto kept = backupsToKeep(taken);
    for (int i = 0; i < 10; ++i)
        CHECK(kept.contains(taken[static_cast<size_t>((i / 2) * 2 + (1 - i % 2))]));
    CHECK(kept.contains(officeMs(today.addDays(-29), QTime(17, 0))));
    CHECK_FALSE(kept.contains(officeMs(today.addDays(-29), QTime(9, 0))));
    CHECK_FALSE(kept.contains(officeMs(today.addDays(-32), QTime(17, 0))));
    CHECK(kept.contains(officeMs(QDate(2020, 11, 30), QTime(17, 0))));
    CHECK(kept.contains(officeMs(QDate(2020, 1, 31), QTime(17, 0))));
    CHECK_FALSE(kept.contains(officeMs(QDate(2019, 12, 31), QTime(17, 0))));
    CHECK(kept.size() == 10 + 25 + 11); // the ten latest are five days
    CHECK(backupsToKeep({}).empty());
}

TEST_CASE("rotation removes backups and nothing else", "[sync]") {
    Backed backed;
    const QString folder = backed.machine.path(QStringLiteral("kept"));
    for (int hour = 10; hour < 24; ++hour)
        copyFolder(backed.folder, folder + QStringLiteral("/20200217T") + QString::number(hour) +
                                      QStringLiteral("0000Z"));
    REQUIRE(QDir().mkpath(folder + QStringLiteral("/holiday photos")));
    CHECK(listBackups(folder).size() == 14);
    CHECK(rotateBackups(folder).value().removed == 4);
    CHECK(listBackups(folder).size() == 10);
    CHECK(QFileInfo::exists(folder + QStringLiteral("/holiday photos")));
}
