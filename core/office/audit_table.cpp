// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/audit_table.h"

#include "core/office/office_events.h"

namespace chuangkou {

std::span<const EventKind> AuditTable::kinds() const {
    return kAuditKinds;
}

QStringList AuditTable::schema() const {
    return {QStringLiteral(R"(
        CREATE TABLE p_audit (
            event BLOB NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL,
            actor BLOB NOT NULL,
            at INTEGER NOT NULL,
            detail TEXT NOT NULL
        ) STRICT, WITHOUT ROWID)"),
            QStringLiteral("CREATE INDEX p_audit_at ON p_audit (at)")};
}

void AuditTable::fold(Sql& sql, const SubjectId&, const std::vector<Event>& events) const {
    for (const Event& event : events)
        sql.exec(QStringLiteral("INSERT OR REPLACE INTO p_audit (event, kind, actor, at, detail) "
                                "VALUES (:event, :kind, :actor, :at, :detail)"),
                 {{":event", event.hash},
                  {":kind", event.kind},
                  {":actor", blob(event.actor.bytes())},
                  {":at", static_cast<qint64>(event.at)},
                  {":detail", QString::fromUtf8(event.body)}});
}

std::vector<AuditEntry> AuditTable::between(Sql& sql, std::int64_t from, std::int64_t to) {
    return sql.list(QStringLiteral("SELECT event, kind, actor, at, detail FROM p_audit "
                                   "WHERE at >= :from AND at < :to ORDER BY at, event"),
                    {{":from", static_cast<qint64>(from)}, {":to", static_cast<qint64>(to)}},
                    [](const SqlRow& row) {
                        const QByteArray actor = row.bytes(2);
                        return AuditEntry{row.bytes(0), row.text(1),
                                          actor.isEmpty() ? ActorId() : ActorId::fromHash(actor),
                                          row.integer(3), row.text(4)};
                    });
}

NewEvent audit(IdSource& ids, const char* kind, QJsonObject body) {
    return {ids.next<SubjectId>(), QString::fromLatin1(kind), std::move(body)};
}

} // namespace chuangkou
