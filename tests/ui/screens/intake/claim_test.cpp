// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"
#include "core/claims/batch.h"
#include "tests/ui/case_window.h"
#include "tests/ui/printing/paper_reading.h"
#include "ui/screens/intake/intake_screen.h"
#include "ui/screens/roster/roster_screen.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QTableView>
#include <QTextBrowser>

namespace chuangkou {

namespace {

const QString kNumber = QStringLiteral("220104199003070016");

/// What the catalogue leaves open of an item.
std::function<void(Store&, const Session&)> completed(const char* item) {
    return [id = QString::fromLatin1(item)](Store& store, const Session& session) {
        OfficeDesk desk(store, session);
        const QString document = QStringLiteral("测试文件1号");
        if (!Catalogue::shipped().find(id)->type)
            REQUIRE(
                desk.completeItem(id, QStringLiteral("type"), QStringLiteral("承诺件"), document));
        if (!Catalogue::shipped().find(id)->limit)
            REQUIRE(
                desk.completeItem(id, QStringLiteral("limit"),
                                  QJsonObject{{QStringLiteral("days"), 10},
                                              {QStringLiteral("unit"), QStringLiteral("working")}},
                                  document));
    };
}

void chooseItem(CaseWindow& test, const char* id) {
    test.goTo(QStringLiteral("intake"), {{QStringLiteral("item"), QString::fromLatin1(id)}});
    until([&] { return test.find<QComboBox>(QStringLiteral("policy")).count() > 0; });
}

void typePerson(CaseWindow& test) {
    test.tabTo(QStringLiteral("idNumber"));
    test.type(kNumber);
    test.press(Qt::Key_Tab);
    test.type(QStringLiteral("样例甲"));
}

/// By Tab and keys, as a person fills the form; of a choice its digit.
void fill(CaseWindow& test, const std::vector<std::pair<const char*, const char*>>& facts) {
    for (const auto& [field, typed] : facts) {
        const QString name = QString::fromUtf8(field);
        test.tabTo(name);
        auto* box = qobject_cast<QComboBox*>(QApplication::focusWidget());
        if (box == nullptr) {
            test.type(QString::fromUtf8(typed));
            continue;
        }
        const int at = box->findData(QString::fromUtf8(typed));
        INFO(field << " has " << typed);
        REQUIRE(at > 0);
        if (box->count() <= 10)
            test.type(QString::number(at));
        else // too many for a digit each
            for (int i = 0; i < at; ++i)
                test.press(Qt::Key_Down);
        CHECK(box->currentData().toString() == QString::fromUtf8(typed));
    }
}

bool printedWords(CaseWindow& test, int at, const QString& words) {
    QFile paper(test.printer.folder + u'/' + test.printer.printed.at(at) + QStringLiteral(".pdf"));
    REQUIRE(paper.open(QIODevice::ReadOnly));
    return hasWords(paper.readAll(), words);
}

} // namespace

TEST_CASE("a work injury is claimed by the keyboard, with its sum, steps and sheet",
          "[ui-intake]") {
    CaseWindow test(intakeScreen, completed("disability-benefit"));
    test.logIn();
    const NoMouse noMouse;
    chooseItem(test, "disability-benefit");
    typePerson(test);
    fill(test, {{"参保地", "220102"},
                {"认定结论", "认定工伤"},
                {"已参加工伤保险", "true"},
                {"停止情形", "无"},
                {"受伤日期", "2021-06-01"},
                {"本人月均缴费工资", "25000"},
                {"伤残等级", "一级"},
                {"生活自理障碍", "完全"},
                {"难以安排工作", "false"},
                {"津贴计发日期", "2021-10-01"},
                {"解除或终止劳动关系", "false"},
                {"住院天数", "0"}});
    test.untilText(QStringLiteral("claimSum"), QStringLiteral("486,405.00"));
    CHECK(test.text(QStringLiteral("claimSum")).contains(QStringLiteral("19,216.00")));
    test.press(Qt::Key_F6);
    auto& basis = test.find<QTextBrowser>(QStringLiteral("claimBasis"));
    CHECK(basis.isVisible());
    CHECK(basis.toPlainText().contains(QStringLiteral("工伤保险条例")));
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("intake_claim"));
    test.press(Qt::Key_F6);
    test.press(Qt::Key_Return, Qt::ControlModifier);
    until([&] { return test.find<QWidget>(QStringLiteral("questionPanel")).isVisible(); });
    test.tabTo(QStringLiteral("questionYes")); // no document is ticked
    test.press(Qt::Key_Space);
    test.untilText(QStringLiteral("doneText"), QStringLiteral("486,405.00"));
    REQUIRE(test.printer.printed.size() == 2); // receipt and sheet
    CHECK(printedWords(test, 1, QStringLiteral("486,405.00")));
    CHECK(printedWords(test, 1, QStringLiteral("不得据以审批")));
}

