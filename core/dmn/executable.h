// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/dmn/trace.h"

#include <span>

namespace chuangkou::dmn {

class Run;
struct ItemType;
struct Program;

/// A compiled expression: names are resolved, it never changes and runs any number of times.
class Executable {
public:
    Executable() = default;
    Executable(const Executable&) = delete;
    Executable& operator=(const Executable&) = delete;
    virtual ~Executable() = default;
    [[nodiscard]] virtual Value eval(Run& run) const = 0;
};
using ExecutablePtr = std::unique_ptr<const Executable>;

struct Parameter {
    QString name;
    const ItemType* type = nullptr; ///< null takes anything
};

/// A function as a value: a business knowledge model, a literal function or a built-in one.
class Function {
public:
    explicit Function(std::vector<Parameter> parameters) : m_parameters(std::move(parameters)) {}
    Function(const Function&) = delete;
    Function& operator=(const Function&) = delete;
    virtual ~Function() = default;
    [[nodiscard]] const std::vector<Parameter>& parameters() const { return m_parameters; }
    /// `arguments` are as many as the parameters.
    [[nodiscard]] virtual Value call(Run& run, std::span<const Value> arguments) const = 0;

private:
    std::vector<Parameter> m_parameters;
};

enum class EvaluationMode {
    Feel,        ///< as the standard says: faults become null
    MoneyStrict, ///< for payable figures: nothing swallows a null
};

/// One evaluation: the values of the nodes, the locals of the running expressions, the trace.
/// Nodes are evaluated when they are first read and then kept.
class Run {
public:
    Run(const Program& program, const Context& inputs, EvaluationMode mode, const Clock* clock);

    /// The value of the model's node.
    [[nodiscard]] Value node(std::size_t index);
    [[nodiscard]] Value& local(std::size_t slot) { return m_stack[m_base + slot]; }
    /// The locals below `count`, as a literal function takes them along.
    [[nodiscard]] std::vector<Value> locals(std::size_t count) const;
    [[nodiscard]] bool strict() const { return m_mode == EvaluationMode::MoneyStrict; }
    [[nodiscard]] const Clock* clock() const { return m_clock; }
    /// The decision being evaluated.
    [[nodiscard]] QString nodeName() const;

    /// A strict evaluation has failed whatever comes now; the first stop is kept. Gives the null.
    Value stop(NullReason reason, const QString& detail);
    [[nodiscard]] const std::optional<Value>& stopped() const { return m_stop; }

    /// False when loops have run so often that the evaluation must end.
    [[nodiscard]] bool countStep() { return ++m_steps <= kMostSteps; }

    // What the current decision notes down; nothing outside of decisions.
    void noteTable(TableTrace table);
    void noteIntermediate(const QString& name, const Value& value);
    void noteRounding(RoundingTrace rounding);
    [[nodiscard]] Trace takeTrace() { return std::move(m_trace); }

    /// Locals for a body that runs inside this one; gone again at the end of the scope.
    class Frame {
    public:
        Frame(Run& run, std::size_t locals);
        ~Frame();
        Frame(const Frame&) = delete;
        Frame& operator=(const Frame&) = delete;
        /// False when calls are nested too deeply to go on.
        [[nodiscard]] bool allowed() const;

    private:
        Run& m_run;
        std::size_t m_outerBase;
        std::size_t m_outerSize;
    };

private:
    [[nodiscard]] Value input(std::size_t index);
    [[nodiscard]] Value decision(std::size_t index);
    void noteRead(std::size_t index, const Value& value);

    const Program& m_program;
    const Context& m_inputs;
    EvaluationMode m_mode;
    const Clock* m_clock;
    std::vector<std::optional<Value>> m_values;
    std::vector<Value> m_stack;
    std::size_t m_base = 0;
    int m_depth = 0;
    std::int64_t m_steps = 0;
    static constexpr std::int64_t kMostSteps = 1'000'000;
    std::vector<DecisionTrace> m_open;
    Trace m_trace;
    std::optional<Value> m_stop;
};

} // namespace chuangkou::dmn
