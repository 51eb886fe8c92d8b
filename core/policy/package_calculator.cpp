// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/package_calculator.h"

namespace chuangkou {

namespace {

QStringList articlesOf(const dmn::DecisionTrace& decision) {
    QStringList articles;
    for (const dmn::TableTrace& table : decision.tables)
        for (const dmn::RuleHit& hit : table.hits)
            for (const auto& [column, article] : hit.annotations)
                if (!article.isEmpty() && !articles.contains(article))
                    articles.append(article);
    return articles;
}

void addArticles(QStringList& articles, const dmn::Trace& trace) {
    for (const dmn::DecisionTrace& decision : trace.decisions)
        for (const QString& article : articlesOf(decision))
            if (!articles.contains(article))
                articles.append(article);
}

dmn::Value typed(const PolicyParameter& parameter, const QString& value) {
    if (parameter.type == QLatin1String("number")) {
        const auto number = dmn::Dec34::parse(value);
        return number ? dmn::Value(*number) : dmn::Value(value);
    }
    if (parameter.type == QLatin1String("date")) {
        const auto date = dmn::Date::parse(value);
        return date ? dmn::Value(*date) : dmn::Value(value);
    }
    return parameter.type == QLatin1String("boolean") ? dmn::Value(value == QLatin1String("true"))
                                                      : dmn::Value(value);
}

/// Only the first node and what is wrong there.
QString firstText(const dmn::NullCause& cause) {
    return dmn::NullCause{cause.reason, cause.detail, {cause.path.value(0)}}.toText();
}

/// A count or a rate may have more than two decimals: what strict evaluation says of fen is not
/// meant for it.
bool isOnlyNoMoney(const dmn::Refusal& why, const QString& decision) {
    const dmn::DecisionTrace* own = why.trace.find(decision);
    return own && why.cause.reason == dmn::NullReason::Refused && own->result.number() &&
           why.cause.path == QStringList{decision} && !own->result.number()->fitsScale(2);
}

QString place(const PolicyPackage& package, const UnitFacts& unit) {
    return package.areaInput().isEmpty() ? QString()
                                         : unit.inputs.value(package.areaInput()).toString();
}

void addMissing(dmn::Trace& all, dmn::Trace more) {
    for (dmn::DecisionTrace& decision : more.decisions)
        if (!all.find(decision.name))
            all.decisions.push_back(std::move(decision));
}

} // namespace

PackageCalculator::PackageCalculator(const PolicyBook& book, const PolicyPackage& package,
                                     TraceJson trace)
    : m_book(book), m_package(package), m_trace(trace) {
    const QStringList inputs = package.model().inputs();
    for (const PolicyParameter& parameter : package.parameters()) {
        if (!parameter.at.isEmpty() && !m_dateInputs.contains(parameter.at))
            m_dateInputs.append(parameter.at);
        // A model that reads the bound says itself what it means.
        if (package.isBound(parameter.id) && !inputs.contains(parameter.name))
            m_bounds.push_back(&parameter);
    }
}

void PackageCalculator::addValue(Values& values, const PolicyParameter& parameter,
                                 const UnitFacts& unit) const {
    QDate day = unit.day;
    if (!parameter.at.isEmpty())
        day = QDate::fromString(unit.inputs.value(parameter.at).toString(), Qt::ISODate);
    if (!day.isValid()) {
        values.missing.emplace(
            parameter.name, Refusal{ErrorCode::Missing,
                                    parameter.at.isEmpty() ? QStringLiteral("day") : parameter.at,
                                    {parameter.at, parameter.name}});
        return;
    }
    const auto value = m_book.valueIn(m_package, parameter, day, place(m_package, unit));
    if (!value) {
        values.missing.emplace(
            parameter.name,
            Refusal{value.error().code, parameter.id, {parameter.name}, 0, parameter.id});
        return;
    }
    values.inputs.set(parameter.name, typed(parameter, value->value));
    values.byName.emplace(parameter.name, *value);
}

std::variant<const PackageCalculator::Values*, Refusal>
PackageCalculator::valuesFor(const UnitFacts& unit) {
    QString key = unit.day.toString(Qt::ISODate) + u'|' + place(m_package, unit);
    for (const QString& input : m_dateInputs)
        key += u'|' + unit.inputs.value(input).toString();
    auto found = m_values.find(key);
    if (found == m_values.end()) {
        Values values;
        for (const PolicyParameter& parameter : m_package.parameters())
            addValue(values, parameter, unit);
        found = m_values.emplace(key, std::move(values)).first;
    }
    // Another parameter may be missing where no figure reads it; the first and last day of the
    // policy itself never.
    for (const PolicyParameter& parameter : m_package.parameters())
        if (const auto missing = found->second.missing.find(parameter.name);
            missing != found->second.missing.end() && m_package.isBound(parameter.id))
            return missing->second;
    if (const auto outside = outsideBounds(unit, found->second))
        return *outside;
    return &found->second;
}

std::optional<Refusal> PackageCalculator::outsideBounds(const UnitFacts& unit,
                                                        const Values& values) const {
    for (const PolicyParameter* parameter : m_bounds) {
        const auto known = values.byName.find(parameter->name);
        if (known == values.byName.end())
            continue;
        const auto& [name, value] = *known;
        const QDate bound = QDate::fromString(value.value, Qt::ISODate);
        const bool isFirst =
            m_package.json().value(QLatin1String("valid_from_parameter")).toString() ==
            value.parameter;
        if (isFirst ? unit.day < bound : bound < unit.day)
            return Refusal{
                ErrorCode::OutOfRange,
                QStringLiteral("%1|%2").arg(value.parameter, unit.day.toString(Qt::ISODate)),
                {name}};
    }
    return std::nullopt;
}

dmn::Context PackageCalculator::contextOf(const UnitFacts& unit, const Values& values) const {
    dmn::Context inputs = m_package.model().typedInputs(unit.inputs);
    for (const auto& [name, value] : values.inputs.entries())
        inputs.set(name, value);
    return inputs;
}

Refusal PackageCalculator::refused(const dmn::NullCause& cause, const Values& values) const {
    const auto missing = values.missing.find(cause.path.value(0));
    if (cause.reason == dmn::NullReason::Missing && missing != values.missing.end()) {
        Refusal refusal = missing->second;
        refusal.chain = refusal.chain.mid(0, refusal.chain.size() - 1) + cause.path;
        return refusal;
    }
    return {ErrorCode::Evaluation, firstText(cause), cause.path};
}

std::variant<PackageCalculator::Evaluated, Refusal>
PackageCalculator::evaluate(const QString& decision, const dmn::Context& inputs,
                            const Values& values, Payable payable) const {
    dmn::Refusal why;
    auto done = m_package.model().evaluate(decision, inputs,
                                           {dmn::EvaluationMode::MoneyStrict, nullptr, &why});
    if (done)
        return Evaluated{std::move(done->value), std::move(done->trace)};
    if (done.error().code != ErrorCode::Evaluation)
        return Refusal{done.error().code, done.error().detail, {}};
    if (payable == Payable::No && isOnlyNoMoney(why, decision)) {
        const dmn::Value value = why.trace.find(decision)->result;
        return Evaluated{value, std::move(why.trace)};
    }
    return refused(why.cause, values);
}

void PackageCalculator::noteUsed(const dmn::Trace& trace, const Values& values,
                                 UsedValues& used) const {
    for (const dmn::DecisionTrace& decision : trace.decisions)
        for (const auto& [name, ignored] : decision.inputs)
            if (const auto found = values.byName.find(name); found != values.byName.end()) {
                const UsedValue& value = found->second;
                used.emplace(std::tuple(value.parameter, value.value, value.from), value);
            }
}

QJsonObject PackageCalculator::traceJson(const dmn::Trace& trace) const {
    return m_trace == TraceJson::Kept ? trace.toJson() : QJsonObject();
}

std::vector<Figure> PackageCalculator::explained(const dmn::Trace& trace) const {
    std::vector<Figure> figures;
    for (const QString& name : m_package.explained())
        if (const dmn::DecisionTrace* decision = trace.find(name))
            figures.push_back({name, m_package.englishOf(name), decision->result.toText(),
                               articlesOf(*decision)});
    return figures;
}

std::variant<PackageCalculator::Verdict, Refusal> PackageCalculator::verdict(const UnitFacts& unit,
                                                                             UsedValues& used) {
    const auto found = valuesFor(unit);
    if (const auto* refusal = std::get_if<Refusal>(&found))
        return *refusal;
    const QString eligible = m_package.decision("eligible");
    if (eligible.isEmpty())
        return Verdict();
    const Values& values = *std::get<const Values*>(found);
    const dmn::Context inputs = contextOf(unit, values);
    const auto done = evaluate(eligible, inputs, values, Payable::No);
    if (const auto* refusal = std::get_if<Refusal>(&done))
        return *refusal;
    const auto& [value, trace] = std::get<Evaluated>(done);
    noteUsed(trace, values, used);
    Verdict verdict{value.isTrue(), {}, {}};
    addArticles(verdict.articles, trace);
    if (verdict.isEligible)
        return verdict;
    verdict.words = eligible;
    const QString reason = m_package.decision("reason");
    if (reason.isEmpty())
        return verdict;
    if (const auto words = m_package.model().evaluate(reason, inputs)) {
        addArticles(verdict.articles, words->trace);
        const QString text = words->value.isNull() ? QString() : words->value.toText();
        verdict.words = text.isEmpty() ? eligible : text;
    }
    return verdict;
}

std::variant<CalculatedLine, Refusal> PackageCalculator::line(const UnitFacts& unit,
                                                              UsedValues& used) {
    const QString decision = m_package.decision("per_unit");
    const auto judged = verdict(unit, used);
    if (const auto* refusal = std::get_if<Refusal>(&judged))
        return *refusal;
    if (const Verdict& found = std::get<Verdict>(judged); !found.isEligible)
        return Refusal{
            ErrorCode::RuleRefused, found.words, {m_package.decision("reason"), decision}};
    const Values& values = *std::get<const Values*>(valuesFor(unit));
    const auto done = evaluate(decision, contextOf(unit, values), values, Payable::Yes);
    if (const auto* refusal = std::get_if<Refusal>(&done))
        return *refusal;
    const auto& [value, trace] = std::get<Evaluated>(done);
    noteUsed(trace, values, used);
    const auto money = value.number() ? value.number()->toMoney() : fail(ErrorCode::Evaluation);
    if (!money)
        return Refusal{money.error().code, decision, {decision}};
    return CalculatedLine{unit.person, unit.day,         unit.inputs,
                          *money,      explained(trace), traceJson(trace)};
}

std::optional<Refusal> PackageCalculator::addOutput(Total& total, const FigureForm& form,
                                                    const dmn::Context& inputs,
                                                    const Values& values, dmn::Trace& all) {
    const bool isMoney = form.kind == QLatin1String("money");
    if (!form.when.isEmpty()) {
        auto shown = evaluate(form.when, inputs, values, Payable::No);
        if (const auto* refusal = std::get_if<Refusal>(&shown))
            return *refusal;
        addMissing(all, std::move(std::get<Evaluated>(shown).trace));
        if (!std::get<Evaluated>(shown).value.isTrue())
            return std::nullopt;
    }
    auto done = evaluate(form.decision, inputs, values, isMoney ? Payable::Yes : Payable::No);
    if (const auto* refusal = std::get_if<Refusal>(&done))
        return *refusal;
    auto& [value, trace] = std::get<Evaluated>(done);
    Output output{form.decision, form.english, form.kind,      form.unit,
                  form.payer,    form.period,  value.toText(), {}};
    if (const dmn::DecisionTrace* own = trace.find(form.decision))
        output.articles = articlesOf(*own);
    if (isMoney) {
        const auto money = value.number() ? value.number()->toMoney() : fail(ErrorCode::Evaluation);
        if (!money)
            return Refusal{money.error().code, form.decision, {form.decision}};
        output.value = money->toPlain();
    }
    addMissing(all, std::move(trace));
    total.outputs.push_back(std::move(output));
    return std::nullopt;
}

std::variant<PackageCalculator::Total, Refusal>
PackageCalculator::totalOf(const dmn::Context& inputs, const Values& values, UsedValues& used) {
    Total total;
    dmn::Trace all;
    const QString decision = m_package.decision("total");
    total.hasAmount = !decision.isEmpty();
    std::vector<FigureForm> forms = m_package.figures();
    if (total.hasAmount) {
        auto done = evaluate(decision, inputs, values, Payable::Yes);
        if (const auto* refusal = std::get_if<Refusal>(&done))
            return *refusal;
        auto& [value, trace] = std::get<Evaluated>(done);
        const auto money = value.number() ? value.number()->toMoney() : fail(ErrorCode::Evaluation);
        if (!money)
            return Refusal{money.error().code, decision, {decision}};
        total.amount = *money;
        all = std::move(trace);
        if (forms.empty())
            forms.push_back({decision,
                             m_package.englishOf(decision),
                             QStringLiteral("money"),
                             QStringLiteral("CNY"),
                             m_package.payer(),
                             QStringLiteral("once"),
                             {}});
    }
    for (const FigureForm& form : forms)
        if (auto refusal = addOutput(total, form, inputs, values, all))
            return *refusal;
    noteUsed(all, values, used);
    total.figures = explained(all);
    total.trace = traceJson(all);
    return total;
}

std::variant<PackageCalculator::Total, Refusal> PackageCalculator::once(const UnitFacts& facts,
                                                                        UsedValues& used) {
    const auto judged = verdict(facts, used);
    if (const auto* refusal = std::get_if<Refusal>(&judged))
        return *refusal;
    const QString total = m_package.decision("total");
    if (const Verdict& found = std::get<Verdict>(judged); !found.isEligible)
        return Refusal{ErrorCode::RuleRefused,
                       found.words,
                       {m_package.decision("reason"),
                        total.isEmpty() ? m_package.figures().front().decision : total}};
    const Values& values = *std::get<const Values*>(valuesFor(facts));
    return totalOf(contextOf(facts, values), values, used);
}

std::variant<PackageCalculator::Total, Refusal>
PackageCalculator::total(const UnitFacts& facts, const std::vector<Money>& amounts,
                         UsedValues& used) {
    const auto found = valuesFor(facts);
    if (const auto* refusal = std::get_if<Refusal>(&found))
        return *refusal;
    const Values& values = *std::get<const Values*>(found);
    dmn::Value::List list;
    Money sum;
    for (const Money amount : amounts) {
        list.emplace_back(dmn::Dec34::fromMoney(amount));
        const auto next = sum.plus(amount);
        if (!next)
            return Refusal{next.error().code, m_package.decision("per_unit"), {}};
        sum = *next;
    }
    dmn::Context inputs = contextOf(facts, values);
    if (!m_package.totalInput().isEmpty())
        inputs.set(m_package.totalInput(), dmn::Value(std::move(list)));
    auto done = totalOf(inputs, values, used);
    if (auto* total = std::get_if<Total>(&done); total && !total->hasAmount) {
        total->hasAmount = true;
        total->amount = sum;
    }
    return done;
}

std::variant<qint64, Refusal> PackageCalculator::unitCount(const UnitFacts& facts) {
    const auto found = valuesFor(facts);
    if (const auto* refusal = std::get_if<Refusal>(&found))
        return *refusal;
    const QString decision = m_package.expand()->countDecision;
    const Values& values = *std::get<const Values*>(found);
    const auto done = evaluate(decision, contextOf(facts, values), values, Payable::No);
    if (const auto* refusal = std::get_if<Refusal>(&done))
        return *refusal;
    const dmn::Dec34* number = std::get<Evaluated>(done).value.number();
    const auto count = number ? number->toInt() : std::nullopt;
    if (!count || *count < 0)
        return Refusal{ErrorCode::Evaluation, decision, {decision}};
    return static_cast<qint64>(*count);
}

} // namespace chuangkou
