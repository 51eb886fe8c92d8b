// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition.h"
#include "core/queue/ticket.h"
#include "tests/bench/bench_office.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/store_bench.h"

#include <QTemporaryDir>

#include <random>

namespace chuangkou::bench {

/// A PC on a clock of its own, so that days can pass; its folder is on the real disk.
class ExchangePc {
public:
    explicit ExchangePc(std::uint64_t firstId) : m_ids(firstId << 40) {
        addAllProjections(m_projections);
    }
    [[nodiscard]] StoreContext context() {
        return {clock,
                m_ids,
                boot,
                m_projections,
                path(QStringLiteral("state")),
                PasswordCost::cheapForTests()};
    }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString folder() const { return path(QStringLiteral("store")); }
    [[nodiscard]] LoggedIn logInAgain() {
        return must(logIn(folder(), context(), QStringLiteral("admin"), kPassword));
    }
    [[nodiscard]] const Projections& projections() const { return m_projections; }

    static inline const QString kPassword = QStringLiteral("bench password 2020");
    FixedClock clock;
    FixedBootClock boot;

private:
    QTemporaryDir m_folder;
    SequentialIds m_ids;
    Projections m_projections;
};

/// An office whose first PC does the work, from a seed, through the desks; while it works its
/// database does not wait for the disk.
class ExchangeOffice {
public:
    explicit ExchangeOffice(std::uint64_t seed);

    /// Visits of days of 240, from the ticket to the end, until there are so many events.
    void workAtTheQueue(qint64 events);
    /// General cases, from taking in to delivery.
    void workAtCases(qint64 events);
    /// The office's second PC, which holds what the first held before it worked.
    [[nodiscard]] std::unique_ptr<ExchangePc> join();

    ExchangePc pc{1};
    LoggedIn in;

    [[nodiscard]] qint64 events();

private:
    void queueDay();
    void serve(const TicketRow& called);
    void caseOfOne(int number);
    void completeCatalogue();
    [[nodiscard]] Person visitor(int number);
    [[nodiscard]] int chance(int below) {
        return static_cast<int>(m_chance() % static_cast<unsigned>(below));
    }

    std::mt19937_64 m_chance;
    Session m_clerk;
    Session m_second;
    HallId m_hall;
    std::vector<CounterId> m_counters;
};

} // namespace chuangkou::bench
