// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/ast.h"

#include <QSet>

namespace chuangkou::dmn {

/// The names in scope. FEEL names hold spaces and signs, so that only the scope tells where one
/// ends.
class NameSet {
public:
    void add(const QString& name);
    void add(const NameSet& other);
    [[nodiscard]] bool contains(const QString& name) const { return m_names.contains(name); }
    [[nodiscard]] qsizetype longest() const { return m_longest; }

private:
    QSet<QString> m_names;
    qsizetype m_longest = 0;
};

/// Runs of white space become one space, and none stands at the ends.
[[nodiscard]] QString normalizedName(QStringView name);

enum class TokenKind {
    End,
    Number,
    String,
    Name,
    Keyword,
    Symbol,
    Invalid, ///< text is the complaint
};

struct Token {
    TokenKind kind = TokenKind::End;
    QString text;
    qsizetype position = 0;
    qsizetype end = 0;
};

/// Cuts FEEL text into tokens on demand, since what is a name depends on the scope of the place.
class Lexer {
public:
    explicit Lexer(const QString& text) : m_text(text) {}

    /// The token at or after `position`.
    [[nodiscard]] Token tokenAt(qsizetype position, const NameSet& names) const;
    /// The raw name before a `:` (a context's key, a named argument), when one stands at
    /// `position`.
    [[nodiscard]] std::optional<Token> keyAt(qsizetype position) const;
    /// The raw name up to the word `in`, as iterations declare it.
    [[nodiscard]] std::optional<Token> variableAt(qsizetype position) const;
    /// Text up to a `,` or `)` outside of brackets.
    [[nodiscard]] Token rawUntilDelimiter(qsizetype position) const;
    [[nodiscard]] qsizetype skipSpace(qsizetype position) const;

private:
    [[nodiscard]] Token number(qsizetype start) const;
    [[nodiscard]] Token string(qsizetype start) const;
    [[nodiscard]] Token name(qsizetype start, const NameSet& names) const;
    [[nodiscard]] Token symbol(qsizetype start) const;
    [[nodiscard]] qsizetype longestKnown(qsizetype start, const NameSet& names) const;
    [[nodiscard]] bool wordAt(qsizetype position, QStringView word) const;

    QString m_text;
};

} // namespace chuangkou::dmn
