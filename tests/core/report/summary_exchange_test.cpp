// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/enrolment.h"
#include "tests/core/report/open_office.h"

using namespace chuangkou;

namespace {

/// A second PC of the office, whose administrator is logged in.
struct SecondMachine {
    explicit SecondMachine(TestOffice& office)
        : machine(1'000'000), folder(machine.path(QStringLiteral("store"))) {
        const QString request = machine.path(QStringLiteral("request"));
        const QString answer = machine.path(QStringLiteral("answer"));
        const QString setup = QStringLiteral("only until admitted 9");
        REQUIRE(joinRequest(folder, machine.context(), setup, request));
        REQUIRE(
            admit(*office.store, office.session, request, 2, QStringLiteral("2号窗口"), answer));
        REQUIRE(acceptAdmission(folder, machine.context(), setup, answer));
        auto opened = logIn(folder, machine.context(), QStringLiteral("admin"), kTestPassword);
        REQUIRE(opened);
        store = std::move(opened->store);
        session = std::move(opened->session);
    }

    ReportMachine machine;
    QString folder;
    std::unique_ptr<Store> store;
    Session session;
};

void carry(Store& from, const Session& sender, Store& to, const Session& receiver,
           const QString& file) {
    REQUIRE(ExportDesk(from, sender).exportFull(file));
    REQUIRE(ImportDesk(to, receiver).importFile(file));
}

QJsonObject figuresOf(Store& store, const Session& session) {
    QJsonObject json = summaryJson(SummaryDesk(store, session).draft(kDay).value());
    json.remove(QLatin1String("completeness"));
    return json;
}

} // namespace

TEST_CASE("two machines of an office answer alike but for what they say they hold", "[report]") {
    OpenOffice first;
    SecondMachine second(first.office);
    first.serveOne();
    first.serveOne();
    carry(*first.office.store, first.office.session, *second.store, second.session,
          first.machine.path(QStringLiteral("1.ckb")));
    CHECK(figuresOf(*first.office.store, first.office.session) ==
          figuresOf(*second.store, second.session));
    const auto here = first.desk().draft(kDay).value();
    const auto there = SummaryDesk(*second.store, second.session).draft(kDay).value();
    CHECK(here.queue.all.served == 2);
    // Until when the other machine's data reach is what an export said.
    CHECK(completenessText(there.completeness, kDay) ==
          QStringLiteral("含 2/2 台机器；1号窗口数据至 09:12"));
}

TEST_CASE("papers issued on two machines at once are both kept and open as their files on both",
          "[report]") {
    OpenOffice first;
    SecondMachine second(first.office);
    first.serveOne();
    carry(*first.office.store, first.office.session, *second.store, second.session,
          first.machine.path(QStringLiteral("1.ckb")));
    SummaryDesk there(*second.store, second.session);
    const auto printed = [](const Summary&, const SummaryEdition&) -> Result<QByteArray> {
        return QByteArray("%PDF second");
    };
    // One account only may issue; both PCs do before they meet again.
    REQUIRE(first.desk().issue(kDay, {}, first.printer()));
    REQUIRE(there.issue(kDay, {}, printed));
    carry(*first.office.store, first.office.session, *second.store, second.session,
          first.machine.path(QStringLiteral("2.ckb")));
    carry(*second.store, second.session, *first.office.store, first.office.session,
          first.machine.path(QStringLiteral("3.ckb")));
    const auto here = first.desk().list(kDay).value();
    const auto listed = there.list(kDay).value();
    REQUIRE(here.size() == 2);
    REQUIRE(listed.size() == 2);
    for (size_t i = 0; i < 2; ++i) {
        CHECK(here[i].event == listed[i].event);
        CHECK(here[i].label() == listed[i].label());
        CHECK(first.desk().issued(kDay, {}, 1, here[i].twin).value() ==
              there.issued(kDay, {}, 1, here[i].twin).value());
    }
    first.serveOne();
    CHECK(first.desk().issue(kDay, {}, first.printer())->version == 2);
}

TEST_CASE("durations between two machines whose clocks differed are doubtful", "[report]") {
    OpenOffice first;
    SecondMachine second(first.office);
    first.serveOne();
    first.serveOne();
    second.machine.clock.advanceSeconds(2 * 370 + 240);
    carry(*first.office.store, first.office.session, *second.store, second.session,
          first.machine.path(QStringLiteral("1.ckb")));
    // The second PC has a part in one of the two visits.
    const auto ticket = first.office.store->read([](Sql& sql) -> Result<TicketId> {
        return TicketTable::ofDay(sql, std::nullopt, kDay).front().id;
    });
    REQUIRE(second.store->write([&](Sql& sql) {
        return second.store->log().append(
            sql, ActorId(),
            {{SubjectId::from(*ticket), QStringLiteral("clock_corrected"), QJsonObject()}});
    }));
    carry(*second.store, second.session, *first.office.store, first.office.session,
          first.machine.path(QStringLiteral("2.ckb")));
    const auto summary = first.desk().draft(kDay).value();
    CHECK(summary.doubtfulRows == 1);
    CHECK(summary.doubtful.at(QStringLiteral("clocks_differ")) == 1);
    CHECK(summary.queue.reliable.served == summary.queue.all.served - 1);
}
