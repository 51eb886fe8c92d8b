// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/staff/staff_screen.h"

#include "tests/support/string_makers.h"
#include "tests/ui/await.h"
#include "tests/ui/screen_check.h"
#include "tests/ui/test_window.h"
#include "ui/shell/office_view.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QTableView>

using namespace chuangkou;

namespace {

/// The window on the screen of the people, with a supervisor and a clerk.
struct StaffWindow {
    StaffWindow()
        : test(machine, {staffScreen()}, [](Store& store, const Session& session) {
              OfficeDesk desk(store, session);
              REQUIRE(desk.addAccount(QStringLiteral("zhao"), QStringLiteral("赵国强"),
                                      {Role::Supervisor}, kTestPassword));
              REQUIRE(desk.addAccount(QStringLiteral("qian"), QStringLiteral("钱芳"), {Role::Clerk},
                                      kTestPassword));
          }) {
        test.logIn();
        until([this] { return model().rowCount() == 3; });
    }
    [[nodiscard]] QTableView& table() {
        return *window().findChild<QTableView*>(QStringLiteral("staffList"));
    }
    [[nodiscard]] QAbstractItemModel& model() { return *table().model(); }
    [[nodiscard]] MainWindow& window() { return test.window(); }
    [[nodiscard]] QString cell(const QString& login, int column) {
        for (int row = 0; row < model().rowCount(); ++row)
            if (model().index(row, 0).data().toString() == login)
                return model().index(row, column).data().toString();
        return {};
    }
    void choose(const QString& login) {
        for (int row = 0; row < model().rowCount(); ++row)
            if (model().index(row, 0).data().toString() == login)
                table().selectRow(row);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    [[nodiscard]] QString message() { return textOf(window(), QStringLiteral("messageText")); }

    WindowMachine machine;
    TestWindow test;
};

} // namespace

TEST_CASE("the people are listed and nothing is cut", "[ui-staff]") {
    StaffWindow staff;
    CHECK(staff.cell(QStringLiteral("zhao"), 2) == QStringLiteral("值班主任"));
    QTest::qWait(20); // until it has laid itself out
    shot(staff.window(), QStringLiteral("staff"));
    CHECK(screenFaults(staff.window()) == QStringList());
    CHECK(staff.window().officeView()->actions().problems() == QStringList());
}

TEST_CASE("a person is added by keyboard with a first password that must be changed",
          "[ui-staff]") {
    StaffWindow staff;
    staff.press(Qt::Key_F2);
    REQUIRE(QApplication::focusWidget()->objectName() == QStringLiteral("staffLogin"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("sun"));
    staff.press(Qt::Key_Tab);
    typeInto(staff.window(), QStringLiteral("staffName"), QStringLiteral("孙文"));
    staff.press(Qt::Key_Tab); // the first role, which is proposed
    staff.press(Qt::Key_Space);
    staff.press(Qt::Key_Tab);
    staff.press(Qt::Key_Space);
    staff.press(Qt::Key_Return, Qt::ControlModifier);
    until([&] { return !textOf(staff.window(), QStringLiteral("firstPassword")).isEmpty(); });
    const QString password =
        textOf(staff.window(), QStringLiteral("firstPassword")).section(u'\n', 1, 1);
    until([&] { return staff.model().rowCount() == 4; });
    CHECK(staff.cell(QStringLiteral("sun"), 2) == QStringLiteral("导办员"));
    QTest::qWait(20); // until it has laid itself out
    shot(staff.window(), QStringLiteral("staff_first_password"));
    CHECK(screenFaults(staff.window()) == QStringList());

    // The person chooses another one before anything else.
    MainWindow& window = staff.window();
    window.logOut();
    typeInto(window, QStringLiteral("login"), QStringLiteral("sun"));
    typeInto(window, QStringLiteral("password"), password);
    clickOn(window, QStringLiteral("logInButton"));
    until([&] { return window.findChild<QWidget*>(QStringLiteral("ownPassword"))->isVisible(); });
    CHECK(window.officeView() == nullptr);
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("ownPassword"));
    shot(window, QStringLiteral("first_password"));
    CHECK(screenFaults(window) == QStringList());
    for (const char* field : {"ownPassword", "ownRepeated"})
        typeInto(window, QLatin1String(field), password);
    staff.press(Qt::Key_Return);
    until([&] { return !textOf(window, QStringLiteral("entryMessage")).isEmpty(); });
    for (const char* field : {"ownPassword", "ownRepeated"})
        typeInto(window, QLatin1String(field), kTestPassword);
    staff.press(Qt::Key_Return);
    until([&] { return window.officeView() != nullptr; });
    window.logOut();
    staff.test.logIn(QStringLiteral("sun"));
}

TEST_CASE("roles are set beside the list, and joined ones are refused once three are named",
          "[ui-staff]") {
    StaffWindow staff;
    const auto tick = [&](Role role) {
        staff.window().findChild<QCheckBox*>(QStringLiteral("role.") + roleKey(role))->click();
    };
    staff.choose(QStringLiteral("qian"));
    tick(Role::Clerk);
    tick(Role::SecurityAdmin);
    staff.press(Qt::Key_Return, Qt::ControlModifier);
    until([&] { return staff.cell(QStringLiteral("qian"), 2) == QStringLiteral("安全管理员"); });
    staff.choose(QStringLiteral("zhao"));
    tick(Role::Auditor);
    staff.press(Qt::Key_Return, Qt::ControlModifier);
    until([&] { return staff.message().contains(QStringLiteral("赵国强")); });
    CHECK(staff.message().contains(QStringLiteral("审计管理员")));
    CHECK(staff.cell(QStringLiteral("zhao"), 2) == QStringLiteral("值班主任"));
    tick(Role::Supervisor); // what was ticked is still there
    staff.press(Qt::Key_Return, Qt::ControlModifier);
    until([&] {
        return textOf(staff.window(), QStringLiteral("rolesMode")).contains(QStringLiteral("2020"));
    });
    QTest::qWait(20); // until it has laid itself out
    shot(staff.window(), QStringLiteral("staff_apart"));
    CHECK(screenFaults(staff.window()) == QStringList());
}

TEST_CASE("a lock is lifted and an access ended with a reason", "[ui-staff]") {
    StaffWindow staff;
    Lockout lockout(staff.machine.context().stateFolder, staff.machine.boot, true);
    const auto keys = KeyFile::load(Store::keyFilePath(staff.test.folder()));
    REQUIRE(keys);
    for (int i = 0; i < Lockout::kFailures; ++i)
        REQUIRE(lockout.recordFailure(keys->loginHash(QStringLiteral("qian"))));
    staff.choose(QStringLiteral("qian"));
    staff.press(Qt::Key_F8);
    REQUIRE(QApplication::focusWidget()->objectName() == QStringLiteral("staffReason"));
    staff.press(Qt::Key_Return); // without a reason nothing happens
    CHECK_FALSE(lockout.check(keys->loginHash(QStringLiteral("qian"))));
    typeInto(staff.window(), QStringLiteral("staffReason"), QStringLiteral("本人到场"));
    staff.press(Qt::Key_Return);
    until([&] { return staff.message().contains(QStringLiteral("已解除")); });
    CHECK(lockout.check(keys->loginHash(QStringLiteral("qian"))));
    staff.choose(QStringLiteral("qian"));
    staff.press(Qt::Key_F9);
    typeInto(staff.window(), QStringLiteral("staffReason"), QStringLiteral("调离"));
    staff.press(Qt::Key_Return);
    until([&] { return staff.cell(QStringLiteral("qian"), 3) == QStringLiteral("已停用"); });
    CHECK(staff.message().contains(QStringLiteral("备份仍可用原密码")));
    CHECK(staff.cell(QStringLiteral("qian"), 1) == QStringLiteral("钱芳"));
}
