// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"

namespace chuangkou::cli {

// One function per file `<group>_verbs.cpp`; `verbGroups` puts them in the order of the help.
[[nodiscard]] std::vector<Verb> setUpVerbs();
[[nodiscard]] std::vector<Verb> userVerbs();
[[nodiscard]] std::vector<Verb> officeVerbs();
[[nodiscard]] std::vector<Verb> queueVerbs();
[[nodiscard]] std::vector<Verb> caseVerbs();
[[nodiscard]] std::vector<Verb> claimVerbs();
[[nodiscard]] std::vector<Verb> storeVerbs();
[[nodiscard]] std::vector<Verb> auditVerbs();
[[nodiscard]] std::vector<Verb> exchangeVerbs();
[[nodiscard]] std::vector<Verb> superiorVerbs();
[[nodiscard]] std::vector<Verb> deviceVerbs();
[[nodiscard]] std::vector<Verb> backupVerbs();
[[nodiscard]] std::vector<Verb> conflictVerbs();
[[nodiscard]] std::vector<Verb> policyVerbs();
[[nodiscard]] std::vector<Verb> policyVersionVerbs();
[[nodiscard]] std::vector<Verb> calcVerbs();
[[nodiscard]] std::vector<Verb> modelVerbs();
[[nodiscard]] std::vector<Verb> rosterVerbs();
[[nodiscard]] std::vector<Verb> summaryVerbs();
[[nodiscard]] std::vector<Verb> demoVerbs();

/// `export --upward PATH` and `export --downward PATH`.
[[nodiscard]] Reply exportToLevel(Call& call);

struct VerbGroup {
    const char* title; ///< QT_TRANSLATE_NOOP("CliText", ...)
    std::vector<Verb> verbs;
};
[[nodiscard]] const std::vector<VerbGroup>& verbGroups();

/// The verb that begins `words` and the words after it; nullptr when there is none.
struct FoundVerb {
    const Verb* verb = nullptr;
    QStringList rest;
};
[[nodiscard]] FoundVerb findVerb(const QStringList& words);
/// Verbs whose path begins with `word`: "user" gives all of `user ...`.
[[nodiscard]] std::vector<const Verb*> verbsOf(const QString& word);

} // namespace chuangkou::cli
