// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/case_window.h"
#include "tests/ui/printing/paper_reading.h"
#include "ui/screens/policies/policies_screen.h"

#include <QFile>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableView>
#include <QTextBrowser>

namespace chuangkou {

namespace {

QStringList columnOf(CaseWindow& test, const QString& table, int column) {
    const QAbstractItemModel* model = test.find<QTableView>(table).model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, column).data().toString());
    return texts;
}

void untilListed(CaseWindow& test) {
    until([&] {
        return test.find<QTableView>(QStringLiteral("policyList")).model()->rowCount() >= 30;
    });
}

/// By its initials, with the focus in the list afterwards.
void choosePolicy(CaseWindow& test, const QString& initials, const QString& title) {
    test.press(Qt::Key_F, Qt::ControlModifier);
    test.find<QLineEdit>(QStringLiteral("policyFilter")).selectAll();
    test.type(initials);
    test.press(Qt::Key_Return);
    until([&] { return columnOf(test, QStringLiteral("policyList"), 0).value(0) == title; });
    test.untilText(QStringLiteral("policyTitle"), title);
}

QString htmlOf(CaseWindow& test, const QString& name) {
    return test.find<QTextBrowser>(name).toPlainText();
}

/// The first value of the unemployment benefit's standard whose place is the whole table's.
void chooseParameter(CaseWindow& test, const QString& name) {
    auto& table = test.find<QTableView>(QStringLiteral("parameters"));
    const int row = static_cast<int>(columnOf(test, QStringLiteral("parameters"), 0).indexOf(name));
    REQUIRE(row >= 0);
    table.setFocus();
    for (int i = 0; i < 400 && table.currentIndex().row() < row; ++i)
        test.press(Qt::Key_Down);
}

/// The notice of the tests: raises a rate of the temporary work subsidy.
void typeNotice(CaseWindow& test, const QString& value) {
    test.press(Qt::Key_F8);
    REQUIRE(test.focusName() == QStringLiteral("newValue"));
    test.type(value);
    test.tabTo(QStringLiteral("changeFrom"));
    test.type(QStringLiteral("2026-12-01"));
    test.tabTo(QStringLiteral("changeReference"));
    test.type(QStringLiteral("测试文〔2026〕9号 一"));
    test.press(Qt::Key_Return, Qt::ControlModifier);
}

} // namespace

TEST_CASE("policies stand with their dates, open values and state", "[ui-policies]") {
    CaseWindow test(policiesScreen);
    test.logIn();
    const NoMouse noMouse;
    untilListed(test);
    const QStringList titles = columnOf(test, QStringLiteral("policyList"), 0);
    const auto row = titles.indexOf(QStringLiteral("疫情防治人员临时性工作补助"));
    REQUIRE(row >= 0);
    CHECK(columnOf(test, QStringLiteral("policyList"), 5)
              .value(row)
              .contains(QStringLiteral("项待填写")));
    CHECK(columnOf(test, QStringLiteral("policyList"), 6).value(row) == QStringLiteral("现行"));
    CHECK(test.window->window().officeView()->actions().problems() == QStringList());
    CHECK(test.faults() == QStringList());
    test.untilText(QStringLiteral("policyState"), QStringLiteral("项现行"));
    shot(test.window->window(), QStringLiteral("policies_list"));
}

