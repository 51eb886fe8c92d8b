// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/day_table.h"

#include "core/crypto/keys.h"
#include "core/queue/door_events.h"
#include "core/queue/event_body.h"
#include "core/store/canonical.h"
#include "core/store/merge.h"

namespace chuangkou {

namespace {

SubjectId dayHash(const char* purpose, const HallId& hall, QDate date) {
    return SubjectId::fromHash(hash256(CanonicalWriter()
                                           .bytes(purpose)
                                           .bytes(hall.bytes())
                                           .text(date.toString(Qt::ISODate))
                                           .result()));
}

SqlBinds ofHall(const HallId& hall, QDate date) {
    return {{":hall", blob(hall.bytes())}, {":date", date.toString(Qt::ISODate)}};
}

/// What every row of an event begins with.
SqlBinds ofEvent(const Event& event, const QJsonObject& body) {
    return {{":date", textOf(body, "date")},
            {":hall", blob(idOf<HallId>(body, "hall").bytes())},
            {":event", event.hash},
            {":at", static_cast<qint64>(event.at)},
            {":actor", blob(event.actor.bytes())}};
}

void insertMovement(Sql& sql, const Event& event, const QJsonObject& body, int admitted, int change,
                    const QVariant& counted) {
    SqlBinds binds = ofEvent(event, body);
    binds.push_back({":admitted", admitted});
    binds.push_back({":change", change});
    binds.push_back({":counted", counted});
    sql.exec(QStringLiteral("INSERT OR REPLACE INTO p_door_movements (date, hall, event, at, "
                            "actor, admitted, change, counted) VALUES (:date, :hall, :event, "
                            ":at, :actor, :admitted, :change, :counted)"),
             binds);
}

void foldDoorEvent(Sql& sql, const Event& event) {
    const QJsonObject body = event.json();
    if (event.kind == QLatin1String("door_admitted")) {
        const int people = intOf(body, "people");
        insertMovement(sql, event, body, people, flagOf(body, "ticket") ? 0 : people, {});
    } else if (event.kind == QLatin1String("door_left")) {
        insertMovement(sql, event, body, 0, -intOf(body, "count"), {});
    } else if (event.kind == QLatin1String("hall_recounted")) {
        insertMovement(sql, event, body, 0, intOf(body, "drift"), intOf(body, "counted"));
    } else if (event.kind == QLatin1String("door_refused")) {
        SqlBinds binds = ofEvent(event, body);
        binds.push_back({":reason", textOf(body, "reason")});
        binds.push_back({":advised", textOf(body, "advised")});
        sql.exec(QStringLiteral("INSERT OR REPLACE INTO p_door_refusals (date, hall, event, at, "
                                "actor, reason, advised) VALUES (:date, :hall, :event, :at, "
                                ":actor, :reason, :advised)"),
                 binds);
    } else if (event.kind == QLatin1String("cap_overridden")) {
        SqlBinds binds = ofEvent(event, body);
        binds.push_back({":ticket", blob(idOf<TicketId>(body, "ticket").bytes())});
        binds.push_back({":reason", textOf(body, "reason")});
        binds.push_back({":occupancy", intOf(body, "occupancy")});
        binds.push_back({":cap", intOf(body, "cap")});
        sql.exec(QStringLiteral("INSERT OR REPLACE INTO p_cap_overrides (date, hall, event, at, "
                                "actor, ticket, reason, occupancy, cap) VALUES (:date, :hall, "
                                ":event, :at, :actor, :ticket, :reason, :occupancy, :cap)"),
                 binds);
    }
}

void foldDoor(Sql& sql, const std::vector<Event>& events) {
    const std::set<QByteArray> undone = takenBack(events, "door_undone");
    for (const QByteArray& hash : undone)
        sql.exec(QStringLiteral("DELETE FROM p_door_movements WHERE event = :event"),
                 {{":event", hash}});
    for (const Event& event : events)
        if (!event.isWithheld() && !undone.contains(event.hash))
            foldDoorEvent(sql, event);
}

void foldDay(Sql& sql, const std::vector<Event>& events) {
    const MergedSubject merged(events, MergeRules(kDayKinds));
    std::optional<DayRow> day;
    for (const Event& event : merged.events()) {
        if (event.isWithheld())
            continue;
        const QJsonObject body = event.json();
        if (event.kind == QLatin1String("day_opened")) {
            if (!day)
                day = DayRow{idOf<HallId>(body, "hall"),
                             QDate::fromString(textOf(body, "date"), Qt::ISODate),
                             true,
                             1,
                             event.at,
                             event.actor,
                             {},
                             {},
                             {}};
            day->term = std::max(day->term, intOf(body, "term"));
        } else if (day && event.kind == QLatin1String("dispatcher_taken_over")) {
            day->term = std::max(day->term, intOf(body, "term"));
        } else if (day && event.kind == QLatin1String("day_closed")) {
            day->isOpen = false;
            day->closedAt = event.at;
            day->closedBy = event.actor;
        }
        if (day)
            day->version = event.hash;
    }
    if (!day)
        return;
    sql.exec(
        QStringLiteral("INSERT OR REPLACE INTO p_days (date, hall, is_open, term, opened_at, "
                       "opened_by, closed_at, closed_by, version) VALUES (:date, :hall, "
                       ":is_open, :term, :opened_at, :opened_by, :closed_at, :closed_by, "
                       ":version)"),
        {{":date", day->date.toString(Qt::ISODate)},
         {":hall", blob(day->hall.bytes())},
         {":is_open", day->isOpen ? 1 : 0},
         {":term", day->term},
         {":opened_at", static_cast<qint64>(day->openedAt)},
         {":opened_by", blob(day->openedBy.bytes())},
         {":closed_at", day->closedAt ? QVariant(static_cast<qint64>(*day->closedAt)) : QVariant()},
         {":closed_by", blob(day->closedBy.bytes())},
         {":version", blob(day->version)}});
}

DayRow dayOf(const SqlRow& row) {
    DayRow day;
    day.date = QDate::fromString(row.text(0), Qt::ISODate);
    day.hall = idOfBytes<HallId>(row.bytes(1));
    day.isOpen = row.integer(2) != 0;
    day.term = static_cast<int>(row.integer(3));
    day.openedAt = row.integer(4);
    day.openedBy = idOfBytes<ActorId>(row.bytes(5));
    if (!row.isNull(6))
        day.closedAt = row.integer(6);
    day.closedBy = idOfBytes<ActorId>(row.bytes(7));
    day.version = row.bytes(8);
    return day;
}

const QString kDayColumns = QStringLiteral(
    "SELECT date, hall, is_open, term, opened_at, opened_by, closed_at, closed_by, version "
    "FROM p_days ");

} // namespace

std::span<const EventKind> DayTable::kinds() const {
    return kDayKinds;
}

QStringList DayTable::tables() const {
    return {QStringLiteral("p_days"), QStringLiteral("p_door_movements"),
            QStringLiteral("p_door_refusals"), QStringLiteral("p_cap_overrides")};
}

QStringList DayTable::schema() const {
    return {
        QStringLiteral(R"(
        CREATE TABLE p_days (
            date TEXT NOT NULL,
            hall BLOB NOT NULL,
            is_open INTEGER NOT NULL,
            term INTEGER NOT NULL,
            opened_at INTEGER NOT NULL,
            opened_by BLOB NOT NULL,
            closed_at INTEGER,
            closed_by BLOB NOT NULL,
            version BLOB NOT NULL,
            PRIMARY KEY (date, hall)
        ) STRICT, WITHOUT ROWID)"),
        QStringLiteral("CREATE INDEX p_days_open ON p_days (is_open, hall)"),
        QStringLiteral(R"(
        CREATE TABLE p_door_movements (
            date TEXT NOT NULL,
            hall BLOB NOT NULL,
            event BLOB NOT NULL UNIQUE,
            at INTEGER NOT NULL,
            actor BLOB NOT NULL,
            admitted INTEGER NOT NULL,
            change INTEGER NOT NULL,
            counted INTEGER,
            PRIMARY KEY (date, hall, at, event)
        ) STRICT, WITHOUT ROWID)"),
        QStringLiteral(R"(
        CREATE TABLE p_door_refusals (
            date TEXT NOT NULL,
            hall BLOB NOT NULL,
            event BLOB NOT NULL,
            at INTEGER NOT NULL,
            actor BLOB NOT NULL,
            reason TEXT NOT NULL,
            advised TEXT NOT NULL,
            PRIMARY KEY (date, hall, at, event)
        ) STRICT, WITHOUT ROWID)"),
        QStringLiteral(R"(
        CREATE TABLE p_cap_overrides (
            date TEXT NOT NULL,
            hall BLOB NOT NULL,
            event BLOB NOT NULL,
            at INTEGER NOT NULL,
            actor BLOB NOT NULL,
            ticket BLOB NOT NULL,
            reason TEXT NOT NULL,
            occupancy INTEGER NOT NULL,
            cap INTEGER NOT NULL,
            PRIMARY KEY (date, hall, at, event)
        ) STRICT, WITHOUT ROWID)"),
    };
}

void DayTable::fold(Sql& sql, const SubjectId&, const std::vector<Event>& events) const {
    // A day's own subject and its door are two; each holds kinds of one sort only.
    const bool isDay = std::any_of(events.begin(), events.end(), [](const Event& event) {
        return event.kind.startsWith(QLatin1String("day_"));
    });
    if (isDay)
        foldDay(sql, events);
    else
        foldDoor(sql, events);
}

std::optional<DayRow> DayTable::day(Sql& sql, const HallId& hall, QDate date) {
    std::optional<DayRow> found;
    sql.each(kDayColumns + QStringLiteral("WHERE date = :date AND hall = :hall"),
             ofHall(hall, date), [&](const SqlRow& row) { found = dayOf(row); });
    return found;
}

std::vector<DayRow> DayTable::openDays(Sql& sql, const HallId& hall) {
    return sql.list(kDayColumns +
                        QStringLiteral("WHERE is_open = 1 AND hall = :hall ORDER BY date"),
                    {{":hall", blob(hall.bytes())}}, &dayOf);
}

DoorCounts DayTable::doorCounts(Sql& sql, const HallId& hall, QDate date) {
    DoorCounts counts;
    sql.each(QStringLiteral("SELECT sum(admitted), sum(CASE WHEN counted IS NULL THEN change "
                            "ELSE 0 END), sum(CASE WHEN counted IS NULL THEN 0 ELSE change END), "
                            "count(counted) FROM p_door_movements "
                            "WHERE date = :date AND hall = :hall"),
             ofHall(hall, date), [&](const SqlRow& row) {
                 counts.admitted = static_cast<int>(row.integer(0));
                 counts.withoutTicket = static_cast<int>(row.integer(1));
                 counts.drift = static_cast<int>(row.integer(2));
                 counts.recounts = static_cast<int>(row.integer(3));
             });
    counts.refused =
        static_cast<int>(sql.integer(QStringLiteral("SELECT count(*) FROM p_door_refusals "
                                                    "WHERE date = :date AND hall = :hall"),
                                     ofHall(hall, date))
                             .value_or(0));
    return counts;
}

std::vector<DoorRefusal> DayTable::refusals(Sql& sql, const HallId& hall, QDate date) {
    return sql.list(QStringLiteral("SELECT at, reason, advised FROM p_door_refusals "
                                   "WHERE date = :date AND hall = :hall ORDER BY at, event"),
                    ofHall(hall, date), [](const SqlRow& row) {
                        return DoorRefusal{row.integer(0), row.text(1), row.text(2)};
                    });
}

std::vector<CapOverride> DayTable::overrides(Sql& sql, const HallId& hall, QDate date) {
    return sql.list(
        QStringLiteral("SELECT at, actor, ticket, reason, occupancy, cap "
                       "FROM p_cap_overrides WHERE date = :date AND hall = :hall "
                       "ORDER BY at, event"),
        ofHall(hall, date), [](const SqlRow& row) {
            return CapOverride{
                row.integer(0), idOfBytes<ActorId>(row.bytes(1)), idOfBytes<TicketId>(row.bytes(2)),
                row.text(3),    static_cast<int>(row.integer(4)), static_cast<int>(row.integer(5))};
        });
}

std::vector<Recount> DayTable::recounts(Sql& sql, const HallId& hall, QDate date) {
    return sql.list(QStringLiteral("SELECT at, actor, counted, change FROM p_door_movements "
                                   "WHERE date = :date AND hall = :hall "
                                   "AND counted IS NOT NULL ORDER BY at, event"),
                    ofHall(hall, date), [](const SqlRow& row) {
                        return Recount{row.integer(0), idOfBytes<ActorId>(row.bytes(1)),
                                       static_cast<int>(row.integer(2)),
                                       static_cast<int>(row.integer(3))};
                    });
}

std::vector<DoorMovement> DayTable::movements(Sql& sql, const HallId& hall, QDate date) {
    return sql.list(QStringLiteral("SELECT at, change FROM p_door_movements "
                                   "WHERE date = :date AND hall = :hall ORDER BY at, event"),
                    ofHall(hall, date), [](const SqlRow& row) {
                        return DoorMovement{row.integer(0), static_cast<int>(row.integer(1))};
                    });
}

SubjectId daySubject(const HallId& hall, QDate date) {
    return dayHash("ckt-day-1", hall, date);
}

SubjectId doorSubject(const HallId& hall, QDate date) {
    return dayHash("ckt-door-1", hall, date);
}

} // namespace chuangkou
