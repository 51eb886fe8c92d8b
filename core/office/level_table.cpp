// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/level_table.h"

#include "core/store/canonical.h"
#include "core/store/device.h"
#include "core/store/event_log.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace chuangkou {

namespace {

QString text(const QJsonObject& body, const char* key) {
    return body.value(QLatin1String(key)).toString();
}
QByteArray hex(const QJsonObject& body, const char* key) {
    return QByteArray::fromHex(text(body, key).toLatin1());
}
QDate date(const QString& iso) {
    return QDate::fromString(iso, Qt::ISODate);
}

/// Id of the office whose machine wrote the event.
QByteArray officeOf(Sql& sql, const Event& event) {
    const auto certificate = certificateOf(sql, EventLog::deviceOf(sql, event.origin));
    return certificate ? certificate->office.bytes() : QByteArray();
}

void foldNotice(Sql& sql, const SubjectId& subject, const Event& event) {
    const QJsonObject body = event.json();
    sql.exec(QStringLiteral("INSERT OR REPLACE INTO p_level_notices (notice, office, own, title, "
                            "text, day, document, file, at) VALUES (:notice, :office, :own, "
                            ":title, :text, :day, :document, :file, :at)"),
             {{":notice", subject.bytes()},
              {":office", blob(officeOf(sql, event))},
              {":own", event.isForeign ? 0 : 1},
              {":title", text(body, "title")},
              {":text", text(body, "text")},
              {":day", text(body, "day")},
              {":document", blob(hex(body, "document"))},
              {":file", text(body, "file")},
              {":at", static_cast<qint64>(event.at)}});
}

void foldQuestion(Sql& sql, const SubjectId& subject, const Event& event) {
    const QJsonObject body = event.json();
    sql.exec(
        QStringLiteral("INSERT OR REPLACE INTO p_case_questions (question, own, scheme, "
                       "first_day, last_day, cases, reason, at) VALUES (:question, :own, "
                       ":scheme, :first, :last, :cases, :reason, :at)"),
        {{":question", subject.bytes()},
         {":own", event.isForeign ? 0 : 1},
         {":scheme", text(body, "scheme")},
         {":first", text(body, "first")},
         {":last", text(body, "last")},
         {":cases", QString::fromUtf8(QJsonDocument(body.value(QLatin1String("cases")).toArray())
                                          .toJson(QJsonDocument::Compact))},
         {":reason", text(body, "reason")},
         {":at", static_cast<qint64>(event.at)}});
}

void foldKey(Sql& sql, const SubjectId& subject, const Event& event) {
    sql.exec(QStringLiteral("INSERT OR REPLACE INTO p_tag_keys (subject, key, office, at) "
                            "VALUES (:subject, :key, :office, :at)"),
             {{":subject", subject.bytes()},
              {":key", blob(hex(event.json(), "key"))},
              {":office", blob(officeOf(sql, event))},
              {":at", static_cast<qint64>(event.at)}});
}

void foldTag(Sql& sql, const SubjectId& subject, const Event& event) {
    const QJsonObject body = event.json();
    sql.exec(QStringLiteral("INSERT OR REPLACE INTO p_claim_tags (subject, claim, scheme, "
                            "first_day, last_day, tag) VALUES (:subject, :claim, :scheme, :first, "
                            ":last, :tag)"),
             {{":subject", subject.bytes()},
              {":claim", blob(hex(body, "case"))},
              {":scheme", text(body, "scheme")},
              {":first", text(body, "first")},
              {":last", text(body, "last")},
              {":tag", blob(hex(body, "tag"))}});
}

std::vector<AskedCase> casesOf(const QString& json) {
    std::vector<AskedCase> cases;
    for (const QJsonValue& value : QJsonDocument::fromJson(json.toUtf8()).array()) {
        const QJsonObject one = value.toObject();
        cases.push_back(
            {hex(one, "office"), SubjectId::fromText(text(one, "case")).value_or(SubjectId())});
    }
    return cases;
}

} // namespace

SubjectId levelSubject(const QByteArray& own, const QByteArray& other, LevelSide side) {
    return SubjectId::fromHash(hash256(CanonicalWriter()
                                           .bytes("ckt-level-1")
                                           .bytes(own)
                                           .bytes(other)
                                           .number(side == LevelSide::Above ? 1 : 0)
                                           .result()));
}

SubjectId claimTagSubject(const SubjectId& claim, const QString& scheme, const QByteArray& tag) {
    return SubjectId::fromHash(hash256(CanonicalWriter()
                                           .bytes("ckt-claim-tag-1")
                                           .bytes(claim.bytes())
                                           .text(scheme)
                                           .bytes(tag)
                                           .result()));
}

QByteArray personTag(const QByteArray& key, const QString& idKind, const QString& number) {
    return hmac256(key,
                   CanonicalWriter().bytes("ckt-person-tag-1").text(idKind).text(number).result());
}

QStringList LevelTable::tables() const {
    return {QStringLiteral("p_level_notices"), QStringLiteral("p_case_questions"),
            QStringLiteral("p_tag_keys"), QStringLiteral("p_claim_tags")};
}

