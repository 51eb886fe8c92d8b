// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/lexer.h"

namespace chuangkou::dmn {

/// The recursive descent over one text: one token ahead, the first fault wins and ends everything.
/// Operators and tests are in parser.cpp, what stands at the leaves in parser_primary.cpp.
class ParserState {
public:
    ParserState(const QString& text, const NameSet& names)
        : m_lexer(text), m_names(names), m_token(m_lexer.tokenAt(0, m_names)) {}

    AstPtr expression();
    AstPtr unaryTests();
    [[nodiscard]] bool hasFault() const { return m_fault.has_value(); }
    /// Precondition: hasFault().
    [[nodiscard]] const Fault& fault() const { return *m_fault; }
    [[nodiscard]] bool atEnd() const { return m_token.kind == TokenKind::End; }
    AstPtr failUnexpected();

private:
    struct Mark {
        Token token;
        std::optional<Fault> fault;
        NameSet names;
    };
    /// Counts nesting, so that a hostile text cannot exhaust the stack.
    class Depth {
    public:
        explicit Depth(ParserState& state) : m_state(state) { ++m_state.m_depth; }
        ~Depth() { --m_state.m_depth; }
        Depth(const Depth&) = delete;
        Depth& operator=(const Depth&) = delete;
        [[nodiscard]] bool allowed() const { return m_state.m_depth < 200; }

    private:
        ParserState& m_state;
    };

    AstPtr ifExpression();
    AstPtr iteration(AstKind kind, QStringView bodyWord);
    AstPtr disjunction();
    AstPtr conjunction();
    AstPtr comparison();
    AstPtr between(AstPtr value);
    AstPtr membership(AstPtr value);
    AstPtr instanceOf(AstPtr value);
    AstPtr binary(AstPtr left, Op op, AstPtr (ParserState::*operand)());
    AstPtr additive();
    AstPtr multiplicative();
    AstPtr power();
    AstPtr unary();
    AstPtr postfix();
    AstPtr path(AstPtr value);
    AstPtr filter(AstPtr value);
    AstPtr call(AstPtr callee);
    AstPtr positiveTest();
    bool testList(Ast& tests);
    bool bracketedTests(Ast& tests);

    AstPtr primary();
    AstPtr keywordPrimary();
    AstPtr number();
    AstPtr atLiteral();
    AstPtr parenthesized();
    AstPtr bracketed();
    AstPtr openRange();
    [[nodiscard]] bool startsUnbounded() const;
    AstPtr unboundedRange();
    AstPtr rangeFrom(AstPtr low, bool lowIncluded, qsizetype position);
    AstPtr context();
    AstPtr function();
    [[nodiscard]] bool closesRange() const;

    [[nodiscard]] AstPtr make(AstKind kind) const;
    /// A node around what stands to its left; long chains nest as deeply as brackets do.
    AstPtr around(AstKind kind);
    AstPtr failed(const QString& message);
    [[nodiscard]] bool isSymbol(QStringView text) const {
        return m_token.kind == TokenKind::Symbol && m_token.text == text;
    }
    [[nodiscard]] bool isKeyword(QStringView text) const {
        return m_token.kind == TokenKind::Keyword && m_token.text == text;
    }
    void next() { moveTo(m_token.end); }
    void moveTo(qsizetype position) { m_token = m_lexer.tokenAt(position, m_names); }
    bool expectSymbol(QStringView text);
    bool expectKeyword(QStringView text);
    void addName(const QString& name);
    void restoreNames(const NameSet& names);
    [[nodiscard]] Mark here() const { return {m_token, m_fault, m_names}; }
    void backTo(const Mark& mark);

    Lexer m_lexer;
    NameSet m_names;
    Token m_token;
    std::optional<Fault> m_fault;
    int m_depth = 0;
    int m_links = 0;
    int m_rangeDepth = 0; ///< inside the second end of a range, where `[` may close it
};

} // namespace chuangkou::dmn
