// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/store.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <functional>

namespace chuangkou {

struct DemoDayReport {
    QDate date;        ///< the working day that was lived
    QStringList files; ///< papers and figures, as written
    QString amount;    ///< of the roster claim, in yuan
    int tickets = 0;
    int cases = 0;
};

/// Lives one working day in the demonstration office `folder` (made when absent): the door,
/// appointments and tickets at two counters, one item of each of the five lines from ticket to
/// delivered result, a roster claim with values confirmed by two persons, the summary issued and
/// corrected. Its papers go to `out`. The day is the last working day before today, so that the
/// office's own clock is never behind it; a second call finds the day lived and only writes the
/// papers again. `say` is told of each step.
/// Errors: those of the desks; FileUnwritable, DiskFull.
[[nodiscard]] Result<DemoDayReport> liveDemoDay(const QString& folder, const StoreContext& context,
                                                const QString& out,
                                                const std::function<void(const QString&)>& say);

/// Where the papers of the demonstration office in `folder` go: beside it.
[[nodiscard]] QString demoPapersFolder(const QString& folder);

/// Opens today in the demonstration office with a few visitors who wait, so that the window has
/// something to show. Does nothing when today was opened before.
[[nodiscard]] Result<void> openDemoToday(const QString& folder, const StoreContext& context);

} // namespace chuangkou
