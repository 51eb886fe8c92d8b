// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/queue_window.h"

#include "core/queue/day_desk.h"
#include "tests/support/string_makers.h"
#include "ui/screens/queue_parts/item_offers.h"
#include "ui/shell/office_view.h"
#include "ui/widgets/message_line.h"

#include <QApplication>

namespace chuangkou {

namespace {

const QString kLogin = QStringLiteral("zhao");

} // namespace

QueueWindow::QueueWindow(int cap) {
    const auto prepare = [&](Store& store, const Session& session) {
        OfficeDesk desk(store, session);
        const auto made = desk.setHall({{}, QStringLiteral("一楼大厅"), cap, {}});
        REQUIRE(made);
        hall = *made;
        const auto set = desk.setCounter({{}, hall, 1, QStringLiteral("1号窗口"), {}, {}});
        REQUIRE(set);
        counter = *set;
        REQUIRE(desk.addAccount(kLogin, QStringLiteral("赵国强"), {Role::Clerk, Role::Supervisor},
                                kTestPassword));
    };
    window = std::make_unique<TestWindow>(machine, allScreens(printer), prepare);
    window->logIn(kLogin);
    until([this] { return !text(QStringLiteral("counterChoice")).isEmpty(); });
}

void QueueWindow::restart() {
    const QString folder = window->folder();
    window->window().close();
    window->reopen(machine, allScreens(printer));
    window->logIn(kLogin);
    until([this] { return !text(QStringLiteral("counterChoice")).isEmpty(); });
}

void QueueWindow::openDay() {
    until([this] { return action(QStringLiteral("counter.openDay")).isEnabled(); });
    press(Qt::Key_D, Qt::ControlModifier);
    until([this] { return action(QStringLiteral("counter.callNext")).isEnabled(); });
}

TicketView QueueWindow::issue(const QString& item, TicketClass ticketClass, const QString& reason) {
    const ItemPlace place = placeOf(item, {});
    WalkIn request;
    request.hall = hall;
    request.letter = place.letter;
    request.line = place.line;
    request.item = item;
    request.ticketClass = ticketClass;
    request.classReason = reason;
    const auto made = await(window->store().write([request](Store& store, const Session& session) {
        return QueueDesk(store, session).issueWalkIn(request);
    }));
    REQUIRE(made);
    (void)snapshot(); // what the window asks after the write stands before this
    QTest::qWait(0);  // and is shown now
    return *made;
}

void QueueWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus != nullptr ? focus : &window->window(), key, modifiers);
}

void QueueWindow::type(const QString& text) {
    QWidget* focus = QApplication::focusWidget();
    REQUIRE(focus != nullptr);
    for (const QChar c : text) {
        if (c.unicode() < 128) {
            QTest::keyClick(focus, c.toLatin1());
            continue;
        }
        QInputMethodEvent commit;
        commit.setCommitString(QString(c));
        QApplication::sendEvent(focus, &commit);
    }
}

void QueueWindow::untilText(const QString& name, const QString& wanted) {
    INFO(name.toStdString() << " shall be " << wanted.toStdString() << ", said "
                            << said().toStdString());
    until([&] { return text(name) == wanted; });
}

QString QueueWindow::said() {
    return textOf(window->window(), QStringLiteral("messageText"));
}

void QueueWindow::untilSaid(const QString& part) {
    const bool isSaid = QTest::qWaitFor([&] { return said().contains(part); }, 10'000);
    INFO("said: " << said().toStdString());
    REQUIRE(isSaid);
}

CounterSnapshot QueueWindow::snapshot() {
    const auto shown = await(
        window->store().run([hall = hall, counter = counter](Store& store, const Session& session) {
            return QueueDesk(store, session).snapshot(hall, counter);
        }));
    REQUIRE(shown);
    return *shown;
}

QAction& QueueWindow::action(const QString& name) {
    auto* found = window->window().officeView()->findChild<QAction*>(name);
    INFO(name.toStdString());
    REQUIRE(found != nullptr);
    return *found;
}

QWidget& QueueWindow::find(const QString& name) {
    auto* found = window->window().findChild<QWidget*>(name);
    INFO(name.toStdString());
    REQUIRE(found != nullptr);
    return *found;
}

} // namespace chuangkou
