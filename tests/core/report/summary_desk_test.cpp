// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/open_office.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

bool hasChange(const std::vector<FigureChange>& changes, const char* figure, const char* was,
               const char* is) {
    return std::ranges::find(changes,
                             FigureChange{QString::fromUtf8(figure), QString::fromUtf8(was),
                                          QString::fromUtf8(is)}) != changes.end();
}

} // namespace

TEST_CASE("a draft shows the lived day and issues nothing", "[report]") {
    OpenOffice office;
    office.serveOne();
    const auto summary = office.desk().draft(kDay);
    REQUIRE(summary);
    CHECK(summary->queue.all.served == 1);
    CHECK(summary->queue.reliable.wait.meanS() == 60);
    CHECK(summary->queue.reliable.walk.meanS() == 10);
    CHECK(summary->queue.reliable.service.meanS() == 300);
    CHECK(summary->reconciliation.isOk);
    REQUIRE(summary->halls.size() == 1);
    CHECK(summary->halls[0].peak == HallPeak{1, officeMs(kDay, QTime(9, 0))});
    CHECK(summary->completeness.held() == 1);
    CHECK(office.desk().list(kDay).value().empty());
}

TEST_CASE("issuing again is a correction that lists what changed, and the first file stays",
          "[report]") {
    OpenOffice office;
    office.serveOne();
    const auto first = office.desk().issue(kDay, {}, office.printer());
    REQUIRE(first);
    CHECK(first->version == 1);
    CHECK(first->differences.empty());
    CHECK(first->vector.size() == 1);
    office.serveOne();
    const auto second = office.desk().issue(kDay, office.hall, office.printer());
    REQUIRE(second);
    CHECK(second->version == 2);
    CHECK(hasChange(second->differences, "queue/1号窗口/done", "1", "2"));
    CHECK(hasChange(second->differences, "reconciliation/issued", "1", "2"));
    CHECK(office.editions.back().differences == second->differences);
    CHECK(office.desk().issued(kDay, {}, 1).value() == QByteArray("%PDF 1 paper 1"));
    CHECK(office.desk().issued(kDay, {}, 2).value() == QByteArray("%PDF 2 paper 2"));
    CHECK(office.desk().issued(kDay, {}, 3).error().code == ErrorCode::NotFound);
    const auto listed = office.desk().list(kDay).value();
    REQUIRE(listed.size() == 2);
    CHECK(listed[1].differences == second->differences);
}

TEST_CASE("a summary that has not changed is not issued again", "[report]") {
    OpenOffice office;
    office.serveOne();
    REQUIRE(office.desk().issue(kDay, {}, office.printer()));
    office.machine.clock.advanceSeconds(600);
    REQUIRE(office.desk().reprint(kDay, {}, 1));
    CHECK(office.desk().issue(kDay, {}, office.printer()).error() ==
          Error{ErrorCode::RuleRefused, QStringLiteral("summary_unchanged|1")});
    CHECK(office.desk().list(kDay).value().size() == 1);
    CHECK(office.editions.size() == 1);
    REQUIRE(DayDesk(*office.office.store, office.office.session).closeDay(office.hall, kDay));
    const auto closed = office.desk().issue(kDay, {}, office.printer());
    REQUIRE(closed);
    CHECK(closed->version == 2);
}

TEST_CASE("issuing signs this machine's head behind the paper", "[report]") {
    OpenOffice office;
    REQUIRE(office.desk().issue(kDay, {}, office.printer()));
    const auto heads = office.office.store->read(
        [](Sql& sql) -> Result<std::vector<SignedHead>> { return newestHeads(sql); });
    const auto last = office.office.store->read([&](Sql& sql) -> Result<OriginHead> {
        return EventLog::head(sql, office.office.store->device().origin).value();
    });
    REQUIRE(heads->size() == 1);
    CHECK(heads->front().hash == last->hash);
}

TEST_CASE("a reprint is the issued file and is counted", "[report]") {
    OpenOffice office;
    REQUIRE(office.desk().issue(kDay, {}, office.printer()));
    const QByteArray file = office.desk().issued(kDay, {}, 1).value();
    for (int copy = 1; copy <= 3; ++copy) {
        office.machine.clock.advanceSeconds(1);
        const auto reprint = office.desk().reprint(kDay, {}, 1);
        REQUIRE(reprint);
        CHECK(reprint->pdf == file);
        CHECK(reprint->copy == copy);
    }
    CHECK(office.editions.size() == 1);
}

