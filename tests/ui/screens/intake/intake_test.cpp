// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/local_notes.h"
#include "tests/ui/case_window.h"
#include "tests/ui/printing/paper_reading.h"
#include "ui/screens/intake/intake_screen.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

namespace chuangkou {

namespace {

const QString kInstant = QStringLiteral("retiree-file-acceptance");  // 即办件, two documents
const QString kPromised = QStringLiteral("work-capacity-appraisal"); // 承诺件, two documents
const QString kOpenLimit = QStringLiteral("temporary-work-subsidy"); // 承诺件 without a limit
const QString kNumber = QStringLiteral("220104199003070016");
const QString kPhone = QStringLiteral("13843112345");

QByteArray fileOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void typePerson(CaseWindow& test) {
    test.tabTo(QStringLiteral("idNumber"));
    test.type(kNumber);
    test.press(Qt::Key_Tab);
    test.type(QStringLiteral("样例甲"));
    test.press(Qt::Key_Tab);
    test.type(kPhone);
}

void chooseItem(CaseWindow& test, const QString& id) {
    test.goTo(QStringLiteral("intake"), {{QStringLiteral("item"), id}});
    until([&] { return !test.text(QStringLiteral("item")).isEmpty(); });
}

void tickAll(CaseWindow& test, int count) {
    for (int i = 1; i <= count; ++i) {
        test.tabTo(QStringLiteral("document%1").arg(i));
        test.press(Qt::Key_Space);
    }
}

int caseCount(CaseWindow& test) {
    return test.find<QTableView>(QStringLiteral("cases")).model()->rowCount();
}

QString cell(CaseWindow& test, int row, int column) {
    return test.find<QTableView>(QStringLiteral("cases"))
        .model()
        ->index(row, column)
        .data()
        .toString();
}

bool isDraftKept(CaseWindow& test, const TicketId& ticket) {
    QTest::qWait(400); // after which a draft would be kept
    const auto kept = await(
        test.window->store().run([ticket](Store& store, const Session& session) -> Result<bool> {
            return store.read([&](Sql& sql) -> Result<bool> {
                return draft(sql, session.account, QStringLiteral("intake/") + ticket.toText())
                    .has_value();
            });
        }));
    REQUIRE(kept);
    return *kept;
}

void untilState(CaseWindow& test, const QString& state) {
    const bool isSo =
        QTest::qWaitFor([&] { return caseCount(test) > 0 && cell(test, 0, 3) == state; }, 20'000);
    CAPTURE(cell(test, 0, 3), state, test.said());
    REQUIRE(isSo);
}

} // namespace

TEST_CASE("a ticket becomes a printed receipt by the keyboard alone", "[ui-intake]") {
    SubjectId ticket;
    CaseWindow* own = nullptr;
    CaseWindow test(intakeScreen, {});
    own = &test;
    test.logIn();
    const auto issued = await(test.window->store().write(
        [hall = own->hall](Store& store, const Session& session) -> Result<TicketView> {
            if (const auto open = DayDesk(store, session).openDay(hall); !open)
                return fail(open.error());
            WalkIn walkIn;
            walkIn.hall = hall;
            walkIn.letter = QStringLiteral("B");
            walkIn.line = QStringLiteral("social_insurance");
            walkIn.item = kInstant;
            walkIn.person = {
                {}, IdentityKind::ResidentId, kNumber, QStringLiteral("样例甲"), kPhone};
            return QueueDesk(store, session).issueWalkIn(walkIn);
        }));
    REQUIRE(issued);
    const NoMouse noMouse;
    test.goTo(QStringLiteral("intake"), {{QStringLiteral("ticket"), issued->ticket.id.toText()},
                                         {QStringLiteral("counter"), test.counter.toText()}});
    test.untilText(QStringLiteral("visit"), issued->ticket.number);
    // What the ticket knows is there and is not typed again.
    until([&] { return test.text(QStringLiteral("name")) == QStringLiteral("样例甲"); });
    CHECK(test.text(QStringLiteral("idNumber")) == kNumber);
    CHECK(test.text(QStringLiteral("phone")) == kPhone);
    CHECK(test.text(QStringLiteral("item")) == QStringLiteral("企业退休人员档案关系接收"));
    test.untilText(QStringLiteral("history"), QStringLiteral("已登记过"));
    CHECK_FALSE(isDraftKept(test, issued->ticket.id)); // nothing was typed yet
    tickAll(test, 2);
    CHECK(test.text(QStringLiteral("documentCount")).contains(QStringLiteral("2/2")));
    test.press(Qt::Key_Return, Qt::ControlModifier);
    until([&] { return test.text(QStringLiteral("doneNumber")).startsWith(u"220102-B-"); });
    const QString number = test.text(QStringLiteral("doneNumber"));
    REQUIRE(test.printer.printed.size() == 1);
    const QByteArray pdf =
        fileOf(test.printer.folder + u'/' + test.printer.printed.first() + QStringLiteral(".pdf"));
    CHECK(hasWords(pdf, number));
    CHECK(hasWords(pdf, QStringLiteral("样例甲")));
    until([&] { return caseCount(test) == 1; });
    CHECK(cell(test, 0, 0) == number);
    CHECK(cell(test, 0, 3) == QStringLiteral("已办结"));
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("intake_done"));
}

TEST_CASE("who is known by their number stays known when the phone is another one", "[ui-intake]") {
    CaseWindow test(intakeScreen);
    test.logIn();
    REQUIRE(await(test.window->store().write([](Store& store, const Session& session) {
        NewCase fresh;
        fresh.item = kInstant;
        fresh.person =
            Person{{}, IdentityKind::ResidentId, kNumber, QStringLiteral("样例甲"), kPhone};
        return CaseDesk(store, session).takeAndFinish(fresh);
    })));
    chooseItem(test, kInstant);
    test.tabTo(QStringLiteral("idNumber"));
    test.type(kNumber);
    test.untilText(QStringLiteral("history"), QStringLiteral("企业退休人员档案关系接收"));
    CHECK(test.text(QStringLiteral("phone")) == kPhone);
    auto& phone = test.find<QLineEdit>(QStringLiteral("phone"));
    phone.setFocus();
    phone.selectAll();
    test.type(QStringLiteral("13944309876"));
    QTest::qWait(50); // what would be asked is answered by then
    CHECK(
        test.text(QStringLiteral("history")).contains(QStringLiteral("企业退休人员档案关系接收")));
    CHECK(phone.text() == QStringLiteral("13944309876"));
    test.press(Qt::Key_N, Qt::ControlModifier); // the next one is somebody else
    CHECK(test.text(QStringLiteral("history")).isEmpty());
}

TEST_CASE("what is wrong with a number is said at once and in one summary", "[ui-intake]") {
    CaseWindow test(intakeScreen);
    test.logIn();
    chooseItem(test, kInstant);
    const auto messageFor = [&](const QString& number) {
        auto& line = test.find<QLineEdit>(QStringLiteral("idNumber"));
        line.setFocus();
        line.clear();
        test.type(number);
        return test.text(QStringLiteral("idNumberMessage"));
    };
    const QString wrongMonth = messageFor(QStringLiteral("220104199013070016"));
    const QString wrongCheck = messageFor(QStringLiteral("220104199003070015"));
    CHECK(wrongMonth.contains(QStringLiteral("13")));
    CHECK(wrongCheck.contains(QStringLiteral("6")));
    CHECK(wrongMonth != wrongCheck);
    test.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(test.text(QStringLiteral("errorSummary")).contains(wrongCheck));
    CHECK(test.text(QStringLiteral("errorSummary")).contains(QStringLiteral("请填写姓名")));
    CHECK(test.focusName() == QStringLiteral("idNumber"));
    CHECK(test.printer.printed.isEmpty());
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("intake_wrong"));
}

