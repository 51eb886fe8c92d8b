// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/door_desk.h"

#include "core/office/audit_table.h"
#include "core/queue/door_register_table.h"
#include "core/queue/event_body.h"
#include "core/queue/queue_step.h"

namespace chuangkou {

namespace {

enum class WhenFull { Refuse, Override };

QJsonObject doorBody(const HallToday& today, const QueueStep& step) {
    return {{QStringLiteral("hall"), today.hall.id.toText()},
            {QStringLiteral("date"), today.day.toString(Qt::ISODate)},
            {QStringLiteral("command"), step.act().command}};
}

NewEvent doorEvent(const HallToday& today, const char* kind, QJsonObject body) {
    return {doorSubject(today.hall.id, today.day), QString::fromLatin1(kind), std::move(body)};
}

NewEvent admittedEvent(const HallToday& today, const QueueStep& step,
                       const DoorScreening& screening, DoorWay way) {
    QJsonObject body = doorBody(today, step);
    body.insert(QStringLiteral("people"), 1 + screening.companions);
    body.insert(QStringLiteral("ticket"), way == DoorWay::ToTicket);
    return doorEvent(today, "door_admitted", body);
}

HallCount countOf(QueueStep& step, const HallToday& today) {
    return {step.occupancy(today), today.hall.cap};
}

/// Today, or why nobody may be let in or turned away.
Result<HallToday> todayAtDoor(Store& store, const Session& session, const HallId& hall) {
    if (!session.may(Right::WorkAtDoor))
        return fail(ErrorCode::NotAllowed);
    return store.read(
        [&](Sql& sql) -> Result<HallToday> { return QueueStep(store, session, sql).today(hall); });
}

Result<void> keep(Store& store, const HallToday& today, DoorEntry entry) {
    entry.at = today.now;
    auto dayRegister = DoorRegister::openOrCreate(store, today.day);
    return dayRegister ? dayRegister->add(entry) : fail(dayRegister.error());
}

Result<void> judge(const DoorScreening& screening, const QueueRules& rules) {
    const auto advice = judgeAtDoor(screening, rules.doorLimitTenths);
    if (!advice)
        return fail(advice.error());
    if (advice->verdict == DoorVerdict::MeasureAgain)
        return fail(ErrorCode::RuleRefused, QStringLiteral("measure_again"));
    if (advice->verdict == DoorVerdict::Refuse)
        return fail(ErrorCode::RuleRefused, advice->reason);
    return {};
}

bool isFull(QueueStep& step, const HallToday& today, int people) {
    return today.hall.cap > 0 && step.occupancy(today) + people > today.hall.cap;
}

} // namespace

Result<HallCount> DoorDesk::admit(const HallId& hall, const DoorScreening& screening, DoorWay way) {
    const auto today = todayAtDoor(m_store, m_session, hall);
    if (!today)
        return fail(today.error());
    if (const auto fit = judge(screening, today->rules); !fit)
        return fail(fit.error());
    auto counted = m_store.write([&](Sql& sql) -> Result<HallCount> {
        QueueStep step(m_store, m_session, sql);
        if (way == DoorWay::WithoutTicket && isFull(step, *today, 1 + screening.companions))
            return fail(ErrorCode::RuleRefused, QStringLiteral("hall_full"));
        const auto done = step.append({admittedEvent(*today, step, screening, way)});
        return done ? Result<HallCount>(countOf(step, *today)) : fail(done.error());
    });
    if (!counted)
        return counted;
    const auto kept = keep(m_store, *today, {0, screening, true, {}, {}});
    return kept ? counted : fail(kept.error());
}

Result<void> DoorDesk::refuse(const HallId& hall, const DoorScreening& screening,
                              const QString& reason, const QString& advised) {
    const auto today = todayAtDoor(m_store, m_session, hall);
    if (!today)
        return fail(today.error());
    if (reason.isEmpty())
        return fail(ErrorCode::NeedsReason, QStringLiteral("refusal"));
    const auto counted = m_store.write([&](Sql& sql) -> Result<void> {
        QueueStep step(m_store, m_session, sql);
        QJsonObject body = doorBody(*today, step);
        body.insert(QStringLiteral("reason"), reason);
        body.insert(QStringLiteral("advised"), advised.trimmed());
        return step.append({doorEvent(*today, "door_refused", body)});
    });
    if (!counted)
        return counted;
    return keep(m_store, *today, {0, screening, false, reason, advised.trimmed()});
}

Result<HallCount> DoorDesk::admitOver(const HallId& hall, const DoorScreening& screening,
                                      const QString& reason) {
    if (!m_session.may(Right::Override))
        return fail(ErrorCode::NotAllowed);
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::NeedsReason, QStringLiteral("override"));
    const auto today = todayAtDoor(m_store, m_session, hall);
    if (!today)
        return fail(today.error());
    // Above the cap a supervisor may let in, not past fever, mask or quarantine.
    if (const auto fit = judge(screening, today->rules); !fit)
        return fail(fit.error());
    auto counted = m_store.write([&](Sql& sql) -> Result<HallCount> {
        QueueStep step(m_store, m_session, sql);
        const auto done =
            step.append({admittedEvent(*today, step, screening, DoorWay::WithoutTicket)});
        if (!done)
            return fail(done.error());
        const HallCount count = countOf(step, *today);
        const auto listed =
            step.recordOverride(*today, TicketId(), reason.trimmed(), count.occupancy);
        return listed ? Result<HallCount>(count) : fail(listed.error());
    });
    if (!counted)
        return counted;
    const auto kept = keep(m_store, *today, {0, screening, true, {}, {}});
    return kept ? counted : fail(kept.error());
}

