// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/claims/claim_bench.h"

using namespace chuangkou;

namespace {
const QString kInstant = QStringLiteral("retiree-file-acceptance");
const QString kPromised = QStringLiteral("skill-upgrade-subsidy");
const QString kUnknownType = QStringLiteral("job-introduction");
} // namespace

TEST_CASE("a case number is read back and every wrong character is found", "[claims]") {
    const CaseNumber number{QStringLiteral("220102"), QStringLiteral("B"), 2020, 3, 0, 17};
    const QString text = number.toText();
    CHECK(text.startsWith(QStringLiteral("220102-B-2020-03-00017-")));
    CHECK(CaseNumber::parse(text).value() == number);
    CHECK(CaseNumber::parse(QLatin1Char(' ') + text.toLower()).value() == number);
    const CaseNumber later{QStringLiteral("22CBS"), QStringLiteral("A"), 2021, 12, 27, 123456};
    CHECK(later.toText().startsWith(QStringLiteral("22CBS-A-2021-12AA-123456-")));
    CHECK(CaseNumber::parse(later.toText()).value() == later);
    int passed = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        for (const QChar other : QStringLiteral("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")) {
            QString wrong = text;
            if (text[i] == u'-' || text[i] == other)
                continue;
            wrong[i] = other;
            passed += CaseNumber::parse(wrong).has_value();
        }
    CHECK(passed == 0);
    CHECK(CaseNumber::parse(text.chopped(1) + QLatin1Char(text.back() == u'0' ? '1' : '0'))
              .error()
              .detail == QStringLiteral("checksum|") + text.back());
    CHECK(CaseNumber::parse(u"12345").error().detail == QStringLiteral("format"));
}

TEST_CASE("an instant case is taken, accepted and finished in one key", "[claims]") {
    ClaimBench bench;
    const auto done = bench.cases().takeAndFinish(newCase(kInstant));
    REQUIRE(done);
    CHECK(done->number.startsWith(QStringLiteral("220102-B-2020-01-00001-")));
    CHECK_FALSE(done->due.isValid());
    const Case found = bench.cases().load(done->id).value();
    CHECK(found.state == CaseState::Decided);
    CHECK(found.result == CaseResult::Approved);
    CHECK(bench.cases().find(done->number).value() == done->id);
    const auto next = bench.cases().takeAndFinish(newCase(kInstant));
    CHECK(next->number.startsWith(QStringLiteral("220102-B-2020-01-00002-")));
}

TEST_CASE("a due date counts working days from acceptance", "[claims]") {
    ClaimBench bench;
    bench.machine.clock.set(QDate(2026, 2, 13), QTime(10, 0)); // policies, scenario 17
    CHECK(bench.cases().takeAndAccept(newCase(kPromised))->due == QDate(2026, 3, 5));
    bench.machine.clock.set(QDate(2020, 1, 22), QTime(10, 0)); // facts 11a
    CHECK(bench.cases().takeAndAccept(newCase(kPromised))->due == QDate(2020, 2, 13));
    const QString injury = QStringLiteral("work-injury-recognition"); // facts 11d
    bench.machine.clock.set(QDate(2020, 2, 3), QTime(10, 0));
    CHECK(bench.cases().takeAndAccept(newCase(injury))->due == QDate(2020, 4, 3));
    bench.completeLimit(kUnknownType, 20); // facts 11c
    bench.complete(kUnknownType, QStringLiteral("type"), QStringLiteral("承诺件"));
    bench.machine.clock.set(QDate(2021, 9, 15), QTime(10, 0));
    const auto accepted = bench.cases().takeAndAccept(newCase(kUnknownType));
    CHECK(accepted->due == QDate(2021, 10, 19));
    CHECK_FALSE(accepted->isProvisional);
    bench.machine.clock.set(QDate(2026, 12, 28), QTime(10, 0));
    CHECK(bench.cases().takeAndAccept(newCase(kPromised))->isProvisional);
}

