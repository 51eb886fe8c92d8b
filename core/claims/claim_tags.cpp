// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/claim_tags.h"

#include "core/claims/case_table.h"
#include "core/claims/claim_facts.h"
#include "core/claims/claim_table.h"
#include "core/policy/policy_book.h"
#include "core/store/canonical.h"

#include <QJsonArray>

namespace chuangkou {

namespace {

QString iso(QDate day) {
    return day.toString(Qt::ISODate);
}
QString hex(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

/// The days that count as the same, by the package's own rule against claiming twice.
std::pair<QDate, QDate> daysOf(const PolicyBook& book, const ClaimTable::Beneficiary& one,
                               QDate taken) {
    if (!one.first.isValid())
        return {taken, taken};
    const PolicyPackage* package = book.find(one.policy);
    const QJsonObject rule =
        package ? package->json().value(QLatin1String("duplicate")).toObject() : QJsonObject();
    return takenUp(rule.value(QLatin1String("unit")).toString(), one.first, one.last);
}

struct TagMaker {
    const PolicyBook& book;
    const std::vector<TagKey>& keys;
    IdSource& ids;

    /// The events that the claim lacks.
    [[nodiscard]] std::vector<NewEvent> lacking(Sql& sql, const CaseId& claim) const {
        std::vector<NewEvent> events;
        const auto row = CaseTable::row(sql, claim);
        const auto known = LevelTable::tagsOf(sql, SubjectId::from(claim));
        for (const auto& one : ClaimTable::beneficiaries(sql, claim)) {
            const auto person = PersonTable::find(sql, one.person);
            if (!person || person->number.isEmpty())
                continue;
            const auto [first, last] = daysOf(book, one, row ? row->takenDay : QDate());
            for (const TagKey& key : keys) {
                const ClaimTag tag{
                    {},         SubjectId::from(claim),
                    one.policy, first,
                    last,       personTag(key.key, identityKindKey(person->kind), person->number)};
                if (!isKnown(known, tag))
                    events.push_back(eventOf(tag));
            }
        }
        return events;
    }

private:
    static bool isKnown(const std::vector<ClaimTag>& known, const ClaimTag& tag) {
        return std::any_of(known.begin(), known.end(), [&](const ClaimTag& held) {
            return held.tag == tag.tag && held.scheme == tag.scheme && held.first == tag.first &&
                   held.last == tag.last;
        });
    }
    static NewEvent eventOf(const ClaimTag& tag) {
        return {claimTagSubject(tag.claim, tag.scheme, tag.tag),
                QStringLiteral("claim_tagged"),
                {{QStringLiteral("case"), tag.claim.toText()},
                 {QStringLiteral("scheme"), tag.scheme},
                 {QStringLiteral("first"), iso(tag.first)},
                 {QStringLiteral("last"), iso(tag.last)},
                 {QStringLiteral("tag"), hex(tag.tag)}}};
    }
};

Result<int> tagAll(Store& store, Sql& sql, const ActorId& actor,
                   const std::vector<CaseId>& claims) {
    const auto keys = LevelTable::tagKeys(sql);
    if (keys.empty() || claims.empty())
        return 0;
    const auto book = PolicyBook::load(store, sql);
    if (!book)
        return fail(book.error());
    const TagMaker maker{*book, keys, store.ids()};
    std::vector<NewEvent> events;
    for (const CaseId& claim : claims)
        for (NewEvent& event : maker.lacking(sql, claim))
            events.push_back(std::move(event));
    const auto appended = store.log().append(sql, actor, events);
    return appended ? Result<int>(static_cast<int>(appended->size())) : fail(appended.error());
}

bool meet(const ClaimTag& a, const ClaimTag& b) {
    return a.first <= b.last && b.first <= a.last;
}

/// A claim of any office, as its own events say.
std::optional<MatchedClaim> claimOf(Sql& sql, const ClaimTag& tag,
                                    const std::map<QByteArray, AcceptedOffice>& offices) {
    std::vector<Event> events = EventLog::loadAll(sql, tag.claim);
    std::erase_if(events, [&](const Event& event) {
        const auto writer = certificateOf(sql, EventLog::deviceOf(sql, event.origin));
        return !writer || writer->office.bytes() != tag.office;
    });
    const Case state = foldCase(CaseId::from(tag.claim), events);
    const bool isOver = state.state == CaseState::NotAccepted ||
                        state.state == CaseState::Withdrawn ||
                        (state.finished && state.result == CaseResult::Rejected);
    const auto office = offices.find(tag.office);
    if (!state.taken || isOver || office == offices.end())
        return std::nullopt;
    return MatchedClaim{office->second.officePublic,
                        office->second.name,
                        state.id,
                        state.acceptance ? state.acceptance->number : QString(),
                        state.state,
                        tag.first,
                        tag.last};
}

/// This office and all below it, by id.
std::map<QByteArray, AcceptedOffice> officesOf(Sql& sql) {
    std::map<QByteArray, AcceptedOffice> offices;
    for (AcceptedOffice& office : acceptedOffices(sql))
        if (office.side == LevelSide::Below)
            offices.emplace(office.id().bytes(), std::move(office));
    const auto device = Device::load(sql);
    const auto own = OfficeTable::office(sql);
    if (device && own) {
        AcceptedOffice self;
        self.officePublic = device->officePublic;
        self.name = own->name;
        offices.emplace(self.id().bytes(), self);
    }
    return offices;
}

SubjectId questionSubject(const ClaimMatch& match) {
    CanonicalWriter form;
    form.bytes("ckt-case-question-1").text(match.scheme);
    for (const MatchedClaim& claim : match.claims)
        form.bytes(claim.id.bytes());
    return SubjectId::fromHash(hash256(form.result()));
}

/// The claims of one tag and scheme that hang together by their days.
std::vector<std::vector<ClaimTag>> groupsOf(std::vector<ClaimTag> tags) {
    std::sort(tags.begin(), tags.end(), [](const ClaimTag& a, const ClaimTag& b) {
        return std::tie(a.first, a.last, a.claim) < std::tie(b.first, b.last, b.claim);
    });
    std::vector<std::vector<ClaimTag>> groups;
    for (ClaimTag& tag : tags) {
        const auto meets = [&](const ClaimTag& held) { return meet(held, tag); };
        if (groups.empty() || std::none_of(groups.back().begin(), groups.back().end(), meets))
            groups.emplace_back();
        groups.back().push_back(std::move(tag));
    }
    return groups;
}

} // namespace

Result<int> tagClaimIn(Store& store, Sql& sql, const ActorId& actor, const CaseId& claim) {
    return tagAll(store, sql, actor, {claim});
}

Result<int> tagClaims(Store& store, const ActorId& actor) {
    if (store.mode() != StoreMode::Normal)
        return 0;
    return store.write([&](Sql& sql) { return tagAll(store, sql, actor, ClaimTable::open(sql)); });
}

std::vector<ClaimMatch> claimMatches(Sql& sql) {
    std::map<std::pair<QString, QByteArray>, std::vector<ClaimTag>> byPerson;
    for (ClaimTag& tag : LevelTable::everyTag(sql))
        byPerson[{tag.scheme, tag.tag}].push_back(std::move(tag));
    const auto offices = officesOf(sql);
    std::set<SubjectId> asked;
    for (const CaseQuestion& question : LevelTable::questions(sql))
        asked.insert(question.id);
    std::vector<ClaimMatch> matches;
    std::set<SubjectId> found; // the same pair may be tagged by the keys of two levels
    for (const auto& [key, tags] : byPerson) {
        for (const auto& group : groupsOf(tags)) {
            ClaimMatch match{key.first, {}, false};
            std::set<QByteArray> involved;
            for (const ClaimTag& tag : group) {
                if (auto claim = claimOf(sql, tag, offices)) {
                    involved.insert(claim->officePublic);
                    match.claims.push_back(*std::move(claim));
                }
            }
            if (involved.size() < 2)
                continue;
            std::sort(match.claims.begin(), match.claims.end(),
                      [](const MatchedClaim& a, const MatchedClaim& b) {
                          return std::tie(a.office, a.id) < std::tie(b.office, b.id);
                      });
            const SubjectId question = questionSubject(match);
            match.isAsked = asked.contains(question);
            if (found.insert(question).second)
                matches.push_back(std::move(match));
        }
    }
    return matches;
}

Result<void> askForCases(Store& store, const Session& session, const ClaimMatch& match,
                         const QString& reason) {
    if (!session.may(Right::Override))
        return fail(ErrorCode::NotAllowed, QStringLiteral("Override"));
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::NeedsReason);
    if (match.isAsked)
        return fail(ErrorCode::Duplicate, match.scheme);
    QJsonArray cases;
    QDate first = match.claims.front().first;
    QDate last = match.claims.front().last;
    for (const MatchedClaim& claim : match.claims) {
        cases.append(QJsonObject{{QStringLiteral("office"), hex(claim.officePublic)},
                                 {QStringLiteral("case"), claim.id.toText()}});
        first = std::min(first, claim.first);
        last = std::max(last, claim.last);
    }
    // Which claims, never whose: the tag itself does not travel back.
    return store.write([&](Sql& sql) -> Result<void> {
        const auto appended =
            store.log().append(sql, session.account,
                               {{questionSubject(match),
                                 QStringLiteral("case_asked"),
                                 {{QStringLiteral("scheme"), match.scheme},
                                  {QStringLiteral("first"), iso(first)},
                                  {QStringLiteral("last"), iso(last)},
                                  {QStringLiteral("cases"), cases},
                                  {QStringLiteral("reason"), reason.trimmed()}}}});
        return appended ? Result<void>() : fail(appended.error());
    });
}

} // namespace chuangkou
