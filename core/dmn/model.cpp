// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/model.h"

#include "core/dmn/evaluator.h"
#include "core/dmn/link.h"

namespace chuangkou::dmn {

Model::Model(QByteArray bytes, ModelSource source, const ImportFinder& imports)
    : m_bytes(std::move(bytes)), m_modules(collectModules(std::move(source), imports, m_faults)),
      m_program(linkProgram(m_modules, m_faults)) {}

Model::~Model() = default;

Result<std::unique_ptr<Model>> Model::load(const QByteArray& bytes, OnFault onFault,
                                           const ImportFinder& imports) {
    auto source = readModel(bytes);
    if (!source)
        return fail(source.error());
    std::unique_ptr<Model> model(new Model(bytes, std::move(*source), imports));
    if (onFault == OnFault::Refuse && !model->m_faults.isEmpty())
        return fail(ErrorCode::InvalidInput, model->m_faults.join(u'\n'));
    return model;
}

Result<Evaluation> Model::evaluate(const QString& decision, const Context& inputs,
                                   const EvaluationOptions& options) const {
    const auto slot = decisionSlot(decision);
    if (!slot)
        return fail(ErrorCode::NotFound, decision);
    Evaluator evaluator(*this, options.mode, options.tracing, options.clock);
    for (auto input = m_program->inputs.begin(); input != m_program->inputs.end(); ++input)
        if (const Value* given = inputs.find(input.key()))
            evaluator.give(*input, *given);
    for (const std::size_t parameter : m_program->nodes[*slot].parameters)
        if (const Value* given = inputs.find(m_program->nodes[parameter].name))
            evaluator.give(parameter, *given);
    Evaluation evaluation{evaluator.evaluate(*slot), evaluator.trace()};
    const auto& refusal = evaluator.refusal();
    if (!refusal)
        return evaluation;
    if (options.refusal != nullptr)
        *options.refusal = {*refusal, std::move(evaluation.trace)};
    return fail(ErrorCode::Evaluation, refusal->toText());
}

std::optional<std::size_t> Model::decisionSlot(const QString& name) const {
    const auto found = m_program->decisions.find(name);
    if (found != m_program->decisions.end())
        return *found;
    const auto service = m_program->services.find(name);
    return service == m_program->services.end() ? std::nullopt : std::optional(*service);
}

std::optional<std::size_t> Model::inputSlot(const QString& name) const {
    const auto found = m_program->inputs.find(name);
    return found == m_program->inputs.end() ? std::nullopt : std::optional(*found);
}

Context Model::typedInputs(const QJsonObject& object) const {
    Context inputs;
    for (auto at = object.begin(); at != object.end(); ++at) {
        const Value value = fromJson(at.value());
        const auto index = m_program->inputs.find(at.key());
        inputs.set(at.key(), index == m_program->inputs.end()
                                 ? value
                                 : typedFromText(value, m_program->nodes[*index].type));
    }
    return inputs;
}

QStringList Model::decisions() const {
    QStringList names;
    for (const ProgramNode& node : m_program->nodes)
        if (node.kind == NodeKind::Decision)
            names += node.name;
    return names;
}

QStringList Model::serviceOutputs(const QString& service) const {
    QStringList names;
    const auto found = m_program->services.find(service);
    if (found != m_program->services.end())
        for (const auto& [name, ignored] : m_program->nodes[*found].outputs)
            names += name;
    return names;
}

QStringList Model::inputs() const {
    QStringList names;
    for (const ProgramNode& node : m_program->nodes)
        if (node.kind == NodeKind::Input)
            names += node.name;
    return names;
}

} // namespace chuangkou::dmn
