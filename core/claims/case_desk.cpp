// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/case_desk.h"

#include "core/base/credit_code.h"
#include "core/base/resident_id.h"
#include "core/claims/case_events.h"
#include "core/claims/claim_item.h"
#include "core/claims/claim_tags.h"
#include "core/office/audit_table.h"
#include "core/policy/policy_book.h"
#include "core/store/merge.h"

#include <QJsonDocument>

namespace chuangkou {

namespace {

QString iso(QDate day) {
    return day.toString(Qt::ISODate);
}
QJsonValue isoOrNull(QDate day) {
    return day.isValid() ? QJsonValue(iso(day)) : QJsonValue();
}
QString hex(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}
QByteArray jsonBytes(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonArray documentsJson(const std::vector<CaseDocument>& documents) {
    QJsonArray list;
    for (const CaseDocument& document : documents)
        list.append(QJsonObject{{QStringLiteral("id"), document.id},
                                {QStringLiteral("present"), document.isPresent},
                                {QStringLiteral("copies"), document.copies}});
    return list;
}

Result<Person> checked(Person person, QDate today) {
    if (person.name.trimmed().isEmpty())
        return fail(ErrorCode::Missing, QStringLiteral("name"));
    if (person.kind == IdentityKind::ResidentId) {
        const auto id = ResidentId::parse(person.number, today);
        if (!id)
            return fail(id.error().code, QStringLiteral("number|") + id.error().detail);
        person.number = id->text();
    }
    return person;
}

Result<Unit> checked(Unit unit) {
    if (unit.name.trimmed().isEmpty())
        return fail(ErrorCode::Missing, QStringLiteral("name"));
    if (!unit.code.isEmpty()) {
        const auto code = CreditCode::parseAllowingChecksum(unit.code);
        if (!code)
            return fail(code.error().code, QStringLiteral("code|") + code.error().detail);
        unit.code = code->code.text();
    }
    return unit;
}

Result<void> checkApplicant(const NewCase& fresh, const ServiceItem& item) {
    if (fresh.person.has_value() == fresh.unit.has_value())
        return fail(ErrorCode::Missing, QStringLiteral("applicant"));
    if ((item.applicant == ApplicantKind::Unit && fresh.person) ||
        (item.applicant == ApplicantKind::Person && fresh.unit))
        return fail(ErrorCode::InvalidInput, QStringLiteral("applicant"));
    return {};
}

/// Applicant and agent as subject ids.
struct Parties {
    QJsonObject applicant;
    QJsonValue agent;
};

Result<Parties> recordParties(Sql& sql, IdSource& ids, const NewCase& fresh, QDate today,
                              std::vector<NewEvent>& events) {
    Parties parties;
    const auto record = [&](const Person& given) -> Result<QString> {
        auto person = checked(given, today);
        if (!person)
            return fail(person.error());
        if (auto event = recordPerson(sql, ids, *person))
            events.push_back(std::move(*event));
        return person->id.toText();
    };
    if (fresh.person) {
        const auto id = record(*fresh.person);
        if (!id)
            return fail(id.error());
        parties.applicant.insert(QStringLiteral("person"), *id);
    } else {
        auto unit = checked(*fresh.unit);
        if (!unit)
            return fail(unit.error());
        if (auto event = recordUnit(sql, ids, *unit))
            events.push_back(std::move(*event));
        parties.applicant.insert(QStringLiteral("unit"), unit->id.toText());
    }
    if (fresh.agent) {
        const auto id = record(*fresh.agent);
        if (!id)
            return fail(id.error());
        parties.agent = *id;
    }
    return parties;
}

TermEnd dueAfter(const WorkCalendar& calendar, QDate day, const TimeLimit& limit) {
    return limit.unit == LimitUnit::WorkingDays ? calendar.nthWorkdayAfter(day, limit.days)
                                                : calendar.nthCalendarDayAfter(day, limit.days);
}

} // namespace

TermEnd dueOf(const WorkCalendar& calendar, QDate day, const ServiceItem& item) {
    std::optional<TermEnd> due;
    for (const auto& limit : {item.limit, item.promise}) {
        if (!limit)
            continue;
        const TermEnd end = dueAfter(calendar, day, *limit);
        if (!due || end.date < due->date)
            due = end;
    }
    return due.value_or(TermEnd());
}

QDate CaseDesk::today() const {
    return officeDate(m_store.clock().nowMs());
}

Result<void> CaseDesk::mayWork() const {
    return m_session.may(Right::WorkOnCases)
               ? Result<void>()
               : fail(ErrorCode::NotAllowed, QStringLiteral("WorkOnCases"));
}

Result<void> CaseDesk::append(Sql& sql, const std::vector<NewEvent>& events) const {
    const auto appended = m_store.log().append(sql, m_session.account, events);
    return appended ? Result<void>() : fail(appended.error());
}

Result<Case> CaseDesk::loadIn(Sql& sql, const CaseId& id) const {
    Case found = foldCase(id, EventLog::load(sql, SubjectId::from(id)));
    if (!found.taken)
        return fail(ErrorCode::NotFound, QStringLiteral("case"));
    return found;
}

Result<void> CaseDesk::changeIn(Sql& sql, const CaseId& id, const char* kind,
                                const MakeBody& make) const {
    const auto current = loadIn(sql, id);
    if (!current)
        return fail(current.error());
    const QString name = QString::fromLatin1(kind);
    if (current->isInConflict() && name != QLatin1String("case_noted"))
        return fail(ErrorCode::Conflict, caseStateKey(current->state));
    if (const auto fits = checkCaseStep(*current, name); !fits)
        return fits;
    const auto body = make(sql, *current);
    if (!body)
        return fail(body.error());
    return append(sql, {{SubjectId::from(id), name, *body}});
}

Result<void> CaseDesk::change(const CaseId& id, const char* kind, const MakeBody& make) {
    if (const auto may = mayWork(); !may)
        return may;
    return m_store.write([&](Sql& sql) { return changeIn(sql, id, kind, make); });
}

Result<QString> CaseDesk::policyOf(Sql& sql, const NewCase& fresh, const ServiceItem& item) const {
    if (fresh.policy.isEmpty() || fresh.policy == item.policy)
        return item.policy;
    const auto book = PolicyBook::load(m_store, sql);
    if (!book)
        return fail(book.error());
    const PolicyPackage* package = book->find(fresh.policy);
    if (!package)
        return fail(ErrorCode::NotFound, fresh.policy);
    if (package->serviceItem() != item.id)
        return fail(ErrorCode::InvalidInput, QStringLiteral("policy"));
    return fresh.policy;
}

Result<CaseId> CaseDesk::takeIn(Sql& sql, const NewCase& fresh) const {
    const Catalogue catalogue = Catalogue::load(sql);
    const ServiceItem* item = catalogue.find(fresh.item);
    if (!item)
        return fail(ErrorCode::NotFound, fresh.item);
    if (const auto fits = checkApplicant(fresh, *item); !fits)
        return fail(fits.error());
    const auto policy = policyOf(sql, fresh, *item);
    if (!policy)
        return fail(policy.error());

    std::vector<NewEvent> events;
    const auto parties = recordParties(sql, m_store.ids(), fresh, today(), events);
    if (!parties)
        return fail(parties.error());
    QString form;
    QJsonObject fields = fresh.fields;
    for (auto fact = fresh.facts.begin(); fact != fresh.facts.end(); ++fact)
        fields.insert(fact.key(), fact.value());
    if (!fields.isEmpty()) {
        const auto kept = m_store.blobs().put(sql, jsonBytes(fields));
        if (!kept)
            return fail(kept.error());
        form = hex(*kept);
    }
    const auto id = m_store.ids().next<CaseId>();
    events.push_back({SubjectId::from(id),
                      QStringLiteral("case_taken"),
                      {{QStringLiteral("item"), item->id},
                       {QStringLiteral("line"), item->line},
                       {QStringLiteral("type"),
                        item->type ? QJsonValue(caseTypeKey(*item->type)) : QJsonValue()},
                       {QStringLiteral("review_needed"), item->reviewNeeded},
                       {QStringLiteral("policy"), *policy},
                       {QStringLiteral("applicant"), parties->applicant},
                       {QStringLiteral("agent"), parties->agent},
                       {QStringLiteral("ticket"), fresh.ticket.toText()},
                       {QStringLiteral("counter"), fresh.counter.toText()},
                       {QStringLiteral("channel"), channelKey(fresh.channel)},
                       {QStringLiteral("documents"), documentsJson(fresh.documents)},
                       {QStringLiteral("form"), form},
                       {QStringLiteral("day"), iso(fresh.day.isValid() ? fresh.day : today())}}});
    if (const auto done = append(sql, events); !done)
        return fail(done.error());
    if (policy->isEmpty())
        return id;
    const auto tagged = tagClaimIn(m_store, sql, m_session.account, id);
    return tagged ? Result<CaseId>(id) : fail(tagged.error());
}

Result<QString> CaseDesk::nextNumber(Sql& sql, const QString& scheme, QDate day) const {
    const auto office = OfficeTable::office(sql);
    // As the database has it: another process may have begun an epoch meanwhile.
    const Device device = Device::load(sql).value_or(m_store.device());
    const auto certificate = certificateOf(sql, device.id);
    if (!office || !certificate)
        return fail(ErrorCode::StoreDamaged, QStringLiteral("ev_certificates"));
    CaseNumber number{QString(office->area).remove(u'-'), scheme,       day.year(),
                      certificate->machineNumber,         device.epoch, 0};
    number.serial = CaseTable::lastSerial(sql, number.machine, number.epoch, number.year) + 1;
    return number.toText();
}

Result<ServiceItem> CaseDesk::itemOf(Sql& sql, const Case& current) const {
    const Catalogue catalogue = Catalogue::load(sql);
    const ServiceItem* item = catalogue.find(current.item);
    if (!item)
        return fail(ErrorCode::NotFound, current.item);
    if (current.policy.isEmpty())
        return *item;
    const auto book = PolicyBook::load(m_store, sql);
    if (!book)
        return fail(book.error());
    const PolicyPackage* package = book->find(current.policy);
    return package ? itemUnder(*item, *package) : *item;
}

Result<AcceptedCase> CaseDesk::acceptIn(Sql& sql, const CaseId& id) const {
    AcceptedCase accepted{id, {}, {}, false};
    const auto done =
        changeIn(sql, id, "case_accepted", [&](Sql&, const Case& current) -> Result<QJsonObject> {
            const auto item = itemOf(sql, current);
            if (!item)
                return fail(item.error());
            if (!item->type)
                return fail(ErrorCode::Missing, QStringLiteral("type"));
            const bool isPromised = item->type == CaseType::Promised;
            if (isPromised && !item->limit && !item->promise)
                return fail(ErrorCode::Missing, QStringLiteral("limit"));
            const auto number = nextNumber(sql, item->ticketQueue, today());
            if (!number)
                return fail(number.error());
            const TermEnd due = isPromised ? dueOf(m_calendar, today(), *item) : TermEnd();
            accepted = {id, *number, due.date, due.provisional};
            const auto limitJson = [](const std::optional<TimeLimit>& limit) {
                return limit ? QJsonValue(limit->toJson()) : QJsonValue();
            };
            return QJsonObject{{QStringLiteral("number"), *number},
                               {QStringLiteral("type"), caseTypeKey(*item->type)},
                               {QStringLiteral("limit"), limitJson(item->limit)},
                               {QStringLiteral("promise"), limitJson(item->promise)},
                               {QStringLiteral("due"), isoOrNull(due.date)},
                               {QStringLiteral("provisional"), due.provisional},
                               {QStringLiteral("review_needed"), item->reviewNeeded},
                               {QStringLiteral("day"), iso(today())}};
        });
    return done ? Result<AcceptedCase>(accepted) : fail(done.error());
}

Result<void> CaseDesk::finishIn(Sql& sql, const CaseId& id, const CaseOutcome& outcome) const {
    if (outcome.result != CaseResult::Approved && outcome.reason.trimmed().isEmpty())
        return fail(ErrorCode::NeedsReason);
    const auto current = loadIn(sql, id);
    if (!current)
        return fail(current.error());
    for (const CasePersonDay& day : current->personDays)
        if (CaseTable::otherClaim(sql, day.person, current->policy, day.day, id))
            return fail(ErrorCode::RuleRefused, QStringLiteral("doubled_days"));
    if (current->calculation && !current->calculation->unconfirmed.isEmpty())
        return fail(ErrorCode::Unconfirmed, current->calculation->unconfirmed.front());
    // What has an amount goes through review and decision, which this version does not hold.
    if (!current->policy.isEmpty())
        return fail(ErrorCode::RuleRefused, QStringLiteral("ends_at_calculated"));
    return changeIn(sql, id, "case_finished", [&](Sql&, const Case& state) -> Result<QJsonObject> {
        if (state.reviewNeeded && state.acceptance->step.by == m_session.account)
            return fail(ErrorCode::RuleRefused, QStringLiteral("four_eyes"));
        return QJsonObject{{QStringLiteral("result"), caseResultKey(outcome.result)},
                           {QStringLiteral("text"), outcome.reason.trimmed()},
                           {QStringLiteral("day"), iso(today())}};
    });
}

Result<AcceptedCase> CaseDesk::acceptAndFinishIn(Sql& sql, const CaseId& id,
                                                 const CaseOutcome& outcome) const {
    const auto accepted = acceptIn(sql, id);
    if (!accepted)
        return accepted;
    const auto current = loadIn(sql, id);
    if (!current)
        return fail(current.error());
    if (current->type != CaseType::Instant)
        return fail(ErrorCode::InvalidInput, QStringLiteral("type"));
    const auto finished = finishIn(sql, id, outcome);
    return finished ? accepted : fail(finished.error());
}

Result<CaseId> CaseDesk::take(const NewCase& fresh) {
    if (const auto may = mayWork(); !may)
        return fail(may.error());
    return m_store.write([&](Sql& sql) { return takeIn(sql, fresh); });
}

Result<AcceptedCase> CaseDesk::accept(const CaseId& id) {
    if (const auto may = mayWork(); !may)
        return fail(may.error());
    return m_store.write([&](Sql& sql) { return acceptIn(sql, id); });
}

Result<AcceptedCase> CaseDesk::takeAndAccept(const NewCase& fresh) {
    if (const auto may = mayWork(); !may)
        return fail(may.error());
    return m_store.write([&](Sql& sql) -> Result<AcceptedCase> {
        const auto id = takeIn(sql, fresh);
        return id ? acceptIn(sql, *id) : fail(id.error());
    });
}

Result<AcceptedCase> CaseDesk::acceptAndFinish(const CaseId& id, const CaseOutcome& outcome) {
    if (const auto may = mayWork(); !may)
        return fail(may.error());
    return m_store.write([&](Sql& sql) { return acceptAndFinishIn(sql, id, outcome); });
}

Result<AcceptedCase> CaseDesk::takeAndFinish(const NewCase& fresh, const CaseOutcome& outcome) {
    if (const auto may = mayWork(); !may)
        return fail(may.error());
    return m_store.write([&](Sql& sql) -> Result<AcceptedCase> {
        const auto id = takeIn(sql, fresh);
        return id ? acceptAndFinishIn(sql, *id, outcome) : fail(id.error());
    });
}

Result<void> CaseDesk::finish(const CaseId& id, const CaseOutcome& outcome) {
    if (const auto may = mayWork(); !may)
        return may;
    return m_store.write([&](Sql& sql) { return finishIn(sql, id, outcome); });
}

Result<void> CaseDesk::deliver(const CaseId& id, const Delivery& delivery) {
    return change(id, "case_delivered", [&](Sql& sql, const Case& current) -> Result<QJsonObject> {
        QString receiver = current.person.toText();
        if (delivery.receiver) {
            auto person = checked(*delivery.receiver, today());
            if (!person)
                return fail(person.error());
            if (const auto event = recordPerson(sql, m_store.ids(), *person))
                if (const auto done = append(sql, {*event}); !done)
                    return fail(done.error());
            receiver = person->id.toText();
        }
        return QJsonObject{
            {QStringLiteral("how"), deliveryWayKey(delivery.way)},
            {QStringLiteral("receiver"), receiver},
            {QStringLiteral("reference"), delivery.reference.trimmed()},
            {QStringLiteral("day"), iso(delivery.day.isValid() ? delivery.day : today())}};
    });
}

Result<void> CaseDesk::requestSupplement(const CaseId& id, const SupplementRequest& request) {
    if (request.missing.isEmpty())
        return fail(ErrorCode::Missing, QStringLiteral("missing"));
    return change(id, "case_supplement_requested", [&](Sql&, const Case&) -> Result<QJsonObject> {
        return QJsonObject{{QStringLiteral("missing"), QJsonArray::fromStringList(request.missing)},
                           {QStringLiteral("due"), isoOrNull(request.due)},
                           {QStringLiteral("day"), iso(today())}};
    });
}

Result<void> CaseDesk::supplement(const CaseId& id, const std::vector<CaseDocument>& documents) {
    return change(id, "case_supplemented", [&](Sql&, const Case&) -> Result<QJsonObject> {
        return QJsonObject{{QStringLiteral("documents"), documentsJson(documents)},
                           {QStringLiteral("day"), iso(today())}};
    });
}

Result<void> CaseDesk::notAccept(const CaseId& id, const QString& reason) {
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::NeedsReason);
    return change(id, "case_not_accepted", [&](Sql&, const Case&) -> Result<QJsonObject> {
        return QJsonObject{{QStringLiteral("reason"), reason.trimmed()},
                           {QStringLiteral("day"), iso(today())}};
    });
}

Result<void> CaseDesk::withdraw(const CaseId& id, const QString& reason) {
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::NeedsReason);
    return change(id, "case_withdrawn", [&](Sql&, const Case&) -> Result<QJsonObject> {
        return QJsonObject{{QStringLiteral("reason"), reason.trimmed()},
                           {QStringLiteral("day"), iso(today())}};
    });
}

