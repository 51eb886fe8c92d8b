// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"
#include "tests/core/sync/range_writer.h"
#include "tests/support/check_scale.h"

#include <iostream>
#include <random>

using namespace chuangkou;

TEST_CASE(
    "fault 3: a bundle that would leave a gap waits, names what is missing and comes in later",
    "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    JoinedMachine second(office, 2);
    RangeWriter writer(*office.store, office.session);
    std::vector<std::int64_t> ends{writer.mark()};
    std::vector<QString> files;
    for (int i = 1; i <= 4; ++i) {
        ends.push_back(writer.append(QStringLiteral("part%1").arg(i), 5));
        files.push_back(writer.write(machine.path(QStringLiteral("%1.ckb").arg(i)),
                                     ends[ends.size() - 2] + 1, ends.back()));
    }
    // What was written between the admission and the first mark.
    REQUIRE(imported(second, writer.write(machine.path(QStringLiteral("0.ckb")), 1, ends[0])));
    REQUIRE(imported(second, files[0]));
    REQUIRE(imported(second, files[1]));
    const QString missing =
        QStringLiteral("%1|1号窗口|%2-%3")
            .arg(QString::fromLatin1(office.store->device().origin.left(4).toHex()))
            .arg(ends[2] + 1)
            .arg(ends[3]);
    const Dump before = dumpOf(*second.store);
    CHECK(imported(second, files[3]).error() == Error{ErrorCode::BundleGap, missing});
    CHECK(dumpOf(*second.store) == before);
    ImportDesk desk(*second.store, second.session);
    REQUIRE(desk.pending()->size() == 1);
    CHECK(desk.pending()->front().state == PendingImport::State::Waiting);
    CHECK(desk.pending()->front().detail == missing);
    CHECK(desk.pending()->front().file == QStringLiteral("4.ckb"));

    const auto third = imported(second, files[2]);
    REQUIRE(third);
    REQUIRE(third->released.size() == 1);
    CHECK(third->released.front().file == QStringLiteral("4.ckb"));
    CHECK(third->released.front().applied.events == 5);
    CHECK(desk.pending()->empty());
    const auto name = second.store->read([](Sql& sql) -> Result<QString> {
        return OfficeTable::setting(sql, QStringLiteral("part4-4")).value_or(QString());
    });
    CHECK(name->contains(QLatin1Char('4')));
    CHECK(verifyStore(*second.store).value().isSound());
}

TEST_CASE("fault 4: overlapping ranges bring each event in once", "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    JoinedMachine second(office, 2);
    RangeWriter writer(*office.store, office.session);
    const std::int64_t a = writer.append(QStringLiteral("a"), 5);
    const std::int64_t b = writer.append(QStringLiteral("b"), 5);
    const std::int64_t c = writer.append(QStringLiteral("c"), 5);
    REQUIRE(imported(second, writer.write(machine.path(QStringLiteral("1.ckb")), 1, b)));
    const auto overlap =
        imported(second, writer.write(machine.path(QStringLiteral("2.ckb")), a - 1, c));
    REQUIRE(overlap);
    CHECK(overlap->applied.events == 5);
    CHECK(overlap->applied.known == b - a + 2);
    CHECK(imported(second, writer.write(machine.path(QStringLiteral("3.ckb")), 3, a))
              ->applied.events == 0);
    const auto origin = office.store->device().origin;
    const auto held = second.store->read([&](Sql& sql) -> Result<std::vector<Event>> {
        return EventLog::range(sql, origin, 1, 1'000'000);
    });
    CHECK(static_cast<std::int64_t>(held->size()) == c);
}

TEST_CASE("fault 18: two events of one origin and seq are both kept and handed on by their machine",
          "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    JoinedMachine second(office, 2);
    // The whole disk of the office's machine is set back, its anchor too.
    const QString state = machine.path(QStringLiteral("state"));
    office.store.reset();
    copyFolder(office.folder, machine.path(QStringLiteral("old")));
    copyFolder(state, machine.path(QStringLiteral("old-state")));
    office.logInAgain(machine, QStringLiteral("admin"));
    appendSettings(*office.store, office.session, QStringLiteral("first"), 3);
    REQUIRE(imported(second, exported(office, machine.path(QStringLiteral("1.ckb")))));
    office.store.reset();
    REQUIRE(QDir(office.folder).removeRecursively());
    REQUIRE(QDir(state).removeRecursively());
    copyFolder(machine.path(QStringLiteral("old")), office.folder);
    copyFolder(machine.path(QStringLiteral("old-state")), state);
    machine.clock.advanceSeconds(60);
    office.logInAgain(machine, QStringLiteral("admin"));
    appendSettings(*office.store, office.session, QStringLiteral("other"), 2);

    const auto there = imported(second, exported(office, machine.path(QStringLiteral("2.ckb"))));
    REQUIRE(there);
    CHECK(there->applied.forks > 0);
    const auto back = imported(office, exported(second, machine.path(QStringLiteral("3.ckb"))));
    REQUIRE(back);
    CHECK(back->applied.forks > 0);
    REQUIRE(imported(second, exported(office, machine.path(QStringLiteral("4.ckb")))));
    for (Store* store : {office.store.get(), second.store.get()}) {
        const auto held = store->read([](Sql& sql) -> Result<int> {
            return (OfficeTable::setting(sql, QStringLiteral("first-2")) ? 1 : 0) +
                   (OfficeTable::setting(sql, QStringLiteral("other-1")) ? 2 : 0);
        });
        CHECK(*held == 3);
        CHECK(verifyStore(*store).value().isSound());
    }
}

