// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/enrolment.h"
#include "core/sync/level_desk.h"
#include "tests/ui/case_window.h"
#include "ui/screens/levels/levels_screen.h"

#include <QDir>
#include <QLineEdit>
#include <QTableView>

namespace chuangkou {

namespace {

/// The county's own PC, beside the office in whose window the test works.
struct County {
    County() : machine(500'000'000), office((addParts(machine), machine)) {}
    static void addParts(TestMachine& machine) {
        addQueueProjections(machine.projections);
        addClaimsProjections(machine.projections);
        addReportProjections(machine.projections);
    }
    [[nodiscard]] LevelDesk desk() { return LevelDesk(*office.store, office.session); }
    [[nodiscard]] QString card() {
        const QString path = machine.path(QStringLiteral("county.ckcard"));
        REQUIRE(desk().writeCard(path));
        return path;
    }
    [[nodiscard]] QString fingerprint() {
        return fingerprintOf(office.store->device().officePublic);
    }

    TestMachine machine;
    TestOffice office;
};

struct LevelsWindow : CaseWindow {
    LevelsWindow() : CaseWindow([](PaperPrinter&) { return levelsScreen(); }) {
        logIn(QStringLiteral("admin"));
        until([this] { return text(QStringLiteral("ownFingerprint")).contains(u'·'); });
    }
    [[nodiscard]] QString cell(const QString& table, int row, int column) {
        return find<QTableView>(table).model()->index(row, column).data().toString();
    }
    [[nodiscard]] int rows(const QString& table) {
        return find<QTableView>(table).model()->rowCount();
    }
    void accept(County& county) {
        window->ask().path = county.card();
        press(Qt::Key_F7);
        until([this] { return find<QWidget>(QStringLiteral("comparePanel")).isVisible(); });
        type(county.fingerprint());
        press(Qt::Key_Return, Qt::ControlModifier);
        until([this] { return rows(QStringLiteral("offices")) == 1; });
    }
    void import(const QString& path) {
        const auto work = [path](Store& store, const Session& session) {
            return ImportDesk(store, session).importFile(path);
        };
        REQUIRE(await(window->store().write(work)));
    }
};

} // namespace

TEST_CASE("the office above is accepted by typing what it reads out", "[ui-levels]") {
    LevelsWindow test;
    County county;
    const NoMouse noMouse;
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("levels_empty"));
    test.window->ask().path = county.card();
    test.press(Qt::Key_F7);
    until([&] { return test.find<QWidget>(QStringLiteral("comparePanel")).isVisible(); });
    CHECK(test.focusName() == QStringLiteral("compared"));
    CHECK(test.text(QStringLiteral("cardText")).contains(QStringLiteral("测试人社局")));
    // The fingerprint is not shown: it would be copied and not compared.
    CHECK_FALSE(test.text(QStringLiteral("cardText")).contains(county.fingerprint()));
    test.type(QStringLiteral("1A2B 3C4D"));
    test.press(Qt::Key_Return, Qt::ControlModifier);
    until([&] { return test.said().contains(QStringLiteral("测试人社局")); });
    CHECK(test.rows(QStringLiteral("offices")) == 0);
    CHECK_FALSE(test.said().contains(county.fingerprint()));
    shot(test.window->window(), QStringLiteral("levels_compare"));
    test.find<QLineEdit>(QStringLiteral("compared")).clear();
    test.type(county.fingerprint().toLower());
    test.press(Qt::Key_Return, Qt::ControlModifier);
    until([&] { return test.rows(QStringLiteral("offices")) == 1; });
    CHECK_FALSE(test.find<QWidget>(QStringLiteral("comparePanel")).isVisible());
    CHECK(test.window->window().officeView()->actions().problems() == QStringList());
    CHECK(test.faults() == QStringList());
}

TEST_CASE("files go up and come down by keys, and what came down is shown", "[ui-levels]") {
    LevelsWindow test;
    County county;
    const NoMouse noMouse;
    test.accept(county);
    const QString card = test.machine.path(QStringLiteral("own.ckcard"));
    test.window->ask().path = card;
    test.press(Qt::Key_K, Qt::ControlModifier);
    until([&] { return QFile::exists(card); });
    REQUIRE(county.desk().accept(card, LevelSide::Below, OfficeCard::read(card)->fingerprint()));
    const QString folder = test.machine.path(QStringLiteral("stick"));
    REQUIRE(QDir().mkpath(folder));
    test.window->ask().path = folder;
    test.press(Qt::Key_U, Qt::ControlModifier);
    until([&] { return !QDir(folder).entryList({QStringLiteral("up-*.ckb")}).isEmpty(); });
    const QString up = folder + u'/' + QDir(folder).entryList({QStringLiteral("up-*.ckb")}).first();
    test.untilSaid(up);
    REQUIRE(ImportDesk(*county.office.store, county.office.session).importFile(up));
    CHECK(county.desk().offices()->front().heardUntil.has_value());

    REQUIRE(
        county.desk().giveNotice(QStringLiteral("春节调休通知"), QStringLiteral("按此执行"), {}));
    const auto down = county.desk().exportTo(LevelSide::Below, folder);
    REQUIRE(down);
    test.import(down->path);
    until([&] { return test.rows(QStringLiteral("levelNews")) == 1; });
    CHECK(test.cell(QStringLiteral("levelNews"), 0, 1) == QStringLiteral("春节调休通知"));
    until([&] { return test.cell(QStringLiteral("offices"), 0, 4).contains(u':'); });
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("levels"));
}

TEST_CASE("the county sees an office's figures and gives a notice without a mouse", "[ui-levels]") {
    LevelsWindow test; // this window is the county's
    County below;
    const NoMouse noMouse;
    test.window->ask().path = below.card();
    test.press(Qt::Key_F8);
    until([&] { return test.find<QWidget>(QStringLiteral("comparePanel")).isVisible(); });
    test.type(below.fingerprint());
    test.press(Qt::Key_Return, Qt::ControlModifier);
    until([&] { return test.rows(QStringLiteral("offices")) == 1; });
    const QString card = test.machine.path(QStringLiteral("own.ckcard"));
    test.window->ask().path = card;
    test.press(Qt::Key_K, Qt::ControlModifier);
    until([&] { return QFile::exists(card); });
    REQUIRE(below.desk().accept(card, LevelSide::Above, OfficeCard::read(card)->fingerprint()));
    const auto up =
        below.desk().exportTo(LevelSide::Above, test.machine.path(QStringLiteral("up.ckb")));
    REQUIRE(up);
    test.import(up->path);
    until([&] { return test.cell(QStringLiteral("offices"), 0, 4).contains(u':'); });
    test.find<QTableView>(QStringLiteral("offices")).setFocus();
    test.press(Qt::Key_F6);
    test.untilText(QStringLiteral("officeDetail"), QStringLiteral("2020-02-17"));
    test.press(Qt::Key_N, Qt::ControlModifier);
    CHECK(test.focusName() == QStringLiteral("noticeTitle"));
    test.type(QStringLiteral("abc"));
    test.press(Qt::Key_N, Qt::ControlModifier);
    until([&] { return test.rows(QStringLiteral("levelNews")) == 1; });
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("levels_county"));
}

} // namespace chuangkou
