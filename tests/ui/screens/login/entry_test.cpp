// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo.h"
#include "core/sync/enrolment.h"
#include "tests/support/store_bench.h"
#include "tests/support/string_makers.h"
#include "tests/ui/await.h"
#include "tests/ui/fake_ask.h"
#include "tests/ui/screen_check.h"
#include "tests/ui/test_window.h"
#include "ui/screens/login/last_folder.h"
#include "ui/widgets/key_help.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>

using namespace chuangkou;

namespace {

/// The way in on a PC that has no store.
struct FirstStart {
    FirstStart() : store(machine.context()) {
        EntryParts parts;
        parts.newFolder = machine.path(QStringLiteral("new"));
        parts.demoFolder = machine.path(QStringLiteral("demo"));
        for (const DemoAccount& account : demoAccounts())
            parts.demoAccounts.push_back(
                {account.login, account.name, account.roles, account.password});
        parts.makeDemo = [](const QString& folder, const StoreContext& context) -> Result<void> {
            const auto made = makeDemoOffice(folder, context);
            return made ? Result<void>() : fail(made.error());
        };
        window = std::make_unique<MainWindow>(store, ask, parts, std::vector<ScreenEntry>());
        showActive(*window);
    }
    WindowMachine machine;
    FakeAsk ask;
    StoreThread store;
    std::unique_ptr<MainWindow> window;
};

QString message(QWidget& window) {
    return textOf(window, QStringLiteral("entryMessage"));
}

} // namespace

TEST_CASE("a wrong password says so and asks for the password again", "[ui-login]") {
    WindowMachine machine;
    TestWindow test(machine);
    MainWindow& window = test.window();
    typeInto(window, QStringLiteral("login"), QStringLiteral("admin"));
    typeInto(window, QStringLiteral("password"), QStringLiteral("not this one"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    until([&] { return !message(window).isEmpty(); });
    CHECK(message(window) == QStringLiteral("登录名或密码错误。"));
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("password"));
    CHECK(textOf(window, QStringLiteral("password")).isEmpty());
    CHECK(screenFaults(window) == QStringList());
    shot(window, QStringLiteral("login_wrong"));
}

TEST_CASE("after five wrong passwords the minutes of the lock are named", "[ui-login]") {
    WindowMachine machine;
    TestWindow test(machine);
    MainWindow& window = test.window();
    for (int i = 0; i <= Lockout::kFailures; ++i) {
        typeInto(window, QStringLiteral("login"), QStringLiteral("admin"));
        typeInto(window, QStringLiteral("password"), QStringLiteral("not this one"));
        clickOn(window, QStringLiteral("logInButton"));
        until([&] { return textOf(window, QStringLiteral("password")).isEmpty(); });
    }
    CHECK(message(window).contains(QStringLiteral("10 分钟")));
}

TEST_CASE("a second person lifts the lock at the log-in window", "[ui-login]") {
    WindowMachine machine;
    TestWindow test(machine, {}, [](Store& store, const Session& session) {
        OfficeDesk desk(store, session);
        REQUIRE(desk.addAccount(QStringLiteral("zhao"), QStringLiteral("赵国强"),
                                {Role::Supervisor}, kTestPassword));
        REQUIRE(desk.addAccount(QStringLiteral("qian"), QStringLiteral("钱芳"), {Role::Clerk},
                                kTestPassword));
    });
    MainWindow& window = test.window();
    typeInto(window, QStringLiteral("login"), QStringLiteral("qian"));
    for (int i = 0; i <= Lockout::kFailures; ++i) {
        typeInto(window, QStringLiteral("password"), QStringLiteral("not this one"));
        clickOn(window, QStringLiteral("logInButton"));
        until([&] { return textOf(window, QStringLiteral("password")).isEmpty(); });
    }
    shot(window, QStringLiteral("login_locked"));
    CHECK(screenFaults(window) == QStringList());
    clickOn(window, QStringLiteral("liftLock"));
    CHECK(textOf(window, QStringLiteral("lockedLogin")) == QStringLiteral("qian"));
    REQUIRE(QApplication::focusWidget()->objectName() == QStringLiteral("liftReason"));
    typeInto(window, QStringLiteral("liftReason"), QStringLiteral("本人到场，已核对身份"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("zhao"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), kTestPassword);
    shot(window, QStringLiteral("lift_lock"));
    CHECK(screenFaults(window) == QStringList());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    until([&] { return message(window).contains(QStringLiteral("qian")); });
    CHECK(window.officeView() == nullptr);
    test.logIn(QStringLiteral("qian"));
}

TEST_CASE("an empty form says what is missing without asking the store", "[ui-login]") {
    WindowMachine machine;
    TestWindow test(machine);
    clickOn(test.window(), QStringLiteral("logInButton"));
    CHECK(textOf(test.window(), QStringLiteral("passwordMessage")) ==
          QStringLiteral("请输入密码。"));
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("password"));
}

TEST_CASE("the log-in page is walked by Tab from top to bottom", "[ui-login]") {
    WindowMachine machine;
    TestWindow test(machine);
    CHECK(tabOrder(test.window()) ==
          QStringList{QStringLiteral("login"), QStringLiteral("password"),
                      QStringLiteral("logInButton"), QStringLiteral("firstRunButton"),
                      QStringLiteral("restoreButton"), QStringLiteral("folder"),
                      QStringLiteral("chooseFolder")});
}

TEST_CASE("the store that was opened last is proposed", "[ui-login]") {
    WindowMachine machine;
    TestWindow test(machine);
    test.logIn();
    CHECK(lastFolder(machine.context().stateFolder) == test.folder());
}

TEST_CASE("the demonstration office is one key away and logs in by a click", "[ui-login]") {
    FirstStart start;
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("makeDemo"));
    shot(*start.window, QStringLiteral("first_run"));
    CHECK(screenFaults(*start.window) == QStringList());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    until([&] { return !textOf(*start.window, QStringLiteral("demo.zhao")).isEmpty(); });
    shot(*start.window, QStringLiteral("login_demo"));
    CHECK(screenFaults(*start.window) == QStringList());
    clickOn(*start.window, QStringLiteral("demo.zhao"));
    until([&] { return start.window->officeView() != nullptr; });
    CHECK(textOf(*start.window, QStringLiteral("person")) == QStringLiteral("赵国强"));
}

