// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/program.h"

namespace chuangkou::dmn {

namespace {
constexpr int kDeepest = 200; ///< calls and decisions within each other
}

Run::Run(const Program& program, const Context& inputs, EvaluationMode mode, const Clock* clock)
    : m_program(program), m_inputs(inputs), m_mode(mode), m_clock(clock),
      m_values(program.nodes.size()) {
    m_stack.reserve(64);
}

Run::Frame::Frame(Run& run, std::size_t locals)
    : m_run(run), m_outerBase(run.m_base), m_outerSize(run.m_stack.size()) {
    run.m_base = m_outerSize;
    run.m_stack.resize(m_outerSize + locals);
    ++run.m_depth;
}

Run::Frame::~Frame() {
    m_run.m_stack.resize(m_outerSize);
    m_run.m_base = m_outerBase;
    --m_run.m_depth;
}

bool Run::Frame::allowed() const {
    return m_run.m_depth <= kDeepest;
}

std::vector<Value> Run::locals(std::size_t count) const {
    const auto from = m_stack.begin() + static_cast<std::ptrdiff_t>(m_base);
    return {from, from + static_cast<std::ptrdiff_t>(count)};
}

QString Run::nodeName() const {
    return m_open.empty() ? QString() : m_open.back().name;
}

Value Run::stop(NullReason reason, const QString& detail) {
    const Value value = Value::null(reason, detail, {nodeName()});
    if (strict() && !m_stop)
        m_stop = value;
    return value;
}

void Run::noteTable(TableTrace table) {
    if (!m_open.empty())
        m_open.back().tables.push_back(std::move(table));
}

void Run::noteIntermediate(const QString& name, const Value& value) {
    if (!m_open.empty())
        m_open.back().intermediates.emplace_back(name, value);
}

void Run::noteRounding(RoundingTrace rounding) {
    if (!m_open.empty())
        m_open.back().roundings.push_back(std::move(rounding));
}

Value Run::node(std::size_t index) {
    std::optional<Value>& kept = m_values[index];
    if (!kept) {
        const ProgramNode& node = m_program.nodes[index];
        if (node.kind == NodeKind::KnowledgeModel)
            return node.function ? Value(node.function)
                                 : Value::null(NullReason::Unsupported, {}, {node.name});
        kept = node.kind == NodeKind::Input ? input(index) : decision(index);
    }
    noteRead(index, *kept);
    return *kept;
}

void Run::noteRead(std::size_t index, const Value& value) {
    if (m_open.empty())
        return;
    auto& inputs = m_open.back().inputs;
    const QString& name = m_program.nodes[index].name;
    for (const auto& [known, ignored] : inputs)
        if (known == name)
            return;
    inputs.emplace_back(name, value);
}

Value Run::input(std::size_t index) {
    const ProgramNode& node = m_program.nodes[index];
    const Value* given = m_inputs.find(node.name);
    if (given == nullptr || given->isNull())
        return Value::null(NullReason::Missing, {}, {node.name});
    const Value value = conformed(*this, *given, node.type);
    return value.isNull() ? value.nullVia(node.name) : value;
}

Value Run::decision(std::size_t index) {
    const ProgramNode& node = m_program.nodes[index];
    m_open.push_back({node.id, node.name, {}, {}, {}, {}, {}});
    Value value;
    {
        const Frame frame(*this, node.locals);
        if (!node.body)
            value = Value::null(NullReason::Unsupported, QStringLiteral("no decision logic"));
        else if (!frame.allowed())
            value = Value::null(NullReason::OutOfRange, QStringLiteral("nested too deeply"));
        else
            value = conformed(*this, node.body->eval(*this), node.type);
    }
    if (value.isNull())
        value = value.nullVia(node.name);
    m_open.back().result = value;
    m_trace.decisions.push_back(std::move(m_open.back()));
    m_open.pop_back();
    return value;
}

} // namespace chuangkou::dmn
