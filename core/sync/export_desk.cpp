// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/export_desk.h"

#include "core/office/audit_table.h"

#include <QFileInfo>

namespace chuangkou {

namespace {

QString fileIn(const QString& folder, const Certificate& own, std::int64_t now) {
    return QStringLiteral("%1/%2-%3.ckb")
        .arg(folder)
        .arg(own.machineNumber, 2, 10, QLatin1Char('0'))
        .arg(fileTime(now));
}

/// The export stands in the audit trail, and in the bundle itself. A copied store appends nothing
/// (A4): its export holds what it held.
Result<std::vector<SignedHead>> headsToExport(Store& store, const ActorId& actor,
                                              const QString& what) {
    using Heads = std::vector<SignedHead>;
    if (store.mode() == StoreMode::Copied)
        return store.read([&](Sql& sql) -> Result<Heads> { return signOwnHeads(store, sql); });
    return store.write([&](Sql& sql) -> Result<Heads> {
        const auto noted = store.log().append(
            sql, actor, {audit(store.ids(), "audit_exported", {{QStringLiteral("what"), what}})});
        if (!noted)
            return fail(noted.error());
        return signOwnHeads(store, sql);
    });
}

} // namespace

QString fileTime(std::int64_t utcMs) {
    return QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::utc())
        .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
}

Result<ExportReport> exportEverything(Store& store, const ActorId& actor, const QString& what,
                                      const QString& path, const QByteArray& before) {
    const auto heads = headsToExport(store, actor, what);
    if (!heads)
        return fail(heads.error());
    return store.read([&](Sql& sql) -> Result<ExportReport> {
        const auto plan = planEverything(store, sql, *heads);
        if (!plan)
            return fail(plan.error());
        QString file = path;
        if (const auto own = certificateOf(sql, store.device().id); own && QFileInfo(path).isDir())
            file = fileIn(path, *own, store.clock().nowMs());
        const auto written = writeBundle(store, sql, *plan, file, before);
        if (!written)
            return fail(written.error());
        return ExportReport{file, written->header.events(), static_cast<int>(plan->blobs.size()),
                            static_cast<int>(plan->recipients.size()), written->isReadFromMedium};
    });
}

Result<ExportReport> ExportDesk::exportFull(const QString& path) {
    if (!m_session.may(Right::Exchange))
        return fail(ErrorCode::NotAllowed);
    return exportEverything(m_store, m_session.account, QStringLiteral("bundle"), path);
}

} // namespace chuangkou
