// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/explain.h"
#include "tests/core/dmn/feel_fixture.h"
#include "tests/support/shared_data.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

#include <QJsonDocument>

using namespace chuangkou;
using namespace chuangkou::dmn;
using namespace Qt::StringLiterals;

namespace {

constexpr EvaluationOptions kStrict{EvaluationMode::MoneyStrict, nullptr, nullptr};

struct Told {
    QStringList chinese;
    QStringList english;
    QStringList articles;
};

Told told(const Model& model, const QJsonObject& trace, const ExplainOptions& options = {}) {
    Told all;
    for (const ExplainedStep& step : Explainer(model, options).explain(trace)) {
        all.chinese += step.chinese;
        all.english += step.english;
        all.articles += step.articles;
    }
    return all;
}

Told toldOf(const QByteArray& bytes, const QString& decision, const QJsonObject& facts,
            const ExplainOptions& options = {}) {
    const auto model = Model::load(bytes);
    INFO((model ? std::string() : model.error().detail.toStdString()));
    REQUIRE(model);
    const auto evaluation = (*model)->evaluate(decision, (*model)->typedInputs(facts), kStrict);
    INFO((evaluation ? std::string() : evaluation.error().detail.toStdString()));
    REQUIRE(evaluation);
    return told(**model, evaluation->trace.toJson(), options);
}

Told claim(const QString& category, int days, const ExplainOptions& options = {}) {
    return toldOf(readFile(sourcePath(u"tests/data/dmn/p1.dmn"_s)), u"金额"_s,
                  {{u"人员类别"_s, category}, {u"天数"_s, days}}, options);
}

QStringList toldFeel(const QString& feel, const QJsonObject& facts = {}) {
    return toldOf(oneDecision(feel, facts.keys()), u"结果"_s, facts).chinese;
}

} // namespace

TEST_CASE("Below the cap the row, the product and 'cap not reached' are told", "[dmn]") {
    const Told all = claim(u"A"_s, 12);
    CHECK(all.chinese == QStringList{u"P1：第1行（人员类别 = A） → 上限 9000，日标准 300"_s,
                                     u"未封顶 = 日标准 × 天数 = 300 × 12 = 3600"_s,
                                     u"金额：未达上限 9,000.00：3,600.00"_s});
    CHECK(all.english[2] == u"金额: cap not reached (9,000.00): 3,600.00");
    CHECK(all.articles == QStringList{u"第二条 一档"_s});
}

TEST_CASE("Above the cap the uncapped amount is told", "[dmn]") {
    const Told all = claim(u"A"_s, 45);
    CHECK(all.chinese.last() == u"金额：已达上限 9,000.00，未封顶应为 13,500.00");
    CHECK(all.english.last() == u"金额: capped at 9,000.00, uncapped 13,500.00");
    CHECK(claim(u"A"_s, 30).chinese.last() == u"金额：恰为上限 9,000.00");
}

TEST_CASE("English names come from the caller, and only what is asked for is told", "[dmn]") {
    ExplainOptions options;
    options.english = [](const QString& name) {
        static const QHash<QString, QString> kNames{{u"日标准"_s, u"daily rate"_s},
                                                    {u"天数"_s, u"days"_s},
                                                    {u"未封顶"_s, u"Uncapped"_s},
                                                    {u"金额"_s, u"Amount"_s}};
        return kNames.value(name, name);
    };
    options.only = {u"金额"_s};
    CHECK(claim(u"A"_s, 12, options).english ==
          QStringList{u"Uncapped = daily rate × days = 300 × 12 = 3600"_s,
                      u"Amount: cap not reached (9,000.00): 3,600.00"_s});
}

TEST_CASE("An expression in one line is told like one in steps", "[dmn]") {
    CHECK(toldFeel(u"min(标准 * 天数, 9000)"_s, {{u"标准"_s, 300}, {u"天数"_s, 45}}) ==
          QStringList{u"标准 × 天数 = 300 × 45 = 13500"_s,
                      u"结果：已达上限 9,000.00，未封顶应为 13,500.00"_s});
    CHECK(toldFeel(u"max([下限额, 100 - 90])"_s, {{u"下限额"_s, 50}}) ==
          QStringList{u"100 − 90 = 10"_s, u"结果：低于下限，按下限 50.00；原为 10.00"_s});
}

