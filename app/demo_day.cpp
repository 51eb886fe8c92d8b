// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_day.h"

#include "app/demo.h"
#include "app/demo_cases.h"

#include "app/demo_hall.h"
#include "app/demo_papers.h"
#include "core/base/work_calendar.h"
#include "core/office/office_desk.h"
#include "core/queue/day_desk.h"
#include "core/queue/door_desk.h"

#include <QCoreApplication>

namespace chuangkou {

namespace {

/// The people of the office, each logged in once with the own password.
struct DemoStaff {
    std::map<QString, Session> sessions;
    std::unique_ptr<Store> store; ///< of the last log-in; all sessions act on it
    [[nodiscard]] const Session& of(const char* login) const {
        return sessions.at(QString::fromLatin1(login));
    }
};

Result<DemoStaff> logInAll(const QString& folder, const StoreContext& context) {
    DemoStaff staff;
    for (const DemoAccount& account : demoAccounts()) {
        staff.store.reset();
        auto in = logIn(folder, context, account.login, account.password);
        if (!in)
            return fail(in.error());
        staff.sessions.emplace(account.login, std::move(in->session));
        staff.store = std::move(in->store);
    }
    return staff;
}

QDate lastWorkdayBefore(QDate today) {
    QDate day = today.addDays(-1);
    while (!WorkCalendar::shipped().isWorkday(day))
        day = day.addDays(-1);
    return day;
}

struct Places {
    HallId hall;
    std::vector<CounterId> counters;
};

Result<Places> placesOf(Store& store, const Session& session) {
    OfficeDesk desk(store, session);
    const auto halls = desk.halls();
    const auto counters = desk.counters();
    if (!halls || !counters || halls->empty())
        return fail(ErrorCode::NotFound, QStringLiteral("hall"));
    Places places{halls->front().id, {}};
    for (const Counter& counter : *counters)
        places.counters.push_back(counter.id);
    return places;
}

bool wasLived(Store& store, const HallId& hall, QDate date) {
    const auto day = store.read(
        [&](Sql& sql) -> Result<bool> { return DayTable::day(sql, hall, date).has_value(); });
    return day && *day;
}

Result<void> liveMorning(DemoStaff& staff, DayClock& clock, const Places& places, QDate date,
                         DemoCases& cases, DemoPapers& papers) {
    Store& store = *staff.store;
    clock.moveTo(date, QTime(8, 20));
    if (const auto opened = DayDesk(store, staff.of("sun")).openDay(places.hall); !opened)
        return fail(opened.error());
    DemoHall hall(store, clock, staff.of("sun"),
                  {&staff.of("li"), &staff.of("qian"), &staff.of("zhao")},
                  [&](const DemoVisitor& visitor, const TicketRow& ticket) {
                      return cases.serve(visitor, ticket);
                  });
    const std::vector<CounterId> counters(places.counters.begin(), places.counters.begin() + 3);
    if (const auto ran = hall.run(places.hall, counters, date); !ran)
        return ran;
    papers.keepSlips(hall.issued());
    clock.moveTo(date, QTime(11, 31));
    const auto recount = DoorDesk(store, staff.of("sun")).recount(places.hall, 0);
    return recount ? Result<void>() : fail(recount.error());
}

Result<QString> liveAfternoon(DemoStaff& staff, DayClock& clock, const Places& places, QDate date,
                              DemoCases& cases, DemoPapers& papers) {
    clock.moveTo(date, QTime(13, 40));
    if (const auto delivered = cases.finishAndDeliver(staff.of("zhao")); !delivered)
        return fail(delivered.error());
    clock.moveTo(date, QTime(14, 5));
    const auto claim = cases.claimByRoster(staff.of("li"), staff.of("zhao"), staff.of("zhou"));
    if (!claim)
        return fail(claim.error());
    clock.moveTo(date, QTime(16, 32));
    if (const auto closed = DayDesk(*staff.store, staff.of("sun")).closeDay(places.hall, date);
        !closed)
        return fail(closed.error());
    clock.moveTo(date, QTime(16, 45));
    if (const auto issued = papers.issueSummary(*staff.store, staff.of("zhao"), date); !issued)
        return fail(issued.error());
    // A result that was handed over after the summary was signed makes a correction.
    clock.moveTo(date, QTime(16, 58));
    if (const auto late = cases.lateCase(staff.of("li")); !late)
        return fail(late.error());
    if (const auto again = papers.issueSummary(*staff.store, staff.of("zhao"), date); !again)
        return fail(again.error());
    return claim->amount;
}

} // namespace

Result<DemoDayReport> liveDemoDay(const QString& folder, const StoreContext& context,
                                  const QString& out,
                                  const std::function<void(const QString&)>& say) {
    const QDate date = lastWorkdayBefore(officeDate(context.clock.nowMs()));
    DayClock clock(date);
    TimeOrderedIds ids(clock);
    const StoreContext dayContext{clock,
                                  ids,
                                  context.bootClock,
                                  context.projections,
                                  context.stateFolder,
                                  context.passwordCost};
    if (const auto made = makeDemoOffice(folder, dayContext); !made)
        return fail(made.error());
    auto staff = logInAll(folder, dayContext);
    if (!staff)
        return fail(staff.error());
    const auto places = placesOf(*staff->store, staff->of("zhao"));
    if (!places)
        return fail(places.error());
    if (wasLived(*staff->store, places->hall, date))
        return fail(ErrorCode::StoreExists, folder);

    DemoPapers papers(out, clock, say);
    DemoCases cases(*staff->store, staff->of("li"), papers);
    if (const auto ready = cases.completeCatalogue(staff->of("zhao")); !ready)
        return fail(ready.error());
    if (const auto morning = liveMorning(*staff, clock, *places, date, cases, papers); !morning)
        return fail(morning.error());
    const auto amount = liveAfternoon(*staff, clock, *places, date, cases, papers);
    if (!amount)
        return fail(amount.error());
    if (const auto written = papers.write(*staff->store, staff->of("zhao"), date); !written)
        return fail(written.error());
    return DemoDayReport{date, papers.files(), *amount, static_cast<int>(demoVisitors().size()),
                         cases.count()};
}

QString demoPapersFolder(const QString& folder) {
    return folder + QStringLiteral("-papers");
}

Result<void> openDemoToday(const QString& folder, const StoreContext& context) {
    const auto reception =
        std::find_if(demoAccounts().begin(), demoAccounts().end(), [](const DemoAccount& account) {
            return account.roles.contains(Role::Reception);
        });
    auto in = logIn(folder, context, reception->login, reception->password);
    if (!in)
        return fail(in.error());
    const auto places = placesOf(*in->store, in->session);
    if (!places)
        return fail(places.error());
    const QDate today = officeDate(context.clock.nowMs());
    if (wasLived(*in->store, places->hall, today))
        return {};
    if (const auto opened = DayDesk(*in->store, in->session).openDay(places->hall); !opened)
        return fail(opened.error());
    QueueDesk desk(*in->store, in->session);
    for (const DemoVisitor& visitor : demoVisitors()) {
        if (visitor.isBooked)
            continue;
        const auto ticket = desk.issueWalkIn(walkInOf(visitor, places->hall));
        if (!ticket)
            return fail(ticket.error());
    }
    return {};
}

} // namespace chuangkou
