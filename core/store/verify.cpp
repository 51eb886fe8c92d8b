// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"

namespace chuangkou {

namespace {

using What = VerifyFinding::What;

void checkEvent(const Event& event, const std::map<QByteArray, std::int64_t>& seqOfHash,
                VerifyReport& report) {
    const auto add = [&](What what) {
        report.findings.push_back({what, event.kind, event.hash, event.origin, event.seq, {}});
    };
    if (eventHash(event) != event.hash)
        add(What::EventChanged);
    if (!event.isWithheld() && bodyHash(event.salt, event.body) != event.bodyHash)
        add(What::BodyChanged);
    if (event.seq == 1) {
        if (!event.previous.isEmpty())
            add(What::ChainBroken);
        return;
    }
    const auto before = seqOfHash.find(event.previous);
    if (before == seqOfHash.end() || before->second != event.seq - 1)
        add(What::ChainBroken);
}

void checkEvents(Sql& sql, VerifyReport& report) {
    QByteArray origin;
    std::map<QByteArray, std::int64_t> seqOfHash;
    sql.each(QStringLiteral("SELECT ") + EventLog::columns() +
                 QStringLiteral(" FROM ev_events e JOIN ev_origins o ON o.id = e.origin "
                                "ORDER BY e.origin, e.seq, e.hash"),
             {}, [&](const SqlRow& row) {
                 const Event event = EventLog::eventOf(row);
                 if (event.origin != origin) {
                     origin = event.origin;
                     seqOfHash.clear();
                     ++report.origins;
                 }
                 checkEvent(event, seqOfHash, report);
                 seqOfHash.emplace(event.hash, event.seq);
                 ++report.events;
             });
}

void checkSigners(Sql& sql, const Device& own, VerifyReport& report) {
    sql.each(QStringLiteral("SELECT origin, device FROM ev_origins"), {}, [&](const SqlRow& row) {
        const auto certificate = certificateOf(sql, row.bytes(1));
        if (!certificate || certificate->officePublic != own.officePublic)
            report.findings.push_back({What::DeviceUncertified, {}, {}, row.bytes(0), 0, {}});
    });
    sql.each(QStringLiteral("SELECT origin, seq, hash, at, signature FROM ev_heads"), {},
             [&](const SqlRow& row) {
                 const SignedHead head{row.bytes(0), row.integer(1), row.bytes(2), row.integer(3),
                                       row.bytes(4)};
                 const auto event = EventLog::byHash(sql, head.hash);
                 const auto certificate = certificateOf(sql, EventLog::deviceOf(sql, head.origin));
                 const bool holds = event && event->origin == head.origin &&
                                    event->seq == head.seq && certificate &&
                                    checkHead(head, certificate->signingPublic);
                 if (!holds)
                     report.findings.push_back(
                         {What::HeadWrong, {}, head.hash, head.origin, head.seq, {}});
             });
}

std::vector<ProjectionDifference> compare(const std::map<QString, QStringList>& before,
                                          const std::map<QString, QStringList>& after) {
    std::vector<ProjectionDifference> differences;
    for (const auto& [table, rows] : after) {
        const auto found = before.find(table);
        std::map<QString, int> surplus;
        if (found != before.end())
            for (const QString& row : found->second)
                ++surplus[row];
        for (const QString& row : rows)
            --surplus[row];
        for (const auto& [row, count] : surplus)
            if (count != 0)
                differences.push_back(
                    {table, (count > 0 ? QStringLiteral("+ ") : QStringLiteral("- ")) + row});
    }
    return differences;
}

} // namespace

Result<VerifyReport> verifyStore(Store& store) {
    VerifyReport report;
    for (const QString& page : store.database().integrityFindings())
        report.findings.push_back({What::PageDamaged, {}, {}, {}, 0, page});
    const auto read = store.read([&](Sql& sql) -> Result<void> {
        checkEvents(sql, report);
        checkSigners(sql, store.device(), report);
        for (const QByteArray& hash : Blobs::all(sql)) {
            ++report.blobs;
            if (!store.blobs().get(sql, hash))
                report.findings.push_back({What::BlobDamaged, {}, hash, {}, 0, {}});
        }
        return {};
    });
    if (!read)
        return fail(read.error());
    // Built anew inside a transaction that is always rolled back.
    std::vector<ProjectionDifference> differences;
    const auto rolledBack = store.database().write([&](Sql& sql) -> Result<void> {
        const auto before = store.context().projections.dump(sql);
        store.context().projections.rebuild(sql);
        differences = compare(before, store.context().projections.dump(sql));
        return fail(ErrorCode::Cancelled);
    });
    store.database().sql().forgetStatements();
    if (!rolledBack && rolledBack.error().code != ErrorCode::Cancelled)
        return fail(rolledBack.error());
    for (const ProjectionDifference& difference : differences)
        report.findings.push_back({What::ProjectionDiffers,
                                   {},
                                   {},
                                   {},
                                   0,
                                   difference.table + QStringLiteral(": ") + difference.row});
    return report;
}

Result<std::vector<ProjectionDifference>> rebuildProjections(Store& store) {
    using Differences = std::vector<ProjectionDifference>;
    return store.writeLocal([&](Sql& sql) -> Result<Differences> {
        const auto before = store.context().projections.dump(sql);
        store.context().projections.rebuild(sql);
        return compare(before, store.context().projections.dump(sql));
    });
}

} // namespace chuangkou
