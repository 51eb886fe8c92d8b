// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/backup.h"
#include "core/sync/backup_list.h"
#include "core/sync/backup_settings.h"
#include "core/sync/restore.h"
#include "tests/support/string_makers.h"
#include "tests/ui/await.h"
#include "tests/ui/screen_check.h"
#include "tests/ui/test_window.h"
#include "ui/screens/backups/backups_screen.h"
#include "ui/shell/backup_care.h"
#include "ui/shell/office_view.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

using namespace chuangkou;

namespace {

struct BackupsWindow {
    explicit BackupsWindow(const std::function<void(Store&, const Session&)>& prepare = {})
        : test(machine, {backupsScreen()}, prepare) {
        REQUIRE(QDir().mkpath(stick));
    }
    void logIn() {
        test.logIn();
        until([&] { return !textOf(window(), QStringLiteral("backupRoom")).isEmpty(); });
    }
    [[nodiscard]] MainWindow& window() { return test.window(); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
    }
    [[nodiscard]] int rows() {
        return window().findChild<QTableView*>(QStringLiteral("backups"))->model()->rowCount();
    }
    [[nodiscard]] QString own() const { return ownBackups(test.folder()); }
    [[nodiscard]] QString loss() { return textOf(window(), QStringLiteral("backupLoss")); }
    WindowMachine machine;
    TestWindow test;
    QString stick = machine.path(QStringLiteral("stick"));
};

void takeOne(Store& store, const Session& session) {
    REQUIRE(backup(store, session));
}

} // namespace

TEST_CASE("a backup is taken by one key and stands in the list", "[ui-backups]") {
    BackupsWindow test;
    test.logIn();
    CHECK(test.rows() == 0);
    QTest::qWait(20);
    CHECK(screenFaults(test.window()) == QStringList());
    shot(test.window(), QStringLiteral("backups_empty"));
    test.press(Qt::Key_F8);
    until([&] { return test.rows() == 1; });
    CHECK(listBackups(test.own()).size() == 1);
    until([&] { return !test.loss().isEmpty(); });
    CHECK(test.loss().contains(QStringLiteral("会丢失")));
    QTest::qWait(20);
    CHECK(screenFaults(test.window()) == QStringList());
    shot(test.window(), QStringLiteral("backups"));
}

TEST_CASE("the second folder is chosen and saved by keyboard, and receives the next backup",
          "[ui-backups]") {
    BackupsWindow test(takeOne);
    test.logIn();
    test.test.ask().path = test.stick;
    test.press(Qt::Key_O, Qt::ControlModifier);
    CHECK(textOf(test.window(), QStringLiteral("backupSecond")) == test.stick);
    test.press(Qt::Key_S, Qt::ControlModifier);
    until([&] { return !QDir(test.stick).isEmpty(); });
    const QString there =
        test.stick + u'/' + QDir(test.stick).entryList(QDir::Dirs | QDir::NoDotAndDotDot).first();
    test.machine.clock.advanceSeconds(60);
    test.press(Qt::Key_F8);
    until([&] { return listBackups(there).size() == 1; });
    until([&] { return test.rows() == 3; });
    // Gone: quietly said, with the work unhindered, and taken back when it is there again.
    REQUIRE(QDir().rename(test.stick, test.stick + QStringLiteral("-away")));
    test.machine.clock.advanceSeconds(60);
    test.press(Qt::Key_F8);
    const auto said = [&] {
        return test.window().findChild<QToolButton*>(QStringLiteral("backupState"))->toolTip();
    };
    until([&] { return said().contains(test.stick); });
    CHECK(listBackups(test.own()).size() == 3);
    shot(test.window(), QStringLiteral("backups_second_absent"));
    REQUIRE(QDir().rename(test.stick + QStringLiteral("-away"), test.stick));
    test.window().backups().takeNow();
    until([&] { return said().isEmpty(); });
}

TEST_CASE("a second folder that cannot be is told beside its field", "[ui-backups]") {
    BackupsWindow test(takeOne);
    test.logIn();
    typeInto(test.window(), QStringLiteral("backupSecond"), test.own());
    test.press(Qt::Key_S, Qt::ControlModifier);
    until([&] {
        return textOf(test.window(), QStringLiteral("backupSecondMessage"))
            .contains(QStringLiteral("存储"));
    });
}

TEST_CASE("this PC backs itself up a while after the log-in, whoever it is", "[ui-backups]") {
    BackupsWindow test([](Store& store, const Session& session) {
        REQUIRE(OfficeDesk(store, session)
                    .addAccount(QStringLiteral("wang"), QStringLiteral("王芳"), {Role::Clerk},
                                kTestPassword));
    });
    test.test.logIn(QStringLiteral("wang"));
    auto* soon = test.window().findChild<QTimer*>(QStringLiteral("backupSoon"));
    REQUIRE(soon != nullptr);
    CHECK(soon->isActive());
    soon->start(0);
    until([&] { return listBackups(test.own()).size() == 1; });
    until([&] { return !test.window().backups().isBusy(); });
    soon->start(0); // nothing is due any more
    QTest::qWait(50);
    until([&] { return !test.window().backups().isBusy(); });
    CHECK(listBackups(test.own()).size() == 1);
}

