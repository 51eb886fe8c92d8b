// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/claims/claim_bench.h"

using namespace chuangkou;

namespace {

const QString kInstant = QStringLiteral("retiree-file-acceptance");
const QString kPromised = QStringLiteral("skill-upgrade-subsidy");

QJsonObject acceptedBody(const QString& number) {
    return {{QStringLiteral("number"), number},
            {QStringLiteral("type"), QStringLiteral("即办件")},
            {QStringLiteral("limit"), QJsonValue()},
            {QStringLiteral("promise"), QJsonValue()},
            {QStringLiteral("due"), QJsonValue()},
            {QStringLiteral("provisional"), false},
            {QStringLiteral("review_needed"), false},
            {QStringLiteral("day"), QStringLiteral("2020-02-17")}};
}

QString otherNumber(int serial) {
    return CaseNumber{QStringLiteral("220102"), QStringLiteral("B"), 2020, 2, 0, serial}.toText();
}

/// A case taken here, accepted here and, without knowledge of it, by machine 02.
struct TwoAcceptances {
    ClaimBench bench;
    OtherMachine other;
    CaseId id;
    Event mine;
    Event theirs;

    TwoAcceptances() {
        id = bench.cases().take(newCase(kInstant)).value();
        const QByteArray taken = bench.eventsOf(id).front().hash;
        REQUIRE(bench.cases().accept(id));
        mine = bench.eventsOf(id).back();
        theirs = other.event(id, QStringLiteral("case_accepted"), acceptedBody(otherNumber(1)),
                             bench.second.account, mine.at + 1000, {taken});
        bench.insert({theirs});
    }
};

} // namespace

TEST_CASE("fault 27: two decisions made without knowledge of each other are a conflict",
          "[claims]") {
    TwoAcceptances both;
    const Case found = both.bench.cases().load(both.id).value();
    REQUIRE(found.conflicts.size() == 1);
    CHECK(found.conflicts[0] ==
          CaseConflict{both.mine.hash, both.theirs.hash, QStringLiteral("concurrent")});
    CHECK(both.bench.cases().finish(both.id).error().code == ErrorCode::Conflict);
    CHECK(both.bench.cases().withdraw(both.id, QStringLiteral("x")).error().code ==
          ErrorCode::Conflict);
    CHECK(both.bench.cases().note(both.id, QStringLiteral("两台同时受理")));
    CHECK(both.bench.cases().find(otherNumber(1)).value() == both.id);
    CHECK(both.bench.cases().list({})->front().isInConflict);
}

TEST_CASE("the fold of a conflict does not depend on the order of arrival", "[claims]") {
    TwoAcceptances both;
    std::vector<Event> events = both.bench.eventsOf(both.id);
    const Case straight = foldCase(both.id, foldOrder(events));
    std::reverse(events.begin(), events.end());
    const Case reversed = foldCase(both.id, foldOrder(events));
    CHECK(straight.conflicts == reversed.conflicts);
    CHECK(straight.acceptance->number == reversed.acceptance->number);
    const auto before = both.bench.dump();
    CHECK(both.bench.insert({both.theirs}) == 0);
    CHECK(both.bench.dump() == before);
}

TEST_CASE("a person resolves a conflict and the chosen decision holds", "[claims]") {
    TwoAcceptances both;
    CHECK(both.bench.cases().resolve(both.id, both.theirs.hash, {}).error().code ==
          ErrorCode::NeedsReason);
    CHECK(both.bench.cases()
              .resolve(both.id, QByteArray(32, 'x'), QStringLiteral("核对"))
              .error()
              .code == ErrorCode::NotFound);
    REQUIRE(
        both.bench.cases().resolve(both.id, both.theirs.hash, QStringLiteral("二号窗口先受理")));
    const Case found = both.bench.cases().load(both.id).value();
    CHECK_FALSE(found.isInConflict());
    CHECK(found.acceptance->number == otherNumber(1));
    CHECK(both.bench.cases().finish(both.id));
}

