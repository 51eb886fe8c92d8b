// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/day_desk.h"
#include "core/queue/door_desk.h"
#include "core/queue/queue_desk.h"
#include "ui/screens/queue_parts/hall_controller.h"

#include <variant>

namespace chuangkou {

/// The hall as the door sees it.
struct DoorNow {
    CounterSnapshot snapshot;
    DoorCounts counts;
};
struct DoorFailed {
    Error error;
};
using DoorState = std::variant<std::monostate, DoorNow, DoorFailed>;

/// Somebody at the door: booked (an appointment), without (an item), or only to be counted.
struct Arrival {
    DoorScreening screening;
    Person person;
    std::optional<AppointmentRow> appointment;
    WalkIn walkIn; ///< without an item nobody asks for a ticket
};

struct Admitted {
    std::optional<TicketView> ticket;
    HallCount count;
};

/// The door's intents. Lives on the window's thread.
class DoorController final : public HallController {
    Q_OBJECT
public:
    DoorController(StoreThread& store, QObject* parent);

    void setHall(const HallId& hall);
    void reload() override;
    /// Only for whom judgeAtDoor admits: the ticket is issued before the people are counted in.
    void admit(Arrival arrival);
    void refuse(const DoorScreening& screening, const QString& reason, const QString& advised);
    void admitOver(const TicketView& ticket, const QString& reason);
    void countOut();
    void countIn();
    void recount(int people);
    void openDay();

    [[nodiscard]] const DoorState& state() const { return m_state; }
    [[nodiscard]] const DoorNow* now() const { return std::get_if<DoorNow>(&m_state); }
    [[nodiscard]] int limitTenths() const;

Q_SIGNALS:
    void stateChanged();
    void admitted(const chuangkou::Admitted& admitted);
    void refused(const QString& reason);
    void countedOut(const chuangkou::HallCount& count);
    void countedIn(const chuangkou::HallCount& count);
    void recounted(const chuangkou::Recount& recount);
    void letIn(const QString& number);
    void opened();

private:
    DoorState m_state;
    QFuture<Result<DoorNow>> m_loading;
};

} // namespace chuangkou
