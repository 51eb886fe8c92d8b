// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/claims/case_desk.h"
#include "core/queue/queue_desk.h"

#include <functional>
#include <map>
#include <vector>

namespace chuangkou {

/// A clock that the demonstration moves through its day.
class DayClock final : public Clock {
public:
    explicit DayClock(QDate date) : m_now(officeMs(date, QTime(8, 0))) {}
    [[nodiscard]] std::int64_t nowMs() const override { return m_now; }
    void moveTo(QDate date, QTime time) { m_now = officeMs(date, time); }
    void advanceSeconds(std::int64_t seconds) { m_now += seconds * 1000; }

private:
    std::int64_t m_now;
};

/// One visitor of the demonstration day; all are made up.
struct DemoVisitor {
    QTime arrives;
    const char16_t* name;
    const char* number; ///< identity number: valid and nobody's
    const char* phone;
    const char* item;
    bool isBooked = false;     ///< by phone, for the slot of that hour
    bool staysAway = false;    ///< booked and not there: 爽约
    bool missesCall = false;   ///< called and not there, once
    const char* priority = ""; ///< key of reasons.json "exception"
};
[[nodiscard]] const std::vector<DemoVisitor>& demoVisitors();

/// The visitor's request for a ticket, as reception enters it.
[[nodiscard]] WalkIn walkInOf(const DemoVisitor& visitor, const HallId& hall);

/// The hall's part of the demonstration day: door, tickets, counters. Each step is a command of a
/// desk, given by the person whose work it is.
class DemoHall {
public:
    /// What a clerk does for a visitor; returns the visit's service as it is finished.
    using Serve = std::function<Result<ServiceResult>(const DemoVisitor&, const TicketRow&)>;

    DemoHall(Store& store, DayClock& clock, const Session& reception,
             std::vector<const Session*> clerks, Serve serve);

    /// Runs from the doors' opening until nobody waits. Errors: those of the desks.
    [[nodiscard]] Result<void> run(const HallId& hall, const std::vector<CounterId>& counters,
                                   QDate date);
    /// The first slip of the day, for the papers.
    [[nodiscard]] const std::vector<TicketView>& issued() const { return m_issued; }

private:
    struct Window {
        CounterId counter;
        const Session* clerk = nullptr;
        QByteArray shown; ///< version of the ticket as the clerk's screen shows it
        TicketId ticket;
        TicketState state = TicketState::Done; ///< Done: free
        std::int64_t next = 0;                 ///< when something happens here
        const DemoVisitor* visitor = nullptr;
    };
    [[nodiscard]] Result<void> book(QDate date);
    [[nodiscard]] Result<void> arrive(const DemoVisitor& visitor);
    [[nodiscard]] Result<void> turnAway(const DemoVisitor& visitor);
    [[nodiscard]] Result<void> work(Window& window);
    [[nodiscard]] Result<void> call(Window& window);
    void show(Window& window, const TicketRow& ticket);

    Store& m_store;
    DayClock& m_clock;
    const Session& m_reception;
    std::vector<const Session*> m_clerks;
    Serve m_serve;
    HallId m_hall;
    std::vector<Window> m_windows;
    std::vector<TicketView> m_issued;
    std::map<TicketId, const DemoVisitor*> m_visitorOf;
    std::map<const DemoVisitor*, AppointmentId> m_bookings;
    std::set<TicketId> m_missed;
};

} // namespace chuangkou
