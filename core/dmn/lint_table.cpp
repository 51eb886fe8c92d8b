// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/lint_table.h"

#include "core/dmn/explain_formula.h"

namespace chuangkou::dmn {

namespace {

constexpr std::size_t kMostGaps = 20;
constexpr std::size_t kMostOverlaps = 20;

bool isAny(const SourceText& cell) {
    return cell.text.isEmpty() || cell.text == u"-";
}

} // namespace

LintTable::LintTable(const LintTrees& trees, LintDecimals& decimals, const LintTableAt& at,
                     LintPath path, std::vector<LintFinding>& findings)
    : m_trees(trees), m_decimals(decimals), m_at(at), m_table(*at.box->table), m_path(path),
      m_findings(findings) {}

void LintTable::check() {
    if (!isRuleComplete())
        return; // loading the model has told it
    for (std::size_t column = 0; column < m_table.inputs.size(); ++column)
        m_columns.emplace_back(columnSource(column));
    const bool isSingleHit = m_table.hitPolicy == u"UNIQUE" || m_table.hitPolicy == u"ANY" ||
                             m_table.hitPolicy == u"PRIORITY" || m_table.hitPolicy == u"FIRST";
    noteOpaque();
    findUnusedColumns();
    findUnreachable();
    if (m_table.hitPolicy == u"UNIQUE" || m_table.hitPolicy == u"ANY")
        findOverlaps();
    if (isSingleHit && !hasDefault())
        findGaps();
}

bool LintTable::isRuleComplete() const {
    return std::all_of(m_table.rules.begin(), m_table.rules.end(), [&](const RuleSource& rule) {
        return rule.inputs.size() == m_table.inputs.size() &&
               rule.outputs.size() == m_table.outputs.size();
    });
}

bool LintTable::hasDefault() const {
    return std::any_of(
        m_table.outputs.begin(), m_table.outputs.end(),
        [](const TableOutputSource& output) { return output.defaultEntry.has_value(); });
}

/// The type that the column states, or that of the node it reads.
QString LintTable::typeOf(const TableInputSource& input) const {
    const Ast* tree = m_trees.of(input.expression);
    const NodeSource* node = tree != nullptr && tree->kind == AstKind::Name
                                 ? m_trees.required(*m_at.node, tree->text)
                                 : nullptr;
    return node != nullptr && !node->typeRef.isEmpty() ? node->typeRef : input.typeRef;
}

LintColumnSource LintTable::columnSource(std::size_t column) {
    const TableInputSource& input = m_table.inputs[column];
    LintColumnSource source;
    source.label = input.expression.text;
    source.isBoolean = m_trees.baseOf(typeOf(input)) == u"boolean";
    source.decimals = m_decimals.ofText(*m_at.node, input.expression).known();
    if (input.values)
        if (const Ast* tree = m_trees.of(*input.values))
            source.domain.push_back(tree);
    for (const QString& type : {typeOf(input), input.typeRef})
        for (const Ast* tree : m_trees.allowed(type))
            source.domain.push_back(tree);
    for (const RuleSource& rule : m_table.rules) {
        const SourceText& cell = rule.inputs[column];
        source.cells.push_back(isAny(cell) ? nullptr : m_trees.of(cell));
    }
    return source;
}

void LintTable::add(LintKind kind, LintSeverity severity, const QString& detail,
                    std::initializer_list<std::size_t> rows) {
    LintFinding finding{kind, severity, m_at.node->name, m_at.box->id,
                        {},   {},       detail,          m_at.box->line};
    for (const std::size_t row : rows) {
        finding.rows += static_cast<int>(row) + 1;
        finding.rules += m_table.rules[row].id;
        if (!m_table.rules[row].inputs.empty())
            finding.line = m_table.rules[row].inputs.front().line;
    }
    m_findings.push_back(std::move(finding));
}

void LintTable::noteOpaque() {
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        const LintColumn& cells = m_columns[column];
        for (std::size_t row = 0; row < m_table.rules.size(); ++row)
            if (cells.isOpaque(row))
                add(LintKind::NotAnalysed, LintSeverity::Warning,
                    cells.label() + QStringLiteral(": ") + m_table.rules[row].inputs[column].text,
                    {row});
        if (cells.isOpenEnded())
            add(LintKind::OpenValues, LintSeverity::Warning, cells.label());
    }
}

