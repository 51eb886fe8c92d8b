// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "core/queue/day_desk.h"
#include "core/report/report_projections.h"
#include "core/report/summary_desk.h"
#include "tests/support/string_makers.h"
#include "tests/ui/await.h"
#include "tests/ui/fake_printer.h"
#include "tests/ui/screen_check.h"
#include "tests/ui/test_window.h"
#include "ui/screens/all_screens.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/office_view.h"
#include "ui/widgets/key_help.h"

#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace chuangkou;

namespace {

/// A screen with one line that tells what the window asks of it.
class LineScreen final : public Screen {
public:
    LineScreen(const ScreenContext& context, const QString& name, QStringList& log, QWidget* parent)
        : Screen(parent), m_line(new QLineEdit), m_name(name), m_log(log) {
        m_line->setObjectName(name + QStringLiteral("Line"));
        m_line->setAccessibleName(name);
        (new QVBoxLayout(this))->addWidget(m_line, 0, Qt::AlignTop);
        context.actions.addTo(this, {name + QStringLiteral(".print"), QStringLiteral("打印"),
                                     QStringLiteral("打印回执"),
                                     QKeySequence(Qt::CTRL | Qt::Key_Return)});
        const QAction* back =
            context.actions.addTo(this, {name + QStringLiteral(".back"), QStringLiteral("返回"),
                                         QStringLiteral("返回窗口"), QKeySequence(Qt::Key_Escape)});
        connect(back, &QAction::triggered, this,
                [this] { m_log.append(m_name + QStringLiteral(" left")); });
    }
    void activated() override { m_log.append(m_name + QStringLiteral(" activated")); }
    void deactivated() override { m_log.append(m_name + QStringLiteral(" deactivated")); }
    void saveDrafts() override { m_log.append(m_name + QStringLiteral(" saved")); }
    void storeChanged() override { m_log.append(m_name + QStringLiteral(" changed")); }
    void open(const QVariant& what) override { m_log.append(m_name + u' ' + what.toString()); }
    QWidget* firstFocus() override { return m_line; }

private:
    QLineEdit* m_line;
    QString m_name;
    QStringList& m_log;
};

std::vector<ScreenEntry> lineScreens(QStringList& log) {
    const auto entry = [&log](const QString& name, const QString& title, Right right) {
        return ScreenEntry{name, title, right,
                           [name, &log](const ScreenContext& context, QWidget* parent) {
                               return new LineScreen(context, name, log, parent);
                           }};
    };
    return {entry(QStringLiteral("counter"), QStringLiteral("叫号办理"), Right::CallTickets),
            entry(QStringLiteral("summary"), QStringLiteral("窗口日报"), Right::IssueSummary),
            entry(QStringLiteral("keys"), QStringLiteral("密钥"), Right::ManageKeys)};
}

void addHallAndCounters(Store& store, const Session& session) {
    OfficeDesk desk(store, session);
    const auto hall = desk.setHall({{}, QStringLiteral("一楼大厅"), 30, {}});
    REQUIRE(hall);
    for (const int number : {1, 2})
        REQUIRE(desk.setCounter({{}, *hall, number, {}, {QStringLiteral("social_insurance")}, {}}));
    REQUIRE(desk.addAccount(QStringLiteral("li"), QStringLiteral("李晓梅"), {Role::Clerk},
                            kTestPassword));
}

} // namespace

TEST_CASE("the office view shows who works where, and nothing is cut", "[ui-shell]") {
    WindowMachine machine;
    QStringList log;
    TestWindow test(machine, lineScreens(log), addHallAndCounters);
    test.logIn();
    MainWindow& window = test.window();
    until([&] { return !textOf(window, QStringLiteral("hall")).isEmpty(); });
    CHECK(textOf(window, QStringLiteral("person")) == QStringLiteral("管理员"));
    CHECK(textOf(window, QStringLiteral("counterChoice")) == QStringLiteral("1号窗口"));
    CHECK(textOf(window, QStringLiteral("servedLines")) == QStringLiteral("社保经办"));
    CHECK(textOf(window, QStringLiteral("hall")) == QStringLiteral("一楼大厅 限 30 人"));
    CHECK(textOf(window, QStringLiteral("time")) == QStringLiteral("09:00"));
    shot(window, QStringLiteral("shell"));
    CHECK(screenFaults(window) == QStringList());
    CHECK(window.officeView()->actions().problems() == QStringList());
}

