// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_view.h"

#include "tests/support/string_makers.h"
#include "tests/ui/await.h"
#include "tests/ui/screen_check.h"
#include "ui/widgets/empty_state.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

TEST_CASE("an empty table says what to do next", "[ui-widgets]") {
    QAction create(QStringLiteral("新建"));
    create.setShortcut(QKeySequence(Qt::Key_F2));
    auto* empty = new EmptyState(QStringLiteral("今日还没有预约"), &create);
    TableView table(QStringLiteral("预约"), empty);
    QStandardItemModel model(0, 2);
    table.setModel(&model);
    showActive(table);
    CHECK(empty->isVisible());
    CHECK(screenFaults(table) == QStringList());
    model.appendRow({new QStandardItem(QStringLiteral("A017")), new QStandardItem});
    CHECK_FALSE(empty->isVisible());
    model.clear();
    CHECK(empty->isVisible());
}

TEST_CASE("a table scrolls sideways to what it holds, and only then", "[ui-widgets]") {
    auto* empty = new EmptyState(QStringLiteral("没有冲突"), nullptr);
    TableView table(QStringLiteral("冲突"), empty);
    QStandardItemModel model(0, 2);
    table.setModel(&model);
    table.setColumnWidth(0, 2000); // as a screen gives it, wider than the table
    table.resize(300, 200);
    showActive(table);
    CHECK_FALSE(table.horizontalScrollBar()->isVisible());
    CHECK(empty->geometry() == table.viewport()->rect());
    model.appendRow({new QStandardItem(QStringLiteral("A017")), new QStandardItem});
    until([&] { return table.horizontalScrollBar()->isVisible(); });
}

TEST_CASE("Enter opens the row and Tab leaves the table", "[ui-widgets]") {
    QWidget page;
    auto* table = new TableView(QStringLiteral("队列"), new EmptyState(QString(), nullptr), &page);
    QStandardItemModel model(3, 2);
    table->setModel(&model);
    showActive(page);
    QSignalSpy opened(table, &TableView::opened);
    table->setFocus();
    table->selectRow(1);
    QTest::keyClick(table, Qt::Key_Return);
    REQUIRE(opened.count() == 1);
    CHECK(opened.first().first().toInt() == 1);
    CHECK(table->currentRow() == 1);
    CHECK_FALSE(table->tabKeyNavigation());
}
