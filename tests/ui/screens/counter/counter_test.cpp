// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/case_desk.h"
#include "core/queue/appointment_desk.h"
#include "tests/support/string_makers.h"
#include "tests/ui/queue_window.h"
#include "ui/screens/counter/counter_screen.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

using namespace chuangkou;

namespace {

const QString kNumber = QStringLiteral("currentNumber");
const QString kState = QStringLiteral("currentState");

/// Fails the test when the mouse is used.
class NoMouse final : public QObject {
public:
    NoMouse() { qApp->installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override {
        m_clicks += event->type() == QEvent::MouseButtonPress ? 1 : 0;
        return false;
    }
    [[nodiscard]] int clicks() const { return m_clicks; }

private:
    int m_clicks = 0;
};

} // namespace

TEST_CASE("a customer is called, started and finished by three keys", "[ui-counter]") {
    QueueWindow desk;
    desk.openDay();
    const NoMouse noMouse;
    desk.issue();
    desk.press(Qt::Key_F12);
    desk.untilText(kNumber, QStringLiteral("B001"));
    CHECK(desk.text(kState) == QStringLiteral("已叫号"));
    desk.wait(10);
    desk.press(Qt::Key_Space);
    desk.untilText(kState, QStringLiteral("办理中"));
    desk.wait(300);
    desk.issue();
    desk.press(Qt::Key_F12);
    desk.untilText(kNumber, QStringLiteral("B002"));
    CHECK(noMouse.clicks() == 0);

    const CounterSnapshot now = desk.snapshot();
    REQUIRE(now.over.size() == 1);
    const TicketRow& done = now.over.front().ticket;
    CHECK(done.number == QStringLiteral("B001"));
    CHECK(done.state == TicketState::Done);
    CHECK(done.serviceS == 300);
    CHECK(done.walkS == 10);
    REQUIRE(done.services.size() == 1);
    CHECK(done.services.front().result == QStringLiteral("done"));
}

TEST_CASE("F12 pressed twice within a second is one call", "[ui-counter]") {
    QueueWindow desk;
    desk.openDay();
    desk.issue();
    desk.issue();
    desk.press(Qt::Key_F12);
    desk.press(Qt::Key_F12);
    desk.untilText(kNumber, QStringLiteral("B001"));
    desk.press(Qt::Key_F12);
    CHECK(desk.said() == QStringLiteral("已叫号 B001"));
    CHECK(desk.snapshot().waiting.size() == 1);
    CHECK(desk.snapshot().current->ticket.calls == 1);
}

TEST_CASE("F12 with nobody waiting says so quietly", "[ui-counter]") {
    QueueWindow desk;
    desk.openDay();
    desk.press(Qt::Key_F12);
    desk.untilSaid(QStringLiteral("没有等候"));
    CHECK(QApplication::activeModalWidget() == nullptr);
    CHECK(desk.window->ask().asked.isEmpty());
}

TEST_CASE("F12 on a called ticket only says what to press", "[ui-counter]") {
    QueueWindow desk;
    desk.openDay();
    desk.issue();
    desk.issue();
    desk.press(Qt::Key_F12);
    desk.untilText(kNumber, QStringLiteral("B001"));
    desk.wait();
    desk.press(Qt::Key_F12);
    desk.untilSaid(QStringLiteral("B001 尚未到窗"));
    CHECK(desk.snapshot().current->ticket.state == TicketState::Called);
}

TEST_CASE("a visit that started by itself is finished by F12 only when asked twice",
          "[ui-counter]") {
    QueueWindow desk;
    desk.openDay();
    desk.issue();
    desk.issue();
    desk.press(Qt::Key_F12);
    desk.untilText(kNumber, QStringLiteral("B001"));
    desk.wait(21);
    desk.untilText(kState, QStringLiteral("办理中"));
    CHECK(desk.snapshot().current->ticket.startedAutomatically);
    desk.wait();
    desk.press(Qt::Key_F12);
    desk.untilSaid(QStringLiteral("B001 未录入"));
    CHECK(desk.text(kNumber) == QStringLiteral("B001"));

    SECTION("F12 again finishes it") {
        desk.press(Qt::Key_F12);
        desk.untilText(kNumber, QStringLiteral("B002"));
        CHECK(desk.snapshot().over.front().ticket.state == TicketState::Done);
        CHECK_FALSE(desk.snapshot().over.front().ticket.walkS);
    }
    SECTION("F10 takes the start back") {
        desk.press(Qt::Key_F10);
        desk.untilSaid(QStringLiteral("B001 未到"));
        const CounterSnapshot now = desk.snapshot();
        CHECK_FALSE(now.current);
        CHECK(now.counts.waiting == 2);
    }
}

TEST_CASE("calling again restarts the count to the start", "[ui-counter]") {
    QueueWindow desk;
    desk.openDay();
    desk.issue();
    desk.press(Qt::Key_F12);
    desk.untilText(kNumber, QStringLiteral("B001"));
    desk.wait(15);
    desk.press(Qt::Key_F11);
    desk.untilSaid(QStringLiteral("B001 已重呼"));
    desk.wait(15);
    QTest::qWait(1'200); // a tick of the screen's own clock
    CHECK(desk.snapshot().current->ticket.state == TicketState::Called);
    CHECK(desk.snapshot().current->ticket.calls == 1);
}

TEST_CASE("typing into the visit starts it and counts as input", "[ui-counter]") {
    QueueWindow desk;
    desk.openDay();
    desk.issue();
    desk.press(Qt::Key_F12);
    desk.untilText(kNumber, QStringLiteral("B001"));
    desk.find(QStringLiteral("visitItem")).setFocus();
    desk.type(QStringLiteral("sydj")); // 失业登记
    desk.press(Qt::Key_Return);
    desk.untilText(kState, QStringLiteral("办理中"));
    desk.wait();
    desk.press(Qt::Key_F12);
    desk.untilSaid(QStringLiteral("B001 已办结"));
    const auto services = desk.snapshot().over.front().ticket.services;
    REQUIRE(services.size() == 1);
    CHECK(services.front().item == QStringLiteral("unemployment-registration"));
    CHECK(services.front().line == QStringLiteral("employment"));
}

TEST_CASE("Space in the item line starts the visit and leaves the line alone", "[ui-counter]") {
    QueueWindow desk;
    desk.openDay();
    desk.issue();
    desk.press(Qt::Key_F12);
    desk.untilText(kNumber, QStringLiteral("B001"));
    desk.find(QStringLiteral("visitItem")).setFocus();
    desk.press(Qt::Key_Space);
    desk.untilText(kState, QStringLiteral("办理中"));
    CHECK(desk.text(QStringLiteral("visitItem")) == QStringLiteral("社会保障卡申领"));
}

TEST_CASE("the keys of the queue work from the booking screen with the focus in a text",
          "[ui-counter]") {
    QueueWindow desk;
    desk.openDay();
    desk.issue();
    desk.press(Qt::Key_F2);
    QWidget& name = desk.find(QStringLiteral("bookName"));
    until([&] { return name.hasFocus(); });
    desk.type(QStringLiteral("wang"));
    desk.press(Qt::Key_F12);
    desk.untilSaid(QStringLiteral("已叫号 B001"));
    CHECK(desk.text(QStringLiteral("bookName")) == QStringLiteral("wang"));
    CHECK(name.hasFocus());
    until([&] { return desk.action(QStringLiteral("counter.recall")).isEnabled(); });
    desk.press(Qt::Key_F11);
    desk.untilSaid(QStringLiteral("B001 已重呼"));
    desk.press(Qt::Key_F5);
    desk.untilSaid(QStringLiteral("已撤销"));
    CHECK_FALSE(desk.snapshot().current);
    CHECK(desk.snapshot().waiting.size() == 1);
}

TEST_CASE("no key of the queue fires while an input method composes", "[ui-counter]") {
    QueueWindow desk;
    desk.openDay();
    desk.issue();
    desk.press(Qt::Key_F2);
    QWidget& name = desk.find(QStringLiteral("bookName"));
    until([&] { return name.hasFocus(); });
    QInputMethodEvent composing(QStringLiteral("wang"), {});
    QApplication::sendEvent(&name, &composing);
    desk.press(Qt::Key_F12);
    QTest::qWait(100);
    CHECK_FALSE(desk.snapshot().current);
    QInputMethodEvent done;
    done.setCommitString(QStringLiteral("王"));
    QApplication::sendEvent(&name, &done);
    desk.press(Qt::Key_F12);
    desk.untilSaid(QStringLiteral("已叫号 B001"));
}

TEST_CASE("no key of the queue fires while a dialog is open", "[ui-counter]") {
    QueueWindow desk;
    desk.openDay();
    desk.issue();
    QDialog dialog(&desk.window->window());
    auto* line = new QLineEdit(&dialog);
    dialog.open();
    REQUIRE(QTest::qWaitForWindowActive(&dialog));
    line->setFocus();
    desk.press(Qt::Key_F12);
    QTest::qWait(100);
    CHECK_FALSE(desk.snapshot().current);
    dialog.close();
}

TEST_CASE("who acts on a stale screen is told who changed it and when", "[ui-counter]") {
    QueueWindow desk;
    desk.openDay();
    const TicketView ticket = desk.issue();
    auto* list = qobject_cast<QAbstractItemView*>(&desk.find(QStringLiteral("waitingList")));
    until([&] { return list->model()->rowCount() == 1; });
    // Somebody at another program calls it; this screen has not heard of it.
    {
        auto other = logIn(desk.window->folder(), desk.machine.context(), QStringLiteral("admin"),
                           kTestPassword);
        REQUIRE(other);
        REQUIRE(OfficeDesk(*other->store, other->session)
                    .setRoles(QStringLiteral("admin"), {Role::SystemAdmin, Role::Clerk}));
        other->session.roles.insert(Role::Clerk);
        REQUIRE(QueueDesk(*other->store, other->session)
                    .callTicket(desk.counter, {ticket.ticket.id, {}}));
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        desk.press(Qt::Key_Return);
        desk.untilSaid(QStringLiteral("管理员"));
        CHECK(desk.said().contains(QStringLiteral("09:00:00")));
    }
}

TEST_CASE("a restart lands on the same ticket with what was typed", "[ui-counter]") {
    QueueWindow desk;
    desk.openDay();
    desk.issue();
    desk.press(Qt::Key_F12);
    desk.untilText(kNumber, QStringLiteral("B001"));
    desk.find(QStringLiteral("visitItem")).setFocus();
    desk.type(QStringLiteral("sydj"));
    desk.press(Qt::Key_Return);
    desk.untilText(kState, QStringLiteral("办理中"));
    desk.restart();
    desk.untilText(kNumber, QStringLiteral("B001"));
    desk.untilText(QStringLiteral("visitItem"), QStringLiteral("失业登记"));
    CHECK(desk.text(kState) == QStringLiteral("办理中"));
}

TEST_CASE("the day is closed only after what it closes was shown", "[ui-counter]") {
    QueueWindow desk;
    desk.openDay();
    desk.issue();
    desk.issue();
    desk.window->ask().agrees = false;
    QTest::qWait(50);
    desk.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.window->ask().asked.size() == 1);
    CHECK(desk.window->ask().asked.front().contains(QStringLiteral("2")));
    CHECK(desk.snapshot().isDayOpen);
    desk.window->ask().agrees = true;
    desk.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    desk.untilSaid(QStringLiteral("已日终"));
    CHECK_FALSE(desk.snapshot().isDayOpen);
    CHECK(desk.snapshot().counts.closed == 2);
}

TEST_CASE("Ctrl+Enter starts the visit and goes to the intake form of this ticket",
          "[ui-counter]") {
    QueueWindow desk;
    desk.openDay();
    desk.issue();
    desk.press(Qt::Key_F12);
    desk.untilText(kNumber, QStringLiteral("B001"));
    until([&] { return desk.action(QStringLiteral("counter.accept")).isEnabled(); });
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    until([&] { return desk.find(QStringLiteral("intakeScreen")).isVisible(); });
    until([&] { return desk.action(QStringLiteral("counter.finish")).isEnabled(); });
    CHECK(desk.snapshot().current->ticket.state == TicketState::Serving);
    desk.wait();
    desk.press(Qt::Key_F12); // from there as well
    desk.untilSaid(QStringLiteral("B001 已办结"));
}

TEST_CASE("who fits is let in and who did not come is a no-show without a key", "[ui-counter]") {
    QueueWindow desk(1);
    desk.openDay();
    NewAppointment missed;
    missed.hall = desk.hall;
    missed.date = QDate(2020, 2, 17);
    missed.time = QTime(9, 30);
    missed.line = QStringLiteral("social_insurance");
    missed.item = QStringLiteral("card-application");
    missed.letter = QStringLiteral("B");
    missed.person.name = QStringLiteral("王秀兰");
    REQUIRE(await(desk.window->store().write([missed](Store& store, const Session& session) {
        return AppointmentDesk(store, session).book(missed);
    })));
    const TicketView first = desk.issue();
    CHECK(desk.issue().ticket.state == TicketState::Outside);
    REQUIRE(await(
        desk.window->store().write([id = first.ticket.id](Store& store, const Session& session) {
            return QueueDesk(store, session).leave({id, {}}, QStringLiteral("不办了"));
        })));
    desk.press(Qt::Key_2, Qt::ControlModifier); // on another screen
    desk.wait(2 * 60 * 60);
    auto* timer = desk.window->window().findChild<QTimer*>(QStringLiteral("hallCare"));
    REQUIRE(timer != nullptr);
    CHECK(timer->isActive());
    timer->start(1);
    until([&] { return desk.snapshot().waiting.size() == 1; });
    until([&] {
        return desk.snapshot().appointments.front().appointment.state == AppointmentState::NoShow;
    });
    timer->stop();
}

TEST_CASE("the intake opened by its key is that of the one at the counter", "[ui-counter]") {
    QueueWindow desk;
    desk.openDay();
    desk.issue();
    desk.press(Qt::Key_F12);
    desk.untilText(kNumber, QStringLiteral("B001"));
    desk.press(Qt::Key_Space);
    desk.untilText(kState, QStringLiteral("办理中"));
    desk.press(Qt::Key_4, Qt::ControlModifier);
    desk.untilText(QStringLiteral("visit"), QStringLiteral("当前 B001"));
    desk.press(Qt::Key_N, Qt::ControlModifier); // somebody asks by phone
    desk.find(QStringLiteral("name")).setFocus();
    desk.type(QStringLiteral("li"));
    desk.press(Qt::Key_1, Qt::ControlModifier);
    desk.press(Qt::Key_4, Qt::ControlModifier);
    (void)desk.snapshot(); // what the screen asked for stands before this
    QTest::qWait(1);
    CHECK(desk.text(QStringLiteral("visit")).contains(QStringLiteral("未取号"))); // being typed
}

namespace {

Result<CaseId> takeCase(QueueWindow& desk, const QString& item, const TicketId& ticket) {
    return await(desk.window->store().write(
        [item, ticket](Store& store, const Session& session) -> Result<CaseId> {
            NewCase fresh;
            fresh.item = item;
            fresh.ticket = SubjectId::from(ticket);
            fresh.person = Person{{}, IdentityKind::None, {}, QStringLiteral("样例乙"), {}};
            const auto accepted = CaseDesk(store, session).takeAndAccept(fresh);
            return accepted ? Result<CaseId>(accepted->id) : fail(accepted.error());
        }));
}

const CounterController& controllerOf(QueueWindow& desk) {
    return qobject_cast<CounterScreen*>(&desk.find(QStringLiteral("counterScreen")))->controller();
}

} // namespace

TEST_CASE("a case of the ticket's own item is named and counted once", "[ui-counter]") {
    const QString item = QStringLiteral("unemployment-benefit");
    QueueWindow desk;
    desk.openDay();
    const TicketView ticket = desk.issue(item);
    desk.press(Qt::Key_F12);
    desk.untilText(kNumber, ticket.ticket.number);
    desk.press(Qt::Key_Space);
    desk.untilText(kState, QStringLiteral("办理中"));
    REQUIRE(takeCase(desk, item, ticket.ticket.id));
    until([&] { return controllerOf(desk).services().size() == 1; });
    CHECK(desk.text(QStringLiteral("visitCases")).isEmpty());
    REQUIRE(takeCase(desk, QStringLiteral("retiree-file-acceptance"), ticket.ticket.id));
    desk.untilText(QStringLiteral("visitCases"),
                   QStringLiteral("本次还办理：企业退休人员档案关系接收"));
    CHECK(controllerOf(desk).services().size() == 2);
}

TEST_CASE("a case that is finished in the visit is one of its services", "[ui-counter]") {
    const QString item = QStringLiteral("retiree-file-acceptance");
    QueueWindow desk;
    desk.openDay();
    const auto earlier = takeCase(desk, item, {});
    REQUIRE(earlier);
    const TicketView ticket = desk.issue(QStringLiteral("card-application"));
    desk.press(Qt::Key_F12);
    desk.untilText(kNumber, ticket.ticket.number);
    desk.press(Qt::Key_Space);
    desk.untilText(kState, QStringLiteral("办理中"));
    REQUIRE(await(desk.window->store().write([id = *earlier](Store& store, const Session& session) {
        return CaseDesk(store, session).finish(id);
    })));
    until([&] { return controllerOf(desk).services().size() == 2; });
    CHECK(controllerOf(desk).services().front().result == QStringLiteral("done"));
    desk.untilText(QStringLiteral("visitCases"),
                   QStringLiteral("本次还办理：企业退休人员档案关系接收"));
    desk.wait();
    desk.press(Qt::Key_F12);
    desk.untilSaid(QStringLiteral("已办结"));
    const auto& done = desk.snapshot().over.front().ticket;
    REQUIRE(done.services.size() == 2);
    CHECK(done.services.at(0).caseId == earlier->toText());
    CHECK(done.services.at(1).item == QStringLiteral("card-application"));
}

namespace {

/// A visitor is called, and the clerk has typed a case for them and not accepted it.
void typeCase(QueueWindow& desk) {
    desk.openDay();
    desk.issue(QStringLiteral("retiree-file-acceptance"));
    desk.press(Qt::Key_F12);
    desk.untilText(kNumber, QStringLiteral("B001"));
    until([&] { return desk.action(QStringLiteral("counter.accept")).isEnabled(); });
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    until([&] { return desk.find(QStringLiteral("intakeScreen")).isVisible(); });
    until([&] { return desk.action(QStringLiteral("counter.finish")).isEnabled(); });
    const QWidget& intake = desk.find(QStringLiteral("intakeScreen"));
    intake.findChild<QLineEdit*>(QStringLiteral("idNumber"))->setFocus();
    desk.type(QStringLiteral("220104199003070016"));
    intake.findChild<QLineEdit*>(QStringLiteral("name"))->setFocus();
    desk.type(QStringLiteral("li"));
    QTest::qWait(800); // the draft is kept soon after the last key
    desk.wait();
}

} // namespace

TEST_CASE("F12 stops at a case that is being typed", "[ui-counter]") {
    QueueWindow desk;
    typeCase(desk);
    desk.press(Qt::Key_F12);
    desk.untilSaid(QStringLiteral("B001 有未受理的办件"));
}

TEST_CASE("F12 finishes at the first press when the case was accepted", "[ui-counter]") {
    QueueWindow desk;
    typeCase(desk);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    until([] { return qobject_cast<QPushButton*>(QApplication::focusWidget()) != nullptr; });
    desk.press(Qt::Key_Return); // although two papers are not ticked
    until([&] { return !desk.printer.printed.isEmpty(); });
    QTest::qWait(300); // what the acceptance leaves to be read again
    desk.wait();
    desk.press(Qt::Key_F12);
    desk.untilSaid(QStringLiteral("B001 已办结"));
}
