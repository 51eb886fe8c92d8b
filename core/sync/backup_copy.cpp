// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file_system.h"
#include "core/sync/backup_list.h"
#include "core/sync/backup_parts.h"
#include "core/sync/backup_round.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

namespace chuangkou {

namespace {

const QString kAttachments = QStringLiteral("/attachments/");

struct FileToCopy {
    QString relative; ///< with a slash before it
    qint64 size = 0;
    QString same; ///< the same file in another backup there; empty: none
};

/// Attachments are named by their hash and never change, so another backup's file of that name is
/// the same one.
std::vector<FileToCopy> filesOf(const QString& folder, const QString& sibling) {
    std::vector<FileToCopy> files;
    QDirIterator walk(folder, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        FileToCopy file{path.mid(folder.size()), walk.fileInfo().size(), {}};
        const QString there = sibling + file.relative;
        if (!sibling.isEmpty() && file.relative.startsWith(kAttachments) &&
            QFileInfo(there).size() == file.size)
            file.same = there;
        files.push_back(file);
    }
    return files;
}

/// What a copy that failed failed for.
Error reasonOf(const Error& error, const QString& base, qint64 size) {
    const auto room = freeBytes(base);
    return room && *room < size ? Error{ErrorCode::DiskFull, base} : error;
}

Result<void> copyFiles(const std::vector<FileToCopy>& files, const QString& from,
                       const QString& part) {
    for (const FileToCopy& file : files) {
        const QString to = part + file.relative;
        if (!QDir().mkpath(QFileInfo(to).path()))
            return fail(ErrorCode::FileUnwritable, to);
        const auto copied =
            file.same.isEmpty() ? copyDurably(from + file.relative, to) : linkOrCopy(file.same, to);
        if (!copied) {
            const Error reason = reasonOf(copied.error(), part, file.size);
            return fail(reason.code, reason.detail);
        }
    }
    return {};
}

} // namespace

Result<void> copyBackup(const QString& backupFolder, const QString& base) {
    const auto there = listBackups(base);
    const auto files = filesOf(backupFolder, there.empty() ? QString() : there.front().folder);
    qint64 needed = 0;
    for (const FileToCopy& file : files)
        needed += file.same.isEmpty() ? file.size : 0;
    if (const auto room = freeBytes(base); room && *room <= needed)
        return fail(ErrorCode::DiskFull, base);
    const QString final = base + u'/' + QFileInfo(backupFolder).fileName();
    const QString part = newPart(final);
    auto done = makeBackupFolders(part);
    if (done)
        done = copyFiles(files, backupFolder, part);
    if (done) {
        (void)dropFromCache(backupBundlePath(part));
        done = checkBackup(part);
    }
    if (!done) {
        QDir(part).removeRecursively();
        return done;
    }
    return publishFolder(part, final);
}

} // namespace chuangkou
