// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/backup.h"

#include "core/office/account_table.h"
#include "core/office/audit_table.h"
#include "core/office/office_table.h"
#include "core/store/file_system.h"
#include "core/sync/bundle_write.h"
#include "core/sync/export_desk.h"
#include "core/sync/local_rows.h"

#include <QDir>
#include <QFileInfo>

namespace chuangkou {

namespace {

constexpr int kDoorRetentionDays = 30;

/// Keys of door registers of earlier days are gone for good, also from backups.
QDate firstDoorDay(Store& store, Sql& sql) {
    const QString set =
        OfficeTable::setting(sql, QStringLiteral("door_retention_days")).value_or(QString());
    // A setting that is no text stands as the one element of a JSON array.
    const QJsonArray list = QJsonDocument::fromJson(set.toUtf8()).array();
    bool isNumber = false;
    const int text = set.toInt(&isNumber);
    const int days = isNumber ? text : list.at(0).toInt(kDoorRetentionDays);
    return officeDate(store.clock().nowMs()).addDays(-std::clamp(days, 0, 3650));
}

QString freeName(const QString& base, std::int64_t now) {
    const QString name = base + QLatin1Char('/') + fileTime(now);
    QString free = name;
    for (int n = 2; QFileInfo::exists(free); ++n)
        free = QStringLiteral("%1-%2").arg(name).arg(n);
    return free;
}

Result<BundlePlan> planBackup(Store& store, Sql& sql, const std::vector<SignedHead>& ownHeads) {
    auto plan = planEverything(store, sql, ownHeads);
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

Result<BackupReport> writeInto(Store& store, const std::vector<SignedHead>& heads,
                               const QString& part) {
    if (!QDir().mkpath(part + QStringLiteral("/attachments")))
        return fail(ErrorCode::FileUnwritable, part);
    if (const auto saved = store.keyFile().save(Store::keyFilePath(part)); !saved)
        return fail(saved.error());
    return store.read([&](Sql& sql) -> Result<BackupReport> {
        const auto linked = linkBlobs(store, sql, part);
        if (!linked)
            return fail(linked.error());
        const auto plan = planBackup(store, sql, heads);
        if (!plan)
            return fail(plan.error());
        const auto written = writeBundle(store, sql, *plan, backupBundlePath(part));
        if (!written)
            return fail(written.error());
        return BackupReport{part, written->header.events(), *linked, written->isReadFromMedium};
    });
}

} // namespace

QString backupBundlePath(const QString& backupFolder) {
    return backupFolder + QStringLiteral("/backup.ckb");
}

QString backupBlobPath(const QString& backupFolder, const QByteArray& hash) {
    return Blobs(backupFolder + QStringLiteral("/attachments")).pathOf(hash);
}

Result<BackupReport> backup(Store& store, const Session& session, const QString& folder) {
    if (!session.may(Right::ManageKeys))
        return fail(ErrorCode::NotAllowed);
    const auto heads = store.write([&](Sql& sql) -> Result<std::vector<SignedHead>> {
        const auto noted =
            store.log().append(sql, session.account,
                               {audit(store.ids(), "audit_exported",
                                      {{QStringLiteral("what"), QStringLiteral("backup")}})});
        if (!noted)
            return fail(noted.error());
        return signOwnHeads(store, sql);
    });
    if (!heads)
        return fail(heads.error());
    const QString base = folder.isEmpty() ? store.folder() + QStringLiteral("/backups") : folder;
    const QString final = freeName(base, store.clock().nowMs());
    const QString part = final + QStringLiteral(".part");
    QDir(part).removeRecursively();
    auto report = writeInto(store, *heads, part);
    if (!report) {
        QDir(part).removeRecursively();
        return report;
    }
    if (!QDir().rename(part, final))
        return fail(ErrorCode::FileUnwritable, final);
    if (const auto durable = syncFolder(base); !durable)
        return fail(durable.error());
    report->folder = final;
    return report;
}

} // namespace chuangkou
