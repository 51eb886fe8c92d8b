// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include "tests/support/string_makers.h"
#include "tests/ui/screen_check.h"
#include "ui/shell/composing_guard.h"

#include <QDialog>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTest>
#include <QVBoxLayout>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

ActionSpec spec(const char* name, const QKeySequence& key) {
    return {QLatin1String(name), QStringLiteral("动作"), QStringLiteral("做一件事"), key};
}

/// Two screens with a line each, one action everywhere and one on the first screen.
struct TwoScreens {
    TwoScreens()
        : stack(new QStackedWidget), first(new QWidget), second(new QWidget),
          line(new QLineEdit(first)), other(new QLineEdit(second)), actions(&window) {
        (new QVBoxLayout(&window))->addWidget(stack);
        stack->addWidget(first);
        stack->addWidget(second);
        QObject::connect(actions.addEverywhere(spec("call", QKeySequence(Qt::Key_F12))),
                         &QAction::triggered, &window, [this] { ++calls; });
        QObject::connect(
            actions.addTo(first, spec("finish", QKeySequence(Qt::CTRL | Qt::Key_Return))),
            &QAction::triggered, &window, [this] { ++finishes; });
        showActive(window);
        line->setFocus();
    }
    QWidget window;
    QStackedWidget* stack;
    QWidget* first;
    QWidget* second;
    QLineEdit* line;
    QLineEdit* other;
    Actions actions;
    int calls = 0;
    int finishes = 0;
};

} // namespace

TEST_CASE("a key works on every screen with the focus in a text", "[ui-shell]") {
    TwoScreens screens;
    QTest::keyClick(screens.line, Qt::Key_F12);
    screens.stack->setCurrentWidget(screens.second);
    screens.other->setFocus();
    QTest::keyClick(screens.other, Qt::Key_F12);
    CHECK(screens.calls == 2);
}

TEST_CASE("a screen's key rests while another screen is shown", "[ui-shell]") {
    TwoScreens screens;
    QTest::keyClick(screens.line, Qt::Key_Return, Qt::ControlModifier);
    CHECK(screens.finishes == 1);
    screens.stack->setCurrentWidget(screens.second);
    screens.other->setFocus();
    QTest::keyClick(screens.other, Qt::Key_Return, Qt::ControlModifier);
    CHECK(screens.finishes == 1);
}

TEST_CASE("no key works while a dialog is open", "[ui-shell]") {
    TwoScreens screens;
    QDialog dialog(&screens.window);
    auto* field = new QLineEdit(&dialog);
    dialog.open();
    REQUIRE(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClick(field, Qt::Key_F12);
    CHECK(screens.calls == 0);
    dialog.close();
}

TEST_CASE("no key works while an input method composes", "[ui-shell]") {
    TwoScreens screens;
    const ComposingGuard guard(&screens.window);
    QInputMethodEvent composing(QStringLiteral("wang"), {});
    QApplication::sendEvent(screens.line, &composing);
    QTest::keyClick(screens.line, Qt::Key_F12);
    CHECK(screens.calls == 0);
    QInputMethodEvent done;
    done.setCommitString(QStringLiteral("王"));
    QApplication::sendEvent(screens.line, &done);
    QTest::keyClick(screens.line, Qt::Key_F12);
    CHECK(screens.calls == 1);
    CHECK(screens.line->text() == QStringLiteral("王"));
}

TEST_CASE("actions without a text or with a key that is taken are named", "[ui-shell]") {
    TwoScreens screens;
    CHECK(screens.actions.problems() == QStringList());
    screens.actions.addTo(screens.second, spec("twin", QKeySequence(Qt::Key_F12)));
    screens.actions.addTo(screens.second,
                          {QStringLiteral("mute"), {}, {}, QKeySequence(Qt::Key_F11)});
    const QStringList found = screens.actions.problems();
    CHECK(found.size() == 2);
    CHECK(found.join(u' ').contains(QStringLiteral("twin")));
    CHECK(found.join(u' ').contains(QStringLiteral("mute")));
}

TEST_CASE("two screens may have the same key", "[ui-shell]") {
    TwoScreens screens;
    screens.actions.addTo(screens.second, spec("print", QKeySequence(Qt::CTRL | Qt::Key_Return)));
    CHECK(screens.actions.problems() == QStringList());
}
