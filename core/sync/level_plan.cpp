// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/level_plan.h"

#include "core/store/revocation.h"

namespace chuangkou {

namespace {

/// Offices whose chains go towards a side: what came from above goes on down, from below on up.
std::set<QByteArray> officesToSend(const std::vector<AcceptedOffice>& offices,
                                   const QByteArray& own, LevelSide towards) {
    std::set<QByteArray> sent{own};
    for (const AcceptedOffice& office : offices)
        if (office.side != towards)
            sent.insert(office.officePublic);
    return sent;
}

std::set<QByteArray> receivingOffices(const std::vector<AcceptedOffice>& offices,
                                      LevelSide towards) {
    std::set<QByteArray> receiving;
    for (const AcceptedOffice& office : offices)
        if (office.side == towards && office.isDirect && !office.isEnded)
            receiving.insert(office.officePublic);
    return receiving;
}

/// What the machines that were heard from acknowledged; nothing when an office is still silent.
std::vector<KnownHeads> knownOf(Store& store, Sql& sql, const std::set<QByteArray>& offices) {
    std::vector<KnownHeads> known;
    for (const QByteArray& office : offices) {
        const size_t before = known.size();
        for (const Peer& machine : peersOf(store, sql, office))
            if (machine.news)
                known.push_back(machine.news->vector);
        if (known.size() == before)
            return {};
    }
    return known;
}

/// Blobs that the bodies which go along name, as far as they are here; small ones first.
std::vector<QByteArray> blobsOf(Store& store, Sql& sql, const BundlePlan& plan) {
    std::set<QByteArray> named;
    for (const auto& [name, kind] : store.context().projections.kinds().all()) {
        if (!kind.blob || !plan.carries(&kind))
            continue;
        for (const Event& event : EventLog::ofKind(sql, name)) {
            const bool isSent =
                std::any_of(plan.ranges.begin(), plan.ranges.end(),
                            [&](const PlannedRange& planned) { return planned.contains(event); });
            const QString hash = event.json().value(QLatin1String(kind.blob)).toString();
            if (isSent && !event.isWithheld() && !hash.isEmpty())
                named.insert(QByteArray::fromHex(hash.toLatin1()));
        }
    }
    std::vector<QByteArray> blobs = Blobs::all(sql);
    std::erase_if(blobs, [&](const QByteArray& hash) { return !named.contains(hash); });
    return blobs;
}

} // namespace

Result<BundlePlan> planLevel(Store& store, Sql& sql, const std::vector<SignedHead>& ownHeads,
                             LevelSide towards, ExportTarget::Extent extent) {
    const auto offices = acceptedOffices(sql);
    const auto receiving = receivingOffices(offices, towards);
    if (receiving.empty())
        return fail(ErrorCode::NotFound, towards == LevelSide::Above
                                             ? QStringLiteral("superior")
                                             : QStringLiteral("subordinate"));
    const auto sent = officesToSend(offices, store.device().officePublic, towards);
    auto plan = planBeyond(store, sql, ownHeads,
                           extent == ExportTarget::Extent::New ? knownOf(store, sql, receiving)
                                                               : std::vector<KnownHeads>());
    if (!plan)
        return plan;
    plan->towards = towards;
    plan->recipients.clear();
    std::map<QByteArray, QByteArray> officeOf;
    for (const Certificate& certificate : plan->certificates) {
        officeOf.emplace(certificate.device, certificate.officePublic);
        if (receiving.contains(certificate.officePublic) &&
            !Revocations::isRevoked(sql, certificate.device))
            plan->recipients.push_back(certificate.sealingPublic);
    }
    std::erase_if(plan->certificates, [&](const Certificate& certificate) {
        return !sent.contains(certificate.officePublic);
    });
    std::erase_if(plan->ranges, [&](const PlannedRange& planned) {
        return !sent.contains(officeOf[planned.origin.device]);
    });
    plan->blobs = blobsOf(store, sql, *plan);
    return plan;
}

} // namespace chuangkou