TEST_CASE("each part of a policy is reached by its key", "[ui-policies]") {
    CaseWindow test(policiesScreen);
    test.logIn();
    const NoMouse noMouse;
    untilListed(test);
    choosePolicy(test, QStringLiteral("sybxj"), QStringLiteral("失业保险金"));
    test.press(Qt::Key_1, Qt::AltModifier);
    CHECK(test.focusName() == QStringLiteral("parameters"));
    CHECK(columnOf(test, QStringLiteral("parameters"), 1).contains(QStringLiteral("1692")));
    CHECK(columnOf(test, QStringLiteral("parameters"), 1).contains(QStringLiteral("待本机构填写")));
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("policies_parameters"));
    test.press(Qt::Key_2, Qt::AltModifier);
    CHECK(test.focusName() == QStringLiteral("tableChoice"));
    test.untilText(QStringLiteral("tableFaults"), QStringLiteral("没有"));
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("policies_tables"));
    test.press(Qt::Key_3, Qt::AltModifier);
    CHECK(htmlOf(test, QStringLiteral("policyDocuments"))
              .contains(QStringLiteral("社会保险经办条例 31")));
    shot(test.window->window(), QStringLiteral("policies_documents"));
    test.press(Qt::Key_4, Qt::AltModifier);
    CHECK(columnOf(test, QStringLiteral("versions"), 5) == QStringList{QStringLiteral("现行")});
    shot(test.window->window(), QStringLiteral("policies_versions"));
    test.press(Qt::Key_5, Qt::AltModifier);
    test.untilText(QStringLiteral("casesText"), QStringLiteral("全部符合"));
    CHECK_FALSE(columnOf(test, QStringLiteral("policyCases"), 0).contains(QStringLiteral("不符")));
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("policies_cases"));
}

TEST_CASE("a missing value holds when two persons entered it on the screen", "[ui-policies]") {
    CaseWindow test(policiesScreen);
    const auto enter = [&](bool isFirst) {
        untilListed(test);
        choosePolicy(test, QStringLiteral("yqfz"), QStringLiteral("疫情防治人员临时性工作补助"));
        test.press(Qt::Key_1, Qt::AltModifier);
        chooseParameter(test, QStringLiteral("起始日期"));
        test.press(Qt::Key_F9);
        CHECK(test.focusName() == QStringLiteral("confirmValue"));
        if (isFirst) {
            test.type(QStringLiteral("2020-02-01"));
            test.press(Qt::Key_Tab);
            test.press(Qt::Key_Tab);
            test.type(QStringLiteral("本局2号"));
            shot(test.window->window(), QStringLiteral("policies_confirm"));
            CHECK(test.faults() == QStringList());
        } else {
            CHECK(test.text(QStringLiteral("confirmValue")) == QStringLiteral("2020-02-01"));
            CHECK(test.text(QStringLiteral("confirmWhat")).contains(QStringLiteral("赵国强")));
        }
        test.tabTo(QStringLiteral("confirmSave"));
        test.press(Qt::Key_Space);
    };
    test.logIn(QStringLiteral("zhao"));
    enter(true);
    test.untilSaid(QStringLiteral("第二人"));
    until([&] {
        return columnOf(test, QStringLiteral("parameters"), 5)
            .value(0)
            .contains(QStringLiteral("待第二人"));
    });
    test.restart(QStringLiteral("qian"));
    enter(false);
    test.untilSaid(QStringLiteral("两人一致"));
    until([&] {
        return columnOf(test, QStringLiteral("parameters"), 5)
            .value(0)
            .contains(QStringLiteral("确认"));
    });
}

TEST_CASE("a notice is tried, proposed, and adopted by the second person", "[ui-policies]") {
    CaseWindow test(policiesScreen);
    test.logIn(QStringLiteral("zhao"));
    untilListed(test);
    choosePolicy(test, QStringLiteral("yqfz"), QStringLiteral("疫情防治人员临时性工作补助"));
    test.press(Qt::Key_1, Qt::AltModifier);
    chooseParameter(test, QStringLiteral("一类一档标准"));
    typeNotice(test, QStringLiteral("320"));
    test.untilSaid(QStringLiteral("Ctrl+S"));
    const QString result = htmlOf(test, QStringLiteral("changeResult"));
    CHECK(result.contains(QStringLiteral("320")));
    CHECK(result.contains(QStringLiteral("测试文〔2026〕9号 一")));
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("policies_tried"));
    test.press(Qt::Key_S, Qt::ControlModifier);
    test.untilText(QStringLiteral("pendingText"), QStringLiteral("待第二人通过"));
    test.untilText(QStringLiteral("policyState"), QStringLiteral("1项待通过"));
    // Who proposed it cannot adopt it.
    until([&] {
        return columnOf(test, QStringLiteral("policyList"), 6).value(0) ==
               QStringLiteral("待第二人通过");
    });
    test.find<QTableView>(QStringLiteral("policyList")).selectRow(0);
    test.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    test.untilSaid(QStringLiteral("另一人"));
    test.restart(QStringLiteral("qian"));
    untilListed(test);
    CHECK(columnOf(test, QStringLiteral("policyList"), 6).value(0) ==
          QStringLiteral("待第二人通过"));
    until([&] {
        return htmlOf(test, QStringLiteral("versionEffect")).contains(QStringLiteral("320"));
    });
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("policies_adopt"));
    test.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    test.untilSaid(QStringLiteral("已通过"));
    until([&] { return test.text(QStringLiteral("pendingText")).isEmpty(); });
    until([&] {
        return !columnOf(test, QStringLiteral("policyList"), 6)
                    .contains(QStringLiteral("待第二人通过"));
    });
    choosePolicy(test, QStringLiteral("yqfz"), QStringLiteral("疫情防治人员临时性工作补助"));
    test.press(Qt::Key_4, Qt::AltModifier);
    until([&] { return columnOf(test, QStringLiteral("versions"), 5).size() == 2; });
    CHECK(columnOf(test, QStringLiteral("versions"), 5).contains(QStringLiteral("已被取代")));
    CHECK(
        columnOf(test, QStringLiteral("versions"), 4).join(u' ').contains(QStringLiteral("钱进")));
}

