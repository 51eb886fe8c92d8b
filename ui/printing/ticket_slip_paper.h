// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing/paper_canvas.h"

#include <cstdint>
#include <optional>

namespace chuangkou {

/// What a 排队小票 tells. It has no name, and of the identity number the end only.
struct TicketSlip {
    QString hallName;
    QString header; ///< the office's own line; may be empty
    QString number; ///< "A017"
    bool isPriority = false;
    QString line; ///< of service
    QString item;
    QString area;                          ///< of the hall; may be empty
    QStringList windows;                   ///< "3", "5": where it may be called
    std::optional<int> ahead;              ///< people ahead
    QString personNumber;                  ///< identity number; its last 6 are printed
    std::optional<std::int64_t> bookedFor; ///< UTC ms
    std::int64_t issuedAt = 0;             ///< UTC ms
    int copy = 0;                          ///< 补打 n; 0: the first print
    int recallsAllowed = 3;                ///< missed more often, the number lapses
    int recallDelayS = 300;                ///< until a missed number may be called again
};

/// The slip as PDF on a page as long as its content. `sheet` is Slip80 or Slip58.
[[nodiscard]] QByteArray ticketSlipPaper(const TicketSlip& slip,
                                         PaperSheet sheet = PaperSheet::Slip80);

} // namespace chuangkou
