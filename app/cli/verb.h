// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/answer.h"
#include "app/cli/arguments.h"
#include "app/cli/passwords.h"
#include "core/office/office_desk.h"

#include <QTextStream>

#include <vector>

namespace chuangkou::cli {

/// What a verb is run with: its arguments (checked against its table), its surroundings and, when
/// it needs one, the store that was logged in to.
class Call {
public:
    Call(const Arguments& arguments, const GlobalOptions& options, const StoreContext& context,
         const Passwords& passwords)
        : m_arguments(arguments), m_options(options), m_context(context), m_passwords(passwords) {}

    [[nodiscard]] const Arguments& arguments() const { return m_arguments; }
    [[nodiscard]] const GlobalOptions& options() const { return m_options; }
    [[nodiscard]] const StoreContext& context() const { return m_context; }
    [[nodiscard]] const Passwords& passwords() const { return m_passwords; }

    /// Precondition of both: the verb needs a log-in.
    [[nodiscard]] Store& store() { return *m_loggedIn->store; }
    [[nodiscard]] const Session& session() const { return m_loggedIn->session; }
    void setLoggedIn(LoggedIn loggedIn) { m_loggedIn = std::move(loggedIn); }

private:
    const Arguments& m_arguments;
    const GlobalOptions& m_options;
    const StoreContext& m_context;
    const Passwords& m_passwords;
    std::optional<LoggedIn> m_loggedIn;
};

enum class Needs {
    Nothing,
    LogIn,      ///< --store and a password
    LogInForId, ///< the same, unless the first operand is a policy's folder or zip
};
enum class Paints {
    No,
    Papers, ///< makes PDF or images: needs fonts, so a QGuiApplication without a display
};

/// One row of the table of verbs; texts are QT_TRANSLATE_NOOP("CliText", ...).
struct Verb {
    const char* path; ///< "user add"
    const char* summary;
    std::vector<Operand> operands;
    std::vector<Option> options;
    Reply (*run)(Call& call);
    Needs needs = Needs::LogIn;
    Paints paints = Paints::No;
};

} // namespace chuangkou::cli
