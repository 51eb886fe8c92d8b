// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/office_view.h"

#include "core/office/office_table.h"

namespace chuangkou {

Result<void> readOffice(Store& store, const AcceptedOffice& office,
                        const std::function<Result<void>(Sql&)>& work) {
    Result<void> done;
    // Ended by an error, so that the tables in memory go with the transaction.
    const auto rolledBack = store.read([&](Sql& sql) -> Result<void> {
        store.context().projections.foldBeside(sql, office.id().bytes());
        OfficeTable::present(sql, office, certificatesOf(sql, office.officePublic));
        done = work(sql);
        return fail(ErrorCode::Cancelled);
    });
    store.database().sql().forgetStatements();
    if (rolledBack.error().code != ErrorCode::Cancelled)
        return fail(rolledBack.error());
    return done;
}

} // namespace chuangkou
