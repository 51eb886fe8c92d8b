// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/explain.h"

#include "core/dmn/explain_teller.h"

namespace chuangkou::dmn {

QString stepKey(StepKind kind) {
    static const std::array<const char*, 6> kKeys{"row", "formula",  "value",
                                                  "cap", "rounding", "refused"};
    return QLatin1String(kKeys[static_cast<std::size_t>(kind)]);
}

QJsonObject ExplainedStep::toJson() const {
    return {{QStringLiteral("kind"), stepKey(kind)},
            {QStringLiteral("decision"), decision},
            {QStringLiteral("zh"), chinese},
            {QStringLiteral("en"), english},
            {QStringLiteral("articles"), QJsonArray::fromStringList(articles)}};
}

Explainer::Explainer(const Model& model, ExplainOptions options)
    : m_model(model), m_options(std::move(options)),
      m_trees(std::make_unique<const LintTrees>(model.source())) {}

Explainer::~Explainer() = default;

std::vector<ExplainedStep> Explainer::explain(const QJsonObject& trace) const {
    std::vector<ExplainedStep> steps;
    for (const QJsonValue entry : trace[u"decisions"].toArray()) {
        const QJsonObject decision = entry.toObject();
        const QString name = decision[u"name"].toString();
        if (!m_options.only.isEmpty() && !m_options.only.contains(name))
            continue;
        for (const NodeSource& node : m_model.source().nodes)
            if (node.kind == NodeSourceKind::Decision && node.name == name)
                DecisionTeller(*m_trees, m_options, decision, steps).tell(node);
    }
    return steps;
}

} // namespace chuangkou::dmn
