// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/enrolment.h"
#include "tests/support/string_makers.h"
#include "tests/ui/case_window.h"
#include "ui/screens/exchange/exchange_screen.h"

#include <QDir>
#include <QFile>
#include <QTableView>

namespace chuangkou {

namespace {

/// A window on the office's machine, and a second machine beside it that was admitted.
struct ExchangeWindow {
    ExchangeWindow() {
        window = std::make_unique<TestWindow>(
            machine, std::vector{exchangeScreen()},
            [&](Store& store, const Session& session) { admitSecond(store, session); });
        window->logIn();
        until([&] { return peers().rowCount() == 1; });
    }
    void admitSecond(Store& store, const Session& session) {
        const QString request = second.path(QStringLiteral("request"));
        const QString answer = second.path(QStringLiteral("answer"));
        const QString folder = second.path(QStringLiteral("store"));
        const QString setup = QStringLiteral("only until admitted 9");
        REQUIRE(joinRequest(folder, second.context(), setup, request));
        REQUIRE(admit(store, session, request, 2, QStringLiteral("2号窗口"), answer));
        REQUIRE(acceptAdmission(folder, second.context(), setup, answer));
        auto opened =
            chuangkou::logIn(folder, second.context(), QStringLiteral("admin"), kTestPassword);
        REQUIRE(opened);
        secondStore = std::move(opened->store);
        secondSession = std::move(opened->session);
    }
    QString fromSecond(const QString& name, ExportTarget target = {}) {
        const auto report =
            ExportDesk(*secondStore, secondSession).exportBundle(path(name), target);
        REQUIRE(report);
        return report->path;
    }
    void changeAtSecond() {
        REQUIRE(OfficeDesk(*secondStore, secondSession)
                    .setSetting(QStringLiteral("office_phone"), QStringLiteral("12333")));
    }
    QString path(const QString& name) const { return machine.path(name); }
    const QAbstractItemModel& peers() {
        return *window->window().findChild<QTableView*>(QStringLiteral("peers"))->model();
    }
    QString cell(int row, int column) { return peers().index(row, column).data().toString(); }
    QString text(const char* name) { return textOf(window->window(), QString::fromLatin1(name)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier) {
        REQUIRE(QApplication::focusWidget() != nullptr);
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    /// What is wrong with the window, once it has laid itself out.
    QStringList faults() {
        QStringList found;
        for (int turn = 0; turn < 20; ++turn) {
            QTest::qWait(10);
            found = screenFaults(window->window());
            if (found.isEmpty())
                break;
        }
        return found;
    }
    void untilText(const char* name, const QString& part) {
        INFO(name << " should hold " << part.toStdString());
        until([&] { return text(name).contains(part); });
    }

    WindowMachine machine;
    TestMachine second{1'000'000};
    std::unique_ptr<Store> secondStore;
    Session secondSession;
    std::unique_ptr<TestWindow> window;
};

} // namespace

TEST_CASE("one key writes what the others lack and says when the stick may go", "[ui-exchange]") {
    ExchangeWindow test;
    CHECK(test.cell(0, 0) == QStringLiteral("2号窗口"));
    CHECK(test.cell(0, 4) == QStringLiteral("从未收到"));
    const QString stick = test.path(QStringLiteral("stick"));
    REQUIRE(QDir().mkpath(stick));
    test.window->ask().path = stick;
    const NoMouse noMouse;
    test.press(Qt::Key_S);
    test.untilText("writtenText", QStringLiteral("校验码"));
    const QStringList files = QDir(stick).entryList(QDir::Files);
    REQUIRE(files.size() == 1);
    CHECK(files.front().endsWith(QStringLiteral(".ckb")));
    CHECK((test.text("writtenText").contains(QStringLiteral("可以拔出")) ||
           test.text("writtenText").contains(QStringLiteral("已写入，请先弹出"))));
    until([&] { return test.text("unexported").contains(QStringLiteral("都已导出")); });
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("exchange-written"));
}

TEST_CASE("a file is shown before it comes in, and comes in by one more key", "[ui-exchange]") {
    ExchangeWindow test;
    test.changeAtSecond();
    test.window->ask().path = test.fromSecond(QStringLiteral("from2.ckb"));
    const NoMouse noMouse;
    test.press(Qt::Key_O);
    test.untilText("readText", QStringLiteral("2号窗口"));
    CHECK(test.text("readText").contains(QStringLiteral("校验码")));
    CHECK(test.cell(0, 4) == QStringLiteral("从未收到")); // nothing was written
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("exchange-preview"));
    test.press(Qt::Key_Return);
    test.untilText("readText", QStringLiteral("已导入"));
    until([&] { return test.cell(0, 4).isEmpty(); });
    CHECK_FALSE(test.cell(0, 1).isEmpty());
    // Escape closes what is shown without importing.
    test.press(Qt::Key_O);
    test.untilText("readText", QStringLiteral("校验码"));
    test.press(Qt::Key_Escape, Qt::NoModifier);
    CHECK_FALSE(test.text("readText").contains(QStringLiteral("校验码")));
    CHECK(test.faults() == QStringList());
}

TEST_CASE("each bad file is refused in words that say what to do", "[ui-exchange]") {
    ExchangeWindow test;
    const auto look = [&](const QByteArray& bytes, const QString& words) {
        const QString path = test.path(QStringLiteral("bad.ckb"));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();
        test.window->ask().path = path;
        test.press(Qt::Key_O);
        test.untilText("readText", words);
    };
    QFile file(test.fromSecond(QStringLiteral("good.ckb")));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    const NoMouse noMouse;
    look("一封信", QStringLiteral("不是本程序的数据包"));
    QByteArray newer = good;
    newer[9] = 9;
    look(newer, QStringLiteral("更新版本"));
    look(good.first(good.size() - 5), QStringLiteral("损坏"));
    TestMachine elsewhere(5'000'000);
    TestOffice other(elsewhere);
    const auto foreign = ExportDesk(*other.store, other.session)
                             .exportFull(elsewhere.path(QStringLiteral("other.ckb")));
    REQUIRE(foreign);
    QFile theirs(foreign->path);
    REQUIRE(theirs.open(QIODevice::ReadOnly));
    look(theirs.readAll(), QStringLiteral("其他机构"));
}

TEST_CASE("a medium that takes nothing is told", "[ui-exchange][fault-29]") {
    ExchangeWindow test;
    const NoMouse noMouse;
    // A file stands where the folder should be.
    const QString blocked = test.path(QStringLiteral("blocked"));
    QFile file(blocked);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.close();
    test.window->ask().path = blocked + QStringLiteral("/stick");
    test.press(Qt::Key_S);
    test.untilText("writtenText", QStringLiteral("无法写入"));
}

TEST_CASE("a folder is watched from this screen, by itself from then on", "[ui-exchange]") {
    ExchangeWindow test;
    const QString folder = test.path(QStringLiteral("shared"));
    REQUIRE(QDir().mkpath(folder));
    test.window->ask().path = folder;
    const NoMouse noMouse;
    test.press(Qt::Key_F);
    test.untilText("folderText", QStringLiteral("shared"));
    until([&] { return !QDir(folder).entryList({QStringLiteral("01-*")}, QDir::Dirs).isEmpty(); });
    const QString own =
        folder + u'/' + QDir(folder).entryList({QStringLiteral("01-*")}, QDir::Dirs).front();
    until([&] { return QFile::exists(own + QStringLiteral("/00000001.ckb")); });
    test.press(Qt::Key_U);
    test.untilText("folderText", QStringLiteral("未使用共享文件夹"));
    CHECK(test.faults() == QStringList());
}

TEST_CASE("a machine that was never heard from is set aside and taken in again by key",
          "[ui-exchange]") {
    ExchangeWindow test;
    auto* peers = test.window->window().findChild<QTableView*>(QStringLiteral("peers"));
    peers->setFocus();
    peers->setCurrentIndex(peers->model()->index(0, 0));
    const NoMouse noMouse;
    test.press(Qt::Key_D);
    until([&] { return test.cell(0, 4) == QStringLiteral("已搁置"); });
    test.press(Qt::Key_D);
    until([&] { return test.cell(0, 4) == QStringLiteral("从未收到"); });
}

} // namespace chuangkou
