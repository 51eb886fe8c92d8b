// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/case_desk.h"
#include "core/claims/claim_tags.h"
#include "core/policy/policy_desk.h"
#include "core/store/verify.h"
#include "tests/core/sync/levels_bench.h"
#include "tests/support/shared_data.h"

using namespace chuangkou;

namespace {

const QString kPolicy = QStringLiteral("temporary-living-subsidy");
const QString kNumber = QStringLiteral("110101199003074258");

/// A claim of the person by the policy, taken in and no more.
CaseId claim(LevelMachine& office, const QString& number, const QString& policy = kPolicy) {
    NewCase fresh;
    fresh.item = PolicyPackage::shipped(policy)->serviceItem();
    fresh.policy = policy;
    fresh.person = Person{{}, IdentityKind::ResidentId, number, QStringLiteral("张三"), {}};
    const auto taken = CaseDesk(*office.open, office.session).take(fresh);
    INFO((taken ? std::string() : taken.error().detail.toStdString()));
    REQUIRE(taken);
    return *taken;
}

std::vector<Event> tagsIn(LevelMachine& machine) {
    return machine.open
        ->read([](Sql& sql) -> Result<std::vector<Event>> {
            return EventLog::ofKind(sql, QStringLiteral("claim_tagged"));
        })
        .value();
}

std::vector<ClaimMatch> matchesIn(LevelMachine& machine) {
    return machine.open
        ->read([](Sql& sql) -> Result<std::vector<ClaimMatch>> { return claimMatches(sql); })
        .value();
}

QByteArray identityOf(const PackageFiles& files) {
    return PolicyPackage::fromFiles(files)->identity();
}

} // namespace

TEST_CASE("one person's claims for the same days in two offices are found and asked about",
          "[sync][levels]") {
    Tree tree;
    // Before the key is there, and after.
    const CaseId early = claim(tree.a, kNumber);
    tree.connect();
    CHECK(tagsIn(tree.a).empty());
    REQUIRE(tree.carry(tree.county, LevelSide::Below, tree.a));
    REQUIRE(tree.carry(tree.county, LevelSide::Below, tree.b));
    CHECK(tagClaims(*tree.a.open, tree.a.session.account).value() == 1);
    CHECK(tagClaims(*tree.a.open, tree.a.session.account).value() == 0);
    const CaseId late = claim(tree.b, kNumber);
    claim(tree.b, QStringLiteral("220102198001010012"));
    CHECK(tagsIn(tree.b).size() == 2);
    for (LevelMachine* office : {&tree.a, &tree.b})
        REQUIRE(tree.carry(*office, LevelSide::Above, tree.county));

    const auto matches = matchesIn(tree.county);
    REQUIRE(matches.size() == 1);
    CHECK(matches.front().scheme == kPolicy);
    REQUIRE(matches.front().claims.size() == 2);
    std::set<CaseId> cases{matches.front().claims[0].id, matches.front().claims[1].id};
    CHECK(cases == std::set<CaseId>{early, late});
    CHECK_FALSE(matches.front().isAsked);

    CHECK(askForCases(*tree.county.open, tree.county.session, matches.front(), {}).error().code ==
          ErrorCode::NeedsReason);
    REQUIRE(askForCases(*tree.county.open, tree.county.session, matches.front(),
                        QStringLiteral("同一人同日两处申领")));
    CHECK(matchesIn(tree.county).front().isAsked);
    for (LevelMachine* office : {&tree.a, &tree.b}) {
        REQUIRE(tree.carry(tree.county, LevelSide::Below, *office));
        const auto questions = office->levels().questions().value();
        REQUIRE(questions.size() == 1);
        CHECK(questions.front().reason == QStringLiteral("同一人同日两处申领"));
        CHECK(std::any_of(questions.front().cases.begin(), questions.front().cases.end(),
                          [&](const AskedCase& asked) {
                              return asked.officePublic == office->officePublic() &&
                                     cases.contains(CaseId::from(asked.id));
                          }));
        CHECK(verifyStore(*office->open).value().isSound());
    }
}

