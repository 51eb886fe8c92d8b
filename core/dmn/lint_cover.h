// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/lint_column.h"

#include <map>
#include <set>

namespace chuangkou::dmn {

/// A combination of values: a set of pieces for each column.
using LintBox = std::vector<QBitArray>;

enum class LintMatch { May, Must };

/// Finds what the rows of a table leave out. The search goes column by column and keeps together
/// the pieces that the same rows take, so that it stays small for tables that people write.
class LintCover {
public:
    LintCover(const std::vector<LintColumn>& columns, LintMatch match)
        : m_columns(columns), m_match(match) {}

    /// What of `within` is in none of the rows, at most `most` boxes.
    [[nodiscard]] std::vector<LintBox>
    leftOut(const LintBox& within, const std::vector<std::size_t>& rows, std::size_t most);
    /// Whether the search was given up, and what it found is not all.
    [[nodiscard]] bool gaveUp() const { return m_steps > kMostSteps; }

private:
    void search(std::size_t column, const std::vector<std::size_t>& rows, LintBox& box,
                std::vector<LintBox>& found);

    static constexpr std::size_t kMostSteps = 20'000;
    const std::vector<LintColumn>& m_columns;
    LintMatch m_match;
    LintBox m_within;
    std::size_t m_most = 0;
    std::size_t m_steps = 0;
    /// Row sets that leave out nothing from that column on.
    std::set<std::pair<std::size_t, std::vector<std::size_t>>> m_complete;
};

/// Boxes that differ in one column become one.
void mergeBoxes(std::vector<LintBox>& boxes);
/// "7" in a table of one column, else "档次 = A, 天数 > 5", columns that are no matter left out.
[[nodiscard]] QString boxText(const std::vector<LintColumn>& columns, const LintBox& box);
[[nodiscard]] LintBox domainBox(const std::vector<LintColumn>& columns);

} // namespace chuangkou::dmn
