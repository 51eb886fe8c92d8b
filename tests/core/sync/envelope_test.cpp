// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/accepted_offices.h"
#include "core/store/verify.h"
#include "tests/core/sync/sync_bench.h"

using namespace chuangkou;

namespace {

/// An office's event about a person, and a second machine that does not hold it yet.
struct Envelopes {
    Envelopes() {
        REQUIRE(OfficeDesk(*office.store, office.session)
                    .addAccount(QStringLiteral("wang"), QStringLiteral("王小明"), {Role::Clerk},
                                kTestPassword));
        whole = office.store
                    ->read([&](Sql& sql) -> Result<std::vector<Event>> {
                        const auto head = EventLog::head(sql, office.store->device().origin);
                        return EventLog::range(sql, head->origin, 1, head->seq);
                    })
                    .value();
        for (Event event : whole) {
            event.body.clear();
            event.salt.clear();
            bare.push_back(event);
        }
    }
    void insert(const std::vector<Event>& events) {
        REQUIRE(second.store->write(
            [&](Sql& sql) { return second.store->log().insertVerified(sql, events); }));
    }
    [[nodiscard]] int accounts() {
        return static_cast<int>(
            OfficeDesk(*second.store, second.session).accounts().value().size());
    }
    [[nodiscard]] int withheld() {
        return second.store->read([](Sql& sql) -> Result<int> { return withheldSubjects(sql); })
            .value();
    }

    TestMachine machine;
    TestOffice office{machine};
    JoinedMachine second{office, 2};
    std::vector<Event> whole;
    std::vector<Event> bare;
};

} // namespace

TEST_CASE("a subject whose content is elsewhere is not folded and is counted", "[sync][levels]") {
    Envelopes bench;
    CHECK(bench.accounts() == 1);
    CHECK(bench.withheld() == 0);
    bench.insert(bench.bare);
    CHECK(bench.accounts() == 1);
    CHECK(bench.withheld() == 1);
    CHECK(verifyStore(*bench.second.store).value().isSound());
}

TEST_CASE("a body that comes later is filled in and its subject folded anew", "[sync][levels]") {
    Envelopes first;
    first.insert(first.bare);
    first.insert(first.whole);
    CHECK(first.accounts() == 2);
    CHECK(first.withheld() == 0);
    const auto dump = dumpOf(*first.second.store);
    // The envelope after the body changes nothing.
    first.insert(first.bare);
    CHECK(dumpOf(*first.second.store) == dump);
    CHECK(first.withheld() == 0);
    CHECK(verifyStore(*first.second.store).value().isSound());
    REQUIRE(rebuildProjections(*first.second.store));
    CHECK(dumpOf(*first.second.store) == dump);
}

TEST_CASE("a body that is not the hashed one is not filled in", "[sync][levels]") {
    Envelopes bench;
    bench.insert(bench.bare);
    std::vector<Event> forged = bench.whole;
    for (Event& event : forged)
        event.body.replace("王", "李");
    for (Event& event : forged)
        event.salt[0] = static_cast<char>(event.salt[0] ^ 1);
    bench.insert(forged);
    CHECK(bench.accounts() == 1);
    CHECK(bench.withheld() == 1);
}

TEST_CASE("a bundle brings the bodies that were missing", "[sync][levels]") {
    Envelopes bench;
    bench.insert(bench.bare);
    const auto report =
        imported(bench.second, exported(bench.office, bench.machine.path(QStringLiteral("a.ckb"))));
    REQUIRE(report);
    CHECK(report->applied.filled == 2);
    CHECK(bench.accounts() == 2);
    CHECK(verifyStore(*bench.second.store).value().isSound());
}
