// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/exchange_office.h"

#include "core/base/resident_id.h"
#include "core/claims/case_desk.h"
#include "core/office/catalogue.h"
#include "core/queue/day_desk.h"
#include "core/queue/queue_desk.h"
#include "core/sync/enrolment.h"

namespace chuangkou::bench {

namespace {

constexpr int kVisitsADay = 240;
const QDate kFirstDay(2020, 2, 18);
const QStringList kItems{QStringLiteral("employment-registration"),
                         QStringLiteral("unemployment-registration"), QStringLiteral("file-query"),
                         QStringLiteral("flexible-enrolment"), QStringLiteral("career-guidance")};

/// A citizen's number of its own for each number.
QString citizen(int number) {
    const QDate born = QDate(1960, 1, 1).addDays(number % 15'000);
    const QString seventeen = QStringLiteral("220104%1%2")
                                  .arg(born.toString(QStringLiteral("yyyyMMdd")))
                                  .arg(number / 15'000, 3, 10, QLatin1Char('0'));
    const auto guessed = ResidentId::parse(seventeen + QLatin1Char('0'));
    return seventeen +
           (guessed ? QStringLiteral("0") : guessed.error().detail.section(QLatin1Char('|'), 1));
}

} // namespace

ExchangeOffice::ExchangeOffice(std::uint64_t seed) : m_chance(seed) {
    (void)must(foundOffice(pc.folder(), pc.context(),
                           {QStringLiteral("测试人社局"), QStringLiteral("220102"),
                            QStringLiteral("1号窗口"), QStringLiteral("admin"),
                            QStringLiteral("管理员"), ExchangePc::kPassword}));
    in = pc.logInAgain();
    in.store->database().sql().each(QStringLiteral("PRAGMA synchronous = OFF"), {},
                                    [](const SqlRow&) {});
    OfficeDesk desk(*in.store, in.session);
    m_hall = must(desk.setHall({{}, QStringLiteral("大厅"), 0, {}}));
    for (int number = 1; number <= 6; ++number)
        m_counters.push_back(must(
            desk.setCounter({{}, m_hall, number, QStringLiteral("%1号窗口").arg(number), {}, {}})));
    for (auto& [session, login] : {std::pair(&m_clerk, "zhao"), std::pair(&m_second, "qian")}) {
        const QString name = QString::fromLatin1(login);
        const std::set<Role> roles{Role::Clerk, Role::Supervisor};
        const auto id = must(desk.addAccount(name, name, roles, ExchangePc::kPassword));
        *session = {id, name, name, roles, {}, false};
    }
    completeCatalogue();
}

void ExchangeOffice::completeCatalogue() {
    OfficeDesk desk(*in.store, m_clerk);
    const QString source = QStringLiteral("bench");
    const auto done = [](const Result<void>& result) {
        if (!result)
            qFatal("catalogue: %d", static_cast<int>(result.error().code));
    };
    for (const QString& id : kItems) {
        const ServiceItem* item = Catalogue::shipped().find(id);
        if (!item->type)
            done(desk.completeItem(id, QStringLiteral("type"), QStringLiteral("即办件"), source));
        else if (*item->type == CaseType::Promised && !item->limit)
            done(desk.completeItem(id, QStringLiteral("limit"),
                                   QJsonObject{{QStringLiteral("days"), 5},
                                               {QStringLiteral("unit"), QStringLiteral("working")}},
                                   source));
    }
}

qint64 ExchangeOffice::events() {
    return must(in.store->read([](Sql& sql) -> Result<qint64> {
        return sql.integer(QStringLiteral("SELECT count(*) FROM ev_events")).value_or(0);
    }));
}

/// As little alike as real people: what repeats would be compressed away.
Person ExchangeOffice::visitor(int number) {
    static const QString surnames = QStringLiteral("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗");
    static const QString given = QStringLiteral("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华"
                                                "玉兰萍毅浩宇轩然凡佳嘉琼珍莉春梅红");
    const auto oneOf = [this](const QString& all) {
        return all.at(chance(static_cast<int>(all.size())));
    };
    Person person;
    person.kind = IdentityKind::ResidentId;
    person.number = citizen(chance(15'000) + 15'000 * (number % 1000));
    person.name = QString(oneOf(surnames)) + oneOf(given) + oneOf(given);
    person.phone = QStringLiteral("13%1").arg(chance(1'000'000'000), 9, 10, QLatin1Char('0'));
    return person;
}

void ExchangeOffice::serve(const TicketRow& called) {
    QueueDesk desk(*in.store, m_clerk);
    pc.clock.advanceSeconds(2 + chance(13));
    if (chance(20) == 0) {
        (void)must(desk.notPresent({called.id, {}}));
        return;
    }
    (void)must(desk.start({called.id, {}}, StartedBy::Clerk));
    pc.clock.advanceSeconds(20 + chance(60)); // six counters share the hours
    (void)must(desk.finish({called.id, {}}, {}));
}

void ExchangeOffice::queueDay() {
    (void)must(DayDesk(*in.store, m_clerk).openDay(m_hall));
    QueueDesk desk(*in.store, m_clerk);
    int waiting = 0;
    for (int visit = 0; visit < kVisitsADay || waiting > 0;) {
        pc.clock.advanceSeconds(5 + chance(15));
        if (visit < kVisitsADay && (waiting == 0 || chance(2) == 0)) {
            WalkIn request;
            request.hall = m_hall;
            request.letter = QStringLiteral("A");
            request.line = QStringLiteral("employment");
            request.item = kItems[chance(2)];
            if (chance(8) == 0) {
                request.ticketClass = TicketClass::Priority;
                request.classReason = QStringLiteral("old_person");
            }
            (void)must(desk.issueWalkIn(request));
            ++visit;
            ++waiting;
            continue;
        }
        const auto called = must(desk.callNext(m_counters[static_cast<size_t>(chance(6))]));
        if (called.kind != CallOutcome::Kind::Called)
            break; // who was not present may come again later that day
        serve(called.ticket);
        --waiting;
    }
    (void)must(DayDesk(*in.store, m_clerk).closeDay(m_hall, officeDate(pc.clock.nowMs())));
}

void ExchangeOffice::workAtTheQueue(qint64 wanted) {
    QDate day = std::max(officeDate(pc.clock.nowMs()), kFirstDay);
    for (; events() < wanted; day = day.addDays(1)) {
        pc.clock.set(day, QTime(8, 30));
        queueDay();
    }
}

void ExchangeOffice::caseOfOne(int number) {
    CaseDesk desk(*in.store, m_clerk);
    NewCase fresh;
    fresh.item = kItems[chance(static_cast<int>(kItems.size()))];
    fresh.person = visitor(number);
    fresh.counter = m_counters[static_cast<size_t>(chance(6))];
    for (const ItemDocument& document : Catalogue::shipped().find(fresh.item)->documents)
        fresh.documents.push_back({document.name, true, 1});
    fresh.fields.insert(QStringLiteral("result_delivery"), QStringLiteral("自取"));
    const auto id = must(desk.take(fresh));
    pc.clock.advanceSeconds(30 + chance(200));
    (void)must(desk.accept(id));
    pc.clock.advanceSeconds(600 + chance(5000));
    // Whoever took it in may be the one who may not finish it.
    const auto check = [](const Result<void>& done) {
        if (!done)
            qFatal("case: %d %s", static_cast<int>(done.error().code),
                   qPrintable(done.error().detail));
    };
    check(CaseDesk(*in.store, m_second).finish(id));
    pc.clock.advanceSeconds(30 + chance(200));
    check(desk.deliver(id));
}

void ExchangeOffice::workAtCases(qint64 wanted) {
    constexpr int kCasesADay = 6; // a case may take an hour and a half
    QDate day = kFirstDay;
    for (int number = 1; events() < wanted; ++number) {
        if (number % kCasesADay == 1) {
            pc.clock.set(day, QTime(8, 30));
            day = day.addDays(1);
        }
        caseOfOne(number);
    }
}

std::unique_ptr<ExchangePc> ExchangeOffice::join() {
    auto second = std::make_unique<ExchangePc>(2);
    const QString setup = QStringLiteral("only until admitted 9");
    const QString request = second->path(QStringLiteral("request"));
    const QString answer = second->path(QStringLiteral("answer"));
    (void)must(joinRequest(second->folder(), second->context(), setup, request));
    (void)must(admit(*in.store, in.session, request, 2, QStringLiteral("2号窗口"), answer));
    (void)must(acceptAdmission(second->folder(), second->context(), setup, answer));
    return second;
}

} // namespace chuangkou::bench