TEST_CASE("what was typed is there again in a new window", "[ui-intake]") {
    CaseWindow test(intakeScreen);
    test.logIn();
    chooseItem(test, kInstant);
    typePerson(test);
    tickAll(test, 1);
    test.untilSaid(QStringLiteral("已保存"));
    QTest::qWait(400); // of quiet, then it is kept without being asked
    until([&] { return test.said().contains(QStringLiteral("已保存")); });
    test.restart();
    until([&] { return test.text(QStringLiteral("idNumber")) == kNumber; });
    CHECK(test.text(QStringLiteral("name")) == QStringLiteral("样例甲"));
    CHECK(test.text(QStringLiteral("phone")) == kPhone);
    until(
        [&] { return test.text(QStringLiteral("documentCount")).contains(QStringLiteral("1/2")); });
    CHECK(test.text(QStringLiteral("item")) == QStringLiteral("企业退休人员档案关系接收"));
}

TEST_CASE("a known number fills the rest and shows earlier cases", "[ui-intake]") {
    CaseWindow test(intakeScreen, [](Store& store, const Session& session) {
        NewCase fresh;
        fresh.item = kInstant;
        fresh.person =
            Person{{}, IdentityKind::ResidentId, kNumber, QStringLiteral("样例甲"), kPhone};
        REQUIRE(CaseDesk(store, session).takeAndFinish(fresh));
    });
    test.logIn();
    chooseItem(test, kPromised);
    test.tabTo(QStringLiteral("phone"));
    test.type(kPhone);
    until([&] { return test.text(QStringLiteral("idNumber")) == kNumber; });
    CHECK(test.text(QStringLiteral("name")) == QStringLiteral("样例甲"));
    test.untilText(QStringLiteral("history"), QStringLiteral("企业退休人员档案关系接收"));
    CHECK(test.text(QStringLiteral("history")).contains(QStringLiteral("已办结")));
}

