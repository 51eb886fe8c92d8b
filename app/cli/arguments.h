// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace chuangkou::cli {

struct UsageProblem;

enum class Takes { Nothing, Text, Number, Date };
enum class Count { Optional, Needed, Many };

/// "--name VALUE" or "--name=VALUE" of a verb.
struct Option {
    const char* name;
    Takes takes;
    const char* value; ///< "NAME" in the usage; empty with Takes::Nothing
    const char* help;  ///< QT_TRANSLATE_NOOP("CliText", ...)
    Count count = Count::Optional;
};
/// A word of a verb that has no dashes; Many takes one or more.
struct Operand {
    const char* name; ///< "LOGIN"
    const char* help;
    Count count = Count::Needed;
};

/// What stands before the verb (--json and --help also after it).
struct GlobalOptions {
    QString store;
    QString user = QStringLiteral("admin");
    QString passwordFile;
    QString newPasswordFile;
    QString language; ///< empty: the program's default
    bool isJson = false;
    bool isHelp = false;
    bool isVersion = false;
};

/// The command line cut in three: global options, the words of the verb and the rest.
struct CommandLine {
    GlobalOptions options;
    QStringList rest; ///< from the verb's first word on
};
/// Environment first, then arguments (without the program's name).
[[nodiscard]] std::variant<CommandLine, UsageProblem> readGlobalOptions(const QStringList& words);

/// A verb's own arguments, checked: needed ones are there, numbers and dates can be read.
class Arguments {
public:
    /// Takes --json and --help out of `words` into `options`.
    [[nodiscard]] static std::variant<Arguments, UsageProblem>
    read(const QStringList& words, const std::vector<Operand>& operands,
         const std::vector<Option>& known, GlobalOptions& options);

    [[nodiscard]] bool has(const char* option) const;
    /// Empty when it was not given; the last one when it was given twice.
    [[nodiscard]] QString text(const char* option) const;
    [[nodiscard]] QStringList texts(const char* option) const;
    [[nodiscard]] std::optional<int> number(const char* option) const;
    [[nodiscard]] std::optional<QDate> date(const char* option) const;
    /// The n-th word; empty when there are fewer.
    [[nodiscard]] QString operand(int index) const { return m_operands.value(index); }
    [[nodiscard]] const QStringList& operands() const { return m_operands; }

private:
    QMap<QString, QStringList> m_values;
    QStringList m_operands;
};

} // namespace chuangkou::cli
