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
      m_given(program.nodes.size()), m_values(program.nodes.size()),
      m_states(program.nodes.size(), NodeState::Unknown), m_readers(program.nodes.size(), kNobody) {
}

void Run::forgetInputs() {
    for (Value& value : m_given)
        value = Value();
}

void Run::restart() {
    std::fill(m_states.begin(), m_states.end(), NodeState::Unknown);
    std::fill(m_readers.begin(), m_readers.end(), kNobody);
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
    if (m_states[index] == NodeState::Unknown) {
        if (kind == NodeKind::KnowledgeModel) {
            const ProgramNode& node = m_program.nodes[index];
            m_values[index] = node.function ? Value(node.function)
                                            : Value::null(NullReason::Unsupported, {}, {node.name});
        } else {
            m_values[index] = kind == NodeKind::Input ? input(index) : decision(index);
        }
        m_states[index] = NodeState::Known;
    }
    const Value& value = m_values[index];
    if (kind != NodeKind::KnowledgeModel && m_readers[index] != m_reader) {
        m_readers[index] = m_reader;
        if (TraceRecorder* trace = recorder())
            trace->nodeRead(index, value);
    }
    return value;
}

Value Run::input(std::size_t index) {
    const ProgramNode& node = m_program.nodes[index];
    const Value& given = m_given[index];
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
