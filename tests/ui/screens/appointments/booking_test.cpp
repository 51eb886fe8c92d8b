// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/string_makers.h"
#include "tests/ui/queue_window.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QListWidget>

using namespace chuangkou;

namespace {

/// Counts keys as a person presses them, and what an input method commits as its keys.
class KeyCount final : public QObject {
public:
    KeyCount() { qApp->installEventFilter(this); }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched->isWidgetType() && event->type() == QEvent::KeyPress)
            keys += watched == QApplication::focusWidget() ? 1 : 0;
        mouse += event->type() == QEvent::MouseButtonPress ? 1 : 0;
        return false;
    }
    int keys = 0;
    int mouse = 0;
};

struct BookingDesk : QueueWindow {
    BookingDesk() {
        openDay();
        press(Qt::Key_F2);
        until([this] { return find(QStringLiteral("bookName")).hasFocus(); });
        until([this] { return slots().count() > 1; });
    }
    QListWidget& slots() { return *qobject_cast<QListWidget*>(&find(QStringLiteral("slots"))); }
    /// Name, phone and service as a person types them; the focus is in the slots then.
    void fill(const QString& initials) {
        type(QStringLiteral("王秀兰"));
        press(Qt::Key_Return);
        type(QStringLiteral("13844301234"));
        press(Qt::Key_Return);
        type(initials);
        press(Qt::Key_Return);
    }
};

} // namespace

TEST_CASE("a booking by phone takes at most 45 keys and no mouse", "[ui-appointments]") {
    BookingDesk desk;
    KeyCount count;
    constexpr int kF2 = 1;
    constexpr int kNameByPinyin = 12; // wangxiulan, and the choice of the characters
    desk.fill(QStringLiteral("shbzksl"));
    CHECK(desk.slots().hasFocus());
    CHECK(desk.slots().currentRow() == 0); // the first free slot is chosen already
    desk.press(Qt::Key_Return);
    desk.untilSaid(QStringLiteral("已预约 2020年2月17日"));
    CHECK(count.keys + kF2 + kNameByPinyin <= 45);
    CHECK(count.keys >= 20); // the filter sees the keys at all
    CHECK(count.mouse == 0);

    const auto booked = desk.snapshot().appointments;
    REQUIRE(booked.size() == 1);
    CHECK(booked.front().appointment.item == QStringLiteral("card-application"));
    CHECK(booked.front().personName == QStringLiteral("王*"));
    REQUIRE(desk.printer.printed.size() == 1);
    CHECK(desk.find(QStringLiteral("bookName")).hasFocus()); // for the next caller
    CHECK(desk.text(QStringLiteral("bookPhone")).isEmpty());
}

TEST_CASE("a phone in the first field fills in who is known", "[ui-appointments]") {
    BookingDesk desk;
    desk.fill(QStringLiteral("shbzksl"));
    desk.press(Qt::Key_Return);
    desk.untilSaid(QStringLiteral("已预约"));
    desk.type(QStringLiteral("13844301234"));
    desk.press(Qt::Key_Return);
    desk.untilText(QStringLiteral("bookName"), QStringLiteral("王秀兰"));
    CHECK(desk.text(QStringLiteral("bookPhone")) == QStringLiteral("13844301234"));
    CHECK(desk.find(QStringLiteral("bookItem")).hasFocus());
}

TEST_CASE("what is missing is said beside the field and on top", "[ui-appointments]") {
    BookingDesk desk;
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    until([&] { return !desk.text(QStringLiteral("errorSummary")).isEmpty(); });
    CHECK(desk.text(QStringLiteral("bookNameMessage")) == QStringLiteral("请填写姓名。"));
    CHECK(desk.find(QStringLiteral("bookName")).hasFocus());
    CHECK(desk.snapshot().appointments.empty());
}

TEST_CASE("an item that needs no visit asks why the person comes", "[ui-appointments]") {
    BookingDesk desk;
    CHECK_FALSE(desk.find(QStringLiteral("bookReason")).isVisible());
    desk.fill(QStringLiteral("sybxjsl")); // 失业保险金申领
    QWidget& reason = desk.find(QStringLiteral("bookReason"));
    CHECK(reason.isVisible());
    CHECK(reason.hasFocus());
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_Return);
    CHECK(desk.snapshot().appointments.empty());
    reason.setFocus();
    desk.type(QStringLiteral("不会用手机"));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    desk.untilSaid(QStringLiteral("已预约"));
    CHECK(desk.snapshot().appointments.front().appointment.visitReason ==
          QStringLiteral("不会用手机"));
}

TEST_CASE("a booking typed half comes back after a restart", "[ui-appointments]") {
    BookingDesk desk;
    desk.type(QStringLiteral("王秀兰"));
    desk.press(Qt::Key_Return);
    desk.type(QStringLiteral("138443"));
    desk.restart();
    desk.press(Qt::Key_F2);
    desk.untilText(QStringLiteral("bookName"), QStringLiteral("王秀兰"));
    CHECK(desk.text(QStringLiteral("bookPhone")) == QStringLiteral("138443"));
}

TEST_CASE("who is booked is checked in, moved and cancelled from the list", "[ui-appointments]") {
    BookingDesk desk;
    desk.fill(QStringLiteral("shbzksl"));
    desk.press(Qt::Key_Return);
    desk.untilSaid(QStringLiteral("已预约"));
    auto* list = qobject_cast<QAbstractItemView*>(&desk.find(QStringLiteral("appointmentList")));
    until([&] { return list->model()->rowCount() == 1; });
    list->setCurrentIndex(list->model()->index(0, 0));
    list->setFocus();

    SECTION("Enter checks in") {
        desk.press(Qt::Key_Return);
        desk.untilSaid(QStringLiteral("已签到，号 B001"));
        CHECK(desk.snapshot().waiting.size() == 1);
    }
    SECTION("to another slot") {
        desk.slots().setCurrentRow(2);
        desk.press(Qt::Key_M, Qt::ControlModifier);
        desk.untilSaid(QStringLiteral("已改期"));
        CHECK(desk.snapshot().appointments.size() == 2);
    }
    SECTION("cancelled with a reason") {
        desk.press(Qt::Key_Delete, Qt::ControlModifier);
        desk.type(QStringLiteral("停电"));
        desk.press(Qt::Key_Return);
        desk.untilSaid(QStringLiteral("已取消"));
        const AppointmentRow row = desk.snapshot().appointments.front().appointment;
        CHECK(row.state == AppointmentState::Cancelled);
        CHECK(row.reason == QStringLiteral("停电"));
        CHECK(row.cancelledBy == QStringLiteral("office"));
    }
}

TEST_CASE("the next day is turned to by a key", "[ui-appointments]") {
    BookingDesk desk;
    desk.slots().setFocus();
    desk.press(Qt::Key_PageDown);
    until([&] {
        return desk.text(QStringLiteral("slotDay")).startsWith(QStringLiteral("2020年2月18日"));
    });
    CHECK(
        desk.text(QStringLiteral("appointmentTitle")).startsWith(QStringLiteral("2020年2月18日")));
}

TEST_CASE("the booking screen shows nothing cut", "[ui-appointments]") {
    BookingDesk desk;
    desk.fill(QStringLiteral("shbzksl"));
    desk.press(Qt::Key_Return);
    desk.untilSaid(QStringLiteral("已预约"));
    desk.fill(QStringLiteral("sybxjsl"));
    shot(desk.window->window(), QStringLiteral("booking"));
    QTest::qWait(50);
    const QStringList faults = screenFaults(desk.window->window());
    INFO(faults.join(u'\n').toStdString());
    CHECK(faults.isEmpty());
}
