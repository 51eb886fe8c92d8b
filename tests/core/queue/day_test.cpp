// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/office_settings.h"
#include "core/queue/queue_rules.h"
#include "tests/core/queue/queue_bench.h"

#include <catch2/catch_get_random_seed.hpp>

#include <random>

using namespace chuangkou;

namespace {

/// A day of visitors, clerks and reception who do what they like; refusals are part of it.
class RandomDay {
public:
    RandomDay(QueueOffice& office, std::uint32_t seed) : m_office(office), m_random(seed) {}

    void run(int steps) {
        for (int i = 0; i < steps; ++i) {
            m_office.machine.clock.advanceSeconds(pick(120));
            step(pick(14));
            checkInvariants();
        }
    }

private:
    int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }
    const Session& clerk() { return pick(2) == 0 ? m_office.x : m_office.y; }

    std::optional<SeenTicket> some() {
        const auto rows = rowsOfDay();
        if (rows.empty())
            return std::nullopt;
        const TicketRow& row = rows[static_cast<size_t>(pick(static_cast<int>(rows.size())))];
        return SeenTicket{row.id, pick(4) == 0 ? QByteArray() : row.version};
    }
    std::vector<TicketRow> rowsOfDay() {
        return must(m_office.office.store->read([&](Sql& sql) -> Result<std::vector<TicketRow>> {
            return TicketTable::ofDay(sql, m_office.hall, {2026, 3, 2});
        }));
    }

    void step(int what) {
        QueueDesk desk = m_office.deskOf(clerk());
        const auto counter = m_office.counters[static_cast<size_t>(pick(2))];
        const auto ticket = some();
        switch (what) {
        case 0:
        case 1:
            m_office.walkIn(static_cast<TicketClass>(pick(4)), {}, pick(3));
            return;
        case 2:
            (void)bookAndCheckIn();
            return;
        case 3:
        case 4:
            (void)desk.callNext(counter, pick(2) == 0 ? NotYetDue::Ask : NotYetDue::Take);
            return;
        case 5:
            (void)desk.undo(m_office.hall);
            return;
        case 6:
            (void)desk.admitNext(m_office.hall);
            return;
        default:
            if (ticket)
                act(desk, counter, *ticket, what);
        }
    }

    void act(QueueDesk& desk, const CounterId& counter, const SeenTicket& ticket, int what) {
        if (what <= 8)
            (void)desk.start(ticket, pick(2) == 0 ? StartedBy::Clerk : StartedBy::Machine);
        else if (what == 9)
            (void)desk.notPresent(ticket);
        else if (what == 10)
            (void)desk.finishAndCall(counter, ticket, {});
        else if (what == 11)
            (void)desk.finish(ticket, {});
        else if (what == 12)
            (void)desk.leave(ticket, QStringLiteral("走了"));
        else
            (void)(pick(2) == 0 ? desk.cancel(ticket, QStringLiteral("取消"))
                                : desk.reactivate(ticket));
    }

    bool bookAndCheckIn() {
        const auto slot = m_office.appointments().firstFreeSlot(m_office.hall);
        if (!slot || !*slot)
            return false;
        const auto row =
            m_office.appointments().book(m_office.request((*slot)->date, (*slot)->time));
        return row && m_office.desk().checkIn({row->id, {}});
    }

    void checkInvariants() {
        std::map<ActorId, int> busy;
        for (const TicketRow& row : rowsOfDay()) {
            if (row.state == TicketState::Called || row.state == TicketState::Serving)
                ++busy[row.clerk];
            CHECK(isOver(row.state) == row.endedAt.has_value());
        }
        for (const auto& [actor, count] : busy)
            CHECK(count <= 1);
    }

    QueueOffice& m_office;
    std::mt19937 m_random;
};

std::map<QString, QStringList> dump(QueueOffice& office) {
    return must(office.office.store->read([&](Sql& sql) -> Result<std::map<QString, QStringList>> {
        return office.machine.projections.dump(sql);
    }));
}

} // namespace

