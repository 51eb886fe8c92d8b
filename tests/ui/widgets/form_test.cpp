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
