// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/lint.h"

#include "core/dmn/explain_formula.h"
#include "core/dmn/lint_table.h"

namespace chuangkou::dmn {

namespace {

constexpr int kFenDecimals = 2;

bool saysHalfEven(const QString& text) {
    return text.contains(QStringLiteral("四舍六入五成双")) ||
           text.contains(u"half-even", Qt::CaseInsensitive) ||
           text.contains(u"half even", Qt::CaseInsensitive);
}

bool isClockType(const QString& base) {
    return base == u"time" || base == u"dateTime" || base == u"date and time";
}

class Linter {
public:
    Linter(const Model& model, const QStringList& payable, const LintOptions& options)
        : m_trees(model.source()), m_decimals(m_trees, options.decimals), m_payable(payable),
          m_path(m_trees.pathOf(payable)) {}

    std::vector<LintFinding> run();

private:
    void add(LintKind kind, LintSeverity severity, const QString& node, const QString& detail,
             qint64 line, int row = 0);
    void findMachineTime();
    void findMachineTime(const LintText& text, const Ast& tree);
    void findHalfEven();
    [[nodiscard]] bool hasNote(const LintText& text) const;
    void findUnusedInputs();
    void findUnrounded();
    void checkTables();

    LintTrees m_trees;
    LintDecimals m_decimals;
    QStringList m_payable;
    QSet<const NodeSource*> m_path;
    std::vector<LintFinding> m_findings;
};

void Linter::add(LintKind kind, LintSeverity severity, const QString& node, const QString& detail,
                 qint64 line, int row) {
    LintFinding finding{kind, severity, node, {}, {}, {}, detail, line};
    if (row > 0)
        finding.rows += row;
    m_findings.push_back(std::move(finding));
}

void Linter::findMachineTime(const LintText& text, const Ast& tree) {
    const QString where = text.node != nullptr ? text.node->name : QString();
    const auto found = [&](const QString& what) {
        add(LintKind::MachineTime, LintSeverity::Error, where, what, text.source->line, text.row);
    };
    if (tree.kind == AstKind::Call) {
        const QString name = calledName(tree);
        // A node of the model may have the name of a function.
        const bool isNode = text.node != nullptr && m_trees.required(*text.node, name) != nullptr;
        if (!isNode &&
            (name == u"today" || name == u"now" || name == u"time" || name == u"date and time"))
            found(name + QStringLiteral("()"));
    } else if (tree.kind == AstKind::Path) {
        if (tree.text == u"timezone" || tree.text == u"time offset")
            found(tree.text);
    } else if (tree.kind == AstKind::Literal && isClockType(kindName(tree.literal.kind()))) {
        found(tree.literal.toFeel());
    }
}

void Linter::findMachineTime() {
    for (const LintText& text : m_trees.texts())
        visitTree(*text.tree, [&](const Ast& tree) { findMachineTime(text, tree); });
    for (const NodeSource& node : m_trees.source().nodes)
        if (const QString base = m_trees.baseOf(node.typeRef); isClockType(base))
            add(LintKind::MachineTime, LintSeverity::Error, node.name, base, node.line);
}

bool Linter::hasNote(const LintText& text) const {
    QStringList notes{text.node->description};
    if (text.row > 0)
        notes += text.table->rules[static_cast<std::size_t>(text.row) - 1].annotations;
    return std::any_of(notes.begin(), notes.end(), saysHalfEven);
}

void Linter::findHalfEven() {
    for (const LintText& text : m_trees.texts()) {
        if (text.node == nullptr || !m_path.contains(text.node) || hasNote(text))
            continue;
        visitTree(*text.tree, [&](const Ast& tree) {
            if (tree.kind == AstKind::Name && tree.text == u"decimal" &&
                m_trees.required(*text.node, tree.text) == nullptr)
                add(LintKind::HalfEven, LintSeverity::Error, text.node->name, text.source->text,
                    text.source->line, text.row);
        });
    }
}

void Linter::findUnusedInputs() {
    QSet<const NodeSource*> used;
    for (const LintText& text : m_trees.texts())
        visitTree(*text.tree, [&](const Ast& tree) {
            if (text.node == nullptr || tree.kind != AstKind::Name)
                return;
            if (const NodeSource* node = m_trees.required(*text.node, tree.text))
                used.insert(node);
        });
    for (const NodeSource& node : m_trees.source().nodes)
        if (node.kind == NodeSourceKind::Input && !used.contains(&node))
            add(LintKind::UnusedInput, LintSeverity::Warning, node.name, node.name, node.line);
}

void Linter::findUnrounded() {
    for (const NodeSource& node : m_trees.source().nodes) {
        if (node.kind != NodeSourceKind::Decision || !m_payable.contains(node.name))
            continue;
        const DecimalsShape& shape = m_decimals.ofNode(node);
        if (shape.most > kFenDecimals)
            add(LintKind::Unrounded, LintSeverity::Error, node.name, shape.why, node.line);
    }
}

void Linter::checkTables() {
    for (const LintTableAt& at : m_trees.tables())
        LintTable(m_trees, m_decimals, at,
                  m_path.contains(at.node) ? LintPath::Payable : LintPath::Other, m_findings)
            .check();
}

std::vector<LintFinding> Linter::run() {
    checkTables();
    findMachineTime();
    findHalfEven();
    findUnrounded();
    findUnusedInputs();
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [](const LintFinding& a, const LintFinding& b) {
                         return std::pair(a.severity, a.line) < std::pair(b.severity, b.line);
                     });
    return std::move(m_findings);
}

} // namespace

std::vector<LintFinding> lintModel(const Model& model, const QStringList& payable,
                                   const LintOptions& options) {
    return Linter(model, payable, options).run();
}

std::vector<LintFinding> lintErrors(const std::vector<LintFinding>& findings) {
    std::vector<LintFinding> errors;
    std::copy_if(
        findings.begin(), findings.end(), std::back_inserter(errors),
        [](const LintFinding& finding) { return finding.severity == LintSeverity::Error; });
    return errors;
}

} // namespace chuangkou::dmn
