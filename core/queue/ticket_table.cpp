// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/ticket_table.h"

#include "core/base/iso_date.h"
#include "core/queue/event_body.h"
#include "core/queue/ticket_events.h"

#include <array>

namespace chuangkou {

namespace {

const QString kColumns = QStringLiteral(
    "day, hall, ticket, number, letter, serial, term, state, class, class_reason, origin, line, "
    "item, person, companions, appointment, counter, counter_name, clerk, arrived_at, "
    "appointment_at, admitted_at, first_call_at, last_call_at, last_call_seq, calls, "
    "next_callable_at, started_at, auto_started, ended_at, wait_s, early_s, walk_s, service_s, "
    "hold_s, end_reason, call_rule, call_reason, raised_in_a_row, doubtful, notes, "
    "recorded_outcome, recorded_priority, services, version, from_outside");

QString placeholders() {
    return QLatin1Char(':') +
           QString(kColumns).replace(QStringLiteral(", "), QStringLiteral(", :"));
}

template <typename Value> QVariant nullable(const std::optional<Value>& value) {
    return value ? QVariant(static_cast<qint64>(*value)) : QVariant();
}

std::optional<std::int64_t> optionalMs(const SqlRow& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional<std::int64_t>(row.integer(column));
}

// Services as text: five parts each, with the length of a part and a colon before it.
constexpr int kParts = 5;

QString servicesText(const std::vector<ServiceResult>& services) {
    QString text;
    for (const ServiceResult& service : services)
        for (const QString& part : {service.item, service.line, QString::number(service.count),
                                    service.result, service.caseId})
            text.append(QString::number(part.size())).append(QLatin1Char(':')).append(part);
    return text;
}

std::vector<ServiceResult> servicesOf(const QString& text) {
    std::vector<ServiceResult> services;
    for (qsizetype at = 0; at < text.size();) {
        std::array<QString, kParts> parts;
        for (QString& part : parts) {
            const qsizetype colon = text.indexOf(QLatin1Char(':'), at);
            const qsizetype size = QStringView(text).sliced(at, colon - at).toInt();
            part = text.mid(colon + 1, size);
            at = colon + 1 + size;
        }
        services.push_back({parts[0], parts[1], parts[2].toInt(), parts[3], parts[4]});
    }
    return services;
}

QStringList split(const QString& text) {
    return text.split(u',', Qt::SkipEmptyParts);
}

void readTimes(const SqlRow& row, TicketRow& ticket) {
    ticket.arrivedAt = row.integer(19);
    ticket.appointmentAt = optionalMs(row, 20);
    ticket.admittedAt = optionalMs(row, 21);
    ticket.firstCallAt = optionalMs(row, 22);
    ticket.lastCallAt = optionalMs(row, 23);
    ticket.lastCallSeq = row.integer(24);
    ticket.calls = static_cast<int>(row.integer(25));
    ticket.nextCallableAt = row.integer(26);
    ticket.startedAt = optionalMs(row, 27);
    ticket.startedAutomatically = row.integer(28) != 0;
    ticket.endedAt = optionalMs(row, 29);
    ticket.waitS = optionalMs(row, 30);
    ticket.earlyS = optionalMs(row, 31);
    ticket.walkS = optionalMs(row, 32);
    ticket.serviceS = optionalMs(row, 33);
    ticket.holdS = row.integer(34);
}

TicketRow ticketOf(const SqlRow& row) {
    TicketRow ticket;
    ticket.day = QDate::fromString(row.text(0), Qt::ISODate);
    ticket.hall = idOfBytes<HallId>(row.bytes(1));
    ticket.id = idOfBytes<TicketId>(row.bytes(2));
    ticket.number = row.text(3);
    ticket.letter = row.text(4);
    ticket.serial = static_cast<int>(row.integer(5));
    ticket.term = static_cast<int>(row.integer(6));
    ticket.state = ticketStateFromKey(row.text(7)).value_or(TicketState::Closed);
    ticket.ticketClass = ticketClassFromKey(row.text(8));
    ticket.classReason = row.text(9);
    ticket.origin = ticketOriginFromKey(row.text(10));
    ticket.line = row.text(11);
    ticket.item = row.text(12);
    ticket.person = idOfBytes<PersonId>(row.bytes(13));
    ticket.companions = static_cast<int>(row.integer(14));
    ticket.appointment = idOfBytes<AppointmentId>(row.bytes(15));
    ticket.counter = idOfBytes<CounterId>(row.bytes(16));
    ticket.counterName = row.text(17);
    ticket.clerk = idOfBytes<ActorId>(row.bytes(18));
    readTimes(row, ticket);
    ticket.endReason = row.text(35);
    ticket.callRule = row.text(36);
    ticket.callReason = row.text(37);
    ticket.raisedInARow = static_cast<int>(row.integer(38));
    ticket.doubtful = split(row.text(39));
    ticket.notes = split(row.text(40));
    ticket.recordedOutcome = row.text(41);
    ticket.recordedPriority = row.text(42);
    ticket.services = servicesOf(row.text(43));
    ticket.version = row.bytes(44);
    ticket.cameFromOutside = row.integer(45) != 0;
    return ticket;
}

void insert(Sql& sql, const TicketRow& ticket) {
    static const QString text = QStringLiteral("INSERT OR REPLACE INTO p_tickets (") + kColumns +
                                QStringLiteral(") VALUES (") + placeholders() + QLatin1Char(')');
    sql.exec(text, {{":day", isoDate(ticket.day)},
                    {":hall", blob(ticket.hall.bytes())},
                    {":ticket", blob(ticket.id.bytes())},
                    {":number", ticket.number},
                    {":letter", ticket.letter},
                    {":serial", ticket.serial},
                    {":term", ticket.term},
                    {":state", ticketStateKey(ticket.state)},
                    {":class", ticketClassKey(ticket.ticketClass)},
                    {":class_reason", ticket.classReason},
                    {":origin", ticketOriginKey(ticket.origin)},
                    {":line", ticket.line},
                    {":item", ticket.item},
                    {":person", blob(ticket.person.bytes())},
                    {":companions", ticket.companions},
                    {":appointment", blob(ticket.appointment.bytes())},
                    {":counter", blob(ticket.counter.bytes())},
                    {":counter_name", ticket.counterName},
                    {":clerk", blob(ticket.clerk.bytes())},
                    {":arrived_at", static_cast<qint64>(ticket.arrivedAt)},
                    {":appointment_at", nullable(ticket.appointmentAt)},
                    {":admitted_at", nullable(ticket.admittedAt)},
                    {":first_call_at", nullable(ticket.firstCallAt)},
                    {":last_call_at", nullable(ticket.lastCallAt)},
                    {":last_call_seq", static_cast<qint64>(ticket.lastCallSeq)},
                    {":calls", ticket.calls},
                    {":next_callable_at", static_cast<qint64>(ticket.nextCallableAt)},
                    {":started_at", nullable(ticket.startedAt)},
                    {":auto_started", ticket.startedAutomatically ? 1 : 0},
                    {":ended_at", nullable(ticket.endedAt)},
                    {":wait_s", nullable(ticket.waitS)},
                    {":early_s", nullable(ticket.earlyS)},
                    {":walk_s", nullable(ticket.walkS)},
                    {":service_s", nullable(ticket.serviceS)},
                    {":hold_s", static_cast<qint64>(ticket.holdS)},
                    {":end_reason", ticket.endReason},
                    {":call_rule", ticket.callRule},
                    {":call_reason", ticket.callReason},
                    {":raised_in_a_row", ticket.raisedInARow},
                    {":doubtful", ticket.doubtful.join(u',')},
                    {":notes", ticket.notes.join(u',')},
                    {":recorded_outcome", ticket.recordedOutcome},
                    {":recorded_priority", ticket.recordedPriority},
                    {":services", servicesText(ticket.services)},
                    {":version", blob(ticket.version)},
                    {":from_outside", ticket.cameFromOutside ? 1 : 0}});
}

std::vector<TicketRow> select(Sql& sql, const char* where, SqlBindView binds) {
    return sql.list(QStringLiteral("SELECT ") + kColumns + QStringLiteral(" FROM p_tickets ") +
                        QLatin1String(where),
                    binds, &ticketOf);
}

std::optional<TicketRow> one(std::vector<TicketRow> rows) {
    return rows.empty() ? std::nullopt : std::optional<TicketRow>(std::move(rows.front()));
}

SqlBinds ofHall(const HallId& hall, QDate day) {
    return {{":hall", blob(hall.bytes())}, {":day", day.toString(Qt::ISODate)}};
}

void addTo(TicketCounts& counts, TicketState state, int count) {
    counts.issued += count;
    switch (state) {
    case TicketState::Outside:
        counts.outside += count;
        counts.open += count;
        break;
    case TicketState::Waiting:
        counts.waiting += count;
        counts.open += count;
        break;
    case TicketState::Called:
    case TicketState::Serving:
    case TicketState::Held:
        counts.open += count;
        break;
    case TicketState::Done:
        counts.done += count;
        break;
    case TicketState::Lapsed:
        counts.lapsed += count;
        break;
    case TicketState::Left:
        counts.left += count;
        break;
    case TicketState::Cancelled:
        counts.cancelled += count;
        break;
    case TicketState::Closed:
        counts.closed += count;
        break;
    }
}

} // namespace

std::span<const EventKind> TicketTable::kinds() const {
    return kTicketKinds;
}

QStringList TicketTable::schema() const {
    return {
        QStringLiteral(R"(
        CREATE TABLE p_tickets (
            day TEXT NOT NULL,
            hall BLOB NOT NULL,
            ticket BLOB NOT NULL,
            number TEXT NOT NULL,
            letter TEXT NOT NULL,
            serial INTEGER NOT NULL,
            term INTEGER NOT NULL,
            state TEXT NOT NULL,
            class TEXT NOT NULL,
            class_reason TEXT NOT NULL,
            origin TEXT NOT NULL,
            line TEXT NOT NULL,
            item TEXT NOT NULL,
            person BLOB NOT NULL,
            companions INTEGER NOT NULL,
            appointment BLOB NOT NULL,
            counter BLOB NOT NULL,
            counter_name TEXT NOT NULL,
            clerk BLOB NOT NULL,
            arrived_at INTEGER NOT NULL,
            appointment_at INTEGER,
            admitted_at INTEGER,
            first_call_at INTEGER,
            last_call_at INTEGER,
            last_call_seq INTEGER NOT NULL,
            calls INTEGER NOT NULL,
            next_callable_at INTEGER NOT NULL,
            started_at INTEGER,
            auto_started INTEGER NOT NULL,
            ended_at INTEGER,
            wait_s INTEGER,
            early_s INTEGER,
            walk_s INTEGER,
            service_s INTEGER,
            hold_s INTEGER NOT NULL,
            end_reason TEXT NOT NULL,
            call_rule TEXT NOT NULL,
            call_reason TEXT NOT NULL,
            raised_in_a_row INTEGER NOT NULL,
            doubtful TEXT NOT NULL,
            notes TEXT NOT NULL,
            recorded_outcome TEXT NOT NULL,
            recorded_priority TEXT NOT NULL,
            services TEXT NOT NULL,
            version BLOB NOT NULL,
            from_outside INTEGER NOT NULL
        ) STRICT)"),
    };
}

QStringList TicketTable::indexes() const {
    return {
        QStringLiteral("CREATE UNIQUE INDEX p_tickets_ticket ON p_tickets (ticket)"),
        QStringLiteral("CREATE INDEX p_tickets_day ON p_tickets (day, hall, state)"),
        QStringLiteral("CREATE INDEX p_tickets_person ON p_tickets (person, day) "
                       "WHERE person <> x''"),
    };
}

void TicketTable::fold(Sql& sql, const SubjectId&, const std::vector<Event>& events) const {
    if (const auto ticket = foldTicket(events))
        insert(sql, *ticket);
}

bool TicketTable::exists(Sql& sql, const TicketId& id) {
    return sql
        .integer(QStringLiteral("SELECT 1 FROM p_tickets WHERE ticket = :ticket"),
                 {{":ticket", blob(id.bytes())}})
        .has_value();
}

std::optional<TicketRow> TicketTable::find(Sql& sql, const TicketId& id) {
    return one(select(sql, "WHERE ticket = :ticket", {{":ticket", blob(id.bytes())}}));
}

std::vector<TicketRow> TicketTable::ofDay(Sql& sql, const std::optional<HallId>& hall, QDate day) {
    if (hall)
        return select(sql, "WHERE day = :day AND hall = :hall ORDER BY arrived_at, number, ticket",
                      ofHall(*hall, day));
    return select(sql, "WHERE day = :day ORDER BY arrived_at, number, ticket",
                  {{":day", day.toString(Qt::ISODate)}});
}

std::vector<TicketRow> TicketTable::open(Sql& sql, const HallId& hall, QDate day) {
    return select(sql,
                  "WHERE day = :day AND hall = :hall AND state IN ('outside', 'waiting', "
                  "'called', 'serving', 'held') ORDER BY arrived_at, serial, number",
                  ofHall(hall, day));
}

std::optional<TicketRow> TicketTable::byNumber(Sql& sql, const HallId& hall, QDate day,
                                               const QString& number) {
    SqlBinds binds = ofHall(hall, day);
    binds.push_back({":number", number});
    return one(select(sql, "WHERE day = :day AND hall = :hall AND number = :number", binds));
}

std::optional<TicketRow> TicketTable::currentOf(Sql& sql, const HallId& hall, QDate day,
                                                const ActorId& clerk) {
    SqlBinds binds = ofHall(hall, day);
    binds.push_back({":clerk", blob(clerk.bytes())});
    return one(select(sql,
                      "WHERE day = :day AND hall = :hall AND state IN ('called', 'serving') "
                      "AND clerk = :clerk",
                      binds));
}

std::optional<TicketRow> TicketTable::lastCalled(Sql& sql, const HallId& hall, QDate day) {
    return one(select(sql,
                      "WHERE day = :day AND hall = :hall AND last_call_at IS NOT NULL "
                      "AND call_rule <> 'by_number' "
                      "ORDER BY last_call_at DESC, last_call_seq DESC LIMIT 1",
                      ofHall(hall, day)));
}

TicketCounts TicketTable::counts(Sql& sql, const HallId& hall, QDate day) {
    TicketCounts counts;
    sql.each(QStringLiteral("SELECT state, count(*), sum(doubtful <> '') FROM p_tickets "
                            "WHERE day = :day AND hall = :hall GROUP BY state"),
             ofHall(hall, day), [&](const SqlRow& row) {
                 addTo(counts, ticketStateFromKey(row.text(0)).value_or(TicketState::Closed),
                       static_cast<int>(row.integer(1)));
                 counts.doubtful += static_cast<int>(row.integer(2));
             });
    return counts;
}

int TicketTable::lastSerial(Sql& sql, const HallId& hall, QDate day, const QString& letter) {
    SqlBinds binds = ofHall(hall, day);
    binds.push_back({":letter", letter});
    return static_cast<int>(sql.integer(QStringLiteral("SELECT max(serial) FROM p_tickets "
                                                       "WHERE day = :day AND hall = :hall "
                                                       "AND letter = :letter"),
                                        binds)
                                .value_or(0));
}

int TicketTable::walkInsOf(Sql& sql, const HallId& hall, QDate day) {
    return static_cast<int>(
        sql.integer(QStringLiteral("SELECT count(*) FROM p_tickets WHERE day = :day AND "
                                   "hall = :hall AND origin = 'walk_in' AND state <> 'cancelled'"),
                    ofHall(hall, day))
            .value_or(0));
}

std::vector<TicketRow> TicketTable::openOf(Sql& sql, const PersonId& person, QDate day) {
    return select(sql,
                  "WHERE person = :person AND person <> x'' AND day = :day AND state IN "
                  "('outside', 'waiting', "
                  "'called', 'serving', 'held') ORDER BY arrived_at",
                  {{":person", blob(person.bytes())}, {":day", day.toString(Qt::ISODate)}});
}

int TicketTable::peopleInHall(Sql& sql, const HallId& hall, QDate day, std::int64_t now,
                              int walkOutS) {
    SqlBinds binds = ofHall(hall, day);
    binds.push_back({":since", static_cast<qint64>(now - walkOutS * 1000LL)});
    return static_cast<int>(
        sql.integer(QStringLiteral("SELECT sum(1 + companions) FROM p_tickets WHERE day = :day "
                                   "AND hall = :hall AND (state IN ('waiting', 'called', "
                                   "'serving', 'held') OR (state = 'done' AND "
                                   "origin <> 'imported' AND ended_at > :since))"),
                    binds)
            .value_or(0));
}

std::vector<QDate> TicketTable::days(Sql& sql) {
    // One step per day: DISTINCT would walk through every ticket of all years.
    return sql.list(QStringLiteral(R"(
        WITH RECURSIVE all_days (day) AS (
            SELECT min(day) FROM p_tickets
            UNION ALL
            SELECT (SELECT min(day) FROM p_tickets t WHERE t.day > all_days.day) FROM all_days
            WHERE all_days.day IS NOT NULL
        )
        SELECT day FROM all_days WHERE day IS NOT NULL)"),
                    {},
                    [](const SqlRow& row) { return QDate::fromString(row.text(0), Qt::ISODate); });
}

} // namespace chuangkou