void LintTable::findUnusedColumns() {
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        const auto& rules = m_table.rules;
        if (std::all_of(rules.begin(), rules.end(),
                        [&](const RuleSource& rule) { return isAny(rule.inputs[column]); }))
            add(LintKind::UnusedInput, LintSeverity::Warning, m_columns[column].label());
    }
}

bool LintTable::isUnreachable(std::size_t row) const {
    LintBox reached;
    for (const LintColumn& column : m_columns) {
        reached.push_back(column.may(row) & column.domain());
        if (reached.back().count(true) == 0 && column.domain().count(true) > 0)
            return true;
    }
    if (m_table.hitPolicy != u"FIRST" || row == 0)
        return false;
    std::vector<std::size_t> earlier(row);
    for (std::size_t at = 0; at < row; ++at)
        earlier[at] = at;
    LintCover cover(m_columns, LintMatch::Must);
    return cover.leftOut(reached, earlier, 1).empty() && !cover.gaveUp();
}

void LintTable::findUnreachable() {
    for (std::size_t row = 0; row < m_table.rules.size(); ++row)
        if (isUnreachable(row))
            add(LintKind::UnreachableRow, LintSeverity::Warning, {}, {row});
}

std::optional<bool> LintTable::sameOutputs(std::size_t a, std::size_t b) const {
    std::optional<bool> same = true;
    for (std::size_t at = 0; at < m_table.outputs.size(); ++at) {
        const SourceText& left = m_table.rules[a].outputs[at];
        const SourceText& right = m_table.rules[b].outputs[at];
        if (left.text == right.text)
            continue;
        const Ast* leftTree = m_trees.of(left);
        const Ast* rightTree = m_trees.of(right);
        const auto leftValue = leftTree != nullptr ? foldedValue(*leftTree) : std::nullopt;
        const auto rightValue = rightTree != nullptr ? foldedValue(*rightTree) : std::nullopt;
        if (!leftValue || !rightValue)
            same.reset();
        else if (!equalValues(*leftValue, *rightValue).value_or(false))
            return false;
    }
    return same;
}

void LintTable::findOverlaps() {
    const bool isAnyPolicy = m_table.hitPolicy == u"ANY";
    std::size_t found = 0;
    for (std::size_t b = 1; b < m_table.rules.size(); ++b) {
        for (std::size_t a = 0; a < b && found < kMostOverlaps; ++a) {
            LintBox both;
            bool meets = true;
            for (const LintColumn& column : m_columns) {
                both.push_back(column.must(a) & column.must(b) & column.domain());
                meets = meets && both.back().count(true) > 0;
            }
            const std::optional<bool> same = meets && isAnyPolicy ? sameOutputs(a, b) : false;
            if (!meets || same.value_or(false))
                continue;
            ++found;
            add(LintKind::Overlap, same ? LintSeverity::Error : LintSeverity::Warning,
                boxText(m_columns, both), {a, b});
        }
    }
}

void LintTable::findGaps() {
    std::vector<std::size_t> rows(m_table.rules.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        rows[row] = row;
    LintCover cover(m_columns, LintMatch::May);
    std::vector<LintBox> gaps = cover.leftOut(domainBox(m_columns), rows, kMostGaps);
    if (cover.gaveUp())
        add(LintKind::NotAnalysed, LintSeverity::Warning, QStringLiteral("too large"));
    mergeBoxes(gaps);
    for (const LintBox& gap : gaps)
        if (std::all_of(gap.begin(), gap.end(),
                        [](const QBitArray& set) { return set.count(true) > 0; }))
            add(LintKind::Gap,
                m_path == LintPath::Payable ? LintSeverity::Error : LintSeverity::Warning,
                boxText(m_columns, gap));
}

} // namespace chuangkou::dmn
