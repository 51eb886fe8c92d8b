// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/backup.h"

#include <QDir>
#include <QFileInfo>

namespace chuangkou {

namespace {

constexpr size_t kLatest = 10;
constexpr size_t kDays = 30;
constexpr size_t kMonths = 12;
constexpr qsizetype kTimeLength = 16; ///< "20200217T010000Z"

std::optional<std::int64_t> timeOf(const QString& name) {
    if (name.size() > kTimeLength && name[kTimeLength] != u'-')
        return std::nullopt;
    QDateTime time =
        QDateTime::fromString(name.left(kTimeLength), QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    time.setTimeZone(QTimeZone::utc());
    return time.isValid() ? std::optional<std::int64_t>(time.toMSecsSinceEpoch()) : std::nullopt;
}

} // namespace

std::set<std::int64_t> backupsToKeep(const std::vector<std::int64_t>& takenAt) {
    std::vector<std::int64_t> newestFirst = takenAt;
    std::sort(newestFirst.begin(), newestFirst.end(), std::greater());
    std::set<std::int64_t> kept;
    std::set<QDate> days;
    std::set<std::pair<int, int>> months;
    for (size_t i = 0; i < newestFirst.size(); ++i) {
        const QDate day = officeDate(newestFirst[i]);
        const bool isLastOfDay = days.size() < kDays && days.insert(day).second;
        const bool isLastOfMonth =
            months.size() < kMonths && months.emplace(day.year(), day.month()).second;
        if (i < kLatest || isLastOfDay || isLastOfMonth)
            kept.insert(newestFirst[i]);
    }
    return kept;
}

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

Result<int> rotateBackups(const QString& folder) {
    const auto entries = listBackups(folder);
    std::vector<std::int64_t> times;
    for (const BackupEntry& entry : entries)
        times.push_back(entry.takenAt);
    const auto kept = backupsToKeep(times);
    int removed = 0;
    for (const BackupEntry& entry : entries) {
        if (kept.contains(entry.takenAt))
            continue;
        if (!QDir(entry.folder).removeRecursively())
            return fail(ErrorCode::FileUnwritable, entry.folder);
        ++removed;
    }
    return removed;
}

} // namespace chuangkou
