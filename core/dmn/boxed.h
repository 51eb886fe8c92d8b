// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/compile.h"
#include "core/dmn/model_source.h"
#include "core/dmn/table.h"

namespace chuangkou::dmn {

/// Compiles the boxed expressions of one node. A part that is not understood becomes a null of
/// reason Unsupported and a line in `faults`.
class BoxedCompiler {
public:
    BoxedCompiler(QString nodeName, Scope& scope, const TypeFinder& types, QStringList& faults)
        : m_nodeName(std::move(nodeName)), m_scope(scope), m_types(types), m_faults(faults) {}

    [[nodiscard]] ExecutablePtr compile(const BoxedSource& source);
    /// Declares the parameters in the scope.
    [[nodiscard]] std::vector<Parameter> parameters(const BoxedSource& function);
    [[nodiscard]] const ItemType* type(const QString& name, qint64 line);
    [[nodiscard]] ExecutablePtr tests(const SourceText& source, std::size_t slot);

private:
    [[nodiscard]] ExecutablePtr compileBare(const BoxedSource& source);
    [[nodiscard]] ExecutablePtr expression(const SourceText& source);
    [[nodiscard]] ExecutablePtr finished(const SourceText& source, Compiled compiled);
    [[nodiscard]] ExecutablePtr fault(qint64 line, const QString& message);
    [[nodiscard]] ExecutablePtr entryValue(const BoxedEntry& entry, qint64 line);
    [[nodiscard]] ExecutablePtr context(const BoxedSource& source);
    [[nodiscard]] ExecutablePtr invocation(const BoxedSource& source);
    [[nodiscard]] ExecutablePtr function(const BoxedSource& source);
    [[nodiscard]] ExecutablePtr relation(const BoxedSource& source);
    [[nodiscard]] ExecutablePtr list(const BoxedSource& source);
    [[nodiscard]] ExecutablePtr conditional(const BoxedSource& source);
    [[nodiscard]] ExecutablePtr filter(const BoxedSource& source);
    [[nodiscard]] ExecutablePtr iteration(const BoxedSource& source);
    [[nodiscard]] ExecutablePtr table(const BoxedSource& source);
    void addOutputs(const DecisionTableSource& source, Table& table);
    [[nodiscard]] bool addRules(const BoxedSource& source, Table& table);
    [[nodiscard]] Executables priorities(const SourceText& values);

    QString m_nodeName;
    Scope& m_scope;
    const TypeFinder& m_types;
    QStringList& m_faults;
};

/// Adds the names of entries, columns and outputs, which paths may use.
void collectEntryNames(const BoxedSource& source, NameSet& names);

} // namespace chuangkou::dmn
