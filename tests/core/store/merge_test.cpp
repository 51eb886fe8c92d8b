// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/canonical.h"
#include "core/store/merge.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace chuangkou;

namespace {

constexpr EventKind kSheetKinds[] = {
    {"sheet_set", 1, Reach::Office, Merge::Fields},
    {"sheet_word_set", 1, Reach::Office, Merge::OneField},
    {"sheet_item_said", 1, Reach::Office, Merge::NamedField},
    {"sheet_signed", 1, Reach::Office, Merge::Decision},
    {"sheet_torn", 1, Reach::Office, Merge::Decision},
    {"sheet_noted", 1, Reach::Office, Merge::Independent},
    {"sheet_resolved", 1, Reach::Office, Merge::Resolution},
};

QJsonObject json(const char* text) {
    return QJsonDocument::fromJson(text).object();
}

/// Makes events of one subject by hand; each author is a machine.
struct Sheet {
    std::vector<Event> events;
    std::map<char, std::int64_t> seqs;
    std::int64_t at = 1000;

    QByteArray add(char author, const char* kind, const QJsonObject& body,
                   const std::vector<QByteArray>& parents) {
        Event made;
        made.origin = QByteArray(32, author);
        made.seq = ++seqs[author];
        made.at = ++at;
        made.hlc = {at, 0};
        made.subject = SubjectId::fromHash(QByteArray(32, 's'));
        made.parents = parents;
        made.kind = QString::fromLatin1(kind);
        made.salt = QByteArray(16, 'x');
        made.body = canonicalJson(body).value();
        made.bodyHash = bodyHash(made.salt, made.body);
        made.hash = eventHash(made);
        events.push_back(made);
        return made.hash;
    }
    QByteArray add(char author, const char* kind, const char* body,
                   const std::vector<QByteArray>& parents) {
        return add(author, kind, json(body), parents);
    }
    QByteArray decide(char author, const char* kind, const char* field, const QByteArray& chosen,
                      const std::vector<QByteArray>& aside,
                      const std::vector<QByteArray>& parents) {
        QJsonArray hashes;
        for (const QByteArray& hash : aside)
            hashes.append(QString::fromLatin1(hash.toHex()));
        return add(author, kind,
                   {{QStringLiteral("field"), QString::fromLatin1(field)},
                    {QStringLiteral("chosen"), QString::fromLatin1(chosen.toHex())},
                    {QStringLiteral("set_aside"), hashes},
                    {QStringLiteral("reason"), QStringLiteral("%1").arg(at)}},
                   parents);
    }
    /// The record that a fold that overlays makes, and what is in conflict. The order of arrival
    /// makes no difference.
    struct Outcome {
        QJsonObject record;
        QStringList decisions;
        std::vector<EventConflict> conflicts;
        bool operator==(const Outcome&) const = default;
    };
    [[nodiscard]] static Outcome outcomeOf(std::vector<Event> held) {
        const std::vector<Event> ordered = foldOrder(std::move(held));
        const MergedSubject merged(ordered, MergeRules(kSheetKinds));
        Outcome outcome;
        for (const Event& event : merged.events()) {
            if (event.isWithheld())
                continue;
            const QJsonObject body = event.json();
            if (MergeRules(kSheetKinds).of(event.kind) == Merge::Decision)
                outcome.decisions.append(event.kind);
            else if (event.kind == QLatin1String("sheet_item_said"))
                outcome.record.insert(body[u"field"].toString(), body[u"value"]);
            else if (MergeRules(kSheetKinds).of(event.kind) != Merge::Resolution)
                for (auto member = body.begin(); member != body.end(); ++member)
                    outcome.record.insert(member.key(), member.value());
        }
        outcome.conflicts = merged.conflicts();
        return outcome;
    }
    [[nodiscard]] Outcome outcome() const {
        const Outcome straight = outcomeOf(events);
        CHECK((outcomeOf({events.rbegin(), events.rend()}) == straight));
        return straight;
    }
};

} // namespace

