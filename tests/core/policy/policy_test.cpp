// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resources.h"
#include "core/policy/policy_cases.h"
#include "tests/core/claims/claim_bench.h"

using namespace chuangkou;

namespace {

QString packageFolder() {
    return sourcePath(QStringLiteral("resources/policies/temporary-work-subsidy.policy"));
}

QByteArray packageFile(const char* name) {
    return resourceFile(QStringLiteral("policies/temporary-work-subsidy.policy/") +
                        QLatin1String(name))
        .value();
}

QJsonObject line(const QString& day, const QString& hours, const QString& grade) {
    return {{QStringLiteral("person"), QStringLiteral("甲")},
            {QStringLiteral("工作日期"), day},
            {QStringLiteral("工时"), hours},
            {QStringLiteral("档次"), grade},
            {QStringLiteral("湖北一线"), false},
            {QStringLiteral("受援地已发"), false}};
}

QJsonObject facts(const QJsonArray& lines) {
    return {{QStringLiteral("lines"), lines}};
}

const QString kFirst = QStringLiteral("一类一档");
const QString kWeak = QStringLiteral("二类一档");

} // namespace

TEST_CASE("the package's own cases hold", "[policy]") {
    const auto outcomes = runPackageCases(packageFolder());
    REQUIRE(outcomes);
    int bad = 0;
    for (const dmn::TckOutcome& outcome : *outcomes)
        bad += outcome.folder == QStringLiteral("bad");
    CHECK(bad >= 4);
    CHECK(outcomes->size() > 40);
    for (const dmn::TckOutcome& outcome : *outcomes) {
        INFO(outcome.file.toStdString() << " " << outcome.caseId.toStdString());
        CHECK(outcome.actual == outcome.expected);
        CHECK(outcome.status == dmn::TckStatus::Passed);
    }
}

namespace {

QByteArray identityOf(const QByteArray& model, const QByteArray& parameters,
                      const QByteArray& policy) {
    PackageFiles files;
    files.put(QStringLiteral("model.dmn"), model);
    files.put(QStringLiteral("parameters.json"), parameters);
    files.put(QStringLiteral("policy.json"), policy);
    return packageIdentity(files).value();
}

} // namespace

TEST_CASE("a package's identity ignores what is drawn and how it is written", "[policy]") {
    const QByteArray model = packageFile("model.dmn");
    const QByteArray parameters = packageFile("parameters.json");
    const QByteArray policy = packageFile("policy.json");
    const QByteArray identity = identityOf(model, parameters, policy);
    CHECK(identity.size() == 32);
    CHECK(PolicyPackage::shipped(kSubsidy)->identity() == identity);
    CHECK(PolicyPackage::fromFolder(packageFolder())->identity() == identity);

    QByteArray newer = model;
    newer.replace("https://www.omg.org/spec/DMN/20191111/MODEL/",
                  "https://www.omg.org/spec/DMN/20230324/MODEL/");
    QByteArray drawn = model;
    drawn.replace(
        "</definitions>",
        "<!-- seen -->\n<d:DMNDI xmlns:d=\"https://www.omg.org/spec/DMN/20191111/DMNDI/\">"
        "<d:DMNDiagram/></d:DMNDI></definitions>");
    QByteArray spaced = model;
    spaced.replace("<text>sum(", "<text>\n   sum(");
    const QByteArray compact = QJsonDocument::fromJson(policy).toJson(QJsonDocument::Compact);
    CHECK(identityOf(newer, parameters, policy) == identity);
    CHECK(identityOf(drawn, parameters, policy) == identity);
    CHECK(identityOf(spaced, parameters, policy) == identity);
    CHECK(identityOf(model, parameters, compact) == identity);

    QByteArray changed = model;
    changed.replace("<text>0.5</text>", "<text>0.6</text>");
    QByteArray dearer = parameters;
    dearer.replace("\"300\"", "\"301\"");
    CHECK(identityOf(changed, parameters, policy) != identity);
    CHECK(identityOf(model, dearer, policy) != identity);
}

