// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <set>
#include <vector>

#include <sys/types.h>

namespace chuangkou {

/// A disk below one folder that can lose its power. It stands between the program and the C
/// library (disk_calls.cpp), so that it sees what SQLite, Qt and our own file code do alike, and
/// keeps in mind what was written and not yet synced: bytes until fsync of the file, names
/// (created, renamed, removed) until fsync of their folder. At a cut every call fails from then on;
/// `restorePower` puts back what was durable and, of each thing that was not, forgets it, tears it
/// at a sector or keeps it, as chance decides. One at a time in a process.
class PowerDisk {
public:
    /// What lies in the folder now is durable.
    PowerDisk(const QString& folder, std::uint64_t seed);
    ~PowerDisk();
    PowerDisk(const PowerDisk&) = delete;
    PowerDisk& operator=(const PowerDisk&) = delete;

    /// The power goes at the n-th operation from now (1 is the next).
    void cutAfter(int operations);
    /// Writes and creations fail with "no space" from the n-th from now on, `times` times.
    void fullAfter(int writes, int times);
    /// The n-th fsync from now fails once, and what it should have made durable is lost.
    void failSync(int nth);
    /// A disk that says yes to fsync and does nothing.
    void lie() { m_isLying = true; }
    /// The n-th fsync of a file from now says yes, and one bit of the file is another afterwards.
    void spoilSync(int nth);
    void clearFaults();

    [[nodiscard]] bool isCut() const { return m_isCut; }
    /// Operations since the beginning: writes, truncations, syncs and changes of names.
    [[nodiscard]] int operations() const { return m_operations; }
    [[nodiscard]] int writes() const { return m_writes; }
    [[nodiscard]] int syncs() const { return m_syncs; }
    /// Faults that were put in the way of the program.
    [[nodiscard]] int failures() const { return m_failures; }

    /// All stores are closed. Puts the folder into a state that the cut may have left, which is
    /// durable then.
    void restorePower();
    /// Files whose bytes are not those that this disk believes it was told: none, unless a way of
    /// writing passes it by.
    [[nodiscard]] std::vector<QByteArray> strangers();

    // What disk_calls.cpp tells. Each `may...` answers 0 or the errno with which the call fails.
    [[nodiscard]] static PowerDisk* present();
    [[nodiscard]] bool covers(const char* path) const;
    [[nodiscard]] int mayOpen(const QByteArray& path, int flags);
    void opened(int handle, const QByteArray& path, int flags, bool existed);
    void closed(int handle);
    [[nodiscard]] bool isOpen(int handle);
    [[nodiscard]] int mayWrite(int handle, off_t offset, const void* bytes, size_t count);
    [[nodiscard]] int mayTruncate(int handle, off_t size);
    [[nodiscard]] int maySync(int handle);
    [[nodiscard]] int maySyncAll();
    [[nodiscard]] int mayChangeName(const QByteArray& path);
    void made(const QByteArray& path, bool isFolder);
    void linked(const QByteArray& from, const QByteArray& to);
    void renamed(const QByteArray& from, const QByteArray& to);
    /// Before the name goes: its bytes may still be needed.
    void removing(const QByteArray& path);
    void removed(const QByteArray& path);

private:
    struct Write {
        off_t offset = 0;
        QByteArray bytes;
        bool isTruncation = false; ///< to `offset`
    };
    struct Node {
        bool isFolder = false;
        bool isLoaded = false; ///< `durable` has been read from the file
        QByteArray durable;
        std::vector<Write> pending;
    };
    using Names = std::map<QByteArray, std::shared_ptr<Node>>;
    struct NameChange {
        enum class What { Made, Renamed, Removed } what;
        QByteArray path;
        QByteArray to;
        std::shared_ptr<Node> node;
    };

    [[nodiscard]] int fault(bool isSync, bool takesRoom);
    void scan(const QByteArray& folder);
    void load(const QByteArray& path, Node& node);
    [[nodiscard]] static QByteArray parentOf(const QByteArray& path);
    static void apply(Names& names, const NameChange& change);
    static void applyWrite(QByteArray& content, const Write& write);
    [[nodiscard]] Write torn(const Write& write);
    void syncNames(const QByteArray& folder);
    void syncNode(Node& node);
    void spoil(int handle, Node& node);
    void loseSome();
    void lay(const Names& names);

    QByteArray m_root;
    std::mt19937_64 m_chance;
    std::recursive_mutex m_lock;
    Names m_live;
    Names m_durable;
    std::vector<NameChange> m_changes;
    std::map<int, std::pair<QByteArray, std::shared_ptr<Node>>> m_handles;
    int m_operations = 0;
    int m_writes = 0;
    int m_syncs = 0;
    int m_failures = 0;
    int m_cutAt = -1;
    int m_fullFrom = -1;
    int m_fullTimes = 0;
    int m_failSyncAt = -1;
    int m_spoilSyncAt = -1;
    bool m_isLying = false;
    bool m_isCut = false;
};

} // namespace chuangkou