TEST_CASE("a chain is taken as it stands", "[store][merge]") {
    Sheet sheet;
    const QByteArray a = sheet.add('a', "sheet_set", R"({"name": "x", "cap": 1})", {});
    sheet.add('b', "sheet_set", R"({"name": "y", "cap": 1})", {a});
    const MergedSubject merged(sheet.events, MergeRules(kSheetKinds));
    CHECK(&merged.events() == &sheet.events);
    CHECK(merged.conflicts().empty());
}

TEST_CASE("an event that carries the whole record changes only what its author changed",
          "[store][merge]") {
    Sheet sheet;
    const QByteArray root = sheet.add('a', "sheet_set", R"({"name": "x", "cap": 1})", {});
    sheet.add('a', "sheet_set", R"({"name": "new", "cap": 1})", {root});
    sheet.add('b', "sheet_set", R"({"name": "x", "cap": 30})", {root});
    const auto outcome = sheet.outcome();
    CHECK(outcome.record == json(R"({"name": "new", "cap": 30})"));
    CHECK(outcome.conflicts.empty());
}

TEST_CASE("different values of one field are a conflict and the later in the fold order holds",
          "[store][merge]") {
    Sheet sheet;
    const QByteArray root = sheet.add('a', "sheet_set", R"({"name": "x", "cap": 1})", {});
    const QByteArray one = sheet.add('a', "sheet_set", R"({"name": "one", "cap": 1})", {root});
    const QByteArray two = sheet.add('b', "sheet_set", R"({"name": "two", "cap": 1})", {root});
    const auto outcome = sheet.outcome();
    CHECK((outcome.conflicts == std::vector<EventConflict>{{QStringLiteral("name"), {one, two}}}));
    CHECK(outcome.record == json(R"({"name": "two", "cap": 1})"));

    SECTION("a later change that knew both ends it") {
        sheet.add('c', "sheet_set", R"({"name": "three", "cap": 1})", {one, two});
        CHECK(sheet.outcome().conflicts.empty());
        CHECK(sheet.outcome().record == json(R"({"name": "three", "cap": 1})"));
    }
    SECTION("a later change of another field leaves it open") {
        sheet.add('c', "sheet_set", R"({"name": "two", "cap": 9})", {one, two});
        CHECK(sheet.outcome().conflicts == outcome.conflicts);
        CHECK(sheet.outcome().record == json(R"({"name": "two", "cap": 9})"));
    }
    SECTION("a later change that knew one of them takes its place") {
        const QByteArray next = sheet.add('a', "sheet_set", R"({"name": "next", "cap": 1})", {one});
        CHECK((sheet.outcome().conflicts ==
               std::vector<EventConflict>{{QStringLiteral("name"), {two, next}}}));
    }
    SECTION("a third value stands beside both") {
        const QByteArray third =
            sheet.add('c', "sheet_set", R"({"name": "three", "cap": 1})", {root});
        CHECK((sheet.outcome().conflicts ==
               std::vector<EventConflict>{{QStringLiteral("name"), {one, two, third}}}));
    }
}

TEST_CASE("equal values are no conflict", "[store][merge]") {
    Sheet sheet;
    const QByteArray root = sheet.add('a', "sheet_word_set", R"({"value": 1})", {});
    sheet.add('a', "sheet_word_set", R"({"value": 2})", {root});
    sheet.add('b', "sheet_word_set", R"({"value": 2})", {root});
    CHECK(sheet.outcome().conflicts.empty());
    const QByteArray other = sheet.add('c', "sheet_word_set", R"({"value": 3})", {root});
    REQUIRE(sheet.outcome().conflicts.size() == 1);
    CHECK(sheet.outcome().conflicts[0].field == QStringLiteral("sheet_word_set"));
    CHECK(sheet.outcome().conflicts[0].versions.size() == 3);
    CHECK(sheet.outcome().conflicts[0].versions.back() == other);
}

