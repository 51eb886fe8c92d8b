// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/peers.h"

#include "core/store/canonical.h"
#include "core/store/revocation.h"
#include "core/sync/blob_volumes.h"

#include <algorithm>

namespace chuangkou {

namespace {

constexpr qsizetype kHashSize = 32;
constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;

QByteArray vectorForm(const std::vector<OriginHead>& vector) {
    CanonicalWriter form;
    form.number(vector.size());
    for (const OriginHead& head : vector)
        form.raw(head.origin).number(static_cast<std::uint64_t>(head.seq)).raw(head.hash);
    return form.result();
}

std::vector<OriginHead> vectorFrom(const QByteArray& form) {
    CanonicalReader reader(form);
    std::vector<OriginHead> vector;
    for (std::uint64_t left = reader.count(2 * kHashSize + 1); left > 0; --left) {
        const QByteArray origin = reader.raw(kHashSize);
        const auto seq = static_cast<std::int64_t>(reader.number());
        vector.push_back({origin, seq, reader.raw(kHashSize)});
    }
    return reader.failed() ? std::vector<OriginHead>() : vector;
}

std::optional<PeerNews> newsOf(Sql& sql, const QByteArray& device, bool& isSetAside) {
    std::optional<PeerNews> news;
    sql.each(
        QStringLiteral("SELECT epoch, seq, written_at, heard_at, vector, difference, measured, "
                       "set_aside FROM l_peers WHERE device = :device"),
        {{":device", device}}, [&](const SqlRow& row) {
            isSetAside = row.integer(7) != 0;
            if (row.isNull(3))
                return;
            news = PeerNews{
                static_cast<int>(row.integer(0)), row.integer(1), row.integer(2), row.integer(3),
                vectorFrom(row.bytes(4)),         row.integer(5), std::nullopt};
            if (!row.isNull(6))
                news->measuredMs = row.integer(6);
        });
    return news;
}

/// A clock that was put right must not stand with its old difference for ever: after a day the
/// newest one holds.
void noteDifference(Sql& sql, const QByteArray& device, std::int64_t now, std::int64_t difference) {
    sql.exec(QStringLiteral("UPDATE l_peers SET difference = :difference, difference_at = :now "
                            "WHERE device = :device AND (difference > :difference OR "
                            "difference_at < :yesterday OR difference_at > :now)"),
             {{":device", device},
              {":difference", static_cast<qint64>(difference)},
              {":now", static_cast<qint64>(now)},
              {":yesterday", static_cast<qint64>(now - kDayMs)}});
}

struct Heard {
    QByteArray by; ///< our own device
    std::int64_t at = 0;
    std::int64_t differenceMs = 0;
};

void keepNews(Sql& sql, const BundleHeader& header, const SenderState& state, const Heard& heard) {
    QVariant measured;
    for (const ClockMeasure& measure : state.clocks)
        if (measure.device == heard.by)
            measured = static_cast<qint64>(measure.differenceMs);
    sql.exec(QStringLiteral(
                 "INSERT INTO l_peers (device, epoch, seq, written_at, heard_at, vector, "
                 "difference, difference_at, measured, set_aside) VALUES (:device, :epoch, :seq, "
                 ":written_at, :now, :vector, :difference, :now, :measured, 0) "
                 "ON CONFLICT (device) DO UPDATE SET epoch = excluded.epoch, seq = excluded.seq, "
                 "written_at = excluded.written_at, heard_at = excluded.heard_at, "
                 "vector = excluded.vector, measured = excluded.measured, set_aside = 0, "
                 "difference = ifnull(difference, excluded.difference), "
                 "difference_at = ifnull(difference_at, excluded.difference_at)"),
             {{":device", header.sender.device},
              {":epoch", state.epoch},
              {":seq", static_cast<qint64>(state.seq)},
              {":written_at", static_cast<qint64>(header.writtenAt)},
              {":now", static_cast<qint64>(heard.at)},
              {":vector", vectorForm(header.vector)},
              {":difference", static_cast<qint64>(heard.differenceMs)},
              {":measured", measured}});
}

qint64 eventsOf(Sql& sql, const QByteArray& origin, std::int64_t upTo) {
    return sql
        .integer(QStringLiteral("SELECT count(*) FROM ev_events e JOIN ev_origins o "
                                "ON o.id = e.origin WHERE o.origin = :origin AND e.seq <= :seq"),
                 {{":origin", origin}, {":seq", static_cast<qint64>(upTo)}})
        .value_or(0);
}

bool holds(Sql& sql, const OriginHead& head) {
    return sql
        .integer(QStringLiteral("SELECT 1 FROM ev_events e JOIN ev_origins o ON o.id = e.origin "
                                "WHERE e.hash = :hash AND o.origin = :origin AND e.seq = :seq"),
                 {{":hash", head.hash},
                  {":origin", head.origin},
                  {":seq", static_cast<qint64>(head.seq)}})
        .has_value();
}

} // namespace

std::int64_t Peer::clockAheadMs() const {
    if (!news)
        return 0;
    if (-news->differenceMs > kClockToleranceMs)
        return -news->differenceMs;
    if (news->measuredMs && *news->measuredMs < -kClockToleranceMs)
        return *news->measuredMs;
    return 0;
}

bool Peer::isSilent(std::int64_t now) const {
    return !news || now - news->heardAt > kSilentMs;
}

std::vector<Peer> peers(Store& store, Sql& sql) {
    return peersOf(store, sql, store.device().officePublic);
}

std::vector<Peer> peersOf(Store& store, Sql& sql, const QByteArray& officePublic) {
    std::vector<Peer> all;
    for (const Certificate& certificate : certificatesOf(sql, officePublic)) {
        if (certificate.device == store.device().id ||
            Revocations::isRevoked(sql, certificate.device))
            continue;
        Peer peer{certificate.device,
                  certificate.machineNumber,
                  certificate.name,
                  certificate.sealingPublic,
                  {},
                  false};
        peer.news = newsOf(sql, peer.device, peer.isSetAside);
        all.push_back(std::move(peer));
    }
    std::sort(all.begin(), all.end(), [](const Peer& a, const Peer& b) {
        return std::tie(a.machineNumber, a.device) < std::tie(b.machineNumber, b.device);
    });
    return all;
}

std::optional<Peer> peerOf(Store& store, Sql& sql, const QByteArray& device) {
    for (Peer& peer : peers(store, sql))
        if (peer.device == device)
            return std::move(peer);
    return std::nullopt;
}

std::vector<Peer> activePeers(Store& store, Sql& sql) {
    std::vector<Peer> active = peers(store, sql);
    std::erase_if(active, [](const Peer& peer) { return peer.isSetAside; });
    return active;
}

void noteHeard(Store& store, Sql& sql, const BundleHeader& header, const SenderState& state,
               const std::vector<QByteArray>& blobs) {
    const QByteArray& device = header.sender.device;
    if (device == store.device().id)
        return;
    const std::int64_t now = store.clock().nowMs();
    const std::int64_t difference = now - header.writtenAt;
    noteDifference(sql, device, now, difference);
    bool wasSetAside = false;
    const auto before = newsOf(sql, device, wasSetAside);
    const auto place = [](const auto& news, std::int64_t writtenAt) {
        return std::tuple(news.epoch, news.seq, writtenAt);
    };
    // Among states of one seq the later one holds: what came in by an import leaves no event.
    if (before && place(*before, before->writtenAt) >= place(state, header.writtenAt))
        return;
    if (before && before->epoch < state.epoch)
        forgetBlobsAt(sql, device);
    noteBlobsAt(sql, device, blobs, state);
    keepNews(sql, header, state, {store.device().id, now, difference});
}

void setAwaited(Sql& sql, const QByteArray& device, Awaited awaited) {
    sql.exec(QStringLiteral("INSERT INTO l_peers (device, epoch, seq, written_at, vector, "
                            "set_aside) VALUES (:device, -1, 0, 0, x'', :aside) "
                            "ON CONFLICT (device) DO UPDATE SET set_aside = excluded.set_aside"),
             {{":device", device}, {":aside", awaited == Awaited::No ? 1 : 0}});
}

std::vector<OriginHead> branchHeads(Sql& sql, const QByteArray& origin) {
    if (const auto accepted = Revocations::endsOf(sql, origin))
        return {accepted->begin(), accepted->end()};
    const auto last = EventLog::head(sql, origin);
    if (!last)
        return {};
    if (eventsOf(sql, origin, last->seq) == last->seq)
        return {{origin, last->seq, last->hash}};
    return sql.list(QStringLiteral("SELECT e.seq, e.hash FROM ev_events e JOIN ev_origins o "
                                   "ON o.id = e.origin WHERE o.origin = :origin AND NOT EXISTS "
                                   "(SELECT 1 FROM ev_events n WHERE n.origin = e.origin "
                                   "AND n.seq = e.seq + 1 AND n.previous = e.hash) "
                                   "ORDER BY e.seq, e.hash"),
                    {{":origin", origin}}, [&](const SqlRow& row) {
                        return OriginHead{origin, row.integer(0), row.bytes(1)};
                    });
}

std::vector<OriginHead> branchHeads(Sql& sql) {
    const auto origins = sql.list(QStringLiteral("SELECT origin FROM ev_origins ORDER BY origin"),
                                  {}, [](const SqlRow& row) { return row.bytes(0); });
    std::vector<OriginHead> all;
    for (const QByteArray& origin : origins)
        for (OriginHead& head : branchHeads(sql, origin))
            all.push_back(std::move(head));
    return all;
}

bool isForked(Sql& sql, const QByteArray& origin) {
    const auto last = EventLog::head(sql, origin);
    return last && eventsOf(sql, origin, last->seq) != last->seq;
}

PeerDistance distanceTo(Sql& sql, const PeerNews& news) {
    PeerDistance distance;
    std::map<QByteArray, std::int64_t> theirs;
    for (const OriginHead& head : news.vector) {
        const auto own = EventLog::head(sql, head.origin);
        const std::int64_t held = own ? own->seq : 0;
        if (head.seq > held)
            distance.ahead += head.seq - std::max(held, theirs[head.origin]);
        else if (!holds(sql, head))
            distance.isInDoubt = true;
        theirs[head.origin] = std::max(theirs[head.origin], head.seq);
    }
    for (const OriginHead& own : EventLog::heads(sql)) {
        const std::int64_t known = std::exchange(theirs[own.origin], own.seq);
        distance.lacks += std::max<std::int64_t>(0, own.seq - known);
    }
    return distance;
}

} // namespace chuangkou