TEST_CASE("a new office shows its recovery code until it is on paper", "[ui-login]") {
    FirstStart start;
    MainWindow& window = *start.window;
    clickOn(window, QStringLiteral("makeOffice"));
    auto* people = window.findChild<QComboBox*>(QStringLiteral("people"));
    people->setCurrentIndex(people->findData(0)); // only me for now
    typeInto(window, QStringLiteral("officeName"), QStringLiteral("示例县人社局"));
    typeInto(window, QStringLiteral("area"), QStringLiteral("220122"));
    typeInto(window, QStringLiteral("adminName"), QStringLiteral("陈静"));
    typeInto(window, QStringLiteral("newPassword"), QStringLiteral("short"));
    clickOn(window, QStringLiteral("makeOfficeNow"));
    CHECK(textOf(window, QStringLiteral("newPasswordMessage")).contains(QStringLiteral("10")));
    CHECK(screenFaults(window) == QStringList());
    shot(window, QStringLiteral("new_office"));
    typeInto(window, QStringLiteral("newPassword"), kTestPassword);
    typeInto(window, QStringLiteral("repeated"), kTestPassword);
    clickOn(window, QStringLiteral("makeOfficeNow"));
    until([&] { return !textOf(window, QStringLiteral("recoveryCode")).isEmpty(); });
    const QString code = textOf(window, QStringLiteral("recoveryCode"));
    shot(window, QStringLiteral("recovery"));
    CHECK(screenFaults(window) == QStringList());

    typeInto(window, QStringLiteral("recoveryTyped"), QStringLiteral("????"));
    clickOn(window, QStringLiteral("recoveryDone"));
    CHECK_FALSE(message(window).isEmpty());
    CHECK(textOf(window, QStringLiteral("recoveryCode")) == code);
    typeInto(window, QStringLiteral("recoveryTyped"), code.right(4).toLower());
    clickOn(window, QStringLiteral("recoveryDone"));
    CHECK(textOf(window, QStringLiteral("login")) == QStringLiteral("admin"));
    typeInto(window, QStringLiteral("password"), kTestPassword);
    clickOn(window, QStringLiteral("logInButton"));
    until([&] { return window.officeView() != nullptr; });
}