TEST_CASE("values of different named fields combine", "[store][merge]") {
    Sheet sheet;
    const QByteArray root =
        sheet.add('a', "sheet_item_said", R"({"field": "type", "value": 1})", {});
    sheet.add('a', "sheet_item_said", R"({"field": "limit", "value": 5})", {root});
    sheet.add('b', "sheet_item_said", R"({"field": "days", "value": 7})", {root});
    CHECK(sheet.outcome().conflicts.empty());
    CHECK(sheet.outcome().record == json(R"({"type": 1, "limit": 5, "days": 7})"));
    sheet.add('c', "sheet_item_said", R"({"field": "limit", "value": 6})", {root});
    REQUIRE(sheet.outcome().conflicts.size() == 1);
    CHECK(sheet.outcome().conflicts[0].field == QStringLiteral("limit"));
}

TEST_CASE("a person's word on a field makes the chosen value hold again", "[store][merge]") {
    Sheet sheet;
    const QByteArray root = sheet.add('a', "sheet_set", R"({"name": "x", "cap": 1})", {});
    const QByteArray one = sheet.add('a', "sheet_set", R"({"name": "one", "cap": 1})", {root});
    const QByteArray two = sheet.add('b', "sheet_set", R"({"name": "two", "cap": 4})", {root});
    const QByteArray word = sheet.decide('a', "conflict_resolved", "name", one, {two}, {one, two});
    CHECK(sheet.outcome().conflicts.empty());
    CHECK(sheet.outcome().record == json(R"({"name": "one", "cap": 4})"));

    SECTION("another word with the same choice changes nothing") {
        sheet.decide('b', "conflict_resolved", "name", one, {two}, {one, two});
        CHECK(sheet.outcome().conflicts.empty());
        CHECK(sheet.outcome().record == json(R"({"name": "one", "cap": 4})"));
    }
    SECTION("another word with another choice is a conflict again") {
        const QByteArray other =
            sheet.decide('b', "conflict_resolved", "name", two, {one}, {one, two});
        CHECK((sheet.outcome().conflicts ==
               std::vector<EventConflict>{{QStringLiteral("name"), {word, other}}}));
        sheet.decide('c', "conflict_resolved", "name", word, {other}, {word, other});
        CHECK(sheet.outcome().conflicts.empty());
        CHECK(sheet.outcome().record == json(R"({"name": "one", "cap": 4})"));
    }
    SECTION("whoever chooses what is withheld here says nothing here") {
        for (Event& event : sheet.events)
            if (event.hash == one)
                event.body.clear();
        CHECK(sheet.outcome().record == json(R"({"name": "two", "cap": 4})"));
    }
}

TEST_CASE("any two different decisions are a conflict, equal ones are one", "[store][merge]") {
    Sheet sheet;
    const QByteArray root = sheet.add('a', "sheet_set", R"({"name": "x"})", {});
    const QByteArray one = sheet.add('a', "sheet_signed", R"({"by": 1, "command": "p"})", {root});
    sheet.add('b', "sheet_signed", R"({"by": 1, "command": "q"})", {root});
    CHECK(sheet.outcome().conflicts.empty());
    CHECK(sheet.outcome().decisions == QStringList{QStringLiteral("sheet_signed")});
    const QByteArray torn = sheet.add('c', "sheet_torn", "{}", {root});
    CHECK((sheet.outcome().conflicts == std::vector<EventConflict>{{QString(), {one, torn}}}));
}

