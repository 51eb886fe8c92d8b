// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/slot_times.h"
#include "tests/core/queue/queue_bench.h"

using namespace chuangkou;

namespace {

std::vector<QTime> times(const std::vector<SlotPlace>& places) {
    std::vector<QTime> all;
    for (const SlotPlace& place : places)
        all.push_back(place.time);
    return all;
}

} // namespace

TEST_CASE("15: the last place is given once, and the same request books once", "[queue]") {
    QueueOffice office;
    office.set(QStringLiteral("queue.places_per_slot"), 1);
    auto first = office.request({2026, 3, 2}, {10, 0});
    first.requestKey = QStringLiteral("form-1");
    auto second = office.request({2026, 3, 2}, {10, 0}, QStringLiteral("李四"));
    second.requestKey = QStringLiteral("form-2");
    const auto booked = must(office.appointments().book(first));
    CHECK(office.appointments().book(second).error() ==
          Error{ErrorCode::RuleRefused, QStringLiteral("slot_full")});
    const auto before = office.countEvents();
    CHECK(must(office.appointments().book(first)).id == booked.id);
    CHECK(must(office.appointments().book(first)).id == booked.id);
    CHECK(office.countEvents() == before);
}

TEST_CASE("16: slots fit whole into the hours", "[queue]") {
    const std::vector<OpenTime> hours{{QTime(12, 0), QTime(18, 0)}};
    CHECK(slotTimes(hours, 90 * 60) == std::vector<QTime>{{12, 0}, {13, 30}, {15, 0}, {16, 30}});
    CHECK(slotTimes(hours, 0).empty());
    const auto free =
        freePlaces({2026, 3, 2}, {{QTime(9, 0), QTime(11, 0)}}, 3600, 1, {{QTime(9, 0), 1}}, 1);
    CHECK(times(free) == std::vector<QTime>{{10, 0}}); // 09–10 and 10–11 do not overlap
}

TEST_CASE("16: three slots in a row are offered only where three follow", "[queue]") {
    const std::vector<OpenTime> hours{{QTime(9, 0), QTime(11, 0)}, {QTime(13, 0), QTime(14, 0)}};
    CHECK(times(freePlaces({2026, 3, 2}, hours, 1800, 1, {}, 3)) ==
          std::vector<QTime>{{9, 0}, {9, 30}});
    CHECK(times(freePlaces({2026, 3, 2}, hours, 1800, 1, {{QTime(9, 0), 1}}, 3)) ==
          std::vector<QTime>{{9, 30}});
    CHECK(freePlaces({2026, 3, 2}, hours, 1800, 1, {{QTime(9, 30), 2}}, 3).empty());
}

TEST_CASE("16: moving an appointment frees its place once", "[queue]") {
    QueueOffice office;
    office.set(QStringLiteral("queue.places_per_slot"), 1);
    const auto old = must(office.appointments().book(office.request({2026, 3, 2}, {10, 0})));
    const auto moved =
        must(office.appointments().reschedule(old.id, old.version, {2026, 3, 2}, {11, 0}));
    CHECK(moved.time == QTime(11, 0));
    CHECK(moved.person == old.person);
    CHECK(office.now(old.id).state == AppointmentState::Rescheduled);
    CHECK(office.now(old.id).successor == moved.id);
    CHECK(
        office.appointments().reschedule(old.id, old.version, {2026, 3, 2}, {9, 0}).error().code ==
        ErrorCode::ChangedMeanwhile);
    must(office.appointments().book(office.request({2026, 3, 2}, {10, 0})));
    CHECK(office.appointments().book(office.request({2026, 3, 2}, {10, 0})).error() ==
          Error{ErrorCode::RuleRefused, QStringLiteral("slot_full")});
}

TEST_CASE("16: a cancelled place can be withheld", "[queue]") {
    QueueOffice office;
    office.set(QStringLiteral("queue.places_per_slot"), 1);
    office.set(QStringLiteral("queue.withhold_s"), 600);
    const auto row = must(office.appointments().book(office.request({2026, 3, 2}, {10, 0})));
    must(office.appointments().cancel(row.id, row.version, CancelledBy::Citizen,
                                      QStringLiteral("来不了")));
    CHECK(office.appointments().book(office.request({2026, 3, 2}, {10, 0})).error() ==
          Error{ErrorCode::RuleRefused, QStringLiteral("slot_full")});
    office.machine.clock.advanceSeconds(600);
    must(office.appointments().book(office.request({2026, 3, 2}, {10, 0})));
}

TEST_CASE("16: every listed slot is accepted, and the first free one is the earliest", "[queue]") {
    QueueOffice office;
    office.set(QStringLiteral("queue.places_per_slot"), 1);
    office.at(9, 10);
    const auto first = must(office.appointments().firstFreeSlot(office.hall));
    REQUIRE(first.has_value());
    CHECK(*first == SlotPlace{{2026, 3, 2}, {9, 30}, 1});
    int booked = 0;
    for (const SlotPlace& place : must(office.appointments().freeSlots(office.hall, {2026, 3, 2})))
        booked += office.appointments().book(office.request(place.date, place.time)) ? 1 : 0;
    CHECK(booked == 10); // 09:30 to 11:00 and 13:30 to 16:00
    CHECK(must(office.appointments().freeSlots(office.hall, {2026, 3, 2})).empty());
    const auto next = must(office.appointments().firstFreeSlot(office.hall));
    REQUIRE(next.has_value());
    CHECK(*next == SlotPlace{{2026, 3, 3}, {8, 30}, 1});
    for (const auto& [date, time, why] :
         {std::tuple(QDate(2026, 3, 2), QTime(8, 30), "slot_past"),
          std::tuple(QDate(2026, 3, 3), QTime(8, 45), "slot_unknown"),
          std::tuple(QDate(2026, 4, 3), QTime(8, 30), "slot_too_far")})
        CHECK(office.appointments().book(office.request(date, time)).error() ==
              Error{ErrorCode::RuleRefused, QString::fromLatin1(why)});
}

