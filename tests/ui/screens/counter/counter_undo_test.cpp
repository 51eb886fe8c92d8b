// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/string_makers.h"
#include "tests/ui/queue_window.h"

#include <QAbstractItemView>

using namespace chuangkou;

namespace {

const QString kNumber = QStringLiteral("currentNumber");
const QString kState = QStringLiteral("currentState");

/// What F5 must bring back: states, times and counts, not the versions.
struct Before {
    explicit Before(const CounterSnapshot& shown) : counts(shown.counts) {
        if (shown.current)
            current = shown.current->ticket;
        for (const TicketView& view : shown.waiting)
            waiting.append(view.ticket.number);
    }
    void checkAgain(const CounterSnapshot& shown) const {
        CHECK(shown.counts == counts);
        CHECK(shown.current.has_value() == current.has_value());
        if (shown.current && current) {
            const TicketRow& now = shown.current->ticket;
            CHECK(now.number == current->number);
            CHECK(now.state == current->state);
            CHECK(now.calls == current->calls);
            CHECK(now.lastCallAt == current->lastCallAt);
            CHECK(now.startedAt == current->startedAt);
        }
        QStringList numbers;
        for (const TicketView& view : shown.waiting)
            numbers.append(view.ticket.number);
        CHECK(numbers == waiting);
    }
    TicketCounts counts;
    std::optional<TicketRow> current;
    QStringList waiting;
};

struct UndoDesk : QueueWindow {
    UndoDesk() {
        openDay();
        issue();
        issue();
    }
    void call() {
        press(Qt::Key_F12);
        untilText(kNumber, QStringLiteral("B001"));
        wait();
    }
    void start() {
        press(Qt::Key_Space);
        untilText(kState, QStringLiteral("办理中"));
        wait();
    }
    void leaveSecond() {
        auto* list = qobject_cast<QAbstractItemView*>(&find(QStringLiteral("waitingList")));
        until([&] { return list->model()->rowCount() == 2; });
        list->setFocus();
        list->setCurrentIndex(list->model()->index(1, 0));
        press(Qt::Key_Delete);
        untilSaid(QStringLiteral("B002 弃号"));
    }
    /// Presses F5 once the button says what it takes back.
    void undo(const QString& what) {
        const QString text = QStringLiteral("撤销 ") + what;
        until([&] { return action(QStringLiteral("counter.undo")).text() == text; });
        press(Qt::Key_F5);
        untilSaid(QStringLiteral("已撤销：") + what);
    }
};

} // namespace

TEST_CASE("F5 takes back a call", "[ui-counter]") {
    UndoDesk desk;
    const Before before(desk.snapshot());
    desk.call();
    desk.undo(QStringLiteral("叫号 B001"));
    before.checkAgain(desk.snapshot());
}

TEST_CASE("F5 takes back a start", "[ui-counter]") {
    UndoDesk desk;
    desk.call();
    const Before before(desk.snapshot());
    desk.start();
    desk.undo(QStringLiteral("开始 B001"));
    before.checkAgain(desk.snapshot());
}

TEST_CASE("F5 takes back who was not there", "[ui-counter]") {
    UndoDesk desk;
    desk.call();
    const Before before(desk.snapshot());
    desk.press(Qt::Key_F10);
    desk.untilSaid(QStringLiteral("未到"));
    desk.undo(QStringLiteral("过号 B001"));
    before.checkAgain(desk.snapshot());
}

TEST_CASE("F5 takes back finish and call together", "[ui-counter]") {
    UndoDesk desk;
    desk.call();
    desk.start();
    const Before before(desk.snapshot());
    desk.press(Qt::Key_F12);
    desk.untilText(kNumber, QStringLiteral("B002"));
    desk.undo(QStringLiteral("办结并叫号 B001"));
    desk.untilText(kNumber, QStringLiteral("B001"));
    before.checkAgain(desk.snapshot());
}

TEST_CASE("F5 takes back a finish without a call", "[ui-counter]") {
    UndoDesk desk;
    desk.call();
    desk.start();
    const Before before(desk.snapshot());
    desk.press(Qt::Key_F12, Qt::ShiftModifier);
    desk.untilSaid(QStringLiteral("B001 已办结"));
    desk.undo(QStringLiteral("办结 B001"));
    before.checkAgain(desk.snapshot());
}

TEST_CASE("F5 takes back who gave up", "[ui-counter]") {
    UndoDesk desk;
    const Before before(desk.snapshot());
    desk.leaveSecond();
    desk.undo(QStringLiteral("弃号 B002"));
    before.checkAgain(desk.snapshot());
}

TEST_CASE("F5 takes back a return to the queue", "[ui-counter]") {
    UndoDesk desk;
    desk.leaveSecond();
    auto* over = qobject_cast<QAbstractItemView*>(&desk.find(QStringLiteral("overList")));
    until([&] { return over->model()->rowCount() == 1; });
    const Before before(desk.snapshot());
    over->setFocus();
    over->setCurrentIndex(over->model()->index(0, 0));
    desk.press(Qt::Key_Return);
    desk.untilSaid(QStringLiteral("B002 已恢复排队"));
    desk.undo(QStringLiteral("恢复排队 B002"));
    before.checkAgain(desk.snapshot());
}

TEST_CASE("what was taken back cannot be taken back again", "[ui-counter]") {
    UndoDesk desk;
    desk.call();
    desk.undo(QStringLiteral("叫号 B001"));
    until([&] { return !desk.action(QStringLiteral("counter.undo")).isEnabled(); });
    const CounterSnapshot before = desk.snapshot();
    desk.press(Qt::Key_F5);
    QTest::qWait(50);
    CHECK(desk.snapshot().counts == before.counts);
    CHECK_FALSE(desk.snapshot().undoable);
}
