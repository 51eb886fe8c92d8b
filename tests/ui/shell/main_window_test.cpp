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

#include <QLineEdit>
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

TEST_CASE("an idle window locks, keeps its drafts and asks for the password", "[ui-shell]") {
    WindowMachine machine;
    QStringList log;
    TestWindow test(machine, lineScreens(log));
    test.logIn();
    MainWindow& window = test.window();
    log.clear();
    window.idleWatch().setIdleTime(std::chrono::milliseconds(20));
    until([&] { return window.findChild<QWidget*>(QStringLiteral("lockPage"))->isVisible(); });
    window.idleWatch().setIdleTime(std::chrono::minutes(10));
    CHECK(log.contains(QStringLiteral("counter saved")));
    CHECK(screenFaults(window) == QStringList());
    shot(window, QStringLiteral("locked"));

    typeInto(window, QStringLiteral("unlockPassword"), QStringLiteral("wrong one"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    until([&] { return !textOf(window, QStringLiteral("unlockMessage")).isEmpty(); });
    typeInto(window, QStringLiteral("unlockPassword"), kTestPassword);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    until([&] { return window.officeView()->isVisible(); });
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("counterLine"));
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
