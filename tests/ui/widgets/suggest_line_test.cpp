// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/suggest_line.h"

#include <QListWidget>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

TEST_CASE("a search that finds nothing says so and takes nothing", "[ui-widgets]") {
    QWidget window;
    window.resize(600, 400);
    SuggestLine line(
        [](const QString& text) {
            const Suggestion only{QStringLiteral("k"), QStringLiteral("失业保险金"), {}};
            return text == QLatin1String("sy") ? std::vector{only} : std::vector<Suggestion>();
        },
        &window);
    line.setObjectName(QStringLiteral("line"));
    window.show();
    line.setFocus();
    QTest::keyClicks(&line, QStringLiteral("xx"));
    auto* const list = window.findChild<QListWidget*>(QStringLiteral("lineOffers"));
    REQUIRE(list);
    CHECK(list->isVisible());
    REQUIRE(list->count() == 1);
    CHECK_FALSE(list->item(0)->text().isEmpty());
    QTest::keyClick(&line, Qt::Key_Return);
    CHECK(line.key().isEmpty());
    CHECK(line.text() == QStringLiteral("xx"));
    line.clear();
    QTest::keyClicks(&line, QStringLiteral("sy"));
    QTest::keyClick(&line, Qt::Key_Return);
    CHECK(line.key() == QStringLiteral("k"));
}
