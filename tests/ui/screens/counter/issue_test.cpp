// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/appointment_desk.h"
#include "tests/support/string_makers.h"
#include "tests/ui/queue_window.h"

#include <QLineEdit>

using namespace chuangkou;

namespace {

const QString kId = QStringLiteral("220102199003070013");

/// Books somebody for 09:30 of this day without the window.
AppointmentRow book(QueueWindow& desk) {
    NewAppointment request;
    request.hall = desk.hall;
    request.date = QDate(2020, 2, 17);
    request.time = QTime(9, 30);
    request.line = QStringLiteral("social_insurance");
    request.item = QStringLiteral("card-application");
    request.letter = QStringLiteral("B");
    request.person.name = QStringLiteral("王秀兰");
    request.person.phone = QStringLiteral("13844301234");
    request.channel = QStringLiteral("phone");
    const auto made =
        await(desk.window->store().write([request](Store& store, const Session& session) {
            return AppointmentDesk(store, session).book(request);
        }));
    REQUIRE(made);
    return *made;
}

} // namespace

TEST_CASE("a walk-in ticket is issued by the item's pinyin initials", "[ui-counter]") {
    QueueWindow desk;
    desk.openDay();
    desk.press(Qt::Key_F3);
    until([&] { return desk.find(QStringLiteral("walkInWho")).hasFocus(); });
    desk.press(Qt::Key_Return); // nobody in particular
    CHECK(desk.find(QStringLiteral("walkInItem")).hasFocus());
    desk.type(QStringLiteral("shbzksl"));
    desk.press(Qt::Key_Return);
    CHECK(desk.find(QStringLiteral("issueTicket")).hasFocus());
    desk.press(Qt::Key_Return);
    desk.untilSaid(QStringLiteral("B001 已取号"));
    const TicketRow ticket = desk.snapshot().waiting.front().ticket;
    CHECK(ticket.item == QStringLiteral("card-application"));
    CHECK(ticket.line == QStringLiteral("social_insurance"));
    REQUIRE(desk.printer.printed.size() == 1);
    CHECK(desk.printer.printed.front().contains(QStringLiteral("B001")));
    CHECK(desk.text(QStringLiteral("walkInItem")).isEmpty());
}

TEST_CASE("who is preferred needs a reason, which stands in the ticket", "[ui-counter]") {
    QueueWindow desk;
    desk.openDay();
    desk.press(Qt::Key_F3);
    until([&] { return desk.find(QStringLiteral("walkInWho")).hasFocus(); });
    desk.press(Qt::Key_Return);
    desk.type(QStringLiteral("shbzksl"));
    desk.press(Qt::Key_Return);
    desk.find(QStringLiteral("walkInClass")).setFocus();
    desk.press(Qt::Key_Down); // 优先
    desk.find(QStringLiteral("issueTicket")).setFocus();
    desk.press(Qt::Key_Return);
    desk.untilSaid(QStringLiteral("B001 已取号"));
    const TicketRow ticket = desk.snapshot().waiting.front().ticket;
    CHECK(ticket.ticketClass == TicketClass::Priority);
    CHECK(ticket.classReason == QStringLiteral("old_person"));
}

TEST_CASE("a wrong number is refused beside the field and nothing is issued", "[ui-counter]") {
    QueueWindow desk;
    desk.openDay();
    desk.press(Qt::Key_F3);
    until([&] { return desk.find(QStringLiteral("walkInWho")).hasFocus(); });
    desk.type(QStringLiteral("220102199013070010"));
    desk.press(Qt::Key_Return);
    desk.untilText(QStringLiteral("walkInMessage"), QStringLiteral("第 13 月不存在。"));
    CHECK(desk.snapshot().counts.issued == 0);
}

