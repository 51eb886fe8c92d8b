// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/nodes.h"

#include <QVarLengthArray>

namespace chuangkou::dmn {

namespace {

/// The arguments of one call, on the stack unless they are many.
using FewValues = QVarLengthArray<Value, 4>;

Value calledBuiltin(Run& run, const Builtin& builtin, Arguments arguments) {
    if (builtin.nulls == NullArguments::Propagate)
        for (const Value& argument : arguments)
            if (argument.isNull())
                return argument;
    Value result = builtin.call(run, arguments);
    if (TraceRecorder* trace = builtin.rounds ? run.recorder() : nullptr)
        trace->rounding(builtin, arguments[0],
                        arguments.size() > 1 ? arguments[1] : Value::number(0), result);
    return result;
}

class BuiltinCall final : public Executable {
public:
    BuiltinCall(const Builtin& builtin, Executables arguments)
        : m_builtin(builtin), m_arguments(std::move(arguments)) {}

    Value eval(Run& run) const override {
        FewValues values;
        for (const ExecutablePtr& argument : m_arguments)
            values.push_back(argument ? argument->eval(run) : Value());
        return calledBuiltin(run, m_builtin, {values.data(), values.data() + values.size()});
    }

private:
    const Builtin& m_builtin;
    Executables m_arguments;
};

class BuiltinFunction final : public Function {
public:
    BuiltinFunction(const Builtin& builtin, std::vector<Parameter> parameters)
        : Function(std::move(parameters)), m_builtin(builtin) {}
    Value call(Run& run, std::span<const Value> arguments) const override {
        return calledBuiltin(run, m_builtin, arguments);
    }

private:
    const Builtin& m_builtin;
};

/// The body of a function, shared by all its closures.
struct Body {
    std::size_t locals = 0;
    ExecutablePtr code;
};

class Closure final : public Function {
public:
    Closure(std::vector<Parameter> parameters, std::vector<Value> captured,
            std::shared_ptr<const Body> body)
        : Function(std::move(parameters)), m_captured(std::move(captured)),
          m_body(std::move(body)) {}

    Value call(Run& run, std::span<const Value> arguments) const override {
        const Run::Frame frame(run, m_body->locals);
        if (!frame.allowed())
            return Value::null(NullReason::OutOfRange, QStringLiteral("calls nested too deeply"));
        std::size_t slot = 0;
        for (const Value& value : m_captured)
            run.local(slot++) = value;
        for (std::size_t at = 0; at < arguments.size(); ++at) {
            Value argument = conformed(run, arguments[at], parameters()[at].type);
            if (argument.isNull() && !arguments[at].isNull())
                return argument;
            run.local(slot++) = std::move(argument);
        }
        return m_body->code->eval(run);
    }

private:
    std::vector<Value> m_captured;
    std::shared_ptr<const Body> m_body;
};

class Service final : public Function {
public:
    Service(std::vector<Parameter> parameters, std::size_t node)
        : Function(std::move(parameters)), m_node(node) {}

    Value call(Run& run, std::span<const Value> arguments) const override {
        std::vector<Value> values;
        for (std::size_t at = 0; at < arguments.size(); ++at) {
            values.push_back(conformed(run, arguments[at], parameters()[at].type));
            if (values.back().isNull() && !arguments[at].isNull())
                return values.back();
        }
        return run.service(m_node, values);
    }

private:
    std::size_t m_node;
};

class FunctionLiteral final : public Executable {
public:
    FunctionLiteral(std::vector<Parameter> parameters, std::size_t captured,
                    std::shared_ptr<const Body> body)
        : m_parameters(std::move(parameters)), m_captured(captured), m_body(std::move(body)) {}

    Value eval(Run& run) const override {
        return Value(std::shared_ptr<const Function>(
            std::make_shared<const Closure>(m_parameters, run.locals(m_captured), m_body)));
    }

private:
    std::vector<Parameter> m_parameters;
    std::size_t m_captured;
    std::shared_ptr<const Body> m_body;
};

class Call final : public Executable {
public:
    Call(ExecutablePtr callee, QStringList names, Executables arguments)
        : m_callee(std::move(callee)), m_names(std::move(names)),
          m_arguments(std::move(arguments)) {}

    Value eval(Run& run) const override {
        const Value callee = m_callee->eval(run);
        const std::shared_ptr<const Function> function = callee.function();
        if (!function)
            return callee.isNull()
                       ? callee
                       : Value::null(NullReason::WrongType,
                                     QStringLiteral("%1 is no function").arg(callee.toFeel()));
        const auto& parameters = function->parameters();
        if (parameters.size() != m_arguments.size())
            return Value::null(NullReason::BadArgument,
                               QStringLiteral("wrong number of arguments"));
        FewValues values(static_cast<qsizetype>(parameters.size()));
        for (std::size_t at = 0; at < m_arguments.size(); ++at) {
            const auto place = placeOf(parameters, at);
            if (!place)
                return Value::null(NullReason::BadArgument,
                                   m_names.value(static_cast<qsizetype>(at)));
            values[static_cast<qsizetype>(*place)] = m_arguments[at]->eval(run);
        }
        return function->call(run, {values.data(), values.data() + values.size()});
    }

private:
    [[nodiscard]] std::optional<std::size_t> placeOf(const std::vector<Parameter>& parameters,
                                                     std::size_t at) const {
        if (m_names.isEmpty())
            return at;
        for (std::size_t place = 0; place < parameters.size(); ++place)
            if (parameters[place].name == m_names[static_cast<qsizetype>(at)])
                return place;
        return std::nullopt;
    }

    ExecutablePtr m_callee;
    QStringList m_names;
    Executables m_arguments;
};

} // namespace

ExecutablePtr makeBuiltinCall(const Builtin& builtin, Executables arguments) {
    return std::make_unique<const BuiltinCall>(builtin, std::move(arguments));
}

ExecutablePtr makeCall(ExecutablePtr callee, QStringList names, Executables arguments) {
    return std::make_unique<const Call>(std::move(callee), std::move(names), std::move(arguments));
}

ExecutablePtr makeFunction(std::vector<Parameter> parameters, std::size_t captured,
                           std::size_t locals, ExecutablePtr body) {
    return std::make_unique<const FunctionLiteral>(
        std::move(parameters), captured,
        std::make_shared<const Body>(Body{locals, std::move(body)}));
}

std::shared_ptr<const Function> makeModelFunction(std::vector<Parameter> parameters,
                                                  std::size_t locals, ExecutablePtr body) {
    return std::make_shared<const Closure>(
        std::move(parameters), std::vector<Value>(),
        std::make_shared<const Body>(Body{locals, std::move(body)}));
}

std::shared_ptr<const Function> makeService(std::vector<Parameter> parameters, std::size_t node) {
    return std::make_shared<const Service>(std::move(parameters), node);
}

std::shared_ptr<const Function> builtinFunction(const Builtin& builtin) {
    std::vector<Parameter> parameters;
    for (const QString& name : builtin.parameters)
        parameters.push_back({name, nullptr});
    return std::make_shared<const BuiltinFunction>(builtin, std::move(parameters));
}

} // namespace chuangkou::dmn
