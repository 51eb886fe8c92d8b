// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"

namespace chuangkou::cli {

/// Words of the command line without the program's name, as `main` got them.
class CliProgram {
public:
    explicit CliProgram(QStringList words) : m_words(std::move(words)) {}

    /// What kind of application object the verb needs.
    [[nodiscard]] Paints paints() const;
    /// The value of --lang, wherever it stands; empty without it.
    [[nodiscard]] QString language() const;

    /// Runs the verb, writes its answer to stdout and what went wrong to stderr; the exit code.
    [[nodiscard]] int run(const StoreContext& context) const;

private:
    [[nodiscard]] bool wantsJson() const;
    [[nodiscard]] int runVerb(const Verb& verb, const QStringList& rest, GlobalOptions options,
                              const StoreContext& context) const;
    [[nodiscard]] int finish(const Reply& reply) const;

    QStringList m_words;
};

} // namespace chuangkou::cli
