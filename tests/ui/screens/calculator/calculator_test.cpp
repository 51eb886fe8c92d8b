// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/case_window.h"
#include "tests/ui/printing/paper_reading.h"
#include "ui/screens/calculator/calculator_screen.h"
#include "ui/screens/policy_parts/facts_form.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QTextBrowser>

namespace chuangkou {

namespace {

/// Chosen by its initials; the focus goes to the form.
void choosePolicy(CaseWindow& test) {
    REQUIRE(test.focusName() == QStringLiteral("calculatorPolicy"));
    test.untilText(QStringLiteral("calculatorAbout"), QStringLiteral("项政策"));
    test.type(QStringLiteral("sybxj"));
    test.press(Qt::Key_Return);
    until([&] { return test.focusName() == QStringLiteral("参保地"); });
}

void fillIn(CaseWindow& test, const QString& day) {
    const std::pair<QString, QString> typed[] = {
        {QStringLiteral("参保地"), QStringLiteral("220102")},
        {QStringLiteral("累计缴费月数"), QStringLiteral("84")},
        {QStringLiteral("上次应领未领月数"), QStringLiteral("0")},
        {QStringLiteral("中断就业原因"), QStringLiteral("1")},
        {QStringLiteral("已失业登记并求职"), QStringLiteral("1")},
        {QStringLiteral("停领情形"), QStringLiteral("1")},
        {QStringLiteral("领取起始日期"), day}};
    for (const auto& [field, text] : typed) {
        test.tabTo(field);
        test.type(text);
    }
}

QString basis(CaseWindow& test) {
    return test.find<QTextBrowser>(QStringLiteral("calculatorBasis")).toPlainText();
}

} // namespace

TEST_CASE("facts give the sum, the steps and the articles", "[ui-calculator]") {
    CaseWindow test(calculatorScreen);
    test.logIn();
    const NoMouse noMouse;
    choosePolicy(test);
    fillIn(test, QStringLiteral("2022-03-01"));
    test.press(Qt::Key_Return, Qt::ControlModifier);
    test.untilText(QStringLiteral("calculatorResult"), QStringLiteral("¥27,072.00"));
    CHECK(test.text(QStringLiteral("calculatorWarning")).contains(QStringLiteral("不得审批")));
    CHECK(basis(test).contains(QStringLiteral("1692")));
    CHECK(basis(test).contains(QStringLiteral("吉人社联〔2021〕166号")));
    CHECK(test.window->window().officeView()->actions().problems() == QStringList());
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("calculator"));
    test.press(Qt::Key_F6);
    CHECK(test.focusName() == QStringLiteral("calculatorBasis"));
    test.press(Qt::Key_P, Qt::ControlModifier);
    REQUIRE(test.printer.printed.size() == 1);
    QFile paper(test.printer.folder + u'/' + test.printer.printed.first() + QStringLiteral(".pdf"));
    REQUIRE(paper.open(QIODevice::ReadOnly));
    const QByteArray pdf = paper.readAll();
    CHECK(hasWords(pdf, QStringLiteral("27,072.00")));
    CHECK(hasWords(pdf, QStringLiteral("试算单")));
    CHECK(hasWords(pdf, QStringLiteral("累计缴费月数")));
}

TEST_CASE("two days stand side by side with what differs marked", "[ui-calculator]") {
    CaseWindow test(calculatorScreen);
    test.logIn();
    choosePolicy(test);
    fillIn(test, QStringLiteral("2022-03-01"));
    test.press(Qt::Key_D, Qt::ControlModifier);
    CHECK(test.focusName() == QStringLiteral("compareWith"));
    test.press(Qt::Key_Down);
    test.press(Qt::Key_Tab);
    CHECK(test.focusName() == QStringLiteral("compareDay"));
    test.type(QStringLiteral("2025-01-01"));
    test.press(Qt::Key_Return, Qt::ControlModifier);
    test.untilText(QStringLiteral("calculatorResult"), QStringLiteral("¥27,072.00"));
    CHECK(test.text(QStringLiteral("calculatorResult")).contains(QStringLiteral("对比")));
    CHECK(basis(test).contains(QStringLiteral("1692")));
    CHECK(basis(test).contains(QStringLiteral("1908")));
    CHECK(test.find<QTextBrowser>(QStringLiteral("calculatorBasis"))
              .toHtml()
              .contains(QStringLiteral("#fff1cf"), Qt::CaseInsensitive));
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("calculator_compared"));
    test.press(Qt::Key_P, Qt::ControlModifier);
    CHECK(test.printer.printed.size() == 1);
}

TEST_CASE("what stops the sum is named, and what is missing marked", "[ui-calculator]") {
    CaseWindow test(calculatorScreen);
    test.logIn();
    choosePolicy(test);
    test.press(Qt::Key_Return, Qt::ControlModifier);
    auto* form = test.window->window().findChild<FactsForm*>();
    REQUIRE(form != nullptr);
    CHECK_FALSE(form->message(QStringLiteral("参保地")).isEmpty());
    CHECK(test.faults() == QStringList());
    // 2018: no standard was found for that time; this office must enter it.
    fillIn(test, QStringLiteral("2018-03-01"));
    test.press(Qt::Key_Return, Qt::ControlModifier);
    test.untilText(QStringLiteral("calculatorWarning"), QStringLiteral("本机构"));
    CHECK(test.text(QStringLiteral("calculatorResult")) == QStringLiteral("没有金额"));
    shot(test.window->window(), QStringLiteral("calculator_refused"));
    test.press(Qt::Key_N, Qt::ControlModifier);
    CHECK(form->facts() == QJsonObject());
}

TEST_CASE("without a policy the page says what to do", "[ui-calculator]") {
    CaseWindow test(calculatorScreen);
    test.logIn();
    CHECK(test.text(QStringLiteral("calculatorResult")).contains(QStringLiteral("选择")));
    test.press(Qt::Key_P, Qt::ControlModifier);
    test.untilSaid(QStringLiteral("先"));
    CHECK(test.faults() == QStringList());
}

} // namespace chuangkou
