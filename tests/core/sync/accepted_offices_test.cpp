// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/accepted_offices.h"
#include "core/sync/bundle_trust.h"
#include "tests/core/sync/sync_bench.h"

using namespace chuangkou;

namespace {

QByteArray office(char name) {
    return QByteArray(32, name);
}

/// What an office says of another, later than what was said before.
class Words {
public:
    void say(char speaker, const char* kind, const QByteArray& about) {
        Event event;
        event.kind = QString::fromLatin1(kind);
        event.hlc.ms = ++m_ms;
        event.hash = hash256(QByteArray::number(m_ms));
        event.body = QJsonDocument(
                         QJsonObject{{QStringLiteral("public"), QString::fromLatin1(about.toHex())},
                                     {QStringLiteral("name"), QString::fromLatin1(about.left(1))}})
                         .toJson();
        m_words.push_back({office(speaker), event});
    }
    void say(char speaker, const char* kind, char about) { say(speaker, kind, office(about)); }
    Event& last() { return m_words.back().event; }
    /// "a+" above, "b-" below, "?" not direct, "!" ended.
    [[nodiscard]] QString seenBy(char own) const {
        QString all;
        for (const AcceptedOffice& one : foldLevels(office(own), m_words)) {
            all += one.name + (one.side == LevelSide::Above ? u'+' : u'-');
            all += QLatin1String(one.isDirect ? "" : "?") + QLatin1String(one.isEnded ? "!" : "");
        }
        return all;
    }

private:
    std::int64_t m_ms = 0;
    std::vector<LevelEvent> m_words;
};

} // namespace

TEST_CASE("trust reaches from office to office, each on its own side and once", "[sync][levels]") {
    Words words;
    words.say('o', "superior_accepted", 'c');
    words.say('c', "superior_accepted", 'p');
    words.say('c', "subordinate_accepted", 'o'); // downward: says nothing of what is above
    words.say('p', "superior_accepted", 'c');    // a circle
    words.say('o', "subordinate_accepted", 'b');
    words.say('x', "superior_accepted", 'y'); // strangers among themselves
    CHECK(words.seenBy('o') == QStringLiteral("c+p+?b-"));
    CHECK(words.seenBy('c') == QStringLiteral("p+o-b-?"));
}

TEST_CASE("an office that was ended stays known as such, one never accepted does not",
          "[sync][levels]") {
    Words words;
    words.say('o', "superior_accepted", 'c');
    words.say('o', "superior_ended", 'c');
    words.say('o', "subordinate_accepted", 'b');
    words.say('o', "subordinate_ended", 'b');
    words.say('o', "superior_ended", 'n');
    CHECK(words.seenBy('o') == QStringLiteral("c+!b-!"));
    words.say('o', "superior_accepted", 'c');
    CHECK(words.seenBy('o') == QStringLiteral("c+b-!"));
}

TEST_CASE("a word without its body or about no key accepts nobody", "[sync][levels]") {
    Words words;
    words.say('o', "superior_accepted", QByteArray(31, 'c'));
    words.say('o', "superior_accepted", 'd');
    words.last().body.clear();
    CHECK(words.seenBy('o').isEmpty());
}

TEST_CASE("the four kinds are those of offices", "[sync][levels]") {
    for (const char* kind :
         {"superior_accepted", "subordinate_accepted", "superior_ended", "subordinate_ended"})
        CHECK(isLevelKind(QString::fromLatin1(kind)));
    CHECK_FALSE(isLevelKind(QStringLiteral("setting_set")));
}

TEST_CASE("a store that belongs to no office yet accepts none", "[sync][levels]") {
    TestMachine machine;
    const QString folder = machine.path(QStringLiteral("store"));
    const QString setup = QStringLiteral("only until admitted 9");
    REQUIRE(joinRequest(folder, machine.context(), setup, machine.path(QStringLiteral("request"))));
    const auto opened = Store::open(folder, machine.context(), QString(), setup);
    REQUIRE(opened);
    CHECK(opened->store->read([](Sql& sql) -> Result<bool> { return acceptedOffices(sql).empty(); })
              .value());
}

TEST_CASE("a word of a device that nobody certified counts nothing", "[sync][levels]") {
    TestMachine machine;
    TestOffice testOffice(machine);
    Store& store = *testOffice.store;
    REQUIRE(store.write([&](Sql& sql) {
        return store.log().append(
            sql, testOffice.session.account,
            {{SubjectId::fromHash(office('c')),
              QStringLiteral("superior_accepted"),
              {{QStringLiteral("public"), QString::fromLatin1(office('c').toHex())}}}});
    }));
    const auto accepted = [&] {
        return store.read([](Sql& sql) -> Result<size_t> { return acceptedOffices(sql).size(); })
            .value();
    };
    CHECK(accepted() == 1);
    REQUIRE(store.database().write([](Sql& sql) -> Result<qint64> {
        return sql.exec(QStringLiteral("DELETE FROM ev_certificates"));
    }));
    CHECK(accepted() == 0);
}

TEST_CASE("of another office only bodies come in that its level may say here", "[sync][levels]") {
    static constexpr EventKind kKinds[] = {
        {"thing_reported", 1, Reach::Upward, Merge::Independent},
        {"thing_kept", 1, Reach::Office, Merge::Independent},
    };
    EventKinds kinds;
    kinds.add(kKinds);
    const auto comes = [&](const char* kind, LevelSide from) {
        Event event;
        event.kind = QString::fromLatin1(kind);
        event.body = "{}";
        event.salt = QByteArray(16, 's');
        keepWhatMayCome(event, from, kinds);
        return !event.isWithheld();
    };
    CHECK(comes("thing_reported", LevelSide::Below));
    CHECK_FALSE(comes("thing_reported", LevelSide::Above));
    CHECK_FALSE(comes("thing_kept", LevelSide::Below));
    CHECK(comes("thing_unheard_of", LevelSide::Below)); // a newer program sorts it out
}
