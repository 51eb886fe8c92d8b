// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/string_makers.h"
#include "tests/ui/queue_window.h"
#include "ui/shell/office_view.h"
#include "ui/support/language.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>

using namespace chuangkou;

namespace {

void checkLooks(QueueWindow& desk, const QString& name) {
    shot(desk.window->window(), name);
    QTest::qWait(30);
    const QStringList faults = screenFaults(desk.window->window());
    INFO(faults.join(u'\n').toStdString());
    CHECK(faults.isEmpty());
    for (const auto* bar : desk.window->window().findChildren<QScrollBar*>()) {
        INFO(bar->parent()->parent()->objectName().toStdString());
        CHECK_FALSE(bar->isVisible());
    }
}

} // namespace

TEST_CASE("the counter before the day is open says what to do", "[ui-counter]") {
    QueueWindow desk;
    until([&] { return desk.action(QStringLiteral("counter.openDay")).isEnabled(); });
    checkLooks(desk, QStringLiteral("counter-closed"));
}

TEST_CASE("the counter shows an empty morning without a cut text", "[ui-counter]") {
    QueueWindow desk;
    desk.openDay();
    checkLooks(desk, QStringLiteral("counter-empty"));
}

TEST_CASE("the counter shows a busy morning without a cut text or a scroll bar", "[ui-counter]") {
    QueueWindow desk(4);
    desk.openDay();
    desk.issue();
    desk.issue(QStringLiteral("unemployment-benefit"), TicketClass::Priority,
               QStringLiteral("old_person"));
    desk.issue(QStringLiteral("job-introduction"));
    desk.issue(QStringLiteral("disability-benefit"));
    desk.issue(QStringLiteral("retirement"));
    desk.wait(600);
    desk.press(Qt::Key_F12);
    desk.untilText(QStringLiteral("currentNumber"), QStringLiteral("B002"));
    desk.press(Qt::Key_Space);
    desk.untilText(QStringLiteral("currentState"), QStringLiteral("办理中"));
    checkLooks(desk, QStringLiteral("counter-busy"));
}

TEST_CASE("every action of the queue has a text, a tip and a key of its own", "[ui-counter]") {
    QueueWindow desk;
    const QStringList problems = desk.window->window().officeView()->actions().problems();
    INFO(problems.join(u'\n').toStdString());
    CHECK(problems.isEmpty());
}

namespace {

/// English while it lives.
class SpeakEnglish final {
public:
    SpeakEnglish() { installLanguage(*qApp, Language::English); }
    ~SpeakEnglish() { installLanguage(*qApp, Language::Chinese); }
    SpeakEnglish(const SpeakEnglish&) = delete;
    SpeakEnglish& operator=(const SpeakEnglish&) = delete;
};

QStringList cutPlaceholders(const QWidget& window) {
    QStringList cut;
    for (const auto* line : window.findChildren<QLineEdit*>())
        if (line->isVisible() && !line->placeholderText().isEmpty() &&
            line->fontMetrics().horizontalAdvance(line->placeholderText()) > line->width() - 18)
            cut.append(line->placeholderText());
    return cut;
}

} // namespace

TEST_CASE("English words fit on every screen without scrolling sideways", "[ui-counter]") {
    const SpeakEnglish english;
    QueueWindow desk;
    desk.openDay();
    desk.issue();
    QWidget& window = desk.window->window();
    const auto* area = window.findChild<QScrollArea*>(QStringLiteral("workArea"));
    REQUIRE(area != nullptr);
    for (int screen = 0; screen < 6; ++screen) {
        desk.press(Qt::Key(Qt::Key_1 + screen), Qt::ControlModifier);
        QTest::qWait(100);
        INFO(screen + 1);
        CHECK(area->horizontalScrollBar()->maximum() == 0);
        CHECK(cutPlaceholders(window) == QStringList());
        CHECK(screenFaults(window) == QStringList());
        shot(window, QStringLiteral("english_%1").arg(screen + 1));
    }
}
