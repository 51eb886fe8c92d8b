// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/effect_desk.h"
#include "tests/core/claims/claim_bench.h"

using namespace chuangkou;

namespace {

/// The subsidy's own office with a calculated claim of 12.5 days at 300 and 20 at 200.
struct EffectBench : ClaimBench {
    EffectBench() {
        confirmFebruary();
        completeLimit(kSubsidy);
        id = claims().takeRoster(newCase(kSubsidy), policyFile("roster_1_6.csv"), {}).value();
        REQUIRE(cases().accept(id));
        REQUIRE(claims().calculate(id));
    }
    [[nodiscard]] EffectDesk effects() { return EffectDesk(*office.store, second); }
    [[nodiscard]] CheckedPackage changed(const QString& rate) {
        // Who raises the rate writes its calculations anew; the old ones would only say the old
        // one.
        const auto known = PolicyDesk(*office.store, first).files(kSubsidy).value();
        PackageFiles files;
        for (const auto& [name, content] : known.all())
            if (!name.startsWith(QLatin1String("cases/calc/")))
                files.put(name, content);
        return checkPackage(changedPackage(files,
                                           {QStringLiteral("rate_1_1"),
                                            QDate(2020, 2, 5),
                                            rate,
                                            QStringLiteral("测试文件9号"),
                                            {}},
                                           QDate(2020, 3, 2))
                                .value());
    }
    [[nodiscard]] PolicyEffect adopt(const QString& rate) {
        machine.clock.advanceSeconds(60);
        const QByteArray identity =
            PolicyDesk(*office.store, first).importPackage(changed(rate), {}).value();
        return effects().adopt(identity).value();
    }
    /// As a later version of the program decides it.
    void decide(const Session& by) {
        REQUIRE(office.store->write([&](Sql& sql) {
            return office.store->log().append(
                sql, by.account,
                {{SubjectId::from(id),
                  QStringLiteral("case_finished"),
                  {{QStringLiteral("result"), QStringLiteral("approved")},
                   {QStringLiteral("text"), QString()},
                   {QStringLiteral("day"), QStringLiteral("2020-02-20")}}}});
        }));
    }
    [[nodiscard]] CaseRow row() {
        return office.store
            ->read([&](Sql& sql) -> Result<CaseRow> { return *CaseTable::row(sql, id); })
            .value();
    }
    CaseId id;
};

} // namespace

TEST_CASE("a proposed raise shows which calculated cases change and by how much", "[claims]") {
    EffectBench bench;
    const CheckedPackage raised = bench.changed(QStringLiteral("320"));
    REQUIRE(raised.isSound());
    const PolicyEffect effect = bench.effects().effect(kSubsidy, &*raised.package).value();
    CHECK(effect.checked == 1);
    REQUIRE(effect.changed.size() == 1);
    CHECK(effect.changed[0].group == EffectGroup::Calculated);
    CHECK(effect.changed[0].before == Money::fromFen(775000));
    // 10.5 of the 12.5 days lie on or after the change.
    CHECK(effect.difference(EffectGroup::Calculated) == Money::fromFen(21000));
    CHECK(bench.effects().effect(kSubsidy)->changed.empty());
    CHECK_FALSE(bench.row().needsRecalculation);
}

TEST_CASE("an adopted version turns calculated cases to be calculated again", "[claims]") {
    EffectBench bench;
    const CalculationSheet before = bench.claims().sheet(bench.id).value();
    const PolicyEffect effect = bench.adopt(QStringLiteral("320"));
    CHECK(effect.count(EffectGroup::Calculated) == 1);
    CHECK(bench.row().needsRecalculation);
    // Nothing was recalculated by itself, and the sheet of before still prints.
    CHECK(toJson(bench.claims().sheet(bench.id).value()) == toJson(before));
    CHECK(bench.effects().proposals()->empty());
    bench.machine.clock.advanceSeconds(60);
    CHECK(bench.claims().calculate(bench.id)->amount == Money::fromFen(796000));
    CHECK_FALSE(bench.row().needsRecalculation);
    CHECK(bench.effects().effect(kSubsidy)->changed.empty());
}

TEST_CASE("a decided case gets a proposal and keeps its decision", "[claims]") {
    EffectBench bench; // scenarios 8, 9 and 16
    bench.decide(bench.second);
    const Case decided = bench.cases().load(bench.id).value();
    REQUIRE(decided.state == CaseState::Decided);
    const CalculationSheet sheet = bench.claims().sheet(bench.id).value();
    (void)bench.adopt(QStringLiteral("320"));
    auto proposals = bench.effects().proposals(kSubsidy).value();
    REQUIRE(proposals.size() == 1);
    CHECK(proposals[0].isSupplement());
    CHECK(proposals[0].difference() == Money::fromFen(21000));
    (void)bench.adopt(QStringLiteral("280"));
    proposals = bench.effects().proposals(kSubsidy).value();
    REQUIRE(proposals.size() == 1); // the later one overtakes
    CHECK_FALSE(proposals[0].isSupplement());
    CHECK(proposals[0].difference() == Money::fromFen(-21000));
    const Case after = bench.cases().load(bench.id).value();
    CHECK(after.state == CaseState::Decided);
    CHECK(after.calculation->amount == decided.calculation->amount);
    CHECK(after.calculation->version == decided.calculation->version);
    CHECK(after.calculation->trace == decided.calculation->trace);
    CHECK(toJson(bench.claims().sheet(bench.id).value()) == toJson(sheet));
    const auto before = bench.dump();
    bench.rebuild();
    CHECK(bench.dump() == before);
}

TEST_CASE("who accepted a claim cannot decide it, also past the desk", "[claims]") {
    EffectBench bench;
    bench.decide(bench.first);
    const Case claim = bench.cases().load(bench.id).value();
    CHECK(claim.state == CaseState::Calculated);
    REQUIRE(claim.conflicts.size() == 1);
    CHECK(claim.conflicts[0].kind == QStringLiteral("four_eyes"));
}

TEST_CASE("a claim with a value that is not confirmed is not decided", "[claims]") {
    ClaimBench bench;
    bench.confirmFebruary();
    bench.completeLimit(kSubsidy);
    const QByteArray weak =
        QStringLiteral("序号,姓名,身份证号,日期,工时,档次,湖北一线,受援地已发,登记凭证号\n"
                       "1,样例甲,220104199003070016,2020-02-03,8,二类一档,否,否,登记-1\n")
            .toUtf8();
    const CaseId id = bench.claims().takeRoster(newCase(kSubsidy), weak, {}).value();
    REQUIRE(bench.cases().accept(id));
    REQUIRE(bench.claims().calculate(id));
    CHECK(bench.casesOfSecond().finish(id).error() ==
          Error{ErrorCode::Unconfirmed, QStringLiteral("rate_2_1")});
}
