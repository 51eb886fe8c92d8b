// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/decisions.h"

#include "core/dmn/evaluator.h"
#include "tests/bench/bench_office.h"

#include <QFile>

namespace chuangkou::bench {

namespace {

constexpr int kDecisions = 600'000;
constexpr double kLimitMs = 1'000;
/// The trace may cost 40 % of the throughput.
constexpr double kTraceRatio = 1 / 0.6;

struct Fact {
    dmn::Value category;
    dmn::Value days;
};

std::vector<Fact> facts() {
    std::vector<Fact> all;
    for (int day = 1; day <= 60; ++day)
        for (const QChar category : QStringLiteral("ABCDE"))
            all.push_back({dmn::Value(QString(category)), dmn::Value::number(day)});
    return all;
}

std::unique_ptr<dmn::Model> p5() {
    QFile file(QStringLiteral(CHUANGKOU_SOURCE_DIR "/tests/data/dmn/p5.dmn"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("tests/data/dmn/p5.dmn is missing");
    return must(dmn::Model::load(file.readAll()));
}

/// Evaluates kDecisions amounts; `after` is called behind each.
template <typename After>
double evaluated(const dmn::Model& model, dmn::Tracing tracing, const After& after) {
    const std::vector<Fact> given = facts();
    const std::size_t category = model.inputSlot(QStringLiteral("人员类别")).value();
    const std::size_t days = model.inputSlot(QStringLiteral("天数")).value();
    const std::size_t amount = model.decisionSlot(QStringLiteral("金额")).value();
    dmn::Evaluator evaluator(model, dmn::EvaluationMode::MoneyStrict, tracing);
    dmn::Dec34 total;
    const double taken = milliseconds([&] {
        for (std::size_t at = 0; at < kDecisions; ++at) {
            const Fact& fact = given[at % given.size()];
            evaluator.give(category, fact.category);
            evaluator.give(days, fact.days);
            const dmn::Dec34* sum = evaluator.evaluate(amount).number();
            if (sum == nullptr || evaluator.refusal())
                qFatal("P5 gives no amount");
            total = *total.plus(*sum);
            after(evaluator);
        }
    });
    // 2,000 times each fact: the rates times 1 to 30 days and then the caps.
    if (total != dmn::Dec34::fromInt(std::int64_t{675} * (465 + 30 * 30) * 2'000))
        qFatal("P5 gives a wrong sum: %s", qPrintable(total.toString()));
    return taken;
}

} // namespace

void decisions(Report& report) {
    const auto model = p5();
    std::vector<double> bare;
    std::vector<double> traced;
    std::vector<double> read;
    const auto nothing = [](const dmn::Evaluator&) {};
    std::size_t steps = 0;
    for (int turn = 0; turn < 5; ++turn) {
        bare.push_back(evaluated(*model, dmn::Tracing::Off, nothing));
        traced.push_back(evaluated(*model, dmn::Tracing::On, nothing));
        read.push_back(evaluated(*model, dmn::Tracing::On, [&](const dmn::Evaluator& evaluator) {
            steps += evaluator.trace().decisions.size();
        }));
    }
    if (steps != std::size_t{kDecisions} * 2 * read.size())
        qFatal("a trace lacks a decision");
    report.line("600,000 amounts of P5 with trace", median(traced), "limit", kLimitMs, 1);
    report.line("600,000 amounts of P5 with trace", median(traced), "the same without trace",
                median(bare), kTraceRatio);
    report.line("600,000 amounts of P5, each trace read", median(read), "with trace, none read",
                median(traced), 4);
}

} // namespace chuangkou::bench
