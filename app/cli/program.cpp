// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include "app/cli/error_key.h"
#include "app/cli/help.h"
#include "app/cli/policy_words.h"
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "core/sync/import_desk.h"
#include "ui/support/error_text.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

#include <cstdio>

namespace chuangkou::cli {

namespace {

constexpr int kDone = 0;
constexpr int kRefused = 1;
constexpr int kWrongUsage = 2;

void writeTo(std::FILE* stream, const QString& text) {
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

void complain(const QString& sentence) {
    writeTo(stderr, sentence + QLatin1Char('\n'));
}

void writeJson(const QJsonObject& object) {
    writeTo(stdout, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)));
}

QJsonObject errorJson(const QString& code, const QString& message) {
    return {{QStringLiteral("code"), code}, {QStringLiteral("message"), message}};
}

/// What the anchor said at open (A2-A4), told at each start.
void tellAnchorFinding(AnchorFinding finding) {
    switch (finding) {
    case AnchorFinding::Known:
        return;
    case AnchorFinding::Moved:
        complain(CliText::tr("The store has moved to this folder; this was recorded."));
        return;
    case AnchorFinding::Restored:
        complain(CliText::tr("The store was set back to an older state; this machine goes on in a "
                             "new epoch."));
        return;
    case AnchorFinding::Copied:
        complain(CliText::tr("This is the copy of another machine's store: it can be read "
                             "and printed; to work here, the machine must join anew."));
        return;
    }
}

std::optional<Reply> logInFor(Call& call) {
    const GlobalOptions& options = call.options();
    if (options.store.isEmpty())
        return UsageProblem{CliText::tr("Which store? Give --store FOLDER before the verb, or set "
                                        "CHUANGKOU_STORE.")};
    // Told before the password is asked for.
    if (!QFile::exists(Store::databasePath(options.store)))
        return fail(ErrorCode::StoreMissing, options.store);
    const Asked password =
        call.passwords().current(CliText::tr("Password of %1").arg(options.user));
    if (const auto* problem = std::get_if<Reply>(&password))
        return *problem;
    auto loggedIn = logIn(options.store, call.context(), options.user, std::get<QString>(password));
    if (!loggedIn)
        return fail(loggedIn.error());
    tellAnchorFinding(loggedIn->store->anchorFinding());
    // What a kill interrupted goes on by itself; whoever waits for it is told why it does not.
    if (const auto imported = continueImports(*loggedIn->store); !imported)
        complain(errorText(imported.error()));
    call.setLoggedIn(*std::move(loggedIn));
    return std::nullopt;
}

} // namespace

Paints CliProgram::paints() const {
    const auto line = readGlobalOptions(m_words);
    const auto* read = std::get_if<CommandLine>(&line);
    const Verb* verb = read ? findVerb(read->rest).verb : nullptr;
    return verb ? verb->paints : Paints::No;
}

QString CliProgram::language() const {
    const auto given = m_words.indexOf(QStringLiteral("--lang"));
    if (given >= 0)
        return m_words.value(given + 1);
    const QStringList joined = m_words.filter(QRegularExpression(QStringLiteral("^--lang=")));
    return joined.isEmpty() ? QString() : joined.first().section(QLatin1Char('='), 1);
}

bool CliProgram::wantsJson() const {
    return m_words.contains(QStringLiteral("--json"));
}

int CliProgram::finish(const Reply& reply) const {
    if (const UsageProblem* problem = reply.usage()) {
        complain(problem->sentence);
        complain(CliText::tr("chuangkou-cli --help lists the verbs, chuangkou-cli VERB --help "
                             "its arguments."));
        if (wantsJson())
            writeJson(
                {{QStringLiteral("error"), errorJson(QStringLiteral("usage"), problem->sentence)}});
        return kWrongUsage;
    }
    const Answer* answer = reply.answer();
    const std::optional<ExitReason> refusal =
        answer ? answer->refusal()
               : ExitReason{errorKey(reply.error()->code), refusalText(*reply.error())};
    QJsonObject json = answer ? answer->json() : QJsonObject();
    if (refusal)
        json[QStringLiteral("error")] = errorJson(refusal->key, refusal->sentence);
    if (wantsJson())
        writeJson(json);
    else if (answer)
        writeTo(stdout, answer->text());
    if (!refusal)
        return kDone;
    complain(refusal->sentence);
    return kRefused;
}

int CliProgram::runVerb(const Verb& verb, const QStringList& rest, GlobalOptions options,
                        const StoreContext& context) const {
    auto read = Arguments::read(rest, verb.operands, verb.options, options);
    if (auto* problem = std::get_if<UsageProblem>(&read))
        return finish(*problem);
    if (options.isHelp) {
        writeTo(stdout, helpText(verb));
        return kDone;
    }
    const Passwords passwords(options.passwordFile, options.newPasswordFile);
    Call call(std::get<Arguments>(read), options, context, passwords);
    const bool isFile =
        verb.needs == Needs::LogInForId && isPolicyPath(call.arguments().operand(0));
    if (verb.needs != Needs::Nothing && !isFile)
        if (const auto refused = logInFor(call))
            return finish(*refused);
    const bool setsPassword = qstrcmp(verb.path, "user password") == 0;
    if (verb.needs != Needs::Nothing && !isFile && call.session().hasFirstPassword && !setsPassword)
        return finish(fail(ErrorCode::RuleRefused, QStringLiteral("first_password")));
    return finish(verb.run(call));
}

int CliProgram::run(const StoreContext& context) const {
    auto line = readGlobalOptions(m_words);
    if (auto* problem = std::get_if<UsageProblem>(&line))
        return finish(*problem);
    const auto& [options, words] = std::get<CommandLine>(line);
    if (options.isVersion) {
        writeTo(stdout, QStringLiteral("chuangkou-cli " CHUANGKOU_VERSION "\n"));
        return kDone;
    }
    const FoundVerb found = findVerb(words);
    if (found.verb)
        return runVerb(*found.verb, found.rest, options, context);
    const bool asksHelp = options.isHelp || words.contains(QStringLiteral("--help"));
    const auto group = verbsOf(words.value(0));
    const QString help = group.empty() ? helpText() : helpText(group);
    if (asksHelp && (words.isEmpty() || !group.empty() || options.isHelp)) {
        writeTo(stdout, help);
        return kDone;
    }
    if (words.isEmpty() || !group.empty())
        writeTo(stderr, help);
    const QString sentence =
        words.isEmpty() ? CliText::tr("A verb is missing.")
                        : CliText::tr("There is no verb %1.").arg(words.mid(0, 2).join(u' '));
    return finish(UsageProblem{sentence});
}

} // namespace chuangkou::cli
