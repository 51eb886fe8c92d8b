// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/enter_presses.h"

#include "tests/support/string_makers.h"
#include "tests/ui/screen_check.h"

#include <QCheckBox>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

TEST_CASE("Enter presses the button that has the focus", "[ui-support]") {
    QWidget window;
    const EnterPresses presses(&window);
    auto* column = new QVBoxLayout(&window);
    auto* button = new QPushButton(QStringLiteral("受理"));
    auto* tool = new QToolButton;
    auto* tick = new QCheckBox(QStringLiteral("齐全"));
    for (QWidget* each : std::initializer_list<QWidget*>{button, tool, tick})
        column->addWidget(each);
    int clicks = 0;
    for (QAbstractButton* each : std::initializer_list<QAbstractButton*>{button, tool, tick})
        QObject::connect(each, &QAbstractButton::clicked, &window, [&] { ++clicks; });
    showActive(window);
    QTest::keyClick(button, Qt::Key_Return);
    CHECK(clicks == 1);
    QTest::keyClick(button, Qt::Key_Enter, Qt::KeypadModifier);
    CHECK(clicks == 2);
    QTest::keyClick(tool, Qt::Key_Return);
    CHECK(clicks == 3);
    QTest::keyClick(button, Qt::Key_Return, Qt::ControlModifier); // another key
    QTest::keyClick(tick, Qt::Key_Return);                        // no button that does something
    CHECK(clicks == 3);
    QTest::keyClick(button, Qt::Key_Space);
    CHECK(clicks == 4);
}

TEST_CASE("Enter opens the menu of a button that has one", "[ui-support]") {
    QWidget window;
    const EnterPresses presses(&window);
    auto* tool = new QToolButton(&window);
    QMenu menu;
    menu.addAction(QStringLiteral("1号窗口"));
    tool->setMenu(&menu);
    tool->setPopupMode(QToolButton::InstantPopup);
    showActive(window);
    QTest::keyClick(tool, Qt::Key_Return);
    CHECK(menu.isVisible());
    menu.close();
}