TEST_CASE("equal decisions and decisions that saw each other are no conflict", "[claims]") {
    ClaimBench bench;
    const auto done = bench.cases().takeAndFinish(newCase(kInstant));
    OtherMachine other;
    const Event finished = bench.eventsOf(done->id).back();
    QJsonObject delivered{{QStringLiteral("how"), QStringLiteral("direct")},
                          {QStringLiteral("receiver"), QString()},
                          {QStringLiteral("reference"), QString()},
                          {QStringLiteral("day"), QStringLiteral("2020-02-17")}};
    bench.insert({other.event(done->id, QStringLiteral("case_delivered"), delivered,
                              bench.second.account, finished.at + 5, {finished.hash})});
    CHECK_FALSE(bench.cases().load(done->id)->isInConflict());
    OtherMachine third;
    third.origin = QByteArray(32, 't');
    bench.insert({third.event(done->id, QStringLiteral("case_delivered"), delivered,
                              bench.second.account, finished.at + 6, {finished.hash})});
    CHECK_FALSE(bench.cases().load(done->id)->isInConflict());
    delivered[QStringLiteral("how")] = QStringLiteral("post");
    OtherMachine fourth;
    fourth.origin = QByteArray(32, 'f');
    bench.insert({fourth.event(done->id, QStringLiteral("case_delivered"), delivered,
                               bench.second.account, finished.at + 7, {finished.hash})});
    CHECK(bench.cases().load(done->id)->isInConflict());
}

TEST_CASE("the fold refuses a finish that breaks four eyes, wherever it comes from", "[claims]") {
    ClaimBench bench;
    const CaseId id = bench.cases().takeAndAccept(newCase(kPromised))->id;
    const Event accepted = bench.eventsOf(id).back();
    OtherMachine other;
    const Event forged = other.event(id, QStringLiteral("case_finished"),
                                     {{QStringLiteral("result"), QStringLiteral("approved")},
                                      {QStringLiteral("text"), QString()},
                                      {QStringLiteral("day"), QStringLiteral("2020-02-17")}},
                                     bench.first.account, accepted.at + 5, {accepted.hash});
    bench.insert({forged});
    const Case found = bench.cases().load(id).value();
    CHECK(found.state == CaseState::Accepted);
    REQUIRE(found.conflicts.size() == 1);
    CHECK(found.conflicts[0].kind == QStringLiteral("four_eyes"));
    REQUIRE(bench.casesOfSecond().resolve(id, forged.hash, QStringLiteral("违反两人规则")));
    CHECK_FALSE(bench.cases().load(id)->isInConflict());
    CHECK(bench.casesOfSecond().finish(id));
}

TEST_CASE("one person's day claimed on two machines blocks both claims", "[claims]") {
    ClaimBench bench; // policies, scenario 11
    bench.confirmFebruary();
    NewCase fresh = newCase(kSubsidy);
    const QByteArray roster = policyFile("roster_1_6.csv");
    const CaseId mine = bench.claims().takeRoster(fresh, roster, QStringLiteral("a.csv")).value();
    bench.completeLimit(kSubsidy);
    REQUIRE(bench.cases().accept(mine));
    OtherMachine other;
    const std::vector<Event> events = bench.eventsOf(mine);
    const CaseId theirs = CaseId::fromHash(QByteArray(32, 'c'));
    const Event taken = other.event(theirs, events[0].kind, events[0].json(), bench.second.account,
                                    events[0].at, {});
    const Event days = other.event(theirs, events[1].kind, events[1].json(), bench.second.account,
                                   events[1].at, {taken.hash});
    bench.insert({taken, days});
    const auto doubled = bench.cases().doubledDays().value();
    CHECK(doubled.size() == 33);
    CHECK(doubled.front().cases.size() == 2);
    CHECK(bench.claims().calculate(mine).error() ==
          Error{ErrorCode::RuleRefused, QStringLiteral("doubled_days")});
    CHECK(bench.casesOfSecond().finish(mine).error() ==
          Error{ErrorCode::RuleRefused, QStringLiteral("doubled_days")});
    CHECK(bench.casesOfSecond().finish(theirs).error() ==
          Error{ErrorCode::RuleRefused, QStringLiteral("doubled_days")});
    const auto before = bench.dump();
    CHECK(bench.insert({taken, days}) == 0);
    CHECK(bench.dump() == before);
    REQUIRE(bench.cases().withdraw(theirs, QStringLiteral("重复")));
    CHECK(bench.cases().doubledDays()->empty());
    CHECK(bench.claims().calculate(mine));
}

TEST_CASE("rebuilt projections of cases and values equal those before", "[claims]") {
    TwoAcceptances both;
    both.bench.confirmFebruary();
    REQUIRE(both.bench.claims().takeRoster(newCase(kSubsidy), policyFile("roster_1_6.csv"), {}));
    REQUIRE(both.bench.cases().takeAndFinish(newCase(kInstant)));
    const auto before = both.bench.dump();
    CHECK(before.at(QStringLiteral("p_person_days")).size() == 33);
    CHECK(before.at(QStringLiteral("p_cases")).size() == 3);
    both.bench.rebuild();
    CHECK(both.bench.dump() == before);
}
