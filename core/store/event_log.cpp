// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/event_log.h"

#include "core/crypto/keys.h"
#include "core/store/canonical.h"
#include "core/store/device.h"
#include "core/store/event_intake.h"
#include "core/store/revocation.h"

namespace chuangkou {

namespace {

constexpr qsizetype kHashSize = 32;
/// A clock that lies further behind this machine's last event was set back.
constexpr std::int64_t kSetBackMs = 10 * 60 * 1000;

QByteArray joined(const std::vector<QByteArray>& hashes) {
    QByteArray all("", 0);
    for (const QByteArray& hash : hashes)
        all.append(hash);
    return all;
}

std::vector<QByteArray> split(const QByteArray& all) {
    std::vector<QByteArray> hashes;
    // A rest that is no whole hash is kept, so that the event's own hash tells it.
    for (qsizetype at = 0; at < all.size(); at += kHashSize)
        hashes.push_back(all.mid(at, kHashSize));
    return hashes;
}

QString selectEvents(const char* where) {
    return QStringLiteral("SELECT ") + EventLog::columns() +
           QStringLiteral(" FROM ev_events e JOIN ev_origins o ON o.id = e.origin ") +
           QLatin1String(where);
}

} // namespace

QString EventLog::columns() {
    return QStringLiteral("e.hash, o.origin, e.seq, e.previous, e.hlc_ms, e.hlc_counter, e.at, "
                          "e.actor, e.subject, e.parents, e.kind, e.kind_version, e.body_hash, "
                          "e.salt, e.body, "
                          "coalesce(o.office <> (SELECT office FROM l_device), 0)");
}

Event EventLog::eventOf(const SqlRow& row) {
    Event event;
    event.hash = row.bytes(0);
    event.origin = row.bytes(1);
    event.seq = row.integer(2);
    event.previous = row.bytes(3);
    event.hlc = {row.integer(4), static_cast<std::uint32_t>(row.integer(5))};
    event.at = row.integer(6);
    if (const QByteArray actor = row.bytes(7); actor.size() == ActorId::kSize)
        event.actor = ActorId::fromHash(actor);
    if (const QByteArray subject = row.bytes(8); subject.size() == SubjectId::kSize)
        event.subject = SubjectId::fromHash(subject);
    event.parents = split(row.bytes(9));
    event.kind = row.text(10);
    event.kindVersion = static_cast<int>(row.integer(11));
    event.bodyHash = row.bytes(12);
    event.salt = row.bytes(13);
    event.body = row.bytes(14);
    event.isForeign = row.integer(15) != 0;
    return event;
}

std::vector<Event> EventLog::load(Sql& sql, const SubjectId& subject) {
    // Another office's word on a subject of ours changes nothing by itself.
    std::vector<Event> events = loadAll(sql, subject);
    std::erase_if(events, [](const Event& event) { return event.isForeign; });
    return events;
}

std::vector<Event> EventLog::loadAll(Sql& sql, const SubjectId& subject) {
    // What a revoked machine wrote beyond what the office accepts counts nowhere (K1).
    static const QString text =
        selectEvents("WHERE e.subject = :subject AND NOT EXISTS "
                     "(SELECT 1 FROM ev_left_out l WHERE l.event = e.id) ORDER BY e.id");
    return foldOrder(sql.list(text, {{":subject", subject.bytes()}}, &EventLog::eventOf));
}

bool EventLog::isReadOnly(const std::vector<Event>& events) const {
    // What a newer program of another level writes must not stop this office's own work.
    return std::any_of(events.begin(), events.end(), [this](const Event& event) {
        const EventKind* kind = m_projections.kinds().find(event.kind);
        return !event.isForeign && (!kind || event.kindVersion > kind->version);
    });
}

void EventLog::registerOrigin(Sql& sql, const QByteArray& origin, const QByteArray& device,
                              int epoch) {
    const auto certificate = certificateOf(sql, device);
    sql.exec(QStringLiteral("INSERT OR IGNORE INTO ev_origins (origin, device, epoch, office) "
                            "VALUES (:origin, :device, :epoch, :office)"),
             {{":origin", origin},
              {":device", device},
              {":epoch", epoch},
              {":office", certificate ? QVariant(certificate->office.bytes()) : QVariant()}});
}

Hlc EventLog::nextHlc(Sql& sql, std::int64_t at) {
    Hlc seen;
    sql.each(QStringLiteral("SELECT hlc_ms, hlc_counter FROM l_clock"), {}, [&](const SqlRow& row) {
        seen = {row.integer(0), static_cast<std::uint32_t>(row.integer(1))};
    });
    // What a clock ten years ahead once left behind must not drag every later event with it.
    if (seen.ms > at + kTrustedLeadMs)
        return {at, 0};
    return seen.ms >= at ? Hlc{seen.ms, seen.counter + 1} : Hlc{at, 0};
}

void EventLog::insert(Sql& sql, const Event& event, qint64 originRow) {
    const bool withheld = event.isWithheld();
    sql.exec(QStringLiteral("INSERT INTO ev_events (hash, origin, seq, previous, hlc_ms, "
                            "hlc_counter, at, actor, subject, parents, kind, kind_version, "
                            "body_hash, salt, body) VALUES (:hash, :origin, :seq, :previous, "
                            ":hlc_ms, :hlc_counter, :at, :actor, :subject, :parents, :kind, "
                            ":kind_version, :body_hash, :salt, :body)"),
             {{":hash", event.hash},
              {":origin", originRow},
              {":seq", static_cast<qint64>(event.seq)},
              {":previous", blob(event.previous)},
              {":hlc_ms", static_cast<qint64>(event.hlc.ms)},
              {":hlc_counter", event.hlc.counter},
              {":at", static_cast<qint64>(event.at)},
              {":actor", blob(event.actor.bytes())},
              {":subject", event.subject.bytes()},
              {":parents", joined(event.parents)},
              {":kind", event.kind},
              {":kind_version", event.kindVersion},
              {":body_hash", event.bodyHash},
              {":salt", withheld ? QVariant() : QVariant(event.salt)},
              {":body", withheld ? QVariant() : QVariant(event.body)}});
}

Result<std::vector<Event>> EventLog::append(Sql& sql, const ActorId& actor,
                                            const std::vector<NewEvent>& events) {
    std::optional<qint64> originRow;
    QByteArray origin;
    sql.each(QStringLiteral("SELECT o.id, o.origin FROM l_device d "
                            "JOIN ev_origins o ON o.origin = d.origin"),
             {}, [&](const SqlRow& row) {
                 originRow = row.integer(0);
                 origin = row.bytes(1);
             });
    if (!originRow)
        return fail(ErrorCode::StoreReadOnly);
    const std::int64_t at = m_clock.nowMs();
    if (const auto last = head(sql, origin); last && last->at - at > kSetBackMs) {
        const auto noted = appendNoted(sql, ActorId(),
                                       {{SubjectId::fromHash(origin),
                                         QStringLiteral("clock_corrected"),
                                         {{QStringLiteral("from"), static_cast<qint64>(last->at)},
                                          {QStringLiteral("to"), static_cast<qint64>(at)}}}},
                                       {*originRow, origin, at});
        if (!noted)
            return noted;
    }
    return appendNoted(sql, actor, events, {*originRow, origin, at});
}

Result<std::vector<Event>> EventLog::appendNoted(Sql& sql, const ActorId& actor,
                                                 const std::vector<NewEvent>& events,
                                                 const Place& place) {
    const auto& [originRow, origin, at] = place;
    std::optional<OriginHead> last = head(sql, origin);
    Hlc hlc = nextHlc(sql, at);
    std::map<SubjectId, std::vector<Event>> touched;
    std::vector<Event> appended;
    for (const NewEvent& fresh : events) {
        const EventKind* kind = m_projections.kinds().find(fresh.kind);
        if (!kind || fresh.kindVersion > kind->version)
            return fail(ErrorCode::Unsupported, fresh.kind);
        auto known = touched.find(fresh.subject);
        if (known == touched.end()) {
            known = touched.emplace(fresh.subject, loadAll(sql, fresh.subject)).first;
            if (isReadOnly(known->second))
                return fail(ErrorCode::Unsupported, fresh.kind);
        }
        const auto body = canonicalJson(fresh.body);
        if (!body)
            return fail(body.error());
        Event event;
        event.origin = origin;
        event.seq = last ? last->seq + 1 : 1;
        event.previous = last ? last->hash : QByteArray("", 0);
        event.hlc = hlc;
        event.at = at;
        event.actor = actor;
        event.subject = fresh.subject;
        event.parents = headsOf(known->second);
        event.kind = fresh.kind;
        event.kindVersion = fresh.kindVersion;
        event.salt = randomBytes(16);
        event.body = *body;
        event.bodyHash = bodyHash(event.salt, event.body);
        event.hash = eventHash(event);
        insert(sql, event, originRow);
        last = OriginHead{origin, event.seq, event.hash, at};
        ++hlc.counter;
        known->second.push_back(event);
        appended.push_back(std::move(event));
    }
    if (appended.empty())
        return appended;
    sql.exec(QStringLiteral("UPDATE l_clock SET hlc_ms = :ms, hlc_counter = :counter"),
             {{":ms", static_cast<qint64>(hlc.ms)}, {":counter", hlc.counter}});
    for (const Event& event : appended)
        Revocations::note(sql, event);
    const bool isRevoking = std::any_of(appended.begin(), appended.end(), &isRevocation);
    if (isRevoking && Revocations::markAgain(sql)) {
        m_projections.rebuild(sql);
        return appended;
    }
    // Each new event names all heads that were held, so the order of appending is the fold order.
    for (const auto& [subject, all] : touched)
        m_projections.refold(sql, subject, all);
    return appended;
}

bool EventLog::isEnvelope(Sql& sql, const QByteArray& hash) {
    return sql
        .integer(QStringLiteral("SELECT 1 FROM ev_events WHERE hash = :hash AND body IS NULL"),
                 {{":hash", hash}})
        .has_value();
}

/// The only change that an event ever sees: its body comes, and it is the one that was hashed.
bool EventLog::fillIn(Sql& sql, const Event& event) {
    if (event.isWithheld() || bodyHash(event.salt, event.body) != event.bodyHash ||
        !isEnvelope(sql, event.hash))
        return false;
    sql.exec(QStringLiteral("UPDATE ev_events SET salt = :salt, body = :body "
                            "WHERE hash = :hash AND body_hash = :body_hash AND body IS NULL"),
             {{":salt", event.salt},
              {":body", event.body},
              {":hash", event.hash},
              {":body_hash", event.bodyHash}});
    return true;
}

Result<int> EventLog::insertVerified(Sql& sql, const std::vector<Event>& events) {
    return EventIntake(sql, m_clock, m_projections).take(events);
}

Result<Event> EventLog::beginOrigin(Sql& sql, const QByteArray& device, int epoch,
                                    const QByteArray& nonce, const QJsonObject& body) {
    const QByteArray origin = originId(device, epoch, nonce);
    registerOrigin(sql, origin, device, epoch);
    sql.exec(QStringLiteral("UPDATE l_device SET origin = :origin, epoch = :epoch"),
             {{":origin", origin}, {":epoch", epoch}});
    QJsonObject whole = body;
    whole.insert(QStringLiteral("epoch"), epoch);
    whole.insert(QStringLiteral("nonce"), QString::fromLatin1(nonce.toHex()));
    const auto appended = append(
        sql, ActorId(), {{SubjectId::fromHash(origin), QStringLiteral("origin_began"), whole}});
    if (!appended)
        return fail(appended.error());
    return appended->front();
}

std::vector<OriginHead> EventLog::heads(Sql& sql) {
    // One look at the index per origin: as a join the planner may walk the whole log.
    std::vector<OriginHead> heads;
    sql.each(QStringLiteral("SELECT id, origin FROM ev_origins ORDER BY origin"), {},
             [&](const SqlRow& origin) {
                 sql.each(QStringLiteral("SELECT seq, hash FROM ev_events e WHERE origin = :origin "
                                         "AND seq = (SELECT m.seq FROM ev_events m WHERE "
                                         "m.origin = :origin AND NOT EXISTS (SELECT 1 FROM "
                                         "ev_left_out l WHERE l.event = m.id) "
                                         "ORDER BY m.seq DESC LIMIT 1) AND NOT EXISTS (SELECT 1 "
                                         "FROM ev_left_out l WHERE l.event = e.id) ORDER BY hash"),
                          {{":origin", origin.integer(0)}}, [&](const SqlRow& row) {
                              heads.push_back({origin.bytes(1), row.integer(0), row.bytes(1)});
                          });
             });
    return heads;
}

std::optional<OriginHead> EventLog::head(Sql& sql, const QByteArray& origin) {
    std::optional<OriginHead> found;
    sql.each(QStringLiteral("SELECT o.origin, e.seq, e.hash, e.at FROM ev_events e "
                            "JOIN ev_origins o ON o.id = e.origin WHERE o.origin = :origin "
                            "ORDER BY e.seq DESC LIMIT 1"),
             {{":origin", origin}}, [&](const SqlRow& row) {
                 found = OriginHead{row.bytes(0), row.integer(1), row.bytes(2), row.integer(3)};
             });
    return found;
}

std::vector<Event> EventLog::range(Sql& sql, const QByteArray& origin, std::int64_t from,
                                   std::int64_t to) {
    static const QString text = selectEvents(
        "WHERE o.origin = :origin AND e.seq BETWEEN :from AND :to ORDER BY e.seq, e.hash");
    return sql.list(text,
                    {{":origin", origin},
                     {":from", static_cast<qint64>(from)},
                     {":to", static_cast<qint64>(to)}},
                    &EventLog::eventOf);
}

std::vector<Event> EventLog::ofKind(Sql& sql, const QString& kind) {
    static const QString text = selectEvents("WHERE e.kind = :kind ORDER BY e.id");
    return sql.list(text, {{":kind", kind}}, &EventLog::eventOf);
}

std::optional<Event> EventLog::byHash(Sql& sql, const QByteArray& hash) {
    static const QString text = selectEvents("WHERE e.hash = :hash");
    std::optional<Event> found;
    sql.each(text, {{":hash", hash}}, [&](const SqlRow& row) { found = eventOf(row); });
    return found;
}

QByteArray EventLog::deviceOf(Sql& sql, const QByteArray& origin) {
    return sql
        .bytes(QStringLiteral("SELECT device FROM ev_origins WHERE origin = :origin"),
               {{":origin", origin}})
        .value_or(QByteArray());
}

} // namespace chuangkou
