// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing/paper_canvas.h"

#include <cstdint>

namespace chuangkou {

/// What a 预约凭条 tells. The name is masked when printed, of the numbers the ends remain.
struct AppointmentSlip {
    QString hallName;
    QString code; ///< by which the office finds the appointment; may be empty
    QString line;
    QString item;
    std::int64_t at = 0;  ///< UTC ms
    QString personName;   ///< printed as "张*"
    QString personNumber; ///< its last 6 are printed
    QString phone;        ///< its last 4 are printed
    QStringList bring;    ///< documents
    QString officePhone;
    int earlyS = 1800; ///< check-in before the time
    int graceS = 600;  ///< and after it
    std::int64_t printedAt = 0;
    int copy = 0; ///< 补打 n; 0: the first print
};

/// The slip as PDF on a page as long as its content. `sheet` is Slip80 or Slip58.
[[nodiscard]] QByteArray appointmentSlipPaper(const AppointmentSlip& slip,
                                              PaperSheet sheet = PaperSheet::Slip80);

} // namespace chuangkou