TEST_CASE("a case without a known type or limit asks before it is accepted", "[claims]") {
    ClaimBench bench;
    const CaseId unknown = bench.cases().take(newCase(kUnknownType)).value();
    CHECK(bench.cases().accept(unknown).error() ==
          Error{ErrorCode::Missing, QStringLiteral("type")});
    bench.complete(kUnknownType, QStringLiteral("type"), QStringLiteral("承诺件"));
    CHECK(bench.cases().accept(unknown).error() ==
          Error{ErrorCode::Missing, QStringLiteral("limit")});
    CHECK(bench.cases().load(unknown)->state == CaseState::Submitted);
    bench.completeLimit(kUnknownType, 5);
    const auto accepted = bench.cases().accept(unknown);
    REQUIRE(accepted);
    CHECK(accepted->due == QDate(2020, 2, 24));
}

TEST_CASE("missing papers are asked for once and the case goes on when they come", "[claims]") {
    ClaimBench bench;
    NewCase fresh = newCase(kInstant);
    fresh.documents = {{QStringLiteral("身份证"), true, 1}, {QStringLiteral("户口本"), false, 1}};
    const CaseId id = bench.cases().take(fresh).value();
    CHECK(bench.cases().requestSupplement(id, {}).error().code == ErrorCode::Missing);
    REQUIRE(bench.cases().requestSupplement(id, {{QStringLiteral("户口本")}, QDate(2020, 2, 24)}));
    CHECK(bench.cases().accept(id).error() ==
          Error{ErrorCode::WrongState, QStringLiteral("supplement_requested")});
    REQUIRE(bench.cases().supplement(id, {{QStringLiteral("户口本"), true, 2}}));
    const Case found = bench.cases().load(id).value();
    CHECK(found.missing.isEmpty());
    REQUIRE(found.documents.size() == 2);
    CHECK(found.documents[1].copies == 2);
    CHECK(bench.cases().accept(id));
}

TEST_CASE("steps that do not follow the state, or lack a reason, are refused", "[claims]") {
    ClaimBench bench;
    const CaseId id = bench.cases().take(newCase(kInstant)).value();
    CHECK(bench.cases().finish(id).error().code == ErrorCode::WrongState);
    CHECK(bench.cases().deliver(id).error().code == ErrorCode::WrongState);
    CHECK(bench.cases().notAccept(id, QStringLiteral(" ")).error().code == ErrorCode::NeedsReason);
    REQUIRE(bench.cases().notAccept(id, QStringLiteral("不属于本机构")));
    CHECK(bench.cases().accept(id).error() ==
          Error{ErrorCode::WrongState, QStringLiteral("not_accepted")});
    CHECK(bench.cases().withdraw(id, QStringLiteral("x")).error().code == ErrorCode::WrongState);
    const CaseId other = bench.cases().take(newCase(kInstant)).value();
    REQUIRE(bench.cases().withdraw(other, QStringLiteral("申请人撤回")));
    CHECK(bench.cases().load(other)->isOver());
    NewCase wrong = newCase(kInstant);
    wrong.person.reset();
    wrong.unit = sampleUnit();
    CHECK(bench.cases().take(wrong).error() ==
          Error{ErrorCode::InvalidInput, QStringLiteral("applicant")});
    NewCase badNumber = newCase(kInstant);
    badNumber.person->number = QStringLiteral("220104199003070015");
    CHECK(bench.cases().take(badNumber).error().detail == QStringLiteral("number|checksum|6"));
    Session reception = bench.first;
    reception.roles = {Role::Reception};
    CHECK(CaseDesk(*bench.office.store, reception).take(newCase(kInstant)).error().code ==
          ErrorCode::NotAllowed);
}

