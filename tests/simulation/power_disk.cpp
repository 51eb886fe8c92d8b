// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/power_disk.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace chuangkou {

namespace {

constexpr qsizetype kSector = 512;

std::atomic<PowerDisk*> g_present = nullptr;

QByteArray contentOf(const QByteArray& path) {
    QFile file(QFile::decodeName(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// SQLite's shared memory and the locks of a process mean nothing after a start of the machine.
bool isOfThisRun(const QByteArray& path) {
    return path.endsWith("-shm") || path.endsWith(".lock");
}

bool isBelow(const QByteArray& path, const QByteArray& folder) {
    return path.size() > folder.size() && path.startsWith(folder) && path[folder.size()] == '/';
}

} // namespace

PowerDisk* PowerDisk::present() {
    return g_present.load(std::memory_order_relaxed);
}

PowerDisk::PowerDisk(const QString& folder, std::uint64_t seed)
    : m_root(QFile::encodeName(folder)), m_chance(seed) {
    scan(m_root);
    m_durable = m_live;
    g_present = this;
}

PowerDisk::~PowerDisk() {
    g_present = nullptr;
}

void PowerDisk::scan(const QByteArray& folder) {
    QDirIterator walk(QFile::decodeName(folder),
                      QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QByteArray path = QFile::encodeName(walk.next());
        if (isOfThisRun(path))
            continue;
        auto node = std::make_shared<Node>();
        node->isFolder = walk.fileInfo().isDir();
        m_live.emplace(path, std::move(node));
    }
}

void PowerDisk::cutAfter(int operations) {
    m_cutAt = m_operations + operations;
}

void PowerDisk::fullAfter(int writes, int times) {
    m_fullFrom = m_writes + writes;
    m_fullTimes = times;
}

void PowerDisk::failSync(int nth) {
    m_failSyncAt = m_syncs + nth;
}

void PowerDisk::spoilSync(int nth) {
    m_spoilSyncAt = m_syncs + nth;
}

void PowerDisk::clearFaults() {
    m_cutAt = m_fullFrom = m_failSyncAt = m_spoilSyncAt = -1;
    m_fullTimes = 0;
}

bool PowerDisk::covers(const char* path) const {
    const QByteArray name(path);
    return (name == m_root || isBelow(name, m_root)) && !isOfThisRun(name);
}

int PowerDisk::fault(bool isSync, bool takesRoom) {
    if (m_isCut)
        return EIO;
    ++m_operations;
    m_writes += takesRoom ? 1 : 0;
    m_syncs += isSync ? 1 : 0;
    if (m_operations == m_cutAt) {
        m_isCut = true;
        return EIO;
    }
    if (takesRoom && m_fullTimes > 0 && m_writes >= m_fullFrom) {
        --m_fullTimes;
        ++m_failures;
        return ENOSPC;
    }
    if (isSync && m_syncs == m_failSyncAt) {
        ++m_failures;
        return EIO;
    }
    return 0;
}

QByteArray PowerDisk::parentOf(const QByteArray& path) {
    return path.first(path.lastIndexOf('/'));
}

void PowerDisk::load(const QByteArray& path, Node& node) {
    if (node.isFolder || node.isLoaded)
        return;
    node.durable = contentOf(path);
    node.isLoaded = true;
}

int PowerDisk::mayOpen(const QByteArray& path, int flags) {
    const std::lock_guard guard(m_lock);
    // A file without a name is not understood here; Qt then makes one with a name.
    if ((flags & O_TMPFILE) == O_TMPFILE)
        return EOPNOTSUPP;
    if ((flags & O_ACCMODE) == O_RDONLY)
        return 0;
    if ((flags & O_CREAT) != 0 && !m_live.contains(path))
        return fault(false, true);
    return m_isCut ? EIO : 0;
}

void PowerDisk::opened(int handle, const QByteArray& path, int flags, bool existed) {
    const std::lock_guard guard(m_lock);
    if (!existed)
        made(path, false);
    auto found = m_live.find(path);
    if (found == m_live.end()) // the root itself
        found = m_live.emplace(path, std::make_shared<Node>(Node{true, false, {}, {}})).first;
    const bool isWritten = (flags & O_ACCMODE) != O_RDONLY;
    if (isWritten)
        load(path, *found->second);
    m_handles[handle] = {path, found->second};
    if (isWritten && existed && (flags & O_TRUNC) != 0)
        found->second->pending.push_back({0, {}, true});
}

void PowerDisk::closed(int handle) {
    const std::lock_guard guard(m_lock);
    m_handles.erase(handle);
}

bool PowerDisk::isOpen(int handle) {
    const std::lock_guard guard(m_lock);
    return m_handles.contains(handle);
}

int PowerDisk::mayWrite(int handle, off_t offset, const void* bytes, size_t count) {
    const std::lock_guard guard(m_lock);
    const auto& node = m_handles.at(handle).second;
    const off_t at = offset >= 0 ? offset : ::lseek(handle, 0, SEEK_CUR);
    const bool wasCut = m_isCut;
    const int number = fault(false, true);
    // A write in which the power goes may have begun; one without room has not.
    if (number == 0 || (m_isCut && !wasCut))
        node->pending.push_back(
            {at, QByteArray(static_cast<const char*>(bytes), static_cast<qsizetype>(count)),
             false});
    return number;
}

int PowerDisk::mayTruncate(int handle, off_t size) {
    const std::lock_guard guard(m_lock);
    const auto& node = m_handles.at(handle).second;
    const int number = fault(false, false);
    if (number == 0)
        node->pending.push_back({size, {}, true});
    return number;
}

int PowerDisk::maySync(int handle) {
    const std::lock_guard guard(m_lock);
    const auto& [path, node] = m_handles.at(handle);
    const bool wasCut = m_isCut;
    const int number = fault(true, false);
    if (number != 0) {
        // Linux takes the pages for written after a failed sync: they never reach the disk.
        if (!wasCut && !m_isCut && !node->isFolder)
            node->pending.clear();
        return number;
    }
    if (m_isLying)
        return 0;
    if (node->isFolder) {
        syncNames(path);
        return 0;
    }
    syncNode(*node);
    if (m_syncs == m_spoilSyncAt)
        spoil(handle, *node);
    return 0;
}

void PowerDisk::spoil(int handle, Node& node) {
    if (node.durable.isEmpty())
        return;
    const auto at =
        static_cast<qsizetype>(m_chance() % static_cast<std::uint64_t>(node.durable.size()));
    node.durable[at] = static_cast<char>(node.durable[at] ^ (1 << (m_chance() % 8)));
    // Past our own calls: the program has not written this.
    if (::syscall(SYS_pwrite64, handle, node.durable.constData() + at, 1, at) == 1)
        ++m_failures;
}

int PowerDisk::maySyncAll() {
    const std::lock_guard guard(m_lock);
    if (const int number = fault(true, false); number != 0)
        return number;
    if (m_isLying)
        return 0;
    for (const NameChange& change : m_changes)
        apply(m_durable, change);
    m_changes.clear();
    for (const auto& [path, node] : m_live)
        syncNode(*node);
    return 0;
}

void PowerDisk::syncNode(Node& node) {
    for (const Write& write : node.pending)
        applyWrite(node.durable, write);
    node.pending.clear();
}

void PowerDisk::syncNames(const QByteArray& folder) {
    std::vector<NameChange> left;
    for (NameChange& change : m_changes) {
        const bool isHere = parentOf(change.path) == folder ||
                            (!change.to.isEmpty() && parentOf(change.to) == folder);
        if (isHere)
            apply(m_durable, change);
        else
            left.push_back(std::move(change));
    }
    m_changes = std::move(left);
}

int PowerDisk::mayChangeName(const QByteArray&) {
    const std::lock_guard guard(m_lock);
    return fault(false, false);
}

void PowerDisk::made(const QByteArray& path, bool isFolder) {
    const std::lock_guard guard(m_lock);
    auto node = std::make_shared<Node>();
    node->isFolder = isFolder;
    node->isLoaded = true;
    m_changes.push_back({NameChange::What::Made, path, {}, node});
    apply(m_live, m_changes.back());
}

void PowerDisk::linked(const QByteArray& from, const QByteArray& to) {
    const std::lock_guard guard(m_lock);
    const auto found = m_live.find(from);
    if (found == m_live.end())
        return;
    load(from, *found->second);
    m_changes.push_back({NameChange::What::Made, to, {}, found->second});
    apply(m_live, m_changes.back());
}

void PowerDisk::renamed(const QByteArray& from, const QByteArray& to) {
    const std::lock_guard guard(m_lock);
    m_changes.push_back({NameChange::What::Renamed, from, to, nullptr});
    apply(m_live, m_changes.back());
}

void PowerDisk::removing(const QByteArray& path) {
    const std::lock_guard guard(m_lock);
    if (const auto found = m_live.find(path); found != m_live.end())
        load(path, *found->second);
}

void PowerDisk::removed(const QByteArray& path) {
    const std::lock_guard guard(m_lock);
    m_changes.push_back({NameChange::What::Removed, path, {}, nullptr});
    apply(m_live, m_changes.back());
}

void PowerDisk::apply(Names& names, const NameChange& change) {
    const auto found = names.find(change.path);
    switch (change.what) {
    case NameChange::What::Made:
        names[change.path] = change.node;
        return;
    case NameChange::What::Removed:
        if (found != names.end())
            names.erase(found);
        return;
    case NameChange::What::Renamed:
        break;
    }
    if (found == names.end())
        return; // its making was forgotten
    Names moved;
    for (auto it = names.begin(); it != names.end();) {
        if (it->first != change.path && !isBelow(it->first, change.path)) {
            ++it;
            continue;
        }
        moved.emplace(change.to + it->first.mid(change.path.size()), it->second);
        it = names.erase(it);
    }
    for (auto& [path, node] : moved)
        names[path] = node;
}

void PowerDisk::applyWrite(QByteArray& content, const Write& write) {
    if (write.isTruncation) {
        const auto size = static_cast<qsizetype>(write.offset);
        if (size < content.size())
            content.truncate(size);
        else
            content.append(size - content.size(), '\0');
        return;
    }
    const auto at = static_cast<qsizetype>(write.offset);
    const qsizetype end = at + write.bytes.size();
    if (content.size() < end)
        content.append(end - content.size(), '\0');
    content.replace(at, write.bytes.size(), write.bytes);
}

/// Some of its sectors, counted from the beginning of the file.
PowerDisk::Write PowerDisk::torn(const Write& write) {
    const qsizetype first = kSector - static_cast<qsizetype>(write.offset) % kSector;
    const auto sectors = static_cast<std::uint64_t>(
        (std::max<qsizetype>(write.bytes.size() - first, 0) + kSector - 1) / kSector + 1);
    const std::uint64_t kept = m_chance() % sectors;
    const qsizetype size = kept == 0 ? 0 : first + (static_cast<qsizetype>(kept) - 1) * kSector;
    return {write.offset, write.bytes.first(std::min(size, write.bytes.size())), false};
}

void PowerDisk::loseSome() {
    // What the chances are differs from cut to cut: nearly all kept is as telling as nearly none.
    const std::uint64_t keepOf16 = m_chance() % 17;
    const auto isKept = [&] { return m_chance() % 16 < keepOf16; };
    const bool isPrefix = m_chance() % 2 == 0;
    for (const NameChange& change : m_changes) {
        if (isKept())
            apply(m_durable, change);
        else if (isPrefix)
            break;
    }
    std::set<Node*> nodes;
    for (const auto& [path, node] : m_durable)
        nodes.insert(node.get());
    for (Node* node : nodes) {
        for (const Write& write : node->pending) {
            if (isKept())
                applyWrite(node->durable, write);
            else if (!write.isTruncation && m_chance() % 2 == 0)
                applyWrite(node->durable, torn(write));
        }
    }
}

void PowerDisk::lay(const Names& names) {
    const auto hasFolder = [&](const QByteArray& path) {
        for (QByteArray folder = parentOf(path); folder != m_root; folder = parentOf(folder))
            if (!names.contains(folder))
                return false;
        return true;
    };
    m_live.clear();
    QDir root(QFile::decodeName(m_root));
    for (const QFileInfo& entry :
         root.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        entry.isDir() ? QDir(entry.filePath()).removeRecursively()
                      : QFile::remove(entry.filePath());
    for (const auto& [path, node] : names) { // a folder comes before what is in it
        if (!isBelow(path, m_root) || !hasFolder(path))
            continue;
        const QString name = QFile::decodeName(path);
        if (node->isFolder) {
            QDir().mkdir(name);
        } else {
            QFile file(name);
            if (!file.open(QIODevice::WriteOnly) ||
                file.write(node->durable) != node->durable.size())
                qFatal("the disk cannot be laid out again");
        }
        // A file has one name from now on: what two names share is never written again.
        m_live.emplace(path, std::make_shared<Node>(Node{node->isFolder, false, {}, {}}));
    }
}

void PowerDisk::restorePower() {
    g_present = nullptr;
    for (const auto& [path, node] : m_live)
        load(path, *node);
    loseSome();
    const Names left = m_durable;
    lay(left);
    m_durable = m_live;
    m_changes.clear();
    m_handles.clear();
    m_isCut = false;
    clearFaults();
    g_present = this;
}

std::vector<QByteArray> PowerDisk::strangers() {
    std::vector<QByteArray> found;
    for (const auto& [path, node] : m_live) {
        if (!node->isLoaded || node->isFolder)
            continue;
        QByteArray believed = node->durable;
        for (const Write& write : node->pending)
            applyWrite(believed, write);
        if (believed != contentOf(path))
            found.push_back(path);
    }
    return found;
}

} // namespace chuangkou
