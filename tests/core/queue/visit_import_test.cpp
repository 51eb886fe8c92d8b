// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"
#include "core/queue/visit_import.h"
#include "tests/core/queue/queue_bench.h"
#include "tests/support/shared_data.h"

#include <QFile>
#include <QJsonDocument>

using namespace chuangkou;

namespace {

VisitMap bankMap() {
    return must(
        VisitMap::parse(readFile(sourcePath(QStringLiteral("tests/maps/bank_calls.json")))));
}

QByteArray rows(std::initializer_list<const char*> lines) {
    QByteArray all =
        "vru+line,call_id,customer_id,priority,type,date,vru_entry,vru_exit,vru_time,q_start,"
        "q_exit,q_time,outcome,ser_start,ser_exit,ser_time,server\n";
    for (const char* line : lines)
        all += QByteArray(line) + '\n';
    return all;
}

const char* const kServed = "AA0101,1,0,2,PS,2010-08-01,23:58:00,23:58:10,10,23:58:10,0:01:10,180,"
                            "AGENT,0:01:10,0:03:12,121,MICHAL";
const char* const kHungUp = "AA0101,2,0,0,NE,2010-08-01,9:00:00,9:00:05,-3,0:00:00,0:00:00,0,HANG,"
                            "0:00:00,0:00:00,0,NO_SERVER";

std::vector<TicketRow> dayRows(QueueOffice& office, QDate day) {
    return must(office.office.store->read([&](Sql& sql) -> Result<std::vector<TicketRow>> {
        return TicketTable::ofDay(sql, std::nullopt, day);
    }));
}

/// The figures of tests/maps/README.md over rows.
struct Figures {
    int rows = 0, served = 0, hang = 0;
    std::int64_t sumWait = 0, sumService = 0, maxWait = 0, maxService = 0;

    void add(const TicketRow& row) {
        ++rows;
        hang += row.state == TicketState::Left ? 1 : 0;
        maxWait = std::max(maxWait, row.waitS.value_or(0));
        if (row.state != TicketState::Done || row.serviceS.value_or(0) <= 0)
            return;
        ++served;
        sumWait += *row.waitS;
        sumService += *row.serviceS;
        maxService = std::max(maxService, *row.serviceS);
    }
    void check(const QJsonObject& expected) const {
        CHECK(rows == expected[QLatin1String("rows")].toInt());
        CHECK(served == expected[QLatin1String("served")].toInt());
        CHECK(sumWait == expected[QLatin1String("sum_wait_s")].toInteger());
        CHECK(sumService == expected[QLatin1String("sum_service_s")].toInteger());
        CHECK(hang == expected[QLatin1String("hang")].toInt());
        CHECK(maxWait == expected[QLatin1String("max_q_time_s")].toInteger());
    }
};

QJsonObject json(const QString& path) {
    return QJsonDocument::fromJson(readFile(path)).object();
}

} // namespace

TEST_CASE("an imported visit keeps times, recorded durations and the day past midnight",
          "[queue]") {
    QueueOffice office;
    const auto report =
        must(importVisits(*office.office.store, office.x, rows({kServed, kHungUp}), bankMap(), {}));
    CHECK(report.imported == 2);
    CHECK(report.unusedColumns.isEmpty());
    const auto all = dayRows(office, {2010, 8, 1});
    REQUIRE(all.size() == 2);
    const TicketRow& left = all[0];
    CHECK(left.state == TicketState::Left);
    CHECK(left.doubtful == QStringList{QStringLiteral("negative_vru_time")});
    CHECK_FALSE(left.startedAt.has_value());
    const TicketRow& served = all[1];
    CHECK(served.isImported());
    CHECK(served.state == TicketState::Done);
    CHECK(served.serviceS == 121); // the file's figure, not the difference of its times
    CHECK(served.waitS == 180);
    CHECK(officeTime(*served.startedAt) ==
          QDateTime(QDate(2010, 8, 2), QTime(0, 1, 10), officeZone()));
    CHECK(served.day == QDate(2010, 8, 1));
    CHECK(served.counterName == QStringLiteral("MICHAL"));
    CHECK(served.recordedOutcome == QStringLiteral("AGENT"));
    CHECK(served.doubtful.isEmpty());
}

TEST_CASE("importing a file again adds nothing", "[queue]") {
    QueueOffice office;
    const QByteArray file = rows({kServed, kHungUp});
    must(importVisits(*office.office.store, office.x, file, bankMap(), {}));
    const auto events = office.countEvents();
    const auto again = must(importVisits(*office.office.store, office.x, file, bankMap(), {}));
    CHECK(again.imported == 0);
    CHECK(again.known == 2);
    CHECK(office.countEvents() == events);
}

