// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/dmn/trace_recorder.h"

#include <span>

namespace chuangkou::dmn {

class Run;
struct ItemType;
struct Program;
struct ProgramNode;

/// A compiled expression: names are resolved, it never changes and runs any number of times.
class Executable {
public:
    Executable() = default;
    Executable(const Executable&) = delete;
    Executable& operator=(const Executable&) = delete;
    virtual ~Executable() = default;
    [[nodiscard]] virtual Value eval(Run& run) const = 0;
    /// The same without a copy where the value stands somewhere already; else it is made in
    /// `scratch`. Good as long as `scratch` and the locals of this body stay as they are.
    [[nodiscard]] virtual const Value& peek(Run& run, Value& scratch) const {
        scratch = eval(run);
        return scratch;
    }
    /// The value of an expression that always has the same one; else null.
    [[nodiscard]] virtual const Value* constant() const { return nullptr; }
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

enum class Tracing { On, Off };

/// Values that never move, taken and given back in the manner of a stack.
class ValueStack {
public:
    [[nodiscard]] Value* take(std::size_t count);
    /// The `count` values that were taken last.
    void giveBack(std::size_t count);

private:
    struct Chunk {
        std::unique_ptr<Value[]> values;
        std::size_t size = 0;
        std::size_t used = 0;
    };
    std::vector<Chunk> m_chunks;
    std::size_t m_current = 0;
};

/// One evaluation after another: the values of the nodes, the locals of the running expressions,
/// the trace. Nodes are evaluated when they are first read and then kept until restart(); memory
/// is kept beyond it. The program must outlive it.
class Run {
public:
    Run(const Program& program, EvaluationMode mode, const Clock* clock, Tracing tracing);

    /// What the next evaluation finds at an input, or a service at an input decision; a null is a
    /// missing one.
    void give(std::size_t input, Value value) { m_nodes.given[input] = std::move(value); }
    void forgetInputs();
    /// Forgets everything but the inputs.
    void restart();

    /// The value of the model's node; good until restart().
    [[nodiscard]] const Value& node(std::size_t index);
    /// What a decision service gives for its parameters; the nodes outside of it are not touched.
    [[nodiscard]] Value service(std::size_t index, std::span<const Value> arguments);
    /// The same with what was given for the nodes that are its parameters.
    [[nodiscard]] Value serviceOfGiven(std::size_t index);
    [[nodiscard]] Value& local(std::size_t slot) { return m_locals[slot]; }
    /// The locals below `count`, as a literal function takes them along.
    [[nodiscard]] std::vector<Value> locals(std::size_t count) const;
    [[nodiscard]] bool strict() const { return m_mode == EvaluationMode::MoneyStrict; }
    [[nodiscard]] const Clock* clock() const { return m_clock; }

    /// A strict evaluation has failed whatever comes now; the first stop is kept. Gives the null.
    Value stop(NullReason reason, const QString& detail);
    [[nodiscard]] const std::optional<Value>& stopped() const { return m_stop; }

    /// False when loops have run so often that the evaluation must end.
    [[nodiscard]] bool countStep() { return ++m_steps <= kMostSteps; }

    /// Where the running decision notes down what it does; null when nobody asked for it.
    [[nodiscard]] TraceRecorder* recorder() {
        return m_tracing && m_reader != kNobody ? &m_recorder : nullptr;
    }
    [[nodiscard]] Trace trace() const { return m_recorder.read(m_program); }

    /// Locals for a body that runs inside this one; gone again at the end of the scope.
    class Frame {
    public:
        Frame(Run& run, std::size_t locals) : m_run(run), m_outer(run.m_locals), m_count(locals) {
            run.m_locals = run.m_stack.take(locals);
            ++run.m_depth;
        }
        ~Frame() {
            m_run.m_stack.giveBack(m_count);
            m_run.m_locals = m_outer;
            --m_run.m_depth;
        }
        Frame(const Frame&) = delete;
        Frame& operator=(const Frame&) = delete;
        /// False when calls are nested too deeply to go on.
        [[nodiscard]] bool allowed() const { return m_run.m_depth <= kDeepest; }

    private:
        static constexpr int kDeepest = 200;
        Run& m_run;
        Value* m_outer;
        std::size_t m_count;
    };

private:
    enum class NodeState : std::uint8_t { Unknown, Known };
    static constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

    [[nodiscard]] static Value function(const ProgramNode& node);
    [[nodiscard]] Value input(std::size_t index);
    [[nodiscard]] Value decision(std::size_t index);
    [[nodiscard]] Value decided(const ProgramNode& node);

    /// What is known of the nodes: of the model's, or within a running service.
    struct Nodes {
        explicit Nodes(std::size_t count)
            : given(count), values(count), states(count, NodeState::Unknown),
              readers(count, kNobody) {}
        std::vector<Value> given;
        std::vector<Value> values;
        std::vector<NodeState> states;
        std::vector<std::size_t> readers; ///< who read it last
    };

    const Program& m_program;
    EvaluationMode m_mode;
    const Clock* m_clock;
    bool m_tracing;
    Nodes m_nodes;
    std::size_t m_reader = kNobody; ///< the decision being evaluated
    ValueStack m_stack;
    Value* m_locals = nullptr;
    int m_depth = 0;
    std::int64_t m_steps = 0;
    static constexpr std::int64_t kMostSteps = 1'000'000;
    TraceRecorder m_recorder;
    std::optional<Value> m_stop;
};

} // namespace chuangkou::dmn
