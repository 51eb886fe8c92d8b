// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/backup_round.h"

#include "core/store/file_system.h"
#include "core/sync/backup_list.h"
#include "core/sync/quick_copy.h"
#include "core/sync/restore.h"

#include <QFileInfo>

namespace chuangkou {

namespace {

constexpr std::int64_t kHourMs = 60 * 60 * 1000;

/// The newest backup that was not taken in the future: a clock that was wrong must not stop them.
std::optional<std::int64_t> lastTaken(const QString& folder, std::int64_t now) {
    for (const BackupEntry& entry : listBackups(folder))
        if (entry.takenAt <= now)
            return entry.takenAt;
    return std::nullopt;
}

bool holds(Sql& sql, const QString& condition, const SqlBinds& binds) {
    return sql.integer(QStringLiteral("SELECT EXISTS(SELECT 1 FROM ev_events WHERE ") + condition +
                           QLatin1Char(')'),
                       binds)
               .value_or(0) != 0;
}

bool isDue(Sql& sql, const BackupSettings& settings, std::optional<std::int64_t> last,
           std::int64_t now) {
    if (!settings.isDaily && settings.everyHours == 0)
        return false;
    if (!last)
        return true;
    const qint64 covered = coveredRow(sql);
    if (covered >= lastEventRow(sql))
        return false;
    if (settings.everyHours > 0 && now - *last >= settings.everyHours * kHourMs)
        return true;
    if (!settings.isDaily)
        return false;
    const qint64 today = officeMs(officeDate(now), QTime(0, 0));
    return holds(sql, QStringLiteral("kind = 'day_closed' AND id > :covered"),
                 {{":covered", covered}}) ||
           holds(sql, QStringLiteral("id > :covered AND at < :today"),
                 {{":covered", covered}, {":today", today}});
}

/// The first of a day makes the quick copy.
bool wantsQuickCopy(const QString& own, std::int64_t now) {
    const auto quick = quickCopyIn(own);
    return !quick || officeDate(quick->takenAt) != officeDate(now);
}

void takeBackup(const BackupTask& task, const QString& own, BackupRound& round) {
    const auto store = Store::openBeside(task.store);
    if (!store) {
        round.error = store.error();
        return;
    }
    auto report = writeBackup(**store, *task.start, own);
    if (!report) {
        round.error = report.error();
        return;
    }
    round.covered = task.start->covered;
    const auto rotated =
        rotateBackups(own, {limitOf(task.settings), task.store.folder, report->folder});
    report->rotation = rotated ? std::optional(*rotated) : std::nullopt;
    round.own = report->rotation.value_or(RotationReport());
    round.taken = *std::move(report);
    // It only saves time later on; the next backup tries again.
    if (wantsQuickCopy(own, task.now))
        (void)makeQuickCopy(**store);
}

/// Those of the store's own folder that the second one lacks and that are newer than its newest:
/// what was removed there for room must not come again.
std::vector<BackupEntry> missingThere(const QString& own, const QString& there) {
    const auto held = listBackups(there);
    std::vector<BackupEntry> missing;
    for (const BackupEntry& entry : listBackups(own)) {
        if (!held.empty() && entry.takenAt <= held.front().takenAt)
            break;
        missing.push_back(entry);
        if (held.empty())
            break; // the newest is what counts
    }
    std::reverse(missing.begin(), missing.end());
    return missing;
}

void serveSecondFolder(const BackupTask& task, const QString& own, BackupRound& round) {
    const QString there = task.settings.secondFolder + u'/' + task.machineFolder;
    const auto failWith = [&](const Error& error) {
        round.second = QFileInfo(there).isDir() ? SecondCopy::Failed : SecondCopy::Absent;
        round.secondError = error;
    };
    if (!QFileInfo(there).isDir()) {
        round.second = SecondCopy::Absent;
        return;
    }
    removeDeadParts(there);
    for (const BackupEntry& entry : missingThere(own, there)) {
        const QString copy = there + u'/' + QFileInfo(entry.folder).fileName();
        if (const auto copied = copyBackup(entry.folder, there); !copied)
            return failWith(copied.error());
        ++round.copied;
        const auto rotated = rotateBackups(there, {limitOf(task.settings), {}, copy});
        if (!rotated)
            return failWith(rotated.error());
        round.secondRoom = *rotated;
    }
    round.second = SecondCopy::Whole;
}

} // namespace

Result<std::optional<BackupTask>> nextBackupTask(Store& store, BackupWhen when,
                                                 const ActorId& actor) {
    using Task = std::optional<BackupTask>;
    if (store.mode() != StoreMode::Normal)
        return Task();
    const QString own = ownBackups(store.folder());
    const std::int64_t now = store.clock().nowMs();
    const auto last = lastTaken(own, now);
    bool due = when == BackupWhen::Now;
    auto task = store.read([&](Sql& sql) -> Result<BackupTask> {
        BackupTask planned{store.beside(), backupSettings(sql), machineFolderName(store, sql), now,
                           std::nullopt,   std::nullopt};
        due = due || isDue(sql, planned.settings, last, now);
        return planned;
    });
    if (!task)
        return fail(task.error());
    if (!due && task->settings.secondFolder.isEmpty())
        return Task();
    if (due) {
        const auto start = beginBackup(store, actor, own);
        if (start)
            task->start = *start;
        else
            task->refused = start.error();
    }
    return Task(*std::move(task));
}

BackupRound runBackupTask(const BackupTask& task) {
    BackupRound round;
    const QString own = ownBackups(task.store.folder);
    removeDeadParts(own);
    reclaimBackups(task.store.folder);
    round.error = task.refused;
    if (task.start)
        takeBackup(task, own, round);
    if (!task.settings.secondFolder.isEmpty())
        serveSecondFolder(task, own, round);
    return round;
}

Result<std::optional<BackupRound>> backUpWhenDue(Store& store, BackupWhen when,
                                                 const ActorId& actor) {
    using Round = std::optional<BackupRound>;
    const auto task = nextBackupTask(store, when, actor);
    if (!task)
        return fail(task.error());
    if (!*task)
        return Round();
    const BackupRound round = runBackupTask(**task);
    if (round.taken) {
        const auto noted = store.writeLocal([&](Sql& sql) -> Result<void> {
            noteCovered(sql, round.covered);
            return {};
        });
        if (!noted)
            return fail(noted.error());
    }
    return Round(round);
}

} // namespace chuangkou
