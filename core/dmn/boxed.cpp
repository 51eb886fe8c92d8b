// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/boxed.h"

#include "core/dmn/checker.h"

namespace chuangkou::dmn {

namespace {

/// The entries of a boxed context, noted in the trace; the one without a name is the result.
class BoxedContext final : public Executable {
public:
    struct Entry {
        QString name;
        std::size_t slot = 0;
        ExecutablePtr value;
    };
    explicit BoxedContext(std::vector<Entry> entries) : m_entries(std::move(entries)) {}

    Value eval(Run& run) const override {
        for (const Entry& entry : m_entries) {
            Value value = entry.value->eval(run);
            if (entry.name.isEmpty())
                return value;
            if (TraceRecorder* trace = run.recorder())
                trace->intermediate(entry.name, value);
            run.local(entry.slot) = std::move(value);
        }
        Context context;
        for (const Entry& entry : m_entries)
            context.set(entry.name, run.local(entry.slot));
        return Value(std::move(context));
    }

private:
    std::vector<Entry> m_entries;
};

class Conformed final : public Executable {
public:
    Conformed(ExecutablePtr value, const ItemType* type)
        : m_value(std::move(value)), m_type(type) {}
    Value eval(Run& run) const override { return conformed(run, m_value->eval(run), m_type); }

private:
    ExecutablePtr m_value;
    const ItemType* m_type;
};

/// "column 7" counts from 1; texts of several lines say which.
QString place(const SourceText& source, qsizetype position) {
    const QStringView before = QStringView(source.text).left(position);
    const qsizetype lineStart = before.lastIndexOf(u'\n') + 1;
    return QStringLiteral("line %1, column %2")
        .arg(source.line + before.count(u'\n'))
        .arg(position - lineStart + 1);
}

} // namespace

Signature signatureOf(const std::vector<Parameter>& parameters, Typing result) {
    Signature signature{{}, std::move(result)};
    for (const Parameter& parameter : parameters)
        signature.parameters.emplace_back(parameter.name, Typing::ofType(parameter.type));
    return signature;
}

Built BoxedCompiler::fault(qint64 line, const QString& message) {
    m_faults += QStringLiteral("line %1, %2: %3").arg(QString::number(line), m_nodeName, message);
    return {makeConstant(Value::null(NullReason::Unsupported, message)), Typing()};
}

void BoxedCompiler::demand(const Typing& given, const Typing& wanted, qint64 line,
                           const QString& what) {
    if (const auto why = misfit(given, wanted))
        (void)fault(line, QStringLiteral("%1: %2").arg(what, *why));
}

Built BoxedCompiler::finished(const SourceText& source, Compiled compiled) {
    if (!compiled.code)
        compiled.typeFaults.push_back(compiled.fault);
    for (const Fault& fault : compiled.typeFaults)
        m_faults += QStringLiteral("%1, %2: %3")
                        .arg(place(source, fault.position), m_nodeName, fault.message);
    if (compiled.code)
        return {std::move(compiled.code), std::move(compiled.typing)};
    return {makeConstant(Value::null(NullReason::Unsupported, compiled.fault.message)), Typing()};
}

Built BoxedCompiler::expression(const SourceText& source) {
    return finished(source, compileExpression(source.text, m_scope, m_types));
}

ExecutablePtr BoxedCompiler::tests(const SourceText& source, std::size_t slot,
                                   const Typing& input) {
    return finished(source, compileUnaryTests(source.text, slot, m_scope, m_types, input)).code;
}

const ItemType* BoxedCompiler::type(const QString& name, qint64 line) {
    if (name.isEmpty())
        return nullptr;
    const auto found = m_types(name);
    if (!found) {
        (void)fault(line, QStringLiteral("type '%1' is unknown or not supported").arg(name));
        return nullptr;
    }
    return *found;
}

Built BoxedCompiler::typed(Built built, const ItemType* resultType, qint64 line) {
    if (resultType == nullptr)
        return built;
    Typing wanted = Typing::ofType(resultType);
    demand(built.typing, wanted, line, resultType->name);
    return {std::make_unique<const Conformed>(std::move(built.code), resultType),
            wanted.kind ? std::move(wanted) : std::move(built.typing)};
}

Built BoxedCompiler::compile(const BoxedSource& source) {
    const ItemType* resultType =
        source.kind == BoxedKind::FunctionDefinition ? nullptr : type(source.typeRef, source.line);
    return typed(compileBare(source), resultType, source.line);
}

Built BoxedCompiler::compileBare(const BoxedSource& source) {
    switch (source.kind) {
    case BoxedKind::Literal:
        return expression(source.text);
    case BoxedKind::Table:
        return table(source);
    case BoxedKind::Context:
        return context(source);
    case BoxedKind::Invocation:
        return invocation(source);
    case BoxedKind::FunctionDefinition:
        return function(source);
    case BoxedKind::Relation:
        return relation(source);
    case BoxedKind::List:
        return list(source);
    case BoxedKind::Conditional:
        return conditional(source);
    case BoxedKind::Filter:
        return filter(source);
    case BoxedKind::For:
    case BoxedKind::Some:
    case BoxedKind::Every:
        return iteration(source);
    case BoxedKind::Unsupported:
        break;
    }
    return fault(source.line, QStringLiteral("'%1' is not supported").arg(source.text.text));
}

Built BoxedCompiler::entryValue(const BoxedEntry& entry, qint64 line) {
    if (!entry.value)
        return fault(line, QStringLiteral("'%1' has no expression").arg(entry.name));
    Built value = compile(*entry.value);
    return typed(std::move(value), type(entry.typeRef, entry.value->line), entry.value->line);
}

Built BoxedCompiler::context(const BoxedSource& source) {
    const Scope::Mark mark = m_scope.mark();
    std::vector<BoxedContext::Entry> entries;
    std::vector<std::pair<QString, Typing>> typings;
    std::optional<Typing> result;
    for (const BoxedEntry& entry : source.entries) {
        Built value = entryValue(entry, source.line);
        if (entry.name.isEmpty() && !result)
            result = value.typing;
        const std::size_t slot =
            entry.name.isEmpty() ? 0 : m_scope.declare(entry.name, value.typing);
        entries.push_back({entry.name, slot, std::move(value.code)});
        typings.emplace_back(entry.name, std::move(value.typing));
    }
    m_scope.leave(mark);
    return {std::make_unique<const BoxedContext>(std::move(entries)),
            result ? std::move(*result) : Typing::contextOf(std::move(typings))};
}

Built BoxedCompiler::invocation(const BoxedSource& source) {
    if (source.children.empty())
        return fault(source.line, QStringLiteral("an invocation that names no function"));
    Built callee = compile(*source.children.front());
    QStringList names;
    Executables arguments;
    const Signature* signature = callee.typing.function.get();
    if (signature != nullptr && signature->parameters.size() != source.entries.size())
        (void)fault(source.line, QStringLiteral("the function takes %1 arguments, not %2")
                                     .arg(signature->parameters.size())
                                     .arg(source.entries.size()));
    for (const BoxedEntry& binding : source.entries) {
        Built value = entryValue(binding, source.line);
        names += binding.name;
        arguments.push_back(std::move(value.code));
        if (signature == nullptr)
            continue;
        const auto parameter =
            std::find_if(signature->parameters.begin(), signature->parameters.end(),
                         [&](const auto& one) { return one.first == binding.name; });
        if (parameter == signature->parameters.end())
            (void)fault(source.line, QStringLiteral("no parameter '%1'").arg(binding.name));
        else
            demand(value.typing, parameter->second, source.line, binding.name);
    }
    return {makeCall(std::move(callee.code), names, std::move(arguments)),
            signature != nullptr ? signature->result : Typing()};
}

std::vector<Parameter> BoxedCompiler::parameters(const BoxedSource& functionSource) {
    std::vector<Parameter> result;
    for (const BoxedEntry& parameter : functionSource.entries) {
        const ItemType* parameterType = type(parameter.typeRef, functionSource.line);
        m_scope.declare(parameter.name, Typing::ofType(parameterType));
        result.push_back({parameter.name, parameterType});
    }
    return result;
}

Built BoxedCompiler::function(const BoxedSource& source) {
    if (source.children.empty())
        return fault(source.line, QStringLiteral("a function without a body"));
    const Scope::Mark mark = m_scope.mark();
    const std::size_t captured = m_scope.slotCount();
    std::vector<Parameter> declared = parameters(source);
    Built body = compile(*source.children.front());
    const std::size_t locals = m_scope.slotCount();
    m_scope.leave(mark);
    Typing typing = Typing::functionOf(signatureOf(declared, std::move(body.typing)));
    return {makeFunction(std::move(declared), captured, locals, std::move(body.code)),
            std::move(typing)};
}

Built BoxedCompiler::relation(const BoxedSource& source) {
    QStringList names;
    std::vector<std::pair<QString, Typing>> columns;
    for (const BoxedEntry& column : source.entries) {
        names += column.name;
        columns.emplace_back(column.name, columnTyping(column.typeRef));
    }
    Executables rows;
    for (const auto& row : source.children) {
        if (row->children.size() != source.entries.size())
            return fault(row->line, QStringLiteral("a row that does not fit the columns"));
        const Scope::Mark mark = m_scope.mark();
        Executables cells;
        std::vector<std::size_t> places;
        for (std::size_t at = 0; at < row->children.size(); ++at) {
            Built cell = compile(*row->children[at]);
            demand(cell.typing, columns[at].second, row->children[at]->line, columns[at].first);
            cells.push_back(std::move(cell.code));
            places.push_back(m_scope.declare({}));
        }
        m_scope.leave(mark);
        rows.push_back(makeContext(names, std::move(places), std::move(cells)));
    }
    return {makeList(std::move(rows)), Typing::listOf(Typing::contextOf(std::move(columns)))};
}

Built BoxedCompiler::list(const BoxedSource& source) {
    Executables items;
    std::optional<Typing> item;
    for (const auto& child : source.children) {
        Built built = compile(*child);
        items.push_back(std::move(built.code));
        item = item ? common(*item, built.typing) : built.typing;
    }
    return {makeList(std::move(items)), Typing::listOf(item.value_or(Typing()))};
}

Built BoxedCompiler::conditional(const BoxedSource& source) {
    Built condition = compile(*source.children[0]);
    demand(condition.typing, Typing::of(Kind::Boolean), source.children[0]->line,
           QStringLiteral("the condition"));
    Built then = compile(*source.children[1]);
    Built otherwise = compile(*source.children[2]);
    return {makeIf(std::move(condition.code), std::move(then.code), std::move(otherwise.code)),
            common(then.typing, otherwise.typing)};
}

Built BoxedCompiler::filter(const BoxedSource& source) {
    Built subject = compile(*source.children[0]);
    const Typing item =
        subject.typing.kind == Kind::List ? subject.typing.itemTyping() : subject.typing;
    const Scope::Mark mark = m_scope.mark();
    const std::size_t slot = m_scope.declareItem(item);
    Built condition = compile(*source.children[1]);
    m_scope.leave(mark);
    return {makeFilter(std::move(subject.code), slot, std::move(condition.code)),
            condition.typing.kind == Kind::Boolean ? Typing::listOf(item) : Typing()};
}

Built BoxedCompiler::iteration(const BoxedSource& source) {
    std::vector<Iterator> iterators(1);
    Built domain = compile(*source.children[0]);
    iterators[0].domain = std::move(domain.code);
    const bool manifold = domain.typing.kind == Kind::List || domain.typing.kind == Kind::Range;
    const Scope::Mark mark = m_scope.mark();
    iterators[0].slot = m_scope.declare(source.entries.front().name,
                                        manifold ? domain.typing.itemTyping() : domain.typing);
    const std::size_t partial = m_scope.declare(QStringLiteral("partial"), Typing::of(Kind::List));
    Built body = compile(*source.children[1]);
    m_scope.leave(mark);
    if (source.kind == BoxedKind::For)
        return {makeFor(std::move(iterators), partial, std::move(body.code)),
                Typing::listOf(std::move(body.typing))};
    demand(body.typing, Typing::of(Kind::Boolean), source.children[1]->line,
           QStringLiteral("the condition"));
    return {makeQuantified(source.kind == BoxedKind::Some ? Quantifier::Some : Quantifier::Every,
                           std::move(iterators), std::move(body.code)),
            Typing::of(Kind::Boolean)};
}

void collectEntryNames(const BoxedSource& source, NameSet& names) {
    for (const BoxedEntry& entry : source.entries) {
        if (source.kind == BoxedKind::Context || source.kind == BoxedKind::Relation)
            names.add(entry.name);
        if (entry.value)
            collectEntryNames(*entry.value, names);
    }
    for (const auto& child : source.children)
        collectEntryNames(*child, names);
    if (source.table)
        for (const TableOutputSource& output : source.table->outputs)
            names.add(output.name);
}

} // namespace chuangkou::dmn
