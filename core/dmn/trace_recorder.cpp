// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/trace_recorder.h"

#include "core/dmn/program.h"
#include "core/dmn/table.h"

namespace chuangkou::dmn {

void TraceRecorder::rounding(const Builtin& function, const Value& before, const Value& scale,
                             const Value& after) {
    m_steps.push_back({StepKind::Rounding, 0, &function, before});
    m_steps.push_back({StepKind::Scale, 0, {}, scale});
    m_steps.push_back({StepKind::Rounded, 0, {}, after});
}

Trace TraceRecorder::read(const Program& program) const {
    Trace trace;
    std::vector<DecisionTrace> open;
    for (const Step& step : m_steps) {
        if (step.kind == StepKind::Begin) {
            const ProgramNode& node = program.nodes[step.number];
            open.push_back({node.id, node.name, {}, {}, {}, {}, {}});
        } else if (step.kind == StepKind::End) {
            open.back().result = step.value;
            trace.decisions.push_back(std::move(open.back()));
            open.pop_back();
        } else {
            apply(step, program, open.back());
        }
    }
    return trace;
}

void TraceRecorder::apply(const Step& step, const Program& program, DecisionTrace& decision) {
    switch (step.kind) {
    case StepKind::NodeRead: {
        const QString& name = program.nodes[step.number].name;
        const auto known = [&](const auto& input) { return input.first == name; };
        if (std::none_of(decision.inputs.begin(), decision.inputs.end(), known))
            decision.inputs.emplace_back(name, step.value);
        break;
    }
    case StepKind::Intermediate:
        decision.intermediates.emplace_back(*std::get<const QString*>(step.source), step.value);
        break;
    case StepKind::Rounding:
        decision.roundings.push_back(
            {std::get<const Builtin*>(step.source)->name, step.value, {}, {}});
        break;
    case StepKind::Scale:
        decision.roundings.back().scale = step.value;
        break;
    case StepKind::Rounded:
        decision.roundings.back().after = step.value;
        break;
    default:
        applyTable(step, decision);
    }
}

void TraceRecorder::applyTable(const Step& step, DecisionTrace& decision) {
    if (step.kind == StepKind::Table) {
        const Table& table = *std::get<const Table*>(step.source);
        decision.tables.push_back({table.id, hitPolicyLetter(table.policy), {}, {}});
        return;
    }
    const Table& table = *std::get<const Table*>(step.source);
    if (step.kind == StepKind::TableInput) {
        decision.tables.back().inputs.emplace_back(table.inputs[step.number].label, step.value);
        return;
    }
    const TableRule& rule = table.rules[step.number];
    decision.tables.back().hits.push_back(
        {static_cast<int>(step.number) + 1, rule.id, rule.annotations});
}

} // namespace chuangkou::dmn
