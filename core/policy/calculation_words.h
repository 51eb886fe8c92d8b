// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/explain.h"
#include "core/policy/calculation.h"

namespace chuangkou {

/// Tells a calculation in sentences, each with its article. The package must outlive it.
class CalculationWords {
public:
    explicit CalculationWords(const PolicyPackage& package);

    /// Of one unit; of a calculation that is made once, all of it.
    [[nodiscard]] std::vector<dmn::ExplainedStep> ofLine(const CalculatedLine& line) const {
        return m_explainer.explain(line.trace);
    }
    /// Of the total over the units: caps, sums. Nothing for what is made once.
    [[nodiscard]] std::vector<dmn::ExplainedStep> ofTotal(const Calculation& calculation) const;
    /// groupedJson() with "steps" in each line and for the total.
    [[nodiscard]] QJsonObject addTo(QJsonObject grouped, const Calculation& calculation) const;

private:
    dmn::Explainer m_explainer;
};

} // namespace chuangkou
