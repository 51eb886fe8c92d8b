// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/backup_rotation.h"

#include "core/base/clock.h"
#include "core/sync/backup_list.h"

#include <QDir>

#include <algorithm>

namespace chuangkou {

namespace {

constexpr size_t kLatest = 10;
constexpr size_t kDays = 30;
constexpr size_t kMonths = 12;

enum class Why { Latest, Daily, Monthly };

/// Why each of those that stay does; a monthly one that is among the latest as well is monthly.
std::map<std::int64_t, Why> reasons(const std::vector<std::int64_t>& takenAt) {
    std::vector<std::int64_t> newestFirst = takenAt;
    std::sort(newestFirst.begin(), newestFirst.end(), std::greater());
    std::map<std::int64_t, Why> kept;
    std::set<QDate> days;
    std::set<std::pair<int, int>> months;
    for (size_t i = 0; i < newestFirst.size(); ++i) {
        const QDate day = officeDate(newestFirst[i]);
        const bool isLastOfDay = days.size() < kDays && days.insert(day).second;
        const bool isLastOfMonth =
            months.size() < kMonths && months.emplace(day.year(), day.month()).second;
        if (isLastOfMonth)
            kept.emplace(newestFirst[i], Why::Monthly);
        else if (i < kLatest)
            kept.emplace(newestFirst[i], Why::Latest);
        else if (isLastOfDay)
            kept.emplace(newestFirst[i], Why::Daily);
    }
    return kept;
}

std::vector<std::int64_t> timesOf(const std::vector<BackupEntry>& entries) {
    std::vector<std::int64_t> times;
    for (const BackupEntry& entry : entries)
        times.push_back(entry.takenAt);
    return times;
}

/// Those that nothing may remove: what was just written, and the newest whole one, which a wrong
/// clock may have given another place in the list.
std::set<QString> untouchable(const std::vector<BackupEntry>& newestFirst, const QString& written) {
    std::set<QString> folders{written};
    for (const BackupEntry& entry : newestFirst) {
        folders.insert(entry.folder);
        if (entry.folder == written || checkBackup(entry.folder))
            break;
    }
    return folders;
}

bool removeBackup(const BackupEntry& entry) {
    return QDir(entry.folder).removeRecursively();
}

} // namespace

std::set<std::int64_t> backupsToKeep(const std::vector<std::int64_t>& takenAt) {
    std::set<std::int64_t> kept;
    for (const auto& [time, why] : reasons(takenAt))
        kept.insert(time);
    return kept;
}

std::vector<std::int64_t> backupsByDispensability(const std::vector<std::int64_t>& takenAt) {
    const auto kept = reasons(takenAt);
    std::vector<std::int64_t> order;
    for (const Why group : {Why::Daily, Why::Latest, Why::Monthly})
        for (const auto& [time, why] : kept)
            if (why == group && time != kept.rbegin()->first)
                order.push_back(time);
    return order;
}

Result<RotationReport> rotateBackups(const QString& folder, const RotationRule& rule) {
    auto entries = listBackups(folder);
    const auto kept = backupsToKeep(timesOf(entries));
    const bool isAnythingToGo =
        std::any_of(entries.begin(), entries.end(),
                    [&](const BackupEntry& entry) { return !kept.contains(entry.takenAt); });
    RotationReport report;
    report.bytes = bytesOfBackups(entries, rule.storeFolder);
    if (!isAnythingToGo && report.bytes <= rule.limit)
        return report;
    const auto safe = untouchable(entries, rule.written);
    const auto remove = [&](std::int64_t time) -> Result<int> {
        int removed = 0;
        for (auto entry = entries.begin(); entry != entries.end();) {
            if (entry->takenAt != time || safe.contains(entry->folder)) {
                ++entry;
                continue;
            }
            if (!removeBackup(*entry))
                return fail(ErrorCode::FileUnwritable, entry->folder);
            entry = entries.erase(entry);
            ++removed;
        }
        return removed;
    };
    for (const std::int64_t time : timesOf(entries))
        if (!kept.contains(time)) {
            const auto removed = remove(time);
            if (!removed)
                return fail(removed.error());
            report.removed += *removed;
        }
    for (const std::int64_t time : backupsByDispensability(timesOf(entries))) {
        report.bytes = bytesOfBackups(entries, rule.storeFolder);
        if (report.bytes <= rule.limit)
            break;
        const auto removed = remove(time);
        if (!removed)
            return fail(removed.error());
        report.removedForRoom += *removed;
    }
    report.bytes = bytesOfBackups(entries, rule.storeFolder);
    report.isOverLimit = report.bytes > rule.limit;
    return report;
}

} // namespace chuangkou
