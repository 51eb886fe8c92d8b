// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/model.h"

#include <functional>

namespace chuangkou::dmn {

class LintTrees;

enum class StepKind {
    Row,      ///< a row of a table that hit
    Formula,  ///< an expression with the values in it
    Value,    ///< a result whose way is not told
    Cap,      ///< an upper or lower limit, and whether it was reached
    Rounding, ///< where and how a figure was rounded
    Refused,  ///< a null, with its cause
};
[[nodiscard]] QString stepKey(StepKind kind); ///< "row", "formula" ...

/// One sentence about how a decision came to its value.
struct ExplainedStep {
    StepKind kind = StepKind::Value;
    QString decision;
    QString chinese;
    QString english;
    QStringList articles; ///< the annotations of the rows that it rests on

    [[nodiscard]] QJsonObject toJson() const;
};

struct ExplainOptions {
    /// English of a name (a node, an entry); the name itself without it.
    std::function<QString(const QString&)> english;
    /// The decisions to explain; all of the trace when empty.
    QStringList only;
};

/// Tells traces of one model in sentences. The model must outlive it. Reads a trace as its JSON, so
/// that one that was stored is told like one that was just made.
class Explainer {
public:
    explicit Explainer(const Model& model, ExplainOptions options = {});
    ~Explainer();
    Explainer(const Explainer&) = delete;
    Explainer& operator=(const Explainer&) = delete;

    /// In the order in which the decisions were finished.
    [[nodiscard]] std::vector<ExplainedStep> explain(const QJsonObject& trace) const;
    [[nodiscard]] std::vector<ExplainedStep> explain(const Trace& trace) const {
        return explain(trace.toJson());
    }

private:
    const Model& m_model;
    ExplainOptions m_options;
    std::unique_ptr<const LintTrees> m_trees;
};

/// "四舍五入到分", "rounded half up to fen"; the function's own name when it is no rounding.
struct Bilingual {
    QString chinese;
    QString english;
};
[[nodiscard]] Bilingual roundingWords(const QString& function, std::int64_t scale);

} // namespace chuangkou::dmn
