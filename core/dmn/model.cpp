// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/model.h"

#include "core/dmn/link.h"

namespace chuangkou::dmn {

namespace {

/// Why the value cannot be paid; nothing when it can.
std::optional<NullCause> unpayable(const Value& value, const QString& decision) {
    if (value.isNull())
        return value.cause();
    if (const Dec34* number = value.number()) {
        if (number->toMoney())
            return std::nullopt;
        return NullCause{NullReason::Refused,
                         QStringLiteral("%1 is not a whole number of fen").arg(number->toString()),
                         {decision}};
    }
    if (const Value::List* list = value.list())
        for (const Value& item : *list)
            if (auto cause = unpayable(item, decision))
                return cause;
    // Entries of a context may be rates and counts: only their nulls count.
    if (const Context* context = value.context())
        for (const auto& [name, entry] : context->entries())
            if (entry.isNull())
                return entry.nullVia(name).nullVia(decision).cause();
    return std::nullopt;
}

} // namespace

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
    const auto index = m_program->decisions.find(decision);
    if (index == m_program->decisions.end())
        return fail(ErrorCode::NotFound, decision);
    Run run(*m_program, inputs, options.mode, options.clock);
    Evaluation evaluation{run.node(*index), {}};
    evaluation.trace = run.takeTrace();
    if (options.mode != EvaluationMode::MoneyStrict)
        return evaluation;
    auto cause = unpayable(evaluation.value, decision);
    // A null that came through names the whole chain; a stop that was swallowed only its node.
    if (run.stopped() && (!cause || cause->reason != run.stopped()->cause().reason))
        cause = run.stopped()->cause();
    if (!cause)
        return evaluation;
    if (options.refusal != nullptr)
        *options.refusal = {*cause, std::move(evaluation.trace)};
    return fail(ErrorCode::Evaluation, cause->toText());
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
