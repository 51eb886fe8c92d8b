// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/held_chains.h"
#include "tests/support/store_checks.h"

#include <catch2/generators/catch_generators.hpp>

using namespace chuangkou;

namespace {

std::optional<OriginHead> ownHead(Store& store) {
    return store
        .read([&](Sql& sql) -> Result<std::optional<OriginHead>> {
            return EventLog::head(sql, store.device().origin);
        })
        .value();
}

std::vector<Event> eventsOf(Store& store, const SubjectId& subject) {
    return store
        .read([&](Sql& sql) -> Result<std::vector<Event>> { return EventLog::load(sql, subject); })
        .value();
}

/// An event as another machine's program of a later version would have written it.
void insertForeign(Store& store, const SubjectId& subject, const QString& kind, int version,
                   std::int64_t hlcMs = 0) {
    Event event;
    event.origin = originId(hash256("other device"), 0, hash256("nonce"));
    event.seq = 1;
    event.hlc = {hlcMs, 0};
    event.subject = subject;
    event.kind = kind;
    event.kindVersion = version;
    event.salt = QByteArray(16, '\x01');
    event.body = "{\"n\":1000}";
    event.bodyHash = bodyHash(event.salt, event.body);
    event.hash = eventHash(event);
    const auto added = store.writeLocal([&](Sql& sql) {
        EventLog::registerOrigin(sql, event.origin, hash256("other device"), 0);
        return store.log().insertVerified(sql, {event});
    });
    REQUIRE(added.has_value());
    REQUIRE(*added == 1);
}

} // namespace

TEST_CASE("appended events continue the chain of the machine's origin", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    const auto before = ownHead(*office.store);
    REQUIRE(before);
    const auto appended = noteNumbers(*office.store, numberSubject(1), {1, 2, 3});
    REQUIRE(appended);
    REQUIRE(appended->size() == 3);
    QByteArray previous = before->hash;
    std::int64_t seq = before->seq;
    for (const Event& event : *appended) {
        CHECK(event.seq == ++seq);
        CHECK(event.previous == previous);
        CHECK(event.hash == eventHash(event));
        CHECK(event.origin == office.store->device().origin);
        CHECK(event.salt.size() == 16);
        previous = event.hash;
    }
    CHECK(ownHead(*office.store)->hash == previous);
    CHECK(appended->front().salt != appended->back().salt);
    checkSound(*office.store);
}

TEST_CASE("an event names as parents the heads of its subject and of no other", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    const auto first = noteNumbers(*office.store, numberSubject(1), {1}).value().front();
    const auto other = noteNumbers(*office.store, numberSubject(2), {1}).value().front();
    const auto second = noteNumbers(*office.store, numberSubject(1), {2, 3}).value();
    CHECK(first.parents.empty());
    CHECK(other.parents.empty());
    CHECK(second[0].parents == std::vector{first.hash});
    CHECK(second[1].parents == std::vector{second[0].hash});
}

TEST_CASE("two branches of a subject are both parents of what is appended next", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    const auto own = noteNumbers(*office.store, numberSubject(1), {1}).value().front();
    insertForeign(*office.store, numberSubject(1), QStringLiteral("number_noted"), 1);
    const auto merged = noteNumbers(*office.store, numberSubject(1), {2}).value().front();
    CHECK(merged.parents.size() == 2);
    CHECK(std::count(merged.parents.begin(), merged.parents.end(), own.hash) == 1);
    CHECK(std::is_sorted(merged.parents.begin(), merged.parents.end()));
}

TEST_CASE("events of one command are ordered by the logical clock", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    const auto first = noteNumbers(*office.store, numberSubject(1), {1, 2, 3}).value();
    CHECK(first[0].hlc < first[1].hlc);
    CHECK(first[1].hlc < first[2].hlc);
    CHECK(first[2].hlc < noteNumbers(*office.store, numberSubject(2), {4}).value()[0].hlc);
}

TEST_CASE("a clock set back a little keeps the logical clock going, and at says what it showed",
          "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    const auto before = noteNumbers(*office.store, numberSubject(1), {1}).value().front();
    machine.clock.advanceSeconds(-9 * 60);
    const auto after = noteNumbers(*office.store, numberSubject(1), {2}).value().front();
    CHECK(after.at == before.at - 9 * 60 * 1000);
    CHECK(after.hlc > before.hlc);
    CHECK(after.hlc.ms == before.hlc.ms);
}

TEST_CASE("fault 22: a clock ten years ahead for a day does not drag later events along",
          "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    const std::int64_t today = machine.clock.nowMs();
    machine.clock.set(QDate(2030, 2, 17), QTime(9, 0));
    const auto wrong = noteNumbers(*office.store, numberSubject(1), {1}).value().front();
    machine.clock.set(QDate(2020, 2, 17), QTime(9, 0));
    const auto right = noteNumbers(*office.store, numberSubject(1), {2}).value().front();
    CHECK(wrong.hlc.ms > today + 9LL * 365 * 86'400'000);
    CHECK(right.hlc.ms == today);
    // The order on the subject is that of cause, not that of the clock.
    const auto folded = eventsOf(*office.store, numberSubject(1));
    CHECK(folded.back().hash == right.hash);
    checkSound(*office.store);
}