TEST_CASE("of decisions in conflict the heads of the branches are the versions", "[store][merge]") {
    Sheet sheet;
    const QByteArray root = sheet.add('a', "sheet_set", R"({"name": "x"})", {});
    const QByteArray first = sheet.add('a', "sheet_signed", R"({"by": 1})", {root});
    const QByteArray torn = sheet.add('b', "sheet_torn", "{}", {root});
    const QByteArray second = sheet.add('a', "sheet_signed", R"({"by": 2})", {first});
    CHECK((sheet.outcome().conflicts == std::vector<EventConflict>{{QString(), {torn, second}}}));
    const MergeRules rules(kSheetKinds);
    const auto ordered = foldOrder(sheet.events);
    CHECK((decisionsBeside(ordered, rules, torn) == std::vector<QByteArray>{first, second}));
    CHECK((decisionsBeside(ordered, rules, second) == std::vector<QByteArray>{torn}));
    CHECK(MergedSubject(ordered, rules).isContested(first));

    SECTION("a later decision that knew both ends it") {
        sheet.add('c', "sheet_signed", R"({"by": 3})", {second, torn});
        CHECK(sheet.outcome().conflicts.empty());
    }
    SECTION("a note does not") {
        sheet.add('c', "sheet_noted", "{}", {second, torn});
        CHECK(sheet.outcome().conflicts.size() == 1);
    }
    SECTION("what was set aside is left out") {
        sheet.decide('c', "sheet_resolved", "", torn, {first, second}, {second, torn});
        CHECK(sheet.outcome().conflicts.empty());
        CHECK(sheet.outcome().decisions == QStringList{QStringLiteral("sheet_torn")});
    }
    SECTION("two different words are a conflict, and a word on them ends it") {
        const QByteArray one =
            sheet.decide('c', "conflict_resolved", "", torn, {first, second}, {second, torn});
        const QByteArray other =
            sheet.decide('d', "conflict_resolved", "", second, {torn}, {second, torn});
        CHECK((sheet.outcome().conflicts == std::vector<EventConflict>{{QString(), {one, other}}}));
        sheet.decide('a', "conflict_resolved", "", other, {one}, {one, other});
        CHECK(sheet.outcome().conflicts.empty());
        CHECK(sheet.outcome().decisions ==
              QStringList{QStringLiteral("sheet_signed"), QStringLiteral("sheet_signed")});
    }
    SECTION("two equal words are one") {
        sheet.decide('c', "conflict_resolved", "", torn, {first, second}, {second, torn});
        sheet.decide('d', "conflict_resolved", "", torn, {second, first}, {second, torn});
        CHECK(sheet.outcome().conflicts.empty());
    }
}

TEST_CASE("what an author knew must be here before a conflict is told", "[store][merge]") {
    Sheet sheet;
    const QByteArray root = sheet.add('a', "sheet_word_set", R"({"value": 1})", {});
    const QByteArray between = sheet.add('b', "sheet_word_set", R"({"value": 2})", {root});
    sheet.add('c', "sheet_word_set", R"({"value": 3})", {between});
    std::vector<Event> withoutOne{sheet.events[0], sheet.events[2]};
    CHECK(Sheet::outcomeOf(withoutOne).conflicts.empty());
    Sheet decided;
    const QByteArray begun = decided.add('a', "sheet_signed", R"({"by": 1})", {});
    const QByteArray torn = decided.add('b', "sheet_torn", "{}", {begun});
    decided.add('c', "sheet_signed", R"({"by": 2})", {torn});
    withoutOne = {decided.events[0], decided.events[2]};
    CHECK(Sheet::outcomeOf(withoutOne).conflicts.empty());
}

TEST_CASE("both branches of a forked origin stand beside each other", "[store][merge]") {
    Sheet sheet;
    const QByteArray root = sheet.add('a', "sheet_word_set", R"({"value": 1})", {});
    sheet.add('a', "sheet_word_set", R"({"value": 2})", {root});
    sheet.seqs['a'] = 2; // a copy went on, with one event elsewhere before
    sheet.add('a', "sheet_word_set", R"({"value": 3})", {root});
    CHECK(sheet.outcome().conflicts.size() == 1);
}

TEST_CASE("independent facts are in no conflict, however many", "[store][merge]") {
    Sheet sheet;
    const QByteArray root = sheet.add('a', "sheet_noted", "{}", {});
    for (const char author : {'a', 'b', 'c'})
        sheet.add(author, "sheet_noted", QJsonObject{{QStringLiteral("n"), author}}, {root});
    const MergedSubject merged(sheet.events, MergeRules(kSheetKinds));
    CHECK(&merged.events() == &sheet.events);
    CHECK(MergeRules(kSheetKinds).of(QStringLiteral("unheard_of")) == Merge::Unstated);
    for (const char author : {'d', 'e'})
        sheet.add(author, "unheard_of", QJsonObject{{QStringLiteral("n"), author}}, {root});
    CHECK(MergedSubject(sheet.events, MergeRules(kSheetKinds)).conflicts().empty());
}