TEST_CASE("a scanned number goes to its field and submits nothing", "[ui-intake]") {
    CaseWindow test(intakeScreen);
    test.logIn();
    chooseItem(test, kInstant);
    for (const char* field : {"item", "name", "phone", "address", "channel", "hasAgent"}) {
        INFO(field);
        test.find<QLineEdit>(QStringLiteral("idNumber")).clear();
        auto& at = test.find<QWidget>(QString::fromLatin1(field));
        at.setEnabled(true);
        at.setFocus();
        const QString before = textOf(test.window->window(), QString::fromLatin1(field));
        test.type(kNumber);
        test.press(Qt::Key_Return);
        CHECK(test.text(QStringLiteral("idNumber")) == kNumber);
        CHECK(textOf(test.window->window(), QString::fromLatin1(field)) == before);
    }
    auto& agent = test.find<QCheckBox>(QStringLiteral("hasAgent"));
    agent.setChecked(true);
    test.find<QWidget>(QStringLiteral("agentName")).setFocus();
    test.type(QStringLiteral("22010419870512001X"));
    test.press(Qt::Key_Return);
    CHECK(test.text(QStringLiteral("agentNumber")) == QStringLiteral("22010419870512001X"));
    test.find<QWidget>(QStringLiteral("name")).setFocus();
    test.type(QStringLiteral("91220102MA63608370"));
    test.press(Qt::Key_Return);
    CHECK(test.text(QStringLiteral("unitCode")) == QStringLiteral("91220102MA63608370"));
    CHECK(test.printer.printed.isEmpty());
    CHECK(caseCount(test) == 0);
}

TEST_CASE("what is missing becomes one notice, then is brought and accepted", "[ui-intake]") {
    CaseWindow test(intakeScreen);
    test.logIn();
    const NoMouse noMouse;
    chooseItem(test, kInstant);
    typePerson(test);
    tickAll(test, 1);
    test.press(Qt::Key_G, Qt::ControlModifier);
    until(
        [&] { return test.text(QStringLiteral("doneNumber")) == QStringLiteral("已一次性告知"); });
    REQUIRE(test.printer.printed.size() == 1);
    until([&] { return caseCount(test) == 1; });
    CHECK(cell(test, 0, 3) == QStringLiteral("待补正"));
    test.press(Qt::Key_F4);
    test.press(Qt::Key_B, Qt::ControlModifier);
    test.press(Qt::Key_Return);
    untilState(test, QStringLiteral("已补正"));
    test.press(Qt::Key_F4);
    test.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    untilState(test, QStringLiteral("已受理"));
    until([&] { return test.printer.printed.size() == 2; });
    test.press(Qt::Key_E, Qt::ControlModifier);
    test.press(Qt::Key_Return);
    untilState(test, QStringLiteral("已办结"));
    test.press(Qt::Key_D, Qt::ControlModifier);
    test.press(Qt::Key_Return);
    untilState(test, QStringLiteral("已送达"));
}

