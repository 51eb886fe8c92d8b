// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/policy_parts/facts_form.h"

#include "tests/support/string_makers.h"
#include "tests/ui/screen_check.h"
#include "ui/screens/policy_parts/field_text.h"

#include <QApplication>
#include <QJsonArray>
#include <QLabel>
#include <QTest>

namespace chuangkou {

namespace {

/// A form of a shipped package, shown.
struct ShownForm {
    explicit ShownForm(const char* id) {
        const auto package = PolicyPackage::shipped(QString::fromLatin1(id));
        REQUIRE(package);
        form.setFields(package->fields(), {package->areaInput(), QStringLiteral("220102")});
        showActive(form);
        form.firstEditor()->setFocus();
    }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void tab() { press(Qt::Key_Tab); }

    FactsForm form;
};

QJsonObject benefitFacts() {
    return {{QStringLiteral("参保地"), QStringLiteral("220102")},
            {QStringLiteral("累计缴费月数"), QStringLiteral("84")},
            {QStringLiteral("中断就业原因"), QStringLiteral("非本人意愿")},
            {QStringLiteral("已失业登记并求职"), true},
            {QStringLiteral("停领情形"), QStringLiteral("无")},
            {QStringLiteral("上次应领未领月数"), QStringLiteral("0")},
            {QStringLiteral("领取起始日期"), QStringLiteral("2022-03-01")}};
}

} // namespace

TEST_CASE("the fields of a package are filled in by the keyboard alone", "[ui-policy-parts]") {
    ShownForm shown("unemployment-benefit");
    QStringList visited;
    for (int i = 0; i < 7; ++i) {
        const QString name = QApplication::focusWidget()->objectName();
        visited.append(name);
        const QJsonValue fact = benefitFacts().value(name);
        if (name == QStringLiteral("参保地"))
            shown.type(QStringLiteral("220102"));
        else if (fact.isBool() || name == QStringLiteral("停领情形") ||
                 name == QStringLiteral("中断就业原因"))
            shown.type(QStringLiteral("1")); // the digit before a choice
        else if (name == QStringLiteral("领取起始日期"))
            shown.type(QStringLiteral("2022.3.1"));
        else
            shown.type(fact.toString());
        shown.tab();
    }
    INFO(visited.join(u' ').toStdString());
    CHECK(shown.form.check(FactsForm::Demand::Everything));
    CHECK(shown.form.facts() == benefitFacts());
    CHECK(screenFaults(shown.form) == QStringList());
    shot(shown.form, QStringLiteral("facts_form"));
}

TEST_CASE("facts that are set come out again", "[ui-policy-parts]") {
    ShownForm shown("unemployment-benefit");
    shown.form.setFacts(benefitFacts());
    CHECK(shown.form.facts() == benefitFacts());
    CHECK(shown.form.missing().isEmpty());
    shown.form.clear();
    CHECK(shown.form.facts() == QJsonObject());
}

TEST_CASE("what is wrong or missing stands beside its field and on top", "[ui-policy-parts]") {
    ShownForm shown("unemployment-benefit");
    QJsonObject typed = benefitFacts();
    typed[QStringLiteral("累计缴费月数")] = QStringLiteral("八十");
    typed[QStringLiteral("领取起始日期")] = QStringLiteral("2022-13-01");
    typed.remove(QStringLiteral("停领情形"));
    typed[QStringLiteral("已失业登记并求职")] = QStringLiteral("true");
    shown.form.setTyped(typed);
    CHECK_FALSE(shown.form.check(FactsForm::Demand::Everything));
    CHECK(shown.form.message(QStringLiteral("停领情形")) == neededText());
    CHECK_FALSE(shown.form.message(QStringLiteral("累计缴费月数")).isEmpty());
    CHECK(shown.form.message(QStringLiteral("参保地")).isEmpty());
    CHECK(textOf(shown.form, QStringLiteral("factsSummary")).count(QStringLiteral("<a ")) == 3);
    CHECK(QApplication::focusWidget() == shown.form.editor(QStringLiteral("累计缴费月数")));
    CHECK_FALSE(shown.form.check(FactsForm::Demand::WhatIsThere));
    CHECK(shown.form.message(QStringLiteral("停领情形")).isEmpty());
}

TEST_CASE("what was typed into a field stays when another package asks for it",
          "[ui-policy-parts]") {
    ShownForm shown("unemployment-benefit");
    shown.form.setFacts(benefitFacts());
    const auto other = PolicyPackage::shipped(QStringLiteral("unemployment-subsidy"));
    REQUIRE(other);
    shown.form.setFields(other->fields(), {other->areaInput(), {}});
    CHECK(shown.form.facts().value(QStringLiteral("累计缴费月数")) == QStringLiteral("84"));
    CHECK(shown.form.facts().value(QStringLiteral("参保地")) == QStringLiteral("220102"));
}

TEST_CASE("a place is found by its initials", "[ui-policy-parts]") {
    ShownForm shown("unemployment-benefit");
    REQUIRE(QApplication::focusWidget()->objectName() == QStringLiteral("参保地"));
    shown.type(QStringLiteral("ngq"));
    shown.press(Qt::Key_Return);
    INFO(typedIn(*shown.form.editor(QStringLiteral("参保地"))).toStdString());
    CHECK(shown.form.facts().value(QStringLiteral("参保地")) == QStringLiteral("220102"));
}

TEST_CASE("a field that is a list takes a row for each entry", "[ui-policy-parts]") {
    ShownForm shown("work-injury-death");
    const QString name = QStringLiteral("供养亲属");
    // Nobody is a fact, too.
    CHECK(shown.form.facts().value(name) == QJsonArray());
    const QJsonArray rows{QStringLiteral("配偶"), QStringLiteral("其他亲属"),
                          QStringLiteral("其他亲属")};
    shown.form.setFacts({{name, rows}});
    CHECK(shown.form.facts().value(name) == rows);
    CHECK(screenFaults(shown.form) == QStringList());
    shot(shown.form, QStringLiteral("facts_form_table"));
}

TEST_CASE("the ways in which people write a date are one date", "[ui-policy-parts]") {
    for (const char16_t* text : {u"2024-3-1", u"2024.03.01", u"2024/3/1", u"2024年3月1日",
                                 u"20240301", u"2024-03", u"202403", u"2024年3月"})
        CHECK(looseDate(QString::fromUtf16(text)) == QDate(2024, 3, 1));
    CHECK_FALSE(looseDate(QStringLiteral("2024-2-30")).isValid());
    CHECK_FALSE(looseDate(QStringLiteral("3-1")).isValid());
}

TEST_CASE("a fact that came as a number is shown with every digit", "[ui-policy-parts]") {
    PolicyField field;
    field.name = QStringLiteral("工资总额");
    field.type = QStringLiteral("number");
    CHECK(shownFact(field, 1234567.89) == QStringLiteral("1234567.89"));
    CHECK(shownFact(field, 10000000) == QStringLiteral("10000000"));
    CHECK(shownFact(field, 0.1) == QStringLiteral("0.1"));
    CHECK(shownFact(field, QStringLiteral("25000.50")) == QStringLiteral("25000.50"));
}

TEST_CASE("every shipped package has a form whose controls have names", "[ui-policy-parts]") {
    for (const QString& id : PolicyPackage::shippedIds()) {
        INFO(id.toStdString());
        ShownForm shown(id.toLatin1().constData());
        CHECK(screenFaults(shown.form) == QStringList());
        CHECK_FALSE(shown.form.fields().empty());
    }
}

} // namespace chuangkou
