// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/appointment_desk.h"
#include "core/queue/day_desk.h"
#include "core/queue/door_desk.h"
#include "core/queue/queue_desk.h"
#include "core/queue/queue_projections.h"
#include "tests/support/store_bench.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

namespace chuangkou {

template <typename T> T must(Result<T> result) {
    if (!result)
        FAIL("refused: " << static_cast<int>(result.error().code) << " "
                         << result.error().detail.toStdString());
    return std::move(result).value();
}
inline void must(Result<void> result) {
    if (!result)
        FAIL("refused: " << static_cast<int>(result.error().code) << " "
                         << result.error().detail.toStdString());
}

struct QueueMachine : TestMachine {
    QueueMachine() { addQueueProjections(projections); }
};

/// An office on 2026-03-02 (a Monday) with a hall, two counters and the clerks X and Y (who are
/// supervisors as well, so that one session may do all).
struct QueueOffice {
    explicit QueueOffice(int cap = 0) : office((machine.clock.set({2026, 3, 2}, {8, 0}), machine)) {
        OfficeDesk desk(*office.store, office.session);
        Hall set;
        set.name = QStringLiteral("一楼大厅");
        set.cap = cap;
        hall = must(desk.setHall(set));
        for (int number = 1; number <= 2; ++number) {
            Counter counter;
            counter.hall = hall;
            counter.number = number;
            counters.push_back(must(desk.setCounter(counter)));
        }
        x = clerk(QStringLiteral("x"), QStringLiteral("张X"));
        y = clerk(QStringLiteral("y"), QStringLiteral("李Y"));
        must(DayDesk(*office.store, x).openDay(hall));
    }

    Session clerk(const QString& login, const QString& name) {
        const auto id =
            must(OfficeDesk(*office.store, office.session)
                     .addAccount(login, name, {Role::Clerk, Role::Supervisor}, kTestPassword));
        return {id, login, name, {Role::Clerk, Role::Supervisor}, {}, false};
    }
    void set(const QString& name, const QJsonValue& value) {
        must(OfficeDesk(*office.store, office.session).setSetting(name, value));
    }
    void at(int hour, int minute, int second = 0) {
        machine.clock.setTime(QTime(hour, minute, second));
    }

    QueueDesk desk() { return QueueDesk(*office.store, x); }
    QueueDesk deskOf(const Session& session) { return QueueDesk(*office.store, session); }
    AppointmentDesk appointments() { return AppointmentDesk(*office.store, x); }
    DoorDesk door() { return DoorDesk(*office.store, x); }
    DayDesk days() { return DayDesk(*office.store, x); }

    TicketRow walkIn(TicketClass ticketClass = TicketClass::Normal, const QString& item = {},
                     int companions = 0) {
        WalkIn request;
        request.hall = hall;
        request.letter = QStringLiteral("A");
        request.line = QStringLiteral("employment");
        request.item = item;
        request.ticketClass = ticketClass;
        request.classReason = ticketClass == TicketClass::Priority    ? QStringLiteral("old_person")
                              : ticketClass == TicketClass::Emergency ? QStringLiteral("emergency")
                                                                      : QString();
        request.companions = companions;
        return must(desk().issueWalkIn(request)).ticket;
    }
    NewAppointment request(QDate date, QTime time, const QString& name = QStringLiteral("王小明")) {
        NewAppointment wanted;
        wanted.hall = hall;
        wanted.date = date;
        wanted.time = time;
        wanted.letter = QStringLiteral("A");
        wanted.line = QStringLiteral("employment");
        wanted.item = QStringLiteral("employment-registration");
        wanted.person.name = name;
        wanted.channel = QStringLiteral("phone");
        return wanted;
    }
    TicketRow booked(QTime time) {
        const auto row = must(appointments().book(request({2026, 3, 2}, time)));
        CheckIn arrival;
        arrival.appointment = row.id;
        return must(desk().checkIn(arrival)).ticket;
    }
    TicketRow now(const TicketRow& ticket) {
        return must(office.store->read([&](Sql& sql) -> Result<TicketRow> {
            const auto row = TicketTable::find(sql, ticket.id);
            return row ? Result<TicketRow>(*row) : fail(ErrorCode::NotFound);
        }));
    }
    AppointmentRow now(const AppointmentId& id) { return must(appointments().find(id)); }
    TicketRow call(int counter = 0) {
        const auto outcome = must(desk().callNext(counters[static_cast<size_t>(counter)]));
        REQUIRE(outcome.kind == CallOutcome::Kind::Called);
        return outcome.ticket;
    }
    TicketRow serve(const TicketRow& ticket) {
        must(desk().start({ticket.id, {}}, StartedBy::Clerk));
        return must(desk().finish({ticket.id, {}}, {}));
    }
    /// Calls and finishes until nobody waits; the numbers in the order of calling.
    QStringList callAll(int counter = 0) {
        QStringList numbers;
        for (;;) {
            const auto outcome = must(desk().callNext(counters[static_cast<size_t>(counter)]));
            if (outcome.kind != CallOutcome::Kind::Called)
                return numbers;
            numbers.append(outcome.ticket.number);
            serve(outcome.ticket);
        }
    }
    CounterSnapshot snapshot() { return must(desk().snapshot(hall, counters[0])); }
    qint64 countEvents() {
        return must(office.store->read([](Sql& sql) -> Result<qint64> {
            return sql.integer(QStringLiteral("SELECT count(*) FROM ev_events")).value_or(0);
        }));
    }

    QueueMachine machine;
    TestOffice office;
    HallId hall;
    std::vector<CounterId> counters;
    Session x;
    Session y;
};

inline QStringList list(std::initializer_list<TicketRow> tickets) {
    QStringList numbers;
    for (const TicketRow& ticket : tickets)
        numbers.append(ticket.number);
    return numbers;
}

} // namespace chuangkou

namespace Catch {
template <> struct StringMaker<chuangkou::TicketState> {
    static std::string convert(const chuangkou::TicketState& state) {
        return chuangkou::ticketStateKey(state).toStdString();
    }
};
template <> struct StringMaker<chuangkou::AppointmentState> {
    static std::string convert(const chuangkou::AppointmentState& state) {
        return chuangkou::appointmentStateKey(state).toStdString();
    }
};
template <> struct StringMaker<QStringList> {
    static std::string convert(const QStringList& all) { return all.join(u' ').toStdString(); }
};
} // namespace Catch
