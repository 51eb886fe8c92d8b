// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/claims_projections.h"
#include "core/queue/queue_projections.h"
#include "core/queue/visit_import.h"
#include "core/report/report_projections.h"
#include "core/report/summary_desk.h"
#include "tests/support/shared_data.h"
#include "tests/support/store_bench.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

QJsonObject daysIn(const QByteArray& json, const char* within) {
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QString name = QLatin1String(within);
    const QJsonObject part = name.isEmpty() ? root : root.value(name).toObject();
    return part.value(QLatin1String("per_day")).toObject();
}

/// Every figure that the file names is the same in the summary.
void checkFigures(const QJsonObject& expected, const QJsonObject& actual) {
    for (auto at = expected.begin(); at != expected.end(); ++at) {
        INFO(at.key().toStdString());
        if (!at.value().isObject())
            CHECK(actual.value(at.key()).toInteger(-1) == at.value().toInteger());
    }
}

/// Kinds that did not happen are named by the file only.
void checkCounts(const QJsonObject& expected, const QJsonObject& actual) {
    for (auto at = expected.begin(); at != expected.end(); ++at) {
        INFO(at.key().toStdString());
        CHECK(actual.value(at.key()).toInt() == at.value().toInt());
    }
    for (const QString& kind : actual.keys())
        CHECK(expected.contains(kind));
}

} // namespace

TEST_CASE("each of the fifteen days of bank calls gives the published figures", "[report]") {
    const QByteArray csv =
        readFile(sharedPath(QStringLiteral("data/queue/bank_calls_2010-08-01_to_15.csv")));
    const QJsonObject all =
        daysIn(readFile(sharedPath(QStringLiteral("data/expected.json"))), "bank_calls");
    const QJsonObject reliable =
        daysIn(readFile(sourcePath(QStringLiteral("tests/data/bank_calls_reliable.json"))), "");
    TestMachine machine;
    addQueueProjections(machine.projections);
    addClaimsProjections(machine.projections);
    addReportProjections(machine.projections);
    TestOffice office(machine);
    const auto map =
        VisitMap::parse(readFile(sourcePath(QStringLiteral("tests/maps/bank_calls.json"))));
    REQUIRE(map);
    const auto report = importVisits(*office.store, office.session, csv, *map, {});
    REQUIRE(report);
    REQUIRE(report->imported == 23668);
    REQUIRE(all.size() == 15);
    SummaryDesk desk(*office.store, office.session);
    for (const QString& day : all.keys()) {
        INFO(day.toStdString());
        const auto summary = desk.draft(QDate::fromString(day, Qt::ISODate));
        REQUIRE(summary);
        const QJsonObject json = summaryJson(*summary);
        const QJsonObject sure = reliable.value(day).toObject();
        checkFigures(all.value(day).toObject(), json.value(QLatin1String("all")).toObject());
        CHECK(json.value(QLatin1String("doubtful_rows")) ==
              sure.value(QLatin1String("doubtful_rows")));
        checkCounts(sure.value(QLatin1String("doubtful")).toObject(),
                    json.value(QLatin1String("doubtful")).toObject());
        checkCounts(sure.value(QLatin1String("notes")).toObject(),
                    json.value(QLatin1String("notes")).toObject());
        QJsonObject figures = sure;
        figures.remove(QLatin1String("doubtful_rows"));
        checkFigures(figures, json.value(QLatin1String("reliable")).toObject());
        CHECK(summary->reconciliation.isOk);
    }
}
