// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file_system.h"

#include "core/crypto/keys.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace chuangkou {

namespace {

ErrorCode writeErrorOf(int number) {
    return number == ENOSPC || number == EDQUOT ? ErrorCode::DiskFull : ErrorCode::FileUnwritable;
}

const QRegularExpression& partForm() {
    static const QRegularExpression form(QStringLiteral("^(.+)\\.([0-9]+)-[0-9]+\\.part$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    return form;
}

bool isAlive(int process) {
    return process > 0 && (::kill(process, 0) == 0 || errno != ESRCH);
}

/// `name`: of what it was to become; empty: whatever that is.
void removeDead(const QDir& folder, const QString& name) {
    const auto parts = folder.entryInfoList(
        {QStringLiteral("*.part")}, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden);
    for (const QFileInfo& left : parts) {
        const QRegularExpressionMatch match = partForm().match(left.fileName());
        if (!match.hasMatch() || (!name.isEmpty() && match.captured(1) != name) ||
            isAlive(match.captured(2).toInt()))
            continue;
        if (left.isDir() && !left.isSymLink())
            QDir(left.filePath()).removeRecursively();
        else
            QFile::remove(left.filePath());
    }
}

} // namespace

// The numbers stand in linux/magic.h and statfs(2).
QString unsuitableFileSystemName(long type) {
    switch (static_cast<unsigned long>(type) & 0xFFFFFFFFUL) {
    case 0x6969UL:
        return QStringLiteral("NFS");
    case 0x517BUL:
        return QStringLiteral("SMB");
    case 0xFF534D42UL:
        return QStringLiteral("CIFS");
    case 0xFE534D42UL:
        return QStringLiteral("SMB2");
    case 0x65735546UL:
        return QStringLiteral("FUSE");
    case 0x01021997UL:
        return QStringLiteral("9P");
    case 0x5346414FUL:
        return QStringLiteral("AFS");
    case 0x00C36400UL:
        return QStringLiteral("Ceph");
    case 0x4D44UL:
        return QStringLiteral("vfat");
    case 0x2011BAB0UL:
        return QStringLiteral("exFAT");
    default:
        return {};
    }
}

Result<void> refuseUnsuitableFileSystem(const QString& folder) {
    struct statfs info = {};
    if (statfs(QFile::encodeName(folder).constData(), &info) != 0)
        return fail(ErrorCode::FileUnreadable, folder);
    const QString type = unsuitableFileSystemName(static_cast<long>(info.f_type));
    if (!type.isEmpty())
        return fail(ErrorCode::StoreNetwork, type);
    return {};
}

QString newPart(const QString& path) {
    static std::atomic<int> count = 0;
    const QFileInfo target(path);
    removeDead(target.dir(), target.fileName());
    return QStringLiteral("%1.%2-%3.part").arg(path).arg(::getpid()).arg(++count);
}

void removeDeadParts(const QString& folder) {
    removeDead(QDir(folder), QString());
}

Result<void> exchangeFolders(const QString& a, const QString& b) {
    const QByteArray first = QFile::encodeName(a);
    const QByteArray second = QFile::encodeName(b);
    if (::renameat2(AT_FDCWD, first.constData(), AT_FDCWD, second.constData(), RENAME_EXCHANGE) ==
        0)
        return {};
    if (errno != EINVAL && errno != ENOSYS)
        return fail(ErrorCode::FileUnwritable, a);
    const QByteArray between = QFile::encodeName(newPart(a));
    if (::rename(first.constData(), between.constData()) != 0)
        return fail(ErrorCode::FileUnwritable, a);
    if (::rename(second.constData(), first.constData()) != 0) {
        (void)::rename(between.constData(), first.constData());
        return fail(ErrorCode::FileUnwritable, b);
    }
    if (::rename(between.constData(), second.constData()) != 0)
        return fail(ErrorCode::FileUnwritable, b);
    return {};
}

Result<void> syncFolder(const QString& folder) {
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY);
    if (handle < 0)
        return fail(ErrorCode::FileUnwritable, folder);
    const bool good = ::fsync(handle) == 0;
    ::close(handle);
    if (!good)
        return fail(ErrorCode::FileUnwritable, folder);
    return {};
}

Result<void> makeFolderDurably(const QString& folder) {
    const QFileInfo info(folder);
    if (info.isDir())
        return {};
    const QString above = info.absolutePath();
    if (const auto made = makeFolderDurably(above); !made)
        return made;
    if (!QDir().mkdir(folder) && !QFileInfo(folder).isDir())
        return fail(ErrorCode::FileUnwritable, folder);
    return syncFolder(above);
}

Result<void> writeDurably(const QString& path, const QByteArray& bytes) {
    const QByteArray part = QFile::encodeName(newPart(path));
    const int handle = ::open(part.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (handle < 0)
        return fail(writeErrorOf(errno), path);
    qsizetype written = 0;
    int failure = 0;
    while (written < bytes.size() && failure == 0) {
        const ssize_t count = ::write(handle, bytes.constData() + written,
                                      static_cast<size_t>(bytes.size() - written));
        if (count < 0 && errno != EINTR)
            failure = errno;
        else if (count > 0)
            written += count;
    }
    if (failure == 0 && ::fsync(handle) != 0)
        failure = errno;
    if (::close(handle) != 0 && failure == 0)
        failure = errno;
    if (failure == 0 && ::rename(part.constData(), QFile::encodeName(path).constData()) != 0)
        failure = errno;
    if (failure != 0) {
        ::unlink(part.constData());
        return fail(writeErrorOf(failure), path);
    }
    return syncFolder(QFileInfo(path).path());
}

Result<void> syncFile(const QString& path) {
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    if (handle < 0)
        return fail(writeErrorOf(errno), path);
    const int failure = ::fsync(handle) != 0 ? errno : 0;
    ::close(handle);
    if (failure != 0)
        return fail(writeErrorOf(failure), path);
    return {};
}

Result<void> publishPart(const QString& part, const QString& path) {
    if (const auto durable = syncFile(part); !durable)
        return durable;
    if (::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0)
        return fail(writeErrorOf(errno), path);
    return syncFolder(QFileInfo(path).path());
}

bool dropFromCache(const QString& path) {
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool honoured = ::posix_fadvise(handle, 0, 0, POSIX_FADV_DONTNEED) == 0;
    ::close(handle);
    return honoured;
}

Result<void> syncFileSystem(const QString& path) {
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return fail(ErrorCode::FileUnwritable, path);
    const bool good = ::syncfs(handle) == 0;
    ::close(handle);
    if (!good)
        return fail(ErrorCode::FileUnwritable, path);
    return {};
}

std::optional<qint64> freeBytes(const QString& folder) {
    struct statvfs info = {};
    if (statvfs(QFile::encodeName(folder).constData(), &info) != 0)
        return std::nullopt;
    return static_cast<qint64>(info.f_bavail) * static_cast<qint64>(info.f_frsize);
}

bool areOnOneFileSystem(const QString& a, const QString& b) {
    struct stat first = {};
    struct stat second = {};
    return stat(QFile::encodeName(a).constData(), &first) == 0 &&
           stat(QFile::encodeName(b).constData(), &second) == 0 && first.st_dev == second.st_dev;
}

std::optional<FileIdentity> fileIdentity(const QString& path) {
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return std::nullopt;
    return FileIdentity{info.st_dev, info.st_ino};
}

Result<void> linkOrCopy(const QString& from, const QString& to) {
    if (::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0 ||
        errno == EEXIST)
        return {};
    return copyDurably(from, to);
}

Result<void> copyDurably(const QString& from, const QString& to) {
    const QString part = newPart(to);
    const bool isCopied = QFile::copy(from, part);
    const auto published =
        isCopied ? publishPart(part, to) : Result<void>(fail(ErrorCode::FileUnwritable, to));
    if (!published)
        QFile::remove(part);
    return published;
}

Result<QByteArray> readWhole(const QString& path, qint64 limit) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, path);
    if (file.size() > limit)
        return fail(ErrorCode::BundleTooLarge, path);
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::FileUnreadable, path);
    return bytes;
}

QByteArray hostId(const QString& stateFolder) {
    QFile system(QStringLiteral("/etc/machine-id"));
    if (system.open(QIODevice::ReadOnly)) {
        const QByteArray id = system.readAll().trimmed();
        if (!id.isEmpty())
            return hash256("ckt-host-1" + id);
    }
    const QString path = stateFolder + QStringLiteral("/host-id");
    QFile own(path);
    if (own.open(QIODevice::ReadOnly)) {
        const QByteArray id = own.readAll();
        if (id.size() == 32)
            return id;
    }
    const QByteArray id = randomBytes(32);
    (void)makeFolderDurably(stateFolder);
    (void)writeDurably(path, id); // not kept: the next open calls the store copied, the safe side
    return id;
}

QString defaultStateFolder() {
    const QString named = qEnvironmentVariable("CHUANGKOU_STATE");
    if (!named.isEmpty())
        return named;
    const QString shared = QStringLiteral("/var/lib/chuangkou");
    if (QFileInfo(shared).isWritable())
        return shared;
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base =
        state.isEmpty() ? QDir::homePath() + QStringLiteral("/.local/state") : state;
    return base + QStringLiteral("/chuangkou");
}

} // namespace chuangkou
