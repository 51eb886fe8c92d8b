// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/bundle_plan.h"

#include "core/store/revocation.h"

namespace chuangkou {

namespace {

struct Link {
    QByteArray previous;
    std::int64_t seq = 0;
};

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

SenderState stateOf(Store& store, Sql& sql, const std::vector<SignedHead>& heads) {
    SenderState state;
    state.origin = store.device().origin;
    state.epoch = store.device().epoch;
    if (const auto own = EventLog::head(sql, state.origin))
        state.seq = own->seq;
    state.heads = heads;
    for (const Peer& peer : peers(store, sql))
        if (peer.news)
            state.clocks.push_back({peer.device, peer.news->differenceMs});
    return state;
}

/// One chain of a forked origin, back to where an earlier range already covers it.
Result<PlannedRange> walkBack(Sql& sql, const SignedHead& head, std::set<QByteArray>& covered) {
    const auto links = linksOf(sql, head.origin);
    PlannedRange planned{
        BundleRange{head.origin, 1, head.seq, {}, head.hash}, originOf(sql, head), {}};
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

/// Up to where one receiver has the chain that ends in `head`; 0 when that is in doubt.
std::int64_t reached(Sql& sql, const SignedHead& head, const KnownHeads& known) {
    std::int64_t furthest = 0;
    for (const OriginHead& theirs : known) {
        if (theirs.origin != head.origin)
            continue;
        const auto here = EventLog::byHash(sql, theirs.hash);
        const bool isOurs = here && here->origin == head.origin && here->seq == theirs.seq;
        const auto last = isOurs ? std::nullopt : EventLog::head(sql, head.origin);
        // Further than we are: should its chain be another than ours, it finds that out by our own
        // acknowledgement, and its next file tells us of the fork.
        if (isOurs || (last && theirs.seq > last->seq))
            furthest = std::max(furthest, theirs.seq);
    }
    return furthest;
}

/// Whether the receiver names each end of a forked origin's chains.
bool hasAllBranches(Sql& sql, const QByteArray& origin, const KnownHeads& known) {
    const auto ends = branchHeads(sql, origin);
    return std::all_of(ends.begin(), ends.end(), [&](const OriginHead& end) {
        return std::any_of(known.begin(), known.end(), [&](const OriginHead& theirs) {
            return theirs.origin == end.origin && theirs.hash == end.hash;
        });
    });
}

/// What the slowest of the receivers lacks of the chain that ends in `head`.
Result<void> addRanges(Sql& sql, const SignedHead& head, const std::vector<KnownHeads>& known,
                       std::set<QByteArray>& covered, BundlePlan& plan) {
    if (isForked(sql, head.origin)) {
        const bool isKnown = std::all_of(known.begin(), known.end(), [&](const KnownHeads& one) {
            return hasAllBranches(sql, head.origin, one);
        });
        if (isKnown && !known.empty())
            return {};
        auto branch = walkBack(sql, head, covered);
        if (!branch)
            return fail(branch.error());
        if (!branch->only.empty()) // else another head of this origin covers it
            plan.ranges.push_back(*std::move(branch));
        return {};
    }
    std::int64_t from = known.empty() ? 1 : head.seq + 1;
    for (const KnownHeads& one : known)
        from = std::min(from, reached(sql, head, one) + 1);
    if (from > head.seq)
        return {};
    auto range = planRange(sql, head, from);
    if (!range)
        return fail(range.error());
    plan.ranges.push_back(*std::move(range));
    return {};
}

/// Of a revoked machine only what the office accepts goes out.
std::vector<SignedHead> othersHeads(Store& store, Sql& sql, PlanExtent extent) {
    std::vector<SignedHead> heads;
    if (extent == PlanExtent::WhatCounts)
        heads = Revocations::heldHeads(sql);
    for (const SignedHead& head : newestHeads(sql)) {
        const QByteArray device = EventLog::deviceOf(sql, head.origin);
        const bool isCounting = !Revocations::isRevoked(sql, device);
        if (device != store.device().id && (isCounting || extent == PlanExtent::AllHeld))
            heads.push_back(head);
    }
    return heads;
}

} // namespace

bool PlannedRange::contains(const Event& event) const {
    return event.origin == range.origin && event.seq >= range.from && event.seq <= range.to &&
           (only.empty() || only.contains(event.hash));
}

bool BundlePlan::carries(const EventKind* known) const {
    if (kind == BundleKind::Backup)
        return true;
    if (!towards)
        return !known || known->reach != Reach::Machine;
    return known && isForLevel(known->reach, *towards);
}

Result<std::vector<SignedHead>> signOwnHeads(Store& store, Sql& sql) {
    const auto origins =
        sql.list(QStringLiteral("SELECT origin FROM ev_origins WHERE device = :device ORDER BY id"),
                 {{":device", store.device().id}}, [](const SqlRow& row) { return row.bytes(0); });
    std::vector<SignedHead> heads;
    for (const QByteArray& origin : origins) {
        for (const OriginHead& leaf : branchHeads(sql, origin)) {
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
    PlannedRange planned{
        BundleRange{head.origin, from, head.seq, {}, head.hash}, originOf(sql, head), {}};
    if (from > 1) {
        const auto before = EventLog::range(sql, head.origin, from - 1, from - 1);
        if (before.size() != 1)
            return fail(ErrorCode::StoreDamaged, QString::fromLatin1(head.origin.toHex()));
        planned.range.previous = before.front().hash;
    }
    return planned;
}

Result<BundlePlan> planEverything(Store& store, Sql& sql, const std::vector<SignedHead>& ownHeads,
                                  PlanExtent extent) {
    return planBeyond(store, sql, ownHeads, {}, extent);
}

Result<BundlePlan> planBeyond(Store& store, Sql& sql, const std::vector<SignedHead>& ownHeads,
                              const std::vector<KnownHeads>& known, PlanExtent extent) {
    BundlePlan plan;
    plan.kind = known.empty() ? BundleKind::Full : BundleKind::Delta;
    plan.certificates = everyCertificate(sql);
    for (const Certificate& certificate : certificates(sql))
        if (!Revocations::isRevoked(sql, certificate.device))
            plan.recipients.push_back(certificate.sealingPublic);
    plan.vector = branchHeads(sql);
    plan.blobs = Blobs::all(sql);

    std::vector<SignedHead> heads = ownHeads;
    for (const SignedHead& head : othersHeads(store, sql, extent))
        heads.push_back(head);
    std::map<QByteArray, std::set<QByteArray>> covered;
    for (const SignedHead& head : heads)
        if (const auto planned = addRanges(sql, head, known, covered[head.origin], plan); !planned)
            return fail(planned.error());
    plan.state = stateOf(store, sql, heads);
    return plan;
}

} // namespace chuangkou
