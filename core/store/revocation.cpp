// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/revocation.h"

#include "core/store/canonical.h"
#include "core/store/device.h"

#include <QJsonArray>

#include <set>

namespace chuangkou {

namespace {

const QByteArray kPurpose = QByteArrayLiteral("ckt-revoke-1");
const QString kKind = QStringLiteral("machine_revoked");

QString hex(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}
QByteArray bytesOf(const QJsonObject& json, const char* name) {
    return QByteArray::fromHex(json.value(QLatin1String(name)).toString().toLatin1());
}

QByteArray signedPart(const Revocation& revocation) {
    CanonicalWriter form;
    form.bytes(revocation.device).number(revocation.accepted.size());
    for (const SignedHead& head : revocation.accepted)
        form.bytes(head.origin)
            .number(static_cast<std::uint64_t>(head.seq))
            .bytes(head.hash)
            .number(static_cast<std::uint64_t>(head.at))
            .bytes(head.signature);
    return form.text(revocation.reason).result();
}

bool isHeld(Sql& sql, const SignedHead& head) {
    return sql
        .integer(QStringLiteral("SELECT 1 FROM ev_events e JOIN ev_origins o ON o.id = e.origin "
                                "WHERE e.hash = :hash AND e.seq = :seq AND o.origin = :origin"),
                 {{":hash", head.hash},
                  {":seq", static_cast<qint64>(head.seq)},
                  {":origin", head.origin}})
        .has_value();
}

std::vector<SignedHead> acceptedOf(Sql& sql, const QByteArray& device, const QByteArray& origin) {
    return sql.list(QStringLiteral("SELECT DISTINCT a.origin, a.seq, a.hash, a.at, a.signature "
                                   "FROM ev_accepted a JOIN ev_revocations r ON r.event = a.event "
                                   "WHERE a.origin = :origin AND r.device = :device "
                                   "ORDER BY a.seq, a.hash"),
                    {{":origin", origin}, {":device", device}}, [](const SqlRow& row) {
                        return SignedHead{row.bytes(0), row.integer(1), row.bytes(2),
                                          row.integer(3), row.bytes(4)};
                    });
}

std::vector<QByteArray> revokedDevices(Sql& sql) {
    auto devices =
        sql.list(QStringLiteral("SELECT DISTINCT device FROM ev_revocations ORDER BY device"), {},
                 [](const SqlRow& row) { return row.bytes(0); });
    std::erase_if(devices,
                  [&](const QByteArray& device) { return !Revocations::isRevoked(sql, device); });
    return devices;
}

std::vector<QByteArray> originsOf(Sql& sql, const QByteArray& device) {
    return sql.list(QStringLiteral("SELECT origin FROM ev_origins WHERE device = :device"),
                    {{":device", device}}, [](const SqlRow& row) { return row.bytes(0); });
}

/// Where an accepted head is not held yet, everything below it may still lead to it.
std::int64_t openLimit(Sql& sql, const std::vector<SignedHead>& accepted) {
    std::int64_t limit = 0;
    for (const SignedHead& head : accepted)
        if (!isHeld(sql, head))
            limit = std::max(limit, head.seq);
    return limit;
}

struct Link {
    qint64 id = 0;
    std::int64_t seq = 0;
    QByteArray previous;
};

using Links = std::map<QByteArray, Link>;

Links linksOf(Sql& sql, const QByteArray& origin) {
    Links links;
    sql.each(QStringLiteral("SELECT e.hash, e.id, e.seq, e.previous FROM ev_events e "
                            "JOIN ev_origins o ON o.id = e.origin WHERE o.origin = :origin"),
             {{":origin", origin}}, [&](const SqlRow& row) {
                 links.emplace(row.bytes(0), Link{row.integer(1), row.integer(2), row.bytes(3)});
             });
    return links;
}

/// Rows of an origin that do not lead to an accepted head. By links, not by seq alone: whoever has
/// the keys can write another branch below it.
std::set<qint64> unaccepted(Sql& sql, const QByteArray& device, const QByteArray& origin) {
    const Links links = linksOf(sql, origin);
    const auto accepted = acceptedOf(sql, device, origin);
    const std::int64_t limit = openLimit(sql, accepted);
    std::set<qint64> left;
    for (const auto& [hash, link] : links)
        if (link.seq > limit)
            left.insert(link.id);
    for (const SignedHead& head : accepted) {
        auto link = links.find(head.hash);
        for (; link != links.end(); link = links.find(link->second.previous))
            left.erase(link->second.id);
    }
    return left;
}

std::set<qint64> unacceptedRows(Sql& sql) {
    std::set<qint64> rows;
    for (const QByteArray& device : revokedDevices(sql))
        for (const QByteArray& origin : originsOf(sql, device))
            rows.merge(unaccepted(sql, device, origin));
    return rows;
}

std::set<qint64> markedRows(Sql& sql) {
    const auto rows = sql.list(QStringLiteral("SELECT event FROM ev_left_out"), {},
                               [](const SqlRow& row) { return row.integer(0); });
    return {rows.begin(), rows.end()};
}

std::vector<Event> revocationEvents(Sql& sql) {
    return sql.list(QStringLiteral("SELECT ") + EventLog::columns() +
                        QStringLiteral(" FROM ev_events e JOIN ev_origins o ON o.id = e.origin "
                                       "WHERE e.kind = :kind ORDER BY e.id"),
                    {{":kind", kKind}}, &EventLog::eventOf);
}

/// The office's key that signed it; empty when the office of its author did not.
QByteArray signerOf(Sql& sql, const Event& event, const Revocation& revocation) {
    const auto author = certificateOf(sql, EventLog::deviceOf(sql, event.origin));
    return author && revocation.isSignedBy(author->officePublic) ? author->officePublic
                                                                 : QByteArray();
}

} // namespace

QJsonObject Revocation::json() const {
    QJsonArray heads;
    for (const SignedHead& head : accepted)
        heads.append(QJsonObject{{QStringLiteral("origin"), hex(head.origin)},
                                 {QStringLiteral("seq"), static_cast<qint64>(head.seq)},
                                 {QStringLiteral("hash"), hex(head.hash)},
                                 {QStringLiteral("at"), static_cast<qint64>(head.at)},
                                 {QStringLiteral("signature"), hex(head.signature)}});
    return {{QStringLiteral("device"), hex(device)},
            {QStringLiteral("accepted"), heads},
            {QStringLiteral("reason"), reason},
            {QStringLiteral("signature"), hex(signature)}};
}

std::optional<Revocation> Revocation::of(const Event& event) {
    if (event.kind != kKind || event.isWithheld())
        return std::nullopt;
    const QJsonObject body = event.json();
    Revocation revocation{bytesOf(body, "device"),
                          {},
                          body.value(QLatin1String("reason")).toString(),
                          bytesOf(body, "signature")};
    for (const QJsonValue& value : body.value(QLatin1String("accepted")).toArray()) {
        const QJsonObject head = value.toObject();
        revocation.accepted.push_back(
            {bytesOf(head, "origin"), head.value(QLatin1String("seq")).toInteger(),
             bytesOf(head, "hash"), head.value(QLatin1String("at")).toInteger(),
             bytesOf(head, "signature")});
        if (revocation.accepted.back().seq < 1)
            return std::nullopt;
    }
    if (revocation.device.size() != 32)
        return std::nullopt;
    return revocation;
}

bool Revocation::isSignedBy(const QByteArray& officePublic) const {
    return checkSignature(officePublic, kPurpose, signedPart(*this), signature).has_value();
}

Result<Revocation> signRevocation(Revocation unsignedForm, const SigningKey& officeKey) {
    auto signature = sign(officeKey, kPurpose, signedPart(unsignedForm));
    if (!signature)
        return fail(signature.error());
    unsignedForm.signature = *std::move(signature);
    return unsignedForm;
}

bool Revocations::isRevoked(Sql& sql, const QByteArray& device) {
    const auto offices =
        sql.list(QStringLiteral("SELECT office_public FROM ev_revocations WHERE device = :device"),
                 {{":device", device}}, [](const SqlRow& row) { return row.bytes(0); });
    if (offices.empty())
        return false;
    // Only the office that certified a device can revoke it.
    const auto certificate = certificateOf(sql, device);
    return !certificate ||
           std::find(offices.begin(), offices.end(), certificate->officePublic) != offices.end();
}

std::vector<SignedHead> Revocations::heldHeads(Sql& sql) {
    std::vector<SignedHead> held;
    for (const QByteArray& device : revokedDevices(sql))
        for (const QByteArray& origin : originsOf(sql, device))
            for (SignedHead& head : endsAmong(sql, origin, acceptedOf(sql, device, origin)))
                held.push_back(std::move(head));
    return held;
}

std::optional<std::vector<OriginHead>> Revocations::endsOf(Sql& sql, const QByteArray& origin) {
    const QByteArray device = EventLog::deviceOf(sql, origin);
    if (!isRevoked(sql, device))
        return std::nullopt;
    std::vector<OriginHead> ends;
    for (const SignedHead& head : endsAmong(sql, origin, acceptedOf(sql, device, origin)))
        ends.push_back({head.origin, head.seq, head.hash, head.at});
    return ends;
}

std::vector<SignedHead> Revocations::signedEnds(Sql& sql, const QByteArray& device) {
    std::vector<SignedHead> ends;
    for (const QByteArray& origin : originsOf(sql, device)) {
        auto heads =
            sql.list(QStringLiteral("SELECT origin, seq, hash, at, signature FROM ev_heads "
                                    "WHERE origin = :origin"),
                     {{":origin", origin}}, [](const SqlRow& row) {
                         return SignedHead{row.bytes(0), row.integer(1), row.bytes(2),
                                           row.integer(3), row.bytes(4)};
                     });
        for (SignedHead& head : endsAmong(sql, origin, std::move(heads)))
            ends.push_back(std::move(head));
    }
    return ends;
}

void Revocations::note(Sql& sql, const Event& event) {
    const auto revocation = Revocation::of(event);
    if (!revocation)
        return;
    const QByteArray office = signerOf(sql, event, *revocation);
    if (office.isEmpty())
        return;
    sql.exec(QStringLiteral("INSERT OR IGNORE INTO ev_revocations (event, device, office_public) "
                            "VALUES (:event, :device, :office_public)"),
             {{":event", event.hash}, {":device", revocation->device}, {":office_public", office}});
    for (const SignedHead& head : revocation->accepted)
        sql.exec(QStringLiteral("INSERT OR IGNORE INTO ev_accepted (event, origin, seq, hash, at, "
                                "signature) VALUES (:event, :origin, :seq, :hash, :at, "
                                ":signature)"),
                 {{":event", event.hash},
                  {":origin", head.origin},
                  {":seq", static_cast<qint64>(head.seq)},
                  {":hash", head.hash},
                  {":at", static_cast<qint64>(head.at)},
                  {":signature", head.signature}});
}

bool Revocations::markAgain(Sql& sql) {
    const std::set<qint64> now = unacceptedRows(sql);
    if (markedRows(sql) == now)
        return false;
    sql.exec(QStringLiteral("DELETE FROM ev_left_out"));
    for (const qint64 id : now)
        sql.exec(QStringLiteral("INSERT INTO ev_left_out (event) VALUES (:event)"),
                 {{":event", id}});
    return true;
}

bool Revocations::rebuild(Sql& sql) {
    sql.exec(QStringLiteral("DELETE FROM ev_accepted"));
    sql.exec(QStringLiteral("DELETE FROM ev_revocations"));
    for (const Event& event : revocationEvents(sql))
        note(sql, event);
    return markAgain(sql);
}

bool Revocations::holds(Sql& sql) {
    std::set<QByteArray> expected;
    for (const Event& event : revocationEvents(sql))
        if (const auto one = Revocation::of(event); one && !signerOf(sql, event, *one).isEmpty())
            expected.insert(event.hash);
    const auto kept = sql.list(QStringLiteral("SELECT event FROM ev_revocations"), {},
                               [](const SqlRow& row) { return row.bytes(0); });
    return std::set<QByteArray>(kept.begin(), kept.end()) == expected &&
           markedRows(sql) == unacceptedRows(sql);
}

std::int64_t Revocations::leftOut(Sql& sql) {
    return sql.integer(QStringLiteral("SELECT count(*) FROM ev_left_out")).value_or(0);
}

std::int64_t Revocations::leftOutOf(Sql& sql, const QByteArray& device) {
    return sql
        .integer(QStringLiteral("SELECT count(*) FROM ev_left_out l "
                                "JOIN ev_events e ON e.id = l.event "
                                "JOIN ev_origins o ON o.id = e.origin WHERE o.device = :device"),
                 {{":device", device}})
        .value_or(0);
}

std::optional<std::int64_t> RevokedOrigins::limit(const QByteArray& origin,
                                                  const QByteArray& device) {
    if (const auto known = m_limits.find(origin); known != m_limits.end())
        return known->second;
    const auto found = Revocations::isRevoked(m_sql, device)
                           ? std::optional(openLimit(m_sql, acceptedOf(m_sql, device, origin)))
                           : std::nullopt;
    return m_limits.emplace(origin, found).first->second;
}

bool RevokedOrigins::passesOver(const QByteArray& origin, const QByteArray& device,
                                std::int64_t seq) {
    const auto most = limit(origin, device);
    return most && seq > *most;
}

bool RevokedOrigins::passesOver(const QByteArray& origin, std::int64_t seq) {
    if (const auto known = m_limits.find(origin); known != m_limits.end())
        return known->second && seq > *known->second;
    return passesOver(origin, EventLog::deviceOf(m_sql, origin), seq);
}

} // namespace chuangkou