TEST_CASE("bad rows come back with the reason in a last column", "[queue]") {
    QueueOffice office;
    const QByteArray file = rows(
        {kServed, kServed,
         "AA0101,3,0,0,PS,2010-08-01,25:00:00,9:00:05,5,0:00:00,0:00:00,0,HANG,0:00:00,0:00:00,0,"
         "NO_SERVER",
         "AA0101,4,0,0,PS,2010-08-01,9:00:00,9:00:05,5,0:00:00,0:00:00,0,BUSY,0:00:00,0:00:00,0,"
         "NO_SERVER",
         "AA0101,5,0,0,PS,2010-08-01,9:00:00"});
    SECTION("the rest is imported") {
        const auto report = must(importVisits(*office.office.store, office.x, file, bankMap(), {}));
        CHECK(report.rows == 5);
        CHECK(report.imported == 1);
        CHECK(report.bad == 4);
        const auto back = must(readCsv(report.badRowsCsv));
        REQUIRE(back.rows.size() == 5);
        CHECK(back.rows[0].last() == QStringLiteral("reason"));
        QStringList reasons;
        for (size_t i = 1; i < back.rows.size(); ++i)
            reasons.append(back.rows[i].last());
        CHECK(reasons ==
              QStringList{QStringLiteral("duplicate|2"), QStringLiteral("time|vru_entry|25:00:00"),
                          QStringLiteral("outcome|outcome|BUSY"), QStringLiteral("columns|17|7")});
    }
    SECTION("strictly, nothing is") {
        const auto events = office.countEvents();
        const auto report = must(importVisits(*office.office.store, office.x, file, bankMap(),
                                              {{}, BadRows::Refuse, {}}));
        CHECK(report.isRefused);
        CHECK(report.imported == 0);
        CHECK(must(readCsv(report.badRowsCsv)).rows.size() == 5);
        CHECK(office.countEvents() == events);
    }
}

TEST_CASE("a file without a column of the map is refused with its name", "[queue]") {
    QueueOffice office;
    QByteArray file = rows({kServed});
    file.replace("ser_time,", "ser_secs,");
    CHECK(importVisits(*office.office.store, office.x, file, bankMap(), {}).error() ==
          Error{ErrorCode::Missing, QStringLiteral("column|ser_time")});
}

TEST_CASE("a map with an unknown encoding or without one delimiter is refused", "[queue]") {
    const QByteArray good = readFile(sourcePath(QStringLiteral("tests/maps/bank_calls.json")));
    REQUIRE(VisitMap::parse(good));
    CHECK(VisitMap::parse(QByteArray(good).replace("\"delimiter\": \",\"", "\"delimiter\": \"\""))
              .error()
              .code == ErrorCode::InvalidInput);
    CHECK(VisitMap::parse(QByteArray(good).replace("\"auto\"", "\"latin-9\"")).error() ==
          Error{ErrorCode::InvalidInput, QStringLiteral("encoding|latin-9")});
}

TEST_CASE("an import that was stopped goes on where it stood", "[queue]") {
    QueueOffice office;
    QByteArray file = rows({});
    for (int call = 0; call < 700; ++call)
        file +=
            QByteArray(kHungUp).replace("AA0101,2,", "AA0101," + QByteArray::number(call) + ',') +
            '\n';
    VisitImportOptions options;
    options.progress = [](int done, int) { return done < 300; };
    const auto stopped =
        must(importVisits(*office.office.store, office.x, file, bankMap(), options));
    CHECK(stopped.stopped);
    CHECK(stopped.imported == 300);
    const auto rest = must(importVisits(*office.office.store, office.x, file, bankMap(), {}));
    CHECK(rest.known == 300);
    CHECK(rest.imported == 400);
}

