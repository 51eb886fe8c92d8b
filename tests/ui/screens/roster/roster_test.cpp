// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared_data.h"
#include "tests/ui/case_window.h"
#include "tests/ui/printing/paper_reading.h"
#include "ui/printing/roster_evidence.h"
#include "ui/screens/roster/roster_screen.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTextBrowser>

namespace chuangkou {

namespace {

const QString kSubsidy = QStringLiteral("temporary-work-subsidy");

/// The limit and both dates as two persons enter them.
void completePolicy(Store& store, const Session& session) {
    REQUIRE(OfficeDesk(store, session)
                .completeItem(kSubsidy, QStringLiteral("limit"),
                              QJsonObject{{QStringLiteral("days"), 10},
                                          {QStringLiteral("unit"), QStringLiteral("working")}},
                              QStringLiteral("测试文件1号")));
    const auto accounts = OfficeDesk(store, session).accounts();
    REQUIRE(accounts);
    for (const Account& account : *accounts) {
        if (!account.roles.contains(Role::Supervisor))
            continue;
        const Session own{account.id, account.login, account.name, account.roles, {}, false};
        for (const auto& [name, value] :
             {std::pair("effective_from", "2020-02-01"), std::pair("effective_to", "2020-02-29")})
            REQUIRE(PolicyDesk(store, own)
                        .confirm({kSubsidy,
                                  QString::fromLatin1(name),
                                  QString::fromLatin1(value),
                                  QDate(2020, 2, 1),
                                  QStringLiteral("测试文件2号"),
                                  {}}));
    }
}

void chooseFile(CaseWindow& test, const char* name) {
    test.window->ask().path = sourcePath(QStringLiteral("tests/policies/") + QLatin1String(name));
    test.press(Qt::Key_O, Qt::ControlModifier);
}

void typeUnit(CaseWindow& test) {
    test.find<QWidget>(QStringLiteral("unitCode")).setFocus();
    test.type(QStringLiteral("91220102MA63608370"));
    test.press(Qt::Key_Tab);
    test.type(QStringLiteral("样例医院"));
}

QStringList columnOf(CaseWindow& test, const QString& table, int column) {
    const QAbstractItemModel* model = test.find<QTableView>(table).model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, column).data().toString());
    return texts;
}

} // namespace

TEST_CASE("a roster gives its amount with lines, articles and steps", "[ui-roster]") {
    CaseWindow test(rosterScreen, completePolicy);
    test.logIn();
    const NoMouse noMouse;
    typeUnit(test);
    chooseFile(test, "roster_1_6.csv");
    test.untilText(QStringLiteral("rosterCounts"), QStringLiteral("33人天"));
    CHECK(test.text(QStringLiteral("rosterCounts")).contains(QStringLiteral("不通过0行")));
    CHECK(columnOf(test, QStringLiteral("persons"), 2) ==
          QStringList{QStringLiteral("20"), QStringLiteral("13")});
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("roster_checked"));
    test.press(Qt::Key_Return, Qt::ControlModifier);
    test.untilText(QStringLiteral("rosterAmount"), QStringLiteral("¥7,750.00"));
    CHECK(columnOf(test, QStringLiteral("rosterResult"), 8) ==
          QStringList{QStringLiteral("¥3,750.00"), QStringLiteral("¥4,000.00")});
    test.press(Qt::Key_F6);
    const QString trace = test.find<QTextBrowser>(QStringLiteral("trace")).toPlainText();
    CHECK(test.find<QTextBrowser>(QStringLiteral("trace")).isVisible());
    CHECK(trace.contains(QStringLiteral("财社〔2020〕2号")));
    CHECK(trace.contains(QStringLiteral("12.5")));
    CHECK(trace.contains(QStringLiteral("¥7,750.00")));
    CHECK(trace.contains(QStringLiteral("赵国强")));
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("roster_trace"));
    test.press(Qt::Key_P, Qt::ControlModifier);
    REQUIRE(test.printer.printed.size() == 1);
    QFile paper(test.printer.folder + u'/' + test.printer.printed.first() + QStringLiteral(".pdf"));
    REQUIRE(paper.open(QIODevice::ReadOnly));
    CHECK(hasWords(paper.readAll(), QStringLiteral("7,750.00")));
}

