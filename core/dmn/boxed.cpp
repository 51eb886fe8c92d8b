// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/boxed.h"

#include "core/dmn/parser.h"

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

ExecutablePtr withType(ExecutablePtr value, const ItemType* type) {
    if (type == nullptr)
        return value;
    return std::make_unique<const Conformed>(std::move(value), type);
}

/// "column 7" counts from 1; texts of several lines say which.
QString place(const SourceText& source, qsizetype position) {
    const QStringView before = QStringView(source.text).left(position);
    const qsizetype lineStart = before.lastIndexOf(u'\n') + 1;
    return QStringLiteral("line %1, column %2")
        .arg(source.line + before.count(u'\n'))
        .arg(position - lineStart + 1);
}

} // namespace

ExecutablePtr BoxedCompiler::fault(qint64 line, const QString& message) {
    m_faults += QStringLiteral("line %1, %2: %3").arg(QString::number(line), m_nodeName, message);
    return makeConstant(Value::null(NullReason::Unsupported, message));
}

ExecutablePtr BoxedCompiler::finished(const SourceText& source, Compiled compiled) {
    if (compiled.code)
        return std::move(compiled.code);
    m_faults +=
        QStringLiteral("%1, %2: %3")
            .arg(place(source, compiled.fault.position), m_nodeName, compiled.fault.message);
    return makeConstant(Value::null(NullReason::Unsupported, compiled.fault.message));
}

ExecutablePtr BoxedCompiler::expression(const SourceText& source) {
    return finished(source, compileExpression(source.text, m_scope, m_types));
}

ExecutablePtr BoxedCompiler::tests(const SourceText& source, std::size_t slot) {
    return finished(source, compileUnaryTests(source.text, slot, m_scope, m_types));
}

const ItemType* BoxedCompiler::type(const QString& name, qint64 line) {
    if (name.isEmpty())
        return nullptr;
    const auto found = m_types(name);
    if (!found) {
        const ExecutablePtr ignored =
            fault(line, QStringLiteral("type '%1' is unknown or not supported").arg(name));
        return nullptr;
    }
    return *found;
}

ExecutablePtr BoxedCompiler::compile(const BoxedSource& source) {
    const ItemType* resultType =
        source.kind == BoxedKind::FunctionDefinition ? nullptr : type(source.typeRef, source.line);
    return withType(compileBare(source), resultType);
}

