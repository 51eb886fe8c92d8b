// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs.h"

namespace chuangkou::cli {

const std::vector<VerbGroup>& verbGroups() {
    static const std::vector<VerbGroup> groups{
        {QT_TRANSLATE_NOOP("CliText", "Set-up"), setUpVerbs()},
        {QT_TRANSLATE_NOOP("CliText", "Staff"), userVerbs()},
        {QT_TRANSLATE_NOOP("CliText", "Office"), officeVerbs()},
        {QT_TRANSLATE_NOOP("CliText", "Day and queue"), queueVerbs()},
        {QT_TRANSLATE_NOOP("CliText", "Catalogue and cases"), caseVerbs()},
        {QT_TRANSLATE_NOOP("CliText", "Claims by a policy"), claimVerbs()},
        {QT_TRANSLATE_NOOP("CliText", "Rosters"), rosterVerbs()},
        {QT_TRANSLATE_NOOP("CliText", "Daily summary"), summaryVerbs()},
        {QT_TRANSLATE_NOOP("CliText", "Store"), storeVerbs()},
        {QT_TRANSLATE_NOOP("CliText", "Audit"), auditVerbs()},
        {QT_TRANSLATE_NOOP("CliText", "Computers of the office"), deviceVerbs()},
        {QT_TRANSLATE_NOOP("CliText", "Exchange"), exchangeVerbs()},
        {QT_TRANSLATE_NOOP("CliText", "Conflicts"), conflictVerbs()},
        {QT_TRANSLATE_NOOP("CliText", "Backup and keys"), backupVerbs()},
        {QT_TRANSLATE_NOOP("CliText", "Offices above and below"), superiorVerbs()},
        {QT_TRANSLATE_NOOP("CliText", "Policies"), policyVerbs()},
        {QT_TRANSLATE_NOOP("CliText", "Versions of policies"), policyVersionVerbs()},
        {QT_TRANSLATE_NOOP("CliText", "Calculation"), calcVerbs()},
        {QT_TRANSLATE_NOOP("CliText", "Decision models"), modelVerbs()},
        {QT_TRANSLATE_NOOP("CliText", "Demonstration"), demoVerbs()},
    };
    return groups;
}

FoundVerb findVerb(const QStringList& words) {
    FoundVerb found;
    qsizetype longest = 0;
    for (const VerbGroup& group : verbGroups())
        for (const Verb& verb : group.verbs) {
            const QStringList path = QString::fromLatin1(verb.path).split(QLatin1Char(' '));
            if (path.size() > longest && words.mid(0, path.size()) == path) {
                longest = path.size();
                found = {&verb, words.mid(path.size())};
            }
        }
    return found;
}

std::vector<const Verb*> verbsOf(const QString& word) {
    std::vector<const Verb*> verbs;
    for (const VerbGroup& group : verbGroups())
        for (const Verb& verb : group.verbs)
            if (QString::fromLatin1(verb.path).section(QLatin1Char(' '), 0, 0) == word)
                verbs.push_back(&verb);
    return verbs;
}

} // namespace chuangkou::cli