TEST_CASE("the window prints the sheet that the command line writes", "[ui-roster]") {
    CaseWindow test(rosterScreen, completePolicy);
    test.logIn();
    typeUnit(test);
    chooseFile(test, "roster_1_6.csv");
    test.untilText(QStringLiteral("rosterCounts"), QStringLiteral("33人天"));
    test.press(Qt::Key_Return, Qt::ControlModifier);
    test.untilText(QStringLiteral("rosterAmount"), QStringLiteral("¥7,750.00"));
    test.press(Qt::Key_P, Qt::ControlModifier);
    REQUIRE(test.printer.printed.size() == 1);
    QFile paper(test.printer.folder + u'/' + test.printer.printed.first() + QStringLiteral(".pdf"));
    REQUIRE(paper.open(QIODevice::ReadOnly));
    // As app/cli/roster_verbs.cpp makes it: from the file that was given.
    QFile file(test.window->ask().path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto written = await(test.window->store().run(
        [content = file.readAll()](Store& store, const Session& session) -> Result<QByteArray> {
            CaseFilter all;
            const auto cases = CaseDesk(store, session).list(all);
            const auto sheet = ClaimDesk(store, session).sheet(cases->front().id);
            const auto book = PolicyDesk(store, session).book();
            const auto roster = readRoster(*book, kSubsidy, content);
            const auto context =
                claimSheetContext(store, session, *sheet, *roster, QStringLiteral("roster_1_6.csv"),
                                  RosterLanguage::Chinese);
            return context ? Result<QByteArray>(calculationSheetPaper(*sheet, *context))
                           : fail(context.error());
        }));
    REQUIRE(written);
    const QByteArray printed = paper.readAll();
    CHECK(wordsOf(printed) == wordsOf(*written));
    CHECK(hasWords(printed, QStringLiteral("roster_1_6.csv")));
}

TEST_CASE("bad rows stand beside their reasons and go back in a file", "[ui-roster]") {
    CaseWindow test(rosterScreen, completePolicy);
    test.logIn();
    typeUnit(test);
    chooseFile(test, "roster_edges.csv");
    until([&] {
        return test.find<QTableView>(QStringLiteral("rosterRows")).model()->rowCount() > 30;
    });
    const QStringList reasons = columnOf(test, QStringLiteral("rosterRows"), 1);
    CHECK(reasons.at(0) == QStringLiteral("无误"));
    // Row 6 repeats row 5 and names it.
    CHECK(reasons.at(5).contains(QStringLiteral("5")));
    CHECK(reasons.at(9).contains(QStringLiteral("校验位应为6")));
    auto& rows = test.find<QTableView>(QStringLiteral("rosterRows"));
    for (int row = 0; row < reasons.size(); ++row) {
        const QRect cell = rows.visualRect(rows.model()->index(row, 1));
        const QRect text = rows.fontMetrics().boundingRect(QRect(0, 0, cell.width() - 12, 10'000),
                                                           Qt::TextWordWrap, reasons.at(row));
        INFO(reasons.at(row).toStdString());
        CHECK(text.height() <= rows.rowHeight(row));
        CHECK(text.width() <= cell.width());
    }
    shot(test.window->window(), QStringLiteral("roster_bad"));
    test.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(test.said().contains(reasons.at(5)));
    test.window->ask().path = test.machine.path(QStringLiteral("reasons.csv"));
    test.press(Qt::Key_S, Qt::ControlModifier);
    QFile back(test.window->ask().path);
    REQUIRE(back.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(back.readAll()).contains(QStringLiteral("原因")));
    CHECK(test.printer.printed.isEmpty());
}

TEST_CASE("a value that the notice leaves open holds when two persons entered it", "[ui-roster]") {
    CaseWindow test(rosterScreen);
    const auto enter = [&](const QString& value) {
        test.untilText(QStringLiteral("valuesText"), QStringLiteral("结束日期"));
        test.tabTo(QStringLiteral("parameter"));
        test.press(Qt::Key_Tab);
        if (test.text(QStringLiteral("value")).isEmpty()) {
            test.type(value);
            test.press(Qt::Key_Tab);
            test.type(QStringLiteral("2020-02-01"));
            test.press(Qt::Key_Tab);
            test.type(QStringLiteral("本局2号"));
        } else {
            test.press(Qt::Key_Tab);
            test.press(Qt::Key_Tab); // the second person finds what the first one entered
            CHECK(test.text(QStringLiteral("value")) == value);
        }
        test.press(Qt::Key_Tab);
        CHECK(test.focusName() == QStringLiteral("confirmValue"));
        test.press(Qt::Key_Space);
    };
    test.logIn(QStringLiteral("zhao"));
    shot(test.window->window(), QStringLiteral("roster_values"));
    CHECK(test.faults() == QStringList());
    enter(QStringLiteral("2020-02-01"));
    test.untilSaid(QStringLiteral("第二人确认"));
    chooseFile(test, "roster_1_6.csv");
    test.untilText(QStringLiteral("rosterFile"), QStringLiteral("起始日期"));
    CHECK(test.text(QStringLiteral("valuesText")).contains(QStringLiteral("起始日期")));
    test.restart(QStringLiteral("qian"));
    test.untilText(QStringLiteral("valueState"), QStringLiteral("赵国强填写2020-02-01"));
    enter(QStringLiteral("2020-02-01"));
    test.untilSaid(QStringLiteral("两人填写一致"));
    until([&] {
        return !test.text(QStringLiteral("valuesText")).contains(QStringLiteral("起始日期"));
    });
}

TEST_CASE("without a roster the page says what to do", "[ui-roster]") {
    CaseWindow test(rosterScreen, completePolicy);
    test.logIn();
    test.untilText(QStringLiteral("policyTitle"), QStringLiteral("疫情防治人员临时性工作补助"));
    CHECK(test.text(QStringLiteral("rosterFile")) == QStringLiteral("尚未选择名册。"));
    CHECK(test.window->window().officeView()->actions().problems() == QStringList());
    test.press(Qt::Key_Return, Qt::ControlModifier);
    test.untilSaid(QStringLiteral("请先选择名册"));
    CHECK(test.faults() == QStringList());
}

TEST_CASE("a table that is no roster says which column it lacks", "[ui-roster]") {
    CaseWindow test(rosterScreen, completePolicy);
    test.logIn();
    const QString path = test.machine.path(QStringLiteral("other.csv"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("a,b\n1,2\n");
    file.close();
    test.window->ask().path = path;
    test.press(Qt::Key_O, Qt::ControlModifier);
    test.untilText(QStringLiteral("rosterFile"), QStringLiteral("名册缺少"));
}

} // namespace chuangkou
