// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/keys.h"
#include "core/store/canonical.h"
#include "core/store/event.h"
#include "tests/support/check_scale.h"
#include "tests/support/shared_data.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

Event plainEvent(const QByteArray& origin, std::int64_t seq, std::int64_t ms,
                 const std::vector<QByteArray>& parents) {
    Event event;
    event.origin = hash256(origin);
    event.seq = seq;
    event.hlc = {ms, 0};
    event.at = ms;
    event.subject = SubjectId::fromHash(hash256("subject"));
    event.parents = parents;
    event.kind = QStringLiteral("number_noted");
    event.bodyHash = hash256("body");
    event.body = "{}";
    event.hash = eventHash(event);
    return event;
}

/// Three machines that see each other's events only now and then, and whose clocks disagree.
std::vector<Event> randomHistory(std::mt19937& chance, int count) {
    std::vector<Event> all;
    std::map<QByteArray, std::int64_t> seqs;
    std::map<QByteArray, std::vector<Event>> seen;
    for (int i = 0; i < count; ++i) {
        const QByteArray origin = "origin " + QByteArray::number(chance() % 3);
        std::vector<Event>& known = seen[origin];
        if (chance() % 3 == 0)
            known = all;
        const Event event = plainEvent(origin, ++seqs[origin],
                                       static_cast<std::int64_t>(chance() % 5), headsOf(known));
        known.push_back(event);
        all.push_back(event);
    }
    return all;
}

std::vector<QByteArray> hashesOf(const std::vector<Event>& events) {
    std::vector<QByteArray> hashes;
    for (const Event& event : events)
        hashes.push_back(event.hash);
    return hashes;
}

} // namespace

TEST_CASE("one event has the bytes and the hash that it will have for ever", "[store]") {
    Event event;
    event.origin = originId(QByteArray(32, '\x11'), 2, QByteArray(16, '\x22'));
    event.seq = 300;
    event.previous = QByteArray(32, '\x33');
    event.hlc = {1'581'901'200'000, 7};
    event.at = 1'581'901'199'999;
    event.actor = ActorId::fromBytes(QByteArray(16, '\x44')).value();
    event.subject = SubjectId::fromBytes(QByteArray(16, '\x55')).value();
    event.parents = {QByteArray(32, '\x66'), QByteArray(32, '\x77')};
    event.kind = QStringLiteral("ticket_called");
    event.kindVersion = 1;
    event.salt = QByteArray(16, '\x08');
    event.body = canonicalJson({{QStringLiteral("窗口"), QStringLiteral("3号窗口")},
                                {QStringLiteral("fen"), 375000}})
                     .value();
    event.bodyHash = bodyHash(event.salt, event.body);
    checkGolden(QStringLiteral("tests/data/store/event.golden"),
                "body      " + event.body + "\nbody_hash " + event.bodyHash.toHex() +
                    "\nform      " + canonicalForm(event).toHex() + "\nhash      " +
                    eventHash(event).toHex() + '\n');
}

TEST_CASE("every field of an event but its body and salt is in its hash", "[store]") {
    const Event event = plainEvent("a", 5, 1000, {hash256("parent")});
    std::set<QByteArray> hashes{event.hash};
    const auto change = [&](const std::function<void(Event&)>& make) {
        Event other = event;
        make(other);
        hashes.insert(eventHash(other));
    };
    change([](Event& e) { e.origin = hash256("other"); });
    change([](Event& e) { e.seq = 6; });
    change([](Event& e) { e.previous = hash256("previous"); });
    change([](Event& e) { e.hlc.ms = 1001; });
    change([](Event& e) { e.hlc.counter = 1; });
    change([](Event& e) { e.at = 1001; });
    change([](Event& e) { e.actor = ActorId::fromHash(hash256("actor")); });
    change([](Event& e) { e.subject = SubjectId::fromHash(hash256("other")); });
    change([](Event& e) { e.parents.clear(); });
    change([](Event& e) { e.parents.push_back(hash256("another")); });
    change([](Event& e) { e.kind = QStringLiteral("number_notes"); });
    change([](Event& e) { e.kindVersion = 2; });
    change([](Event& e) { e.bodyHash = hash256("other"); });
    CHECK(hashes.size() == 14);
    change([](Event& e) { e.body = "{\"n\":1}"; });
    change([](Event& e) { e.salt = "pepper"; });
    CHECK(hashes.size() == 14);
    CHECK(bodyHash("salt", "body") != bodyHash("sal", "tbody"));
}

