// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/boxed.h"

#include "core/dmn/checker.h"
#include "core/dmn/parser.h"

namespace chuangkou::dmn {

namespace {

/// What a table of that hit policy gives when its rows give that.
Typing tableTyping(HitPolicy policy, const Typing& row) {
    if (policy == HitPolicy::Count)
        return Typing::of(Kind::Number);
    const bool isList = policy == HitPolicy::RuleOrder || policy == HitPolicy::OutputOrder ||
                        policy == HitPolicy::Collect;
    return isList ? Typing::listOf(row) : row;
}

Typing rowTyping(const Table& table, const std::vector<Typing>& columns) {
    if (columns.size() == 1)
        return columns.front();
    std::vector<std::pair<QString, Typing>> entries;
    for (std::size_t at = 0; at < columns.size(); ++at)
        entries.emplace_back(table.outputs[at].name, columns[at]);
    return Typing::contextOf(std::move(entries));
}

} // namespace

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
        result.push_back(expression({values.text.mid(from, to - from), values.line}).code);
    }
    return result;
}

/// A column's type may be one that only other engines know: then nothing is claimed.
Typing BoxedCompiler::columnTyping(const QString& typeRef) {
    return typeRef.isEmpty() ? Typing() : Typing::ofType(m_types(typeRef).value_or(nullptr));
}

void BoxedCompiler::addOutputs(const DecisionTableSource& source, Table& compiled,
                               std::vector<Typing>& columns) {
    for (const TableOutputSource& output : source.outputs) {
        TableOutput made;
        made.name = output.name;
        if (output.values &&
            (compiled.policy == HitPolicy::Priority || compiled.policy == HitPolicy::OutputOrder))
            made.priorities = priorities(*output.values);
        columns.push_back(columnTyping(output.typeRef));
        if (output.defaultEntry) {
            Built fallback = expression(*output.defaultEntry);
            demand(fallback.typing, columns.back(), output.defaultEntry->line, output.name);
            made.fallback = std::move(fallback.code);
        }
        compiled.outputs.push_back(std::move(made));
    }
}

/// Columns without a type of their own get what all their cells have in common.
bool BoxedCompiler::addRules(const BoxedSource& source, Table& compiled,
                             std::vector<Typing>& columns) {
    const DecisionTableSource& given = *source.table;
    std::vector<std::optional<Typing>> inferred(columns.size());
    for (const RuleSource& rule : given.rules) {
        if (rule.inputs.size() != given.inputs.size() ||
            rule.outputs.size() != given.outputs.size())
            return false;
        TableRule made;
        made.id = rule.id;
        made.cells.resize(rule.inputs.size());
        for (std::size_t at = 0; at < rule.outputs.size(); ++at) {
            const SourceText& text = rule.outputs[at];
            Built cell = text.text.isEmpty() ? Built{makeConstant({}), Typing::of(Kind::Null)}
                                             : expression(text);
            demand(cell.typing, columns[at], text.line, given.outputs[at].name);
            inferred[at] = inferred[at] ? common(*inferred[at], cell.typing) : cell.typing;
            made.outputs.push_back(std::move(cell.code));
        }
        for (qsizetype at = 0; at < rule.annotations.size(); ++at)
            made.annotations.append({given.annotationNames.value(at), rule.annotations[at]});
        compiled.rules.push_back(std::move(made));
    }
    for (std::size_t at = 0; at < columns.size(); ++at)
        if (!columns[at].kind && inferred[at] && !given.outputs[at].defaultEntry)
            columns[at] = *inferred[at];
    return true;
}

void BoxedCompiler::addInput(const DecisionTableSource& source, std::size_t column,
                             Table& compiled) {
    const TableInputSource& input = source.inputs[column];
    TableInput made;
    made.label = input.expression.text;
    Built value = expression(input.expression);
    made.expression = std::move(value.code);
    const Typing declared = columnTyping(input.typeRef);
    demand(value.typing, declared, input.expression.line, input.expression.text);
    const Typing typing = value.typing.kind ? value.typing : declared;
    const Scope::Mark mark = m_scope.mark();
    made.slot = m_scope.declare(QStringLiteral("?"), typing);
    if (input.values)
        made.allowed = tests(*input.values, made.slot, typing);
    for (std::size_t row = 0; row < source.rules.size(); ++row) {
        const SourceText& cell = source.rules[row].inputs[column];
        if (!cell.text.isEmpty() && cell.text != u"-")
            compiled.rules[row].cells[column] = tests(cell, made.slot, typing);
    }
    m_scope.leave(mark);
    compiled.inputs.push_back(std::move(made));
}

Built BoxedCompiler::table(const BoxedSource& source) {
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
    std::vector<Typing> columns;
    addOutputs(given, compiled, columns);
    if (!addRules(source, compiled, columns))
        return fault(source.line, QStringLiteral("a rule that does not fit the columns"));
    for (std::size_t column = 0; column < given.inputs.size(); ++column)
        addInput(given, column, compiled);
    Typing typing = tableTyping(*policy, rowTyping(compiled, columns));
    return {makeTable(std::move(compiled)), std::move(typing)};
}

} // namespace chuangkou::dmn