TEST_CASE("a claim that is over without payment, or in one office only, makes no match",
          "[sync][levels]") {
    Tree tree;
    tree.connect();
    for (LevelMachine* office : {&tree.a, &tree.b})
        REQUIRE(tree.carry(tree.county, LevelSide::Below, *office));
    const CaseId first = claim(tree.a, kNumber);
    claim(tree.a, kNumber);
    claim(tree.b, kNumber);
    REQUIRE(CaseDesk(*tree.a.open, tree.a.session).withdraw(first, QStringLiteral("误录")));
    REQUIRE(tree.carry(tree.a, LevelSide::Above, tree.county));
    CHECK(matchesIn(tree.county).empty()); // two of one office: that finds them itself
    REQUIRE(tree.carry(tree.b, LevelSide::Above, tree.county));
    REQUIRE(matchesIn(tree.county).size() == 1);
    CHECK(matchesIn(tree.county).front().claims.size() == 2);
}

TEST_CASE("what travels of a person is a tag that nobody can read without the county's key",
          "[sync][levels]") {
    Tree tree;
    tree.connect();
    REQUIRE(tree.carry(tree.county, LevelSide::Below, tree.a));
    claim(tree.a, kNumber);
    REQUIRE(tree.carry(tree.a, LevelSide::Above, tree.county));
    const auto tags = tagsIn(tree.county);
    REQUIRE(tags.size() == 1);
    CHECK_FALSE(tags.front().body.contains(kNumber.toLatin1()));
    CHECK(tags.front().json().keys() ==
          QStringList{QStringLiteral("case"), QStringLiteral("first"), QStringLiteral("last"),
                      QStringLiteral("scheme"), QStringLiteral("tag")});
    const QByteArray key = tree.county.open
                               ->read([](Sql& sql) -> Result<QByteArray> {
                                   return LevelTable::tagKeys(sql).front().key;
                               })
                               .value();
    const QByteArray tag =
        QByteArray::fromHex(tags.front().json().value(QLatin1String("tag")).toString().toLatin1());
    CHECK(tag == personTag(key, QStringLiteral("resident_id"), kNumber));
    CHECK_FALSE(tag == personTag(QByteArray(32, '\0'), QStringLiteral("resident_id"), kNumber));
    // Another level that was never told the key has none to tag with.
    CHECK(tree.stranger.open
              ->read([](Sql& sql) -> Result<bool> { return LevelTable::tagKeys(sql).empty(); })
              .value());
}

TEST_CASE("a version that the county adopted comes down as its proposal and waits for a second "
          "person",
          "[sync][levels]") {
    Tree tree;
    tree.connect();
    const Session first = tree.county.colleague(QStringLiteral("zhao"));
    const Session second = tree.county.colleague(QStringLiteral("qian"));
    const PackageFiles files =
        PackageFiles::fromFolder(sourcePath(QStringLiteral("tests/policies/p1.policy"))).value();
    const QByteArray identity = identityOf(files);
    PolicyDesk county(*tree.county.open, first);
    REQUIRE(county.importPackage(checkPackage(files), QStringLiteral("县里试行")));
    REQUIRE(tree.carry(tree.county, LevelSide::Below, tree.a));
    // Only proposed there: the offices below do not see it.
    PolicyDesk office(*tree.a.open, tree.a.session);
    CHECK(office.versions()->empty());
    REQUIRE(PolicyDesk(*tree.county.open, second).adopt(identity));
    REQUIRE(tree.carry(tree.county, LevelSide::Below, tree.a));

    const auto versions = office.versions().value();
    REQUIRE(versions.size() == 1);
    CHECK(versions.front().isFromAbove);
    CHECK(versions.front().isProposed());
    CHECK(versions.front().note == QStringLiteral("县里试行"));
    CHECK(office.book()->find(QStringLiteral("p1")) == nullptr);
    CHECK(office.files(QStringLiteral("p1"), identity)->file(QStringLiteral("policy.json")) ==
          files.file(QStringLiteral("policy.json")));
    // One person of the office is the second of two.
    REQUIRE(office.adopt(identity));
    CHECK(office.book()->find(QStringLiteral("p1")) != nullptr);
    REQUIRE(tree.share(tree.a, tree.a2));
    CHECK(PolicyDesk(*tree.a2.open, tree.a2.session).book()->find(QStringLiteral("p1")) != nullptr);
    CHECK(verifyStore(*tree.a2.open).value().isSound());
    REQUIRE(rebuildProjections(*tree.a.open));
    CHECK(office.versions()->front().isAdopted());
}
