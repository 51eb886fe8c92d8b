// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/appointment_table.h"

#include "core/queue/appointment_events.h"
#include "core/queue/event_body.h"

namespace chuangkou {

namespace {

const QString kColumns = QStringLiteral(
    "date, hall, appointment, time, slots, state, line, item, letter, person, channel, "
    "request_key, visit_reason, booked_at, changed_at, ticket, successor, cancelled_by, "
    "cancelled_late, reason, version");

AppointmentRow appointmentOf(const SqlRow& row) {
    AppointmentRow appointment;
    appointment.date = QDate::fromString(row.text(0), Qt::ISODate);
    appointment.hall = idOfBytes<HallId>(row.bytes(1));
    appointment.id = idOfBytes<AppointmentId>(row.bytes(2));
    appointment.time = QTime::fromString(row.text(3), QStringLiteral("HH:mm"));
    appointment.slotCount = static_cast<int>(row.integer(4));
    appointment.state = appointmentStateFromKey(row.text(5)).value_or(AppointmentState::Expired);
    appointment.line = row.text(6);
    appointment.item = row.text(7);
    appointment.letter = row.text(8);
    appointment.person = idOfBytes<PersonId>(row.bytes(9));
    appointment.channel = row.text(10);
    appointment.requestKey = row.text(11);
    appointment.visitReason = row.text(12);
    appointment.bookedAt = row.integer(13);
    appointment.changedAt = row.integer(14);
    appointment.ticket = idOfBytes<TicketId>(row.bytes(15));
    appointment.successor = idOfBytes<AppointmentId>(row.bytes(16));
    appointment.cancelledBy = row.text(17);
    appointment.cancelledLate = row.integer(18) != 0;
    appointment.reason = row.text(19);
    appointment.version = row.bytes(20);
    return appointment;
}

std::vector<AppointmentRow> select(Sql& sql, const char* where, SqlBindView binds) {
    return sql.list(QStringLiteral("SELECT ") + kColumns + QStringLiteral(" FROM p_appointments ") +
                        QLatin1String(where) +
                        QStringLiteral(" ORDER BY date, time, booked_at, appointment"),
                    binds, &appointmentOf);
}

std::optional<AppointmentRow> one(std::vector<AppointmentRow> rows) {
    return rows.empty() ? std::nullopt : std::optional<AppointmentRow>(std::move(rows.front()));
}

} // namespace

std::span<const EventKind> AppointmentTable::kinds() const {
    return kAppointmentKinds;
}

QStringList AppointmentTable::schema() const {
    return {
        QStringLiteral(R"(
        CREATE TABLE p_appointments (
            date TEXT NOT NULL,
            hall BLOB NOT NULL,
            appointment BLOB NOT NULL,
            time TEXT NOT NULL,
            slots INTEGER NOT NULL,
            state TEXT NOT NULL,
            line TEXT NOT NULL,
            item TEXT NOT NULL,
            letter TEXT NOT NULL,
            person BLOB NOT NULL,
            channel TEXT NOT NULL,
            request_key TEXT NOT NULL,
            visit_reason TEXT NOT NULL,
            booked_at INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            ticket BLOB NOT NULL,
            successor BLOB NOT NULL,
            cancelled_by TEXT NOT NULL,
            cancelled_late INTEGER NOT NULL,
            reason TEXT NOT NULL,
            version BLOB NOT NULL,
            PRIMARY KEY (date, hall, appointment)
        ) STRICT, WITHOUT ROWID)"),
    };
}

QStringList AppointmentTable::indexes() const {
    return {
        QStringLiteral("CREATE UNIQUE INDEX p_appointments_appointment "
                       "ON p_appointments (appointment)"),
        QStringLiteral("CREATE INDEX p_appointments_state ON p_appointments (state, date)"),
        QStringLiteral("CREATE INDEX p_appointments_person ON p_appointments (person, date)"),
        QStringLiteral("CREATE INDEX p_appointments_request ON p_appointments (request_key)"),
    };
}

void AppointmentTable::fold(Sql& sql, const SubjectId&, const std::vector<Event>& events) const {
    const auto appointment = foldAppointment(events);
    if (!appointment)
        return;
    sql.exec(QStringLiteral("INSERT OR REPLACE INTO p_appointments (") + kColumns +
                 QStringLiteral(") VALUES (:date, :hall, :appointment, :time, :slots, :state, "
                                ":line, :item, :letter, :person, :channel, :request_key, "
                                ":visit_reason, :booked_at, :changed_at, :ticket, :successor, "
                                ":cancelled_by, :cancelled_late, :reason, :version)"),
             {{":date", appointment->date.toString(Qt::ISODate)},
              {":hall", blob(appointment->hall.bytes())},
              {":appointment", blob(appointment->id.bytes())},
              {":time", appointment->time.toString(QStringLiteral("HH:mm"))},
              {":slots", appointment->slotCount},
              {":state", appointmentStateKey(appointment->state)},
              {":line", appointment->line},
              {":item", appointment->item},
              {":letter", appointment->letter},
              {":person", blob(appointment->person.bytes())},
              {":channel", appointment->channel},
              {":request_key", appointment->requestKey},
              {":visit_reason", appointment->visitReason},
              {":booked_at", static_cast<qint64>(appointment->bookedAt)},
              {":changed_at", static_cast<qint64>(appointment->changedAt)},
              {":ticket", blob(appointment->ticket.bytes())},
              {":successor", blob(appointment->successor.bytes())},
              {":cancelled_by", appointment->cancelledBy},
              {":cancelled_late", appointment->cancelledLate ? 1 : 0},
              {":reason", appointment->reason},
              {":version", blob(appointment->version)}});
}

std::optional<AppointmentRow> AppointmentTable::find(Sql& sql, const AppointmentId& id) {
    return one(
        select(sql, "WHERE appointment = :appointment", {{":appointment", blob(id.bytes())}}));
}

std::vector<AppointmentRow> AppointmentTable::ofDay(Sql& sql, const std::optional<HallId>& hall,
                                                    QDate date) {
    const QString day = date.toString(Qt::ISODate);
    if (hall)
        return select(sql, "WHERE date = :date AND hall = :hall",
                      {{":date", day}, {":hall", blob(hall->bytes())}});
    return select(sql, "WHERE date = :date", {{":date", day}});
}

std::optional<AppointmentRow> AppointmentTable::byRequestKey(Sql& sql, const QString& key) {
    if (key.isEmpty())
        return std::nullopt;
    return one(select(sql, "WHERE request_key = :key", {{":key", key}}));
}

std::vector<AppointmentRow> AppointmentTable::bookedOf(Sql& sql, const PersonId& person,
                                                       QDate from) {
    return select(sql, "WHERE person = :person AND date >= :from AND state = 'booked'",
                  {{":person", blob(person.bytes())}, {":from", from.toString(Qt::ISODate)}});
}

std::vector<AppointmentRow> AppointmentTable::bookedUntil(Sql& sql, const HallId& hall,
                                                          QDate date) {
    return select(sql, "WHERE state = 'booked' AND date <= :date AND hall = :hall",
                  {{":hall", blob(hall.bytes())}, {":date", date.toString(Qt::ISODate)}});
}

} // namespace chuangkou
