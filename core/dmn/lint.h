// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/model.h"

namespace chuangkou::dmn {

enum class LintKind {
    Gap,            ///< detail: the values that no row takes
    Overlap,        ///< detail: the values that two rows take
    UnreachableRow, ///< no values reach the row
    UnusedInput,    ///< detail: the input that nothing reads, or the column that no row tests
    NotAnalysed,    ///< detail: the cell (or column) that is no constant test
    OpenValues,     ///< detail: a text column whose allowed values are not given
    MachineTime,    ///< detail: today(), now(), a clock time or a zone
    HalfEven,       ///< decimal() in a payable figure without a note
    Unrounded,      ///< detail: what gives a payable figure more than two decimals
};

enum class LintSeverity { Error, Warning };

/// One thing that is wrong with a model. Data: people's sentences come from the functions below.
struct LintFinding {
    LintKind kind = LintKind::Gap;
    LintSeverity severity = LintSeverity::Error;
    QString node;      ///< the name of the decision, input or knowledge model
    QString table;     ///< the table's id, empty outside of tables
    QList<int> rows;   ///< from 1
    QStringList rules; ///< the ids of these rows
    QString detail;
    qint64 line = 0;

    /// "gap: 7"
    [[nodiscard]] QString brief() const;
    [[nodiscard]] QString chinese() const;
    [[nodiscard]] QString english() const;
    [[nodiscard]] QJsonObject toJson() const;
};

struct LintOptions {
    /// The most decimals that the values of an input have, by its name: of parameters, of amounts
    /// that were rounded before. An input that is not named may have any.
    QHash<QString, int> decimals;
};

/// Everything that is wrong with a model whose decisions `payable` are money. Errors first, then in
/// the order of the file.
[[nodiscard]] std::vector<LintFinding> lintModel(const Model& model, const QStringList& payable,
                                                 const LintOptions& options = {});

/// The findings that refuse a package.
[[nodiscard]] std::vector<LintFinding> lintErrors(const std::vector<LintFinding>& findings);

} // namespace chuangkou::dmn