TEST_CASE("without its first and last day the subsidy refuses and names the parameter",
          "[policy]") {
    ClaimBench bench;
    const QJsonObject one =
        facts({line(QStringLiteral("2020-02-03"), QStringLiteral("8"), kFirst)});
    const auto code = [&] {
        const QJsonObject refused =
            toJson(bench.book().calculateJson(kSubsidy, one))[QStringLiteral("refused")].toObject();
        return refused[QStringLiteral("code")].toString() + QLatin1Char(' ') +
               refused[QStringLiteral("first_cause")].toString();
    };
    CHECK(code() == QStringLiteral("Missing effective_from"));
    bench.confirmByOne(bench.first, QStringLiteral("effective_from"), QStringLiteral("2020-02-01"),
                       QDate(2020, 2, 1));
    CHECK(code() == QStringLiteral("Unconfirmed effective_from"));
    bench.confirmByOne(bench.second, QStringLiteral("effective_from"), QStringLiteral("2020-02-01"),
                       QDate(2020, 2, 1));
    CHECK(code() == QStringLiteral("Missing effective_to"));
    bench.confirm(QStringLiteral("effective_to"), QStringLiteral("2020-02-29"));
    const QJsonObject result = toJson(bench.book().calculateJson(kSubsidy, one));
    CHECK(result[QStringLiteral("amount")].toString() == QStringLiteral("300.00"));
}

TEST_CASE("two different persons with the same value confirm it, one person twice does not",
          "[policy]") {
    ClaimBench bench;
    const QDate from(2020, 2, 1);
    const QString parameter = QStringLiteral("effective_from");
    PolicyDesk first(*bench.office.store, bench.first);
    PolicyDesk second(*bench.office.store, bench.second);
    const auto word = [&](const QString& value) {
        return PolicyDesk::Confirm{kSubsidy, parameter, value, from, QStringLiteral("文件"), {}};
    };
    CHECK(first.confirm(word(QStringLiteral("2020-02-01"))).value() == PolicyDesk::Confirmed::Once);
    CHECK(first.confirm(word(QStringLiteral("2020-02-01"))).error().code == ErrorCode::Duplicate);
    CHECK(second.confirm(word(QStringLiteral("2020-02-02"))).value() ==
          PolicyDesk::Confirmed::Once);
    CHECK(bench.book().value(kSubsidy, parameter, from).error().code == ErrorCode::Unconfirmed);
    CHECK(second.confirm(word(QStringLiteral("2020-02-01"))).value() ==
          PolicyDesk::Confirmed::Twice);
    const UsedValue value = bench.book().value(kSubsidy, parameter, from).value();
    CHECK(value.value == QStringLiteral("2020-02-01"));
    CHECK(value.isReliable());
    CHECK(value.events.size() == 2);

    CHECK(first.confirm(word(QStringLiteral("gestern"))).error().code == ErrorCode::InvalidInput);
    PolicyDesk::Confirm bare = word(QStringLiteral("2020-02-01"));
    bare.document.clear();
    CHECK(first.confirm(bare).error() == Error{ErrorCode::Missing, QStringLiteral("document")});
    Session clerk = bench.first;
    clerk.roles = {Role::Clerk};
    CHECK(PolicyDesk(*bench.office.store, clerk)
              .confirm(word(QStringLiteral("2020-02-01")))
              .error()
              .code == ErrorCode::NotAllowed);
}

TEST_CASE("a value from a weak source calculates but may not be decided with", "[policy]") {
    ClaimBench bench;
    bench.confirmFebruary();
    const QJsonObject weak =
        facts({line(QStringLiteral("2020-02-03"), QStringLiteral("8"), kWeak)});
    const auto before = std::get<Calculation>(bench.book().calculateJson(kSubsidy, weak));
    CHECK(before.amount == Money::fromFen(10000));
    CHECK(before.unconfirmed == QStringList{QStringLiteral("rate_2_1")});
    CHECK_FALSE(before.mayBeDecided());
    CHECK(PolicyDesk(*bench.office.store, bench.first)
              .confirm({kSubsidy,
                        QStringLiteral("rate_2_1"),
                        QStringLiteral("120"),
                        QDate(2020, 2, 1),
                        QStringLiteral("文件"),
                        {}})
              .error()
              .code == ErrorCode::InvalidInput);
    bench.confirm(QStringLiteral("rate_2_1"), QStringLiteral("100"));
    const auto after = std::get<Calculation>(bench.book().calculateJson(kSubsidy, weak));
    CHECK(after.mayBeDecided());
    const auto strong = std::get<Calculation>(bench.book().calculateJson(
        kSubsidy, facts({line(QStringLiteral("2020-02-03"), QStringLiteral("8"), kFirst)})));
    CHECK(strong.mayBeDecided());
}

