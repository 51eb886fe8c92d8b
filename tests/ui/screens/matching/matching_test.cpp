// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/case_window.h"
#include "tests/ui/printing/paper_reading.h"
#include "ui/screens/matching/matching_screen.h"
#include "ui/screens/policy_parts/facts_form.h"

#include <QFile>
#include <QTableView>

namespace chuangkou {

namespace {

struct MatchWindow : CaseWindow {
    MatchWindow() : CaseWindow(matchingScreen) {
        logIn();
        until([this] { return form().firstEditor() != nullptr; });
        untilAnswered();
    }
    FactsForm& form() {
        auto* found = window->window().findChild<FactsForm*>();
        REQUIRE(found != nullptr);
        return *found;
    }
    void untilAnswered() {
        until([this] { return !text(QStringLiteral("matchSummary")).isEmpty(); });
    }
    /// Answer and reason of a policy.
    QStringList answerOf(const QString& title) {
        const QAbstractItemModel* model = find<QTableView>(QStringLiteral("matches")).model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data().toString() == title)
                return {model->index(row, 1).data().toString(),
                        model->index(row, 2).data().toString(),
                        model->index(row, 3).data().toString()};
        return {};
    }
};

const QString kBenefit = QStringLiteral("失业保险金");

} // namespace

TEST_CASE("each fact is asked once for all policies of a person", "[ui-matching]") {
    MatchWindow test;
    QStringList names;
    for (const PolicyField& field : test.form().fields())
        names.append(field.name);
    CHECK(names.removeDuplicates() == 0);
    CHECK(names.contains(QStringLiteral("累计缴费月数")));
    CHECK_FALSE(names.contains(QStringLiteral("从业人员"))); // of a unit
    CHECK(test.answerOf(kBenefit).value(2).contains(QStringLiteral("累计缴费月数")));
    CHECK(test.window->window().officeView()->actions().problems() == QStringList());
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("matching_empty"));
    test.press(Qt::Key_F9);
    until([&] { return test.form().field(QStringLiteral("从业人员")) != nullptr; });
    shot(test.window->window(), QStringLiteral("matching_unit"));
}

TEST_CASE("facts tell who is entitled, why not, and what is missing", "[ui-matching]") {
    MatchWindow test;
    const NoMouse noMouse;
    test.form().setFacts({{QStringLiteral("参保地"), QStringLiteral("220102")},
                          {QStringLiteral("累计缴费月数"), QStringLiteral("84")},
                          {QStringLiteral("中断就业原因"), QStringLiteral("非本人意愿")},
                          {QStringLiteral("已失业登记并求职"), true},
                          {QStringLiteral("停领情形"), QStringLiteral("无")},
                          {QStringLiteral("上次应领未领月数"), QStringLiteral("0")},
                          {QStringLiteral("领取起始日期"), QStringLiteral("2025-01-01")}});
    test.press(Qt::Key_Return, Qt::ControlModifier);
    until([&] { return test.answerOf(kBenefit).value(0) == QStringLiteral("可享受"); });
    CHECK(test.answerOf(kBenefit).value(1).contains(QStringLiteral("估算")));
    CHECK(test.answerOf(kBenefit).value(1).contains(QStringLiteral("¥")));
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("matching"));
    test.press(Qt::Key_P, Qt::ControlModifier);
    REQUIRE(test.printer.printed.size() == 1);
    QFile paper(test.printer.folder + u'/' + test.printer.printed.first() + QStringLiteral(".pdf"));
    REQUIRE(paper.open(QIODevice::ReadOnly));
    const QByteArray pdf = paper.readAll();
    CHECK(hasWords(pdf, kBenefit));
    CHECK(hasWords(pdf, QStringLiteral("估算")));
    test.form().setFacts({{QStringLiteral("中断就业原因"), QStringLiteral("本人意愿")}});
    test.press(Qt::Key_Return, Qt::ControlModifier);
    until([&] { return test.answerOf(kBenefit).value(0) == QStringLiteral("不可享受"); });
    CHECK_FALSE(test.answerOf(kBenefit).value(2).isEmpty());
}

TEST_CASE("emptying the form asks anew", "[ui-matching]") {
    MatchWindow test;
    test.form().setFacts({{QStringLiteral("累计缴费月数"), QStringLiteral("84")}});
    test.press(Qt::Key_N, Qt::ControlModifier);
    CHECK(test.form().facts().value(QStringLiteral("累计缴费月数")).isUndefined());
}

} // namespace chuangkou