Result<void> CaseDesk::note(const CaseId& id, const QString& text) {
    if (text.trimmed().isEmpty())
        return fail(ErrorCode::Missing, QStringLiteral("text"));
    return change(id, "case_noted", [&](Sql& sql, const Case&) -> Result<QJsonObject> {
        const auto kept = m_store.blobs().put(sql, text.trimmed().toUtf8());
        if (!kept)
            return fail(kept.error());
        return QJsonObject{{QStringLiteral("note"), hex(*kept)}};
    });
}

Result<void> CaseDesk::resolve(const CaseId& id, const QByteArray& chosen, const QString& reason) {
    if (!m_session.may(Right::Override))
        return fail(ErrorCode::NotAllowed, QStringLiteral("Override"));
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::NeedsReason);
    return m_store.write([&](Sql& sql) -> Result<void> {
        const auto current = loadIn(sql, id);
        if (!current)
            return fail(current.error());
        const auto concerned = std::find_if(
            current->conflicts.begin(), current->conflicts.end(), [&](const CaseConflict& each) {
                return each.first == chosen || each.second == chosen;
            });
        if (concerned == current->conflicts.end())
            return fail(ErrorCode::NotFound, hex(chosen));
        QJsonArray aside;
        if (concerned->second.isEmpty())
            aside.append(hex(chosen)); // it breaks a rule: never holds
        else
            for (const QByteArray& other : decisionsBeside(EventLog::load(sql, SubjectId::from(id)),
                                                           MergeRules(kCaseKinds), chosen))
                aside.append(hex(other));
        return append(sql, {{SubjectId::from(id),
                             QStringLiteral("case_resolved"),
                             {{QStringLiteral("chosen"), hex(chosen)},
                              {QStringLiteral("set_aside"), aside},
                              {QStringLiteral("reason"), reason.trimmed()}}},
                            audit(m_store.ids(), "audit_conflict_resolved",
                                  {{QStringLiteral("about"), id.toText()},
                                   {QStringLiteral("field"), QString()},
                                   {QStringLiteral("chosen"), hex(chosen)}})});
    });
}

} // namespace chuangkou
