// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/enrolment.h"
#include "core/sync/machine_desk.h"
#include "tests/support/string_makers.h"
#include "tests/ui/case_window.h"
#include "ui/screens/exchange/exchange_screen.h"
#include "ui/support/exchange_thread.h"

#include <QDir>
#include <QFile>
#include <QProgressBar>
#include <QSemaphore>
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
        LoggedIn opened = admitted(store, session, second, 2);
        secondStore = std::move(opened.store);
        secondSession = std::move(opened.session);
    }
    static LoggedIn admitted(Store& store, const Session& session, TestMachine& other, int number) {
        const QString request = other.path(QStringLiteral("request"));
        const QString answer = other.path(QStringLiteral("answer"));
        const QString folder = other.path(QStringLiteral("store"));
        const QString setup = QStringLiteral("only until admitted 9");
        REQUIRE(joinRequest(folder, other.context(), setup, request));
        REQUIRE(
            admit(store, session, request, number, QStringLiteral("%1号窗口").arg(number), answer));
        REQUIRE(acceptAdmission(folder, other.context(), setup, answer));
        auto opened =
            chuangkou::logIn(folder, other.context(), QStringLiteral("admin"), kTestPassword);
        REQUIRE(opened);
        return *std::move(opened);
    }
    QString fromSecond(const QString& name, ExportTarget target = {}) {
        const auto report =
            ExportDesk(*secondStore, secondSession).exportBundle(path(name), target);
        REQUIRE(report);
        return report->path;
    }
    void changeMuchAtSecond(int count) {
        std::vector<NewEvent> events;
        for (int i = 0; i < count; ++i) {
            const QString name = QStringLiteral("s-%1").arg(i);
            events.push_back({settingSubject(name),
                              QStringLiteral("setting_set"),
                              {{QStringLiteral("name"), name}, {QStringLiteral("value"), i}}});
        }
        REQUIRE(secondStore->write([&](Sql& sql) {
            return secondStore->log().append(sql, secondSession.account, events);
        }));
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

TEST_CASE("an import shows how far it is and is stopped by a key", "[ui-exchange]") {
    ExchangeWindow test;
    test.changeMuchAtSecond(15'000);
    test.window->ask().path = test.fromSecond(QStringLiteral("from2.ckb"));
    auto* bar = test.window->window().findChild<QProgressBar*>(QStringLiteral("exchangeProgress"));
    {
        const NoMouse noMouse;
        test.press(Qt::Key_O);
        test.untilText("readText", QStringLiteral("校验码"));
        test.press(Qt::Key_Return);
        until([&] { return bar->value() > 0; });
        CHECK(bar->isVisible());
        CHECK(test.text("readText").contains(QStringLiteral("条，共")));
        shot(test.window->window(), QStringLiteral("exchange-importing"));
        test.press(Qt::Key_Escape, Qt::NoModifier);
        test.untilText("readText", QStringLiteral("已停止"));
    }
    const auto* pending =
        test.window->window().findChild<QTableView*>(QStringLiteral("pendingImports"));
    until([&] { return pending->model()->rowCount() == 1; });
    CHECK(test.faults() == QStringList());
    // At the next log-in the rest comes in by itself.
    test.window->window().close();
    test.window->reopen(test.machine, {exchangeScreen()});
    test.window->logIn();
    const auto settings = [&] {
        return await(test.window->store().run([](Store& store, const Session&) -> Result<size_t> {
                   return store.read([](Sql& sql) -> Result<size_t> {
                       return OfficeTable::settings(sql).size();
                   });
               }))
            .value();
    };
    until([&] { return settings() == 15'000; });
}

TEST_CASE("what waits for another exchange says so, and need not be waited for", "[ui-exchange]") {
    ExchangeWindow test;
    test.changeAtSecond();
    test.window->ask().path = test.fromSecond(QStringLiteral("from2.ckb"));
    const auto share = std::make_shared<QSemaphore>(); // does not answer before it is released
    const auto hanging = test.window->store().exchange().run(
        [share](Store&, const Session&, ImportProgress&) -> Result<void> {
            share->acquire();
            return {};
        });
    {
        const NoMouse noMouse;
        test.press(Qt::Key_O);
        test.untilText("readText", QStringLiteral("另一项交换"));
        CHECK(test.faults() == QStringList());
        shot(test.window->window(), QStringLiteral("exchange-waiting"));
        test.press(Qt::Key_Escape, Qt::NoModifier);
        test.untilText("readText", QStringLiteral("先查看"));
        // Asked once more, it waits for its turn and then has it.
        test.press(Qt::Key_O);
        test.untilText("readText", QStringLiteral("另一项交换"));
        share->release();
        test.untilText("readText", QStringLiteral("校验码"));
    }
    CHECK(await(hanging));
}

TEST_CASE("how much has its content elsewhere is told", "[ui-exchange]") {
    ExchangeWindow test;
    auto* elsewhere = test.window->window().findChild<QLabel*>(QStringLiteral("elsewhereText"));
    CHECK_FALSE(elsewhere->isVisible());
    test.changeAtSecond();
    test.window->ask().path = test.fromSecond(QStringLiteral("early.ckb"));
    test.press(Qt::Key_O);
    test.untilText("readText", QStringLiteral("校验码"));
    test.press(Qt::Key_Return);
    test.untilText("readText", QStringLiteral("已导入"));
    // The envelope of what comes later.
    test.changeAtSecond();
    const auto events = test.secondStore->read([&](Sql& sql) -> Result<std::vector<Event>> {
        const auto head = EventLog::head(sql, test.secondStore->device().origin);
        return EventLog::range(sql, head->origin, head->seq, head->seq);
    });
    REQUIRE(events);
    std::vector<Event> bare = *events;
    bare.front().body.clear();
    bare.front().salt.clear();
    REQUIRE(await(test.window->store().write([bare](Store& store, const Session&) {
        return store.write([&](Sql& sql) { return store.log().insertVerified(sql, bare); });
    })));
    until([&] { return elsewhere->isVisible(); });
    CHECK(elsewhere->text().contains(QStringLiteral("内容不在本机1件")));
    CHECK(test.faults() == QStringList());
}

TEST_CASE("a preview tells what a revoked machine wrote that will not be brought in",
          "[ui-exchange]") {
    ExchangeWindow test;
    TestMachine third(2'000'000);
    // It holds of the second machine what the office never saw.
    QString relayed;
    REQUIRE(await(test.window->store().write([&](Store& store, const Session& session)
                                                 -> Result<RevocationReport> {
        const LoggedIn open = ExchangeWindow::admitted(store, session, third, 3);
        const QString news = test.path(QStringLiteral("news.ckb"));
        REQUIRE(ExportDesk(store, session).exportFull(news));
        REQUIRE(ImportDesk(*test.secondStore, test.secondSession).importFile(news));
        test.changeMuchAtSecond(7);
        const QString unseen =
            test.fromSecond(QStringLiteral("unseen.ckb"), {ExportTarget::Extent::Everything, {}});
        REQUIRE(ImportDesk(*open.store, open.session).importFile(unseen));
        relayed = ExportDesk(*open.store, open.session)
                      .exportFull(test.path(QStringLiteral("relayed.ckb")))
                      .value()
                      .path;
        return MachineDesk(store, session).revoke(2, QStringLiteral("丢失"), Accepting::WhatIsHeld);
    })));
    test.window->ask().path = relayed;
    test.press(Qt::Key_O);
    test.untilText("readText", QStringLiteral("校验码"));
    CHECK(test.text("readText").contains(QStringLiteral("已吊销")));
    CHECK(test.text("readText").contains(QStringLiteral("不会导入")));
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("exchange-revoked"));
    test.press(Qt::Key_Return);
    test.untilText("readText", QStringLiteral("未导入"));
}

} // namespace chuangkou