TEST_CASE("another machine's clock ten years ahead does not drag ours along", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    const std::int64_t now = machine.clock.nowMs();
    insertForeign(*office.store, numberSubject(1), QStringLiteral("number_noted"), 1,
                  now + 10LL * 365 * 86'400'000);
    CHECK(noteNumbers(*office.store, numberSubject(2), {1}).value().front().hlc.ms == now);
}

TEST_CASE("an unknown kind and a fraction are refused and nothing of the command is written",
          "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    const auto before = snapshotOf(*office.store);
    const auto append = [&](const NewEvent& last) {
        return office.store->write([&](Sql& sql) {
            return office.store->log().append(sql, ActorId(),
                                              {numberEvent(numberSubject(1), 1), last});
        });
    };
    CHECK(append({numberSubject(2), QStringLiteral("number_dreamt"), {}}).error().code ==
          ErrorCode::Unsupported);
    NewEvent newer = numberEvent(numberSubject(2), 1);
    newer.kindVersion = 2;
    CHECK(append(newer).error().code == ErrorCode::Unsupported);
    const auto fraction =
        append({numberSubject(2), QStringLiteral("number_noted"), {{QStringLiteral("n"), 0.5}}});
    CHECK(fraction.error() == Error{ErrorCode::InvalidInput, QStringLiteral("/n")});
    CHECK(snapshotOf(*office.store) == before);
    CHECK(append(numberEvent(numberSubject(2), 2)).has_value());
}

TEST_CASE("a subject with an event of a newer program is kept and can only be read", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    const auto [kind, version] =
        GENERATE(std::pair{"number_noted", 2}, std::pair{"number_felt", 1});
    REQUIRE(noteNumbers(*office.store, numberSubject(1), {7}));
    insertForeign(*office.store, numberSubject(1), QString::fromLatin1(kind), version);
    const auto before = snapshotOf(*office.store);
    CHECK(noteNumbers(*office.store, numberSubject(1), {8}).error().code == ErrorCode::Unsupported);
    CHECK(snapshotOf(*office.store) == before);
    CHECK(noteNumbers(*office.store, numberSubject(2), {9}).has_value());
    // What is not understood is not folded either.
    const auto sum = office.store->read([](Sql& sql) -> Result<qint64> {
        return sql
            .integer(QStringLiteral("SELECT sum FROM p_numbers WHERE subject = :subject"),
                     {{":subject", numberSubject(1).bytes()}})
            .value_or(-1);
    });
    CHECK(sum.value() == 7);
}

TEST_CASE("an event that is held already is not stored twice", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    const auto held = noteNumbers(*office.store, numberSubject(1), {1, 2}).value();
    const auto before = snapshotOf(*office.store);
    const auto added = office.store->writeLocal(
        [&](Sql& sql) { return office.store->log().insertVerified(sql, held); });
    CHECK(added.value() == 0);
    CHECK(snapshotOf(*office.store) == before);
}

TEST_CASE("events of an origin that was not made known are refused", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    Event event = noteNumbers(*office.store, numberSubject(1), {1}).value().front();
    event.origin = hash256("nobody's");
    event.hash = eventHash(event);
    const auto before = snapshotOf(*office.store);
    const auto added = office.store->writeLocal(
        [&](Sql& sql) { return office.store->log().insertVerified(sql, {event}); });
    CHECK(added.error().code == ErrorCode::BundleUncertified);
    CHECK(snapshotOf(*office.store) == before);
}

TEST_CASE("fault 23: a clock set back by over ten minutes is noted before the next event",
          "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    Store& store = *office.store;
    REQUIRE(noteNumbers(store, numberSubject(1), {1}));
    const std::int64_t before = machine.clock.nowMs();
    const auto noted = [&] {
        return store
            .read([&](Sql& sql) -> Result<std::vector<QByteArray>> {
                return sql.list(
                    QStringLiteral("SELECT body FROM ev_events WHERE kind = 'clock_corrected'"), {},
                    [](const SqlRow& row) { return row.bytes(0); });
            })
            .value();
    };
    machine.clock.advanceSeconds(-600); // a clock may be put right by so much
    REQUIRE(noteNumbers(store, numberSubject(1), {2}));
    CHECK(noted().empty());
    machine.clock.advanceSeconds(600);
    REQUIRE(noteNumbers(store, numberSubject(1), {3}));
    machine.clock.advanceSeconds(-601);
    const auto appended = noteNumbers(store, numberSubject(1), {4});
    REQUIRE(appended);
    REQUIRE(appended->size() == 1); // the caller gets their own
    CHECK(
        noted() ==
        std::vector<QByteArray>{
            QStringLiteral(R"({"from":%1,"to":%2})").arg(before).arg(before - 601'000).toLatin1()});
    REQUIRE(noteNumbers(store, numberSubject(1), {5}));
    CHECK(noted().size() == 1); // once
    checkSound(store);
}

TEST_CASE("an event beside which none of its number is held is no fork", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    const auto events = noteNumbers(*office.store, numberSubject(1), {1, 2, 3}).value();
    Event beside = events[1];
    beside.hash = hash256("another event of that number");
    const auto isFork = [&] {
        return office.store
            ->read([&](Sql& sql) -> Result<bool> { return HeldChains(sql).isFork(beside); })
            .value();
    };
    CHECK(isFork());
    tamper(*office.store, QStringLiteral("DELETE FROM ev_events WHERE hash = :hash"),
           {{":hash", events[1].hash}});
    CHECK_FALSE(isFork());
}
