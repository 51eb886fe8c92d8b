// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/version_table.h"

#include "core/crypto/keys.h"
#include "core/store/canonical.h"
#include "core/store/merge.h"

#include <set>

namespace chuangkou {

namespace {

QDate date(const QJsonObject& body, const char* key) {
    return QDate::fromString(body.value(QLatin1String(key)).toString(), Qt::ISODate);
}
QByteArray hex(const QJsonObject& body, const char* key) {
    return QByteArray::fromHex(body.value(QLatin1String(key)).toString().toLatin1());
}
QVariant isoDay(QDate day) {
    return day.isValid() ? QVariant(day.toString(Qt::ISODate)) : QVariant();
}

const QString kColumns =
    QStringLiteral("identity, policy, title, package, valid_from, valid_to, known_from, note, "
                   "imported_by, imported_at, adopted_by, adopted_at, rejected_by, rejected_at, "
                   "reason, from_above");

VersionRow rowOf(const SqlRow& row) {
    VersionRow version;
    version.identity = row.bytes(0);
    version.policy = row.text(1);
    version.title = row.text(2);
    version.package = row.bytes(3);
    version.validFrom = QDate::fromString(row.text(4), Qt::ISODate);
    version.validTo = QDate::fromString(row.text(5), Qt::ISODate);
    version.knownFrom = QDate::fromString(row.text(6), Qt::ISODate);
    version.note = row.text(7);
    version.importedBy = ActorId::fromBytes(row.bytes(8)).value_or(ActorId());
    version.importedAt = row.integer(9);
    if (!row.isNull(11)) {
        version.adoptedBy = ActorId::fromBytes(row.bytes(10)).value_or(ActorId());
        version.adoptedAt = row.integer(11);
    }
    if (!row.isNull(13)) {
        version.rejectedBy = ActorId::fromBytes(row.bytes(12)).value_or(ActorId());
        version.rejectedAt = row.integer(13);
        version.reason = row.text(14);
    }
    version.isFromAbove = row.integer(15) != 0;
    return version;
}

} // namespace

SubjectId versionSubject(const QString& policy, const QByteArray& identity) {
    return SubjectId::fromHash(hash256(
        CanonicalWriter().bytes("ckt-policy-version-1").text(policy).bytes(identity).result()));
}

std::set<ActorId> versionImporters(const std::vector<Event>& events) {
    std::set<ActorId> own;
    std::set<ActorId> above;
    bool isAdoptedAbove = false;
    for (const Event& event : events) {
        if (event.isWithheld())
            continue;
        if (event.kind == QLatin1String("policy_imported"))
            (event.isForeign ? above : own).insert(event.actor);
        else if (event.isForeign && event.kind == QLatin1String("policy_adopted"))
            isAdoptedAbove = isAdoptedAbove || above.size() > 1 ||
                             (!above.empty() && !above.contains(event.actor));
    }
    if (isAdoptedAbove)
        own.merge(above);
    return own;
}

std::optional<VersionRow> foldVersion(const std::vector<Event>& ordered) {
    const MergedSubject merged(ordered, MergeRules(kPolicyKinds));
    const std::vector<Event>& events = merged.events();
    std::optional<VersionRow> version;
    std::set<ActorId> importers;
    const std::set<ActorId> counted = versionImporters(events);
    for (const Event& event : events) {
        const bool isImport = event.kind == QLatin1String("policy_imported");
        if (event.isWithheld() || (isImport && !counted.contains(event.actor)) ||
            (event.isForeign && !isImport))
            continue;
        const QJsonObject body = event.json();
        if (isImport) {
            importers.insert(event.actor);
            if (version)
                continue;
            version = VersionRow{hex(body, "identity"),
                                 body.value(QLatin1String("policy")).toString(),
                                 body.value(QLatin1String("title")).toString(),
                                 hex(body, "package"),
                                 date(body, "valid_from"),
                                 date(body, "valid_to"),
                                 date(body, "known_from"),
                                 body.value(QLatin1String("note")).toString(),
                                 event.actor,
                                 event.at,
                                 {},
                                 0,
                                 {},
                                 0,
                                 {},
                                 event.isForeign};
        } else if (event.kind == QLatin1String("policy_adopted") && version &&
                   !version->isAdopted() &&
                   (importers.size() > 1 || !importers.contains(event.actor))) {
            version->adoptedBy = event.actor;
            version->adoptedAt = event.at;
            version->rejectedAt = 0; // whoever adopts it saw more
        } else if (event.kind == QLatin1String("policy_rejected") && version &&
                   version->isProposed()) {
            version->rejectedBy = event.actor;
            version->rejectedAt = event.at;
            version->reason = body.value(QLatin1String("reason")).toString();
        }
    }
    return version;
}

QStringList VersionTable::schema() const {
    return {QStringLiteral(R"(
        CREATE TABLE p_policy_versions (
            subject BLOB NOT NULL PRIMARY KEY,
            identity BLOB NOT NULL,
            policy TEXT NOT NULL,
            title TEXT NOT NULL,
            package BLOB NOT NULL,
            valid_from TEXT,
            valid_to TEXT,
            known_from TEXT,
            note TEXT NOT NULL,
            imported_by BLOB NOT NULL,
            imported_at INTEGER NOT NULL,
            adopted_by BLOB,
            adopted_at INTEGER,
            rejected_by BLOB,
            rejected_at INTEGER,
            reason TEXT NOT NULL,
            from_above INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID)"),
            QStringLiteral("CREATE INDEX p_policy_versions_policy ON p_policy_versions "
                           "(policy, adopted_at)")};
}

void VersionTable::fold(Sql& sql, const SubjectId& subject,
                        const std::vector<Event>& events) const {
    sql.exec(QStringLiteral("DELETE FROM p_policy_versions WHERE subject = :subject"),
             {{":subject", subject.bytes()}});
    const auto version = foldVersion(events);
    if (!version)
        return;
    const bool isAdopted = version->isAdopted();
    const bool isRejected = version->rejectedAt != 0;
    sql.exec(
        QStringLiteral("INSERT INTO p_policy_versions (subject, ") + kColumns +
            QStringLiteral(") VALUES (:subject, :identity, :policy, :title, :package, "
                           ":valid_from, :valid_to, :known_from, :note, :imported_by, "
                           ":imported_at, :adopted_by, :adopted_at, :rejected_by, :rejected_at, "
                           ":reason, :from_above)"),
        {{":subject", subject.bytes()},
         {":identity", version->identity},
         {":policy", version->policy},
         {":title", version->title},
         {":package", version->package},
         {":valid_from", isoDay(version->validFrom)},
         {":valid_to", isoDay(version->validTo)},
         {":known_from", isoDay(version->knownFrom)},
         {":note", version->note},
         {":imported_by", blob(version->importedBy.bytes())},
         {":imported_at", static_cast<qint64>(version->importedAt)},
         {":adopted_by", isAdopted ? QVariant(blob(version->adoptedBy.bytes())) : QVariant()},
         {":adopted_at",
          isAdopted ? QVariant(static_cast<qint64>(version->adoptedAt)) : QVariant()},
         {":rejected_by", isRejected ? QVariant(blob(version->rejectedBy.bytes())) : QVariant()},
         {":rejected_at",
          isRejected ? QVariant(static_cast<qint64>(version->rejectedAt)) : QVariant()},
         {":reason", isRejected ? version->reason : QStringLiteral("")},
         {":from_above", version->isFromAbove ? 1 : 0}});
}

std::vector<VersionRow> VersionTable::all(Sql& sql) {
    return sql.list(QStringLiteral("SELECT ") + kColumns +
                        QStringLiteral(" FROM p_policy_versions ORDER BY imported_at, identity"),
                    {}, rowOf);
}

std::optional<VersionRow> VersionTable::find(Sql& sql, const QByteArray& identity) {
    const auto rows = sql.list(QStringLiteral("SELECT ") + kColumns +
                                   QStringLiteral(" FROM p_policy_versions "
                                                  "WHERE identity = :identity ORDER BY subject"),
                               {{":identity", identity}}, rowOf);
    return rows.empty() ? std::nullopt : std::optional(rows.front());
}

} // namespace chuangkou
