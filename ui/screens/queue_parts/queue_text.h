// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/counter_snapshot.h"
#include "ui/support/theme.h"

#include <QString>

namespace chuangkou {

// How queue and appointments are called on screens, in the language that is installed.

[[nodiscard]] QString stateText(TicketState state);
[[nodiscard]] Tone stateTone(TicketState state);
[[nodiscard]] QString stateText(AppointmentState state);
[[nodiscard]] Tone stateTone(AppointmentState state);
[[nodiscard]] QString classText(TicketClass ticketClass);
/// "预约 10:30", "现场", "优先 ★ 老年人"
[[nodiscard]] QString kindText(const TicketRow& ticket);
/// The item's name, or its line's when no item is known.
[[nodiscard]] QString itemText(const QString& item, const QString& line);
/// What 撤销 would take back: "过号 A017"
[[nodiscard]] QString undoableText(const UndoableAction& action);
/// "张* 2203****1234", "未登记" when nobody is known.
[[nodiscard]] QString visitorText(const TicketView& ticket);

} // namespace chuangkou