TEST_CASE("a proposal goes back with its reason", "[ui-policies]") {
    CaseWindow test(policiesScreen);
    test.logIn(QStringLiteral("zhao"));
    untilListed(test);
    choosePolicy(test, QStringLiteral("yqfz"), QStringLiteral("疫情防治人员临时性工作补助"));
    test.press(Qt::Key_1, Qt::AltModifier);
    chooseParameter(test, QStringLiteral("一类一档标准"));
    typeNotice(test, QStringLiteral("3200"));
    test.untilSaid(QStringLiteral("Ctrl+S"));
    test.press(Qt::Key_S, Qt::ControlModifier);
    test.untilText(QStringLiteral("pendingText"), QStringLiteral("待第二人通过"));
    test.restart(QStringLiteral("qian"));
    untilListed(test);
    test.press(Qt::Key_R, Qt::ControlModifier);
    test.untilSaid(QStringLiteral("理由"));
    CHECK(test.focusName() == QStringLiteral("giveBackReason"));
    test.type(QStringLiteral("应为320"));
    test.press(Qt::Key_R, Qt::ControlModifier);
    test.untilSaid(QStringLiteral("已退回"));
    until([&] { return test.text(QStringLiteral("pendingText")).isEmpty(); });
}

TEST_CASE("a cell of a table changes with the cases that it alters", "[ui-policies]") {
    CaseWindow test(policiesScreen);
    test.logIn(QStringLiteral("zhao"));
    untilListed(test);
    choosePolicy(test, QStringLiteral("yqfz"), QStringLiteral("疫情防治人员临时性工作补助"));
    test.press(Qt::Key_2, Qt::AltModifier);
    auto& table = test.find<QTableView>(QStringLiteral("decisionTable"));
    table.setFocus();
    test.press(Qt::Key_End, Qt::ControlModifier);
    test.press(Qt::Key_F8);
    test.untilSaid(QStringLiteral("单元格"));
    // The first table's first result.
    auto& shown = test.find<QTableView>(QStringLiteral("decisionTable"));
    int column = 0;
    while (!shown.model()->headerData(column, Qt::Horizontal).toString().startsWith(u'→'))
        ++column;
    shown.setCurrentIndex(shown.model()->index(0, column));
    test.press(Qt::Key_F8);
    REQUIRE(test.focusName() == QStringLiteral("newValue"));
    CHECK(test.faults() == QStringList());
    // A gap is refused by the sentence that names it.
    test.press(Qt::Key_Escape);
    shown.setCurrentIndex(shown.model()->index(0, 1));
    test.press(Qt::Key_F8);
    REQUIRE(test.focusName() == QStringLiteral("newValue"));
    test.type(QStringLiteral("\"在期内\""));
    test.tabTo(QStringLiteral("changeFrom"));
    test.type(QStringLiteral("2026-12-01"));
    test.tabTo(QStringLiteral("changeReference"));
    test.type(QStringLiteral("测试文〔2026〕9号 二"));
    test.press(Qt::Key_Return, Qt::ControlModifier);
    test.untilSaid(QStringLiteral("不能采用"));
    CHECK(htmlOf(test, QStringLiteral("changeResult")).contains(QStringLiteral("起始日期缺失")));
    test.press(Qt::Key_S, Qt::ControlModifier);
    QTest::qWait(50);
    CHECK(test.text(QStringLiteral("pendingText")).isEmpty());
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("policies_refused"));
}