TEST_CASE("a clerk sees the screens of a clerk", "[ui-shell]") {
    WindowMachine machine;
    QStringList log;
    TestWindow test(machine, lineScreens(log), addHallAndCounters);
    test.logIn(QStringLiteral("li"));
    CHECK_FALSE(textOf(test.window(), QStringLiteral("go.counterButton")).isEmpty());
    CHECK(textOf(test.window(), QStringLiteral("go.keysButton")).isEmpty());
}

TEST_CASE("keys lead from screen to screen and the focus returns", "[ui-shell]") {
    WindowMachine machine;
    QStringList log;
    TestWindow test(machine, lineScreens(log));
    test.logIn();
    MainWindow& window = test.window();
    REQUIRE(QApplication::focusWidget()->objectName() == QStringLiteral("counterLine"));
    log.clear();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2, Qt::ControlModifier);
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("summaryLine"));
    CHECK(log == QStringList{QStringLiteral("counter saved"), QStringLiteral("counter deactivated"),
                             QStringLiteral("summary activated")});
    window.officeView()->goTo(QStringLiteral("counter"), QStringLiteral("A017"));
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("counterLine"));
    CHECK(log.last() == QStringLiteral("counter A017"));
}

TEST_CASE("F1 shows the keys of the screen, Esc returns to the text", "[ui-shell]") {
    WindowMachine machine;
    QStringList log;
    TestWindow test(machine, lineScreens(log));
    test.logIn();
    MainWindow& window = test.window();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
    auto* help = window.officeView()->findChild<KeyHelp*>();
    REQUIRE(help->isVisible());
    shot(window, QStringLiteral("shell_keys"));
    CHECK(screenFaults(window) == QStringList());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK_FALSE(help->isVisible());
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("counterLine"));
    CHECK_FALSE(log.contains(QStringLiteral("counter left"))); // that Esc was the help's own
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK(log.last() == QStringLiteral("counter left"));
}

TEST_CASE("on a small screen the window fits, and the focus is scrolled into sight", "[ui-shell]") {
    WindowMachine machine;
    QStringList log;
    TestWindow test(machine, lineScreens(log), addHallAndCounters);
    test.logIn(QStringLiteral("li"));
    MainWindow& window = test.window();
    window.resize(683, 384); // 1366×768 at 200 %
    until([&] { return window.size() == QSize(683, 384); });
    QWidget* line = QApplication::focusWidget();
    REQUIRE(line->objectName() == QStringLiteral("counterLine"));
    auto* area = window.findChild<QScrollArea*>(QStringLiteral("workArea"));
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    area->horizontalScrollBar()->setValue(area->horizontalScrollBar()->maximum());
    line->clearFocus();
    line->setFocus();
    const QRect seen(line->mapTo(&window, QPoint()), QSize(40, line->height()));
    CHECK(window.rect().contains(seen));
}

TEST_CASE("choosing a counter is remembered on this PC", "[ui-shell]") {
    WindowMachine machine;
    QStringList log;
    TestWindow test(machine, lineScreens(log), addHallAndCounters);
    test.logIn(QStringLiteral("li"));
    OfficeView& view = *test.window().officeView();
    until([&] { return view.hallNow().counters.size() == 2; });
    const CounterId second = view.hallNow().counters.at(1).id;
    REQUIRE(await(test.store().write(
        [second](Store& store, const Session&) { return chooseCounter(store, second); })));
    until([&] { return view.hallNow().counter == second; });
    CHECK(textOf(test.window(), QStringLiteral("counterChoice")) == QStringLiteral("2号窗口"));
    CHECK(log.contains(QStringLiteral("counter changed")));
    CHECK(textOf(test.window(), QStringLiteral("savedAt")) == QStringLiteral("已保存 09:00:00"));
}

