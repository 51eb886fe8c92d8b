// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/export_desk.h"

#include "core/office/audit_table.h"
#include "core/sync/blob_volumes.h"

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
        noteBlobArrivals(store, sql);
        return signOwnHeads(store, sql);
    });
}

Result<std::vector<Peer>> receiversOf(Store& store, Sql& sql, const ExportTarget& target) {
    if (!target.machineNumber)
        return activePeers(store, sql);
    std::vector<Peer> named = peers(store, sql);
    std::erase_if(named,
                  [&](const Peer& peer) { return peer.machineNumber != *target.machineNumber; });
    if (named.empty())
        return fail(ErrorCode::NotFound, QString::number(*target.machineNumber));
    return named;
}

/// Full when nothing else is asked, when one of the receivers was never heard from, or when there
/// is none to wait for.
std::vector<KnownHeads> knownOf(const std::vector<Peer>& receivers, ExportTarget::Extent extent) {
    std::vector<KnownHeads> known;
    for (const Peer& peer : receivers) {
        if (!peer.news || extent == ExportTarget::Extent::Everything)
            return {};
        known.push_back(peer.news->vector);
    }
    return known;
}

struct ExportOrder {
    QString path;
    QByteArray before;
    ExportTarget target;
};

Result<ExportReport> writeOut(Store& store, Sql& sql, const std::vector<SignedHead>& heads,
                              const ExportOrder& order) {
    const auto receivers = receiversOf(store, sql, order.target);
    if (!receivers)
        return fail(receivers.error());
    auto plan = planBeyond(store, sql, heads, knownOf(*receivers, order.target.extent));
    if (!plan)
        return fail(plan.error());
    addBlobs(store, sql, *receivers, *plan);
    QString file = order.path;
    if (const auto own = certificateOf(sql, store.device().id);
        own && QFileInfo(order.path).isDir())
        file = fileIn(order.path, *own, store.clock().nowMs());
    const auto written = writeBundle(store, sql, *plan, file, order.before);
    if (!written)
        return fail(written.error());
    return ExportReport{file,
                        plan->kind,
                        written->header.events(),
                        static_cast<int>(plan->blobs.size()),
                        static_cast<int>(plan->state.offered.size()),
                        static_cast<int>(plan->recipients.size()),
                        QFileInfo(file).size(),
                        checksumText(written->header),
                        written->isReadFromMedium};
}

Result<ExportReport> exportTo(Store& store, const ActorId& actor, const QString& what,
                              const ExportOrder& order) {
    if (order.target.machineNumber) {
        const auto known = store.read([&](Sql& sql) -> Result<void> {
            const auto receivers = receiversOf(store, sql, order.target);
            return receivers ? Result<void>() : fail(receivers.error());
        });
        if (!known)
            return fail(known.error());
    }
    const auto heads = headsToExport(store, actor, what);
    if (!heads)
        return fail(heads.error());
    return store.read(
        [&](Sql& sql) -> Result<ExportReport> { return writeOut(store, sql, *heads, order); });
}

} // namespace

QString fileTime(std::int64_t utcMs) {
    return QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::utc())
        .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
}

std::int64_t unexportedEvents(const Store& store, Sql& sql) {
    const auto own = EventLog::head(sql, store.device().origin);
    if (!own)
        return 0;
    const auto exported =
        sql.integer(QStringLiteral("SELECT max(seq) FROM ev_heads WHERE origin = :origin"),
                    {{":origin", own->origin}});
    return own->seq - exported.value_or(0);
}

Result<ExportReport> exportEverything(Store& store, const ActorId& actor, const QString& what,
                                      const QString& path, const QByteArray& before) {
    return exportTo(store, actor, what, {path, before, {ExportTarget::Extent::Everything, {}}});
}

Result<ExportReport> ExportDesk::exportBundle(const QString& path, const ExportTarget& target) {
    if (!m_session.may(Right::Exchange))
        return fail(ErrorCode::NotAllowed);
    return exportTo(m_store, m_session.account, QStringLiteral("bundle"), {path, {}, target});
}

Result<ExportReport> ExportDesk::exportFull(const QString& path) {
    return exportBundle(path, {ExportTarget::Extent::Everything, {}});
}

} // namespace chuangkou
