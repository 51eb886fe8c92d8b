// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing/calculation_sheet_paper.h"
#include "ui/printing/paper_canvas.h"

namespace chuangkou {

/// 计算明细, the second part of the calculation sheet: what makes each figure traceable.
void drawCalculationDetails(PaperCanvas& canvas, const CalculationSheet& sheet,
                            const SheetContext& context);
/// The values used, with source and confirmation, then the documents and the package.
void drawSources(PaperCanvas& canvas, const CalculationSheet& sheet, const SheetContext& context);
/// Of the parameters that keep the sheet from being decided on.
[[nodiscard]] QStringList unconfirmedNames(const CalculationSheet& sheet);

/// "3–7, 10": numbers in rising order with runs drawn together.
[[nodiscard]] QString runsText(QList<int> numbers);
/// "2020-02: 3–7, 10; 2020-03: 1".
[[nodiscard]] QString daysText(QList<QDate> days);

} // namespace chuangkou
