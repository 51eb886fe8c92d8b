// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/backup_list.h"

#include "core/base/clock.h"
#include "core/store/file_system.h"
#include "core/store/store.h"
#include "core/sync/backup.h"
#include "core/sync/bundle_read.h"
#include "core/sync/quick_copy.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <set>

namespace chuangkou {

namespace {

constexpr qsizetype kTimeLength = 16; ///< "20200217T010000Z"
constexpr qint64 kLargestNote = 4 * 1024 * 1024;

std::optional<std::int64_t> timeOf(const QString& name) {
    if (name.size() > kTimeLength && name[kTimeLength] != u'-')
        return std::nullopt;
    QDateTime time =
        QDateTime::fromString(name.left(kTimeLength), QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    time.setTimeZone(QTimeZone::utc());
    return time.isValid() ? std::optional<std::int64_t>(time.toMSecsSinceEpoch()) : std::nullopt;
}

/// A person is told which file of the backup it is; the place inside helps nobody.
Unexpected nameOfDamage(const Error& error) {
    return error.code == ErrorCode::BundleDamaged
               ? fail(ErrorCode::BundleDamaged, QStringLiteral("backup.ckb"))
               : fail(error);
}

/// Adds the folder's files to those that were counted already; returns what they take.
qint64 countFiles(const QString& folder, const QString& storeFolder,
                  std::set<FileIdentity>& counted) {
    qint64 bytes = 0;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        const auto file = fileIdentity(path);
        if (!file || !counted.insert(*file).second)
            continue;
        const QString inStore = storeFolder + path.mid(folder.size());
        if (storeFolder.isEmpty() || fileIdentity(inStore) != file)
            bytes += walk.fileInfo().size();
    }
    return bytes;
}

BackupDescription describe(const BackupEntry& entry) {
    BackupDescription description{entry.folder, entry.takenAt, 0, 0, {}, {}};
    std::set<FileIdentity> counted;
    description.bytes = countFiles(entry.folder, {}, counted);
    const auto header = backupHeader(entry.folder);
    if (!header)
        return description;
    description.events = header->events();
    description.machine = header->sender.name;
    description.device = header->sender.device;
    return description;
}

} // namespace

std::vector<BackupEntry> listBackups(const QString& folder) {
    std::vector<BackupEntry> found;
    for (const QFileInfo& entry : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (const auto time = timeOf(entry.fileName());
            time && QFileInfo::exists(backupBundlePath(entry.filePath())))
            found.push_back({entry.filePath(), *time});
    std::sort(found.begin(), found.end(), [](const BackupEntry& a, const BackupEntry& b) {
        return std::pair(a.takenAt, a.folder) > std::pair(b.takenAt, b.folder);
    });
    return found;
}

qint64 bytesOfBackups(const std::vector<BackupEntry>& entries, const QString& storeFolder) {
    qint64 bytes = 0;
    std::set<FileIdentity> counted;
    for (const BackupEntry& entry : entries)
        bytes += countFiles(entry.folder, storeFolder, counted);
    return bytes;
}

std::vector<BackupDescription> describeBackups(const QStringList& folders) {
    std::vector<BackupDescription> all;
    for (const QString& folder : folders) {
        QStringList places{folder};
        for (const QFileInfo& entry :
             QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
            if (isMachineFolder(entry.fileName()))
                places.append(entry.filePath());
        for (const QString& place : places)
            for (const BackupEntry& entry : listBackups(place))
                all.push_back(describe(entry));
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const BackupDescription& a, const BackupDescription& b) {
                         return a.takenAt > b.takenAt;
                     });
    return all;
}

Result<BundleHeader> backupHeader(const QString& backupFolder) {
    QFile file(backupBundlePath(backupFolder));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, file.fileName());
    auto header = BundleHeader::read(file);
    if (!header)
        return nameOfDamage(header.error());
    if (header->kind != BundleKind::Backup)
        return fail(ErrorCode::Unsupported, QStringLiteral("bundle"));
    return header;
}

Result<void> checkBackup(const QString& backupFolder) {
    const auto header = backupHeader(backupFolder);
    if (!header)
        return fail(header.error());
    if (const auto keys = backupKeys(backupFolder); !keys)
        return fail(keys.error());
    QFile file(backupBundlePath(backupFolder));
    if (!file.open(QIODevice::ReadOnly) || !file.seek(header->size))
        return fail(ErrorCode::FileUnreadable, file.fileName());
    const auto whole = checkCiphertext(file, *header);
    return whole ? whole : nameOfDamage(whole.error());
}

Result<KeyFile> backupKeys(const QString& backupFolder) {
    auto keys = KeyFile::load(Store::keyFilePath(backupFolder));
    if (!keys && keys.error().code == ErrorCode::StoreDamaged)
        return fail(ErrorCode::BundleDamaged, QStringLiteral("keys.json"));
    return keys;
}

std::optional<QuickCopy> quickCopyIn(const QString& backupsFolder) {
    const auto names = QDir(backupsFolder)
                           .entryList({kQuickPrefix + u'*'}, QDir::Dirs | QDir::NoDotAndDotDot,
                                      QDir::Name | QDir::Reversed);
    for (const QString& name : names) {
        const QString folder = backupsFolder + u'/' + name;
        const auto note = readWhole(folder + QStringLiteral("/quick.json"), kLargestNote);
        if (!note || !timeOf(name.sliced(kQuickPrefix.size())))
            continue;
        const QJsonObject json = QJsonDocument::fromJson(*note).object();
        const auto bytes = [](const QJsonValue& value) {
            return QByteArray::fromHex(value.toString().toLatin1());
        };
        QuickCopy copy{folder,
                       bytes(json.value(QLatin1String("device"))),
                       json.value(QLatin1String("machine")).toString(),
                       json.value(QLatin1String("taken_at")).toInteger(),
                       json.value(QLatin1String("events")).toInteger(),
                       {}};
        for (const QJsonValue& head : json.value(QLatin1String("heads")).toArray())
            copy.held[bytes(head[QLatin1String("origin")])] =
                head[QLatin1String("seq")].toInteger();
        if (!copy.device.isEmpty() && QFileInfo::exists(Store::databasePath(folder)))
            return copy;
    }
    return std::nullopt;
}

} // namespace chuangkou
