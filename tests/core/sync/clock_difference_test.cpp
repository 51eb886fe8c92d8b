// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/clock_difference_table.h"
#include "core/sync/peers.h"
#include "tests/core/sync/sync_bench.h"

using namespace chuangkou;

namespace {

struct Two {
    void exchange() {
        REQUIRE(imported(second, exported(office, file())));
        REQUIRE(imported(office, exported(second, file())));
    }
    QString file() { return machine.path(QStringLiteral("%1.ckb").arg(++files)); }
    template <typename Machine> std::int64_t aheadSeenBy(Machine& of) {
        return of.store
            ->read([&](Sql& sql) -> Result<std::int64_t> {
                return peers(*of.store, sql).front().clockAheadMs();
            })
            .value();
    }
    template <typename Machine> std::vector<ClockDifference> noted(Machine& of) {
        return of.store
            ->read([&](Sql& sql) -> Result<std::vector<ClockDifference>> {
                return ClockDifferenceTable::ofDay(sql, day);
            })
            .value();
    }
    int files = 0;
    TestMachine machine;
    TestOffice office{machine};
    JoinedMachine second{office, 2};
    QDate day = officeDate(machine.clock.nowMs());
};

} // namespace

TEST_CASE("a clock that is three minutes fast is told on both sides and noted once a day",
          "[sync]") {
    Two two;
    two.second.machine.clock.advanceSeconds(180);
    two.exchange();
    two.exchange();
    CHECK(two.aheadSeenBy(two.office) == 180'000);
    // The other side knows it by what the office measured.
    CHECK(two.aheadSeenBy(two.second) == -180'000);
    const auto rows = two.noted(two.office);
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().device == two.second.store->device().id);
    CHECK(rows.front().other == two.office.store->device().id);
    CHECK(rows.front().ms == 180'000);
    CHECK(two.noted(two.second).size() == 1);

    const auto events = [&] {
        return two.office.store
            ->read([&](Sql& sql) -> Result<size_t> {
                return EventLog::load(sql, clockDifferenceSubject(two.second.store->device().id,
                                                                  two.office.store->device().id,
                                                                  two.day))
                    .size();
            })
            .value();
    };
    const size_t once = events();
    two.exchange();
    CHECK(events() == once);
}

TEST_CASE("a file that was long on its way says nothing of the clocks", "[sync]") {
    Two two;
    const QString file = exported(two.office, two.file());
    for (TestMachine* one : {&two.machine, &two.second.machine})
        one->clock.advanceSeconds(3600);
    REQUIRE(imported(two.second, file));
    REQUIRE(imported(two.office, exported(two.second, two.file())));
    CHECK(two.aheadSeenBy(two.second) == 0);
    CHECK(two.aheadSeenBy(two.office) == 0);
    CHECK(two.noted(two.office).empty());
}

TEST_CASE("thirty seconds are borne, forty told and not noted", "[sync]") {
    Two two;
    two.second.machine.clock.advanceSeconds(30);
    two.exchange();
    CHECK(two.aheadSeenBy(two.office) == 0);
    two.second.machine.clock.advanceSeconds(10);
    two.exchange();
    CHECK(two.aheadSeenBy(two.office) == 40'000);
    CHECK(two.noted(two.office).empty());
}

TEST_CASE("a clock that was put right is believed after a day", "[sync]") {
    Two two;
    two.second.machine.clock.advanceSeconds(600);
    two.exchange();
    CHECK(two.aheadSeenBy(two.office) == 600'000);
    two.second.machine.clock.advanceSeconds(-600);
    for (TestMachine* one : {&two.machine, &two.second.machine})
        one->clock.advanceSeconds(25 * 3600);
    two.exchange();
    two.exchange();
    CHECK(two.aheadSeenBy(two.office) == 0);
    CHECK(two.aheadSeenBy(two.second) == 0);
}

TEST_CASE("a clock's difference that a newer program said otherwise is not noted over it",
          "[sync]") {
    Two two;
    two.exchange();
    const SubjectId subject = clockDifferenceSubject(two.second.store->device().id,
                                                     two.office.store->device().id, two.day);
    REQUIRE(two.office.store->database().write([&](Sql& sql) -> Result<int> {
        Event event = EventLog::range(sql, two.office.store->device().origin, 1, 1).front();
        event.seq = EventLog::head(sql, event.origin)->seq + 1;
        event.previous = EventLog::head(sql, event.origin)->hash;
        event.subject = subject;
        event.parents.clear();
        event.kind = QStringLiteral("clock_difference_told_anew");
        event.hash = eventHash(event);
        return two.office.store->log().insertVerified(sql, {event});
    }));
    two.second.machine.clock.advanceSeconds(180);
    CHECK(imported(two.office, exported(two.second, two.file())));
    CHECK(two.noted(two.office).empty());
}