TEST_CASE("check-in opens half an hour before the time and ends with the grace", "[queue]") {
    QueueOffice office;
    const auto row = must(office.appointments().book(office.request({2026, 3, 2}, {10, 0})));
    office.at(9, 29, 59);
    CHECK(office.desk().checkIn({row.id, {}}).error() ==
          Error{ErrorCode::RuleRefused, QStringLiteral("too_early|09:30")});
    office.at(10, 10, 1);
    CHECK(office.desk().checkIn({row.id, {}}).error() ==
          Error{ErrorCode::RuleRefused, QStringLiteral("no_show")});
    CHECK(must(office.desk().snapshot(office.hall, {})).counts.issued == 0);
    office.at(10, 10);
    must(office.desk().checkIn({row.id, {}}));
    CHECK(office.now(row.id).state == AppointmentState::CheckedIn);
}

TEST_CASE("who does not come becomes 爽约 and may come as a walk-in", "[queue]") {
    QueueOffice office;
    const auto row = must(office.appointments().book(office.request({2026, 3, 2}, {10, 0})));
    const auto later = must(office.appointments().book(office.request({2026, 3, 2}, {10, 30})));
    office.at(10, 10);
    CHECK(must(office.appointments().sweepNoShows(office.hall)) == 0);
    office.at(10, 10, 1);
    CHECK(must(office.appointments().sweepNoShows(office.hall)) == 1);
    CHECK(office.now(row.id).state == AppointmentState::NoShow);
    CHECK(office.now(later.id).state == AppointmentState::Booked);
    CHECK(office.desk().checkIn({row.id, {}}).error() ==
          Error{ErrorCode::RuleRefused, QStringLiteral("no_show")});
    WalkIn request;
    request.hall = office.hall;
    request.letter = QStringLiteral("A");
    request.line = row.line;
    request.missed = row.id;
    CHECK(must(office.desk().issueWalkIn(request)).ticket.origin == TicketOrigin::WalkIn);
    CHECK(office.now(row.id).state == AppointmentState::NoShow);
}

TEST_CASE("a day closed early counts nobody as 爽约 whose time had not come", "[queue]") {
    QueueOffice office;
    const auto missed = must(office.appointments().book(office.request({2026, 3, 2}, {9, 0})));
    const auto sentAway = must(office.appointments().book(office.request({2026, 3, 2}, {15, 0})));
    office.at(11, 0);
    CHECK(must(office.days().closeDay(office.hall, {2026, 3, 2})).noShows == 1);
    CHECK(office.now(missed.id).state == AppointmentState::NoShow);
    CHECK(office.now(sentAway.id).state == AppointmentState::Cancelled);
    CHECK(office.now(sentAway.id).cancelledBy == QStringLiteral("office"));
}

TEST_CASE("no body of a booking holds the person's name or phone", "[queue]") {
    QueueOffice office;
    auto request = office.request({2026, 3, 2}, {10, 0}, QStringLiteral("欧阳某某"));
    request.person.phone = QStringLiteral("13800138000");
    must(office.appointments().book(request));
    must(office.office.store->read([&](Sql& sql) -> Result<void> {
        sql.each(QStringLiteral("SELECT kind, body FROM ev_events"), {}, [&](const SqlRow& row) {
            if (row.text(0).startsWith(QStringLiteral("person_")))
                return;
            INFO(row.text(0).toStdString());
            CHECK_FALSE(row.bytes(1).contains(request.person.name.toUtf8()));
            CHECK_FALSE(row.bytes(1).contains("13800138000"));
        });
        return {};
    }));
    const auto shown = office.snapshot();
    REQUIRE(shown.appointments.size() == 1);
    CHECK(shown.appointments[0].personName == maskedName(request.person.name));
    CHECK(shown.appointments[0].personPhone == QStringLiteral("138****8000"));
}

TEST_CASE("where nobody is seen without an appointment only an exception takes a ticket",
          "[queue]") {
    QueueOffice office;
    office.set(QStringLiteral("queue.hall_mode@2026-03-02"), QStringLiteral("appointment_only"));
    WalkIn request;
    request.hall = office.hall;
    request.letter = QStringLiteral("A");
    request.line = QStringLiteral("employment");
    CHECK(office.desk().issueWalkIn(request).error() ==
          Error{ErrorCode::RuleRefused, QStringLiteral("appointment_only")});
    request.ticketClass = TicketClass::Priority;
    CHECK(office.desk().issueWalkIn(request).error() ==
          Error{ErrorCode::NeedsReason, QStringLiteral("class")});
    request.classReason = QStringLiteral("pregnant");
    CHECK(must(office.desk().issueWalkIn(request)).ticket.classReason ==
          QStringLiteral("pregnant"));
}