TEST_CASE("an office of ten is set up with its halls, people and their first passwords",
          "[ui-login]") {
    FirstStart start;
    MainWindow& window = *start.window;
    clickOn(window, QStringLiteral("makeOffice"));
    typeInto(window, QStringLiteral("officeName"), QStringLiteral("示例县人社局"));
    typeInto(window, QStringLiteral("area"), QStringLiteral("220122"));
    CHECK(textOf(window, QStringLiteral("areaName")).contains(QStringLiteral("农安县")));
    typeInto(window, QStringLiteral("adminName"), QStringLiteral("陈静"));
    typeInto(window, QStringLiteral("newPassword"), kTestPassword);
    typeInto(window, QStringLiteral("repeated"), kTestPassword);
    shot(window, QStringLiteral("new_office_ten"));
    clickOn(window, QStringLiteral("makeOfficeNow"));
    REQUIRE(QApplication::focusWidget()->objectName() == QStringLiteral("personName2"));
    CHECK(textOf(window, QStringLiteral("personName1")) == QStringLiteral("陈静"));
    QTest::qWait(20); // until it has laid itself out
    shot(window, QStringLiteral("plan_ten"));
    CHECK(screenFaults(window) == QStringList());

    // Four people have names; one of them is to be two administrators.
    const QString names[] = {QStringLiteral("赵国强"), QStringLiteral("周岩"),
                             QStringLiteral("吴敏"), QStringLiteral("钱芳")};
    for (int i = 0; i < 4; ++i)
        typeInto(window, QStringLiteral("personName%1").arg(i + 2), names[i]);
    typeInto(window, QStringLiteral("hallName1"), QStringLiteral("一楼大厅"));
    window.findChild<QCheckBox*>(QStringLiteral("person2.security_admin"))->click();
    clickOn(window, QStringLiteral("makePlannedOffice"));
    CHECK(message(window).contains(QStringLiteral("赵国强")));
    window.findChild<QCheckBox*>(QStringLiteral("person2.security_admin"))->click();
    clickOn(window, QStringLiteral("makePlannedOffice"));
    until([&] { return !textOf(window, QStringLiteral("recoveryCode")).isEmpty(); });
    typeInto(window, QStringLiteral("recoveryTyped"),
             textOf(window, QStringLiteral("recoveryCode")).right(4));
    clickOn(window, QStringLiteral("recoveryDone"));
    const QString passwords = textOf(window, QStringLiteral("firstPasswords"));
    for (const QString& name : names)
        CHECK(passwords.contains(name));
    shot(window, QStringLiteral("first_passwords"));
    CHECK(screenFaults(window) == QStringList());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK_FALSE(textOf(window, QStringLiteral("firstPasswords")).contains(names[0]));
    typeInto(window, QStringLiteral("password"), kTestPassword);
    clickOn(window, QStringLiteral("logInButton"));
    until([&] { return window.officeView() != nullptr; });
    const auto made = await(start.store.run([](Store& store, const Session& session) {
        return OfficeDesk(store, session).accounts();
    }));
    CHECK(made->size() == 5); // those without a name come later
    const auto halls = await(start.store.run(
        [](Store& store, const Session& session) { return OfficeDesk(store, session).halls(); }));
    REQUIRE(halls->size() == 1);
    CHECK(halls->front().name == QStringLiteral("一楼大厅"));
}

namespace {

QString steps(QWidget& window) {
    return textOf(window, QStringLiteral("joinSteps"));
}

/// The request of this PC, written by the window into `file`.
void saveRequest(FirstStart& start, const QString& file) {
    MainWindow& window = *start.window;
    clickOn(window, QStringLiteral("joinOffice"));
    typeInto(window, QStringLiteral("setupPassword"), kTestPassword);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("setupRepeated"));
    typeInto(window, QStringLiteral("setupRepeated"), kTestPassword);
    start.ask.path = file;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    until([&] { return !steps(window).isEmpty(); });
}

void bringIn(FirstStart& start, const QString& file) {
    start.ask.path = file;
    clickOn(*start.window, QStringLiteral("acceptAnswer"));
}

} // namespace