namespace {

/// A closed receiver that can be put back to its first state.
struct Receiver {
    explicit Receiver(JoinedMachine& joined) : m_joined(joined) {
        joined.store.reset();
        copyFolder(joined.folder, joined.machine.path(QStringLiteral("kept")));
        copyFolder(joined.machine.path(QStringLiteral("state")),
                   joined.machine.path(QStringLiteral("kept-state")));
    }
    void reset() {
        m_joined.store.reset();
        REQUIRE(QDir(m_joined.folder).removeRecursively());
        REQUIRE(QDir(m_joined.machine.path(QStringLiteral("state"))).removeRecursively());
        copyFolder(m_joined.machine.path(QStringLiteral("kept")), m_joined.folder);
        copyFolder(m_joined.machine.path(QStringLiteral("kept-state")),
                   m_joined.machine.path(QStringLiteral("state")));
        auto opened = Store::open(m_joined.folder, m_joined.machine.context(),
                                  QStringLiteral("admin"), kTestPassword);
        REQUIRE(opened);
        m_joined.store = std::move(opened->store);
    }

private:
    JoinedMachine& m_joined;
};

/// Twenty bundles of four origins: single ranges, overlaps and full ones, with concurrent changes
/// of the same subjects.
std::vector<QString> twentyBundles(TestMachine& machine, TestOffice& office, JoinedMachine& second,
                                   JoinedMachine& third, JoinedMachine& fourth) {
    std::vector<QString> files;
    const auto next = [&] {
        return machine.path(QStringLiteral("order-%1.ckb").arg(files.size()));
    };
    std::vector<RangeWriter> writers{{*office.store, office.session},
                                     {*second.store, second.session},
                                     {*third.store, third.session},
                                     {*fourth.store, fourth.session}};
    std::vector<std::vector<std::int64_t>> ends(writers.size());
    for (int round = 0; round < 4; ++round) {
        for (size_t i = 0; i < writers.size(); ++i) {
            for (TestMachine* one : {&machine, &second.machine, &third.machine, &fourth.machine})
                one->clock.advanceSeconds(7);
            ends[i].push_back(writers[i].append(QStringLiteral("shared"), 2));
            ends[i].push_back(writers[i].append(QStringLiteral("own%1-%2").arg(i).arg(round), 2));
            const std::int64_t from =
                round == 0 ? 1 : ends[i][ends[i].size() - 3] + (round == 2 ? 0 : 1);
            files.push_back(writers[i].write(next(), from, ends[i].back()));
        }
        if (round == 1)
            REQUIRE(imported(third, exported(second, machine.path(QStringLiteral("x.ckb")))));
    }
    files.push_back(exported(second, next()));
    files.push_back(exported(third, next()));
    files.push_back(exported(office, next()));
    files.push_back(exported(fourth, next()));
    return files;
}

void checkOrders(int orders) {
    TestMachine machine;
    TestOffice office(machine);
    JoinedMachine receiving(office, 9);
    JoinedMachine second(office, 2);
    JoinedMachine third(office, 3);
    JoinedMachine fourth(office, 4);
    // All know of all, so that every bundle is for the receiver.
    const QString hello = exported(office, machine.path(QStringLiteral("hello.ckb")));
    for (JoinedMachine* joined : {&second, &third, &fourth})
        REQUIRE(imported(*joined, hello));
    std::vector<QString> files = twentyBundles(machine, office, second, third, fourth);
    REQUIRE(files.size() == 20);
    // Its clock goes with theirs: else it would note the difference, each order another one.
    receiving.machine.clock.advanceSeconds(4 * 4 * 7);

    Receiver receiver(receiving);
    const std::uint32_t seed = checkSeed();
    std::cout << "seed of the import orders: " << seed << '\n';
    std::mt19937 random(seed);
    std::optional<Dump> expected;
    for (int order = 0; order < orders; ++order) {
        receiver.reset();
        std::shuffle(files.begin(), files.end(), random);
        for (const QString& file : files) {
            const auto done = importBundle(*receiving.store, {file, 0});
            if (!done && done.error().code != ErrorCode::BundleGap) {
                INFO(file.toStdString());
                REQUIRE(done.error() == Error{});
            }
        }
        const Dump dump = dumpOf(*receiving.store);
        if (!expected)
            expected = dump;
        if (dump != *expected || order + 1 == orders) {
            INFO("order " << order << " of seed " << seed);
            REQUIRE(dump == *expected);
            CHECK(verifyStore(*receiving.store).value().isSound());
        }
    }
}

} // namespace

TEST_CASE("fault 2: twenty bundles of four origins give the same rows in 200 random orders",
          "[sync][check-bundle][check-simulation]") {
    checkOrders(isWholeCheck() ? 200 : 20);
}