Result<HallCount> DoorDesk::countIn(const HallId& hall, int people) {
    const auto today = todayAtDoor(m_store, m_session, hall);
    if (!today)
        return fail(today.error());
    if (people < 1)
        return fail(ErrorCode::OutOfRange, QString::number(people));
    return m_store.write([&](Sql& sql) -> Result<HallCount> {
        QueueStep step(m_store, m_session, sql);
        DoorScreening uncounted;
        uncounted.companions = people - 1;
        const auto done =
            step.append({admittedEvent(*today, step, uncounted, DoorWay::WithoutTicket)});
        return done ? Result<HallCount>(countOf(step, *today)) : fail(done.error());
    });
}

Result<HallCount> DoorDesk::countOut(const HallId& hall, int people) {
    const auto today = todayAtDoor(m_store, m_session, hall);
    if (!today)
        return fail(today.error());
    if (people < 1)
        return fail(ErrorCode::OutOfRange, QString::number(people));
    return m_store.write([&](Sql& sql) -> Result<HallCount> {
        QueueStep step(m_store, m_session, sql);
        QJsonObject body = doorBody(*today, step);
        body.insert(QStringLiteral("count"), people);
        const auto done = step.append({doorEvent(*today, "door_left", body)});
        return done ? Result<HallCount>(countOf(step, *today)) : fail(done.error());
    });
}

Result<Recount> DoorDesk::recount(const HallId& hall, int counted) {
    const auto today = todayAtDoor(m_store, m_session, hall);
    if (!today)
        return fail(today.error());
    if (counted < 0)
        return fail(ErrorCode::OutOfRange, QString::number(counted));
    return m_store.write([&](Sql& sql) -> Result<Recount> {
        QueueStep step(m_store, m_session, sql);
        const int drift = counted - step.rawOccupancy(*today);
        QJsonObject body = doorBody(*today, step);
        body.insert(QStringLiteral("counted"), counted);
        body.insert(QStringLiteral("drift"), drift);
        const auto done = step.append({doorEvent(*today, "hall_recounted", body)});
        return done ? Result<Recount>(Recount{today->now, step.act().actor, counted, drift})
                    : fail(done.error());
    });
}

Result<HallCount> DoorDesk::count(const HallId& hall) {
    return m_store.read([&](Sql& sql) -> Result<HallCount> {
        QueueStep step(m_store, m_session, sql);
        const auto today = step.today(hall);
        return today ? Result<HallCount>(countOf(step, *today)) : fail(today.error());
    });
}

Result<DoorCounts> DoorDesk::counts(const HallId& hall, QDate date) {
    return m_store.read(
        [&](Sql& sql) -> Result<DoorCounts> { return DayTable::doorCounts(sql, hall, date); });
}

Result<std::vector<DoorEntry>> DoorDesk::registerOf(QDate date, const QString& reason) {
    if (!m_session.may(Right::WorkAtDoor))
        return fail(ErrorCode::NotAllowed);
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::NeedsReason, QStringLiteral("door_register"));
    auto dayRegister = DoorRegister::open(m_store, date);
    if (!dayRegister)
        return fail(dayRegister.error());
    const auto logged = m_store.write([&](Sql& sql) -> Result<void> {
        return QueueStep(m_store, m_session, sql)
            .append({audit(m_store.ids(), "audit_exported",
                           {{QStringLiteral("what"), QStringLiteral("door_register")},
                            {QStringLiteral("about"), date.toString(Qt::ISODate)},
                            {QStringLiteral("reason"), reason.trimmed()}})});
    });
    return logged ? dayRegister->entries() : fail(logged.error());
}

Result<int> DoorDesk::forgetOldRegisters() {
    if (!m_session.may(Right::WorkAtDoor))
        return fail(ErrorCode::NotAllowed);
    std::vector<QDate> kept;
    const auto forgotten = m_store.write([&](Sql& sql) -> Result<int> {
        QueueStep step(m_store, m_session, sql);
        const QDate today = officeDate(step.act().now);
        const int retention = queueRules(sql, HallId(), today).doorRetentionDays;
        std::vector<QDate> old;
        for (const QDate date : DoorRegister::days(sql))
            (date.daysTo(today) > retention ? old : kept).push_back(date);
        if (old.empty())
            return 0;
        for (const QDate date : old)
            DoorRegister::forgetKey(sql, date);
        const int days = static_cast<int>(old.size());
        const auto done =
            step.append({{m_store.ids().next<SubjectId>(),
                          QStringLiteral("door_register_forgotten"),
                          {{QStringLiteral("days"), days},
                           {QStringLiteral("until"), old.back().toString(Qt::ISODate)}}}});
        return done ? Result<int>(days) : fail(done.error());
    });
    if (!forgotten)
        return forgotten;
    // Also what a crash left between forgetting and removing.
    DoorRegister::removeKeyless(m_store.folder(), kept);
    return forgotten;
}

} // namespace chuangkou
