// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/appointment_desk.h"
#include "core/queue/door_desk.h"
#include "core/store/local_notes.h"
#include "tests/support/string_makers.h"
#include "tests/ui/queue_window.h"
#include "ui/screens/door/temperature.h"

#include <catch2/generators/catch_generators.hpp>

using namespace chuangkou;

namespace {

struct DoorDeskWindow : QueueWindow {
    explicit DoorDeskWindow(int cap = 30) : QueueWindow(cap) {
        openDay();
        press(Qt::Key_3, Qt::ControlModifier);
        until([this] { return find(QStringLiteral("doorWho")).hasFocus(); });
        until([this] { return action(QStringLiteral("door.admit")).isEnabled(); });
    }
    void book() {
        NewAppointment request;
        request.hall = hall;
        request.date = QDate(2020, 2, 17);
        request.time = QTime(9, 30);
        request.line = QStringLiteral("social_insurance");
        request.item = QStringLiteral("card-application");
        request.letter = QStringLiteral("B");
        request.person.name = QStringLiteral("王秀兰");
        request.person.phone = QStringLiteral("13844301234");
        REQUIRE(await(window->store().write([request](Store& store, const Session& session) {
            return AppointmentDesk(store, session).book(request);
        })));
    }
    /// Of a walk-in, up to the temperature.
    void fillWalkIn() {
        press(Qt::Key_Return);
        type(QStringLiteral("李四"));
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        type(QStringLiteral("shbzksl"));
        press(Qt::Key_Return);
        CHECK(find(QStringLiteral("doorTemperature")).hasFocus());
    }
    DoorCounts counts() {
        const auto found =
            await(window->store().run([id = hall](Store& store, const Session& session) {
                return DoorDesk(store, session).counts(id, QDate(2020, 2, 17));
            }));
        REQUIRE(found);
        return *found;
    }
};

} // namespace

TEST_CASE("a booked person is let in by a scan, the temperature and Enter", "[ui-door]") {
    DoorDeskWindow door;
    door.book();
    door.type(QStringLiteral("13844301234")); // the scan
    door.press(Qt::Key_Return);               // which the scanner sends as well
    until([&] { return door.find(QStringLiteral("doorTemperature")).hasFocus(); });
    door.type(QStringLiteral("365"));
    door.press(Qt::Key_Return);
    door.untilSaid(QStringLiteral("B001 已放行"));
    const CounterSnapshot now = door.snapshot();
    CHECK(now.appointments.front().appointment.state == AppointmentState::CheckedIn);
    CHECK(now.occupancy == 1);
    CHECK(door.counts().admitted == 1);
    CHECK(door.find(QStringLiteral("doorWho")).hasFocus()); // for the next one
}

TEST_CASE("a walk-in gets a ticket for the service", "[ui-door]") {
    DoorDeskWindow door;
    door.fillWalkIn();
    door.type(QStringLiteral("36.4"));
    door.press(Qt::Key_Return);
    door.untilSaid(QStringLiteral("B001 已放行"));
    CHECK(door.snapshot().waiting.size() == 1);
    CHECK(door.snapshot().occupancy == 1);
}

TEST_CASE("a temperature over the limit asks for a second one, which decides", "[ui-door]") {
    DoorDeskWindow door;
    door.fillWalkIn();
    CHECK_FALSE(door.find(QStringLiteral("doorSecond")).isVisible());
    door.type(QStringLiteral("375"));
    door.press(Qt::Key_Return);
    QWidget& second = door.find(QStringLiteral("doorSecond"));
    CHECK(second.hasFocus());
    CHECK(door.counts().admitted == 0);

    SECTION("normal: let in") {
        door.type(QStringLiteral("368"));
        door.press(Qt::Key_Return);
        door.untilSaid(QStringLiteral("已放行"));
        CHECK(door.counts().admitted == 1);
    }
    SECTION("fever: not let in, refused by one key") {
        door.type(QStringLiteral("379"));
        door.press(Qt::Key_Return);
        door.untilText(QStringLiteral("doorMessage"), QStringLiteral("不得入内：发热咳嗽"));
        CHECK(door.counts().admitted == 0);
        door.press(Qt::Key_3, Qt::AltModifier);
        door.untilSaid(QStringLiteral("未放行：发热咳嗽"));
        CHECK(door.counts().refused == 1);
    }
}

TEST_CASE("mask, symptoms and quarantine are normal until their key is pressed", "[ui-door]") {
    DoorDeskWindow door;
    door.fillWalkIn();
    door.type(QStringLiteral("365"));
    const auto [key, action, words] = GENERATE(
        table<Qt::Key, const char*, const char16_t*>({{Qt::Key_K, "door.mask", u"未戴口罩"},
                                                      {Qt::Key_Z, "door.symptoms", u"发热咳嗽"},
                                                      {Qt::Key_G, "door.quarantine", u"隔离期"}}));
    const QString before = door.action(QLatin1String(action)).text();
    door.press(key, Qt::AltModifier);
    CHECK(door.action(QLatin1String(action)).text() != before);
    door.press(Qt::Key_Return);
    door.untilText(QStringLiteral("doorMessage"),
                   QStringLiteral("不得入内：") + QString::fromUtf16(words));
    CHECK(door.counts().admitted == 0);
}

