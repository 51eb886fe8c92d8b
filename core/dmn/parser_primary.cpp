// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/parser_state.h"

namespace chuangkou::dmn {

namespace {
constexpr int kMostLinks = 1000;
}

AstPtr ParserState::make(AstKind kind) const {
    auto node = std::make_unique<Ast>();
    node->kind = kind;
    node->position = m_token.position;
    return node;
}

AstPtr ParserState::around(AstKind kind) {
    if (++m_links > kMostLinks)
        failed(QStringLiteral("expression too long"));
    return make(kind);
}

AstPtr ParserState::failed(const QString& message) {
    if (!m_fault)
        m_fault = Fault{m_token.position, message};
    return nullptr;
}

AstPtr ParserState::failUnexpected() {
    if (m_token.kind == TokenKind::Invalid)
        return failed(m_token.text);
    if (m_token.kind == TokenKind::End)
        return failed(QStringLiteral("unexpected end"));
    return failed(QStringLiteral("unexpected '%1'").arg(m_token.text));
}

bool ParserState::expectSymbol(QStringView text) {
    if (hasFault())
        return false;
    if (!isSymbol(text)) {
        failed(m_token.kind == TokenKind::Invalid ? m_token.text
                                                  : QStringLiteral("expected '%1'").arg(text));
        return false;
    }
    next();
    return true;
}

bool ParserState::expectKeyword(QStringView text) {
    if (hasFault())
        return false;
    if (!isKeyword(text)) {
        failed(QStringLiteral("expected '%1'").arg(text));
        return false;
    }
    next();
    return true;
}

void ParserState::addName(const QString& name) {
    m_names.add(name);
    moveTo(m_token.position);
}

void ParserState::restoreNames(const NameSet& names) {
    m_names = names;
    moveTo(m_token.position);
}

void ParserState::backTo(const Mark& mark) {
    m_token = mark.token;
    m_fault = mark.fault;
    m_names = mark.names;
}

/// A `[` behind the second end of a range closes it when nothing can follow as a filter.
bool ParserState::closesRange() const {
    if (m_rangeDepth == 0)
        return false;
    const Token after = m_lexer.tokenAt(m_token.end, m_names);
    return after.kind == TokenKind::End || after.kind == TokenKind::Keyword ||
           (after.kind == TokenKind::Symbol && QStringView(u",)]}.").contains(after.text));
}

AstPtr ParserState::primary() {
    switch (m_token.kind) {
    case TokenKind::Number:
        return number();
    case TokenKind::String: {
        AstPtr node = make(AstKind::Literal);
        node->literal = Value(m_token.text);
        next();
        return node;
    }
    case TokenKind::Name: {
        AstPtr node = make(AstKind::Name);
        node->text = m_token.text;
        next();
        return node;
    }
    case TokenKind::Keyword:
        return keywordPrimary();
    case TokenKind::Symbol:
        break;
    case TokenKind::End:
    case TokenKind::Invalid:
        return failUnexpected();
    }
    if (isSymbol(u"("))
        return parenthesized();
    if (isSymbol(u"["))
        return bracketed();
    if (isSymbol(u"]"))
        return openRange();
    if (isSymbol(u"{"))
        return context();
    if (isSymbol(u"@"))
        return atLiteral();
    if (isSymbol(u"?")) {
        AstPtr node = make(AstKind::Input);
        next();
        return node;
    }
    return failUnexpected();
}

AstPtr ParserState::keywordPrimary() {
    if (isKeyword(u"function"))
        return function();
    if (isKeyword(u"if") || isKeyword(u"for") || isKeyword(u"some") || isKeyword(u"every"))
        return expression();
    AstPtr node = make(AstKind::Literal);
    if (isKeyword(u"true"))
        node->literal = Value(true);
    else if (isKeyword(u"false"))
        node->literal = Value(false);
    else if (!isKeyword(u"null"))
        return failUnexpected();
    next();
    return node;
}

AstPtr ParserState::number() {
    AstPtr node = make(AstKind::Literal);
    const auto value = Dec34::parse(m_token.text);
    if (!value)
        return failed(QStringLiteral("number out of range"));
    node->literal = Value(*value);
    next();
    return node;
}

AstPtr ParserState::atLiteral() {
    AstPtr node = make(AstKind::Literal);
    next();
    if (m_token.kind != TokenKind::String)
        return failed(QStringLiteral("expected a text behind '@'"));
    if (const auto date = Date::parse(m_token.text))
        node->literal = Value(*date);
    else if (const auto months = MonthsDuration::parse(m_token.text))
        node->literal = Value(*months);
    else if (const auto days = DaysDuration::parse(m_token.text))
        node->literal = Value(*days);
    else if (m_token.text.contains(u':'))
        return failed(QStringLiteral("clock times are not supported: @\"%1\"").arg(m_token.text));
    else
        return failed(QStringLiteral("neither a date nor a duration: @\"%1\"").arg(m_token.text));
    next();
    return node;
}

AstPtr ParserState::rangeFrom(AstPtr low, bool lowIncluded, qsizetype position) {
    AstPtr node = make(AstKind::Range);
    node->position = position;
    node->lowIncluded = lowIncluded;
    next(); // ".."
    ++m_rangeDepth;
    AstPtr high = additive();
    --m_rangeDepth;
    if (hasFault())
        return nullptr;
    if (!isSymbol(u"]") && !isSymbol(u")") && !isSymbol(u"["))
        return failed(QStringLiteral("expected the end of a range"));
    node->highIncluded = isSymbol(u"]");
    next();
    node->children.push_back(std::move(low));
    node->children.push_back(std::move(high));
    return node;
}

AstPtr ParserState::openRange() {
    const qsizetype position = m_token.position;
    next();
    AstPtr low = additive();
    if (hasFault())
        return nullptr;
    if (!isSymbol(u".."))
        return failed(QStringLiteral("expected '..'"));
    return rangeFrom(std::move(low), false, position);
}

bool ParserState::startsUnbounded() const {
    return isSymbol(u"<") || isSymbol(u"<=") || isSymbol(u">") || isSymbol(u">=") || isSymbol(u"=");
}

/// `< 5` as a value: the range without a lower end. `= 5` is the range of that one value.
AstPtr ParserState::unboundedRange() {
    AstPtr node = make(AstKind::Range);
    const QString op = m_token.text;
    node->lowIncluded = op == u">=" || op == u"=";
    node->highIncluded = op == u"<=" || op == u"=";
    node->children.resize(2);
    next();
    node->children[op.startsWith(u'<') ? 1 : 0] = additive();
    return hasFault() ? nullptr : std::move(node);
}

AstPtr ParserState::parenthesized() {
    const qsizetype position = m_token.position;
    const int rangeDepth = std::exchange(m_rangeDepth, 0);
    next();
    AstPtr inner;
    if (startsUnbounded())
        inner = unboundedRange();
    else
        inner = expression();
    if (!hasFault() && isSymbol(u"..")) {
        inner = rangeFrom(std::move(inner), false, position);
        m_rangeDepth = rangeDepth;
        return inner;
    }
    m_rangeDepth = rangeDepth;
    return expectSymbol(u")") ? std::move(inner) : nullptr;
}

AstPtr ParserState::bracketed() {
    AstPtr list = make(AstKind::List);
    const qsizetype position = m_token.position;
    const int rangeDepth = std::exchange(m_rangeDepth, 0);
    next();
    while (!hasFault() && !isSymbol(u"]")) {
        AstPtr item = startsUnbounded() ? unboundedRange() : expression();
        if (!hasFault() && list->children.empty() && isSymbol(u"..")) {
            AstPtr range = rangeFrom(std::move(item), true, position);
            m_rangeDepth = rangeDepth;
            return range;
        }
        list->children.push_back(std::move(item));
        if (!isSymbol(u","))
            break;
        next();
        if (isSymbol(u"]"))
            return failUnexpected();
    }
    m_rangeDepth = rangeDepth;
    return expectSymbol(u"]") ? std::move(list) : nullptr;
}

AstPtr ParserState::context() {
    AstPtr node = make(AstKind::Context);
    const NameSet outer = m_names;
    const int rangeDepth = std::exchange(m_rangeDepth, 0);
    qsizetype at = m_token.end;
    next();
    bool first = true;
    while (!hasFault() && (first ? !isSymbol(u"}") : isSymbol(u","))) {
        if (!first)
            at = m_token.end;
        const auto key = m_lexer.keyAt(at);
        if (!key)
            return failed(QStringLiteral("expected an entry's name and ':'"));
        if (node->names.contains(key->text))
            return failed(QStringLiteral("entry '%1' stands twice").arg(key->text));
        moveTo(key->end);
        next(); // ":"
        node->names += key->text;
        node->children.push_back(expression());
        if (!hasFault())
            addName(key->text);
        first = false;
    }
    m_rangeDepth = rangeDepth;
    // The entries stay known, so that a path behind the context finds names with spaces.
    NameSet known = outer;
    for (const QString& name : node->names)
        known.add(name);
    restoreNames(known);
    return expectSymbol(u"}") ? std::move(node) : nullptr;
}

AstPtr ParserState::function() {
    AstPtr node = make(AstKind::Function);
    const NameSet outer = m_names;
    next();
    if (!isSymbol(u"("))
        return failed(QStringLiteral("expected '('"));
    qsizetype at = m_token.end;
    next();
    while (!hasFault() && !isSymbol(u")")) {
        if (const auto key = m_lexer.keyAt(at)) {
            const Token type = m_lexer.rawUntilDelimiter(key->end + 1);
            node->names += key->text;
            node->types += type.text;
            moveTo(type.end);
        } else {
            const Token name = m_lexer.rawUntilDelimiter(at);
            node->names += name.text;
            node->types += QString();
            moveTo(name.end);
        }
        if (!isSymbol(u","))
            break;
        at = m_token.end;
        next();
    }
    for (const QString& name : node->names)
        addName(name);
    if (!expectSymbol(u")"))
        return nullptr;
    if (isKeyword(u"external"))
        return failed(QStringLiteral("external functions are not supported"));
    node->children.push_back(expression());
    restoreNames(outer);
    return hasFault() ? nullptr : std::move(node);
}

} // namespace chuangkou::dmn
