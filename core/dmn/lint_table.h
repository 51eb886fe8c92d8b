// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/lint.h"
#include "core/dmn/lint_cover.h"
#include "core/dmn/lint_decimals.h"

namespace chuangkou::dmn {

enum class LintPath { Payable, Other };

/// Gaps, overlaps and unreachable rows of one table, named by their values.
class LintTable {
public:
    LintTable(const LintTrees& trees, LintDecimals& decimals, const LintTableAt& at, LintPath path,
              std::vector<LintFinding>& findings);

    void check();

private:
    [[nodiscard]] LintColumnSource columnSource(std::size_t column);
    [[nodiscard]] QString typeOf(const TableInputSource& input) const;
    [[nodiscard]] bool isRuleComplete() const;
    [[nodiscard]] bool hasDefault() const;
    [[nodiscard]] bool isUnreachable(std::size_t row) const;
    void add(LintKind kind, LintSeverity severity, const QString& detail,
             std::initializer_list<std::size_t> rows = {});
    void noteOpaque();
    void findUnusedColumns();
    void findUnreachable();
    void findOverlaps();
    void findGaps();
    /// Nothing when it cannot be told.
    [[nodiscard]] std::optional<bool> sameOutputs(std::size_t a, std::size_t b) const;

    const LintTrees& m_trees;
    LintDecimals& m_decimals;
    const LintTableAt& m_at;
    const DecisionTableSource& m_table;
    LintPath m_path;
    std::vector<LintFinding>& m_findings;
    std::vector<LintColumn> m_columns;
};

} // namespace chuangkou::dmn
