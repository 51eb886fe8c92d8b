// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/bundle_plan.h"
#include "tests/core/sync/sync_bench.h"

using namespace chuangkou;

namespace {

struct Planning {
    TestMachine machine;
    TestOffice office{machine};
    JoinedMachine second{office, 2};
    SignedHead head; ///< of the office's machine

    Planning() {
        appendSettings(store(), office.session, QStringLiteral("s"), 6);
        REQUIRE(imported(second, exported(office, machine.path(QStringLiteral("a.ckb")))));
        REQUIRE(imported(office, exported(second, machine.path(QStringLiteral("b.ckb")))));
        head = store()
                   .write([&](Sql& sql) -> Result<SignedHead> {
                       return signOwnHeads(store(), sql).value().back();
                   })
                   .value();
    }
    [[nodiscard]] Store& store() { return *office.store; }
    Result<BundlePlan> plan(const std::vector<KnownHeads>& known) {
        return store().read([&](Sql& sql) { return planBeyond(store(), sql, {head}, known); });
    }
    /// From where the own chain goes into a bundle for one that says it holds `theirs`; 0: not.
    std::int64_t from(const OriginHead& theirs) {
        const auto planned = plan({{theirs}});
        REQUIRE(planned);
        for (const PlannedRange& range : planned->ranges)
            if (range.range.origin == head.origin)
                return range.range.from;
        return 0;
    }
    Event own(std::int64_t seq) {
        return store()
            .read([&](Sql& sql) -> Result<Event> {
                return EventLog::range(sql, head.origin, seq, seq).front();
            })
            .value();
    }
    void remove(const QByteArray& event) {
        REQUIRE(store()
                    .database()
                    .write([&](Sql& sql) -> Result<qint64> {
                        return sql.exec(QStringLiteral("DELETE FROM ev_events WHERE hash = :hash"),
                                        {{":hash", event}});
                    })
                    .value() == 1);
    }
    /// A second event beside `beside`, as a PC that was set back would have written it.
    void fork(const Event& beside) {
        Event event = beside;
        ++event.at;
        event.hash = eventHash(event);
        REQUIRE(store().database().write([&](Sql& sql) -> Result<void> {
            return store().log().insertVerified(sql, {event}) ? Result<void>()
                                                              : fail(ErrorCode::Database);
        }));
    }
};

} // namespace

TEST_CASE("a chain goes on from what its receiver shows that it holds, else from its beginning",
          "[sync]") {
    Planning p;
    const Event at = p.own(4);
    const QByteArray theirs =
        p.store()
            .read([&](Sql& sql) -> Result<QByteArray> {
                return EventLog::head(sql, p.second.store->device().origin)->hash;
            })
            .value();
    CHECK(p.from({p.head.origin, 4, at.hash, 0}) == 5);
    CHECK(p.from({p.head.origin, p.head.seq, p.head.hash, 0}) == 0);
    CHECK(p.from({p.head.origin, 3, at.hash, 0}) == 1); // another number
    CHECK(p.from({p.head.origin, 4, theirs, 0}) == 1);  // another machine's event
    CHECK(p.from({p.head.origin, 4, hash256("unknown"), 0}) == 1);
    CHECK(p.from({p.head.origin, p.head.seq + 9, hash256("ahead"), 0}) == 0);
    CHECK(p.from({p.second.store->device().origin, 4, at.hash, 0}) == 1);
}

TEST_CASE("a chain of which events are gone is not sent as if it were whole", "[sync]") {
    Planning p;
    const Event fourth = p.own(4);
    const QByteArray before = p.own(3).hash;
    SECTION("a part that would begin after the hole") {
        p.remove(fourth.hash);
        const auto part = p.store().read([&](Sql& sql) { return planRange(sql, p.head, 5); });
        CHECK(part.error().code == ErrorCode::StoreDamaged);
    }
    SECTION("one of two branches") {
        p.fork(p.own(5));
        p.fork(p.own(6));
        p.remove(before);
        CHECK(p.plan({}).error().code == ErrorCode::StoreDamaged);
    }
}

TEST_CASE("a plan that fails at any statement leaves the head it was asked for alone", "[sync]") {
    // What a compiler that ends a half-built object twice would free under its owner.
    const auto owners = [](QByteArray& bytes) {
        return bytes.data_ptr().d_ptr()->ref_.loadRelaxed();
    };
    Planning p;
    p.fork(p.own(5));
    const std::vector<QByteArray> kept(8, p.head.origin);
    const std::vector<QByteArray> keptHash(8, p.head.hash);
    const int owning = owners(p.head.origin);
    const int owningHash = owners(p.head.hash);
    Sql& sql = p.store().database().sql();
    int nth = 1;
    for (bool isWhole = false; !isWhole && nth < 1000; ++nth) {
        sql.failFrom(nth, ErrorCode::Database);
        isWhole = p.plan({}).has_value();
        sql.failFrom(0, ErrorCode::Database);
        REQUIRE(owners(p.head.origin) == owning);
        REQUIRE(owners(p.head.hash) == owningHash);
    }
    CHECK(nth > 10);
    CHECK(nth < 1000);
}

