// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conflicts/conflict_findings.h"

#include "core/claims/case_table.h"
#include "core/conflicts/conflict_subject.h"
#include "core/office/account_table.h"
#include "core/office/office_table.h"
#include "core/store/conflict_table.h"
#include "core/store/event_log.h"

#include <algorithm>
#include <map>
#include <set>

namespace chuangkou {

namespace {

/// Subjects that share what only one may have, by what they share.
using Shared = std::map<QString, std::vector<SubjectId>>;

/// A finding compares what its subjects began with.
ConflictItem findingOf(Sql& sql, ConflictMatter matter, ConflictAbout about,
                       std::vector<SubjectId> subjects) {
    std::sort(subjects.begin(), subjects.end());
    ConflictItem item;
    item.matter = matter;
    item.about = about;
    item.id = conflictMatterKey(matter);
    for (const SubjectId& subject : subjects) {
        item.id += u'.' + subject.toText();
        for (const Event& event : EventLog::load(sql, subject)) {
            if (event.isWithheld())
                continue;
            item.versions.push_back(event.hash);
            item.newestAt = std::max(item.newestAt, event.at);
            break;
        }
    }
    item.subjects = std::move(subjects);
    return item;
}

void addShared(Sql& sql, ConflictMatter matter, ConflictAbout about, const Shared& shared,
               std::vector<ConflictItem>& found) {
    for (const auto& [what, subjects] : shared) {
        if (subjects.size() < 2)
            continue;
        found.push_back(findingOf(sql, matter, about, subjects));
        found.back().title = what.section(u'|', -1);
    }
}

void addOffice(Sql& sql, std::vector<ConflictItem>& found) {
    Shared logins;
    for (const Account& account : AccountTable::all(sql))
        if (account.isActive && !account.login.isEmpty())
            logins[account.login.trimmed().toCaseFolded()].push_back(SubjectId::from(account.id));
    Shared counters;
    for (const Counter& counter : OfficeTable::counters(sql))
        counters[counter.hall.toText() + u'|' + QString::number(counter.number)].push_back(
            SubjectId::from(counter.id));
    Shared halls;
    for (const Hall& hall : OfficeTable::halls(sql))
        halls[hall.name.trimmed().toCaseFolded()].push_back(SubjectId::from(hall.id));
    Shared machines;
    for (const Machine& machine : OfficeTable::machines(sql))
        machines[QString::number(machine.number)].push_back(SubjectId::fromHash(machine.device));
    addShared(sql, ConflictMatter::SameLogin, ConflictAbout::Account, logins, found);
    addShared(sql, ConflictMatter::SameCounter, ConflictAbout::Counter, counters, found);
    addShared(sql, ConflictMatter::SameHall, ConflictAbout::Hall, halls, found);
    addShared(sql, ConflictMatter::SameMachine, ConflictAbout::Machine, machines, found);
}

void addPersonDays(Sql& sql, std::vector<ConflictItem>& found) {
    struct Doubled {
        std::set<PersonId> persons;
        std::set<QDate> days;
    };
    std::map<std::vector<SubjectId>, Doubled> byCases;
    for (const DoubledDay& day : CaseTable::doubledDays(sql)) {
        std::vector<SubjectId> cases;
        for (const CaseId& id : day.cases)
            cases.push_back(SubjectId::from(id));
        Doubled& doubled = byCases[cases];
        doubled.persons.insert(day.person);
        doubled.days.insert(day.day);
    }
    for (const auto& [cases, doubled] : byCases) {
        ConflictItem item =
            findingOf(sql, ConflictMatter::SamePersonDays, ConflictAbout::Case, cases);
        const QString first = doubled.days.begin()->toString(Qt::ISODate);
        const QString last = doubled.days.rbegin()->toString(Qt::ISODate);
        item.title = conflictTitle(sql, ConflictAbout::Case, cases.front()) + u' ' +
                     (first == last ? first : first + QStringLiteral(" – ") + last);
        found.push_back(std::move(item));
    }
}

void addBrokenRules(Sql& sql, std::vector<ConflictItem>& found) {
    for (const CaseId& id : CaseTable::inConflict(sql)) {
        const SubjectId subject = SubjectId::from(id);
        for (const CaseConflict& conflict : foldCase(id, EventLog::load(sql, subject)).conflicts) {
            if (!conflict.second.isEmpty())
                continue; // it is in p_conflicts
            const auto event = EventLog::byHash(sql, conflict.first);
            ConflictItem item;
            item.matter = ConflictMatter::BrokenRule;
            item.about = ConflictAbout::Case;
            item.subjects = {subject};
            item.field = conflict.kind;
            item.versions = {conflict.first};
            item.newestAt = event ? event->at : 0;
            item.title = conflictTitle(sql, ConflictAbout::Case, subject);
            item.id = QStringLiteral("%1.%2.%3")
                          .arg(conflictMatterKey(item.matter), subject.toText(),
                               QString::fromLatin1(conflict.first.first(4).toHex()));
            found.push_back(std::move(item));
        }
    }
}

} // namespace

std::vector<ConflictItem> conflictFindings(Sql& sql) {
    std::vector<ConflictItem> found;
    addOffice(sql, found);
    addBrokenRules(sql, found);
    addPersonDays(sql, found);
    return found;
}

} // namespace chuangkou
