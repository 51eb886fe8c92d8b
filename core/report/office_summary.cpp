// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/office_summary.h"

#include "core/office/office_view.h"
#include "core/report/summary_desk.h"

namespace chuangkou {

Result<Summary> summaryOfOffice(Store& store, const AcceptedOffice& office, QDate date) {
    if (!date.isValid())
        return fail(ErrorCode::InvalidInput, QStringLiteral("date"));
    Summary summary;
    const auto read = readOffice(store, office, [&](Sql& sql) -> Result<void> {
        const auto halls = OfficeTable::halls(sql);
        summary = computeSummary(
            readDay(sql, store, date, halls.size() == 1 ? halls.front().id : HallId()));
        summary.completeness.contentsElsewhere = withheldSubjects(sql, office.id().bytes());
        return {};
    });
    return read ? Result<Summary>(std::move(summary)) : fail(read.error());
}

} // namespace chuangkou
