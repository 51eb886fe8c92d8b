// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/audit_table.h"

#include "core/office/account_table.h"
#include "core/office/administrators.h"
#include "core/office/office_events.h"
#include "core/office/office_table.h"
#include "core/store/event_log.h"

#include <algorithm>
#include <map>
#include <tuple>

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

std::vector<AuditRow> AuditTable::rows(Sql& sql, const AuditQuery& query) {
    std::map<QByteArray, int> machines;
    for (const Machine& machine : OfficeTable::machines(sql))
        machines.emplace(machine.device, machine.number);
    const auto separation = AdministratorTable::separation(sql);
    std::vector<AuditRow> rows;
    for (const AuditQuery::Part& part : query.parts)
        sql.each(QStringLiteral("SELECT ") + EventLog::columns() +
                     QStringLiteral(", o.device FROM ev_events e JOIN ev_origins o ON o.id = "
                                    "e.origin WHERE e.kind = :kind AND e.at >= :from AND e.at < "
                                    ":to"),
                 {{":kind", part.kind},
                  {":from", static_cast<qint64>(query.from)},
                  {":to", static_cast<qint64>(query.to)}},
                 [&](const SqlRow& row) {
                     const Event event = EventLog::eventOf(row);
                     const QJsonObject body = event.isWithheld() ? QJsonObject() : event.json();
                     if (part.keeps != nullptr && (event.isWithheld() || !part.keeps(body)))
                         return;
                     const auto machine = machines.find(row.bytes(row.columns() - 1));
                     rows.push_back({event.hash,
                                     event.kind,
                                     event.subject,
                                     event.actor,
                                     {},
                                     {},
                                     machine == machines.end() ? 0 : machine->second,
                                     event.at,
                                     event.seq,
                                     body,
                                     event.isWithheld(),
                                     !separation || event.at < separation->since});
                 });
    std::sort(rows.begin(), rows.end(), [](const AuditRow& one, const AuditRow& other) {
        return std::tie(one.at, one.machine, one.seq, one.event) <
               std::tie(other.at, other.machine, other.seq, other.event);
    });
    std::map<ActorId, QString> names;
    const auto nameOf = [&](const ActorId& account) {
        auto name = names.find(account);
        if (name == names.end())
            name = names.emplace(account, AccountTable::nameOf(sql, account)).first;
        return name->second;
    };
    for (AuditRow& row : rows) {
        row.who = nameOf(row.actor);
        if (row.kind.startsWith(QLatin1String("account_")))
            row.subjectName = nameOf(ActorId::from(row.subject));
    }
    return rows;
}

std::vector<HeldHead> AuditTable::headsThatBeginWith(Sql& sql, const QByteArray& begin) {
    const std::vector<Machine> machines = OfficeTable::machines(sql);
    return sql.list(
        QStringLiteral("SELECT o.origin, e.hash, e.seq, e.at, o.device FROM ev_events e "
                       "JOIN ev_origins o ON o.id = e.origin "
                       "WHERE e.hash >= :low AND e.hash < :high ORDER BY e.hash"),
        {{":low", begin}, {":high", begin + QByteArray(33, '\xff')}}, [&](const SqlRow& row) {
            HeldHead head{row.bytes(0), row.bytes(1), row.integer(2), row.integer(3), 0, {}};
            for (const Machine& machine : machines)
                if (machine.device == row.bytes(4)) {
                    head.machine = machine.number;
                    head.machineName = machine.name;
                }
            return head;
        });
}

NewEvent audit(IdSource& ids, const char* kind, QJsonObject body) {
    return {ids.next<SubjectId>(), QString::fromLatin1(kind), std::move(body)};
}

} // namespace chuangkou
