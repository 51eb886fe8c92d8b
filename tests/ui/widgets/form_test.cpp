// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form.h"

#include "tests/support/string_makers.h"
#include "tests/ui/screen_check.h"
#include "ui/widgets/action_button.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

struct TwoFields {
    TwoFields() : form(MessagePlace::Beside) {
        form.addField(QStringLiteral("name"), QStringLiteral("姓名"), new QLineEdit);
        form.addField(QStringLiteral("phone"), QStringLiteral("手机号"), new QLineEdit,
                      QStringLiteral("11 位"));
        showActive(form);
    }
    Form form;
};

} // namespace

TEST_CASE("wrong input is told beside the field and on top in the same words", "[ui-widgets]") {
    TwoFields fields;
    const QString words = QStringLiteral("没有以 12 开头的号码。");
    fields.form.showMessages({{QStringLiteral("phone"), words}});
    CHECK(textOf(fields.form, QStringLiteral("phoneMessage")) == words);
    CHECK(textOf(fields.form, QStringLiteral("errorSummary")).contains(words));
    CHECK(fields.form.message(QStringLiteral("phone")) == words);
    CHECK(QApplication::focusWidget() == fields.form.editor(QStringLiteral("phone")));
    CHECK(screenFaults(fields.form) == QStringList());

    fields.form.clearMessages();
    CHECK(textOf(fields.form, QStringLiteral("errorSummary")).isEmpty());
    CHECK(textOf(fields.form, QStringLiteral("phoneMessage")) == QStringLiteral("11 位"));
    CHECK(fields.form.message(QStringLiteral("phone")).isEmpty());
}

TEST_CASE("the focus goes to the first of several wrong fields", "[ui-widgets]") {
    TwoFields fields;
    fields.form.showMessages({{QStringLiteral("name"), QStringLiteral("请填写。")},
                              {QStringLiteral("phone"), QStringLiteral("位数不对。")},
                              {QString(), QStringLiteral("大厅已满。")}});
    CHECK(QApplication::focusWidget() == fields.form.editor(QStringLiteral("name")));
    CHECK(textOf(fields.form, QStringLiteral("errorSummary")).contains(QStringLiteral("大厅已满")));
}

TEST_CASE("a field is no longer red as soon as it is right", "[ui-widgets]") {
    TwoFields fields;
    auto* name = qobject_cast<QLineEdit*>(fields.form.editor(QStringLiteral("name")));
    auto* phone = qobject_cast<QLineEdit*>(fields.form.editor(QStringLiteral("phone")));
    const QList<FieldMessage> both{{QStringLiteral("name"), QStringLiteral("请填写。")},
                                   {QStringLiteral("phone"), QStringLiteral("位数不对。")}};
    SECTION("checked") {
        fields.form.setCheck([=] {
            QList<FieldMessage> wrong;
            if (name->text().isEmpty())
                wrong.append(both.at(0));
            if (phone->text().size() != 11)
                wrong.append(both.at(1));
            return wrong;
        });
        fields.form.showMessages(both);
        phone->setFocus();
        QTest::keyClicks(phone, QStringLiteral("1384430123"));
        QTest::qWait(1);
        CHECK_FALSE(fields.form.message(QStringLiteral("phone")).isEmpty()); // one digit short
        QTest::keyClicks(phone, QStringLiteral("4"));
        QTest::qWait(1);
        CHECK(fields.form.message(QStringLiteral("phone")).isEmpty());
        CHECK(fields.form.message(QStringLiteral("name")) == QStringLiteral("请填写。"));
        CHECK(QApplication::focusWidget() == phone);
        name->setText(QStringLiteral("王秀兰"));
        QTest::qWait(1);
        CHECK(textOf(fields.form, QStringLiteral("errorSummary")).isEmpty());
    }
    SECTION("without a check of its own") {
        fields.form.showMessages(both);
        name->setText(QStringLiteral("王秀兰"));
        QTest::qWait(1);
        CHECK(fields.form.message(QStringLiteral("name")).isEmpty());
        CHECK(fields.form.message(QStringLiteral("phone")) == QStringLiteral("位数不对。"));
        CHECK_FALSE(
            textOf(fields.form, QStringLiteral("errorSummary")).contains(QStringLiteral("请填写")));
    }
}

TEST_CASE("a message while typing leaves the focus where it is", "[ui-widgets]") {
    TwoFields fields;
    fields.form.editor(QStringLiteral("name"))->setFocus();
    fields.form.setMessage(QStringLiteral("phone"), QStringLiteral("位数不对。"));
    CHECK(QApplication::focusWidget() == fields.form.editor(QStringLiteral("name")));
    CHECK(textOf(fields.form, QStringLiteral("errorSummary")).isEmpty());
}

TEST_CASE("a button shows its action's key and follows it", "[ui-widgets]") {
    QAction action(QStringLiteral("叫下一位"));
    action.setShortcut(QKeySequence(Qt::Key_F12));
    ActionButton button(&action, ButtonLook::Primary);
    CHECK(button.text() == QStringLiteral("叫下一位  F12"));
    CHECK(button.accessibleName() == QStringLiteral("叫下一位"));
    action.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
    action.setEnabled(false);
    CHECK(button.text() == QStringLiteral("叫下一位  Ctrl+N"));
    CHECK_FALSE(button.isEnabled());
    int triggered = 0;
    QObject::connect(&action, &QAction::triggered, &button, [&] { ++triggered; });
    action.setEnabled(true);
    button.click();
    CHECK(triggered == 1);
}
