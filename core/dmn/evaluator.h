// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/model.h"

namespace chuangkou::dmn {

/// Evaluates one model again and again without building anything anew: inputs and decisions by
/// slot, the trace as references until it is read. One thread at a time; the model must outlive it.
class Evaluator {
public:
    explicit Evaluator(const Model& model, EvaluationMode mode = EvaluationMode::Feel,
                       Tracing tracing = Tracing::On, const Clock* clock = nullptr);
    ~Evaluator();
    Evaluator(const Evaluator&) = delete;
    Evaluator& operator=(const Evaluator&) = delete;

    /// An input of Model::inputSlot(); before a service is evaluated also a decision that is one of
    /// its inputs. It stays for every evaluation until it is given anew.
    void give(std::size_t input, Value value);
    void forgetInputs();
    /// The value of a decision or service of Model::decisionSlot(), good until the next call.
    const Value& evaluate(std::size_t decision);
    /// Why the last value cannot be paid; nothing when it can, or outside of money-strict mode.
    [[nodiscard]] const std::optional<NullCause>& refusal() const { return m_refusal; }
    /// How the last value came about; empty without tracing.
    [[nodiscard]] Trace trace() const;

private:
    std::unique_ptr<Run> m_run;
    const Program& m_program;
    Value m_service; ///< what the last service gave
    std::optional<NullCause> m_refusal;
};

} // namespace chuangkou::dmn