QStringList LevelTable::schema() const {
    return {QStringLiteral(R"(
        CREATE TABLE p_level_notices (
            notice BLOB NOT NULL PRIMARY KEY,
            office BLOB NOT NULL,
            own INTEGER NOT NULL,
            title TEXT NOT NULL,
            text TEXT NOT NULL,
            day TEXT NOT NULL,
            document BLOB NOT NULL,
            file TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID)"),
            QStringLiteral(R"(
        CREATE TABLE p_case_questions (
            question BLOB NOT NULL PRIMARY KEY,
            own INTEGER NOT NULL,
            scheme TEXT NOT NULL,
            first_day TEXT NOT NULL,
            last_day TEXT NOT NULL,
            cases TEXT NOT NULL,
            reason TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID)"),
            QStringLiteral(R"(
        CREATE TABLE p_tag_keys (
            subject BLOB NOT NULL PRIMARY KEY,
            key BLOB NOT NULL,
            office BLOB NOT NULL,
            at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID)"),
            QStringLiteral(R"(
        CREATE TABLE p_claim_tags (
            subject BLOB NOT NULL PRIMARY KEY,
            claim BLOB NOT NULL,
            scheme TEXT NOT NULL,
            first_day TEXT NOT NULL,
            last_day TEXT NOT NULL,
            tag BLOB NOT NULL
        ) STRICT, WITHOUT ROWID)"),
            QStringLiteral("CREATE INDEX p_claim_tags_claim ON p_claim_tags (claim)")};
}

void LevelTable::fold(Sql& sql, const SubjectId& subject, const std::vector<Event>& events) const {
    // The last word of each subject holds; those that accept offices have no rows.
    const Event& last = events.back();
    if (last.kind == QLatin1String("notice_given"))
        foldNotice(sql, subject, last);
    else if (last.kind == QLatin1String("case_asked"))
        foldQuestion(sql, subject, last);
    else if (last.kind == QLatin1String("tag_key_made"))
        foldKey(sql, subject, last);
    else if (last.kind == QLatin1String("claim_tagged"))
        foldTag(sql, subject, last);
}

std::vector<LevelNotice> LevelTable::notices(Sql& sql) {
    return sql.list(QStringLiteral("SELECT notice, office, own, title, text, day, document, file, "
                                   "at FROM p_level_notices ORDER BY at DESC, notice"),
                    {}, [](const SqlRow& row) {
                        return LevelNotice{SubjectId::fromHash(row.bytes(0)),
                                           row.bytes(1),
                                           row.integer(2) != 0,
                                           row.text(3),
                                           row.text(4),
                                           date(row.text(5)),
                                           row.bytes(6),
                                           row.text(7),
                                           row.integer(8)};
                    });
}

std::vector<CaseQuestion> LevelTable::questions(Sql& sql) {
    return sql.list(QStringLiteral("SELECT question, own, scheme, first_day, last_day, cases, "
                                   "reason, at FROM p_case_questions ORDER BY at DESC, question"),
                    {}, [](const SqlRow& row) {
                        return CaseQuestion{SubjectId::fromHash(row.bytes(0)),
                                            row.integer(1) != 0,
                                            row.text(2),
                                            date(row.text(3)),
                                            date(row.text(4)),
                                            casesOf(row.text(5)),
                                            row.text(6),
                                            row.integer(7)};
                    });
}

std::vector<TagKey> LevelTable::tagKeys(Sql& sql) {
    std::vector<TagKey> keys;
    sql.each(QStringLiteral("SELECT key, office, at FROM p_tag_keys ORDER BY office, at, subject"),
             {}, [&](const SqlRow& row) {
                 // Two machines that made one at once: the first is the office's.
                 if (keys.empty() || keys.back().office != row.bytes(1))
                     keys.push_back({row.bytes(0), row.bytes(1), row.integer(2)});
             });
    return keys;
}

std::vector<ClaimTag> LevelTable::tagsOf(Sql& sql, const SubjectId& claim) {
    return sql.list(QStringLiteral("SELECT claim, scheme, first_day, last_day, tag FROM "
                                   "p_claim_tags WHERE claim = :claim ORDER BY subject"),
                    {{":claim", claim.bytes()}}, [](const SqlRow& row) {
                        return ClaimTag{{},
                                        SubjectId::fromHash(row.bytes(0)),
                                        row.text(1),
                                        date(row.text(2)),
                                        date(row.text(3)),
                                        row.bytes(4)};
                    });
}

std::vector<ClaimTag> LevelTable::everyTag(Sql& sql) {
    std::map<SubjectId, ClaimTag> tags;
    // From the events: what an office below wrote is not in this office's own tables.
    sql.each(QStringLiteral("SELECT e.body, coalesce(o.office, (SELECT office FROM l_device)), "
                            "e.subject FROM ev_events e JOIN ev_origins o ON o.id = e.origin "
                            "WHERE e.kind = 'claim_tagged' AND e.body IS NOT NULL "
                            "ORDER BY e.hlc_ms, e.hlc_counter, e.hash"),
             {}, [&](const SqlRow& row) {
                 const QJsonObject body = QJsonDocument::fromJson(row.bytes(0)).object();
                 tags[SubjectId::fromHash(row.bytes(2))] = {
                     row.bytes(1),
                     SubjectId::fromText(text(body, "case")).value_or(SubjectId()),
                     text(body, "scheme"),
                     date(text(body, "first")),
                     date(text(body, "last")),
                     hex(body, "tag")};
             });
    std::vector<ClaimTag> all;
    for (auto& [subject, tag] : tags)
        all.push_back(std::move(tag));
    return all;
}

} // namespace chuangkou
