// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/explain_words.h"
#include "core/dmn/lint_trees.h"

#include <QJsonArray>

namespace chuangkou::dmn {

/// Tells one decision of a trace: its rows, then each expression with its values, its limits and
/// its roundings, in the order in which they were computed.
class DecisionTeller {
public:
    DecisionTeller(const LintTrees& trees, const ExplainOptions& options,
                   const QJsonObject& decision, std::vector<ExplainedStep>& steps);

    void tell(const NodeSource& node);

private:
    void tellBox(const BoxedSource& box, const QString& name, const Value& value);
    void tellContext(const BoxedSource& box);
    void tellTable(const BoxedSource& box, const QString& name, const Value* value);
    /// `name` is empty for a part of an expression.
    void tellTree(const Ast& tree, const QString& name, const Value& value);
    [[nodiscard]] bool tellLimit(const Ast& tree, const QString& name);
    void tellFormula(const Ast& tree, const QString& name, const Value& value);
    void tellValue(const QString& name, const Value& value);
    void tellRounding(const QJsonObject& rounding);
    void tellRoundingOf(const QString& function);

    [[nodiscard]] std::optional<Value> known(const QString& name) const;
    [[nodiscard]] std::optional<Value> folded(const Ast& tree) const;
    [[nodiscard]] QString named(const QString& name, Language language) const;
    [[nodiscard]] QString formula(const Ast& tree, Language language) const;
    [[nodiscard]] QString formulaOfValues(const Ast& tree, Language language) const;
    [[nodiscard]] QString result(const Value& value, Language language) const;
    [[nodiscard]] QString conditions(const QJsonArray& inputs, Language language) const;
    void add(StepKind kind, const QString& chinese, const QString& english,
             const QStringList& articles = {});

    const LintTrees& m_trees;
    const ExplainOptions& m_options;
    const QJsonObject& m_decision;
    std::vector<ExplainedStep>& m_steps;
    QHash<QString, Value> m_known;
    QJsonArray m_roundings;
    qsizetype m_nextRounding = 0;
};

} // namespace chuangkou::dmn
