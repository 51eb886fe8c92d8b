// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

#include "app/cli/text.h"
#include "app/cli/verbs.h"

#include <algorithm>

namespace chuangkou::cli {

namespace {

using Lines = std::vector<std::pair<QString, QString>>;

QString told(const char* source) {
    return QCoreApplication::translate("CliText", source);
}

/// Two columns, indented.
QString aligned(const Lines& lines) {
    int width = 0;
    for (const auto& line : lines)
        width = std::max(width, displayWidth(line.first));
    QString text;
    for (const auto& [left, right] : lines)
        text += QStringLiteral("  %1  %2\n").arg(padded(left, width), right);
    return text;
}

QString bracketed(const QString& text, Count count) {
    if (count == Count::Optional)
        return QStringLiteral("[%1]").arg(text);
    return count == Count::Many ? text + QStringLiteral("...") : text;
}

QString written(const Option& option) {
    const QString name = QStringLiteral("--") + QString::fromLatin1(option.name);
    return option.takes == Takes::Nothing
               ? name
               : name + QLatin1Char(' ') + QString::fromLatin1(option.value);
}

QString usageLine(const Verb& verb) {
    QStringList parts{QStringLiteral("chuangkou-cli")};
    if (verb.needs != Needs::Nothing)
        parts += QStringLiteral("[--store FOLDER] [--user NAME]");
    parts += QString::fromLatin1(verb.path);
    for (const Operand& operand : verb.operands)
        parts += bracketed(QString::fromLatin1(operand.name), operand.count);
    for (const Option& option : verb.options) {
        const bool isNeeded = option.count == Count::Needed;
        parts += bracketed(written(option), isNeeded ? Count::Needed : Count::Optional);
    }
    parts += QStringLiteral("[--json]");
    return parts.join(QLatin1Char(' '));
}

Lines verbLines(const std::vector<const Verb*>& verbs) {
    Lines lines;
    for (const Verb* verb : verbs) {
        QStringList left{QString::fromLatin1(verb->path)};
        for (const Operand& operand : verb->operands)
            left += bracketed(QString::fromLatin1(operand.name), operand.count);
        lines.emplace_back(left.join(QLatin1Char(' ')), told(verb->summary));
    }
    return lines;
}

QString globalHelp() {
    const Lines options{
        {QStringLiteral("--store FOLDER"), CliText::tr("the store (or CHUANGKOU_STORE)")},
        {QStringLiteral("--user NAME"), CliText::tr("who works (or CHUANGKOU_USER; else admin)")},
        {QStringLiteral("--password-file F"),
         CliText::tr("the password is the first line of F (or CHUANGKOU_PASSWORD; else asked)")},
        {QStringLiteral("--new-password-file F"),
         CliText::tr("a password to be set, likewise (or CHUANGKOU_NEW_PASSWORD; else asked)")},
        {QStringLiteral("--lang zh|en"), CliText::tr("language of all sentences")},
        {QStringLiteral("--version"), CliText::tr("the program's version")},
    };
    const Lines everywhere{
        {QStringLiteral("--json"), CliText::tr("the answer as one JSON object")},
        {QStringLiteral("--help"), CliText::tr("this page, or a verb's own")},
    };
    return CliText::tr("Before the verb:") + QLatin1Char('\n') + aligned(options) +
           QLatin1Char('\n') + CliText::tr("Before or after it:") + QLatin1Char('\n') +
           aligned(everywhere) + QLatin1Char('\n') +
           CliText::tr("Exit code: 0 done, 1 refused with a reason, 2 wrong usage.") +
           QLatin1Char('\n');
}

QString usageTitle(const QString& usage) {
    return CliText::tr("Usage: %1").arg(usage) + QStringLiteral("\n\n");
}

} // namespace

QString helpText() {
    QString text =
        usageTitle(QStringLiteral("chuangkou-cli [--store FOLDER] [--user NAME] VERB ..."));
    for (const VerbGroup& group : verbGroups()) {
        std::vector<const Verb*> verbs;
        for (const Verb& verb : group.verbs)
            verbs.push_back(&verb);
        text +=
            told(group.title) + QLatin1Char('\n') + aligned(verbLines(verbs)) + QLatin1Char('\n');
    }
    return text + globalHelp();
}

QString helpText(const std::vector<const Verb*>& verbs) {
    return aligned(verbLines(verbs));
}

QString helpText(const Verb& verb) {
    Lines lines;
    for (const Operand& operand : verb.operands)
        lines.emplace_back(QString::fromLatin1(operand.name), told(operand.help));
    for (const Option& option : verb.options) {
        QString help = told(option.help);
        if (option.count == Count::Many)
            help = CliText::tr("%1 (may be repeated)").arg(help);
        lines.emplace_back(written(option), help);
    }
    lines.emplace_back(QStringLiteral("--json"), CliText::tr("the answer as one JSON object"));
    return usageTitle(usageLine(verb)) + told(verb.summary) + QStringLiteral("\n\n") +
           aligned(lines);
}

} // namespace chuangkou::cli
