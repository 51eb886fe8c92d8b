// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/sim_table.h"
#include "tests/support/store_bench.h"

#include <set>

namespace chuangkou {

/// A PC of the simulation: a folder that is its disk, clocks, and one of two versions of the
/// program. Failures while it is prepared end the process.
class SimPc {
public:
    explicit SimPc(int number);

    [[nodiscard]] StoreContext context();
    [[nodiscard]] QString disk() const { return m_disk.path(); }
    [[nodiscard]] QString folder() const { return path(QStringLiteral("store")); }
    [[nodiscard]] QString path(const QString& name) const { return m_disk.filePath(name); }

    /// The store opened by the administrator, or why not.
    [[nodiscard]] Result<void> open();
    void close() { m_in.store.reset(); }
    [[nodiscard]] bool isOpen() const { return m_in.store != nullptr; }
    Store& store() { return *m_in.store; }
    const Session& session() const { return m_in.session; }
    [[nodiscard]] std::set<QByteArray> heldEvents();

    int number;
    FixedClock clock;
    FixedBootClock boot;
    SimTable::Program program = SimTable::Program::Newer;

private:
    QTemporaryDir m_disk{testFolderTemplate()};
    SequentialIds m_ids;
    Projections m_older;
    Projections m_newer;
    LoggedIn m_in;
};

/// The disks of an office of so many PCs that know each other, as they are at the beginning.
class SimOffice {
public:
    explicit SimOffice(int count);
    [[nodiscard]] int count() const { return static_cast<int>(m_pcs.size()); }
    SimPc& pc(int index) { return *m_pcs[static_cast<size_t>(index)]; }
    void reset();
    /// A folder for files on their way; empty after `reset`.
    [[nodiscard]] QString carrier() const { return m_kept.filePath(QStringLiteral("carrier")); }

private:
    std::vector<std::unique_ptr<SimPc>> m_pcs;
    QTemporaryDir m_kept{testFolderTemplate()};
};

void copyTree(const QString& from, const QString& to);
void emptyFolder(const QString& folder);

} // namespace chuangkou
