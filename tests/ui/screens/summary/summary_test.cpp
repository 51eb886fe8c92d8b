// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/case_window.h"
#include "tests/ui/printing/paper_reading.h"
#include "ui/screens/summary/summary_screen.h"

#include <QFile>
#include <QLabel>
#include <QTableView>

namespace chuangkou {

namespace {

const QString kInstant = QStringLiteral("retiree-file-acceptance");

Result<void> takeOne(Store& store, const Session& session) {
    NewCase fresh;
    fresh.item = kInstant;
    fresh.channel = Channel::Mail;
    fresh.person = Person{{}, IdentityKind::None, {}, QStringLiteral("样例乙"), {}};
    const auto done = CaseDesk(store, session).takeAndFinish(fresh);
    return done ? Result<void>() : fail(done.error());
}

/// A day with two tickets and a case.
void live(CaseWindow& test) {
    const auto lived = await(test.window->store().write(
        [hall = test.hall](Store& store, const Session& session) -> Result<void> {
            if (const auto open = DayDesk(store, session).openDay(hall); !open)
                return fail(open.error());
            for (int i = 0; i < 2; ++i) {
                WalkIn walkIn;
                walkIn.hall = hall;
                walkIn.letter = QStringLiteral("B");
                walkIn.line = QStringLiteral("social_insurance");
                if (const auto issued = QueueDesk(store, session).issueWalkIn(walkIn); !issued)
                    return fail(issued.error());
            }
            return takeOne(store, session);
        }));
    REQUIRE(lived);
}

QTableView& table(CaseWindow& test, const char* name) {
    return test.find<QTableView>(QString::fromLatin1(name));
}

QString footer(CaseWindow& test, const char* name, int column) {
    const QAbstractItemModel* model = table(test, name).model();
    return model->index(model->rowCount() - 1, column).data().toString();
}

QByteArray lastPaper(CaseWindow& test) {
    QFile file(test.printer.folder + u'/' + test.printer.printed.last() + QStringLiteral(".pdf"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("the day stands in three tables and each number opens its rows", "[ui-summary]") {
    CaseWindow test(summaryScreen);
    test.logIn();
    live(test);
    until([&] { return footer(test, "block_queue", 1) == QStringLiteral("2"); });
    CHECK(footer(test, "block_cases", 1) == QStringLiteral("1"));
    CHECK(test.text(QStringLiteral("summaryFacts")).contains(QStringLiteral("账目相符")));
    CHECK(test.text(QStringLiteral("summaryFacts")).contains(QStringLiteral("含 1/1 台机器")));
    const NoMouse noMouse;
    test.press(Qt::Key_1, Qt::AltModifier);
    table(test, "block_queue").setCurrentIndex(table(test, "block_queue").model()->index(2, 1));
    test.press(Qt::Key_Return);
    CHECK(table(test, "drillTickets").model()->rowCount() == 2);
    CHECK(test.focusName() == QStringLiteral("drillTickets"));
    test.press(Qt::Key_Escape);
    CHECK(test.focusName() == QStringLiteral("block_queue"));
    test.press(Qt::Key_2, Qt::AltModifier);
    const QAbstractItemModel* cases = table(test, "block_cases").model();
    table(test, "block_cases").setCurrentIndex(cases->index(cases->rowCount() - 1, 2));
    test.press(Qt::Key_Return);
    until([&] { return table(test, "drillCases").model()->rowCount() == 1; });
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("summary"));
}

TEST_CASE("a summary is issued, printed, printed again and corrected", "[ui-summary]") {
    CaseWindow test(summaryScreen);
    test.logIn();
    live(test);
    until([&] { return footer(test, "block_queue", 1) == QStringLiteral("2"); });
    CHECK(test.text(QStringLiteral("summaryVersion")) == QStringLiteral("草稿：尚未定稿"));
    const NoMouse noMouse;
    test.press(Qt::Key_Return, Qt::ControlModifier);
    test.untilText(QStringLiteral("summaryVersion"), QStringLiteral("第1版"));
    REQUIRE(test.printer.printed.size() == 1);
    const QByteArray first = lastPaper(test);
    CHECK(hasWords(first, QStringLiteral("窗口日报")));
    CHECK_FALSE(hasWords(first, QStringLiteral("草稿")));
    test.press(Qt::Key_P, Qt::ControlModifier);
    until([&] { return test.printer.printed.size() == 2; });
    CHECK(test.printer.printed.last().contains(QStringLiteral("补打1")));
    CHECK(lastPaper(test) == first);
    test.press(Qt::Key_Return, Qt::ControlModifier);
    test.untilSaid(QStringLiteral("与第1版相比没有任何变化"));
    CHECK(test.printer.printed.size() == 2);
    CHECK(table(test, "issued").model()->rowCount() == 1);
    REQUIRE(await(test.window->store().write(takeOne)));
    until([&] { return footer(test, "block_cases", 1) == QStringLiteral("2"); });
    test.press(Qt::Key_Return, Qt::ControlModifier);
    test.untilText(QStringLiteral("summaryVersion"), QStringLiteral("第2版（更正1）"));
    auto& issued = table(test, "issued");
    until([&] { return issued.model()->rowCount() == 2; });
    CHECK(issued.currentIndex().row() == 1); // Ctrl+P prints what was just issued
    CHECK(test.text(QStringLiteral("summaryDifferences")).contains(QStringLiteral("1 → 2")));
    CHECK(test.faults() == QStringList());
    shot(test.window->window(), QStringLiteral("summary_corrected"));
}

TEST_CASE("a draft is marked as one and issues nothing", "[ui-summary]") {
    CaseWindow test(summaryScreen);
    test.logIn();
    live(test);
    until([&] { return footer(test, "block_queue", 1) == QStringLiteral("2"); });
    test.window->ask().path = test.machine.path(QStringLiteral("draft.pdf"));
    test.press(Qt::Key_S, Qt::ControlModifier);
    QFile pdf(test.window->ask().path);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(hasWords(pdf.readAll(), QStringLiteral("窗口日报")));
    test.window->ask().path = test.machine.path(QStringLiteral("draft.xlsx"));
    test.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(QFile::exists(test.window->ask().path));
    CHECK(table(test, "issued").model()->rowCount() == 0);
    CHECK(test.printer.printed.isEmpty());
}

TEST_CASE("a clerk sees the summary and cannot issue it", "[ui-summary]") {
    CaseWindow test(summaryScreen);
    test.logIn(QStringLiteral("li"));
    until([&] { return table(test, "block_queue").model()->rowCount() > 0; });
    CHECK_FALSE(test.find<QWidget>(QStringLiteral("summary.issueButton")).isEnabled());
    test.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(test.printer.printed.isEmpty());
    CHECK(test.window->window().officeView()->actions().problems() == QStringList());
    CHECK(test.faults() == QStringList());
}

TEST_CASE("another day is a key away", "[ui-summary]") {
    CaseWindow test(summaryScreen);
    test.logIn();
    live(test);
    until([&] { return footer(test, "block_queue", 1) == QStringLiteral("2"); });
    test.press(Qt::Key_Left, Qt::AltModifier);
    until([&] { return footer(test, "block_queue", 1) == QStringLiteral("0"); });
    test.press(Qt::Key_Home, Qt::AltModifier);
    until([&] { return footer(test, "block_queue", 1) == QStringLiteral("2"); });
}

} // namespace chuangkou
