// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/dmn/feel_fixture.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/shared_data.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

#include <QJsonArray>

using namespace chuangkou;
using namespace chuangkou::dmn;

namespace {

const QString kAmount = QStringLiteral("金额");
const QString kResult = QStringLiteral("结果");
constexpr EvaluationOptions kStrict{EvaluationMode::MoneyStrict, nullptr, nullptr};

std::unique_ptr<Model> p1() {
    auto model = Model::load(readFile(sourcePath(QStringLiteral("tests/data/dmn/p1.dmn"))));
    REQUIRE(model);
    return std::move(*model);
}

Context facts(const char* category, int days) {
    Context inputs;
    inputs.set(QStringLiteral("人员类别"), Value(QString::fromLatin1(category)));
    inputs.set(QStringLiteral("天数"), Value::number(days));
    return inputs;
}

/// The figure, or "refused: ..." with the chain.
QString strictly(const Model& model, const QString& decision, const Context& inputs) {
    const auto evaluation = model.evaluate(decision, inputs, kStrict);
    if (evaluation)
        return evaluation->value.toFeel();
    CHECK(evaluation.error().code == ErrorCode::Evaluation);
    return QStringLiteral("refused: ") + evaluation.error().detail;
}

QString strictly(const QString& feel, const QStringList& names, const Context& inputs = {}) {
    const auto model = Model::load(oneDecision(feel, names));
    REQUIRE(model);
    return strictly(**model, kResult, inputs);
}

} // namespace

TEST_CASE("A claim of 12 days gets its rate, and the trace shows row, article and product",
          "[dmn]") {
    const auto evaluation = p1()->evaluate(kAmount, facts("A", 12), kStrict);
    REQUIRE(evaluation);
    CHECK(evaluation->value.number()->toMoney().value() == Money::fromFen(360000));
    const DecisionTrace* rate = evaluation->trace.find(u"P1");
    REQUIRE(rate);
    REQUIRE(rate->tables.size() == 1);
    REQUIRE(rate->tables[0].hits.size() == 1);
    CHECK(rate->tables[0].hits[0].row == 1);
    CHECK(rate->tables[0].hits[0].id == u"row_a");
    CHECK(rate->tables[0].hits[0].annotations.first() ==
          std::pair(QStringLiteral("依据"), QStringLiteral("第二条 一档")));
    CHECK(rate->tables[0].inputs[0].second.toText() == u"A");
    const DecisionTrace* amount = evaluation->trace.find(kAmount);
    REQUIRE(amount);
    CHECK(amount->intermediates[0].second.toFeel() == u"3600");
}

TEST_CASE("A claim of 45 days is capped, and the trace keeps the uncapped sum", "[dmn]") {
    const auto evaluation = p1()->evaluate(kAmount, facts("A", 45), kStrict);
    REQUIRE(evaluation);
    CHECK(evaluation->value.toFeel() == u"9000");
    const QJsonObject json = evaluation->trace.toJson();
    const QJsonObject amount = json[u"decisions"].toArray().last().toObject();
    const QJsonObject uncapped = amount[u"intermediates"].toArray().first().toObject();
    CHECK(uncapped[u"name"].toString() == u"未封顶");
    CHECK(uncapped[u"value"].toString() == u"13500");
    CHECK(amount[u"inputs"].toArray().size() == 2);
}

TEST_CASE("A category without a row is refused by name and never becomes 0.00", "[dmn]") {
    CHECK(strictly(*p1(), kAmount, facts("C", 12)) ==
          u"refused: no rule for 人员类别 = C in P1 → 金额");
    Refusal refusal;
    CHECK_FALSE(
        p1()->evaluate(kAmount, facts("C", 12), {EvaluationMode::MoneyStrict, nullptr, &refusal}));
    CHECK(refusal.cause.reason == NullReason::NoRule);
    CHECK(refusal.cause.path == QStringList{QStringLiteral("P1"), kAmount});
    CHECK(refusal.trace.find(u"P1") != nullptr);
}

TEST_CASE("A missing input refuses the figure with the chain from the input", "[dmn]") {
    Context inputs;
    inputs.set(QStringLiteral("人员类别"), Value(QStringLiteral("A")));
    CHECK(strictly(*p1(), kAmount, inputs) == u"refused: 天数 is missing → 金额");
    CHECK(strictly(*p1(), kAmount, {}) == u"refused: 人员类别 is missing → P1 → 金额");
}