TEST_CASE("an unemployment benefit waits for what is missing and survives a restart",
          "[ui-intake]") {
    CaseWindow test(intakeScreen, completed("unemployment-benefit"));
    test.logIn();
    chooseItem(test, "unemployment-benefit");
    typePerson(test);
    fill(test, {{"参保地", "220821"}, {"累计缴费月数", "144"}});
    test.press(Qt::Key_Return, Qt::ControlModifier);
    test.untilText(QStringLiteral("factsSummary"), QStringLiteral("停领情形"));
    CHECK(test.printer.printed.isEmpty());
    test.untilText(QStringLiteral("claimSum"), QStringLiteral("5"));
    QTest::qWait(400);
    test.restart();
    const NoMouse noMouse;
    chooseItem(test, "unemployment-benefit");
    until([&] { return test.text(QStringLiteral("累计缴费月数")) == QStringLiteral("144"); });
    fill(test, {{"中断就业原因", "非本人意愿"},
                {"已失业登记并求职", "true"},
                {"停领情形", "无"},
                {"上次应领未领月数", "0"},
                {"领取起始日期", "2022-03-01"}});
    test.untilText(QStringLiteral("claimSum"), QStringLiteral("33,264.00"));
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("intake_claim_month"));
    test.tabTo(QStringLiteral("document1"));
    test.press(Qt::Key_Space);
    test.press(Qt::Key_Return, Qt::ControlModifier);
    test.untilText(QStringLiteral("doneText"), QStringLiteral("33,264.00"));
    CHECK(printedWords(test, 1, QStringLiteral("24 × 1,386.00 = 33,264.00")));
}

TEST_CASE("a batch of units is refused with reasons, then claimed whole", "[ui-roster]") {
    CaseWindow test(rosterScreen, completed("unit-hiring-subsidy"));
    test.logIn();
    const NoMouse noMouse;
    const auto package = PolicyPackage::shipped(QStringLiteral("hiring-subsidy"));
    REQUIRE(package);
    const auto file = [&](const QString& graduate) {
        const std::map<QString, QString> values{
            {QStringLiteral("单位名称"), QStringLiteral("样例公司")},
            {QStringLiteral("统一社会信用代码"), QStringLiteral("91220102MA63608370")},
            {QStringLiteral("参保地"), QStringLiteral("220104")},
            {QStringLiteral("单位类型"), QStringLiteral("企业")},
            {QStringLiteral("企业划型"), QStringLiteral("小型")},
            {QStringLiteral("补贴种类"), QStringLiteral("一次性吸纳就业补贴")},
            {QStringLiteral("民营企业"), QStringLiteral("是")},
            {QStringLiteral("招用日期"), QStringLiteral("2020-08-03")},
            {QStringLiteral("高校毕业生"), graduate},
            {QStringLiteral("合同月数"), QStringLiteral("12")},
            {QStringLiteral("已参加失业保险"), QStringLiteral("是")},
            {QStringLiteral("已享受另一种"), QStringLiteral("否")},
            {QStringLiteral("补贴人数"), QStringLiteral("12")}};
        QStringList header;
        QStringList cells;
        for (const RosterColumn& column : batchForm(*package).columns) {
            header.append(column.name);
            const auto value = values.find(column.name);
            cells.append(value == values.end() ? QString() : value->second);
        }
        QFile out(test.machine.path(QStringLiteral("batch.csv")));
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(writeCsv({header, cells}));
        return out.fileName();
    };
    test.goTo(QStringLiteral("roster"), {{QStringLiteral("policy"), package->id()}});
    until([&] { return !test.find<QWidget>(QStringLiteral("unitCode")).isVisible(); });
    test.window->ask().path = file(QStringLiteral("否"));
    test.press(Qt::Key_O, Qt::ControlModifier);
    test.untilText(QStringLiteral("rosterCounts"), QStringLiteral("不通过1行"));
    CHECK(test.find<QTableView>(QStringLiteral("rosterRows"))
              .model()
              ->index(0, 1)
              .data()
              .toString() != QString());
    test.window->ask().path = file(QStringLiteral("是"));
    test.press(Qt::Key_O, Qt::ControlModifier);
    test.untilText(QStringLiteral("rosterCounts"), QStringLiteral("不通过0行"));
    CHECK(test.faults() == QStringList());
    test.press(Qt::Key_Return, Qt::ControlModifier);
    test.untilText(QStringLiteral("rosterAmount"), QStringLiteral("12,000.00"));
    shot(test.window->window(), QStringLiteral("roster_batch"));
    CHECK(test.find<QTableView>(QStringLiteral("persons")).model()->rowCount() == 1);
}

} // namespace chuangkou