namespace {

bool isLocked(MainWindow& window) {
    return window.findChild<QWidget*>(QStringLiteral("lockPage"))->isVisible();
}

void unlockWith(MainWindow& window, const QString& password) {
    typeInto(window, QStringLiteral("unlockPassword"), password);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
}

/// All that a person could read on the window now, its title too.
QString everythingShown(QWidget& window) {
    QString all = window.windowTitle();
    for (const auto* widget : window.findChildren<QWidget*>())
        if (widget->isVisible())
            for (const char* property : {"text", "placeholderText", "toolTip"})
                all += u' ' + widget->property(property).toString();
    return all;
}

} // namespace

TEST_CASE("a window that nobody touches for ten minutes locks and shows nothing", "[ui-shell]") {
    WindowMachine machine;
    QStringList log;
    TestWindow test(machine, lineScreens(log));
    test.logIn();
    MainWindow& window = test.window();
    IdleWatch& watch = window.idleWatch();
    QWidget* line = QApplication::focusWidget();
    typeInto(window, QStringLiteral("counterLine"), QStringLiteral("王小明"));
    machine.boot.advanceMs(9 * 60 * 1000);
    watch.look();
    CHECK_FALSE(isLocked(window));
    QTest::keyClick(line, Qt::Key_X); // that counts as a touch
    machine.boot.advanceMs(9 * 60 * 1000);
    watch.look();
    CHECK_FALSE(isLocked(window));
    log.clear();
    machine.boot.advanceMs(60 * 1000);
    watch.look();
    REQUIRE(isLocked(window));
    CHECK(log.contains(QStringLiteral("counter saved")));
    const QString shown = everythingShown(window);
    CHECK_FALSE(shown.contains(QStringLiteral("王小明")));
    CHECK_FALSE(shown.contains(QStringLiteral("测试人社局")));
    CHECK(window.windowTitle() == QStringLiteral("窗口通"));
    CHECK(screenFaults(window) == QStringList());
    shot(window, QStringLiteral("locked"));

    unlockWith(window, QStringLiteral("wrong one"));
    until([&] { return !textOf(window, QStringLiteral("unlockMessage")).isEmpty(); });
    CHECK(isLocked(window));
    unlockWith(window, kTestPassword);
    until([&] { return window.officeView()->isVisible(); });
    CHECK(QApplication::focusWidget() == line);
    CHECK(textOf(window, QStringLiteral("counterLine")).startsWith(QStringLiteral("王小明")));
    CHECK(window.windowTitle().contains(QStringLiteral("测试人社局")));
}

TEST_CASE("the first key after the time is over wakes and does nothing else", "[ui-shell]") {
    WindowMachine machine;
    QStringList log;
    TestWindow test(machine, lineScreens(log));
    test.logIn();
    machine.boot.advanceMs(60 * 60 * 1000); // the PC slept, no timer ran
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK(isLocked(test.window()));
    CHECK_FALSE(log.contains(QStringLiteral("counter left")));
}

TEST_CASE("the office sets how long nobody may touch the screen", "[ui-shell]") {
    WindowMachine machine;
    QStringList log;
    TestWindow test(machine, lineScreens(log), [](Store& store, const Session& session) {
        OfficeDesk desk(store, session);
        CHECK(desk.setSetting(QStringLiteral("screen_lock_minutes"), 0).error().code ==
              ErrorCode::InvalidInput);
        REQUIRE(desk.setSetting(QStringLiteral("screen_lock_minutes"), 3));
    });
    test.logIn();
    IdleWatch& watch = test.window().idleWatch();
    until([&] { return watch.idleTime() == std::chrono::minutes(3); });
    machine.boot.advanceMs(3 * 60 * 1000);
    watch.look();
    CHECK(isLocked(test.window()));
}

TEST_CASE("a locked screen is reached by Ctrl+L and by no key of the work", "[ui-shell]") {
    WindowMachine machine;
    QStringList log;
    TestWindow test(machine, lineScreens(log));
    test.logIn();
    MainWindow& window = test.window();
    auto* call = window.officeView()->findChild<QAction*>(QStringLiteral("counter.print"));
    call->setShortcut(QKeySequence(Qt::Key_F12));
    QSignalSpy called(call, &QAction::triggered);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F12);
    REQUIRE(called.count() == 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_L, Qt::ControlModifier);
    REQUIRE(isLocked(window));
    log.clear();
    for (const Qt::Key key : {Qt::Key_F12, Qt::Key_F1, Qt::Key_Escape})
        QTest::keyClick(QApplication::focusWidget(), key);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2, Qt::ControlModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    CHECK(called.count() == 1);
    CHECK(log.isEmpty());
    CHECK(isLocked(window));
}

