// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/power_disk.h"
#include "tests/support/number_table.h"
#include "tests/support/store_bench.h"

#include <optional>

namespace chuangkou {

struct NumberPc : TestMachine {
    NumberPc() { projections.add(std::make_unique<NumberTable>()); }
};

/// What the lives of one test begin with: a store, its state folder and a stick, all below one
/// folder, and a bundle of another machine.
class PowerHouse {
public:
    PowerHouse();
    /// Everything as at the beginning.
    void reset();

    NumberPc pc;
    QString store;
    QString stick;
    QString bundle; ///< outside of the disk
    std::vector<QByteArray> inBundle;
    SealingKey otherKey; ///< reads what is exported

private:
    QTemporaryDir m_kept{testFolderTemplate()};
};

/// Days of work at a store whose disk has faults, and the oracle after each: nothing that was
/// acknowledged is lost, integrity and chains are good, every fold equals its projection.
class PowerLife {
public:
    PowerLife(PowerHouse& house, std::uint64_t seed);

    /// Logs in and works until it is done or the disk fails. Leaves everything closed.
    void workADay();
    /// What does not hold after the power came back, or nothing.
    [[nodiscard]] QStringList judge();

    PowerDisk& disk() { return m_disk; }
    /// Set before a day: the store is told to sync less than it should.
    void syncLess() { m_syncsLess = true; }
    /// Works with so little memory that statements fail.
    void starve() { m_isStarved = true; }
    [[nodiscard]] int acknowledged() const { return static_cast<int>(m_events.size()); }
    [[nodiscard]] int refusals() const { return m_refusals; }

private:
    void command(LoggedIn& in);
    void note(LoggedIn& in);
    void changePassword(LoggedIn& in);
    void exportTo(LoggedIn& in);
    void bringIn(LoggedIn& in);
    void backUp(LoggedIn& in);
    void checkpoint(Store& store);
    void remember(Store& store);
    [[nodiscard]] std::optional<LoggedIn> open();
    void judgeStore(LoggedIn& in, QStringList& faults);
    void judgeStick(QStringList& faults) const;

    PowerHouse& m_house;
    PowerDisk m_disk;
    std::mt19937_64 m_chance;
    QStringList m_passwords; ///< the last is the newest; more than one while a change is open
    std::vector<QByteArray> m_events;
    QStringList m_exports;
    int m_next = 0;
    int m_refusals = 0;
    QString m_refusal;
    bool m_isIn = false; ///< the bundle was acknowledged as imported
    bool m_syncsLess = false;
    bool m_isStarved = false;
};

} // namespace chuangkou
