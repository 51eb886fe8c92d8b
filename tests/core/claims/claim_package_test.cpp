// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/claim_item.h"
#include "core/policy/calc_case.h"
#include "tests/core/claims/claim_bench.h"

#include <QJsonArray>

using namespace chuangkou;

namespace {

const QString kInjury = QStringLiteral("work-injury-benefits");
const QString kBenefit = QStringLiteral("unemployment-benefit");

/// The facts of a package's own case.
QJsonObject factsOf(const QString& policy, const char* caseId) {
    const auto files = PackageFiles::shipped(policy).value();
    for (const QString& name : files.in(QStringLiteral("cases/calc")))
        for (const QJsonValue& each : QJsonDocument::fromJson(files.file(name)).array())
            if (each.toObject().value(QLatin1String("id")).toString() == QLatin1String(caseId))
                return each.toObject().value(QLatin1String("facts")).toObject();
    FAIL("no case " << caseId);
    return {};
}

struct PackageBench : ClaimBench {
    explicit PackageBench(const QString& policyId) : policy(policyId) {
        item = PolicyPackage::shipped(policy)->serviceItem();
        const ServiceItem* known = Catalogue::shipped().find(item);
        if (!known->type)
            complete(item, QStringLiteral("type"), QStringLiteral("承诺件"));
        if (!known->limit)
            completeLimit(item);
    }
    [[nodiscard]] NewCase fresh(const QJsonObject& facts) const {
        NewCase made = newCase(item);
        if (PolicyPackage::shipped(policy)->json().value(QLatin1String("applicant")).toString() ==
            QLatin1String("unit")) {
            made.person.reset();
            made.unit = sampleUnit();
        } else {
            made.unit.reset();
            made.person = samplePerson();
        }
        made.policy = policy;
        made.facts = facts;
        return made;
    }
    [[nodiscard]] ClaimedCase claim(const QJsonObject& facts) {
        return claims().claim(fresh(facts)).value();
    }
    [[nodiscard]] QJsonObject lastBody(const CaseId& id, const QString& kind) {
        QJsonObject body;
        for (const Event& event : eventsOf(id))
            if (event.kind == kind)
                body = event.json();
        return body;
    }
    QString policy;
    QString item;
};

} // namespace

TEST_CASE("a claim calculated once keeps its facts, version, both dates, payers and trace",
          "[claims]") {
    PackageBench bench(kInjury);
    const ClaimedCase claimed = bench.claim(factsOf(kInjury, "grade_1_full_care"));
    REQUIRE(std::holds_alternative<Calculation>(claimed.result));
    const Case kept = bench.cases().load(claimed.accepted.id).value();
    CHECK(kept.state == CaseState::Calculated);
    CHECK(kept.policy == kInjury);
    REQUIRE(kept.calculation);
    CHECK(kept.calculation->amount == Money::fromFen(48'640'500));
    CHECK(kept.calculation->version == PolicyPackage::shipped(kInjury)->identity());
    CHECK(kept.calculation->firstDay == QDate(2021, 6, 1));
    CHECK(kept.calculation->known == bench.cases().load(claimed.accepted.id)->taken->day);
    const QJsonArray payers = bench.lastBody(claimed.accepted.id, QStringLiteral("case_calculated"))
                                  .value(QLatin1String("payers"))
                                  .toArray();
    REQUIRE(payers.size() == 2);
    CHECK(payers[1].toObject().value(QLatin1String("period")).toString() ==
          QStringLiteral("monthly"));
    CHECK(payers[1].toObject().value(QLatin1String("amount")).toInteger() == 1'921'600);

    const CalculationSheet sheet = bench.claims().sheet(claimed.accepted.id).value();
    CHECK(sheet.personName == QStringLiteral("样例甲"));
    CHECK(sheet.payers.size() == 2);
    REQUIRE(sheet.parts.size() == 1);
    CHECK_FALSE(sheet.parts[0].facts.empty());
    CHECK_FALSE(sheet.parts[0].steps.empty());
    CHECK(std::all_of(
        sheet.parts[0].figures.begin(), sheet.parts[0].figures.end(), [](const Output& figure) {
            return figure.kind != QLatin1String("money") || !figure.articles.isEmpty();
        }));
}

TEST_CASE("a refused claim stays open with its reason and no amount", "[claims]") {
    PackageBench bench(kInjury);
    QJsonObject facts = factsOf(kInjury, "grade_10");
    facts.insert(QStringLiteral("认定结论"), QStringLiteral("不予认定工伤"));
    const ClaimedCase claimed = bench.claim(facts);
    const auto* refusal = std::get_if<Refusal>(&claimed.result);
    REQUIRE(refusal);
    const Case kept = bench.cases().load(claimed.accepted.id).value();
    CHECK(kept.state == CaseState::Accepted);
    CHECK_FALSE(kept.calculation);
    const auto told = bench.claims().refusal(claimed.accepted.id).value();
    REQUIRE(told);
    CHECK(told->code == refusal->code);
    CHECK(told->firstCause == refusal->firstCause);
    CHECK_FALSE(told->firstCause.isEmpty());
    const auto row = bench.cases().list({}).value().front();
    CHECK_FALSE(row.amount);
}