TEST_CASE("a head whose chain another head covers is not sent twice", "[sync]") {
    Planning p;
    p.fork(p.own(5));
    SignedHead inner = p.head;
    inner.seq = 4;
    inner.hash = p.own(4).hash;
    const auto planned =
        p.store().read([&](Sql& sql) { return planBeyond(p.store(), sql, {p.head, inner}, {}); });
    REQUIRE(planned);
    CHECK(std::count_if(planned->ranges.begin(), planned->ranges.end(), [&](const auto& range) {
              return range.range.origin == p.head.origin;
          }) == 1);
}

TEST_CASE("a forked chain goes to everybody who does not name all its branches", "[sync]") {
    Planning p;
    p.fork(p.own(p.head.seq));
    const auto ends =
        p.store()
            .read([&](Sql& sql) -> Result<KnownHeads> { return branchHeads(sql, p.head.origin); })
            .value();
    REQUIRE(ends.size() == 2);
    const auto isSent = [&](const std::vector<KnownHeads>& known) {
        const auto planned = p.plan(known);
        REQUIRE(planned);
        return std::any_of(planned->ranges.begin(), planned->ranges.end(),
                           [&](const auto& each) { return each.range.origin == p.head.origin; });
    };
    CHECK_FALSE(isSent({ends}));
    const OriginHead another{p.second.store->device().origin, 1, hash256("another"), 0};
    CHECK_FALSE(isSent({{another, ends[0], ends[1]}}));
    CHECK(isSent({ends, {ends[0]}}));
    CHECK(isSent({{ends[1]}}));
    CHECK(isSent({}));
}

TEST_CASE("a store whose own key is damaged signs no head", "[sync]") {
    Planning p;
    REQUIRE(p.store().database().write([&](Sql& sql) -> Result<qint64> {
        return sql.exec(QStringLiteral("UPDATE l_device SET signing_secret = x'00'"));
    }));
    p.office.store.reset();
    p.office.logInAgain(p.machine, QStringLiteral("admin"));
    const auto heads =
        p.store().database().write([&](Sql& sql) { return signOwnHeads(p.store(), sql); });
    CHECK(heads.error().code == ErrorCode::Crypto);
}

TEST_CASE("a kind that nobody here knows stays within the office", "[sync]") {
    BundlePlan plan;
    CHECK(plan.carries(nullptr));
    plan.towards = LevelSide::Above;
    CHECK_FALSE(plan.carries(nullptr));
    const EventKind office{"office_only", 1, Reach::Office, Merge::Fields};
    const EventKind upward{"for_above", 1, Reach::Upward, Merge::Fields};
    CHECK_FALSE(plan.carries(&office));
    CHECK(plan.carries(&upward));
}

TEST_CASE("a store that lost its events says of itself that it has none", "[sync]") {
    Planning p;
    const QByteArray device = p.store().device().origin;
    for (std::int64_t seq = p.head.seq; seq >= 1; --seq)
        p.remove(p.own(seq).hash);
    const auto planned = p.plan({{{device, 4, hash256("unknown"), 0}}});
    REQUIRE(planned);
    CHECK(planned->state.seq == 0);
}

TEST_CASE("a planned range takes the events of its own chain and numbers alone", "[sync]") {
    const QByteArray origin(32, 'o');
    PlannedRange planned{{origin, 3, 5, QByteArray(32, 'p'), QByteArray(32, 'h')}, {}, {}};
    const auto takes = [&](const QByteArray& of, std::int64_t seq, char hash) {
        Event event;
        event.origin = of;
        event.seq = seq;
        event.hash = QByteArray(32, hash);
        return planned.contains(event);
    };
    CHECK(takes(origin, 3, 'a'));
    CHECK(takes(origin, 5, 'a'));
    CHECK_FALSE(takes(origin, 2, 'a'));
    CHECK_FALSE(takes(origin, 6, 'a'));
    CHECK_FALSE(takes(QByteArray(32, 'q'), 4, 'a'));
    planned.only = {QByteArray(32, 'b')};
    CHECK(takes(origin, 4, 'b'));
    CHECK_FALSE(takes(origin, 4, 'a'));
}