ExecutablePtr BoxedCompiler::compileBare(const BoxedSource& source) {
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

ExecutablePtr BoxedCompiler::entryValue(const BoxedEntry& entry, qint64 line) {
    if (!entry.value)
        return fault(line, QStringLiteral("'%1' has no expression").arg(entry.name));
    ExecutablePtr value = compile(*entry.value);
    return withType(std::move(value), type(entry.typeRef, entry.value->line));
}

ExecutablePtr BoxedCompiler::context(const BoxedSource& source) {
    const Scope::Mark mark = m_scope.mark();
    std::vector<BoxedContext::Entry> entries;
    for (const BoxedEntry& entry : source.entries) {
        ExecutablePtr value = entryValue(entry, source.line);
        const std::size_t slot = entry.name.isEmpty() ? 0 : m_scope.declare(entry.name);
        entries.push_back({entry.name, slot, std::move(value)});
    }
    m_scope.leave(mark);
    return std::make_unique<const BoxedContext>(std::move(entries));
}

ExecutablePtr BoxedCompiler::invocation(const BoxedSource& source) {
    if (source.children.empty())
        return fault(source.line, QStringLiteral("an invocation that names no function"));
    ExecutablePtr callee = compile(*source.children.front());
    QStringList names;
    Executables arguments;
    for (const BoxedEntry& binding : source.entries) {
        names += binding.name;
        arguments.push_back(entryValue(binding, source.line));
    }
    return makeCall(std::move(callee), names, std::move(arguments));
}

std::vector<Parameter> BoxedCompiler::parameters(const BoxedSource& functionSource) {
    std::vector<Parameter> result;
    for (const BoxedEntry& parameter : functionSource.entries) {
        m_scope.declare(parameter.name);
        result.push_back({parameter.name, type(parameter.typeRef, functionSource.line)});
    }
    return result;
}

ExecutablePtr BoxedCompiler::function(const BoxedSource& source) {
    if (source.children.empty())
        return fault(source.line, QStringLiteral("a function without a body"));
    const Scope::Mark mark = m_scope.mark();
    const std::size_t captured = m_scope.slotCount();
    std::vector<Parameter> declared = parameters(source);
    ExecutablePtr body = compile(*source.children.front());
    const std::size_t locals = m_scope.slotCount();
    m_scope.leave(mark);
    return makeFunction(std::move(declared), captured, locals, std::move(body));
}

ExecutablePtr BoxedCompiler::relation(const BoxedSource& source) {
    QStringList names;
    for (const BoxedEntry& column : source.entries)
        names += column.name;
    Executables rows;
    for (const auto& row : source.children) {
        if (row->children.size() != source.entries.size())
            return fault(row->line, QStringLiteral("a row that does not fit the columns"));
        const Scope::Mark mark = m_scope.mark();
        Executables cells;
        std::vector<std::size_t> places;
        for (const auto& cell : row->children) {
            cells.push_back(compile(*cell));
            places.push_back(m_scope.declare({}));
        }
        m_scope.leave(mark);
        rows.push_back(makeContext(names, std::move(places), std::move(cells)));
    }
    return makeList(std::move(rows));
}

ExecutablePtr BoxedCompiler::list(const BoxedSource& source) {
    Executables items;
    for (const auto& item : source.children)
        items.push_back(compile(*item));
    return makeList(std::move(items));
}

ExecutablePtr BoxedCompiler::conditional(const BoxedSource& source) {
    ExecutablePtr condition = compile(*source.children[0]);
    ExecutablePtr then = compile(*source.children[1]);
    return makeIf(std::move(condition), std::move(then), compile(*source.children[2]));
}

ExecutablePtr BoxedCompiler::filter(const BoxedSource& source) {
    ExecutablePtr subject = compile(*source.children[0]);
    const Scope::Mark mark = m_scope.mark();
    const std::size_t slot = m_scope.declareItem();
    ExecutablePtr code = makeFilter(std::move(subject), slot, compile(*source.children[1]));
    m_scope.leave(mark);
    return code;
}

ExecutablePtr BoxedCompiler::iteration(const BoxedSource& source) {
    std::vector<Iterator> iterators(1);
    iterators[0].domain = compile(*source.children[0]);
    const Scope::Mark mark = m_scope.mark();
    iterators[0].slot = m_scope.declare(source.entries.front().name);
    const std::size_t partial = m_scope.declare(QStringLiteral("partial"));
    ExecutablePtr body = compile(*source.children[1]);
    m_scope.leave(mark);
    if (source.kind == BoxedKind::For)
        return makeFor(std::move(iterators), partial, std::move(body));
    return makeQuantified(source.kind == BoxedKind::Some ? Quantifier::Some : Quantifier::Every,
                          std::move(iterators), std::move(body));
}

Executables BoxedCompiler::priorities(const SourceText& values) {
    const Parsed parsed = parseUnaryTests(values.text, m_scope.names());
    Executables result;
    if (!parsed.tree || parsed.tree->kind != AstKind::Tests)
        return result;
    // Every output value stands between commas as an expression of its own.
    for (std::size_t at = 0; at < parsed.tree->children.size(); ++at) {
        const qsizetype from = parsed.tree->children[at]->position;
        const qsizetype to =
            at + 1 < parsed.tree->children.size()
                ? values.text.lastIndexOf(u',', parsed.tree->children[at + 1]->position)
                : values.text.size();
        result.push_back(expression({values.text.mid(from, to - from), values.line}));
    }
    return result;
}

void BoxedCompiler::addOutputs(const DecisionTableSource& source, Table& compiled) {
    for (const TableOutputSource& output : source.outputs) {
        TableOutput made;
        made.name = output.name;
        if (output.values &&
            (compiled.policy == HitPolicy::Priority || compiled.policy == HitPolicy::OutputOrder))
            made.priorities = priorities(*output.values);
        if (output.defaultEntry)
            made.fallback = expression(*output.defaultEntry);
        compiled.outputs.push_back(std::move(made));
    }
}

bool BoxedCompiler::addRules(const BoxedSource& source, Table& compiled) {
    const DecisionTableSource& given = *source.table;
    for (const RuleSource& rule : given.rules) {
        if (rule.inputs.size() != given.inputs.size() ||
            rule.outputs.size() != given.outputs.size())
            return false;
        TableRule made;
        made.id = rule.id;
        made.cells.resize(rule.inputs.size());
        for (const SourceText& output : rule.outputs)
            made.outputs.push_back(output.text.isEmpty() ? makeConstant({}) : expression(output));
        for (qsizetype at = 0; at < rule.annotations.size(); ++at)
            made.annotations.append({given.annotationNames.value(at), rule.annotations[at]});
        compiled.rules.push_back(std::move(made));
    }
    return true;
}

ExecutablePtr BoxedCompiler::table(const BoxedSource& source) {
    const DecisionTableSource& given = *source.table;
    const auto policy = hitPolicyOf(given.hitPolicy, given.aggregation);
    if (!policy)
        return fault(
            source.line,
            QStringLiteral("unknown hit policy '%1 %2'").arg(given.hitPolicy, given.aggregation));
    if (given.outputs.empty() || (*policy >= HitPolicy::Sum && given.outputs.size() > 1))
        return fault(source.line, QStringLiteral("the outputs do not fit the hit policy"));
    Table compiled;
    compiled.id = source.id;
    compiled.name = m_nodeName;
    compiled.policy = *policy;
    addOutputs(given, compiled);
    if (!addRules(source, compiled))
        return fault(source.line, QStringLiteral("a rule that does not fit the columns"));
    for (std::size_t column = 0; column < given.inputs.size(); ++column) {
        const TableInputSource& input = given.inputs[column];
        TableInput made;
        made.label = input.expression.text;
        made.expression = expression(input.expression);
        const Scope::Mark mark = m_scope.mark();
        made.slot = m_scope.declare(QStringLiteral("?"));
        if (input.values)
            made.allowed = tests(*input.values, made.slot);
        for (std::size_t row = 0; row < given.rules.size(); ++row) {
            const SourceText& cell = given.rules[row].inputs[column];
            if (!cell.text.isEmpty() && cell.text != u"-")
                compiled.rules[row].cells[column] = tests(cell, made.slot);
        }
        m_scope.leave(mark);
        compiled.inputs.push_back(std::move(made));
    }
    return makeTable(std::move(compiled));
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
