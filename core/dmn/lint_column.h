// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/ast.h"

#include <QBitArray>

namespace chuangkou::dmn {

/// What is known of a column before its cells are read.
struct LintColumnSource {
    QString label; ///< the expression's text
    bool isBoolean = false;
    std::optional<int> decimals;    ///< of its numbers, when known
    std::vector<const Ast*> domain; ///< unary tests, all of which hold
    std::vector<const Ast*> cells;  ///< one a row; a null pointer is `-`
};

/// The values of a table's column cut into pieces which no test tells apart: points and the open
/// intervals between them, texts by name, true and false. Tests against one expression that is no
/// constant (a parameter) cut below, at and above it.
class LintColumn {
public:
    explicit LintColumn(const LintColumnSource& source);

    [[nodiscard]] const QString& label() const { return m_label; }
    [[nodiscard]] qsizetype pieces() const { return m_domain.size(); }
    /// The pieces that the allowed values leave.
    [[nodiscard]] const QBitArray& domain() const { return m_domain; }
    /// Pieces that the row may match, and those that it surely matches.
    [[nodiscard]] const QBitArray& may(std::size_t row) const { return m_may[row]; }
    [[nodiscard]] const QBitArray& must(std::size_t row) const { return m_must[row]; }
    /// Whether the row's cell could not be decided everywhere.
    [[nodiscard]] bool isOpaque(std::size_t row) const { return m_may[row] != m_must[row]; }
    /// A text column without allowed values, in which no row takes the texts that none names.
    [[nodiscard]] bool isOpenEnded() const { return m_openEnded; }

    /// "7", "(3..5]", "> 20", "A, B"
    [[nodiscard]] QString textOf(const QBitArray& set) const;

private:
    enum class Truth { False, Unknown, True };
    enum class Shape { Single, Ordered, Boolean, Texts, Symbol };
    using Steps = std::optional<std::int64_t>;

    void collect(const Ast& tree, bool isTest);
    void cut(const LintColumnSource& source);
    [[nodiscard]] bool isEmptyPiece(qsizetype piece) const;
    [[nodiscard]] Steps stepsOf(const Value& value, Rounding rounding) const;
    [[nodiscard]] QString stepText(std::int64_t step) const;

    [[nodiscard]] Truth tests(const Ast& tree, qsizetype piece) const;
    [[nodiscard]] Truth test(const Ast& tree, qsizetype piece) const;
    [[nodiscard]] Truth condition(const Ast& tree, qsizetype piece) const;
    [[nodiscard]] Truth between(const Ast& range, qsizetype piece) const;
    [[nodiscard]] Truth compared(Op op, const Ast& end, qsizetype piece) const;
    [[nodiscard]] std::optional<qsizetype> pieceOf(const Ast& end) const;
    [[nodiscard]] bool asksForNull(const Ast& tree) const;

    [[nodiscard]] QString runText(qsizetype first, qsizetype last) const;
    [[nodiscard]] QString discreteText(qsizetype first, qsizetype last) const;
    [[nodiscard]] QString endText(qsizetype piece) const;

    QString m_label;
    Shape m_shape = Shape::Single;
    std::vector<Value> m_points; ///< sorted when Ordered
    QStringList m_symbols;
    std::optional<int> m_decimals;
    bool m_hasNull = false; ///< the last piece is null
    bool m_openEnded = false;
    QBitArray m_domain;
    std::vector<QBitArray> m_may;
    std::vector<QBitArray> m_must;
};

} // namespace chuangkou::dmn
