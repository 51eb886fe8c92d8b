// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/summary_blocks.h"
#include "core/report/summary_json.h"
#include "tests/core/report/day_of_visits.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

const SummaryBlock::Row& lineOf(const SummaryBlock& block, const QString& name) {
    for (const SummaryBlock::Row& row : block.rows)
        if (row.name == name || row.key == name)
            return row;
    FAIL("no line " << name.toStdString());
    return block.footer;
}

QString cell(const SummaryBlock& block, const SummaryBlock::Row& row, const char* column) {
    const auto index = block.columns.indexOf(QLatin1String(column));
    REQUIRE(index > 0);
    return row.cells.at(index - 1);
}

TimeFigures times(const std::vector<std::int64_t>& seconds) {
    std::vector<std::pair<std::int64_t, QString>> values;
    for (const std::int64_t value : seconds)
        values.emplace_back(value, QStringLiteral("A%1").arg(value));
    return TimeFigures::of(std::move(values));
}

} // namespace

TEST_CASE("a day with served, lapsed and an unfinished visit gives scenario 17", "[report]") {
    DayOfVisits day;
    day.served(QTime(9, 0), 1, 0, 300, TicketOrigin::Appointment);
    day.called(QTime(9, 10), 1, 60, TicketState::Lapsed, TicketOrigin::Appointment);
    day.served(QTime(9, 20), 2, 65 * 60, 600);
    day.called(QTime(9, 30), 2, 60, TicketState::Lapsed);
    day.appointment(AppointmentState::Fulfilled);
    day.appointment(AppointmentState::Unserved);
    TicketRow& open = day.called(QTime(11, 0), 3, 7200, TicketState::Closed);
    open.doubtful = {QStringLiteral("closed_while_serving")};
    day.rows().isDayClosed = true;
    const Summary summary = day.summary();
    CHECK(summary.queue.all.served == 2);
    CHECK(summary.queue.all.lapsed == 2);
    CHECK(summary.queue.all.closed == 1);
    CHECK(summary.appointments.fulfilled == 1);
    CHECK(summary.appointments.unserved == 1);
    CHECK(summary.appointments.noShow == 0);
    CHECK(summary.doubtfulRows == 1);
    CHECK(summary.queue.reliable.rows == 4);
    CHECK(summary.reconciliation.issued == 5);
    CHECK(summary.reconciliation.isOk);
    const auto blocks = summaryBlocks(summary);
    const auto& second = lineOf(blocks[0], QStringLiteral("2号窗口"));
    CHECK(cell(blocks[0], second, "wait_mmm") == QStringLiteral("65:00 / 65:00 / 65:00"));
    const auto& third = lineOf(blocks[0], QStringLiteral("3号窗口"));
    CHECK(cell(blocks[0], third, "wait_mmm") == QStringLiteral("— / — / —"));
    CHECK(cell(blocks[0], third, "doubtful") == QStringLiteral("1"));
}

TEST_CASE("the footer weighs visits, it does not average the counters' averages", "[report]") {
    DayOfVisits day;
    for (int i = 0; i < 9; ++i)
        day.served(QTime(9, i), 1, 60, 120);
    day.served(QTime(10, 0), 2, 660, 1320);
    const Summary summary = day.summary();
    // Nine of one minute and one of eleven: two minutes, not six and not twelve.
    CHECK(summary.queue.reliable.wait.meanS() == 120);
    CHECK(summary.queue.reliable.service.meanS() == 240);
    const auto blocks = summaryBlocks(summary);
    CHECK(cell(blocks[0], blocks[0].footer, "wait_mmm") == QStringLiteral("2:00 / 1:00 / 11:00"));
    CHECK(cell(blocks[0], blocks[0].footer, "walk_service") == QStringLiteral("0:20 / 4:00"));
    CHECK(summary.queue.reliable.wait.maxNumber == QStringLiteral("A010"));
}

TEST_CASE("rates of cases are weighted by cases", "[report]") {
    DayOfVisits day;
    CaseTally many;
    many.finished = many.finishedPromised = 90;
    many.early = many.onTime = 90;
    many.workdays = 90;
    CaseTally few;
    few.finished = few.finishedPromised = 10;
    few.late = 10;
    few.workdays = 110;
    few.calculated = 1;
    few.amountFen = 775000;
    day.rows().cases.byCounter = {
        {DayOfVisits::counter(1), many}, {DayOfVisits::counter(2), few}, {CounterId(), few}};
    const auto blocks = summaryBlocks(day.summary());
    CHECK(cell(blocks[1], blocks[1].footer, "finished") == QStringLiteral("110"));
    CHECK(cell(blocks[1], blocks[1].footer, "on_time_rate") == QStringLiteral("81.8%"));
    CHECK(cell(blocks[1], blocks[1].footer, "mean_workdays") == QStringLiteral("2.8"));
    CHECK(cell(blocks[1], blocks[1].footer, "amount") == QStringLiteral("15,500.00"));
    const auto& mail = lineOf(blocks[1], QStringLiteral("other_channels"));
    CHECK(cell(blocks[1], mail, "on_time_rate") == QStringLiteral("0.0%"));
    CHECK(cell(blocks[1], lineOf(blocks[1], QStringLiteral("3号窗口")), "on_time_rate") ==
          QStringLiteral("—"));
    CHECK(cell(blocks[1], lineOf(blocks[1], QStringLiteral("3号窗口")), "amount") ==
          QStringLiteral("—"));
}

