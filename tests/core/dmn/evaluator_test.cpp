// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/evaluator.h"
#include "tests/core/dmn/feel_fixture.h"
#include "tests/support/shared_data.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

#include <QJsonDocument>

using namespace chuangkou;
using namespace chuangkou::dmn;

namespace {

const QString kCategory = QStringLiteral("人员类别");
const QString kDays = QStringLiteral("天数");
const QString kAmount = QStringLiteral("金额");

std::unique_ptr<Model> p5() {
    auto model = Model::load(readFile(sourcePath(QStringLiteral("tests/data/dmn/p5.dmn"))));
    REQUIRE(model);
    return std::move(*model);
}

void give(Evaluator& evaluator, const Model& model, QChar category, const Value& days) {
    evaluator.give(model.inputSlot(kCategory).value(), Value(QString(category)));
    evaluator.give(model.inputSlot(kDays).value(), days);
}

} // namespace

TEST_CASE("An evaluator that is used again says what a fresh evaluation says", "[dmn]") {
    const auto model = p5();
    const std::size_t amount = model->decisionSlot(kAmount).value();
    Evaluator evaluator(*model, EvaluationMode::MoneyStrict);
    for (const QChar category : QStringLiteral("ABXCDE")) {
        for (const int days : {0, 1, 30, 45}) {
            INFO(QString(category).toStdString() << ' ' << days);
            give(evaluator, *model, category, Value::number(days));
            const Value again = evaluator.evaluate(amount);
            Context inputs;
            inputs.set(kCategory, Value(QString(category)));
            inputs.set(kDays, Value::number(days));
            Refusal refusal;
            const auto fresh =
                model->evaluate(kAmount, inputs, {EvaluationMode::MoneyStrict, nullptr, &refusal});
            REQUIRE(fresh.has_value() != evaluator.refusal().has_value());
            const Trace& trace = fresh ? fresh->trace : refusal.trace;
            CHECK(QJsonDocument(evaluator.trace().toJson()).toJson().toStdString() ==
                  QJsonDocument(trace.toJson()).toJson().toStdString());
            if (fresh)
                CHECK(again.toFeel() == fresh->value.toFeel());
            else
                CHECK(evaluator.refusal()->toText() == refusal.cause.toText());
        }
    }
}

TEST_CASE("An input that was forgotten is missing in the next evaluation", "[dmn]") {
    const auto model = p5();
    const std::size_t amount = model->decisionSlot(kAmount).value();
    Evaluator evaluator(*model, EvaluationMode::MoneyStrict);
    give(evaluator, *model, u'C', Value::number(2));
    CHECK(evaluator.evaluate(amount).toFeel() == u"200");
    evaluator.forgetInputs();
    CHECK(evaluator.evaluate(amount).isNull());
    CHECK(evaluator.refusal()->toText() == u"人员类别 is missing → P5 → 金额");
}

TEST_CASE("Without tracing the value is the same and the trace is empty", "[dmn]") {
    const auto model = p5();
    Evaluator evaluator(*model, EvaluationMode::MoneyStrict, Tracing::Off);
    give(evaluator, *model, u'A', Value::number(45));
    CHECK(evaluator.evaluate(model->decisionSlot(kAmount).value()).toFeel() == u"9000");
    CHECK(evaluator.trace().decisions.empty());
    CHECK_FALSE(model->decisionSlot(QStringLiteral("没有")));
    CHECK_FALSE(model->inputSlot(kAmount));
}

TEST_CASE("A trace outlives the evaluation that it was read from", "[dmn]") {
    const auto model = p5();
    const std::size_t amount = model->decisionSlot(kAmount).value();
    Evaluator evaluator(*model);
    give(evaluator, *model, u'A', Value::number(45));
    (void)evaluator.evaluate(amount);
    const Trace kept = evaluator.trace();
    give(evaluator, *model, u'B', Value::number(1));
    (void)evaluator.evaluate(amount);
    CHECK(kept.find(kAmount)->result.toFeel() == u"9000");
    CHECK(kept.find(u"P5")->tables[0].hits[0].annotations[0].second == u"第二条 一档");
}

TEST_CASE("Locals stay where they are however deeply functions call each other", "[dmn]") {
    CHECK(feelResult(QStringLiteral(
              "{a: [1, 2, 3], g: function(n, all, self) if n = 0 then all[1] else "
              "all[2] + self(n - 1, all, self) - all[2], r: a[3] + g(150, a, g) + a[3]}.r")) ==
          u"7");
    CHECK(feelResult(QStringLiteral("for x in 1..3 return x + sum(for y in 1..x return x * y)")) ==
          u"[2, 8, 21]");
}
