// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/hall_care.h"

#include "core/queue/appointment_desk.h"
#include "core/queue/day_table.h"
#include "core/queue/queue_desk.h"
#include "ui/support/answer.h"

namespace chuangkou {

namespace {

bool isOpenToday(Store& store, const HallId& hall) {
    const auto open = store.read([&](Sql& sql) -> Result<bool> {
        const auto day = DayTable::day(sql, hall, officeDate(store.clock().nowMs()));
        return day && day->isOpen;
    });
    return open && *open;
}

/// True when something was written.
Result<bool> lookAfter(Store& store, const Session& session, const HallId& hall) {
    if (!isOpenToday(store, hall))
        return false;
    const auto admitted = QueueDesk(store, session).admitNext(hall);
    if (!admitted)
        return fail(admitted.error());
    const auto missed = AppointmentDesk(store, session).sweepNoShows(hall);
    if (!missed)
        return fail(missed.error());
    return !admitted->empty() || *missed > 0;
}

} // namespace

HallCare::HallCare(StoreThread& store, QObject* parent)
    : QObject(parent), m_store(store), m_timer(new QTimer(this)) {
    m_timer->setObjectName(QStringLiteral("hallCare"));
    connect(m_timer, &QTimer::timeout, this, &HallCare::look);
    m_timer->start(kEvery);
}

void HallCare::look() {
    if (m_hall.isNull())
        return;
    const auto done = m_store.run([hall = m_hall](Store& store, const Session& session) {
        return lookAfter(store, session, hall);
    });
    // Another machine may dispatch the hall, and then it does this: nothing to tell.
    answer(done, this, [this](const Result<bool>& changed) {
        if (changed && *changed)
            Q_EMIT m_store.storeChanged();
    });
}

} // namespace chuangkou
