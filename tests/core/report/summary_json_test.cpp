// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/summary_blocks.h"
#include "core/report/summary_json.h"
#include "core/report/summary_sheet.h"
#include "tests/core/report/day_of_visits.h"
#include "tests/support/shared_data.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

DayOfVisits sampleDay() {
    DayOfVisits day;
    day.served(QTime(9, 0), 1, 60, 240);
    day.served(QTime(9, 10), 1, 95, 601, TicketOrigin::Appointment);
    day.called(QTime(9, 40), 2, 30, TicketState::Lapsed);
    day.visit(QTime(9, 45)).state = TicketState::Left;
    TicketRow& old = day.served(QTime(10, 0), 2, 10, 300);
    old.ticketClass = TicketClass::Priority;
    old.classReason = QStringLiteral("old_person");
    old.companions = 1;
    day.appointment(AppointmentState::Fulfilled);
    day.appointment(AppointmentState::NoShow);
    CaseTally cases;
    cases.accepted = cases.finished = cases.finishedInstant = 2;
    cases.calculated = 1;
    cases.amountFen = 375000;
    day.rows().cases.byCounter = {{DayOfVisits::counter(1), cases}};
    HallFigures hall;
    hall.hall = day.rows().hall;
    hall.name = QStringLiteral("一楼大厅");
    hall.cap = 30;
    hall.peak = HallPeak{4, day.at(QTime(9, 45))};
    hall.isDoorUsed = true;
    hall.door.admitted = 6;
    hall.door.refused = 1;
    hall.refusals = {{QStringLiteral("no_mask"), 1}};
    hall.overrides = {{day.at(QTime(9, 50)), DayOfVisits::idOf<ActorId>('B'),
                       QStringLiteral("王某"), QStringLiteral("emergency"), 31, 30}};
    day.rows().halls = {hall};
    Completeness& own = day.rows().completeness;
    own.drawnAt = day.at(QTime(17, 0));
    own.machines = {
        {QByteArray(32, 'a'), 1, QStringLiteral("1号窗口"), true, own.drawnAt, true, true},
        {QByteArray(32, 'b'), 4, QStringLiteral("4号窗口"), false, day.at(QTime(15, 12)), true,
         false},
        {QByteArray(32, 'c'), 5, QStringLiteral("5号窗口"), false, std::nullopt, false, false}};
    own.heads = {{QByteArray(32, 'o'), 41, QByteArray(32, 'h')}};
    return day;
}

QJsonObject withoutCompleteness(const Summary& summary) {
    QJsonObject json = summaryJson(summary);
    json.remove(QLatin1String("completeness"));
    return json;
}

} // namespace

TEST_CASE("the JSON of a day is what the golden file says", "[report]") {
    checkGolden(QStringLiteral("tests/data/report/summary.json"),
                summaryJsonBytes(sampleDay().summary()));
}

TEST_CASE("the order in which rows were read does not change the JSON", "[report]") {
    DayOfVisits day = sampleDay();
    const QJsonObject before = withoutCompleteness(day.summary());
    std::ranges::reverse(day.rows().tickets);
    std::ranges::reverse(day.rows().counters);
    std::ranges::reverse(day.rows().appointments);
    day.rows().completeness = {};
    CHECK(withoutCompleteness(day.summary()) == before);
}

TEST_CASE("the summary says what it holds", "[report]") {
    const Summary summary = sampleDay().summary();
    CHECK(completenessText(summary.completeness, summary.date) ==
          QStringLiteral("含 2/3 台机器；4号窗口数据至 15:12；缺5号窗口"));
}

TEST_CASE("a later event shows as the figures that it changed", "[report]") {
    DayOfVisits day = sampleDay();
    const QJsonObject was = summaryJson(day.summary());
    CHECK(figureChanges(was, was).empty());
    day.rows().tickets[3].state = TicketState::Cancelled;
    const auto changes = figureChanges(was, summaryJson(day.summary()));
    const auto has = [&](const char* figure, const char* before, const char* now) {
        return std::ranges::find(changes, FigureChange{QLatin1String(figure), QLatin1String(before),
                                                       QLatin1String(now)}) != changes.end();
    };
    CHECK(has("queue/total/left", "1", "0"));
    CHECK(has("queue/not_called/left", "1", "0"));
    CHECK(has("reconciliation/cancelled", "0", "1"));
    CHECK(has("rates/left", "20.0%", "0.0%"));
    CHECK(changes.size() == 5);
}

TEST_CASE("the spreadsheet has a row per counter and a weighted total", "[report]") {
    const Summary summary = sampleDay().summary();
    const SheetToWrite sheet = summaryToSheet(summary, [](const QString& key) { return key; });
    REQUIRE(sheet.rows.size() == summary.lines.size() + 1);
    const auto column = [&](const char* title) {
        for (qsizetype i = 0; i < sheet.columns.size(); ++i)
            if (sheet.columns[i].title == QLatin1String(title))
                return i;
        return qsizetype(-1);
    };
    CHECK(sheet.rows.back().at(column("issued")) == QStringLiteral("5"));
    CHECK(sheet.rows.back().at(column("mean_wait_s")) == QStringLiteral("55"));
    CHECK(sheet.rows.back().at(column("amount")) == QStringLiteral("3750.00"));
    CHECK(sheet.rows[2].at(column("mean_wait_s")) == QStringLiteral("—"));
    CHECK(writeSheet(sheet).has_value());
}
