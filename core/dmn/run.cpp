// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/program.h"

namespace chuangkou::dmn {

namespace {
constexpr std::size_t kChunk = 256;
}

Value* ValueStack::take(std::size_t count) {
    if (m_chunks.empty() || m_chunks[m_current].size - m_chunks[m_current].used < count) {
        if (!m_chunks.empty())
            ++m_current;
        const std::size_t size = std::max(kChunk, count);
        if (m_current == m_chunks.size())
            m_chunks.push_back({std::make_unique<Value[]>(size), size, 0});
        else if (m_chunks[m_current].size < count)
            m_chunks[m_current] = {std::make_unique<Value[]>(size), size, 0};
    }
    Chunk& chunk = m_chunks[m_current];
    Value* first = chunk.values.get() + chunk.used;
    chunk.used += count;
    return first;
}

void ValueStack::giveBack(std::size_t count) {
    Chunk& chunk = m_chunks[m_current];
    for (; count > 0; --count)
        chunk.values[--chunk.used] = Value();
    if (chunk.used == 0 && m_current > 0)
        --m_current;
}

Run::Run(const Program& program, EvaluationMode mode, const Clock* clock, Tracing tracing)
    : m_program(program), m_mode(mode), m_clock(clock), m_tracing(tracing == Tracing::On),
      m_nodes(program.nodes.size()) {}

void Run::forgetInputs() {
    for (Value& value : m_nodes.given)
        value = Value();
}

void Run::restart() {
    std::fill(m_nodes.states.begin(), m_nodes.states.end(), NodeState::Unknown);
    std::fill(m_nodes.readers.begin(), m_nodes.readers.end(), kNobody);
    m_recorder.clear();
    m_steps = 0;
    m_stop.reset();
}

std::vector<Value> Run::locals(std::size_t count) const {
    return {m_locals, m_locals + count};
}

Value Run::stop(NullReason reason, const QString& detail) {
    const Value value = Value::null(
        reason, detail,
        m_reader == kNobody ? QStringList() : QStringList{m_program.nodes[m_reader].name});
    if (strict() && !m_stop)
        m_stop = value;
    return value;
}

const Value& Run::node(std::size_t index) {
    const NodeKind kind = m_program.nodes[index].kind;
    const bool isData = kind == NodeKind::Input || kind == NodeKind::Decision;
    if (m_nodes.states[index] == NodeState::Unknown) {
        // A decision may run a service, which puts other nodes in the place of these.
        Value value = kind == NodeKind::Input      ? input(index)
                      : kind == NodeKind::Decision ? decision(index)
                                                   : function(m_program.nodes[index]);
        m_nodes.values[index] = std::move(value);
        m_nodes.states[index] = NodeState::Known;
    }
    const Value& value = m_nodes.values[index];
    if (isData && m_nodes.readers[index] != m_reader) {
        m_nodes.readers[index] = m_reader;
        if (TraceRecorder* trace = recorder())
            trace->nodeRead(index, value);
    }
    return value;
}

Value Run::function(const ProgramNode& node) {
    return node.function ? Value(node.function)
                         : Value::null(NullReason::Unsupported, {}, {node.name});
}

Value Run::service(std::size_t index, std::span<const Value> arguments) {
    const ProgramNode& service = m_program.nodes[index];
    if (!countStep())
        return Value::null(NullReason::OutOfRange, QStringLiteral("too many calls"));
    Nodes outer = std::exchange(m_nodes, Nodes(m_program.nodes.size()));
    for (std::size_t at = 0; at < service.parameters.size(); ++at) {
        const std::size_t parameter = service.parameters[at];
        const bool missing = arguments[at].isNull() && arguments[at].cause().path.isEmpty();
        m_nodes.values[parameter] =
            missing ? Value::null(NullReason::Missing, {}, {m_program.nodes[parameter].name})
                    : arguments[at];
        m_nodes.states[parameter] = NodeState::Known;
    }
    Context outputs;
    for (const auto& [name, output] : service.outputs)
        outputs.set(name, node(output));
    m_nodes = std::move(outer);
    if (outputs.entries().size() == 1)
        return conformed(*this, outputs.entries().front().second, service.type);
    return conformed(*this, Value(std::move(outputs)), service.type);
}

Value Run::serviceOfGiven(std::size_t index) {
    std::vector<Value> arguments;
    for (const std::size_t parameter : m_program.nodes[index].parameters)
        arguments.push_back(m_nodes.given[parameter]);
    Value value = function(m_program.nodes[index]);
    return value.isNull() ? value : value.function()->call(*this, arguments);
}

Value Run::input(std::size_t index) {
    const ProgramNode& node = m_program.nodes[index];
    const Value& given = m_nodes.given[index];
    if (given.isNull())
        return Value::null(NullReason::Missing, {}, {node.name});
    Value value = conformed(*this, given, node.type);
    return value.isNull() ? value.nullVia(node.name) : value;
}

Value Run::decided(const ProgramNode& node) {
    const Frame frame(*this, node.locals);
    if (!node.body)
        return Value::null(NullReason::Unsupported, QStringLiteral("no decision logic"));
    if (!frame.allowed())
        return Value::null(NullReason::OutOfRange, QStringLiteral("nested too deeply"));
    return conformed(*this, node.body->eval(*this), node.type);
}

Value Run::decision(std::size_t index) {
    const ProgramNode& node = m_program.nodes[index];
    const std::size_t outer = std::exchange(m_reader, index);
    if (m_tracing)
        m_recorder.begin(index);
    Value value = decided(node);
    if (value.isNull())
        value = value.nullVia(node.name);
    if (m_tracing)
        m_recorder.end(value);
    m_reader = outer;
    return value;
}

} // namespace chuangkou::dmn