TEST_CASE("after a random day a rebuild gives the same rows, and the day reconciles", "[queue]") {
    const std::uint32_t seed = Catch::getSeed();
    INFO("seed " << seed);
    QueueOffice office(6);
    office.at(9, 0);
    RandomDay(office, seed).run(250);
    const auto summary = must(office.days().closeDay(office.hall, {2026, 3, 2}));
    CHECK(summary.tickets.issued > 0);
    CHECK(summary.tickets.open == 0);
    CHECK(summary.tickets.issued == summary.tickets.done + summary.tickets.lapsed +
                                        summary.tickets.left + summary.tickets.cancelled +
                                        summary.tickets.closed);
    const auto before = dump(office);
    must(office.office.store->database().write([&](Sql& sql) -> Result<void> {
        office.machine.projections.rebuild(sql);
        return {};
    }));
    const auto after = dump(office);
    for (const auto& [table, rows] : before) {
        INFO(table.toStdString());
        CHECK(rows == after.at(table));
    }
}

TEST_CASE("a day is opened once and a closed one stays closed", "[queue]") {
    QueueOffice office;
    const auto before = office.countEvents();
    must(office.days().openDay(office.hall));
    CHECK(office.countEvents() == before);
    must(office.days().closeDay(office.hall, {2026, 3, 2}));
    CHECK(office.days().openDay(office.hall).error() ==
          Error{ErrorCode::WrongState, QStringLiteral("day_closed")});
    CHECK(office.days().closeDay(office.hall, {2026, 3, 2}).error() ==
          Error{ErrorCode::WrongState, QStringLiteral("day_not_open")});
}

TEST_CASE("ticket numbers begin at 001 for each letter and day", "[queue]") {
    QueueOffice office;
    CHECK(office.walkIn().number == QStringLiteral("A001"));
    CHECK(office.walkIn().number == QStringLiteral("A002"));
    WalkIn request;
    request.hall = office.hall;
    request.letter = QStringLiteral("B");
    request.line = QStringLiteral("social_insurance");
    CHECK(must(office.desk().issueWalkIn(request)).ticket.number == QStringLiteral("B001"));
    office.machine.clock.set({2026, 3, 3}, {8, 0});
    must(office.days().openDay(office.hall));
    const auto next = office.walkIn();
    CHECK(next.number == QStringLiteral("A001"));
    CHECK(next.id == ticketIdOf(office.hall, {2026, 3, 3}, 1, QStringLiteral("A001")));
}

TEST_CASE("a failure at any statement leaves the call undone as a whole", "[queue]") {
    QueueOffice office;
    const auto ticket = office.walkIn();
    const auto events = office.countEvents();
    Sql& sql = office.office.store->database().sql();
    int failures = 0;
    for (int n = 1; n < 200; ++n) {
        sql.failFrom(n, ErrorCode::DiskFull);
        const auto called = office.desk().callNext(office.counters[0]);
        sql.failFrom(0, ErrorCode::DiskFull);
        if (called)
            break;
        ++failures;
        CHECK(called.error().code == ErrorCode::DiskFull);
        CHECK(office.now(ticket).state == TicketState::Waiting);
        CHECK(office.countEvents() == events);
    }
    CHECK(failures > 5);
    CHECK(office.now(ticket).state == TicketState::Called);
}

TEST_CASE("the values listed for settings that nobody set are those that hold", "[queue]") {
    QueueOffice office;
    const auto rules = [&] {
        return must(office.office.store->read([&](Sql& sql) -> Result<QueueRules> {
            return queueRules(sql, office.hall, {2026, 3, 2});
        }));
    };
    const QueueRules before = rules();
    CHECK(before == QueueRules());
    int queueSettings = 0;
    for (const KnownSetting& known : knownSettings()) {
        office.set(QString::fromLatin1(known.name), QString::fromLatin1(known.fallback));
        queueSettings += known.name[0] == 'q' || known.name[0] == 'd' ? 1 : 0;
    }
    CHECK(rules() == before);
    CHECK(queueSettings == 24); // each member of QueueRules has its setting
}