TEST_CASE("no block has more than twelve columns and every row fills them", "[report]") {
    DayOfVisits day;
    day.served(QTime(9, 0), 1, 60, 120);
    day.visit(QTime(9, 5));
    day.rows().halls.push_back(
        {day.rows().hall, QStringLiteral("一楼大厅"), 30, {}, false, {}, {}, {}});
    for (const SummaryBlock& block : summaryBlocks(day.summary())) {
        INFO(block.key.toStdString());
        CHECK(block.columns.size() <= 12);
        CHECK(block.footer.cells.size() == block.columns.size() - 1);
        for (const SummaryBlock::Row& row : block.rows)
            CHECK(row.cells.size() == block.columns.size() - 1);
    }
}

TEST_CASE("the median of an even count lies between the middle two and p90 is a real wait",
          "[report]") {
    CHECK(times({}).doubledMedianS == std::nullopt);
    CHECK(times({}).meanS() == std::nullopt);
    CHECK(times({7}).doubledMedianS == 14);
    CHECK(times({7}).p90S == 7);
    CHECK(times({10, 1, 4, 3}).doubledMedianS == 7);
    CHECK(times({10, 9, 8, 7, 6, 5, 4, 3, 2, 1}).p90S == 9);
    CHECK(times({11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1}).p90S == 10);
    CHECK(times({1, 2}).meanS() == 2); // half up
}

TEST_CASE("half hours include their start and exclude their end", "[report]") {
    DayOfVisits day;
    day.visit(QTime(9, 0));
    day.visit(QTime(9, 29, 59, 999));
    day.visit(QTime(9, 30));
    const Summary summary = day.summary();
    REQUIRE(summary.halfHours.size() == 2);
    CHECK(summary.halfHours[0].from == QTime(9, 0));
    CHECK(summary.halfHours[0].queue.all.rows == 2);
    CHECK(summary.halfHours[1].from == QTime(9, 30));
    CHECK(summary.halfHours[1].queue.all.rows == 1);
}

TEST_CASE("a number without its visit and an open visit after close break the reconciliation",
          "[report]") {
    DayOfVisits day;
    day.served(QTime(9, 0), 1, 60, 60);
    day.served(QTime(9, 1), 1, 60, 60);
    day.served(QTime(9, 2), 1, 60, 60);
    CHECK(day.summary().reconciliation.isOk);
    DayOfVisits gap = day;
    gap.rows().tickets.erase(gap.rows().tickets.begin() + 1);
    CHECK(gap.summary().reconciliation.issued == 3);
    CHECK(gap.summary().reconciliation.accounted == 2);
    CHECK(gap.summary().reconciliation.missing == QStringList{QStringLiteral("A002")});
    CHECK_FALSE(gap.summary().reconciliation.isOk);
    day.visit(QTime(10, 0));
    CHECK(day.summary().reconciliation.isOk);
    day.rows().isDayClosed = true;
    CHECK_FALSE(day.summary().reconciliation.isOk);
}

TEST_CASE("a day on which nobody was served prints dashes and no rate of nothing", "[report]") {
    const Summary summary = DayOfVisits().summary();
    const auto blocks = summaryBlocks(summary);
    CHECK(cell(blocks[0], blocks[0].footer, "wait_mmm") == QStringLiteral("— / — / —"));
    CHECK(cell(blocks[0], blocks[0].footer, "walk_service") == QStringLiteral("— / —"));
    CHECK(cell(blocks[1], blocks[1].footer, "early_rate") == QStringLiteral("—"));
    CHECK(cell(blocks[2], blocks[2].footer, "advice") == QStringLiteral("—"));
    CHECK(cell(blocks[2], blocks[2].footer, "refused") == QStringLiteral("—"));
    for (const auto& [key, ratio] : summaryRates(summary))
        CHECK(percentText(ratio) == QStringLiteral("—"));
    CHECK_FALSE(summaryJsonBytes(summary).toLower().contains("nan"));
}

TEST_CASE("no-shows are counted against the appointments of the day", "[report]") {
    DayOfVisits day;
    for (const AppointmentState state :
         {AppointmentState::Fulfilled, AppointmentState::Unserved, AppointmentState::NoShow,
          AppointmentState::CheckedIn, AppointmentState::Cancelled, AppointmentState::Rescheduled})
        day.appointment(state);
    const Summary summary = day.summary();
    CHECK(summary.appointments.due == 4);
    CHECK(summary.appointments.arrived == 3);
    const auto rates = summaryRates(summary);
    CHECK(percentText(rates[2].second) == QStringLiteral("25.0%"));
}

TEST_CASE("a wait of a visit with doubtful times counts in all and not in reliable", "[report]") {
    DayOfVisits day;
    day.served(QTime(9, 0), 1, 100, 60);
    day.served(QTime(9, 1), 1, 300, 9000).doubtful = {QStringLiteral("service_over_limit")};
    const Summary summary = day.summary();
    CHECK(summary.queue.all.wait.sumS == 400);
    CHECK(summary.queue.reliable.wait.sumS == 100);
    CHECK(summary.queue.all.service.maxS == 9000);
    CHECK(summary.queue.reliable.service.maxS == 60);
    CHECK(summary.doubtful.at(QStringLiteral("service_over_limit")) == 1);
}

TEST_CASE("services that end after closing time are counted as after hours", "[report]") {
    DayOfVisits day;
    day.served(QTime(16, 0), 1, 60, 60);
    day.served(QTime(16, 25), 1, 60, 3000).services = {{{}, {}, 2, {}, {}}};
    CHECK(day.summary().queue.all.extended == 2);
}
