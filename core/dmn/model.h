// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/dmn/executable.h"
#include "core/dmn/modules.h"

#include <QJsonObject>

namespace chuangkou::dmn {

enum class OnFault {
    Refuse, ///< a model with anything that is not understood does not load
    Keep,   ///< what is not understood evaluates to null
};

/// Why a strict evaluation was refused, and what was computed until then.
struct Refusal {
    NullCause cause;
    Trace trace;
};

struct EvaluationOptions {
    EvaluationMode mode = EvaluationMode::Feel;
    const Clock* clock = nullptr; ///< for today(); none in policies
    Refusal* refusal = nullptr;   ///< filled when the evaluation is refused
    Tracing tracing = Tracing::On;
};

struct Evaluation {
    Value value;
    Trace trace;
};

/// A DMN model, compiled once and evaluated any number of times; it never changes, and several
/// threads may evaluate it at once.
class Model {
public:
    /// Errors: those of readModel; Unsupported or InvalidInput with every fault on a line of its
    /// own.
    [[nodiscard]] static Result<std::unique_ptr<Model>> load(const QByteArray& bytes,
                                                             OnFault onFault = OnFault::Refuse,
                                                             const ImportFinder& imports = {});
    ~Model();
    Model(const Model&) = delete;
    Model& operator=(const Model&) = delete;

    /// `decision` may also be a decision service, whose input decisions are inputs as well; more
    /// than one output decision gives a context. Nodes of an import are named with its name before
    /// them. Errors: NotFound (no such decision); in money-strict mode Evaluation, whose detail is
    /// the chain from the first cause ("缴费月数 is missing → 月数 → 金额"), for a null in the
    /// result, a table without a row or with two, or a number that is no whole number of fen.
    [[nodiscard]] Result<Evaluation> evaluate(const QString& decision, const Context& inputs,
                                              const EvaluationOptions& options = {}) const;

    /// The values of a JSON object as the model's inputs want them (texts become dates, numbers).
    [[nodiscard]] Context typedInputs(const QJsonObject& object) const;

    /// Where an Evaluator finds them; nothing when the model has none of that name.
    [[nodiscard]] std::optional<std::size_t> decisionSlot(const QString& name) const;
    [[nodiscard]] std::optional<std::size_t> inputSlot(const QString& name) const;

    [[nodiscard]] QStringList decisions() const; ///< in the order of the file
    [[nodiscard]] QStringList inputs() const;
    /// The output decisions of a decision service; empty when there is none of that name.
    [[nodiscard]] QStringList serviceOutputs(const QString& service) const;
    [[nodiscard]] const QStringList& faults() const { return m_faults; }
    [[nodiscard]] const ModelSource& source() const { return *m_modules.front().source; }
    /// The file as it was read, with everything that this program does not know.
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    /// The compiled form, for an Evaluator.
    [[nodiscard]] const Program& program() const { return *m_program; }

private:
    Model(QByteArray bytes, ModelSource source, const ImportFinder& imports);

    QByteArray m_bytes;
    QStringList m_faults;
    std::vector<Module> m_modules;
    std::unique_ptr<const Program> m_program;
};

} // namespace chuangkou::dmn