TEST_CASE("a package file comes in as a proposal or is refused by name", "[ui-policies]") {
    CaseWindow test(policiesScreen);
    test.logIn(QStringLiteral("zhao"));
    untilListed(test);
    auto files = PackageFiles::shipped(QStringLiteral("wage-minimum"));
    REQUIRE(files);
    const QByteArray sound = files->file(QStringLiteral("policy.json"));
    const QByteArray model = files->file(QStringLiteral("model.dmn"));
    const QString path = test.machine.path(QStringLiteral("package.zip"));
    const auto choose = [&] {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        const auto zip = files->toZip();
        REQUIRE(zip);
        file.write(*zip);
        file.close();
        test.window->ask().path = path;
        test.press(Qt::Key_O, Qt::ControlModifier);
    };
    files->put(QStringLiteral("model.dmn"), "<!DOCTYPE x>" + model);
    choose();
    until([&] {
        return htmlOf(test, QStringLiteral("changeResult")).contains(QStringLiteral("DOCTYPE"));
    });
    test.press(Qt::Key_S, Qt::ControlModifier);
    files->put(QStringLiteral("model.dmn"), model);
    QByteArray other = sound;
    files->put(QStringLiteral("policy.json"), other.replace("最低工资核对", "最低工资核对（试）"));
    choose();
    test.untilSaid(QStringLiteral("Ctrl+S"));
    test.press(Qt::Key_S, Qt::ControlModifier);
    test.untilText(QStringLiteral("pendingText"), QStringLiteral("package.zip"));
}

TEST_CASE("the values to be confirmed are listed and printed for two signatures", "[ui-policies]") {
    CaseWindow test(policiesScreen);
    test.logIn();
    const NoMouse noMouse;
    untilListed(test);
    test.press(Qt::Key_F7);
    CHECK(test.focusName() == QStringLiteral("openValues"));
    CHECK(columnOf(test, QStringLiteral("openValues"), 1).contains(QStringLiteral("起始日期")));
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("policies_open_values"));
    test.press(Qt::Key_P, Qt::ControlModifier);
    REQUIRE(test.printer.printed.size() == 1);
    QFile paper(test.printer.folder + u'/' + test.printer.printed.first() + QStringLiteral(".pdf"));
    REQUIRE(paper.open(QIODevice::ReadOnly));
    const QByteArray pdf = paper.readAll();
    CHECK(hasWords(pdf, QStringLiteral("待确认参数清单")));
    CHECK(hasWords(pdf, QStringLiteral("起始日期")));
    CHECK(hasWords(pdf, QStringLiteral("第二人")));
    test.press(Qt::Key_Return);
    CHECK(test.focusName() == QStringLiteral("confirmValue"));
}

TEST_CASE("a clerk reads the policies and changes nothing", "[ui-policies]") {
    CaseWindow test(policiesScreen);
    test.logIn(QStringLiteral("li"));
    untilListed(test);
    test.press(Qt::Key_F8);
    test.press(Qt::Key_F9);
    CHECK(test.focusName() != QStringLiteral("newValue"));
    CHECK(test.focusName() != QStringLiteral("confirmValue"));
    CHECK_FALSE(columnOf(test, QStringLiteral("parameters"), 0).isEmpty());
}

TEST_CASE("a search that nothing fits says so", "[ui-policies]") {
    CaseWindow test(policiesScreen);
    test.logIn();
    untilListed(test);
    test.press(Qt::Key_F, Qt::ControlModifier);
    test.type(QStringLiteral("zzzz"));
    until([&] {
        return test.find<QTableView>(QStringLiteral("policyList")).model()->rowCount() == 0;
    });
    CHECK(test.faults() == QStringList());
}

} // namespace chuangkou