TEST_CASE("A rounding is told with its way and both figures", "[dmn]") {
    CHECK(toldFeel(u"round half up(5102.30 * 15 / 100, 2)"_s) ==
          QStringList{u"5102.3 × 15 ÷ 100 = 765.345"_s, u"四舍五入到分：765.345 → 765.35"_s});
    CHECK(toldFeel(u"round half up(2070.00 / 31 * 17, 2)"_s).last() ==
          u"四舍五入到分：1135.16129032… → 1135.16");
    CHECK(toldFeel(u"floor(7 / 2) * 100"_s) ==
          QStringList{u"结果 = 向下取整(7 ÷ 2) × 100 = 300"_s, u"向下取整：3.5 → 3"_s});
    CHECK(toldFeel(u"min(round half up(金额 * 0.333, 2), 500)"_s, {{u"金额"_s, 10.01}}) ==
          QStringList{u"金额 × 0.333 = 10.01 × 0.333 = 3.33333"_s,
                      u"四舍五入到分：3.33333 → 3.33"_s, u"结果：未达上限 500.00：3.33"_s});
}

TEST_CASE("Each way of rounding has its words", "[dmn]") {
    CHECK(roundingWords(u"decimal"_s, 2).chinese == u"四舍六入五成双到分");
    CHECK(roundingWords(u"round half up"_s, 0).chinese == u"四舍五入到整数");
    CHECK(roundingWords(u"round half up"_s, -1).chinese == u"四舍五入到10的倍数");
    CHECK(roundingWords(u"round half up"_s, 2).english == u"rounded half up to fen");
    CHECK(roundingWords(u"round up"_s, 1).english == u"rounded up to 1 decimal");
}

TEST_CASE("A condition tells only the branch that was taken", "[dmn]") {
    CHECK(toldFeel(u"if 月数 >= 3 then 月数 * 100 else 0"_s, {{u"月数"_s, 4}}) ==
          QStringList{u"结果 = 月数 × 100 = 4 × 100 = 400"_s});
    CHECK(toldFeel(u"if 月数 >= 3 then 月数 * 100 else 0"_s, {{u"月数"_s, 2}}) ==
          QStringList{u"结果：0"_s});
    CHECK(toldFeel(u"sum(各行)"_s, {{u"各行"_s, QJsonArray{300, 0.5}}}) ==
          QStringList{u"结果 = 合计(各行) = 合计(300、0.5) = 300.5"_s});
    CHECK(toldFeel(u"sum(for m in 1..3 return m * 10)"_s) == QStringList{u"结果：60"_s});
}

TEST_CASE("A figure that was refused tells the chain", "[dmn]") {
    const auto model = Model::load(oneDecision(u"月数 * 100"_s, {u"月数"_s}));
    REQUIRE(model);
    Refusal refusal;
    CHECK_FALSE(
        (*model)->evaluate(u"结果"_s, {}, {EvaluationMode::MoneyStrict, nullptr, &refusal}));
    const Told all = told(**model, refusal.trace.toJson());
    CHECK(all.chinese == QStringList{u"结果：不能计算（月数 is missing → 结果）"_s});
}

TEST_CASE("A stored trace is told like one that was just made", "[dmn]") {
    const auto model = Model::load(readFile(sourcePath(u"tests/data/dmn/p1.dmn"_s)));
    REQUIRE(model);
    const Context facts = (*model)->typedInputs({{u"人员类别"_s, u"B"_s}, {u"天数"_s, 31}});
    const auto evaluation = (*model)->evaluate(u"金额"_s, facts, kStrict);
    REQUIRE(evaluation);
    const QByteArray stored = QJsonDocument(evaluation->trace.toJson()).toJson();
    const Told fresh = told(**model, evaluation->trace.toJson());
    const Told old = told(**model, QJsonDocument::fromJson(stored).object());
    CHECK(old.chinese == fresh.chinese);
    CHECK(fresh.chinese.last() == u"金额：已达上限 6,000.00，未封顶应为 6,200.00");
}
