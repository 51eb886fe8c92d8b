// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/recalculation_table.h"

#include "core/crypto/keys.h"
#include "core/store/canonical.h"

namespace chuangkou {

SubjectId recalculationSubject(const CaseId& id, const QByteArray& version) {
    return SubjectId::fromHash(hash256(
        CanonicalWriter().bytes("ckt-recalculation-1").bytes(id.bytes()).bytes(version).result()));
}

QStringList RecalculationTable::schema() const {
    return {QStringLiteral(R"(
        CREATE TABLE p_recalculations (
            subject BLOB NOT NULL PRIMARY KEY,
            case_id BLOB NOT NULL,
            policy TEXT NOT NULL,
            version BLOB NOT NULL,
            before INTEGER NOT NULL,
            after INTEGER NOT NULL,
            trace BLOB NOT NULL,
            by BLOB NOT NULL,
            at INTEGER NOT NULL,
            day TEXT NOT NULL
        ) STRICT, WITHOUT ROWID)"),
            QStringLiteral("CREATE INDEX p_recalculations_case ON p_recalculations "
                           "(case_id, at)")};
}

void RecalculationTable::fold(Sql& sql, const SubjectId& subject,
                              const std::vector<Event>& events) const {
    sql.exec(QStringLiteral("DELETE FROM p_recalculations WHERE subject = :subject"),
             {{":subject", subject.bytes()}});
    for (const Event& event : events) {
        if (event.isWithheld())
            continue;
        const QJsonObject body = event.json();
        const auto hex = [&](const char* key) {
            return QByteArray::fromHex(body.value(QLatin1String(key)).toString().toLatin1());
        };
        const auto id = CaseId::fromText(body.value(QLatin1String("case")).toString());
        if (!id)
            continue;
        sql.exec(QStringLiteral("INSERT OR REPLACE INTO p_recalculations (subject, case_id, "
                                "policy, version, before, after, trace, by, at, day) VALUES "
                                "(:subject, :case_id, :policy, :version, :before, :after, :trace, "
                                ":by, :at, :day)"),
                 {{":subject", subject.bytes()},
                  {":case_id", id->bytes()},
                  {":policy", body.value(QLatin1String("policy")).toString()},
                  {":version", hex("version")},
                  {":before", body.value(QLatin1String("before")).toInteger()},
                  {":after", body.value(QLatin1String("after")).toInteger()},
                  {":trace", hex("trace")},
                  {":by", blob(event.actor.bytes())},
                  {":at", static_cast<qint64>(event.at)},
                  {":day", body.value(QLatin1String("day")).toString()}});
    }
}

std::vector<Recalculation> RecalculationTable::open(Sql& sql, const QString& policy) {
    return sql.list(
        QStringLiteral("SELECT case_id, policy, version, before, after, trace, by, at, day FROM "
                       "p_recalculations r WHERE (:policy = '' OR policy = :policy) AND NOT EXISTS "
                       "(SELECT 1 FROM p_recalculations later WHERE later.case_id = r.case_id AND "
                       "(later.at, later.subject) > (r.at, r.subject)) ORDER BY case_id"),
        {{":policy", policy.isEmpty() ? QStringLiteral("") : policy}}, [](const SqlRow& row) {
            return Recalculation{CaseId::fromBytes(row.bytes(0)).value_or(CaseId()),
                                 row.text(1),
                                 row.bytes(2),
                                 Money::fromFen(row.integer(3)),
                                 Money::fromFen(row.integer(4)),
                                 row.bytes(5),
                                 ActorId::fromBytes(row.bytes(6)).value_or(ActorId()),
                                 row.integer(7),
                                 QDate::fromString(row.text(8), Qt::ISODate)};
        });
}

} // namespace chuangkou
