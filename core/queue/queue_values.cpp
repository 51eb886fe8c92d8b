// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/queue_values.h"

#include <array>

namespace chuangkou {

namespace {

template <typename Value> using Keys = std::pair<Value, const char*>;

constexpr std::array<Keys<TicketState>, 10> kTicketStates{{
    {TicketState::Outside, "outside"},
    {TicketState::Waiting, "waiting"},
    {TicketState::Called, "called"},
    {TicketState::Serving, "serving"},
    {TicketState::Held, "held"},
    {TicketState::Done, "done"},
    {TicketState::Lapsed, "lapsed"},
    {TicketState::Left, "left"},
    {TicketState::Cancelled, "cancelled"},
    {TicketState::Closed, "closed"},
}};
constexpr std::array<Keys<TicketClass>, 4> kTicketClasses{{
    {TicketClass::Emergency, "emergency"},
    {TicketClass::Priority, "priority"},
    {TicketClass::Normal, "normal"},
    {TicketClass::Low, "low"},
}};
constexpr std::array<Keys<TicketOrigin>, 3> kTicketOrigins{{
    {TicketOrigin::WalkIn, "walk_in"},
    {TicketOrigin::Appointment, "appointment"},
    {TicketOrigin::Imported, "imported"},
}};
constexpr std::array<Keys<AppointmentState>, 11> kAppointmentStates{{
    {AppointmentState::Draft, "draft"},
    {AppointmentState::Requested, "requested"},
    {AppointmentState::Booked, "booked"},
    {AppointmentState::Displaced, "displaced"},
    {AppointmentState::CheckedIn, "checked_in"},
    {AppointmentState::Fulfilled, "fulfilled"},
    {AppointmentState::NoShow, "no_show"},
    {AppointmentState::Cancelled, "cancelled"},
    {AppointmentState::Rescheduled, "rescheduled"},
    {AppointmentState::Expired, "expired"},
    {AppointmentState::Unserved, "unserved"},
}};
constexpr std::array<Keys<HallMode>, 3> kHallModes{{
    {HallMode::AppointmentOnly, "appointment_only"},
    {HallMode::AppointmentFirst, "appointment_first"},
    {HallMode::Open, "open"},
}};

template <typename Value, size_t size>
QString keyOf(const std::array<Keys<Value>, size>& keys, Value value) {
    for (const auto& [known, key] : keys)
        if (known == value)
            return QString::fromLatin1(key);
    return {};
}

template <typename Value, size_t size>
std::optional<Value> fromKey(const std::array<Keys<Value>, size>& keys, const QString& text) {
    for (const auto& [value, key] : keys)
        if (text == QLatin1String(key))
            return value;
    return std::nullopt;
}

} // namespace

QString ticketStateKey(TicketState state) {
    return keyOf(kTicketStates, state);
}
std::optional<TicketState> ticketStateFromKey(const QString& key) {
    return fromKey(kTicketStates, key);
}
QString ticketClassKey(TicketClass ticketClass) {
    return keyOf(kTicketClasses, ticketClass);
}
TicketClass ticketClassFromKey(const QString& key) {
    return fromKey(kTicketClasses, key).value_or(TicketClass::Normal);
}
QString ticketOriginKey(TicketOrigin origin) {
    return keyOf(kTicketOrigins, origin);
}
TicketOrigin ticketOriginFromKey(const QString& key) {
    return fromKey(kTicketOrigins, key).value_or(TicketOrigin::WalkIn);
}
QString appointmentStateKey(AppointmentState state) {
    return keyOf(kAppointmentStates, state);
}
std::optional<AppointmentState> appointmentStateFromKey(const QString& key) {
    return fromKey(kAppointmentStates, key);
}
QString hallModeKey(HallMode mode) {
    return keyOf(kHallModes, mode);
}
std::optional<HallMode> hallModeFromKey(const QString& key) {
    return fromKey(kHallModes, key);
}

bool isOver(TicketState state) {
    return state >= TicketState::Done;
}

} // namespace chuangkou
