// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/parser.h"

#include "core/dmn/parser_state.h"

namespace chuangkou::dmn {

namespace {

std::optional<Op> comparisonOf(const Token& token) {
    static const QHash<QString, Op> kOps{
        {QStringLiteral("="), Op::Equal},   {QStringLiteral("!="), Op::NotEqual},
        {QStringLiteral("<"), Op::Less},    {QStringLiteral("<="), Op::LessEqual},
        {QStringLiteral(">"), Op::Greater}, {QStringLiteral(">="), Op::GreaterEqual}};
    const auto found = kOps.find(token.text);
    if (token.kind != TokenKind::Symbol || found == kOps.end())
        return std::nullopt;
    return *found;
}

} // namespace

AstPtr ParserState::expression() {
    const Depth depth(*this);
    if (!depth.allowed())
        return failed(QStringLiteral("expression nested too deeply"));
    if (isKeyword(u"if"))
        return ifExpression();
    if (isKeyword(u"for"))
        return iteration(AstKind::For, u"return");
    if (isKeyword(u"some"))
        return iteration(AstKind::Some, u"satisfies");
    if (isKeyword(u"every"))
        return iteration(AstKind::Every, u"satisfies");
    return disjunction();
}

AstPtr ParserState::ifExpression() {
    AstPtr node = make(AstKind::If);
    next();
    node->children.push_back(expression());
    if (!expectKeyword(u"then"))
        return nullptr;
    node->children.push_back(expression());
    if (!expectKeyword(u"else"))
        return nullptr;
    node->children.push_back(expression());
    return hasFault() ? nullptr : std::move(node);
}

AstPtr ParserState::iteration(AstKind kind, QStringView bodyWord) {
    AstPtr node = make(kind);
    const NameSet outer = m_names;
    qsizetype at = m_token.end;
    do {
        const auto variable = m_lexer.variableAt(at);
        if (!variable)
            return failed(QStringLiteral("expected a name and 'in'"));
        moveTo(variable->end);
        next(); // "in"
        node->names += variable->text;
        AstPtr domain = expression();
        if (isSymbol(u"..")) {
            AstPtr pair = make(AstKind::Domain);
            next();
            pair->children.push_back(std::move(domain));
            pair->children.push_back(expression());
            domain = std::move(pair);
        }
        if (hasFault())
            return nullptr;
        node->children.push_back(std::move(domain));
        addName(variable->text);
        at = m_token.end;
    } while (isSymbol(u","));
    if (kind == AstKind::For)
        addName(QStringLiteral("partial"));
    if (!isKeyword(bodyWord))
        return failed(QStringLiteral("expected '%1'").arg(bodyWord));
    next();
    node->children.push_back(expression());
    restoreNames(outer);
    return hasFault() ? nullptr : std::move(node);
}

AstPtr ParserState::disjunction() {
    AstPtr left = conjunction();
    while (!hasFault() && isKeyword(u"or")) {
        AstPtr node = around(AstKind::Or);
        next();
        node->children.push_back(std::move(left));
        node->children.push_back(conjunction());
        left = std::move(node);
    }
    return hasFault() ? nullptr : std::move(left);
}

AstPtr ParserState::conjunction() {
    AstPtr left = comparison();
    while (!hasFault() && isKeyword(u"and")) {
        AstPtr node = around(AstKind::And);
        next();
        node->children.push_back(std::move(left));
        node->children.push_back(comparison());
        left = std::move(node);
    }
    return hasFault() ? nullptr : std::move(left);
}

AstPtr ParserState::comparison() {
    AstPtr left = additive();
    while (!hasFault()) {
        if (const auto op = comparisonOf(m_token)) {
            AstPtr node = around(AstKind::Compare);
            node->op = *op;
            next();
            node->children.push_back(std::move(left));
            node->children.push_back(additive());
            left = std::move(node);
        } else if (isKeyword(u"between")) {
            left = between(std::move(left));
        } else if (isKeyword(u"in")) {
            left = membership(std::move(left));
        } else if (isKeyword(u"instance")) {
            left = instanceOf(std::move(left));
        } else {
            return left;
        }
    }
    return nullptr;
}

AstPtr ParserState::between(AstPtr value) {
    AstPtr node = around(AstKind::Between);
    next();
    node->children.push_back(std::move(value));
    node->children.push_back(additive());
    if (!expectKeyword(u"and"))
        return nullptr;
    node->children.push_back(additive());
    return hasFault() ? nullptr : std::move(node);
}

AstPtr ParserState::membership(AstPtr value) {
    AstPtr node = around(AstKind::In);
    next();
    node->children.push_back(std::move(value));
    AstPtr tests = make(AstKind::Tests);
    if (!isSymbol(u"("))
        tests->children.push_back(positiveTest());
    else if (!bracketedTests(*tests))
        return nullptr;
    node->children.push_back(std::move(tests));
    return hasFault() ? nullptr : std::move(node);
}

/// `(2..4)`, `(1, < 5)`: without going back, since nested attempts would double at every level.
bool ParserState::bracketedTests(Ast& tests) {
    const qsizetype position = m_token.position;
    const int rangeDepth = std::exchange(m_rangeDepth, 0);
    next();
    if (!comparisonOf(m_token)) {
        AstPtr first = expression();
        if (!hasFault() && isSymbol(u"..")) {
            tests.children.push_back(rangeFrom(std::move(first), false, position));
            m_rangeDepth = rangeDepth;
            return !hasFault();
        }
        tests.children.push_back(std::move(first));
    }
    const bool more = tests.children.empty() || isSymbol(u",");
    if (isSymbol(u","))
        next();
    if (!hasFault() && more && !testList(tests))
        return false;
    m_rangeDepth = rangeDepth;
    return expectSymbol(u")");
}

AstPtr ParserState::instanceOf(AstPtr value) {
    AstPtr node = around(AstKind::InstanceOf);
    next();
    if (!isKeyword(u"of"))
        return failed(QStringLiteral("expected 'of'"));
    next();
    if (m_token.kind != TokenKind::Name && !isKeyword(u"function"))
        return failed(QStringLiteral("expected a type"));
    node->text = m_token.text;
    const qsizetype after = m_lexer.skipSpace(m_token.end);
    next();
    if (isSymbol(u"<") && m_token.position == after)
        return failed(QStringLiteral("types with parameters are not supported here"));
    node->children.push_back(std::move(value));
    return node;
}

AstPtr ParserState::binary(AstPtr left, Op op, AstPtr (ParserState::*operand)()) {
    AstPtr node = around(AstKind::Arithmetic);
    node->op = op;
    next();
    node->children.push_back(std::move(left));
    node->children.push_back((this->*operand)());
    return node;
}

AstPtr ParserState::additive() {
    AstPtr left = multiplicative();
    while (!hasFault() && (isSymbol(u"+") || isSymbol(u"-")))
        left = binary(std::move(left), isSymbol(u"+") ? Op::Add : Op::Subtract,
                      &ParserState::multiplicative);
    return hasFault() ? nullptr : std::move(left);
}

AstPtr ParserState::multiplicative() {
    AstPtr left = power();
    while (!hasFault() && (isSymbol(u"*") || isSymbol(u"/")))
        left = binary(std::move(left), isSymbol(u"*") ? Op::Multiply : Op::Divide,
                      &ParserState::power);
    return hasFault() ? nullptr : std::move(left);
}

// Left-associative, and the minus before an operand binds tighter: -3**2 is 9.
AstPtr ParserState::power() {
    AstPtr left = unary();
    while (!hasFault() && isSymbol(u"**"))
        left = binary(std::move(left), Op::Power, &ParserState::unary);
    return hasFault() ? nullptr : std::move(left);
}

AstPtr ParserState::unary() {
    if (!isSymbol(u"-"))
        return postfix();
    const Depth depth(*this);
    if (!depth.allowed())
        return failed(QStringLiteral("expression nested too deeply"));
    AstPtr node = make(AstKind::Negate);
    next();
    node->children.push_back(unary());
    return hasFault() ? nullptr : std::move(node);
}

AstPtr ParserState::postfix() {
    AstPtr value = primary();
    while (!hasFault()) {
        if (isSymbol(u"."))
            value = path(std::move(value));
        else if (isSymbol(u"[") && !closesRange())
            value = filter(std::move(value));
        else if (isSymbol(u"("))
            value = call(std::move(value));
        else
            return value;
    }
    return nullptr;
}

AstPtr ParserState::path(AstPtr value) {
    AstPtr node = around(AstKind::Path);
    next();
    if (m_token.kind != TokenKind::Name && m_token.kind != TokenKind::Keyword)
        return failed(QStringLiteral("expected the name of an entry"));
    node->text = m_token.text;
    next();
    node->children.push_back(std::move(value));
    return node;
}

AstPtr ParserState::filter(AstPtr value) {
    AstPtr node = around(AstKind::Filter);
    const NameSet outer = m_names;
    const int rangeDepth = std::exchange(m_rangeDepth, 0);
    addName(QStringLiteral("item"));
    next();
    node->children.push_back(std::move(value));
    node->children.push_back(expression());
    m_rangeDepth = rangeDepth;
    restoreNames(outer);
    return expectSymbol(u"]") ? std::move(node) : nullptr;
}

AstPtr ParserState::call(AstPtr callee) {
    AstPtr node = around(AstKind::Call);
    node->position = callee->position;
    node->children.push_back(std::move(callee));
    const int rangeDepth = std::exchange(m_rangeDepth, 0);
    bool first = true;
    qsizetype at = m_token.end;
    next();
    while (!hasFault() && (first ? !isSymbol(u")") : isSymbol(u","))) {
        if (!first) {
            at = m_token.end;
            next();
        }
        if (const auto key = m_lexer.keyAt(at)) {
            node->names += key->text;
            moveTo(key->end);
            next(); // ":"
        } else if (!node->names.isEmpty()) {
            return failed(QStringLiteral("named and positional arguments mixed"));
        }
        node->children.push_back(expression());
        first = false;
    }
    m_rangeDepth = rangeDepth;
    if (!hasFault() && !node->names.isEmpty() &&
        node->names.size() + 1 != static_cast<qsizetype>(node->children.size()))
        return failed(QStringLiteral("named and positional arguments mixed"));
    return expectSymbol(u")") ? std::move(node) : nullptr;
}

AstPtr ParserState::positiveTest() {
    if (const auto op = comparisonOf(m_token)) {
        AstPtr node = make(AstKind::OpTest);
        node->op = *op;
        next();
        node->children.push_back(additive());
        return hasFault() ? nullptr : std::move(node);
    }
    return additive();
}

bool ParserState::testList(Ast& tests) {
    for (;;) {
        AstPtr test = comparisonOf(m_token) ? positiveTest() : expression();
        if (hasFault())
            return false;
        tests.children.push_back(std::move(test));
        if (!isSymbol(u","))
            return true;
        next();
    }
}

// not(...) is a negation of tests, unless something follows that makes it a call.
AstPtr ParserState::unaryTests() {
    if (isSymbol(u"-")) {
        const Mark mark = here();
        next();
        if (m_token.kind == TokenKind::End)
            return make(AstKind::AnyTest);
        backTo(mark);
    }
    if (m_token.kind == TokenKind::Name && m_token.text == u"not") {
        const Mark mark = here();
        AstPtr tests = make(AstKind::NotTests);
        next();
        if (isSymbol(u"(")) {
            next();
            if (testList(*tests) && expectSymbol(u")") && m_token.kind == TokenKind::End)
                return tests;
        }
        backTo(mark);
    }
    AstPtr tests = make(AstKind::Tests);
    return testList(*tests) ? std::move(tests) : nullptr;
}

namespace {

Parsed finished(ParserState& state, AstPtr tree) {
    if (!state.hasFault() && !state.atEnd())
        state.failUnexpected();
    if (state.hasFault())
        return {nullptr, state.fault()};
    return {std::move(tree), {}};
}

} // namespace

Parsed parseExpression(const QString& text, const NameSet& names) {
    ParserState state(text, names);
    AstPtr tree = state.expression();
    return finished(state, std::move(tree));
}

Parsed parseUnaryTests(const QString& text, const NameSet& names) {
    ParserState state(text, names);
    AstPtr tree = state.unaryTests();
    return finished(state, std::move(tree));
}

} // namespace chuangkou::dmn