TEST_CASE("half a month of bank calls gives the published figures of each day", "[queue]") {
    const QString path = sharedPath(QStringLiteral("data/queue/bank_calls_2010-08-01_to_15.csv"));
    const QJsonObject expected =
        json(sharedPath(QStringLiteral("data/expected.json")))[QLatin1String("bank_calls")]
            .toObject();
    const QJsonObject reliable =
        json(sourcePath(QStringLiteral("tests/data/bank_calls_reliable.json")));
    QueueOffice office;
    const auto report =
        must(importVisits(*office.office.store, office.x, readFile(path), bankMap(), {}));
    CHECK(report.bad == 0);
    CHECK(report.imported == 23668);
    REQUIRE(report.days.size() == 15);
    Figures total;
    Figures totalReliable;
    std::map<QString, int> outcomes;
    for (const QDate day : report.days) {
        const QString key = day.toString(Qt::ISODate);
        INFO(key.toStdString());
        Figures ofDay;
        Figures ofReliable;
        std::map<QString, int> doubtful;
        int notes = 0;
        for (const TicketRow& row : dayRows(office, day)) {
            ofDay.add(row);
            total.add(row);
            ++outcomes[row.recordedOutcome];
            notes += static_cast<int>(row.notes.size());
            for (const QString& kind : row.doubtful)
                ++doubtful[kind];
            if (!row.doubtful.isEmpty())
                continue;
            ofReliable.add(row);
            totalReliable.add(row);
        }
        ofDay.check(expected[QLatin1String("per_day")].toObject()[key].toObject());
        const QJsonObject day2 = reliable[QLatin1String("per_day")].toObject()[key].toObject();
        ofReliable.check(day2);
        const QJsonObject kinds = day2[QLatin1String("doubtful")].toObject();
        for (auto kind = kinds.begin(); kind != kinds.end(); ++kind)
            CHECK(doubtful[kind.key()] == kind.value().toInt());
        CHECK(notes == day2[QLatin1String("notes")]
                           .toObject()[QLatin1String("queue_to_service_over_5_s")]
                           .toInt());
    }
    CHECK(total.rows == expected[QLatin1String("rows")].toInt());
    CHECK(total.maxService == expected[QLatin1String("max_service_s")].toInteger());
    const QJsonObject read = expected[QLatin1String("outcome")].toObject();
    for (auto outcome = read.begin(); outcome != read.end(); ++outcome)
        CHECK(outcomes[outcome.key()] == outcome.value().toInt());
    totalReliable.check(reliable[QLatin1String("total")].toObject());
}

TEST_CASE("a row that was imported before with other values is bad and says which", "[queue]") {
    QueueOffice office;
    Store& store = *office.office.store;
    must(importVisits(store, office.x, rows({kServed, kHungUp}), bankMap(), {}));
    const auto events = office.countEvents();
    const QByteArray changed = QByteArray(kServed)
                                   .replace(",180,", ",185,")
                                   .replace("0:03:12", "0:03:13")
                                   .replace("MICHAL", "AVI");
    const auto report =
        must(importVisits(store, office.x, rows({kHungUp, changed.constData()}), bankMap(), {}));
    CHECK(report.imported == 0);
    CHECK(report.known == 1);
    REQUIRE(report.bad == 1);
    CHECK(report.badRows[0].line == 3);
    CHECK(report.badRows[0].reason ==
          QStringLiteral("differs|ser_exit: 0:03:12 → 0:03:13, q_time: 180 → 185, "
                         "server: MICHAL → AVI"));
    CHECK(office.countEvents() == events);
    SECTION("strictly, a new row beside it stays out as well") {
        const QByteArray fresh = QByteArray(kServed).replace("AA0101,1,", "AA0101,9,");
        const auto strict =
            must(importVisits(store, office.x, rows({fresh.constData(), changed.constData()}),
                              bankMap(), {{}, BadRows::Refuse, {}}));
        CHECK(strict.isRefused);
        CHECK(office.countEvents() == events);
    }
    SECTION("a hall that is named later is a difference, one that is left out is none") {
        VisitImportOptions options;
        options.hall = office.hall;
        const auto moved = must(importVisits(store, office.x, rows({kServed}), bankMap(), options));
        REQUIRE(moved.bad == 1);
        CHECK(moved.badRows[0].reason.startsWith(QStringLiteral("differs|hall: ")));
        const QByteArray fresh = QByteArray(kServed).replace("AA0101,1,", "AA0101,9,");
        must(importVisits(store, office.x, rows({fresh.constData()}), bankMap(), options));
        CHECK(must(importVisits(store, office.x, rows({fresh.constData()}), bankMap(), {})).known ==
              1);
    }
}

TEST_CASE("a row with an empty part of its key is bad", "[queue]") {
    QueueOffice office;
    const QByteArray file =
        rows({QByteArray(kServed).replace("AA0101,1,", "AA0101,,").constData(),
              QByteArray(kServed).replace("AA0101,1,", "AA0101, ,").constData(), kHungUp});
    const auto report = must(importVisits(*office.office.store, office.x, file, bankMap(), {}));
    CHECK(report.imported == 1);
    REQUIRE(report.badRows.size() == 2);
    CHECK(report.badRows[0].reason == QStringLiteral("key|call_id|"));
    CHECK(report.badRows[1].reason == QStringLiteral("key|call_id|"));
}
