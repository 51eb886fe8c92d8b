// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/export_desk.h"
#include "tests/simulation/sim_pc.h"

#include <random>

namespace chuangkou {

/// An office that works and exchanges files while everything goes wrong with them: they are lost,
/// doubled, damaged and late, clocks jump, PCs are restored, set back whole and copied, and one
/// runs an older program. What happens comes from the seed alone; keys and salts do not.
class World {
public:
    World(SimOffice& office, std::uint64_t seed);

    /// Lives through it, then delivers everything. What does not hold at the end, or nothing.
    [[nodiscard]] QStringList run();

    /// How often each thing happened, for the printed counts.
    [[nodiscard]] const std::map<QString, int>& counts() const { return m_counts; }
    [[nodiscard]] const QStringList& story() const { return m_story; }

private:
    struct Carried {
        QString path;
        int from = 0;
    };
    struct Image {
        QString folder;
        std::set<QByteArray> held;
        bool withState = false;
    };

    void step();
    void note(int who);
    void keep(int who);
    void send(int who);
    void receive(int who);
    void receiveDamaged(int who, const Carried& file);
    void breakClock(int who);
    void restart(int who);
    void takeImage(int who);
    void setBack(int who);
    void copyAway(int who);
    void joinAnew(std::unique_ptr<SimPc> copy);

    void deliver();
    void revokeOne();
    void exchangeOnce(bool isWhole);
    [[nodiscard]] bool isEven();
    void judge();

    void happened(const QString& what, int who, const QString& more = {});
    void wrong(const QString& what);
    [[nodiscard]] bool reopen(int who);
    [[nodiscard]] int chance(int below) {
        return static_cast<int>(m_chance() % static_cast<unsigned>(below));
    }
    [[nodiscard]] QString freshPath(int who);
    [[nodiscard]] std::map<QString, QStringList> dumpOf(int who);

    /// The office's PCs, then those that joined as copies.
    [[nodiscard]] SimPc& pc(int who);
    [[nodiscard]] int count() const;
    [[nodiscard]] bool isOff(int who) const { return m_off.contains(who); }

    SimOffice& m_office;
    std::vector<std::unique_ptr<SimPc>> m_joined;
    std::set<int> m_off; ///< revoked and switched off
    std::mt19937_64 m_chance;
    std::vector<Carried> m_carried;
    std::map<int, Image> m_images;
    QTemporaryDir m_shelf{testFolderTemplate()};
    std::map<QByteArray, int> m_acknowledged; ///< by whom
    std::map<QString, int> m_counts;
    QStringList m_story;
    QStringList m_faults;
    int m_files = 0;
    int m_numbers = 0;
};

} // namespace chuangkou
