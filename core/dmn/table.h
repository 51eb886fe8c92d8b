// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/nodes.h"

namespace chuangkou::dmn {

enum class HitPolicy {
    Unique,
    Any,
    Priority,
    First,
    RuleOrder,
    OutputOrder,
    Collect,
    Sum,
    Min,
    Max,
    Count,
};

struct TableInput {
    QString label; ///< the expression's text
    std::size_t slot = 0;
    ExecutablePtr expression;
    ExecutablePtr allowed; ///< of inputValues, may be null
};

struct TableOutput {
    QString name;           ///< empty for a single output
    Executables priorities; ///< the output values, best first
    ExecutablePtr fallback; ///< may be null
};

struct TableRule {
    QString id;
    Executables cells; ///< a null pointer is `-`
    Executables outputs;
    std::optional<Value> fixed; ///< what the outputs always give
    QList<std::pair<QString, QString>> annotations;
};

struct Table {
    QString id;
    QString name; ///< of the node that holds it
    HitPolicy policy = HitPolicy::Unique;
    std::vector<TableInput> inputs;
    std::vector<TableOutput> outputs;
    std::vector<TableRule> rules;
};

[[nodiscard]] ExecutablePtr makeTable(Table table);
/// Nothing for a policy or an aggregation that DMN does not know.
[[nodiscard]] std::optional<HitPolicy> hitPolicyOf(const QString& policy,
                                                   const QString& aggregation);
[[nodiscard]] QString hitPolicyLetter(HitPolicy policy);

} // namespace chuangkou::dmn