TEST_CASE("what needs a second person cannot be finished by who accepted it", "[claims]") {
    ClaimBench bench;
    const CaseId id = bench.cases().takeAndAccept(newCase(kPromised))->id;
    CHECK(bench.cases().finish(id).error() ==
          Error{ErrorCode::RuleRefused, QStringLiteral("four_eyes")});
    CHECK(bench.casesOfSecond().finish(id));
}

TEST_CASE("no name and no number stands in a case's events", "[claims]") {
    ClaimBench bench;
    NewCase fresh = newCase(kInstant);
    fresh.agent = Person{{}, IdentityKind::None, {}, QStringLiteral("代办人某"), {}};
    fresh.fields = {{QStringLiteral("address"), QStringLiteral("人民大街1号")}};
    const CaseId id = bench.cases().takeAndFinish(fresh)->id;
    REQUIRE(bench.cases().note(id, QStringLiteral("样例甲来电")));
    REQUIRE(bench.cases().deliver(id, {DeliveryWay::Direct, samplePerson(), {}, {}}));
    QByteArray bodies;
    for (const Event& event : bench.eventsOf(id))
        bodies += event.body;
    CHECK(bodies.size() > 500);
    for (const QString& secret :
         {QStringLiteral("样例甲"), QStringLiteral("220104199003070016"),
          QStringLiteral("代办人某"), QStringLiteral("人民大街"), QStringLiteral("13800000000")})
        CHECK_FALSE(bodies.contains(secret.toUtf8()));
    CHECK(bench.cases().fields(id)->value(QStringLiteral("address")).toString() ==
          QStringLiteral("人民大街1号"));
}

TEST_CASE("one item of each line goes to the delivered result and the tally is right", "[claims]") {
    ClaimBench bench;
    const QDate today(2020, 2, 17);
    const QStringList instant{QStringLiteral("job-introduction"), kInstant};
    bench.complete(instant[0], QStringLiteral("type"), QStringLiteral("即办件"));
    for (const QString& item : instant) {
        const auto done = bench.cases().takeAndFinish(newCase(item));
        REQUIRE(done);
        REQUIRE(bench.cases().deliver(done->id));
    }
    const Catalogue& catalogue = Catalogue::shipped();
    for (const char* line : {"training", "personnel", "disputes"}) {
        for (const ServiceItem& item : catalogue.items()) {
            if (item.line != QLatin1String(line) || !item.policy.isEmpty())
                continue;
            bench.complete(item.id, QStringLiteral("type"), QStringLiteral("承诺件"));
            bench.completeLimit(item.id);
            const auto accepted = bench.cases().takeAndAccept(newCase(item.id));
            REQUIRE(accepted);
            REQUIRE(bench.casesOfSecond().finish(accepted->id));
            REQUIRE(bench.cases().deliver(accepted->id));
            CHECK(bench.cases().load(accepted->id)->isOver());
            break;
        }
    }
    const CaseId refused = bench.cases().take(newCase(kInstant)).value();
    REQUIRE(bench.cases().requestSupplement(refused, {{QStringLiteral("身份证")}, {}}));
    REQUIRE(bench.cases().notAccept(refused, QStringLiteral("未补正")));

    const DayTally tally = bench.cases().dayTally(today).value();
    CaseTally hand;
    hand.taken = 6;
    hand.accepted = 5;
    hand.notAccepted = 1;
    hand.supplementRequested = 1;
    hand.finished = 5;
    hand.finishedInstant = 2;
    hand.finishedPromised = 3;
    hand.early = 3;
    hand.onTime = 3;
    hand.delivered = 5;
    CHECK(tally.all == hand);
    CHECK(tally.byLine.size() == 5);
    for (const ServiceLine& line : catalogue.lines())
        CHECK(tally.byLine.at(line.id).delivered == 1);
    CHECK(bench.cases().dayTally(today.addDays(1))->all == CaseTally());
}

