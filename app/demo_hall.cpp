// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_hall.h"

#include "core/office/catalogue.h"
#include "core/queue/appointment_desk.h"
#include "core/queue/door_desk.h"

namespace chuangkou {

namespace {

constexpr std::int64_t kStepS = 20;

Person personOf(const DemoVisitor& visitor) {
    Person person;
    person.kind = IdentityKind::ResidentId;
    person.number = QString::fromLatin1(visitor.number);
    person.name = QString::fromUtf16(visitor.name);
    person.phone = QString::fromLatin1(visitor.phone);
    return person;
}

const ServiceItem& itemOf(const DemoVisitor& visitor) {
    const ServiceItem* item = Catalogue::shipped().find(QString::fromLatin1(visitor.item));
    Q_ASSERT(item);
    return *item;
}

DoorScreening screeningOf(const DemoVisitor& visitor) {
    DoorScreening screening;
    screening.name = QString::fromUtf16(visitor.name);
    screening.idNumber = QString::fromLatin1(visitor.number);
    screening.phone = QString::fromLatin1(visitor.phone);
    screening.firstTenths = 362 + static_cast<int>(QByteArray(visitor.phone).back() - '0') % 6;
    return screening;
}

/// Minutes at the counter: four to eleven, the same for the same visitor.
std::int64_t serviceSeconds(const DemoVisitor& visitor) {
    return 240 + (QByteArray(visitor.phone).right(3).toInt() % 8) * 60;
}

} // namespace

const std::vector<DemoVisitor>& demoVisitors() {
    static const std::vector<DemoVisitor> visitors{
        {QTime(8, 36), u"周建国", "220104195601010015", "13804310011", "flexible-enrolment", false,
         false, false, "old_person"},
        {QTime(8, 40), u"吴秀兰", "220104199005120048", "13804310012", "unemployment-benefit"},
        {QTime(8, 44), u"郑海", "220104198709230013", "13804310013", "file-query"},
        {QTime(8, 52), u"王立新", "220381198506150025", "13804310014", "employment-registration",
         true},
        {QTime(8, 58), u"冯月", "222401198811120012", "13804310015", "retiree-file-acceptance"},
        {QTime(9, 21), u"陈志远", "220102200002290028", "13804310016", "skill-training-class",
         true},
        {QTime(9, 30), u"楚宁", "220184199207010017", "13804310017", "epidemic-wage-advice", true,
         true},
        {QTime(9, 34), u"卫民", "220321198401010011", "13804310018", "file-acceptance", false,
         false, true},
        {QTime(9, 41), u"蒋芳", "220104199003070032", "13804310019", "unemployment-registration"},
        {QTime(9, 52), u"沈浩", "220104198705120079", "13804310020", "arbitration", true},
        {QTime(10, 4), u"韩雪", "220104199311240021", "13804310021", "resident-pension-enrolment"},
        {QTime(10, 15), u"杨帆", "220104197908150038", "13804310022", "career-guidance"},
    };
    return visitors;
}

WalkIn walkInOf(const DemoVisitor& visitor, const HallId& hall) {
    WalkIn request;
    request.hall = hall;
    request.letter = itemOf(visitor).ticketQueue;
    request.line = itemOf(visitor).line;
    request.item = itemOf(visitor).id;
    request.person = personOf(visitor);
    request.classReason = QString::fromLatin1(visitor.priority);
    if (!request.classReason.isEmpty())
        request.ticketClass = TicketClass::Priority;
    return request;
}

DemoHall::DemoHall(Store& store, DayClock& clock, const Session& reception,
                   std::vector<const Session*> clerks, Serve serve)
    : m_store(store), m_clock(clock), m_reception(reception), m_clerks(std::move(clerks)),
      m_serve(std::move(serve)) {}

Result<void> DemoHall::book(QDate date) {
    AppointmentDesk desk(m_store, *m_clerks.front());
    for (const DemoVisitor& visitor : demoVisitors()) {
        if (!visitor.isBooked)
            continue;
        NewAppointment request;
        request.hall = m_hall;
        request.date = date;
        request.time = QTime(visitor.arrives.hour(), visitor.arrives.minute() < 30 ? 0 : 30)
                           .addSecs(visitor.staysAway ? 0 : 1800);
        request.line = itemOf(visitor).line;
        request.item = itemOf(visitor).id;
        request.letter = itemOf(visitor).ticketQueue;
        request.person = personOf(visitor);
        request.channel = QStringLiteral("phone");
        const auto booked = desk.book(request);
        if (!booked)
            return fail(booked.error());
        m_bookings[&visitor] = booked->id;
    }
    return {};
}

Result<void> DemoHall::arrive(const DemoVisitor& visitor) {
    DoorDesk door(m_store, m_reception);
    if (const auto in = door.admit(m_hall, screeningOf(visitor), DoorWay::ToTicket); !in)
        return fail(in.error());
    m_clock.advanceSeconds(15);
    QueueDesk desk(m_store, m_reception);
    Result<TicketView> view = fail(ErrorCode::NotFound);
    if (const auto booking = m_bookings.find(&visitor); booking != m_bookings.end()) {
        CheckIn request;
        request.appointment = booking->second;
        view = desk.checkIn(request);
    } else {
        view = desk.issueWalkIn(walkInOf(visitor, m_hall));
    }
    if (!view)
        return fail(view.error());
    m_visitorOf[view->ticket.id] = &visitor;
    m_issued.push_back(*std::move(view));
    return {};
}

/// Two who may not come in: one with fever after a second measurement, one without a mask.
Result<void> DemoHall::turnAway(const DemoVisitor& visitor) {
    DoorDesk door(m_store, m_reception);
    DoorScreening fever = screeningOf(visitor);
    fever.name = QStringLiteral("何某");
    fever.idNumber.clear();
    fever.firstTenths = 376;
    fever.secondTenths = 375;
    const auto refused = door.refuse(m_hall, fever, QStringLiteral("fever_or_cough"),
                                     QStringLiteral("建议到发热门诊就诊"));
    if (!refused)
        return refused;
    m_clock.advanceSeconds(60);
    DoorScreening bare = screeningOf(visitor);
    bare.name = QStringLiteral("吕某");
    bare.idNumber.clear();
    bare.hasMask = false;
    return door.refuse(m_hall, bare, QStringLiteral("no_mask"),
                       QStringLiteral("请佩戴口罩后再来，或网上办理"));
}

void DemoHall::show(Window& window, const TicketRow& ticket) {
    window.ticket = ticket.id;
    window.shown = ticket.version;
    window.state = ticket.state;
    const auto known = m_visitorOf.find(ticket.id);
    window.visitor = known == m_visitorOf.end() ? nullptr : known->second;
}

Result<void> DemoHall::call(Window& window) {
    const auto called = QueueDesk(m_store, *window.clerk).callNext(window.counter);
    if (!called)
        return fail(called.error());
    if (called->kind != CallOutcome::Kind::Called) {
        window.state = TicketState::Done;
        window.next = m_clock.nowMs() + 60'000;
        return {};
    }
    show(window, called->ticket);
    window.next = m_clock.nowMs() + 40'000;
    return {};
}

Result<void> DemoHall::work(Window& window) {
    if (m_clock.nowMs() < window.next)
        return {};
    QueueDesk desk(m_store, *window.clerk);
    const SeenTicket seen{window.ticket, window.shown};
    if (window.state == TicketState::Called) {
        const bool misses =
            window.visitor && window.visitor->missesCall && !m_missed.contains(window.ticket);
        const auto row = misses ? desk.notPresent(seen) : desk.start(seen, StartedBy::Clerk);
        if (!row)
            return fail(row.error());
        if (misses) {
            m_missed.insert(window.ticket);
            return call(window);
        }
        show(window, *row);
        window.next = m_clock.nowMs() + serviceSeconds(*window.visitor) * 1000;
        return {};
    }
    if (window.state != TicketState::Serving)
        return call(window);
    const auto ticket = desk.ticketByNumber(m_hall, [&] {
        for (const TicketView& view : m_issued)
            if (view.ticket.id == window.ticket)
                return view.ticket.number;
        return QString();
    }());
    if (!ticket)
        return fail(ticket.error());
    const auto service = m_serve(*window.visitor, *ticket);
    if (!service)
        return fail(service.error());
    const auto finished = desk.finish({window.ticket, {}}, {*service});
    if (!finished)
        return fail(finished.error());
    return call(window);
}

Result<void> DemoHall::run(const HallId& hall, const std::vector<CounterId>& counters, QDate date) {
    m_hall = hall;
    for (size_t i = 0; i < counters.size(); ++i)
        m_windows.push_back(
            {counters[i], m_clerks[i % m_clerks.size()], {}, {}, TicketState::Done, 0, nullptr});
    if (const auto booked = book(date); !booked)
        return booked;
    m_clock.moveTo(date, QTime(8, 34));
    if (const auto away = turnAway(demoVisitors().front()); !away)
        return away;
    std::vector<const DemoVisitor*> coming;
    for (const DemoVisitor& visitor : demoVisitors())
        if (!visitor.staysAway)
            coming.push_back(&visitor);
    size_t next = 0;
    const std::int64_t last = officeMs(date, QTime(11, 30));
    while (m_clock.nowMs() < last) {
        m_clock.advanceSeconds(kStepS);
        if (next < coming.size() && m_clock.nowMs() >= officeMs(date, coming[next]->arrives)) {
            if (const auto in = arrive(*coming[next++]); !in)
                return in;
        }
        for (Window& window : m_windows)
            if (const auto done = work(window); !done)
                return done;
    }
    return {};
}

} // namespace chuangkou