TEST_CASE("months of equal benefit stand together on the sheet", "[claims]") {
    PackageBench bench(kBenefit);
    const ClaimedCase claimed = bench.claim(factsOf(kBenefit, "book_3a"));
    const CalculationSheet sheet = bench.claims().sheet(claimed.accepted.id).value();
    CHECK(sheet.total == Money::fromFen(2'707'200));
    REQUIRE(sheet.parts.size() == 1);
    REQUIRE(sheet.parts[0].groups.size() == 1);
    CHECK(sheet.parts[0].groups[0].count == 16);
    CHECK(sheet.parts[0].groups[0].rate == Money::fromFen(169'200));
    CHECK_FALSE(sheet.unconfirmed.isEmpty());
}

TEST_CASE("yesterday's sheet stays as it was when a new version is adopted", "[claims]") {
    PackageBench bench(kBenefit);
    const CaseId id = bench.claim(factsOf(kBenefit, "book_3a")).accepted.id;
    const QJsonObject before = toJson(bench.claims().sheet(id).value());

    PackageFiles files = PackageFiles::shipped(kBenefit).value();
    QByteArray policy = files.file(QStringLiteral("policy.json"));
    policy.replace("\"title\": \"失业保险金\"", "\"title\": \"失业保险金（新）\"");
    files.put(QStringLiteral("policy.json"), policy);
    const CheckedPackage checked = checkPackage(files);
    REQUIRE(checked.isSound());
    bench.machine.clock.advanceSeconds(60);
    const auto identity =
        PolicyDesk(*bench.office.store, bench.first).importPackage(checked, {}).value();
    REQUIRE(PolicyDesk(*bench.office.store, bench.second).adopt(identity));
    REQUIRE(bench.book().find(kBenefit)->title() == QStringLiteral("失业保险金（新）"));

    CHECK(toJson(bench.claims().sheet(id).value()) == before);
    REQUIRE(bench.claims().calculate(id));
    CHECK(toJson(bench.claims().sheet(id).value()) != before);
}

TEST_CASE("a confirmation given later does not appear on an earlier sheet", "[claims]") {
    PackageBench bench(kBenefit);
    const CaseId id = bench.claim(factsOf(kBenefit, "book_3a")).accepted.id;
    const QJsonObject before = toJson(bench.claims().sheet(id).value());
    for (const Session& by : {bench.first, bench.second})
        REQUIRE(PolicyDesk(*bench.office.store, by)
                    .confirm({kBenefit,
                              QStringLiteral("months_7"),
                              QStringLiteral("16"),
                              {},
                              QStringLiteral("测试文件3号"),
                              {}}));
    CHECK(toJson(bench.claims().sheet(id).value()) == before);
    REQUIRE(bench.claims().calculate(id));
    const CalculationSheet after = bench.claims().sheet(id).value();
    CHECK_FALSE(after.unconfirmed.contains(QStringLiteral("months_7")));
    CHECK(after.confirmedBy.at(QStringLiteral("months_7")).size() == 2);
}

TEST_CASE("a package whose results are no money gives a claim without an amount", "[claims]") {
    const QString quota = QStringLiteral("commendation-quota");
    PackageBench bench(quota);
    const ClaimedCase claimed = bench.claim(factsOf(quota, "8a"));
    CHECK(bench.lastBody(claimed.accepted.id, QStringLiteral("case_calculated"))
              .value(QLatin1String("amount"))
              .isNull());
    CHECK_FALSE(bench.cases().load(claimed.accepted.id)->calculation->hasAmount);
    CHECK_FALSE(bench.cases().list({})->front().amount);
    CHECK_FALSE(bench.claims().sheet(claimed.accepted.id)->hasAmount);
}

TEST_CASE("the same benefit of one person is not claimed twice for the same months", "[claims]") {
    PackageBench bench(kBenefit);
    const ClaimedCase claimed = bench.claim(factsOf(kBenefit, "book_3a"));
    const auto again = bench.claims().claim(bench.fresh(factsOf(kBenefit, "book_3a")));
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::RuleRefused);
    CHECK(again.error().detail == QStringLiteral("other_claim|") + claimed.accepted.number);
    CHECK(bench.cases().list({})->size() == 1);
}

TEST_CASE("a policy of another item is refused", "[claims]") {
    PackageBench bench(kBenefit);
    NewCase fresh = bench.fresh(factsOf(kBenefit, "book_3a"));
    fresh.policy = QStringLiteral("unemployment-subsidy");
    const auto refused = bench.cases().take(fresh);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail == QStringLiteral("policy"));
}

TEST_CASE("a claim's documents and limit come from its package", "[claims]") {
    const ServiceItem* item = Catalogue::shipped().find(QStringLiteral("skill-training-subsidy"));
    REQUIRE(item);
    REQUIRE_FALSE(item->limit);
    const auto package = PolicyPackage::shipped(QStringLiteral("vocational-training-subsidy"));
    const ServiceItem claimed = itemUnder(*item, *package);
    CHECK(claimed.type == CaseType::Promised);
    CHECK(claimed.limit->days == 10);
    CHECK_FALSE(claimed.limit->article.isEmpty());
    REQUIRE(claimed.documents.size() == package->documentsToBring().size());
    CHECK_FALSE(claimed.documents[0].basis.isEmpty());
}