TEST_CASE("who is booked today is found by phone and checked in by Enter", "[ui-counter]") {
    QueueWindow desk;
    desk.openDay();
    book(desk);
    desk.press(Qt::Key_F3);
    until([&] { return desk.find(QStringLiteral("walkInWho")).hasFocus(); });
    desk.type(QStringLiteral("13844301234"));
    desk.press(Qt::Key_Return);
    until([&] {
        return desk.text(QStringLiteral("walkInMessage")).contains(QStringLiteral("预约 09:30"));
    });
    CHECK(desk.text(QStringLiteral("walkInName")) == QStringLiteral("王秀兰"));
    desk.press(Qt::Key_Return);
    desk.untilSaid(QStringLiteral("B001"));
    const CounterSnapshot now = desk.snapshot();
    REQUIRE(now.waiting.size() == 1);
    CHECK(now.waiting.front().ticket.origin == TicketOrigin::Appointment);
    CHECK(now.appointments.front().appointment.state == AppointmentState::CheckedIn);

    until([&] {
        return desk.action(QStringLiteral("counter.undo")).text() ==
               QStringLiteral("撤销 签到 B001");
    });
    desk.press(Qt::Key_F5);
    desk.untilSaid(QStringLiteral("已撤销：签到 B001"));
    CHECK(desk.snapshot().appointments.front().appointment.state == AppointmentState::Booked);
    CHECK(desk.snapshot().waiting.empty());
}

TEST_CASE("a known person's name and phone are filled in by the identity number", "[ui-counter]") {
    QueueWindow desk;
    desk.openDay();
    const auto issue = [&](bool isFirst) {
        desk.press(Qt::Key_F3);
        until([&] { return desk.find(QStringLiteral("walkInWho")).hasFocus(); });
        desk.type(kId);
        desk.press(Qt::Key_Return);
        if (isFirst) {
            until([&] { return desk.find(QStringLiteral("walkInName")).hasFocus(); });
            desk.type(QStringLiteral("张三丰"));
            desk.press(Qt::Key_Return);
            desk.type(QStringLiteral("13844305678"));
            desk.press(Qt::Key_Return);
        }
        until([&] { return desk.find(QStringLiteral("walkInItem")).hasFocus(); });
    };
    issue(true);
    desk.type(QStringLiteral("sydj"));
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_Return);
    desk.untilSaid(QStringLiteral("A001"));
    issue(false);
    CHECK(desk.text(QStringLiteral("walkInName")) == QStringLiteral("张三丰"));
    CHECK(desk.text(QStringLiteral("walkInPhone")) == QStringLiteral("13844305678"));
}

TEST_CASE("at the limit the next one waits outside and a supervisor lets in with a reason",
          "[ui-counter]") {
    QueueWindow desk(1);
    desk.openDay();
    desk.issue();
    desk.issue();
    CHECK(desk.snapshot().outside.size() == 1);
    QWidget& reason = desk.find(QStringLiteral("overrideReason"));
    until([&] { return reason.isVisible(); });
    reason.setFocus();
    desk.press(Qt::Key_Return);
    CHECK(desk.snapshot().outside.size() == 1); // no reason yet
    desk.type(QStringLiteral("80岁老人"));
    desk.press(Qt::Key_Return);
    desk.untilSaid(QStringLiteral("B002"));
    CHECK(desk.snapshot().outside.empty());
    CHECK(desk.snapshot().occupancy == 2);
}

TEST_CASE("after a ticket was issued here, Space still starts the one that is called",
          "[ui-counter]") {
    QueueWindow desk;
    desk.openDay();
    desk.press(Qt::Key_F3);
    until([&] { return desk.find(QStringLiteral("walkInWho")).hasFocus(); });
    desk.press(Qt::Key_Return);
    desk.type(QStringLiteral("shbzksl"));
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_Return);
    desk.untilSaid(QStringLiteral("B001 已取号"));
    CHECK(desk.find(QStringLiteral("walkInWho")).hasFocus()); // for the next visitor
    desk.press(Qt::Key_F12);
    desk.untilText(QStringLiteral("currentNumber"), QStringLiteral("B001"));
    desk.press(Qt::Key_Space);
    desk.untilText(QStringLiteral("currentState"), QStringLiteral("办理中"));
}
