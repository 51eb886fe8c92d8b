// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/lexer.h"

namespace chuangkou::dmn {

namespace {

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

bool isNameStart(QChar c) {
    return c.isLetter() || c == u'_' || c.isSurrogate() || c.isSymbol();
}

/// Operators are symbols to Unicode, too.
bool isOperator(QChar c) {
    return QStringView(u"+-*/=<>|^$`~").contains(c);
}

bool startsName(QChar c) {
    return isNameStart(c) && !isOperator(c);
}

bool continuesName(QChar c) {
    return startsName(c) || c.isDigit() || c.isMark();
}

bool isNameSign(QChar c) {
    return QStringView(u"./-'+*’").contains(c);
}

bool isKeyword(const QString& word) {
    static const QSet<QString> kWords{
        QStringLiteral("if"),       QStringLiteral("then"),      QStringLiteral("else"),
        QStringLiteral("for"),      QStringLiteral("return"),    QStringLiteral("some"),
        QStringLiteral("every"),    QStringLiteral("satisfies"), QStringLiteral("in"),
        QStringLiteral("between"),  QStringLiteral("and"),       QStringLiteral("or"),
        QStringLiteral("instance"), QStringLiteral("of"),        QStringLiteral("function"),
        QStringLiteral("external"), QStringLiteral("null"),      QStringLiteral("true"),
        QStringLiteral("false")};
    return kWords.contains(word);
}

/// Appends the character that an escape at `at` (behind the backslash) means; false when malformed.
bool appendEscape(QStringView text, qsizetype& at, QString& into) {
    const QChar c = text[at++];
    switch (c.unicode()) {
    case u'n':
        into += u'\n';
        return true;
    case u't':
        into += u'\t';
        return true;
    case u'r':
        into += u'\r';
        return true;
    case u'"':
    case u'\'':
    case u'\\':
        into += c;
        return true;
    case u'u':
    case u'U': {
        const qsizetype digits = c == u'u' ? 4 : 6;
        bool read = false;
        const char32_t code = text.mid(at, digits).toUInt(&read, 16);
        if (!read || at + digits > text.size() || code > 0x10ffff)
            return false;
        into +=
            c == u'u' ? QString(QChar(static_cast<char16_t>(code))) : QString::fromUcs4(&code, 1);
        at += digits;
        return true;
    }
    default: // other escapes stand for themselves, as regular expressions need them
        into += u'\\';
        into += c;
        return true;
    }
}

} // namespace

void NameSet::add(const QString& name) {
    const QString normal = normalizedName(name);
    if (normal.isEmpty())
        return;
    m_names.insert(normal);
    m_longest = std::max(m_longest, normal.size());
}

void NameSet::add(const NameSet& other) {
    m_names.unite(other.m_names);
    m_longest = std::max(m_longest, other.m_longest);
}

QString normalizedName(QStringView name) {
    return name.toString().simplified();
}

qsizetype Lexer::skipSpace(qsizetype position) const {
    while (position < m_text.size()) {
        const QStringView rest = QStringView(m_text).mid(position);
        if (rest.front().isSpace() || rest.front() == QChar(0xfeff)) {
            ++position;
        } else if (rest.startsWith(u"//")) {
            const qsizetype line = m_text.indexOf(u'\n', position);
            position = line < 0 ? m_text.size() : line;
        } else if (rest.startsWith(u"/*")) {
            const qsizetype close = m_text.indexOf(QStringLiteral("*/"), position + 2);
            if (close < 0)
                return position;
            position = close + 2;
        } else {
            break;
        }
    }
    return position;
}

Token Lexer::tokenAt(qsizetype position, const NameSet& names) const {
    const qsizetype start = skipSpace(position);
    if (start >= m_text.size())
        return {TokenKind::End, {}, start, start};
    const QChar c = m_text[start];
    const bool decimal = c == u'.' && start + 1 < m_text.size() && isDigit(m_text[start + 1]);
    if (isDigit(c) || decimal)
        return number(start);
    if (c == u'"')
        return string(start);
    if (startsName(c))
        return name(start, names);
    return symbol(start);
}

Token Lexer::number(qsizetype start) const {
    qsizetype at = start;
    const auto digits = [&] {
        while (at < m_text.size() && isDigit(m_text[at]))
            ++at;
    };
    digits();
    if (at + 1 < m_text.size() && m_text[at] == u'.' && isDigit(m_text[at + 1])) {
        ++at;
        digits();
    }
    if (at < m_text.size() && (m_text[at] == u'e' || m_text[at] == u'E')) {
        qsizetype exponent = at + 1;
        if (exponent < m_text.size() && (m_text[exponent] == u'-' || m_text[exponent] == u'+'))
            ++exponent;
        if (exponent < m_text.size() && isDigit(m_text[exponent])) {
            at = exponent;
            digits();
        }
    }
    return {TokenKind::Number, m_text.mid(start, at - start), start, at};
}

Token Lexer::string(qsizetype start) const {
    QString text;
    qsizetype at = start + 1;
    while (at < m_text.size() && m_text[at] != u'"') {
        if (m_text[at] != u'\\') {
            text += m_text[at++];
            continue;
        }
        if (++at >= m_text.size())
            break;
        if (!appendEscape(m_text, at, text))
            return {TokenKind::Invalid, QStringLiteral("malformed escape"), at, at};
    }
    if (at >= m_text.size())
        return {TokenKind::Invalid, QStringLiteral("text without closing quotation mark"), start,
                at};
    return {TokenKind::String, text, start, at + 1};
}

qsizetype Lexer::longestKnown(qsizetype start, const NameSet& names) const {
    QString name;
    qsizetype longest = start;
    qsizetype at = start;
    while (at < m_text.size() && name.size() <= names.longest()) {
        const QChar c = m_text[at];
        if (c.isSpace()) {
            if (!name.endsWith(u' '))
                name += u' ';
        } else if (continuesName(c) || isNameSign(c)) {
            name += c;
        } else {
            break;
        }
        ++at;
        const bool ended = at >= m_text.size() || !continuesName(m_text[at]) || !continuesName(c);
        if (ended && !c.isSpace() && names.contains(name))
            longest = at;
    }
    return longest;
}

Token Lexer::name(qsizetype start, const NameSet& names) const {
    qsizetype word = start;
    while (word < m_text.size() && continuesName(m_text[word]))
        ++word;
    const QString simple = m_text.mid(start, word - start);
    const qsizetype known = longestKnown(start, names);
    if (isKeyword(simple) && known <= word)
        return {TokenKind::Keyword, simple, start, word};
    // A known name that ends inside a word is not that name.
    const qsizetype end = known >= word ? known : word;
    return {TokenKind::Name, normalizedName(QStringView(m_text).mid(start, end - start)), start,
            end};
}

Token Lexer::symbol(qsizetype start) const {
    static const QStringList kPairs{QStringLiteral("**"), QStringLiteral(".."),
                                    QStringLiteral("<="), QStringLiteral(">="),
                                    QStringLiteral("!="), QStringLiteral("->")};
    const QString pair = m_text.mid(start, 2);
    if (kPairs.contains(pair))
        return {TokenKind::Symbol, pair, start, start + 2};
    const QChar c = m_text[start];
    if (QStringView(u"+-*/()[]{}<>=,.:?@").contains(c))
        return {TokenKind::Symbol, QString(c), start, start + 1};
    return {TokenKind::Invalid, QStringLiteral("unexpected character '%1'").arg(c), start,
            start + 1};
}

std::optional<Token> Lexer::keyAt(qsizetype position) const {
    const qsizetype start = skipSpace(position);
    if (start < m_text.size() && m_text[start] == u'"') {
        const Token text = string(start);
        const qsizetype colon = skipSpace(text.end);
        if (text.kind != TokenKind::String || colon >= m_text.size() || m_text[colon] != u':')
            return std::nullopt;
        return Token{TokenKind::String, text.text, start, colon};
    }
    if (start >= m_text.size() || !startsName(m_text[start]))
        return std::nullopt;
    qsizetype at = start;
    while (at < m_text.size() &&
           (continuesName(m_text[at]) || m_text[at].isSpace() || isNameSign(m_text[at])))
        ++at;
    if (at >= m_text.size() || m_text[at] != u':')
        return std::nullopt;
    return Token{TokenKind::Name, normalizedName(QStringView(m_text).mid(start, at - start)), start,
                 at};
}

bool Lexer::wordAt(qsizetype position, QStringView word) const {
    return QStringView(m_text).mid(position, word.size()) == word &&
           (position + word.size() >= m_text.size() ||
            !continuesName(m_text[position + word.size()]));
}

std::optional<Token> Lexer::variableAt(qsizetype position) const {
    const qsizetype start = skipSpace(position);
    if (start >= m_text.size() || !startsName(m_text[start]))
        return std::nullopt;
    for (qsizetype at = start; at < m_text.size(); ++at) {
        if (m_text[at].isSpace() && wordAt(at + 1, u"in"))
            return Token{TokenKind::Name,
                         normalizedName(QStringView(m_text).mid(start, at - start)), start, at};
        if (!continuesName(m_text[at]) && !m_text[at].isSpace() && !isNameSign(m_text[at]))
            break;
    }
    return std::nullopt;
}

Token Lexer::rawUntilDelimiter(qsizetype position) const {
    const qsizetype start = skipSpace(position);
    qsizetype at = start;
    int depth = 0;
    while (at < m_text.size()) {
        const QChar c = m_text[at];
        if (depth == 0 && (c == u',' || c == u')'))
            break;
        const bool arrow = c == u'>' && at > start && m_text[at - 1] == u'-';
        if (c == u'<' || c == u'(')
            ++depth;
        else if ((c == u'>' && !arrow) || c == u')')
            --depth;
        ++at;
    }
    return {TokenKind::Name, normalizedName(QStringView(m_text).mid(start, at - start)), start, at};
}

} // namespace chuangkou::dmn
