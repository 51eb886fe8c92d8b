// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/builtins.h"

#include <QRegularExpression>

namespace chuangkou::dmn {

namespace {

QString name(const char* text) {
    return QString::fromLatin1(text);
}

/// XPath's flag x leaves out white space, but not within brackets.
QString withoutSpace(const QString& pattern) {
    QString result;
    int brackets = 0;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const QChar c = pattern[at];
        if (c == u'\\' && at + 1 < pattern.size() && !pattern[at + 1].isSpace()) {
            result += c;
            result += pattern[++at];
            continue;
        }
        brackets += c == u'[' ? 1 : c == u']' ? -1 : 0;
        if (brackets > 0 || !c.isSpace())
            result += c;
    }
    return result;
}

/// XPath knows no references to groups within brackets; other engines read octal numbers there.
bool refersWithinBrackets(const QString& pattern) {
    int brackets = 0;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        if (pattern[at] == u'\\') {
            ++at;
            if (brackets > 0 && at < pattern.size() && pattern[at].isDigit())
                return true;
        } else {
            brackets += pattern[at] == u'[' ? 1 : pattern[at] == u']' ? -1 : 0;
        }
    }
    return false;
}

/// Nothing for flags or a pattern that XPath does not have.
std::optional<QRegularExpression> compiled(QString pattern, const QString& flags) {
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    for (const QChar flag : flags) {
        if (flag == u's')
            options |= QRegularExpression::DotMatchesEverythingOption;
        else if (flag == u'm')
            options |= QRegularExpression::MultilineOption;
        else if (flag == u'i')
            options |= QRegularExpression::CaseInsensitiveOption;
        else if (flag != u'x' && flag != u'q')
            return std::nullopt;
    }
    if (!flags.contains(u'q') && refersWithinBrackets(pattern))
        return std::nullopt;
    if (flags.contains(u'q'))
        pattern = QRegularExpression::escape(pattern);
    else if (flags.contains(u'x'))
        pattern = withoutSpace(pattern);
    QRegularExpression expression(pattern, options);
    return expression.isValid() ? std::optional(std::move(expression)) : std::nullopt;
}

/// The text argument at `at`; an absent or null one of the optional flags is empty.
std::optional<QString> textAt(Arguments arguments, std::size_t at, std::size_t required) {
    if (at >= required && (at >= arguments.size() || arguments[at].isNull()))
        return QString();
    const QString* text = arguments[at].string();
    return text == nullptr ? std::nullopt : std::optional(*text);
}

Value matches(Run&, Arguments arguments) {
    const auto input = textAt(arguments, 0, 2);
    const auto pattern = textAt(arguments, 1, 2);
    const auto flags = textAt(arguments, 2, 2);
    const auto expression = pattern && flags ? compiled(*pattern, *flags) : std::nullopt;
    if (!input || !expression)
        return badArgument("matches", arguments[1]);
    return Value(expression->match(*input).hasMatch());
}

/// `$1` is the first group of the match, `$0` all of it.
QString filled(const QString& replacement, const QRegularExpressionMatch& match) {
    QString result;
    for (qsizetype at = 0; at < replacement.size(); ++at) {
        const QChar c = replacement[at];
        const bool more = at + 1 < replacement.size();
        if (c == u'$' && more && replacement[at + 1].isDigit())
            result += match.captured(replacement[++at].digitValue());
        else if (c == u'\\' && more)
            result += replacement[++at];
        else
            result += c;
    }
    return result;
}

Value replace(Run&, Arguments arguments) {
    const auto input = textAt(arguments, 0, 3);
    const auto pattern = textAt(arguments, 1, 3);
    const auto replacement = textAt(arguments, 2, 3);
    const auto flags = textAt(arguments, 3, 3);
    const auto expression = pattern && flags ? compiled(*pattern, *flags) : std::nullopt;
    if (!input || !replacement || !expression)
        return badArgument("replace", arguments[1]);
    QString result;
    qsizetype from = 0;
    auto found = expression->globalMatch(*input);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        result += QStringView(*input).mid(from, match.capturedStart() - from);
        result += filled(*replacement, match);
        from = match.capturedEnd();
    }
    return Value(result + input->mid(from));
}

Value split(Run&, Arguments arguments) {
    const auto input = textAt(arguments, 0, 2);
    const auto delimiter = textAt(arguments, 1, 2);
    const auto expression = delimiter ? compiled(*delimiter, {}) : std::nullopt;
    if (!input || !expression || delimiter->isEmpty())
        return badArgument("split", arguments[1]);
    Value::List parts;
    for (const QString& part : input->split(*expression))
        parts.push_back(Value(part));
    return Value(std::move(parts));
}

} // namespace

std::vector<Builtin> patternBuiltins() {
    constexpr auto kAccept = NullArguments::Accept;
    return {
        {name("matches"),
         {name("input"), name("pattern"), name("flags")},
         2,
         false,
         kAccept,
         false,
         matches},
        {name("replace"),
         {name("input"), name("pattern"), name("replacement"), name("flags")},
         3,
         false,
         kAccept,
         false,
         replace},
        {name("split"), {name("string"), name("delimiter")}, 2, false, kAccept, false, split},
    };
}

} // namespace chuangkou::dmn