TEST_CASE("An amount that the policy did not round is refused", "[dmn]") {
    CHECK(strictly(QStringLiteral("5102.30 * 15 / 100"), {}) ==
          u"refused: 结果 may not use: 765.345 is not a whole number of fen");
    CHECK(strictly(QStringLiteral("round half up(5102.30 * 15 / 100, 2)"), {}) == u"765.35");
}

TEST_CASE("A rounded quotient is rounded once, and the trace says where", "[dmn]") {
    const auto model =
        Model::load(oneDecision(QStringLiteral("round half up(2070.00 / 31 * 17, 2)")));
    REQUIRE(model);
    const auto evaluation = (*model)->evaluate(kResult, {}, kStrict);
    REQUIRE(evaluation);
    CHECK(evaluation->value.toFeel() == u"1135.16");
    const auto& roundings = evaluation->trace.find(kResult)->roundings;
    REQUIRE(roundings.size() == 1);
    CHECK(roundings[0].function == u"round half up");
    CHECK(roundings[0].before.toFeel().startsWith(u"1135.1612903"));
    CHECK(roundings[0].after.toFeel() == u"1135.16");
}

TEST_CASE("Nothing swallows a null in a payable figure", "[dmn]") {
    const QStringList names{QStringLiteral("月数")};
    const QString missing = QStringLiteral("refused: 月数 is missing → 结果");
    for (const char16_t* feel :
         {u"if 月数 > 3 then 100 else 0", u"if 月数 = 3 then 100 else 0",
          u"if 月数 in [1..3] then 100 else 0", u"if 月数 in (1, 2) then 100 else 0",
          u"if not(月数 = 1) then 100 else 0", u"if 月数 > 3 or true then 100 else 0",
          u"if 月数 > 3 and false then 100 else 0", u"if 5 between 月数 and 3 then 100 else 0",
          u"if 5 in (> 月数, 5) then 100 else 0",
          u"if (some x in [月数, 5] satisfies x > 3) then 100 else 0",
          u"if any([月数 > 3, true]) then 100 else 0", u"(月数 + 1) * 100",
          u"sum([1, 2, 3][item > 月数])", u"max([100, 月数])", u"100 + 月数"}) {
        INFO(QString::fromUtf16(feel).toStdString());
        CHECK(strictly(QString::fromUtf16(feel), names) == missing);
    }
}

TEST_CASE("A null that the first of two decisions made is named with its whole chain", "[dmn]") {
    const QByteArray bytes =
        "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' namespace='n'>"
        "<inputData id='i' name='缴费月数'><variable name='缴费月数' typeRef='number'/></inputData>"
        "<inputData id='j' name='人数'><variable name='人数' typeRef='number'/></inputData>"
        "<decision id='m' name='月数'>"
        "<informationRequirement><requiredInput href='#i'/></informationRequirement>"
        "<literalExpression><text>缴费月数 - 12</text></literalExpression></decision>"
        "<decision id='a' name='金额'>"
        "<informationRequirement><requiredDecision href='#m'/></informationRequirement>"
        "<informationRequirement><requiredInput href='#j'/></informationRequirement>"
        "<literalExpression><text>月数 * 100 / 人数</text></literalExpression></decision>"
        "</definitions>";
    const auto model = Model::load(bytes);
    REQUIRE(model);
    Context inputs;
    CHECK(strictly(**model, kAmount, inputs) == u"refused: 缴费月数 is missing → 月数 → 金额");
    inputs.set(QStringLiteral("缴费月数"), Value(QStringLiteral("三")));
    CHECK(strictly(**model, kAmount, inputs) ==
          u"refused: 缴费月数 has a wrong type: \"三\" is no number → 月数 → 金额");
    inputs.set(QStringLiteral("缴费月数"), Value::number(14));
    inputs.set(QStringLiteral("人数"), Value::number(0));
    CHECK(strictly(**model, kAmount, inputs) == u"refused: 金额 divides by zero");
}

