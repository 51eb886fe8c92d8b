// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/work_calendar.h"

#include "core/base/csv.h"
#include "core/base/resources.h"
#include "tests/support/shared_data.h"
#include "tests/support/string_makers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

const WorkCalendar& calendar() {
    return WorkCalendar::shipped();
}

// "02-04~02-10 04-05" of a year as dates.
QSet<QDate> datesOf(const QString& year, const QString& cell) {
    QSet<QDate> dates;
    for (const QString& range : cell.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList ends = range.split(u'~');
        const QDate last = QDate::fromString(year + u'-' + ends.last(), Qt::ISODate);
        for (QDate date = QDate::fromString(year + u'-' + ends.first(), Qt::ISODate); date <= last;
             date = date.addDays(1))
            dates.insert(date);
    }
    return dates;
}

CsvTable dataTable(const char* path) {
    Result<CsvTable> table = readCsv(readFile(sourcePath(QString::fromUtf8(path))));
    REQUIRE(table);
    return *table;
}

const QByteArray kMadeUp2027 = R"({"year": 2027, "papers": ["p"], "days": [
    {"name": "元旦", "date": "2026-12-31", "isOffDay": true},
    {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
    {"name": "元旦", "date": "2027-01-02", "isOffDay": false}]})";

} // namespace

TEST_CASE("every day of 2019 to 2026 is a working day or off as the notices order", "[base]") {
    const CsvTable table = dataTable("tests/data/calendar/working_days_2019_2026.csv");
    REQUIRE(table.rows.size() == 9);
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
        const QStringList& row = table.rows[i];
        const int year = row[0].toInt();
        const QSet<QDate> off = datesOf(row[0], row[1]);
        const QSet<QDate> madeUp = datesOf(row[0], row[2]);
        for (QDate date(year, 1, 1); date.year() == year; date = date.addDays(1)) {
            const bool expected =
                madeUp.contains(date) || (!off.contains(date) && date.dayOfWeek() <= 5);
            INFO(date.toString(Qt::ISODate).toStdString());
            CHECK(calendar().isWorkday(date) == expected);
        }
    }
}

TEST_CASE("working days per year and month agree with the published counts", "[base]") {
    const CsvTable table = dataTable("tests/data/calendar/working_days_2019_2026.csv");
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
        const QStringList& row = table.rows[i];
        const int year = row[0].toInt();
        INFO(year);
        CHECK(calendar().workdaysBetween(QDate(year, 1, 1), QDate(year, 12, 31)) == row[3].toInt());
        const QStringList months = row[4].split(u' ');
        REQUIRE(months.size() == 12);
        for (int month = 1; month <= 12; ++month) {
            const QDate first(year, month, 1);
            CHECK(calendar().workdaysBetween(first, first.addMonths(1).addDays(-1)) ==
                  months[month - 1].toInt());
        }
    }
}

TEST_CASE("each shipped notice has as many days off and made-up days as counted", "[base]") {
    const CsvTable table = dataTable("tests/data/calendar/notice_counts_2018_2026.csv");
    REQUIRE(table.rows.size() == 10);
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
        const QStringList& row = table.rows[i];
        INFO(row[0].toStdString());
        const Result<QByteArray> file =
            resourceFile(QString(QStringLiteral("calendar/") + row[0] + QStringLiteral(".json")));
        REQUIRE(file);
        int off = 0;
        int madeUp = 0;
        for (const QJsonValue& day :
             QJsonDocument::fromJson(*file)[QLatin1String("days")].toArray())
            ++(day[QLatin1String("isOffDay")].toBool() ? off : madeUp);
        CHECK(off == row[1].toInt());
        CHECK(madeUp == row[2].toInt());
        const int year = row[0].toInt();
        CHECK(calendar().workdaysBetween(QDate(year, 1, 1), QDate(year, 12, 31)) == row[3].toInt());
        CHECK_FALSE(calendar().papers(year).isEmpty());
    }
}

TEST_CASE("days before the New Year belong to the next year's notice", "[base]") {
    CHECK_FALSE(calendar().isWorkday(QDate(2022, 12, 31)));
    CHECK(calendar().isWorkday(QDate(2018, 12, 29)));       // a Saturday made up for
    CHECK_FALSE(calendar().isWorkday(QDate(2018, 12, 31))); // a Monday off
    CHECK(calendar().holidayName(QDate(2018, 12, 31)) == QStringLiteral("元旦"));
    CHECK_FALSE(calendar().holidayName(QDate(2020, 2, 17)).has_value());
}

