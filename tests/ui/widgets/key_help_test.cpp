// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_help.h"

#include "tests/support/string_makers.h"
#include "tests/ui/screen_check.h"

#include <QAction>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

TEST_CASE("keys that do not fit are scrolled to, also to the last one", "[ui-widgets]") {
    QWidget window;
    KeyHelp help(&window);
    window.show();
    window.resize(683, 384); // 1366×768 at 200 %
    QList<QAction*> actions;
    for (int i = 0; i < 30; ++i) {
        auto* action = new QAction(QStringLiteral("动作%1").arg(i), &window);
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_A + i % 26)));
        actions.append(action);
    }
    help.showKeys(QStringLiteral("窗口"), {{QStringLiteral("本屏"), actions}});
    QTest::qWait(1);
    CHECK(window.rect().contains(help.geometry()));
    auto* area = help.findChild<QScrollArea*>();
    REQUIRE(area != nullptr);
    CHECK(area->horizontalScrollBar()->maximum() == 0);
    REQUIRE(area->verticalScrollBar()->maximum() > 0);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(&help, Qt::Key_PageDown);
    CHECK(area->verticalScrollBar()->value() == area->verticalScrollBar()->maximum());
    QTest::keyClick(&help, Qt::Key_Escape);
    CHECK_FALSE(help.isVisible());
}
