// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/policy_match.h"

#include "core/policy/package_calculator.h"

#include <algorithm>
#include <set>

namespace chuangkou {

namespace {

const dmn::NodeSource* nodeBy(const dmn::Model& model, const QString& text, bool isName) {
    for (const dmn::NodeSource& node : model.source().nodes)
        if ((isName ? node.name : node.id) == text)
            return &node;
    return nullptr;
}

/// The fields of the form that the decision reads, also through other decisions.
QStringList fieldsOf(const PolicyPackage& package, const QString& decision) {
    std::set<const dmn::NodeSource*> seen;
    std::vector<const dmn::NodeSource*> open{nodeBy(package.model(), decision, true)};
    while (!open.empty()) {
        const dmn::NodeSource* node = open.back();
        open.pop_back();
        if (!node || !seen.insert(node).second)
            continue;
        for (const QString& href : node->requirements) // "#id"
            open.push_back(nodeBy(package.model(), href.section(u'#', -1), false));
    }
    QStringList fields;
    for (const PolicyField& field : package.fields())
        if (field.isRequired &&
            std::any_of(seen.begin(), seen.end(), [&](const dmn::NodeSource* node) {
                return node->kind == dmn::NodeSourceKind::Input && node->name == field.name;
            }))
            fields.append(field.name);
    return fields;
}

QStringList lacking(const QStringList& fields, const QJsonObject& facts) {
    QStringList missing;
    for (const QString& field : fields)
        if (facts.value(field).isNull() || facts.value(field).isUndefined())
            missing.append(field);
    return missing;
}

void refuse(PolicyMatch& match, const Refusal& refusal, const QStringList& missing) {
    if (!refusal.parameter.isEmpty()) {
        match.state = MatchState::ValuesMissing;
        match.missing = {refusal.parameter};
    } else if (!missing.isEmpty()) {
        match.state = MatchState::FactsMissing;
        match.missing = missing;
    } else if (refusal.code == ErrorCode::Missing) {
        match.state = MatchState::FactsMissing;
        match.missing = {refusal.firstCause};
    } else {
        match.state =
            refusal.code == ErrorCode::RuleRefused ? MatchState::NotEntitled : MatchState::Unknown;
        match.reason = refusal.firstCause;
    }
}

/// The figure that would be paid; what it lacks is asked for, too.
void estimate(PolicyMatch& match, PolicyCalculator& calculator, const PolicyPackage& package,
              const std::vector<UnitFacts>& units, const QJsonObject& facts) {
    if (!package.isEstimated())
        return;
    const CalculationResult result = calculator.calculate(package.id(), units);
    const auto* calculation = std::get_if<Calculation>(&result);
    if (calculation && calculation->hasAmount)
        match.estimate = calculation->amount;
    if (calculation)
        return;
    QStringList fields;
    for (const char* role : {"per_unit", "total"})
        fields += fieldsOf(package, package.decision(role));
    fields.removeDuplicates();
    match.missing = lacking(fields, facts);
}

PolicyMatch matched(PolicyCalculator& calculator, const PolicyPackage& package,
                    const QJsonObject& facts, QDate day) {
    PolicyMatch match;
    match.policy = package.id();
    const QStringList missing = lacking(fieldsOf(package, package.decision("eligible")), facts);
    const auto units = calculator.unitsOf(package.id(), facts, day);
    if (const auto* refusal = std::get_if<Refusal>(&units)) {
        refuse(match, *refusal, missing);
        return match;
    }
    const auto& list = std::get<std::vector<UnitFacts>>(units);
    const auto judged = calculator.verdict(package.id(), list.front());
    if (const auto* refusal = std::get_if<Refusal>(&judged)) {
        refuse(match, *refusal, missing);
        return match;
    }
    const auto& verdict = std::get<PackageCalculator::Verdict>(judged);
    match.state = verdict.isEligible ? MatchState::Entitled : MatchState::NotEntitled;
    match.reason = verdict.words;
    match.articles = verdict.articles;
    if (verdict.isEligible)
        estimate(match, calculator, package, list, facts);
    // A policy that asks nothing about the person has still to be asked for.
    if (package.decision("eligible").isEmpty() && !match.missing.isEmpty())
        match.state = MatchState::FactsMissing;
    return match;
}

} // namespace

QString matchStateKey(MatchState state) {
    switch (state) {
    case MatchState::Entitled:
        return QStringLiteral("entitled");
    case MatchState::NotEntitled:
        return QStringLiteral("not_entitled");
    case MatchState::FactsMissing:
        return QStringLiteral("facts_missing");
    case MatchState::ValuesMissing:
        return QStringLiteral("values_missing");
    case MatchState::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

std::vector<PolicyMatch> matchPolicies(const PolicyBook& book, const QJsonObject& facts, QDate day,
                                       const QString& applicant) {
    PolicyCalculator calculator(book, TraceJson::Dropped);
    std::vector<PolicyMatch> matches;
    for (const PolicyPackage* present : book.packages()) {
        const auto governs = book.governing(present->id(), day);
        const PolicyPackage& package = governs ? **governs : *present;
        const QString of = package.json().value(QLatin1String("applicant")).toString();
        if (applicant.isEmpty() || of.isEmpty() || of == applicant)
            matches.push_back(matched(calculator, package, facts, day));
    }
    return matches;
}

} // namespace chuangkou
