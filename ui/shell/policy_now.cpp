// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/policy_now.h"

#include "core/policy/policy_book.h"
#include "core/policy/version_table.h"

#include <QCoreApplication>

namespace chuangkou {

namespace {

struct PolicyNowText {
    Q_DECLARE_TR_FUNCTIONS(PolicyNow)
};

QByteArray markOf(Sql& sql, QDate today) {
    QByteArray mark = today.toString(Qt::ISODate).toLatin1();
    for (const VersionRow& row : VersionTable::all(sql))
        mark += '|' + row.identity + (row.isAdopted() ? 'a' : row.isProposed() ? 'p' : 'r');
    return mark + '#' + QByteArray::number(static_cast<qulonglong>(ValueTable::all(sql).size()));
}

} // namespace

QString PolicyNow::text() const {
    QString text = PolicyNowText::tr("Policies: %1 in force").arg(current);
    if (proposed > 0)
        text += PolicyNowText::tr(", %1 to adopt").arg(proposed);
    if (toConfirm > 0)
        text += PolicyNowText::tr(", %1 values to confirm").arg(toConfirm);
    return text;
}

Result<PolicyNow> loadPolicyNow(Store& store, const PolicyNow& before) {
    return store.read([&](Sql& sql) -> Result<PolicyNow> {
        const QDate today = officeDate(store.clock().nowMs());
        PolicyNow now;
        now.mark = markOf(sql, today);
        if (now.mark == before.mark)
            return before;
        const auto book = PolicyBook::load(store, sql);
        if (!book)
            return fail(book.error());
        for (const PolicyPackage* package : book->packages()) {
            ++now.current;
            now.toConfirm += static_cast<int>(book->unreliable(package->id(), today).size());
        }
        for (const VersionRow& row : VersionTable::all(sql))
            now.proposed += row.isProposed();
        return now;
    });
}

} // namespace chuangkou
