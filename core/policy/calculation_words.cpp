// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/calculation_words.h"

namespace chuangkou {

namespace {

QJsonArray stepsJson(const std::vector<dmn::ExplainedStep>& steps) {
    QJsonArray list;
    for (const dmn::ExplainedStep& step : steps)
        list.append(step.toJson());
    return list;
}

} // namespace

CalculationWords::CalculationWords(const PolicyPackage& package)
    : m_explainer(package.model(),
                  {[&package](const QString& node) { return package.englishOf(node); }, {}}) {}

std::vector<dmn::ExplainedStep> CalculationWords::ofTotal(const Calculation& calculation) const {
    // Several persons have a total each; the whole is their sum.
    const bool isOne = !calculation.totalTrace.contains(QLatin1String("persons"));
    return calculation.unit != PolicyUnit::Once && isOne
               ? m_explainer.explain(calculation.totalTrace)
               : std::vector<dmn::ExplainedStep>();
}

QJsonObject CalculationWords::addTo(QJsonObject grouped, const Calculation& calculation) const {
    const std::vector<LineGroup> groups = calculation.groups();
    const QJsonArray untold = grouped.value(QLatin1String("lines")).toArray();
    QJsonArray lines;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        QJsonObject line = untold.at(static_cast<qsizetype>(i)).toObject();
        line.insert(QStringLiteral("steps"), stepsJson(ofLine(calculation.lines[groups[i].first])));
        lines.append(line);
    }
    grouped.insert(QStringLiteral("lines"), lines);
    grouped.insert(QStringLiteral("steps"), stepsJson(ofTotal(calculation)));
    return grouped;
}

} // namespace chuangkou
