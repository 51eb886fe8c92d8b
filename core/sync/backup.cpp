// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/backup.h"

#include "core/office/account_table.h"
#include "core/office/audit_table.h"
#include "core/office/office_settings.h"
#include "core/office/office_table.h"
#include "core/store/file_system.h"
#include "core/store/local_notes.h"
#include "core/sync/backup_list.h"
#include "core/sync/backup_parts.h"
#include "core/sync/backup_settings.h"
#include "core/sync/bundle_write.h"
#include "core/sync/export_desk.h"
#include "core/sync/local_rows.h"

#include <QDir>
#include <QFileInfo>

namespace chuangkou {

namespace {

struct DoorRegisterKey {
    QString day;
    QByteArray key;
};

std::vector<DoorRegisterKey> doorRegisters(Store& store, Sql& sql) {
    return sql.list(QStringLiteral("SELECT day, key FROM l_door WHERE day >= :first ORDER BY day"),
                    {{":first", firstDoorDay(store, sql).toString(Qt::ISODate)}},
                    [](const SqlRow& row) { return DoorRegisterKey{row.text(0), row.bytes(1)}; });
}

qint64 sizeOf(const QString& path) {
    return QFileInfo(path).size();
}

/// What the backup may take: the database as it is, which its bundle never exceeds by much, the
/// door registers, and the attachments where they cannot be linked.
Result<void> checkRoom(Store& store, const QString& base) {
    if (!QDir().mkpath(base))
        return fail(ErrorCode::FileUnwritable, base);
    const bool isLinked = areOnOneFileSystem(base, store.folder());
    const auto needed = store.read([&](Sql& sql) -> Result<qint64> {
        const QString database = Store::databasePath(store.folder());
        qint64 bytes = sizeOf(database) + sizeOf(database + QStringLiteral("-wal"));
        for (const DoorRegisterKey& door : doorRegisters(store, sql))
            bytes += sizeOf(doorRegisterPath(store.folder(), door.day));
        if (!isLinked)
            for (const QByteArray& hash : Blobs::all(sql))
                bytes += sizeOf(store.blobs().pathOf(hash));
        return bytes;
    });
    if (!needed)
        return fail(needed.error());
    const auto room = freeBytes(base); // where it is not known, the writing itself will tell
    return !room || *needed < *room ? Result<void>() : fail(ErrorCode::DiskFull, base);
}

QString freeName(const QString& base, std::int64_t now) {
    const QString name = base + QLatin1Char('/') + fileTime(now);
    QString free = name;
    for (int n = 2; QFileInfo::exists(free); ++n)
        free = QStringLiteral("%1-%2").arg(name).arg(n);
    return free;
}

Result<BundlePlan> planBackup(Store& store, Sql& sql, const std::vector<SignedHead>& ownHeads) {
    auto plan = planEverything(store, sql, ownHeads, PlanExtent::AllHeld);
    if (!plan)
        return plan;
    plan->kind = BundleKind::Backup;
    plan->blobs.clear();
    plan->localBlocks = localBlocks(sql, firstDoorDay(store, sql));
    plan->recipients.clear();
    if (const auto office = OfficeTable::office(sql))
        plan->recipients.push_back(office->recovery.publicKey);
    for (const AccountKeys& keys : AccountTable::activeKeys(sql))
        plan->recipients.push_back(keys.publicKey);
    return plan;
}

Result<BackupReport> writeInto(Store& store, const std::vector<SignedHead>& heads,
                               const QString& part) {
    if (const auto made = makeBackupFolders(part); !made)
        return fail(made.error());
    if (const auto saved = store.keyFile().save(Store::keyFilePath(part)); !saved)
        return fail(saved.error());
    return store.read([&](Sql& sql) -> Result<BackupReport> {
        const auto linked = linkBlobs(store, sql, part);
        if (!linked)
            return fail(linked.error());
        if (const auto copied = copyDoorRegisters(store, sql, part); !copied)
            return fail(copied.error());
        const auto plan = planBackup(store, sql, heads);
        if (!plan)
            return fail(plan.error());
        const auto written = writeBundle(store, sql, *plan, backupBundlePath(part));
        if (!written)
            return fail(written.error());
        return BackupReport{part, written->header.events(), *linked, written->isReadFromMedium, {}};
    });
}

} // namespace

QDate firstDoorDay(Store& store, Sql& sql) {
    const QString name = QStringLiteral("door.retention_days");
    const QString stored = OfficeTable::setting(sql, name).value_or(QString());
    // A setting that is no text stands as the one element of a JSON array.
    const QJsonArray list = QJsonDocument::fromJson(stored.toUtf8()).array();
    const QString set = list.isEmpty() ? stored : settingText(list.first());
    bool isNumber = false;
    int days = set.toInt(&isNumber);
    if (!isNumber)
        days = QString::fromLatin1(knownSetting(name)->fallback).toInt();
    return officeDate(store.clock().nowMs()).addDays(-std::clamp(days, 0, 3650));
}

Result<void> copyDoorRegisters(Store& store, Sql& sql, const QString& folder) {
    for (const DoorRegisterKey& door : doorRegisters(store, sql)) {
        const QString from = doorRegisterPath(store.folder(), door.day);
        const QString to = doorRegisterPath(folder, door.day);
        // A day's key is there before its file.
        if (!QFileInfo::exists(from))
            continue;
        if (const auto copied = Database::copy(from, door.key, to); !copied)
            return copied;
        if (const auto durable = syncFile(to); !durable)
            return durable;
    }
    return {};
}

Result<int> linkBlobs(Store& store, Sql& sql, const QString& folder) {
    int linked = 0;
    for (const QByteArray& hash : Blobs::all(sql)) {
        const QString to = backupBlobPath(folder, hash);
        if (!QDir().mkpath(QFileInfo(to).path()))
            return fail(ErrorCode::FileUnwritable, to);
        if (const auto done = linkOrCopy(store.blobs().pathOf(hash), to); !done)
            return fail(done.error());
        ++linked;
    }
    return linked;
}

Result<void> makeBackupFolders(const QString& part) {
    for (const char* sub : {"/attachments", "/door"})
        if (!QDir().mkpath(part + QLatin1String(sub)))
            return fail(ErrorCode::FileUnwritable, part);
    return {};
}

Result<void> publishFolder(const QString& part, const QString& final) {
    if (!syncFolder(part) || !QDir().rename(part, final)) {
        QDir(part).removeRecursively();
        return fail(ErrorCode::FileUnwritable, final);
    }
    return syncFolder(QFileInfo(final).path());
}

QString ownBackups(const QString& storeFolder) {
    return storeFolder + QStringLiteral("/backups");
}

QString backupBundlePath(const QString& backupFolder) {
    return backupFolder + QStringLiteral("/backup.ckb");
}

QString backupBlobPath(const QString& backupFolder, const QByteArray& hash) {
    return Blobs(backupFolder + QStringLiteral("/attachments")).pathOf(hash);
}

QString doorRegisterPath(const QString& folder, const QString& day) {
    return QStringLiteral("%1/door/%2.db").arg(folder, day);
}

Result<BackupStart> beginBackup(Store& store, const ActorId& actor, const QString& base) {
    if (const auto room = checkRoom(store, base); !room)
        return fail(room.error());
    return store.write([&](Sql& sql) -> Result<BackupStart> {
        const auto noted =
            store.log().append(sql, actor,
                               {audit(store.ids(), "audit_exported",
                                      {{QStringLiteral("what"), QStringLiteral("backup")}})});
        if (!noted)
            return fail(noted.error());
        const auto heads = signOwnHeads(store, sql);
        if (!heads)
            return fail(heads.error());
        return BackupStart{*heads, lastEventRow(sql)};
    });
}

Result<BackupReport> writeBackup(Store& store, const BackupStart& start, const QString& base) {
    const QString final = freeName(base, store.clock().nowMs());
    const QString part = newPart(final);
    auto report = writeInto(store, start.heads, part);
    if (!report) {
        QDir(part).removeRecursively();
        return report;
    }
    if (const auto named = publishFolder(part, final); !named)
        return fail(named.error());
    report->folder = final;
    return report;
}

Result<BackupReport> backup(Store& store, const Session& session, const QString& folder) {
    if (!folder.isEmpty() && !session.may(Right::ManageKeys))
        return fail(ErrorCode::NotAllowed);
    const QString base = folder.isEmpty() ? ownBackups(store.folder()) : folder;
    const auto start = beginBackup(store, session.account, base);
    if (!start)
        return fail(start.error());
    auto report = writeBackup(store, *start, base);
    if (!report || !folder.isEmpty())
        return report;
    const auto settings = store.writeLocal([&](Sql& sql) -> Result<BackupSettings> {
        noteCovered(sql, start->covered);
        return backupSettings(sql);
    });
    if (!settings)
        return fail(settings.error());
    // The new one is safe; that an old one could not go must not make it look failed.
    const auto rotated = rotateBackups(base, {limitOf(*settings), store.folder(), report->folder});
    report->rotation = rotated ? std::optional(*rotated) : std::nullopt;
    return report;
}

} // namespace chuangkou
