// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/hall_now.h"

#include "core/queue/hall_occupancy.h"
#include "core/queue/queue_rules.h"
#include "core/store/local_notes.h"
#include "core/sync/export_desk.h"
#include "core/sync/peers.h"

namespace chuangkou {

namespace {
const QString kCounterSetting = QStringLiteral("counter");

/// Who waits and who is inside, once the hall's day is open.
void countPeople(Sql& sql, HallNow& now, std::int64_t at) {
    const QDate today = officeDate(at);
    const auto day = DayTable::day(sql, now.hall, today);
    if (!day || !day->isOpen)
        return;
    int waiting = 0;
    int booked = 0;
    for (const TicketRow& ticket : TicketTable::open(sql, now.hall, today)) {
        if (ticket.state != TicketState::Waiting)
            continue;
        ++waiting;
        booked += ticket.appointmentAt ? 1 : 0;
    }
    now.waiting = waiting;
    now.waitingBooked = booked;
    now.inside = hallOccupancy(sql, now.hall, today, at, queueRules(sql, now.hall, today).walkOutS);
}

} // namespace

const Counter* HallNow::chosen() const {
    for (const Counter& each : counters)
        if (each.id == counter)
            return &each;
    return nullptr;
}

Result<HallNow> loadHallNow(Store& store, const Session&) {
    return store.read([&](Sql& sql) -> Result<HallNow> {
        HallNow now;
        for (const Counter& counter : OfficeTable::counters(sql))
            if (counter.device == store.device().id)
                now.counters.push_back(counter);
        const QString set = localSetting(sql, kCounterSetting).value_or(QString());
        for (const Counter& counter : now.counters)
            if (now.counter.isNull() || counter.id.toText() == set)
                now.counter = counter.id;
        const auto halls = OfficeTable::halls(sql);
        const Counter* chosen = now.chosen();
        for (const Hall& hall : halls) {
            const bool isHere = chosen != nullptr ? hall.id == chosen->hall : now.hall.isNull();
            if (!isHere)
                continue;
            now.hall = hall.id;
            now.hallName = hall.name;
            now.cap = hall.cap;
        }
        if (!now.hall.isNull())
            countPeople(sql, now, store.clock().nowMs());
        if (store.mode() == StoreMode::Normal && !peers(store, sql).empty())
            now.unexported = static_cast<int>(unexportedEvents(store, sql));
        return now;
    });
}

Result<void> chooseCounter(Store& store, const CounterId& counter) {
    return store.writeLocal([&](Sql& sql) -> Result<void> {
        setLocalSetting(sql, kCounterSetting, counter.toText());
        return {};
    });
}

} // namespace chuangkou
