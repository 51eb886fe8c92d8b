// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include "app/cli/answer.h"
#include "app/cli/text.h"

#include <algorithm>

namespace chuangkou::cli {

namespace {

bool isOption(const QString& word) {
    return word.startsWith(QLatin1String("--")) && word.size() > 2;
}

/// "--name=VALUE" as name and value. Problems name the option only: its value may be a secret.
struct OptionWord {
    explicit OptionWord(const QString& word)
        : name(word.section(QLatin1Char('='), 0, 0).mid(2)),
          hasValue(word.contains(QLatin1Char('='))), value(word.section(QLatin1Char('='), 1)) {}
    QString name;
    bool hasValue;
    QString value;
};

/// The value of the option at `i`, which then stands on the last word taken.
std::optional<QString> takeValue(const QStringList& words, int& i, const OptionWord& option) {
    if (option.hasValue)
        return option.value;
    if (i + 1 >= words.size())
        return std::nullopt;
    return words[++i];
}

UsageProblem needsValue(const QString& name) {
    return {CliText::tr("The option --%1 needs a value.").arg(name)};
}

QString* globalText(GlobalOptions& options, const QString& name) {
    const std::pair<const char*, QString*> texts[] = {
        {"store", &options.store},
        {"user", &options.user},
        {"password-file", &options.passwordFile},
        {"new-password-file", &options.newPasswordFile},
        {"lang", &options.language},
    };
    for (const auto& [known, target] : texts)
        if (name == QLatin1String(known))
            return target;
    return nullptr;
}

bool* globalSwitch(GlobalOptions& options, const QString& name) {
    if (name == QLatin1String("json"))
        return &options.isJson;
    if (name == QLatin1String("help"))
        return &options.isHelp;
    if (name == QLatin1String("version"))
        return &options.isVersion;
    return nullptr;
}

UsageProblem unknownOption(const QString& name) {
    GlobalOptions globals;
    if (globalText(globals, name) || name == QLatin1String("version"))
        return {CliText::tr("The option --%1 stands before the verb.").arg(name)};
    if (name == QLatin1String("password"))
        return {CliText::tr("A password is never an argument: set CHUANGKOU_PASSWORD, give "
                            "--password-file before the verb, or type it when asked.")};
    return {CliText::tr("There is no option --%1 here.").arg(name)};
}

std::optional<UsageProblem> checkValue(const Option& option, const QString& value) {
    const QString name = QString::fromLatin1(option.name);
    bool isNumber = false;
    value.toInt(&isNumber);
    if (option.takes == Takes::Number && !isNumber)
        return UsageProblem{CliText::tr("The option --%1 needs a whole number.").arg(name)};
    if (option.takes == Takes::Date && !QDate::fromString(value, Qt::ISODate).isValid())
        return UsageProblem{
            CliText::tr("The option --%1 needs a date such as 2020-02-17.").arg(name)};
    return std::nullopt;
}

std::optional<UsageProblem> checkOperands(const QStringList& words,
                                          const std::vector<Operand>& operands) {
    const auto given = static_cast<std::size_t>(words.size());
    const auto isNeeded = [](const Operand& operand) { return operand.count != Count::Optional; };
    for (std::size_t i = given; i < operands.size(); ++i)
        if (isNeeded(operands[i]))
            return UsageProblem{
                CliText::tr("%1 is missing.").arg(QString::fromLatin1(operands[i].name))};
    const bool takesMany = !operands.empty() && operands.back().count == Count::Many;
    if (given > operands.size() && !takesMany)
        return UsageProblem{CliText::tr("There is a word too many after the verb.")};
    return std::nullopt;
}

} // namespace

std::variant<CommandLine, UsageProblem> readGlobalOptions(const QStringList& words) {
    CommandLine line;
    line.options.store = qEnvironmentVariable("CHUANGKOU_STORE");
    line.options.user = qEnvironmentVariable("CHUANGKOU_USER", line.options.user);
    int i = 0;
    for (; i < words.size() && isOption(words[i]); ++i) {
        const OptionWord option(words[i]);
        bool* on = globalSwitch(line.options, option.name);
        if (on && !option.hasValue) {
            *on = true;
            continue;
        }
        QString* text = globalText(line.options, option.name);
        if (!text)
            return unknownOption(option.name);
        const auto value = takeValue(words, i, option);
        if (!value)
            return needsValue(option.name);
        *text = *value;
    }
    if (!line.options.language.isEmpty() && line.options.language != QLatin1String("zh") &&
        line.options.language != QLatin1String("en"))
        return UsageProblem{CliText::tr("The option --lang is zh or en.")};
    line.rest = words.mid(i);
    return line;
}

std::variant<Arguments, UsageProblem> Arguments::read(const QStringList& words,
                                                      const std::vector<Operand>& operands,
                                                      const std::vector<Option>& known,
                                                      GlobalOptions& options) {
    Arguments arguments;
    bool onlyOperands = false;
    for (int i = 0; i < words.size(); ++i) {
        if (onlyOperands || !isOption(words[i])) {
            onlyOperands = onlyOperands || words[i] == QLatin1String("--");
            if (onlyOperands && words[i] == QLatin1String("--"))
                continue;
            arguments.m_operands += words[i];
            continue;
        }
        const OptionWord word(words[i]);
        if (words[i] == QLatin1String("--json") || words[i] == QLatin1String("--help")) {
            *globalSwitch(options, word.name) = true;
            continue;
        }
        const auto option = std::find_if(known.begin(), known.end(), [&](const Option& candidate) {
            return word.name == QLatin1String(candidate.name);
        });
        if (option == known.end())
            return unknownOption(word.name);
        if (option->takes == Takes::Nothing) {
            if (word.hasValue)
                return UsageProblem{CliText::tr("The option --%1 takes no value.").arg(word.name)};
            arguments.m_values[word.name] += QString();
            continue;
        }
        const auto value = takeValue(words, i, word);
        if (!value)
            return needsValue(word.name);
        if (const auto problem = checkValue(*option, *value))
            return *problem;
        arguments.m_values[word.name] += *value;
    }
    if (options.isHelp)
        return arguments;
    for (const Option& option : known)
        if (option.count == Count::Needed && !arguments.has(option.name))
            return UsageProblem{
                CliText::tr("The option --%1 is missing.").arg(QString::fromLatin1(option.name))};
    if (const auto problem = checkOperands(arguments.m_operands, operands))
        return *problem;
    return arguments;
}

bool Arguments::has(const char* option) const {
    return m_values.contains(QString::fromLatin1(option));
}

QStringList Arguments::texts(const char* option) const {
    return m_values.value(QString::fromLatin1(option));
}

QString Arguments::text(const char* option) const {
    const QStringList all = texts(option);
    return all.isEmpty() ? QString() : all.last();
}

std::optional<int> Arguments::number(const char* option) const {
    return has(option) ? std::optional<int>(text(option).toInt()) : std::nullopt;
}

std::optional<QDate> Arguments::date(const char* option) const {
    return has(option) ? std::optional<QDate>(QDate::fromString(text(option), Qt::ISODate))
                       : std::nullopt;
}

} // namespace chuangkou::cli
