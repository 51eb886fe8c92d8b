// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/case.h"
#include "core/claims/case_events.h"
#include "core/store/merge.h"

namespace chuangkou {

namespace {

QString text(const QJsonObject& body, const char* key) {
    return body.value(QLatin1String(key)).toString();
}
QByteArray hex(const QJsonValue& value) {
    return QByteArray::fromHex(value.toString().toLatin1());
}
QDate date(const QJsonObject& body, const char* key) {
    return QDate::fromString(text(body, key), Qt::ISODate);
}
template <typename IdType> IdType idOf(const QJsonValue& value) {
    return IdType::fromText(value.toString()).value_or(IdType());
}
QStringList texts(const QJsonValue& value) {
    QStringList list;
    for (const QJsonValue& entry : value.toArray())
        list.append(entry.toString());
    return list;
}

CaseStep stepOf(const Event& event, const QJsonObject& body) {
    return {event.actor, event.at, date(body, "day"), event.origin, event.hash};
}

std::vector<CaseDocument> documentsOf(const QJsonObject& body) {
    std::vector<CaseDocument> documents;
    for (const QJsonValue& entry : body.value(QLatin1String("documents")).toArray()) {
        const QJsonObject document = entry.toObject();
        documents.push_back({text(document, "id"),
                             document.value(QLatin1String("present")).toBool(),
                             document.value(QLatin1String("copies")).toInt(1)});
    }
    return documents;
}

void applyTaken(Case& state, const Event& event, const QJsonObject& body) {
    const QJsonObject applicant = body.value(QLatin1String("applicant")).toObject();
    state.state = CaseState::Submitted;
    state.item = text(body, "item");
    state.line = text(body, "line");
    state.type = caseTypeFromKey(text(body, "type"));
    state.reviewNeeded = body.value(QLatin1String("review_needed")).toBool();
    state.policy = text(body, "policy");
    state.person = idOf<PersonId>(applicant.value(QLatin1String("person")));
    state.unit = idOf<UnitId>(applicant.value(QLatin1String("unit")));
    state.agent = idOf<PersonId>(body.value(QLatin1String("agent")));
    state.ticket = idOf<SubjectId>(body.value(QLatin1String("ticket")));
    state.counter = idOf<CounterId>(body.value(QLatin1String("counter")));
    state.channel = channelFromKey(text(body, "channel")).value_or(Channel::Counter);
    state.documents = documentsOf(body);
    state.form = hex(body.value(QLatin1String("form")));
    state.taken = stepOf(event, body);
}

void takeDocuments(Case& state, const QJsonObject& body) {
    for (const CaseDocument& brought : documentsOf(body)) {
        const auto known =
            std::find_if(state.documents.begin(), state.documents.end(),
                         [&](const CaseDocument& held) { return held.id == brought.id; });
        if (known == state.documents.end())
            state.documents.push_back(brought);
        else
            *known = brought;
        if (brought.isPresent)
            state.missing.removeAll(brought.id);
    }
}

void applyAccepted(Case& state, const Event& event, const QJsonObject& body) {
    state.state = CaseState::Accepted;
    state.type = caseTypeFromKey(text(body, "type"));
    state.reviewNeeded = body.value(QLatin1String("review_needed")).toBool();
    state.acceptance = CaseAcceptance{stepOf(event, body),
                                      text(body, "number"),
                                      state.type.value_or(CaseType::Instant),
                                      TimeLimit::fromJson(body.value(QLatin1String("limit"))),
                                      TimeLimit::fromJson(body.value(QLatin1String("promise"))),
                                      date(body, "due"),
                                      body.value(QLatin1String("provisional")).toBool()};
}

void applyRoster(Case& state, const QJsonObject& body) {
    state.roster = hex(body.value(QLatin1String("roster")));
    state.rosterFile = text(body, "file");
    state.personDays.clear();
    for (const QJsonValue& entry : body.value(QLatin1String("person_days")).toArray()) {
        const QJsonObject day = entry.toObject();
        CasePersonDay personDay{idOf<PersonId>(day.value(QLatin1String("person"))),
                                date(day, "day"),
                                text(day, "hours"),
                                day.value(QLatin1String("half")).toBool(),
                                day.value(QLatin1String("flagged")).toBool(),
                                texts(day.value(QLatin1String("lines"))),
                                day.value(QLatin1String("inputs")).toObject()};
        state.personDays.push_back(std::move(personDay));
    }
}

void applyCalculated(Case& state, const Event& event, const QJsonObject& body) {
    state.state = CaseState::Calculated;
    state.calculation = CaseCalculation{
        stepOf(event, body),
        Money::fromFen(body.value(QLatin1String("amount")).toInteger()),
        text(body, "policy"),
        hex(body.value(QLatin1String("version"))),
        date(body, "first_day"),
        date(body, "last_day"),
        hex(body.value(QLatin1String("inputs"))),
        hex(body.value(QLatin1String("trace"))),
        texts(body.value(QLatin1String("unconfirmed"))),
        !body.value(QLatin1String("amount")).isNull(),
        date(body, "known"),
    };
    state.refusal.reset();
}

void applyFinished(Case& state, const Event& event, const QJsonObject& body) {
    state.state = CaseState::Decided;
    state.finished = stepOf(event, body);
    state.result = caseResultFromKey(text(body, "result")).value_or(CaseResult::Approved);
    state.reason = text(body, "text");
}

void applyDelivered(Case& state, const Event& event, const QJsonObject& body) {
    state.state = CaseState::Served;
    state.delivered = stepOf(event, body);
    state.deliveryWay = deliveryWayFromKey(text(body, "how")).value_or(DeliveryWay::Direct);
    state.receiver = idOf<PersonId>(body.value(QLatin1String("receiver")));
    state.deliveryReference = text(body, "reference");
}

void apply(Case& state, const Event& event) {
    const QJsonObject body = event.json();
    const QString& kind = event.kind;
    if (kind == QLatin1String("case_taken"))
        applyTaken(state, event, body);
    else if (kind == QLatin1String("case_supplement_requested")) {
        state.state = CaseState::SupplementRequested;
        state.missing = texts(body.value(QLatin1String("missing")));
        state.supplementDue = date(body, "due");
        state.supplementDays.append(date(body, "day"));
    } else if (kind == QLatin1String("case_supplemented")) {
        state.state = CaseState::Supplemented;
        takeDocuments(state, body);
    } else if (kind == QLatin1String("case_accepted"))
        applyAccepted(state, event, body);
    else if (kind == QLatin1String("case_not_accepted")) {
        state.state = CaseState::NotAccepted;
        state.notAccepted = stepOf(event, body);
        state.reason = text(body, "reason");
    } else if (kind == QLatin1String("case_roster_set"))
        applyRoster(state, body);
    else if (kind == QLatin1String("case_calculated"))
        applyCalculated(state, event, body);
    else if (kind == QLatin1String("case_calculation_refused"))
        state.refusal = CaseRefusal{stepOf(event, body), text(body, "code"),
                                    hex(body.value(QLatin1String("inputs"))),
                                    hex(body.value(QLatin1String("refusal")))};
    else if (kind == QLatin1String("case_finished"))
        applyFinished(state, event, body);
    else if (kind == QLatin1String("case_delivered"))
        applyDelivered(state, event, body);
    else if (kind == QLatin1String("case_withdrawn")) {
        state.state = CaseState::Withdrawn;
        state.withdrawn = stepOf(event, body);
        state.reason = text(body, "reason");
    } else if (kind == QLatin1String("case_noted"))
        state.notes.push_back(hex(body.value(QLatin1String("note"))));
}

bool isDecision(const Event& event) {
    return MergeRules(kCaseKinds).of(event.kind) == Merge::Decision;
}

bool breaksFourEyes(const Case& state, const Event& event) {
    const bool needsTwo = state.reviewNeeded || state.calculation; // an amount always does
    return event.kind == QLatin1String("case_finished") && needsTwo && state.acceptance &&
           state.acceptance->step.by == event.actor;
}

} // namespace

Case foldCase(const CaseId& id, const std::vector<Event>& events) {
    Case state;
    state.id = id;
    const MergedSubject merged(events, MergeRules(kCaseKinds));
    for (const EventConflict& conflict : merged.conflicts())
        for (std::size_t i = 1; i < conflict.versions.size(); ++i)
            state.conflicts.push_back(
                {conflict.versions.front(), conflict.versions[i], QStringLiteral("concurrent")});
    for (const Event& event : merged.events()) {
        if (event.isWithheld() || event.kind == QLatin1String("case_resolved"))
            continue;
        const bool fits = checkCaseStep(state, event.kind).has_value();
        if (fits && breaksFourEyes(state, event))
            state.conflicts.push_back({event.hash, {}, QStringLiteral("four_eyes")});
        else if (fits)
            apply(state, event);
        else if (event.kind == QLatin1String("case_supplemented"))
            takeDocuments(state, event.json()); // brought to one counter while another went on
        else if (isDecision(event) && !merged.isContested(event.hash))
            state.conflicts.push_back({event.hash, {}, QStringLiteral("state")});
    }
    return state;
}

} // namespace chuangkou
