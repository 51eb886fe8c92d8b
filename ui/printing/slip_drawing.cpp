// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/slip_drawing.h"

#include "ui/printing/paper_words.h"

namespace chuangkou {

QByteArray drawSlip(PaperSheet sheet, const QString& title,
                    const std::function<void(PaperCanvas&)>& draw) {
    constexpr double kLongestMm = 600;
    constexpr double kMarginsMm = 9; // above, below, and a little so that nothing breaks
    PaperCanvas trial(sheet, title, kLongestMm);
    draw(trial);
    PaperCanvas slip(sheet, title, trial.used() + kMarginsMm);
    draw(slip);
    return slip.finish();
}

void slipLine(PaperCanvas& canvas, const QString& label, const QString& value, double pt) {
    if (!value.isEmpty())
        canvas.text(papers::labelled(label, value), pt);
}

} // namespace chuangkou
