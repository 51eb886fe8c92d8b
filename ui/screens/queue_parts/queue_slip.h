// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/counter_snapshot.h"
#include "ui/shell/hall_now.h"
#include "ui/support/paper_printer.h"

namespace chuangkou {

/// Where and when a slip is printed.
struct SlipPlace {
    QString office;
    HallNow hall;
    QueueRules rules;
    std::int64_t now = 0;
};

/// 排队小票: number only, no name (ux.md 2.2). `ahead`: people before.
[[nodiscard]] PaperJob ticketSlipJob(const TicketView& ticket, int ahead, const SlipPlace& place);
/// 预约凭条 of who booked.
[[nodiscard]] PaperJob appointmentSlipJob(const AppointmentView& appointment,
                                          const SlipPlace& place);
/// Prints, and says what is to be added to the message: where the PDF is when there is no printer.
[[nodiscard]] QString printSlip(PaperPrinter& printer, const PaperJob& job, std::int64_t now);

} // namespace chuangkou
