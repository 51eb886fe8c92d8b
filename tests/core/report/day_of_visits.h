// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/summary_figures.h"

namespace chuangkou {

/// A day's rows in a test, built visit by visit on 2026-03-02.
class DayOfVisits {
public:
    DayOfVisits() {
        m_day.date = QDate(2026, 3, 2);
        m_day.hall = idOf<HallId>('H');
        m_day.office = QStringLiteral("测试人社局");
        m_day.title = QStringLiteral("一楼大厅");
        m_day.hours = QueueRules().hours;
        for (int i = 1; i <= 3; ++i)
            m_day.counters.push_back(
                {counter(i), m_day.hall, i, QStringLiteral("%1号窗口").arg(i), {}, {}});
    }

    template <typename IdType> [[nodiscard]] static IdType idOf(char letter) {
        return IdType::fromHash(QByteArray(IdType::kSize, letter));
    }
    [[nodiscard]] static CounterId counter(int number) {
        return idOf<CounterId>(static_cast<char>('0' + number));
    }
    [[nodiscard]] std::int64_t at(QTime time) const { return officeMs(m_day.date, time); }

    /// The next number, waiting since `arrived`.
    TicketRow& visit(QTime arrived, TicketOrigin origin = TicketOrigin::WalkIn) {
        TicketRow row;
        row.serial = ++m_serial;
        row.number = QStringLiteral("A%1").arg(row.serial, 3, 10, QLatin1Char('0'));
        row.letter = QStringLiteral("A");
        row.id = idOf<TicketId>(static_cast<char>(m_serial));
        row.hall = m_day.hall;
        row.day = m_day.date;
        row.origin = origin;
        row.arrivedAt = at(arrived);
        m_day.tickets.push_back(row);
        return m_day.tickets.back();
    }
    /// Called at a counter after `waitS`; `state` is how it ended.
    TicketRow& called(QTime arrived, int counterNumber, std::int64_t waitS, TicketState state,
                      TicketOrigin origin = TicketOrigin::WalkIn) {
        TicketRow& row = visit(arrived, origin);
        row.counter = counter(counterNumber);
        row.calls = 1;
        row.waitS = waitS;
        row.firstCallAt = row.lastCallAt = row.arrivedAt + waitS * 1000;
        row.state = state;
        return row;
    }
    TicketRow& served(QTime arrived, int counterNumber, std::int64_t waitS, std::int64_t serviceS,
                      TicketOrigin origin = TicketOrigin::WalkIn) {
        TicketRow& row = called(arrived, counterNumber, waitS, TicketState::Done, origin);
        row.walkS = 20;
        row.serviceS = serviceS;
        row.endedAt = row.arrivedAt + (waitS + 20 + serviceS) * 1000;
        return row;
    }
    void appointment(AppointmentState state) {
        AppointmentRow row;
        row.hall = m_day.hall;
        row.date = m_day.date;
        row.state = state;
        m_day.appointments.push_back(row);
    }

    [[nodiscard]] DayRows& rows() { return m_day; }
    [[nodiscard]] Summary summary() const { return computeSummary(m_day); }

private:
    DayRows m_day;
    int m_serial = 0;
};

} // namespace chuangkou