TEST_CASE("a case that is finished after its due day is late, an open one overdue", "[claims]") {
    ClaimBench bench;
    const auto accepted = bench.cases().takeAndAccept(newCase(kPromised));
    REQUIRE(accepted->due == QDate(2020, 3, 2));
    bench.machine.clock.set(QDate(2020, 3, 3), QTime(9, 0));
    CHECK(bench.cases().dayTally(QDate(2020, 3, 3))->all.overdue == 1);
    CHECK(bench.cases().dayTally(QDate(2020, 3, 2))->all.overdue == 0);
    REQUIRE(bench.casesOfSecond().finish(accepted->id));
    const CaseTally tally = bench.cases().dayTally(QDate(2020, 3, 3))->all;
    CHECK(tally.late == 1);
    CHECK(tally.onTime == 0);
    CHECK(tally.overdue == 0);
    CHECK(tally.workdays == 11);
}

TEST_CASE("the receipt holds what the applicant takes home", "[claims]") {
    ClaimBench bench;
    REQUIRE(OfficeDesk(*bench.office.store, bench.first)
                .setSetting(QStringLiteral("office_phone"), QStringLiteral("0431-12333")));
    NewCase fresh = newCase(QStringLiteral("work-injury-recognition"));
    fresh.agent = Person{{}, IdentityKind::None, {}, QStringLiteral("代办人"), {}};
    fresh.documents = {{QStringLiteral("工伤认定申请表"), true, 2},
                       {QStringLiteral("医疗诊断证明"), false, 1}};
    fresh.fields = {{QStringLiteral("result_delivery"), QStringLiteral("邮寄")}};
    const CaseId taken = bench.cases().take(fresh).value();
    CHECK(bench.cases().receipt(taken).error().code == ErrorCode::WrongState);
    const auto accepted = bench.cases().accept(taken);
    const AcceptanceReceipt receipt = bench.cases().receipt(taken).value();
    CHECK(receipt.number == accepted->number);
    CHECK(receipt.item == QStringLiteral("工伤认定申请"));
    CHECK(receipt.applicant == QStringLiteral("样例甲"));
    CHECK(receipt.applicantNumber == QStringLiteral("220104199003070016"));
    CHECK(receipt.contact == QStringLiteral("代办人"));
    CHECK(receipt.phone == QStringLiteral("13800000000"));
    REQUIRE(receipt.documents.size() == 1);
    CHECK(receipt.documents[0].copies == 2);
    CHECK(receipt.limit->days == 60);
    CHECK(receipt.due == QDate(2020, 4, 17));
    CHECK(receipt.notCounted.contains(QStringLiteral("中止")));
    CHECK(receipt.clerk == QStringLiteral("赵一"));
    CHECK(receipt.office == QStringLiteral("测试人社局"));
    CHECK(receipt.officePhone == QStringLiteral("0431-12333"));
    CHECK(receipt.resultDelivery == QStringLiteral("邮寄"));
    CHECK(receipt.received == QDate(2020, 2, 17));
}

TEST_CASE("the list finds cases by day, state and person", "[claims]") {
    ClaimBench bench;
    const auto open = bench.cases().takeAndAccept(newCase(kPromised));
    bench.machine.clock.set(QDate(2020, 2, 18), QTime(9, 0));
    const auto done = bench.cases().takeAndFinish(newCase(kInstant));
    REQUIRE(bench.casesOfSecond().finish(open->id));
    CaseFilter filter;
    filter.day = QDate(2020, 2, 17);
    CHECK(bench.cases().list(filter)->size() == 1);
    filter.day = QDate(2020, 2, 18);
    CHECK(bench.cases().list(filter)->size() == 2);
    filter.item = kInstant;
    REQUIRE(bench.cases().list(filter)->size() == 1);
    CHECK(bench.cases().list(filter)->front().id == done->id);
    CaseFilter ofPerson;
    ofPerson.person = bench.cases().load(done->id)->person;
    CHECK(bench.cases().list(ofPerson)->size() == 2);
    ofPerson.state = CaseState::Accepted;
    CHECK(bench.cases().list(ofPerson)->empty());
}