TEST_CASE("restoring leaves for the way in, loses what it said and goes on in the same place",
          "[ui-backups]") {
    BackupsWindow test(takeOne);
    test.logIn();
    REQUIRE(await(test.test.store().write([](Store& store, const Session& session) {
        return OfficeDesk(store, session).setHall({HallId(), QStringLiteral("大厅"), 0, {}});
    })));
    test.window().officeView()->goTo(QStringLiteral("backups"));
    until([&] { return test.loss().contains(QStringLiteral("1")); });
    test.press(Qt::Key_R, Qt::ControlModifier);
    CHECK(test.test.ask().asked.last().contains(QStringLiteral("丢失")));
    MainWindow& window = test.window();
    until([&] { return !textOf(window, QStringLiteral("restorePreview")).isEmpty(); });
    CHECK(window.officeView() == nullptr);
    QTest::qWait(20);
    CHECK(screenFaults(window) == QStringList());
    shot(window, QStringLiteral("restore"));
    typeInto(window, QStringLiteral("restoreLogin"), QStringLiteral("admin"));
    typeInto(window, QStringLiteral("restorePassword"), QStringLiteral("not this one"));
    test.press(Qt::Key_Return);
    until([&] { return !textOf(window, QStringLiteral("entryMessage")).isEmpty(); });
    typeInto(window, QStringLiteral("restorePassword"), kTestPassword);
    test.press(Qt::Key_Return);
    until([&] { return !textOf(window, QStringLiteral("restoredLogIn")).isEmpty(); });
    QTest::qWait(20);
    CHECK(screenFaults(window) == QStringList());
    shot(window, QStringLiteral("restored"));
    test.press(Qt::Key_Return);
    typeInto(window, QStringLiteral("password"), kTestPassword);
    test.press(Qt::Key_Return);
    until([&] { return window.officeView() != nullptr; });
    CHECK(window.officeView()->office().finding == AnchorFinding::Restored);
    const auto halls = await(test.test.store().run(
        [](Store& store, const Session& session) { return OfficeDesk(store, session).halls(); }));
    CHECK(halls->empty());
    CHECK(listBackups(test.own()).size() == 1);
}

TEST_CASE("from the way in a damaged store is replaced by its backup", "[ui-backups]") {
    BackupsWindow test(takeOne);
    MainWindow& window = test.window();
    QFile database(Store::databasePath(test.test.folder()));
    REQUIRE(database.open(QIODevice::ReadWrite));
    REQUIRE(database.resize(100));
    database.close();
    typeInto(window, QStringLiteral("login"), QStringLiteral("admin"));
    typeInto(window, QStringLiteral("password"), kTestPassword);
    test.press(Qt::Key_Return);
    until([&] { return !textOf(window, QStringLiteral("entryMessage")).isEmpty(); });
    clickOn(window, QStringLiteral("restoreButton"));
    until([&] { return !textOf(window, QStringLiteral("restorePreview")).isEmpty(); });
    typeInto(window, QStringLiteral("restoreLogin"), QStringLiteral("admin"));
    typeInto(window, QStringLiteral("restorePassword"), kTestPassword);
    clickOn(window, QStringLiteral("restoreNow"));
    until([&] { return !textOf(window, QStringLiteral("restoredLogIn")).isEmpty(); });
    clickOn(window, QStringLiteral("restoredLogIn"));
    typeInto(window, QStringLiteral("password"), kTestPassword);
    test.press(Qt::Key_Return);
    until([&] { return window.officeView() != nullptr; });
    CHECK(window.officeView()->office().mode == StoreMode::Normal);
}

TEST_CASE("on a new PC a dead PC's backup opens with the recovery code and says what is next",
          "[ui-backups]") {
    WindowMachine dead;
    TestOffice office(dead);
    const auto kept = backup(*office.store, office.session, dead.path(QStringLiteral("stick")));
    REQUIRE(kept);
    office.store.reset();

    WindowMachine machine;
    FakeAsk ask;
    StoreThread store(machine.context());
    EntryParts parts;
    parts.newFolder = machine.path(QStringLiteral("new"));
    MainWindow window(store, ask, parts, {});
    showActive(window);
    clickOn(window, QStringLiteral("restoreFirst"));
    ask.path = dead.path(QStringLiteral("stick"));
    clickOn(window, QStringLiteral("moreBackups"));
    until([&] { return textOf(window, QStringLiteral("restorePreview")).contains(u'\n'); });
    CHECK(window.findChild<QCheckBox*>(QStringLiteral("restoreWithCode"))->isChecked());
    typeInto(window, QStringLiteral("restoreCode"), office.recoveryCode.toLower());
    clickOn(window, QStringLiteral("restoreNow"));
    until([&] { return !textOf(window, QStringLiteral("restoredLogIn")).isEmpty(); });
    CHECK(textOf(window, QStringLiteral("restorePreview")).contains(QStringLiteral("接纳")));
    shot(window, QStringLiteral("restored_elsewhere"));
    clickOn(window, QStringLiteral("restoredLogIn"));
    typeInto(window, QStringLiteral("login"), QStringLiteral("admin"));
    typeInto(window, QStringLiteral("password"), kTestPassword);
    clickOn(window, QStringLiteral("logInButton"));
    until([&] { return window.officeView() != nullptr; });
    CHECK(window.officeView()->office().mode == StoreMode::Copied);
}

TEST_CASE("the backups screen is walked by Tab", "[ui-backups]") {
    BackupsWindow test(takeOne);
    test.logIn();
    const QStringList order = tabOrder(test.window());
    CHECK(order.indexOf(QStringLiteral("backups")) >= 0);
    CHECK(order.indexOf(QStringLiteral("backupDaily")) <
          order.indexOf(QStringLiteral("backupHours")));
    CHECK(order.indexOf(QStringLiteral("backupHours")) <
          order.indexOf(QStringLiteral("backupSecond")));
    CHECK(order.indexOf(QStringLiteral("backupSecond")) <
          order.indexOf(QStringLiteral("backupLimit")));
    CHECK(test.window().officeView()->actions().problems() == QStringList());
}