TEST_CASE("wrong passwords on the locked screen count for the lock-out", "[ui-shell]") {
    WindowMachine machine;
    QStringList log;
    TestWindow test(machine, lineScreens(log));
    test.logIn();
    MainWindow& window = test.window();
    window.lock();
    auto* button = window.findChild<QPushButton*>(QStringLiteral("unlockButton"));
    for (int i = 0; i < Lockout::kFailures; ++i) {
        unlockWith(window, QStringLiteral("wrong one"));
        until([&] { return button->isEnabled(); });
    }
    unlockWith(window, kTestPassword);
    until([&] {
        return textOf(window, QStringLiteral("unlockMessage")).contains(QStringLiteral("10"));
    });
    CHECK(isLocked(window));
    machine.boot.advanceMs(Lockout::kLockedMs);
    unlockWith(window, kTestPassword);
    until([&] { return window.officeView()->isVisible(); });
}

TEST_CASE("locking closes a dialog, and none comes up over the locked screen", "[ui-shell]") {
    WindowMachine machine;
    QStringList log;
    TestWindow test(machine, lineScreens(log));
    test.logIn();
    MainWindow& window = test.window();
    QPointer<QDialog> open = new QDialog(&window);
    open->setAttribute(Qt::WA_DeleteOnClose);
    open->open();
    window.lock();
    until([&] { return open == nullptr || !open->isVisible(); });
    QPointer<QDialog> late = new QDialog(&window); // the answer of work that went on
    late->open();
    until([&] { return late == nullptr || !late->isVisible(); });
    CHECK(isLocked(window));
    // A window manager gives the activity back that the dialog took.
    showActive(window);
    typeInto(window, QStringLiteral("unlockPassword"), kTestPassword);
    clickOn(window, QStringLiteral("unlockButton"));
    until([&] { return window.officeView()->isVisible(); });
    late->open();
    CHECK(late->isVisible());
    late->close();
}

TEST_CASE("another person logs in at a locked screen, and the drafts of the first are kept",
          "[ui-shell]") {
    WindowMachine machine;
    QStringList log;
    TestWindow test(machine, lineScreens(log), addHallAndCounters);
    test.logIn();
    MainWindow& window = test.window();
    window.lock();
    log.clear();
    clickOn(window, QStringLiteral("anotherPerson"));
    CHECK(log.contains(QStringLiteral("keys saved")));
    CHECK(window.officeView() == nullptr);
    test.logIn(QStringLiteral("li"));
    CHECK(textOf(window, QStringLiteral("person")) == QStringLiteral("李晓梅"));
}

TEST_CASE("after log-out the way in is shown and the screens are gone", "[ui-shell]") {
    WindowMachine machine;
    QStringList log;
    TestWindow test(machine, lineScreens(log));
    test.logIn();
    test.window().logOut();
    CHECK(test.window().officeView() == nullptr);
    CHECK(log.contains(QStringLiteral("summary saved")));
    until([&] {
        return test.window().findChild<QWidget*>(QStringLiteral("counterLine")) == nullptr;
    });
    test.logIn();
}