TEST_CASE("a field that two machines each set first is a conflict", "[store][merge]") {
    Sheet sheet;
    const QByteArray one = sheet.add('a', "sheet_set", R"({"name": "one", "cap": 1})", {});
    const QByteArray two = sheet.add('b', "sheet_set", R"({"name": "two", "cap": 1})", {});
    CHECK((sheet.outcome().conflicts ==
           std::vector<EventConflict>{{QStringLiteral("name"), {one, two}}}));
}

TEST_CASE("a person's word on a fact that is one field brings its whole body back",
          "[store][merge]") {
    Sheet sheet;
    const auto [field, ours, theirs] = GENERATE(table<const char*, const char*, const char*>(
        {{"sheet_word_set", R"({"value": 2})", R"({"value": 3})"},
         {"limit", R"({"field": "limit", "value": 2})", R"({"field": "limit", "value": 3})"}}));
    const bool isNamed = QLatin1String(field) == QLatin1String("limit");
    const char* kind = isNamed ? "sheet_item_said" : "sheet_word_set";
    const QByteArray root = sheet.add('a', kind, R"({"field": "limit", "value": 1})", {});
    const QByteArray one = sheet.add('a', kind, ours, {root});
    const QByteArray two = sheet.add('b', kind, theirs, {root});
    REQUIRE(sheet.outcome().conflicts.size() == 1);
    sheet.decide('c', "conflict_resolved", field, one, {two}, {one, two});
    CHECK(sheet.outcome().conflicts.empty());
    CHECK(sheet.outcome().record[isNamed ? u"limit" : u"value"] == 2);
}

TEST_CASE("a word that chooses what its author could not know says nothing", "[store][merge]") {
    Sheet sheet;
    const QByteArray root = sheet.add('a', "sheet_set", R"({"name": "x", "cap": 1})", {});
    const QByteArray one = sheet.add('a', "sheet_set", R"({"name": "one", "cap": 1})", {root});
    const QByteArray two = sheet.add('b', "sheet_set", R"({"name": "two", "cap": 1})", {root});
    const auto before = sheet.outcome();
    sheet.decide('c', "conflict_resolved", "name", one, {two}, {two});
    CHECK(sheet.outcome() == before);
}

TEST_CASE("a decision that was set aside counts no more in a chain either", "[store][merge]") {
    Sheet sheet;
    const QByteArray root = sheet.add('a', "sheet_set", R"({"name": "x"})", {});
    const QByteArray signature = sheet.add('a', "sheet_signed", R"({"by": 1})", {root});
    sheet.decide('a', "sheet_resolved", "", {}, {signature}, {signature});
    REQUIRE(isChain(sheet.events));
    CHECK(sheet.outcome().decisions.isEmpty());
    CHECK(sheet.outcome().conflicts.empty());
    CHECK(sheet.outcome().record == json(R"({"name": "x"})"));
}

TEST_CASE("beside a decision stand other decisions alone", "[store][merge]") {
    Sheet sheet;
    const QByteArray root = sheet.add('a', "sheet_set", R"({"name": "x"})", {});
    const QByteArray signature = sheet.add('a', "sheet_signed", R"({"by": 1})", {root});
    sheet.add('b', "sheet_set", R"({"name": "y"})", {root});
    const QByteArray torn = sheet.add('c', "sheet_torn", "{}", {root});
    CHECK((decisionsBeside(foldOrder(sheet.events), MergeRules(kSheetKinds), signature) ==
           std::vector<QByteArray>{torn}));
}

TEST_CASE("of a kind that no part declares nothing is stated", "[store][merge]") {
    const EventKinds none;
    const MergeRules rules(none);
    CHECK(rules.of(QStringLiteral("sheet_set")) == Merge::Unstated);
    CHECK(rules.of(QStringLiteral("conflict_resolved")) == Merge::Resolution);
}
