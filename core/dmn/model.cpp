// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/model.h"

#include "core/dmn/evaluator.h"
#include "core/dmn/link.h"

namespace chuangkou::dmn {

Model::Model(QByteArray bytes, ModelSource source)
    : m_bytes(std::move(bytes)), m_source(std::move(source)) {}

Model::~Model() = default;

Result<std::unique_ptr<Model>> Model::load(const QByteArray& bytes, OnFault onFault) {
    auto source = readModel(bytes);
    if (!source)
        return fail(source.error());
    std::unique_ptr<Model> model(new Model(bytes, std::move(*source)));
    model->m_program = linkProgram(model->m_source, model->m_faults);
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
    return found == m_program->decisions.end() ? std::nullopt : std::optional(*found);
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

QStringList Model::inputs() const {
    QStringList names;
    for (const ProgramNode& node : m_program->nodes)
        if (node.kind == NodeKind::Input)
            names += node.name;
    return names;
}

} // namespace chuangkou::dmn