TEST_CASE("an item that is done by a date shows its due day before it is accepted", "[ui-intake]") {
    CaseWindow test(intakeScreen);
    test.logIn();
    chooseItem(test, kPromised);
    CHECK(test.text(QStringLiteral("facts")).contains(QStringLiteral("到期日")));
    typePerson(test);
    tickAll(test, 2);
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("intake_promised"));
    test.press(Qt::Key_Return, Qt::ControlModifier);
    test.untilText(QStringLiteral("doneText"), QStringLiteral("已受理，到期日"));
}

TEST_CASE("who may fills in what the catalogue leaves open", "[ui-intake]") {
    CaseWindow test(intakeScreen);
    test.logIn();
    chooseItem(test, kOpenLimit);
    test.untilText(QStringLiteral("completionText"), QStringLiteral("待本机构填写"));
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("intake_open_limit"));
    test.tabTo(QStringLiteral("fillingDocument"));
    test.type(QStringLiteral("本局1号"));
    test.tabTo(QStringLiteral("completionSave"));
    test.press(Qt::Key_Space);
    test.untilText(QStringLiteral("facts"), QStringLiteral("10个工作日"));
    CHECK(test.text(QStringLiteral("completionText")).isEmpty());
}

TEST_CASE("a clerk is told whom to ask for what the catalogue leaves open", "[ui-intake]") {
    CaseWindow test(intakeScreen);
    test.logIn(QStringLiteral("li"));
    chooseItem(test, kOpenLimit);
    test.untilText(QStringLiteral("completionText"), QStringLiteral("赵国强"));
    CHECK(test.text(QStringLiteral("completionSave")).isEmpty());
}

TEST_CASE("the items taken in last are on Alt and a digit", "[ui-intake]") {
    CaseWindow test(intakeScreen);
    test.logIn();
    chooseItem(test, kInstant);
    typePerson(test);
    tickAll(test, 2);
    test.press(Qt::Key_Return, Qt::ControlModifier);
    until([&] { return test.printer.printed.size() == 1; });
    test.press(Qt::Key_N, Qt::ControlModifier);
    CHECK(test.text(QStringLiteral("item")).isEmpty());
    test.press(Qt::Key_1, Qt::AltModifier);
    CHECK(test.text(QStringLiteral("item")) == QStringLiteral("企业退休人员档案关系接收"));
}

TEST_CASE("an item is found by the first letters of its pinyin", "[ui-intake]") {
    CaseWindow test(intakeScreen);
    test.logIn();
    until([&] {
        // Enter goes on to the next field, also while the catalogue is still being read.
        test.find<QWidget>(QStringLiteral("item")).setFocus();
        test.find<QLineEdit>(QStringLiteral("item")).clear();
        test.type(QStringLiteral("sybxjsl"));
        test.press(Qt::Key_Return);
        return test.text(QStringLiteral("item")) == QStringLiteral("失业保险金申领");
    });
    CHECK(test.focusName() == QStringLiteral("channel"));
}

TEST_CASE("the intake is walked by Tab in the order in which it stands", "[ui-intake]") {
    CaseWindow test(intakeScreen);
    test.logIn();
    chooseItem(test, kInstant);
    test.find<QWidget>(QStringLiteral("item")).setFocus();
    const QStringList order = tabOrder(test.window->window());
    const QStringList expected{QStringLiteral("item"),      QStringLiteral("channel"),
                               QStringLiteral("applicant"), QStringLiteral("kind"),
                               QStringLiteral("idNumber"),  QStringLiteral("name"),
                               QStringLiteral("phone"),     QStringLiteral("delivery"),
                               QStringLiteral("hasAgent"),  QStringLiteral("document1"),
                               QStringLiteral("document2"), QStringLiteral("intake.takeButton")};
    CHECK(order.mid(0, expected.size()) == expected);
    CHECK(test.window->window().officeView()->actions().problems() == QStringList());
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("intake"));
}

} // namespace chuangkou
