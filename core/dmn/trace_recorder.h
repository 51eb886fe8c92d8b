// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/trace.h"

namespace chuangkou::dmn {

struct Builtin;
struct Program;
struct Table;

/// What an evaluation notes while it runs: values and references in the order of what happened.
/// Names, rows and articles are looked up when the trace is read, since most never are.
class TraceRecorder {
public:
    void begin(std::size_t node) { m_steps.push_back({StepKind::Begin, node, {}, {}}); }
    void end(const Value& result) { m_steps.push_back({StepKind::End, 0, {}, result}); }
    void nodeRead(std::size_t node, const Value& value) {
        m_steps.push_back({StepKind::NodeRead, node, {}, value});
    }
    void intermediate(const QString& name, const Value& value) {
        m_steps.push_back({StepKind::Intermediate, 0, &name, value});
    }
    /// Its inputs from the first column on, then its hits follow.
    void table(const Table& table) { m_steps.push_back({StepKind::Table, 0, &table, {}}); }
    void tableInput(const Table& table, std::size_t column, const Value& value) {
        m_steps.push_back({StepKind::TableInput, column, &table, value});
    }
    void tableHit(const Table& table, std::size_t rule) {
        m_steps.push_back({StepKind::TableHit, rule, &table, {}});
    }
    void rounding(const Builtin& function, const Value& before, const Value& scale,
                  const Value& after);

    void clear() { m_steps.clear(); }
    [[nodiscard]] Trace read(const Program& program) const;

private:
    enum class StepKind : std::uint8_t {
        Begin,
        End,
        NodeRead,
        Intermediate,
        Table,
        TableInput,
        TableHit,
        Rounding, ///< the value before; then follow a Scale and a Rounded
        Scale,
        Rounded,
    };
    struct Step {
        StepKind kind = StepKind::Begin;
        std::size_t number = 0;
        std::variant<std::monostate, const QString*, const Table*, const Builtin*> source;
        Value value;
    };
    static void apply(const Step& step, const Program& program, DecisionTrace& decision);
    static void applyTable(const Step& step, DecisionTrace& decision);

    std::vector<Step> m_steps;
};

} // namespace chuangkou::dmn
