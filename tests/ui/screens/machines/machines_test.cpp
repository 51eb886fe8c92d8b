// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/string_makers.h"
#include "tests/ui/await.h"
#include "tests/ui/screen_check.h"
#include "tests/ui/test_window.h"
#include "ui/screens/machines/machines_screen.h"
#include "ui/shell/office_view.h"
#include "ui/widgets/message_line.h"
#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

const QString kReason = QStringLiteral("主板损坏");

/// The office's own PC with a hall and a counter, looking at its machines; a second PC asks.
struct MachinesWindow {
    MachinesWindow() {
        request = other.path(QStringLiteral("request.ckjoin"));
        answer = other.path(QStringLiteral("request.answer"));
        const auto asked = joinRequest(other.path(QStringLiteral("store")), other.context(),
                                       kTestPassword, request);
        REQUIRE(asked);
        fingerprint = asked->fingerprint;
        window = std::make_unique<TestWindow>(
            machine, std::vector<ScreenEntry>{machinesScreen()},
            [](Store& store, const Session& session) {
                OfficeDesk desk(store, session);
                const auto hall = desk.setHall({{}, QStringLiteral("一楼大厅"), 30, {}});
                REQUIRE(hall);
                REQUIRE(desk.setCounter({{}, *hall, 1, QStringLiteral("综合窗口"), {}, {}}));
                REQUIRE(desk.addAccount(QStringLiteral("zhao"), QStringLiteral("赵国强"),
                                        {Role::Supervisor}, kTestPassword));
                REQUIRE(store.writeLocal([&](Sql& sql) -> Result<void> {
                    sql.exec(QStringLiteral("INSERT INTO l_findings (what, device, origin, seq, "
                                            "found_at) VALUES ('fork', :device, :origin, 41, :at)"),
                             {{":device", store.device().id},
                              {":origin", store.device().origin},
                              {":at", static_cast<qint64>(store.clock().nowMs())}});
                    return {};
                }));
            });
    }
    void logIn(const QString& login = QStringLiteral("admin")) {
        window->logIn(login);
        until([this] { return rows() > 0; });
    }
    TableView& table(const char* name) {
        auto* found = window->window().findChild<TableView*>(QLatin1String(name));
        REQUIRE(found != nullptr);
        return *found;
    }
    int rows() { return table("machines").model()->rowCount(); }
    QString cell(int row, int column, const char* name = "machines") {
        return table(name).model()->index(row, column).data().toString();
    }
    QString text(const char* name) { return textOf(window->window(), QLatin1String(name)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        REQUIRE(QApplication::focusWidget() != nullptr);
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString& text) {
        QInputMethodEvent commit;
        commit.setCommitString(text);
        QApplication::sendEvent(QApplication::focusWidget(), &commit);
    }
    void admitSecond() {
        window->ask().path = request;
        press(Qt::Key_O, Qt::ControlModifier);
        until([this] { return text("requestFingerprint").contains(fingerprint); });
        CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("machineName"));
        type(QStringLiteral("2号窗口"));
        window->ask().path = answer;
        press(Qt::Key_Return, Qt::ControlModifier);
        until([this] { return rows() == 2; });
    }

    WindowMachine machine;
    WindowMachine other;
    QString request;
    QString answer;
    QString fingerprint;
    std::unique_ptr<TestWindow> window;
};

} // namespace

TEST_CASE("a PC is admitted by its fingerprint, gets the counter and is revoked, all by keyboard",
          "[ui-machines]") {
    MachinesWindow test;
    test.logIn();
    test.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(test.cell(0, 2) == QStringLiteral("本机"));
    CHECK(test.window->window().officeView()->actions().problems() == QStringList());
    CHECK(screenFaults(test.window->window()) == QStringList());
    shot(test.window->window(), QStringLiteral("machines"));

    test.window->ask().path = test.request;
    test.press(Qt::Key_O, Qt::ControlModifier);
    until([&] { return test.text("requestFingerprint").contains(test.fingerprint); });
    test.press(Qt::Key_Return, Qt::ControlModifier); // without a name
    CHECK_FALSE(test.text("machineNameMessage").isEmpty());
    shot(test.window->window(), QStringLiteral("machines_request"));
    test.admitSecond();
    CHECK(test.cell(1, 1) == QStringLiteral("2号窗口"));
    CHECK(test.cell(1, 2) == QStringLiteral("正常"));
    const auto accepted = acceptAdmission(test.other.path(QStringLiteral("store")),
                                          test.other.context(), kTestPassword, test.answer);
    REQUIRE(accepted);
    CHECK(accepted->machineNumber == 2);

    test.table("machines").setFocus();
    test.press(Qt::Key_Down);
    until([&] { return test.text("machineDetail").contains(test.fingerprint); });
    test.press(Qt::Key_F7);
    auto* counter = test.window->window().findChild<QComboBox*>(QStringLiteral("counterToMove"));
    REQUIRE(counter != nullptr);
    until([&] { return counter->currentText().contains(QStringLiteral("2号窗口")); });

    test.press(Qt::Key_F8);
    CHECK_FALSE(test.text("reasonFault").isEmpty());
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("lossReason"));
    test.type(kReason);
    test.press(Qt::Key_F8);
    CHECK(test.window->ask().asked.last().contains(QStringLiteral("2号窗口")));
    until([&] { return test.cell(1, 2) == QStringLiteral("已吊销"); });
    CHECK(test.text("machineDetail").contains(kReason));
    CHECK(screenFaults(test.window->window()) == QStringList());
    shot(test.window->window(), QStringLiteral("machines_revoked"));
}

TEST_CASE("a finding stays until it has been looked at", "[ui-machines]") {
    MachinesWindow test;
    test.logIn();
    until([&] { return test.table("findings").model()->rowCount() == 1; });
    CHECK(test.cell(0, 0, "findings").contains(QStringLiteral("41")));
    CHECK(test.cell(0, 2, "findings").isEmpty());
    test.press(Qt::Key_F4);
    until([&] { return test.cell(0, 2, "findings").contains(QStringLiteral("管理员")); });
}

TEST_CASE("what is no request is refused in words", "[ui-machines]") {
    MachinesWindow test;
    test.logIn();
    test.window->ask().path = test.window->folder() + QStringLiteral("/keys.json");
    test.press(Qt::Key_O, Qt::ControlModifier);
    auto* said = test.window->window().findChild<MessageLine*>();
    REQUIRE(said != nullptr);
    until([&] { return !said->text().isEmpty(); });
    CHECK_FALSE(said->text().contains(QStringLiteral("request")));
}

TEST_CASE("who does not hold the office's key may move counters and admits nobody",
          "[ui-machines]") {
    MachinesWindow test;
    test.logIn(QStringLiteral("zhao"));
    const auto enabled = [&](const char* name) {
        auto* action = test.window->window().findChild<QAction*>(QLatin1String(name));
        REQUIRE(action != nullptr);
        return action->isEnabled();
    };
    CHECK_FALSE(enabled("machines.request"));
    CHECK_FALSE(enabled("machines.revoke"));
    CHECK(enabled("machines.moveCounter"));
    CHECK(test.text("requestFingerprint").contains(QStringLiteral("机构主机")));
}