TEST_CASE("A value that lies in a gap or in an overlap of a table stops and is named", "[dmn]") {
    const auto family = [](const char* first, const char* second, const char* policy, int size) {
        QByteArray bytes = readFile(sourcePath(QStringLiteral("tests/data/dmn/p1.dmn")));
        bytes.replace("typeRef=\"string\"", "typeRef=\"number\"");
        bytes.replace("<text>\"A\"</text>", QByteArray("<text>") + first + "</text>");
        bytes.replace("<text>\"B\"</text>", QByteArray("<text>") + second + "</text>");
        bytes.replace("UNIQUE", policy);
        const auto model = Model::load(bytes);
        REQUIRE(model);
        Context inputs;
        inputs.set(QStringLiteral("人员类别"), Value::number(size));
        inputs.set(QStringLiteral("天数"), Value::number(1));
        return strictly(**model, kAmount, inputs);
    };
    CHECK(family("&lt; 7", "&gt; 7", "UNIQUE", 6) == u"300");
    CHECK(family("&lt; 7", "&gt; 7", "UNIQUE", 7) ==
          u"refused: no rule for 人员类别 = 7 in P1 → 金额");
    CHECK(family("[1..10]", "[10..20]", "UNIQUE", 10) ==
          u"refused: more than one rule for 人员类别 = 10 in P1: rows 1, 2 → 金额");
    CHECK(family("[1..10]", "[10..20]", "ANY", 10) ==
          u"refused: more than one rule for 人员类别 = 10 in P1: rows 1, 2 → 金额");
    CHECK(family("[1..10]", "[10..20]", "UNIQUE", 11) == u"200");
}

TEST_CASE("A dash asks nothing, so that what is missing there is not missed", "[dmn]") {
    QByteArray bytes = readFile(sourcePath(QStringLiteral("tests/data/dmn/p1.dmn")));
    bytes.replace("\"A\"</text>", "-</text>");
    bytes.replace("UNIQUE", "FIRST");
    const auto model = Model::load(bytes);
    REQUIRE(model);
    Context inputs;
    inputs.set(QStringLiteral("天数"), Value::number(2));
    CHECK(strictly(**model, kAmount, inputs) == u"600");
}

TEST_CASE("Month ends and leap days count as the calendar does", "[dmn]") {
    CHECK(strictly(QStringLiteral("(@\"2024-03-01\" - @\"2024-02-26\").days + 1"), {}) == u"5");
    CHECK(strictly(QStringLiteral("(date(2024, 1, 31) + @\"P1M\").day"), {}) == u"29");
    CHECK(strictly(QStringLiteral("(date(2024, 1, 31) + @\"P2M\").day"), {}) == u"31");
}

TEST_CASE("A payable figure may ask for null", "[dmn]") {
    const QStringList names{QStringLiteral("月数")};
    CHECK(strictly(QStringLiteral("if 月数 = null then 0 else 月数 * 2"), names) == u"0");
    CHECK(strictly(QStringLiteral("if is defined(月数) then 月数 * 2 else 5"), names) == u"5");
    CHECK(strictly(QStringLiteral("if 月数 = null or 月数 > 3 then 7 else 8"), names) == u"7");
    CHECK(strictly(QStringLiteral("if 月数 != null and 月数 > 3 then 7 else 8"), names) == u"8");
}

TEST_CASE("In plain FEEL the same faults are a null that knows its cause", "[dmn]") {
    const auto evaluation = p1()->evaluate(kAmount, facts("C", 12));
    REQUIRE(evaluation);
    REQUIRE(evaluation->value.isNull());
    CHECK(evaluation->value.cause().toText() == u"no rule for 人员类别 = C in P1 → 金额");
}

TEST_CASE("Two rows under UNIQUE are refused with the values and the rows", "[dmn]") {
    QByteArray bytes = readFile(sourcePath(QStringLiteral("tests/data/dmn/p1.dmn")));
    bytes.replace("<inputEntry><text>\"B\"</text>", "<inputEntry><text>-</text>");
    const auto model = Model::load(bytes);
    REQUIRE(model);
    CHECK(strictly(**model, kAmount, facts("A", 1)) ==
          u"refused: more than one rule for 人员类别 = A in P1: rows 1, 2 → 金额");
    CHECK(strictly(**model, kAmount, facts("C", 1)) == u"200");
}

TEST_CASE("The machine's date is refused in a payable figure", "[dmn]") {
    const auto model = Model::load(oneDecision(QStringLiteral("today().year")));
    REQUIRE(model);
    FixedClock clock;
    clock.set(QDate(2026, 3, 1), QTime(8, 0));
    CHECK(
        (*model)->evaluate(kResult, {}, {EvaluationMode::Feel, &clock, nullptr})->value.toFeel() ==
        u"2026");
    CHECK_FALSE((*model)->evaluate(kResult, {}, {EvaluationMode::MoneyStrict, &clock, nullptr}));
}

TEST_CASE("Facts from JSON become what the model's inputs are", "[dmn]") {
    const auto model = p1();
    const Context inputs = model->typedInputs({{QStringLiteral("人员类别"), QStringLiteral("B")},
                                               {QStringLiteral("天数"), QStringLiteral("2.5")}});
    CHECK(strictly(*model, kAmount, inputs) == u"500");
}
