// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/bundle_plan.h"

namespace chuangkou {

namespace {

struct Link {
    QByteArray previous;
    std::int64_t seq = 0;
};

qint64 eventsUpTo(Sql& sql, const QByteArray& origin, std::int64_t seq) {
    return sql
        .integer(QStringLiteral("SELECT count(*) FROM ev_events e JOIN ev_origins o "
                                "ON o.id = e.origin WHERE o.origin = :origin AND e.seq <= :seq"),
                 {{":origin", origin}, {":seq", static_cast<qint64>(seq)}})
        .value_or(0);
}

/// Ends of the chains of an origin: events that no other continues.
std::vector<OriginHead> leavesOf(Sql& sql, const QByteArray& origin) {
    const auto last = EventLog::head(sql, origin);
    if (!last)
        return {};
    if (eventsUpTo(sql, origin, last->seq) == last->seq)
        return {*last};
    return sql.list(QStringLiteral("SELECT e.seq, e.hash FROM ev_events e JOIN ev_origins o "
                                   "ON o.id = e.origin WHERE o.origin = :origin AND NOT EXISTS "
                                   "(SELECT 1 FROM ev_events n WHERE n.origin = e.origin "
                                   "AND n.seq = e.seq + 1 AND n.previous = e.hash)"),
                    {{":origin", origin}}, [&](const SqlRow& row) {
                        return OriginHead{origin, row.integer(0), row.bytes(1), 0};
                    });
}

std::map<QByteArray, Link> linksOf(Sql& sql, const QByteArray& origin) {
    std::map<QByteArray, Link> links;
    sql.each(QStringLiteral("SELECT e.hash, e.previous, e.seq FROM ev_events e JOIN ev_origins o "
                            "ON o.id = e.origin WHERE o.origin = :origin"),
             {{":origin", origin}}, [&](const SqlRow& row) {
                 links.emplace(row.bytes(0), Link{row.bytes(1), row.integer(2)});
             });
    return links;
}

RangeOrigin originOf(Sql& sql, const SignedHead& head) {
    RangeOrigin origin;
    origin.head = head;
    sql.each(QStringLiteral("SELECT device, epoch FROM ev_origins WHERE origin = :origin"),
             {{":origin", head.origin}}, [&](const SqlRow& row) {
                 origin.device = row.bytes(0);
                 origin.epoch = static_cast<int>(row.integer(1));
             });
    return origin;
}

/// One chain of a forked origin, back to where an earlier range already covers it.
Result<PlannedRange> walkBack(Sql& sql, const SignedHead& head, std::set<QByteArray>& covered) {
    const auto links = linksOf(sql, head.origin);
    PlannedRange planned{{head.origin, 1, head.seq, {}, head.hash}, originOf(sql, head), {}};
    QByteArray at = head.hash;
    while (!at.isEmpty() && !covered.contains(at)) {
        const auto link = links.find(at);
        if (link == links.end())
            return fail(ErrorCode::StoreDamaged, QString::fromLatin1(at.toHex()));
        planned.only.insert(at);
        planned.range.from = link->second.seq;
        at = link->second.previous;
    }
    planned.range.previous = at;
    covered.insert(planned.only.begin(), planned.only.end());
    return planned;
}

} // namespace

bool PlannedRange::contains(const Event& event) const {
    return event.origin == range.origin && event.seq >= range.from && event.seq <= range.to &&
           (only.empty() || only.contains(event.hash));
}

Result<std::vector<SignedHead>> signOwnHeads(Store& store, Sql& sql) {
    const auto origins =
        sql.list(QStringLiteral("SELECT origin FROM ev_origins WHERE device = :device ORDER BY id"),
                 {{":device", store.device().id}}, [](const SqlRow& row) { return row.bytes(0); });
    std::vector<SignedHead> heads;
    for (const QByteArray& origin : origins) {
        for (const OriginHead& leaf : leavesOf(sql, origin)) {
            auto head = signHead(origin, leaf.seq, leaf.hash, store.clock().nowMs(),
                                 store.device().signing);
            if (!head)
                return fail(head.error());
            if (store.mode() == StoreMode::Normal)
                keepHead(sql, *head, HeadOccasion::Export);
            heads.push_back(*std::move(head));
        }
    }
    return heads;
}

Result<PlannedRange> planRange(Sql& sql, const SignedHead& head, std::int64_t from) {
    PlannedRange planned{{head.origin, from, head.seq, {}, head.hash}, originOf(sql, head), {}};
    if (from > 1) {
        const auto before = EventLog::range(sql, head.origin, from - 1, from - 1);
        if (before.size() != 1)
            return fail(ErrorCode::StoreDamaged, QString::fromLatin1(head.origin.toHex()));
        planned.range.previous = before.front().hash;
    }
    return planned;
}

Result<BundlePlan> planEverything(Store& store, Sql& sql, const std::vector<SignedHead>& ownHeads) {
    BundlePlan plan;
    plan.certificates = certificates(sql);
    for (const Certificate& certificate : plan.certificates)
        plan.recipients.push_back(certificate.sealingPublic);
    plan.vector = EventLog::heads(sql);
    plan.blobs = Blobs::all(sql);

    std::vector<SignedHead> heads = ownHeads;
    for (const SignedHead& head : newestHeads(sql))
        if (EventLog::deviceOf(sql, head.origin) != store.device().id)
            heads.push_back(head);
    std::map<QByteArray, std::set<QByteArray>> covered;
    for (const SignedHead& head : heads) {
        const bool isForked = eventsUpTo(sql, head.origin, head.seq) != head.seq;
        auto planned =
            isForked ? walkBack(sql, head, covered[head.origin]) : planRange(sql, head, 1);
        if (!planned)
            return fail(planned.error());
        plan.ranges.push_back(*std::move(planned));
    }
    return plan;
}

} // namespace chuangkou