TEST_CASE("the fold order does not depend on the order of arrival", "[store]") {
    const std::uint32_t seed = checkSeed();
    INFO("CHUANGKOU_SEED=" << seed);
    std::mt19937 chance(seed);
    for (int round = 0; round < 50; ++round) {
        std::vector<Event> events = randomHistory(chance, 2 + static_cast<int>(chance() % 30));
        const auto expected = hashesOf(foldOrder(events));
        CHECK(expected.size() == events.size());
        for (int shuffle = 0; shuffle < 5; ++shuffle) {
            std::shuffle(events.begin(), events.end(), chance);
            CHECK(hashesOf(foldOrder(events)) == expected);
        }
        std::map<QByteArray, size_t> place;
        for (size_t i = 0; i < expected.size(); ++i)
            place[expected[i]] = i;
        bool causal = true;
        for (const Event& event : events) {
            for (const QByteArray& parent : event.parents)
                causal = causal && place.at(parent) < place.at(event.hash);
            for (const Event& other : events)
                if (other.origin == event.origin && other.seq < event.seq)
                    causal = causal && place.at(other.hash) < place.at(event.hash);
        }
        CHECK(causal);
    }
}

TEST_CASE("a chain is in order whichever way it comes, and its last event is the head", "[store]") {
    std::vector<Event> chain;
    for (int i = 0; i < 20; ++i) // two machines in turn, their clocks running backwards
        chain.push_back(
            plainEvent(i % 2 == 0 ? "a" : "b", i / 2 + 1, 100 - i,
                       chain.empty() ? std::vector<QByteArray>() : std::vector{chain.back().hash}));
    const std::vector<Event> reversed(chain.rbegin(), chain.rend());
    CHECK(hashesOf(foldOrder(chain)) == hashesOf(chain));
    CHECK(hashesOf(foldOrder(reversed)) == hashesOf(chain));
    CHECK(headsOf(chain) == std::vector{chain.back().hash});
    CHECK(headsOf(reversed) == std::vector{chain.back().hash});
    CHECK(headsOf({}).empty());
}

TEST_CASE("a parent comes first though its clock was ten years ahead", "[store]") {
    const Event first = plainEvent("fast", 1, 2'000'000'000'000, {});
    const Event second = plainEvent("slow", 1, 1'000, {first.hash});
    CHECK(hashesOf(foldOrder({second, first})) == std::vector{first.hash, second.hash});
}

TEST_CASE("concurrent events go by clock, then by hash", "[store]") {
    const Event late = plainEvent("a", 1, 20, {});
    const Event early = plainEvent("b", 1, 10, {});
    CHECK(hashesOf(foldOrder({late, early})) == std::vector{early.hash, late.hash});
    const Event twin = plainEvent("c", 1, 20, {});
    const auto [low, high] = std::minmax(late.hash, twin.hash);
    CHECK(hashesOf(foldOrder({late, twin})) == std::vector{low, high});
}

TEST_CASE("both branches of a fork and a parent that is not held keep their place", "[store]") {
    const Event base = plainEvent("a", 1, 10, {hash256("not held")});
    const Event left = plainEvent("a", 2, 30, {base.hash});
    const Event right = plainEvent("a", 2, 20, {base.hash});
    const Event after = plainEvent("a", 3, 1, {left.hash});
    CHECK(hashesOf(foldOrder({after, left, right, base})) ==
          std::vector{base.hash, right.hash, left.hash, after.hash});
    auto heads = std::vector{after.hash, right.hash};
    std::sort(heads.begin(), heads.end());
    CHECK(headsOf({after, left, right, base}) == heads);
}

TEST_CASE("events of one origin keep their order though neither names the other", "[store]") {
    const Event first = plainEvent("a", 1, 20, {});
    const Event second = plainEvent("a", 2, 10, {});
    const Event fifth = plainEvent("a", 5, 5, {});
    CHECK(hashesOf(foldOrder({fifth, second, first})) ==
          std::vector{first.hash, second.hash, fifth.hash});
}