TEST_CASE("a copied store says that it is for reading", "[ui-shell]") {
    WindowMachine machine;
    QString folder;
    {
        const TestOffice office(machine);
        folder = office.folder;
    }
    TestMachine other(1'000);
    FakeAsk ask;
    StoreThread store(other.context());
    EntryParts parts;
    parts.folder = folder;
    QStringList log;
    MainWindow window(store, ask, parts, lineScreens(log));
    showActive(window);
    typeInto(window, QStringLiteral("login"), QStringLiteral("admin"));
    typeInto(window, QStringLiteral("password"), kTestPassword);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    until([&] { return window.officeView() != nullptr; });
    CHECK(textOf(window, QStringLiteral("noticeText")).contains(QStringLiteral("重新加入")));
    shot(window, QStringLiteral("copied"));
    CHECK(screenFaults(window) == QStringList());
}

TEST_CASE("in a copied store what writes is off and says why", "[ui-shell]") {
    WindowMachine machine;
    addReportProjections(machine.projections);
    QString folder;
    {
        const TestOffice office(machine);
        folder = office.folder;
        addHallAndCounters(*office.store, office.session);
        REQUIRE(OfficeDesk(*office.store, office.session)
                    .addAccount(QStringLiteral("zhao"), QStringLiteral("赵国强"),
                                {Role::Clerk, Role::Supervisor}, kTestPassword));
        const auto halls = OfficeDesk(*office.store, office.session).halls();
        REQUIRE(DayDesk(*office.store, office.session).openDay(halls->front().id));
        REQUIRE(SummaryDesk(*office.store, office.session)
                    .issue(QDate(2020, 2, 17), {}, [](const Summary&, const SummaryEdition&) {
                        return Result<QByteArray>("%PDF as issued");
                    }));
    }
    TestMachine other(1'000);
    addQueueProjections(other.projections);
    addClaimsProjections(other.projections);
    addReportProjections(other.projections);
    FakeAsk ask;
    FakePrinter printer;
    printer.folder = other.path(QStringLiteral("."));
    StoreThread store(other.context());
    EntryParts parts;
    parts.folder = folder;
    MainWindow window(store, ask, parts, allScreens(printer));
    showActive(window);
    typeInto(window, QStringLiteral("login"), QStringLiteral("zhao"));
    typeInto(window, QStringLiteral("password"), kTestPassword);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    until([&] { return window.officeView() != nullptr; });
    auto* issue = window.findChild<QAction*>(QStringLiteral("counter.issue"));
    until([&] { return issue->isEnabled(); }); // the hall is shown; finding goes on
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_6, Qt::ControlModifier);
    until([&] { return window.findChild<QAction*>(QStringLiteral("summary.pdf"))->isEnabled(); });
    for (const char* name :
         {"counter.callNext", "intake.take", "summary.issue", "door.admit", "appointments.book",
          "roster.accept", "policies.confirm", "policies.adopt"}) {
        const auto* action = window.findChild<QAction*>(QLatin1String(name));
        INFO(name);
        REQUIRE(action != nullptr);
        CHECK_FALSE(action->isEnabled());
        CHECK(action->toolTip().contains(QStringLiteral("只能查阅")));
        const auto* button =
            window.findChild<QWidget*>(QLatin1String(name) + QStringLiteral("Button"));
        REQUIRE(button != nullptr);
        CHECK_FALSE(button->isEnabled());
        CHECK(button->toolTip() == action->toolTip());
    }
    QTest::qWait(10); // until it has laid itself out
    CHECK(screenFaults(window) == QStringList());
    shot(window, QStringLiteral("copied_summary"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_P, Qt::ControlModifier);
    until([&] { return printer.printed.size() == 1; }); // a copy may be printed from
}

TEST_CASE("reception begins at the door, a clerk at the counter", "[ui-shell]") {
    WindowMachine machine;
    addReportProjections(machine.projections);
    FakePrinter printer;
    TestWindow test(machine, allScreens(printer), [](Store& store, const Session& session) {
        addHallAndCounters(store, session);
        REQUIRE(OfficeDesk(store, session)
                    .addAccount(QStringLiteral("sun"), QStringLiteral("孙丽"), {Role::Reception},
                                kTestPassword));
    });
    test.logIn(QStringLiteral("sun"));
    CHECK(test.window().findChild<QWidget*>(QStringLiteral("doorScreen"))->isVisible());
    test.window().logOut();
    test.logIn(QStringLiteral("li"));
    CHECK(test.window().findChild<QWidget*>(QStringLiteral("counterScreen"))->isVisible());
}

TEST_CASE("the counter is chosen by a key", "[ui-shell]") {
    WindowMachine machine;
    QStringList log;
    TestWindow test(machine, lineScreens(log), addHallAndCounters);
    test.logIn(QStringLiteral("li"));
    until([&] { return !textOf(test.window(), QStringLiteral("counterChoice")).isEmpty(); });
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_0, Qt::ControlModifier);
    QWidget* menu = QApplication::activePopupWidget();
    REQUIRE(menu != nullptr);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    until([&] {
        return textOf(test.window(), QStringLiteral("counterChoice")) == QStringLiteral("2号窗口");
    });
}
