// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/claims_projections.h"
#include "core/queue/day_desk.h"
#include "core/queue/queue_desk.h"
#include "core/queue/queue_projections.h"
#include "core/report/report_projections.h"
#include "core/report/summary_desk.h"
#include "tests/support/store_bench.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

namespace chuangkou {

inline const QDate kDay(2020, 2, 17);

/// A PC with every projection that a summary reads.
struct ReportMachine : TestMachine {
    explicit ReportMachine(std::uint64_t firstId = 0) : TestMachine(firstId) {
        addQueueProjections(projections);
        addClaimsProjections(projections);
        addReportProjections(projections);
    }
};

/// An office of one hall and one counter whose day is open.
struct OpenOffice {
    OpenOffice() : office(machine) {
        OfficeDesk desk(*office.store, office.session);
        hall =
            desk.setHall({{}, QStringLiteral("一楼大厅"), 30, office.store->device().id}).value();
        counter = desk.setCounter({{}, hall, 1, QStringLiteral("1号窗口"), {}, {}}).value();
        REQUIRE(DayDesk(*office.store, office.session).openDay(hall));
    }
    void serveOne() {
        QueueDesk queue(*office.store, office.session);
        WalkIn walkIn;
        walkIn.hall = hall;
        walkIn.letter = QStringLiteral("A");
        walkIn.line = QStringLiteral("social_insurance");
        REQUIRE(queue.issueWalkIn(walkIn));
        machine.clock.advanceSeconds(60);
        const auto called = queue.callNext(counter);
        REQUIRE(called);
        const SeenTicket ticket{called->ticket.id, {}};
        machine.clock.advanceSeconds(10);
        REQUIRE(queue.start(ticket, StartedBy::Clerk));
        machine.clock.advanceSeconds(300);
        ServiceResult service;
        service.line = walkIn.line;
        service.result = QStringLiteral("done");
        REQUIRE(queue.finish(ticket, {service}));
    }
    /// Every paper is another file, as Qt's are.
    SummaryPrinter printer() {
        return [this](const Summary& summary, const SummaryEdition& edition) -> Result<QByteArray> {
            editions.push_back(edition);
            return QByteArray("%PDF ") + QByteArray::number(summary.queue.all.rows) + " paper " +
                   QByteArray::number(editions.size());
        };
    }
    [[nodiscard]] SummaryDesk desk() { return SummaryDesk(*office.store, office.session); }

    ReportMachine machine;
    TestOffice office;
    HallId hall;
    CounterId counter;
    std::vector<SummaryEdition> editions;
};

} // namespace chuangkou
