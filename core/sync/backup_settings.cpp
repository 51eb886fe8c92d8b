// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/backup_settings.h"

#include "core/store/file_system.h"
#include "core/store/local_notes.h"
#include "core/sync/quick_copy.h"

#include <QDir>
#include <QFileInfo>

namespace chuangkou {

namespace {

constexpr int kMostHours = 24;
constexpr int kMostGb = 100'000;
constexpr qint64 kLongestPath = 64 * 1024;

const QString kDaily = QStringLiteral("backup.daily");
const QString kHours = QStringLiteral("backup.every_hours");
const QString kSecond = QStringLiteral("backup.second_folder");
const QString kLimit = QStringLiteral("backup.limit_gb");
const QString kCovered = QStringLiteral("backup.covered");

QString rememberedPath(const QString& stateFolder) {
    return stateFolder + QStringLiteral("/second-backup-folder");
}

int numberOf(Sql& sql, const QString& name, int fallback) {
    bool isNumber = false;
    const int number = localSetting(sql, name).value_or(QString()).toInt(&isNumber);
    return isNumber ? number : fallback;
}

bool isWithin(const QString& folder, const QString& other) {
    const QString inner = QFileInfo(folder).canonicalFilePath();
    const QString outer = QFileInfo(other).canonicalFilePath();
    return inner == outer || inner.startsWith(outer + u'/');
}

Result<void> checkSecondFolder(Store& store, const QString& folder) {
    if (!QFileInfo(folder).isDir())
        return fail(ErrorCode::NotFound, folder);
    if (isWithin(folder, store.folder()))
        return fail(ErrorCode::InvalidInput, QStringLiteral("backup_inside"));
    const auto name =
        store.read([&](Sql& sql) -> Result<QString> { return machineFolderName(store, sql); });
    if (!name)
        return fail(name.error());
    const QString own = folder + u'/' + *name;
    const QString trial = own + QStringLiteral("/trial");
    if (!QDir().mkpath(own) || !writeDurably(trial, "chuangkou"))
        return fail(ErrorCode::FileUnwritable, folder);
    QFile::remove(trial);
    return {};
}

} // namespace

BackupSettings backupSettings(Sql& sql) {
    const BackupSettings fallback;
    return {numberOf(sql, kDaily, fallback.isDaily ? 1 : 0) != 0,
            std::clamp(numberOf(sql, kHours, fallback.everyHours), 0, kMostHours),
            localSetting(sql, kSecond).value_or(QString()),
            std::clamp(numberOf(sql, kLimit, fallback.limitGb), 1, kMostGb)};
}

qint64 limitOf(const BackupSettings& settings) {
    return qint64{settings.limitGb} << 30;
}

Result<void> setBackupSettings(Store& store, const Session& session,
                               const BackupSettings& settings) {
    if (!session.may(Right::SetUpOffice))
        return fail(ErrorCode::NotAllowed);
    if (store.mode() != StoreMode::Normal)
        return fail(ErrorCode::StoreReadOnly);
    if (settings.everyHours < 0 || settings.everyHours > kMostHours)
        return fail(ErrorCode::OutOfRange, QStringLiteral("backup_hours"));
    if (settings.limitGb < 1 || settings.limitGb > kMostGb)
        return fail(ErrorCode::OutOfRange, QStringLiteral("backup_limit"));
    if (!settings.secondFolder.isEmpty())
        if (const auto good = checkSecondFolder(store, settings.secondFolder); !good)
            return good;
    const auto kept = store.writeLocal([&](Sql& sql) -> Result<void> {
        setLocalSetting(sql, kDaily, QString::number(settings.isDaily ? 1 : 0));
        setLocalSetting(sql, kHours, QString::number(settings.everyHours));
        setLocalSetting(sql, kSecond, settings.secondFolder);
        setLocalSetting(sql, kLimit, QString::number(settings.limitGb));
        return {};
    });
    if (!kept)
        return kept;
    // Only a convenience for the day when the store is gone.
    (void)writeDurably(rememberedPath(store.context().stateFolder), settings.secondFolder.toUtf8());
    return {};
}

QString rememberedSecondFolder(const QString& stateFolder) {
    const auto path = readWhole(rememberedPath(stateFolder), kLongestPath);
    return path ? QString::fromUtf8(*path) : QString();
}

qint64 lastEventRow(Sql& sql) {
    return sql.integer(QStringLiteral("SELECT max(id) FROM ev_events")).value_or(0);
}

void noteCovered(Sql& sql, qint64 row) {
    setLocalSetting(sql, kCovered, QString::number(row));
}

qint64 coveredRow(Sql& sql) {
    const qint64 row = localSetting(sql, kCovered).value_or(QString()).toLongLong();
    // A restored store counts its rows anew.
    return row <= lastEventRow(sql) ? row : 0;
}

} // namespace chuangkou
