// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing/paper_canvas.h"

#include <functional>

namespace chuangkou {

/// Draws twice: once to learn how long the slip is, then on a page of that length.
[[nodiscard]] QByteArray drawSlip(PaperSheet sheet, const QString& title,
                                  const std::function<void(PaperCanvas&)>& draw);
/// "label: value" on lines of their own; nothing for an empty value.
void slipLine(PaperCanvas& canvas, const QString& label, const QString& value, double pt = 10);

} // namespace chuangkou
