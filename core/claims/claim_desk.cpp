// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/claim_desk.h"

#include "core/claims/claim_facts.h"
#include "core/claims/claim_tags.h"

namespace chuangkou {

namespace {

QString hex(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}
Person personOf(const PersonDay& day) {
    return {PersonId(), IdentityKind::ResidentId, day.id.text(), day.name, {}};
}

/// A file's own name may name a person: only its kind is kept.
QString rosterFileKind(const QString& fileName) {
    return fileName.section(u'.', -1).toLower();
}

/// The person-days that other cases of the office claim already; their rows are refused.
void refuseOtherClaims(Sql& sql, IdSource& ids, Roster& roster) {
    std::vector<PersonDay> free;
    for (PersonDay& day : roster.personDays) {
        const PersonId person = personIdOf(sql, ids, personOf(day));
        const auto other = CaseTable::otherClaim(sql, person, roster.policy, day.day, CaseId());
        if (!other) {
            free.push_back(std::move(day));
            continue;
        }
        const auto row = CaseTable::row(sql, *other);
        const QString name = row && !row->number.isEmpty() ? row->number : other->toText().right(8);
        for (const int at : day.rows)
            roster.faults.push_back({at, {}, QStringLiteral("other_case"), {}, -1, name, false});
    }
    roster.personDays = std::move(free);
}

Result<Roster> checkedRoster(Sql& sql, IdSource& ids, const PolicyBook& book, const QString& policy,
                             const QByteArray& content) {
    auto roster = readRoster(book, policy, content);
    if (roster)
        refuseOtherClaims(sql, ids, *roster);
    return roster;
}

/// Records the persons of a roster and gives its days by subject id.
std::vector<CasePersonDay> recordDays(Sql& sql, IdSource& ids, const Roster& roster,
                                      std::vector<NewEvent>& events) {
    std::map<QString, PersonId> known;
    std::vector<CasePersonDay> days;
    for (const PersonDay& day : roster.personDays) {
        auto found = known.find(day.id.text());
        if (found == known.end()) {
            Person person = personOf(day);
            if (auto event = recordPerson(sql, ids, person))
                events.push_back(std::move(*event));
            found = known.emplace(day.id.text(), person.id).first;
        }
        CasePersonDay recorded{found->second, day.day, day.hours, false,
                               day.isFlagged, {},      day.inputs};
        for (const int row : day.rows)
            recorded.lines.append(roster.rows[static_cast<std::size_t>(row)].line);
        days.push_back(std::move(recorded));
    }
    return days;
}

/// Half days are what the package calls half a day.
Result<void> markHalfDays(const PolicyBook& book, const QString& policy,
                          std::vector<CasePersonDay>& days) {
    const auto result = book.calculate(policy, unitsOf(days));
    if (const auto* refusal = std::get_if<Refusal>(&result))
        return fail(refusal->code, refusal->firstCause);
    const auto& lines = std::get<Calculation>(result).lines;
    const QString dayValue = book.find(policy)->explained().value(0);
    for (std::size_t i = 0; i < days.size(); ++i)
        days[i].isHalf = lines[i].figure(dayValue) == QLatin1String("0.5");
    return {};
}

} // namespace

Result<Roster> ClaimDesk::checkRoster(const QString& policy, const QByteArray& content) {
    return m_store.read([&](Sql& sql) -> Result<Roster> {
        const auto book = PolicyBook::load(m_store, sql);
        if (!book)
            return fail(book.error());
        return checkedRoster(sql, m_store.ids(), *book, policy, content);
    });
}

Result<CaseId> ClaimDesk::takeRoster(const NewCase& fresh, const QByteArray& content,
                                     const QString& fileName) {
    if (const auto may = m_cases.mayWork(); !may)
        return fail(may.error());
    return m_store.write([&](Sql& sql) { return takeRosterIn(sql, fresh, content, fileName); });
}

Result<ClaimedRoster> ClaimDesk::claimRoster(const NewCase& fresh, const QByteArray& content,
                                             const QString& fileName) {
    if (const auto may = m_cases.mayWork(); !may)
        return fail(may.error());
    return m_store.write([&](Sql& sql) -> Result<ClaimedRoster> {
        const auto id = takeRosterIn(sql, fresh, content, fileName);
        if (!id)
            return fail(id.error());
        auto accepted = m_cases.acceptIn(sql, *id);
        if (!accepted)
            return fail(accepted.error());
        auto result = calculateIn(sql, *id);
        if (!result)
            return fail(result.error());
        if (const auto* refusal = std::get_if<Refusal>(&*result))
            return fail(refusal->code, refusal->firstCause);
        return ClaimedRoster{*std::move(accepted), std::get<Calculation>(*std::move(result))};
    });
}

Result<CaseId> ClaimDesk::takeRosterIn(Sql& sql, const NewCase& fresh, const QByteArray& content,
                                       const QString& fileName) {
    const auto book = PolicyBook::load(m_store, sql);
    if (!book)
        return fail(book.error());
    const Catalogue catalogue = Catalogue::load(sql);
    const ServiceItem* item = catalogue.find(fresh.item);
    if (!item || item->policy.isEmpty())
        return fail(ErrorCode::NotFound, fresh.item);
    const auto roster = checkedRoster(sql, m_store.ids(), *book, item->policy, content);
    if (!roster)
        return fail(roster.error());
    if (!roster->isClean())
        return fail(ErrorCode::RuleRefused, QStringLiteral("roster"));
    const auto id = m_cases.takeIn(sql, fresh);
    if (!id)
        return id;
    std::vector<NewEvent> events;
    auto days = recordDays(sql, m_store.ids(), *roster, events);
    if (const auto marked = markHalfDays(*book, item->policy, days); !marked)
        return fail(marked.error());
    const auto kept = m_store.blobs().put(sql, content);
    if (!kept)
        return fail(kept.error());
    events.push_back({SubjectId::from(*id),
                      QStringLiteral("case_roster_set"),
                      {{QStringLiteral("roster"), hex(*kept)},
                       {QStringLiteral("file"), rosterFileKind(fileName)},
                       {QStringLiteral("person_days"), personDaysJson(days)}}});
    if (const auto done = m_cases.append(sql, events); !done)
        return fail(done.error());
    const auto tagged = tagClaimIn(m_store, sql, m_session.account, *id);
    return tagged ? id : fail(tagged.error());
}

} // namespace chuangkou