TEST_CASE("a PC joins an office by saving its request and choosing the answer", "[ui-login]") {
    FirstStart start;
    MainWindow& window = *start.window;
    const QString request = start.machine.path(QStringLiteral("request.ckjoin"));
    saveRequest(start, request);
    CHECK(QFile::exists(request));
    CHECK(steps(window).contains(readJoinRequest(request)->fingerprint));
    CHECK(screenFaults(window) == QStringList());
    shot(window, QStringLiteral("join"));

    WindowMachine other;
    TestOffice office(other);
    const QString answer = start.machine.path(QStringLiteral("request.answer"));
    REQUIRE(admit(*office.store, office.session, request, 3, QStringLiteral("3号窗口"), answer));
    bringIn(start, answer);
    until([&] { return !textOf(window, QStringLiteral("joinedLogIn")).isEmpty(); });
    CHECK(steps(window).contains(QStringLiteral("3号窗口")));
    CHECK(steps(window).contains(fingerprintOf(office.store->device().officePublic)));
    shot(window, QStringLiteral("joined"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    typeInto(window, QStringLiteral("login"), QStringLiteral("admin"));
    typeInto(window, QStringLiteral("password"), kTestPassword);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    until([&] { return window.officeView() != nullptr; });
}

TEST_CASE("a file that is no answer for this PC is told from one that is", "[ui-login]") {
    FirstStart start;
    MainWindow& window = *start.window;
    const QString request = start.machine.path(QStringLiteral("request.ckjoin"));
    saveRequest(start, request);
    bringIn(start, request); // the wrong one of the two
    until([&] { return message(window).contains(QStringLiteral("不是机构的答复")); });
    WindowMachine third;
    REQUIRE(joinRequest(third.path(QStringLiteral("store")), third.context(), kTestPassword,
                        third.path(QStringLiteral("request"))));
    WindowMachine other;
    TestOffice office(other);
    REQUIRE(admit(*office.store, office.session, third.path(QStringLiteral("request")), 4,
                  QStringLiteral("4号窗口"), third.path(QStringLiteral("answer"))));
    typeInto(window, QStringLiteral("setupPassword"), kTestPassword);
    bringIn(start, third.path(QStringLiteral("answer")));
    until([&] { return message(window).contains(QStringLiteral("4号窗口")); });
    typeInto(window, QStringLiteral("setupPassword"), QStringLiteral("not this one"));
    bringIn(start, third.path(QStringLiteral("answer")));
    until([&] { return message(window).contains(QStringLiteral("安装口令")); });
}

TEST_CASE("a copied store offers to join as a new PC and does so with its own accounts",
          "[ui-login]") {
    WindowMachine officeMachine;
    TestOffice office(officeMachine);
    WindowMachine pc;
    const QString folder = pc.path(QStringLiteral("store"));
    {
        // Another PC's store, brought here on a stick.
        WindowMachine other;
        const QString first = other.path(QStringLiteral("store"));
        const QString request = other.path(QStringLiteral("request"));
        const QString answer = other.path(QStringLiteral("answer"));
        REQUIRE(joinRequest(first, other.context(), kTestPassword, request));
        REQUIRE(
            admit(*office.store, office.session, request, 2, QStringLiteral("2号窗口"), answer));
        REQUIRE(acceptAdmission(first, other.context(), kTestPassword, answer));
        REQUIRE(QDir().rename(first, folder));
    }
    FakeAsk ask;
    StoreThread store(pc.context());
    EntryParts parts;
    parts.folder = folder;
    MainWindow window(store, ask, parts, {});
    showActive(window);
    typeInto(window, QStringLiteral("login"), QStringLiteral("admin"));
    typeInto(window, QStringLiteral("password"), kTestPassword);
    clickOn(window, QStringLiteral("logInButton"));
    until([&] { return window.officeView() != nullptr; });
    CHECK(textOf(window, QStringLiteral("noticeOffer")) == QStringLiteral("作为新机器入网"));
    CHECK(screenFaults(window) == QStringList());
    shot(window, QStringLiteral("copied"));
    clickOn(window, QStringLiteral("noticeOffer"));
    until([&] { return !steps(window).isEmpty(); });
    CHECK(textOf(window, QStringLiteral("replaceOffice")) != QString());
    typeInto(window, QStringLiteral("copyLogin"), QStringLiteral("admin"));
    typeInto(window, QStringLiteral("setupPassword"), kTestPassword);
    shot(window, QStringLiteral("rejoin"));
    CHECK(screenFaults(window) == QStringList());
    const QString request = pc.path(QStringLiteral("again.ckjoin"));
    ask.path = request;
    clickOn(window, QStringLiteral("saveRequest"));
    until([&] { return steps(window).contains(QStringLiteral("指纹")); });
    const QString answer = pc.path(QStringLiteral("again.answer"));
    REQUIRE(admit(*office.store, office.session, request, 3, QStringLiteral("3号窗口"), answer));
    ask.path = answer;
    clickOn(window, QStringLiteral("acceptAnswer"));
    until([&] { return !textOf(window, QStringLiteral("joinedLogIn")).isEmpty(); });
    CHECK(steps(window).contains(QStringLiteral("3号窗口")));
}

TEST_CASE("the recovery code that does not fit says so", "[ui-login]") {
    WindowMachine machine;
    TestWindow test(machine);
    FirstStart start;
    MainWindow& window = *start.window;
    clickOn(window, QStringLiteral("joinOffice"));
    typeInto(window, QStringLiteral("joinFolder"), test.folder());
    typeInto(window, QStringLiteral("copyCode"), QStringLiteral("0000"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    until([&] { return message(window).contains(QStringLiteral("恢复码")); });
}

TEST_CASE("Enter with an empty set-up password says what is missing", "[ui-login]") {
    FirstStart start;
    MainWindow& window = *start.window;
    clickOn(window, QStringLiteral("joinOffice"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(textOf(window, QStringLiteral("setupPasswordMessage")) ==
          QStringLiteral("请输入安装口令。"));
    CHECK(start.ask.asked.isEmpty());
}

TEST_CASE("F1 shows the keys before anybody has logged in", "[ui-login]") {
    FirstStart start;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
    auto* help = start.window->findChild<KeyHelp*>();
    REQUIRE(help != nullptr);
    CHECK(help->isVisible());
    CHECK(screenFaults(*start.window) == QStringList());
    shot(*start.window, QStringLiteral("entry_keys"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK_FALSE(help->isVisible());
}