TEST_CASE("health data stands in no draft", "[ui-door]") {
    DoorDeskWindow door;
    door.fillWalkIn();
    door.type(QStringLiteral("377"));
    door.press(Qt::Key_1, Qt::ControlModifier); // leaving saves the draft
    const auto kept = await(door.window->store().run(
        [](Store& store, const Session& session) -> Result<std::optional<Draft>> {
            return store.read([&](Sql& sql) -> Result<std::optional<Draft>> {
                return draft(sql, session.account, QStringLiteral("door"));
            });
        }));
    REQUIRE(kept);
    REQUIRE(*kept);
    CHECK((*kept)->content.contains(QStringLiteral("李四")));
    CHECK_FALSE((*kept)->content.contains(QStringLiteral("377")));
}

TEST_CASE("who has no appointment is turned away and offered the next slot by one key",
          "[ui-door]") {
    DoorDeskWindow door;
    door.press(Qt::Key_Return);
    door.type(QStringLiteral("李四"));
    door.press(Qt::Key_1, Qt::AltModifier);
    door.untilSaid(QStringLiteral("未放行：无预约"));
    door.press(Qt::Key_B, Qt::ControlModifier);
    door.untilText(QStringLiteral("bookName"), QStringLiteral("李四"));
    CHECK(door.find(QStringLiteral("bookItem")).hasFocus());
}

TEST_CASE("the hall is counted out and recounted by keys", "[ui-door]") {
    DoorDeskWindow door;
    door.press(Qt::Key_R, Qt::ControlModifier);
    until([&] { return door.find(QStringLiteral("recount")).hasFocus(); });
    door.type(QStringLiteral("7"));
    door.press(Qt::Key_Return);
    door.untilSaid(QStringLiteral("盘点：厅内 7 人"));
    door.press(Qt::Key_Down, Qt::ControlModifier);
    door.untilSaid(QStringLiteral("厅内 6 人"));
    CHECK(door.snapshot().occupancy == 6);
    CHECK(door.counts().recounts == 1);
}

TEST_CASE("one more by hand is counted in and is no recount", "[ui-door]") {
    DoorDeskWindow door;
    door.press(Qt::Key_Up, Qt::ControlModifier);
    door.untilSaid(QStringLiteral("补入 1 人"));
    CHECK(door.snapshot().occupancy == 1);
    CHECK(door.counts().admitted == 1);
    CHECK(door.counts().recounts == 0);
    CHECK(door.counts().drift == 0);
}

TEST_CASE("letters are no temperature, and an example is given", "[ui-door]") {
    DoorDeskWindow door;
    door.fillWalkIn();
    door.type(QStringLiteral("36b"));
    door.press(Qt::Key_Return);
    CHECK(door.text(QStringLiteral("doorTemperatureMessage")) ==
          QStringLiteral("“36b”不是体温，应如 36.5 或 365。"));
    CHECK(door.counts().admitted == 0);
    door.press(Qt::Key_Backspace);
    door.type(QStringLiteral("5"));
    QTest::qWait(1);
    CHECK(door.text(QStringLiteral("errorSummary")).isEmpty()); // right again before it is sent
    door.press(Qt::Key_Return);
    door.untilSaid(QStringLiteral("B001 已放行"));
}

TEST_CASE("an empty temperature is asked for", "[ui-door]") {
    DoorDeskWindow door;
    door.fillWalkIn();
    door.press(Qt::Key_Return);
    CHECK(door.text(QStringLiteral("doorTemperatureMessage")).contains(QStringLiteral("请填写")));
}

TEST_CASE("temperatures are read with and without a point", "[ui-door]") {
    CHECK(tenthsOf(QStringLiteral("36.5")) == 365);
    CHECK(tenthsOf(QStringLiteral("365")) == 365);
    CHECK(tenthsOf(QStringLiteral("36。5")) == 365);
    CHECK(tenthsOf(QStringLiteral("37")) == 370);
    CHECK_FALSE(tenthsOf(QStringLiteral("3650")));
    CHECK_FALSE(tenthsOf(QStringLiteral("")));
}

TEST_CASE("the door shows a full hall without a cut text", "[ui-door]") {
    DoorDeskWindow door(2);
    for (int i = 0; i < 5; ++i)
        door.issue();
    until([&] { return door.find(QStringLiteral("doorOverride")).isVisible(); });
    door.fillWalkIn();
    door.type(QStringLiteral("375"));
    door.press(Qt::Key_Return);
    shot(door.window->window(), QStringLiteral("door-full"));
    QTest::qWait(50);
    const QStringList faults = screenFaults(door.window->window());
    INFO(faults.join(u'\n').toStdString());
    CHECK(faults.isEmpty());
}
