// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/value_table.h"

#include "core/crypto/keys.h"
#include "core/store/canonical.h"

#include <map>

namespace chuangkou {

SubjectId valueSubject(const QString& policy, const QString& parameter, QDate from,
                       const QString& area) {
    CanonicalWriter writer;
    writer.bytes("ckt-value-1").text(policy).text(parameter).text(from.toString(Qt::ISODate));
    if (!area.isEmpty())
        writer.text(area);
    return SubjectId::fromHash(hash256(writer.result()));
}

QStringList ValueTable::schema() const {
    return {QStringLiteral(R"(
        CREATE TABLE p_value_confirmations (
            subject BLOB NOT NULL,
            account BLOB NOT NULL,
            policy TEXT NOT NULL,
            parameter TEXT NOT NULL,
            area TEXT NOT NULL,
            from_day TEXT,
            value TEXT NOT NULL,
            reference TEXT NOT NULL,
            document TEXT NOT NULL,
            at INTEGER NOT NULL,
            event BLOB NOT NULL,
            PRIMARY KEY (subject, account)
        ) STRICT, WITHOUT ROWID)")};
}

void ValueTable::fold(Sql& sql, const SubjectId& subject, const std::vector<Event>& events) const {
    sql.exec(QStringLiteral("DELETE FROM p_value_confirmations WHERE subject = :subject"),
             {{":subject", subject.bytes()}});
    for (const Event& event : events) {
        if (event.kind != QLatin1String("value_confirmed") || event.isWithheld())
            continue;
        const QJsonObject body = event.json();
        const auto text = [&](const char* key) {
            return body.value(QLatin1String(key)).toString();
        };
        const QString from = text("from");
        sql.exec(QStringLiteral("INSERT OR REPLACE INTO p_value_confirmations (subject, account, "
                                "policy, parameter, area, from_day, value, reference, document, "
                                "at, event) VALUES (:subject, :account, :policy, :parameter, "
                                ":area, :from_day, :value, :reference, :document, :at, :event)"),
                 {{":subject", subject.bytes()},
                  {":account", blob(event.actor.bytes())},
                  {":policy", text("policy")},
                  {":parameter", text("parameter")},
                  {":area", text("area")},
                  {":from_day", from.isEmpty() ? QVariant() : QVariant(from)},
                  {":value", text("value")},
                  {":reference", text("reference")},
                  {":document", text("document")},
                  {":at", static_cast<qint64>(event.at)},
                  {":event", event.hash}});
    }
}

std::vector<ValueConfirmation> ValueTable::all(Sql& sql) {
    return sql.list(
        QStringLiteral("SELECT policy, parameter, area, from_day, value, reference, document, "
                       "account, at, event FROM p_value_confirmations "
                       "ORDER BY policy, parameter, from_day, at, event"),
        {}, [](const SqlRow& row) {
            return ValueConfirmation{
                row.text(0),    row.text(1),
                row.text(2),    QDate::fromString(row.text(3), Qt::ISODate),
                row.text(4),    row.text(5),
                row.text(6),    ActorId::fromBytes(row.bytes(7)).value_or(ActorId()),
                row.integer(8), row.bytes(9)};
        });
}

} // namespace chuangkou
