// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/evaluator.h"

#include "core/dmn/program.h"

namespace chuangkou::dmn {

namespace {

/// Why the value cannot be paid; nothing when it can.
std::optional<NullCause> unpayable(const Value& value, const QString& decision) {
    if (value.isNull())
        return value.cause();
    if (const Dec34* number = value.number()) {
        if (number->toMoney())
            return std::nullopt;
        return NullCause{NullReason::Refused,
                         QStringLiteral("%1 is not a whole number of fen").arg(number->toString()),
                         {decision}};
    }
    if (const Value::List* list = value.list())
        for (const Value& item : *list)
            if (auto cause = unpayable(item, decision))
                return cause;
    // Entries of a context may be rates and counts: only their nulls count.
    if (const Context* context = value.context())
        for (const auto& [name, entry] : context->entries())
            if (entry.isNull())
                return entry.nullVia(name).nullVia(decision).cause();
    return std::nullopt;
}

} // namespace

Evaluator::Evaluator(const Model& model, EvaluationMode mode, Tracing tracing, const Clock* clock)
    : m_run(std::make_unique<Run>(model.program(), mode, clock, tracing)),
      m_program(model.program()) {}

Evaluator::~Evaluator() = default;

void Evaluator::give(std::size_t input, Value value) {
    m_run->give(input, std::move(value));
}

void Evaluator::forgetInputs() {
    m_run->forgetInputs();
}

const Value& Evaluator::evaluate(std::size_t decision) {
    m_run->restart();
    m_refusal.reset();
    if (m_program.nodes[decision].kind == NodeKind::Service)
        m_service = m_run->serviceOfGiven(decision);
    const Value& value =
        m_program.nodes[decision].kind == NodeKind::Service ? m_service : m_run->node(decision);
    if (!m_run->strict())
        return value;
    m_refusal = unpayable(value, m_program.nodes[decision].name);
    // A null that came through names the whole chain; a stop that was swallowed only its node.
    if (const auto& stop = m_run->stopped();
        stop && (!m_refusal || m_refusal->reason != stop->cause().reason))
        m_refusal = stop->cause();
    return value;
}

Trace Evaluator::trace() const {
    return m_run->trace();
}

} // namespace chuangkou::dmn