TEST_CASE("two papers of one version from two machines are both listed", "[report]") {
    OpenOffice office;
    const auto first = office.desk().issue(kDay, {}, office.printer());
    REQUIRE(first);
    const auto other = office.office.store->write([&](Sql& sql) -> Result<QByteArray> {
        const auto file = office.office.store->blobs().put(sql, "%PDF of the other machine");
        QJsonObject body = EventLog::byHash(sql, first->event)->json();
        body.insert(QStringLiteral("pdf"), QString::fromLatin1(file->toHex()));
        const auto appended = office.office.store->log().append(
            sql, office.office.session.account,
            {{summarySubject(office.hall, kDay), QStringLiteral("summary_issued"), body}});
        return appended ? Result<QByteArray>(appended->front().hash) : fail(appended.error());
    });
    REQUIRE(other);
    const auto listed = office.desk().list(kDay).value();
    REQUIRE(listed.size() == 2);
    CHECK(listed[0].label() == QStringLiteral("1"));
    CHECK(listed[1].label() == QStringLiteral("1′"));
    CHECK(listed[0].event < listed[1].event);
    const int twin = listed[1].event == *other ? 1 : 0;
    CHECK(office.desk().issued(kDay, {}, 1, twin).value() ==
          QByteArray("%PDF of the other machine"));
    office.serveOne();
    CHECK(office.desk().issue(kDay, {}, office.printer())->version == 2);
}

TEST_CASE("who issues while another does is told and no number is given twice", "[report]") {
    OpenOffice office;
    const auto slow = [&](const Summary&, const SummaryEdition&) -> Result<QByteArray> {
        REQUIRE(office.desk().issue(kDay, {}, office.printer()));
        return QByteArray("%PDF slow");
    };
    CHECK(office.desk().issue(kDay, {}, slow).error().code == ErrorCode::ChangedMeanwhile);
    CHECK(office.desk().list(kDay).value().size() == 1);
}

TEST_CASE("a paper that cannot be made is not issued", "[report]") {
    OpenOffice office;
    const auto broken = [](const Summary&, const SummaryEdition&) -> Result<QByteArray> {
        return fail(ErrorCode::DiskFull);
    };
    CHECK(office.desk().issue(kDay, {}, broken).error().code == ErrorCode::DiskFull);
    CHECK(office.desk().list(kDay).value().empty());
}

TEST_CASE("only who may issue issues, everybody may look", "[report]") {
    OpenOffice office;
    REQUIRE(OfficeDesk(*office.office.store, office.office.session)
                .addAccount(QStringLiteral("wang"), QStringLiteral("王某"), {Role::Clerk},
                            kTestPassword));
    office.office.logInAgain(office.machine, QStringLiteral("wang"));
    CHECK(office.desk().issue(kDay, {}, office.printer()).error().code == ErrorCode::NotAllowed);
    CHECK(office.desk().draft(kDay).has_value());
}

TEST_CASE("the summary of a day to come is looked at but not issued", "[report]") {
    OpenOffice office;
    CHECK(office.desk().issue(kDay.addDays(1), {}, office.printer()).error() ==
          Error{ErrorCode::RuleRefused, QStringLiteral("future_day")});
    CHECK(office.desk().draft(kDay.addDays(1)).has_value());
}

TEST_CASE("issued summaries are the same rows after a rebuild", "[report]") {
    OpenOffice office;
    office.serveOne();
    REQUIRE(office.desk().issue(kDay, {}, office.printer()));
    office.serveOne();
    REQUIRE(office.desk().issue(kDay, {}, office.printer()));
    const auto before = office.desk().list(kDay).value();
    const auto dumps = office.office.store->write([&](Sql& sql) -> Result<bool> {
        const auto rows = office.machine.projections.dump(sql);
        office.machine.projections.rebuild(sql);
        return rows == office.machine.projections.dump(sql);
    });
    REQUIRE(dumps);
    CHECK(*dumps);
    CHECK(office.desk().list(kDay).value().size() == before.size());
}
