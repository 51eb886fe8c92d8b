// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/compile.h"
#include "core/dmn/model_source.h"
#include "core/dmn/table.h"

namespace chuangkou::dmn {

/// A compiled expression and what is known of its values.
struct Built {
    ExecutablePtr code;
    Typing typing;
};

/// Compiles the boxed expressions of one node. A part that is not understood becomes a null of
/// reason Unsupported and a line in `faults`; what can only give null is a line there as well.
class BoxedCompiler {
public:
    BoxedCompiler(QString nodeName, Scope& scope, const TypeFinder& types, QStringList& faults)
        : m_nodeName(std::move(nodeName)), m_scope(scope), m_types(types), m_faults(faults) {}

    [[nodiscard]] Built compile(const BoxedSource& source);
    /// Declares the parameters in the scope.
    [[nodiscard]] std::vector<Parameter> parameters(const BoxedSource& function);
    [[nodiscard]] const ItemType* type(const QString& name, qint64 line);
    [[nodiscard]] ExecutablePtr tests(const SourceText& source, std::size_t slot,
                                      const Typing& input = {});
    /// A fault when no value of the one is of the other type.
    void demand(const Typing& given, const Typing& wanted, qint64 line, const QString& what);

private:
    /// The value as the type has it; a fault when it never is of that type.
    [[nodiscard]] Built typed(Built built, const ItemType* resultType, qint64 line);
    [[nodiscard]] Built compileBare(const BoxedSource& source);
    [[nodiscard]] Built expression(const SourceText& source);
    [[nodiscard]] Built finished(const SourceText& source, Compiled compiled);
    Built fault(qint64 line, const QString& message);
    [[nodiscard]] Built entryValue(const BoxedEntry& entry, qint64 line);
    [[nodiscard]] Built context(const BoxedSource& source);
    [[nodiscard]] Built invocation(const BoxedSource& source);
    [[nodiscard]] Built function(const BoxedSource& source);
    [[nodiscard]] Built relation(const BoxedSource& source);
    [[nodiscard]] Built list(const BoxedSource& source);
    [[nodiscard]] Built conditional(const BoxedSource& source);
    [[nodiscard]] Built filter(const BoxedSource& source);
    [[nodiscard]] Built iteration(const BoxedSource& source);
    [[nodiscard]] Built table(const BoxedSource& source);
    [[nodiscard]] Typing columnTyping(const QString& typeRef);
    void addOutputs(const DecisionTableSource& source, Table& table, std::vector<Typing>& columns);
    [[nodiscard]] bool addRules(const BoxedSource& source, Table& table,
                                std::vector<Typing>& columns);
    void addInput(const DecisionTableSource& source, std::size_t column, Table& table);
    [[nodiscard]] Executables priorities(const SourceText& values);

    QString m_nodeName;
    Scope& m_scope;
    const TypeFinder& m_types;
    QStringList& m_faults;
};

[[nodiscard]] Signature signatureOf(const std::vector<Parameter>& parameters, Typing result);

/// Adds the names of entries, columns and outputs, which paths may use.
void collectEntryNames(const BoxedSource& source, NameSet& names);

} // namespace chuangkou::dmn