TEST_CASE("the event's day does not count and the n-th working day is the last", "[base]") {
    CHECK(calendar().nthWorkdayAfter(QDate(2020, 1, 22), 10) == TermEnd{QDate(2020, 2, 13), false});
    CHECK(calendar().nthWorkdayAfter(QDate(2021, 9, 15), 20) ==
          TermEnd{QDate(2021, 10, 19), false});
    CHECK(calendar().nthWorkdayAfter(QDate(2026, 2, 13), 10) == TermEnd{QDate(2026, 3, 5), false});
    CHECK(calendar().nthWorkdayAfter(QDate(2020, 2, 15), 0) == TermEnd{QDate(2020, 2, 15), false});
    CHECK(calendar().nthWorkdayAfter(QDate(2020, 2, 14), 1) == TermEnd{QDate(2020, 2, 17), false});
}

TEST_CASE("a term in calendar days moves off a last day that is free", "[base]") {
    CHECK(calendar().nthCalendarDayAfter(QDate(2020, 2, 3), 60) ==
          TermEnd{QDate(2020, 4, 3), false});
    // 2020-04-04 to 06 are 清明
    CHECK(calendar().nthCalendarDayAfter(QDate(2020, 2, 4), 60) ==
          TermEnd{QDate(2020, 4, 7), false});
    CHECK(calendar().nthCalendarDayAfter(QDate(2020, 2, 4), 60, LastDay::AsCounted) ==
          TermEnd{QDate(2020, 4, 4), false});
}

TEST_CASE("a term past the last published notice is provisional until the notice comes", "[base]") {
    const TermEnd before = calendar().nthWorkdayAfter(QDate(2026, 12, 30), 2);
    CHECK(before == TermEnd{QDate(2027, 1, 1), true});
    CHECK_FALSE(calendar().nthWorkdayAfter(QDate(2026, 12, 30), 1).provisional);
    CHECK(calendar().nthCalendarDayAfter(QDate(2026, 12, 30), 5).provisional);
    CHECK(calendar().nthWorkdayAfter(QDate(2017, 5, 2), 3).provisional);

    const Result<WorkCalendar> later = calendar().with(kMadeUp2027);
    REQUIRE(later);
    CHECK(later->lastPublishedYear() == 2027);
    CHECK(later->nthWorkdayAfter(QDate(2026, 12, 30), 2) == TermEnd{QDate(2027, 1, 4), false});
    CHECK(calendar().lastPublishedYear() == 2026); // the shipped one is as it was
}

TEST_CASE("a notice that orders a year anew takes back the earlier one's days", "[base]") {
    const Result<WorkCalendar> first = calendar().with(kMadeUp2027);
    REQUIRE(first);
    const Result<WorkCalendar> second = first->with(
        R"({"year": 2027, "days": [{"name": "元旦", "date": "2027-01-04", "isOffDay": true}]})");
    REQUIRE(second);
    CHECK(second->isWorkday(QDate(2027, 1, 1)));
    CHECK_FALSE(second->isWorkday(QDate(2027, 1, 4)));
}

TEST_CASE("a damaged notice is refused and named", "[base]") {
    const auto refusal = [](const char* json) {
        const Result<WorkCalendar> result = calendar().with(json);
        return result ? QStringLiteral("accepted") : result.error().detail;
    };
    CHECK(refusal("") == QStringLiteral("notice"));
    CHECK(refusal("{\"year\": 2027, \"days\": []}") == QStringLiteral("notice"));
    CHECK(refusal("{\"days\": [{\"date\": \"2027-01-01\", \"isOffDay\": true}]}") ==
          QStringLiteral("notice"));
    CHECK(refusal("{\"year\": 2027, \"days\": [{\"date\": \"2027-02-30\", \"isOffDay\": true}]}") ==
          QStringLiteral("notice|2027-02-30"));
    CHECK(refusal("{\"year\": 2027, \"days\": [{\"date\": \"2030-01-01\", \"isOffDay\": true}]}") ==
          QStringLiteral("notice|2030-01-01"));
    CHECK(refusal("{\"year\": 2027, \"days\": [{\"date\": \"2027-01-01\", \"isOffDay\": 1}]}") ==
          QStringLiteral("notice|2027-01-01"));
}

TEST_CASE("working days between two dates count both and nothing backwards", "[base]") {
    CHECK(calendar().workdaysBetween(QDate(2020, 2, 3), QDate(2020, 2, 3)) == 1);
    CHECK(calendar().workdaysBetween(QDate(2020, 1, 24), QDate(2020, 2, 2)) == 0);
    CHECK(calendar().workdaysBetween(QDate(2020, 2, 4), QDate(2020, 2, 3)) == 0);
    CHECK(calendar().workdaysBetween(QDate(), QDate(2020, 2, 3)) == 0);
}