TEST_CASE("the list of values to be confirmed names what is missing or weak", "[policy]") {
    ClaimBench bench;
    QStringList open;
    for (const UsedValue& value : bench.book().unreliable(kSubsidy, QDate(2020, 2, 1)))
        open.append(value.parameter);
    CHECK(open == QStringList{QStringLiteral("effective_from"), QStringLiteral("effective_to"),
                              QStringLiteral("rate_2_1"), QStringLiteral("rate_2_2")});
}

TEST_CASE("missing facts refuse with the chain and never become an amount", "[policy]") {
    ClaimBench bench; // policies, scenario 10
    bench.confirmFebruary();
    QJsonObject noHours = line(QStringLiteral("2020-02-03"), QStringLiteral("8"), kFirst);
    noHours.remove(QStringLiteral("工时"));
    const QJsonObject good = line(QStringLiteral("2020-02-03"), QStringLiteral("8"), kFirst);
    const auto result = bench.book().calculateJson(kSubsidy, facts({good, noHours}));
    const QJsonObject refused = toJson(result)[QStringLiteral("refused")].toObject();
    CHECK(refused[QStringLiteral("code")].toString() == QStringLiteral("Evaluation"));
    CHECK(refused[QStringLiteral("line")].toInt() == 2);
    CHECK(refused[QStringLiteral("first_cause")].toString().contains(QStringLiteral("工时")));
    const QJsonArray chain = refused[QStringLiteral("chain")].toArray();
    REQUIRE_FALSE(chain.isEmpty());
    CHECK(chain.first().toString() == QStringLiteral("工时"));
    CHECK_FALSE(toJson(result).contains(QStringLiteral("amount")));

    const auto late = std::get<Refusal>(bench.book().calculateJson(
        kSubsidy, facts({line(QStringLiteral("2020-03-01"), QStringLiteral("8"), kFirst)})));
    CHECK(late.code == ErrorCode::RuleRefused);
    CHECK(late.firstCause == QStringLiteral("工作日期晚于结束日期"));
    const auto unknown = std::get<Refusal>(bench.book().calculateJson(
        kSubsidy,
        facts({line(QStringLiteral("2020-02-03"), QStringLiteral("8"), QStringLiteral("三类"))})));
    CHECK(unknown.code == ErrorCode::Evaluation);
}

TEST_CASE("each figure names its article and a kept calculation reads back the same", "[policy]") {
    ClaimBench bench;
    bench.confirmFebruary();
    const auto result = bench.book().calculateJson(
        kSubsidy, facts({line(QStringLiteral("2020-02-03"), QStringLiteral("4"), kFirst),
                         line(QStringLiteral("2020-02-04"), QStringLiteral("4.01"), kFirst)}));
    const auto& calculation = std::get<Calculation>(result);
    CHECK(calculation.amount == Money::fromFen(45000));
    REQUIRE(calculation.lines.size() == 2);
    CHECK(calculation.lines[0].figure(QStringLiteral("天数")) == QStringLiteral("0.5"));
    CHECK(calculation.lines[1].figure(QStringLiteral("天数")) == QStringLiteral("1"));
    for (const Figure& figure : calculation.lines[0].figures)
        if (figure.name != QStringLiteral("日金额"))
            CHECK_FALSE(figure.articles.isEmpty());
    CHECK(toJson(calculationFromJson(toJson(result)).value()) == toJson(result));
}
