// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/blob_volumes.h"

#include "core/office/office_settings.h"
#include "core/office/office_table.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <set>

namespace chuangkou {

namespace {

constexpr qint64 kMiB = 1024 * 1024;

/// Where the peer has followed our own chain to.
std::pair<int, std::int64_t> acknowledged(const Store& store, const Peer& peer) {
    std::int64_t seq = 0;
    if (peer.news)
        for (const OriginHead& head : peer.news->vector)
            if (head.origin == store.device().origin)
                seq = std::max(seq, head.seq);
    return {seq > 0 ? store.device().epoch : -1, seq};
}

struct Candidate {
    BlobOffer blob;
    bool isMissing = false;   ///< at one of the receivers, as far as we know
    bool isWanted = false;    ///< asked for by one of them
    bool isUnheardOf = false; ///< one of them may not know that it is here
};

std::vector<Candidate> candidates(Store& store, Sql& sql, const std::vector<Peer>& receivers) {
    std::map<QByteArray, Candidate> all;
    std::map<QByteArray, std::pair<int, std::int64_t>> arrivals;
    sql.each(QStringLiteral("SELECT b.hash, b.size, a.epoch, a.seq FROM ev_blobs b "
                            "LEFT JOIN l_blob_arrivals a ON a.hash = b.hash"),
             {}, [&](const SqlRow& row) {
                 all[row.bytes(0)].blob = {row.bytes(0), row.integer(1)};
                 if (!row.isNull(2))
                     arrivals[row.bytes(0)] = {static_cast<int>(row.integer(2)), row.integer(3)};
             });
    const auto hashes = [&](const char* table, const QByteArray& device) {
        std::set<QByteArray> found;
        sql.each(
            QStringLiteral("SELECT hash FROM %1 WHERE device = :device").arg(QLatin1String(table)),
            {{":device", device}}, [&](const SqlRow& row) { found.insert(row.bytes(0)); });
        return found;
    };
    for (const Peer& peer : receivers) {
        const auto there = hashes("l_peer_blobs", peer.device);
        const auto asked = hashes("l_peer_wants", peer.device);
        const auto known = acknowledged(store, peer);
        for (auto& [hash, candidate] : all) {
            const auto arrival = arrivals.find(hash);
            candidate.isMissing = candidate.isMissing || !there.contains(hash);
            candidate.isWanted = candidate.isWanted || asked.contains(hash);
            candidate.isUnheardOf =
                candidate.isUnheardOf || arrival == arrivals.end() || arrival->second >= known;
        }
    }
    std::vector<Candidate> list;
    for (auto& [hash, candidate] : all)
        list.push_back(std::move(candidate));
    return list;
}

} // namespace

void noteBlobArrivals(Store& store, Sql& sql) {
    const auto own = EventLog::head(sql, store.device().origin);
    sql.exec(QStringLiteral("INSERT OR IGNORE INTO l_blob_arrivals (hash, epoch, seq) "
                            "SELECT hash, :epoch, :seq FROM ev_blobs"),
             {{":epoch", store.device().epoch}, {":seq", static_cast<qint64>(own ? own->seq : 0)}});
}

BlobChoice chooseBlobs(Store& store, Sql& sql, const std::vector<Peer>& receivers, qint64 limit) {
    std::vector<Candidate> all = candidates(store, sql, receivers);
    std::sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
        return std::tuple(!a.isWanted, a.blob.size, a.blob.hash) <
               std::tuple(!b.isWanted, b.blob.size, b.blob.hash);
    });
    BlobChoice choice;
    qint64 taken = 0;
    for (const Candidate& candidate : all) {
        const bool fits = choice.sent.empty() || taken + candidate.blob.size <= limit;
        if (candidate.isMissing && fits) {
            choice.sent.push_back(candidate.blob.hash);
            taken += candidate.blob.size;
        } else if ((candidate.isMissing || candidate.isUnheardOf) &&
                   choice.offered.size() < kMostStateBlobs) {
            choice.offered.push_back(candidate.blob);
        }
    }
    return choice;
}

qint64 blobLimit(Sql& sql) {
    const QString name = QStringLiteral("exchange.blob_limit_mib");
    const QString stored = OfficeTable::setting(sql, name).value_or(QString());
    // A setting that is no text stands as the one element of a JSON array.
    const QJsonArray list = QJsonDocument::fromJson(stored.toUtf8()).array();
    bool isNumber = false;
    qint64 mebibytes = (list.isEmpty() ? stored : settingText(list.first())).toLongLong(&isNumber);
    if (!isNumber)
        mebibytes = QString::fromLatin1(knownSetting(name)->fallback).toLongLong();
    return std::clamp<qint64>(mebibytes, 0, 4096) * kMiB;
}

void addBlobs(Store& store, Sql& sql, const std::vector<Peer>& receivers, BundlePlan& plan) {
    BlobChoice choice = chooseBlobs(store, sql, receivers, blobLimit(sql));
    plan.blobs = std::move(choice.sent);
    plan.state.offered = std::move(choice.offered);
    plan.state.wanted = wantedBlobs(sql);
}

std::vector<QByteArray> wantedBlobs(Sql& sql) {
    return sql.list(QStringLiteral("SELECT w.hash FROM l_wanted_blobs w WHERE NOT EXISTS "
                                   "(SELECT 1 FROM ev_blobs b WHERE b.hash = w.hash) "
                                   "ORDER BY w.size, w.hash LIMIT :most"),
                    {{":most", static_cast<qint64>(kMostStateBlobs)}},
                    [](const SqlRow& row) { return row.bytes(0); });
}

void noteBlobsAt(Sql& sql, const QByteArray& device, const std::vector<QByteArray>& inFile,
                 const SenderState& state) {
    const QString there =
        QStringLiteral("INSERT OR IGNORE INTO l_peer_blobs (device, hash) VALUES (:device, :hash)");
    for (const QByteArray& hash : inFile)
        sql.exec(there, {{":device", device}, {":hash", hash}});
    for (const BlobOffer& offer : state.offered) {
        sql.exec(there, {{":device", device}, {":hash", offer.hash}});
        if (!Blobs::has(sql, offer.hash))
            sql.exec(QStringLiteral("INSERT OR IGNORE INTO l_wanted_blobs (hash, size) "
                                    "VALUES (:hash, :size)"),
                     {{":hash", offer.hash}, {":size", static_cast<qint64>(offer.size)}});
    }
    sql.exec(QStringLiteral("DELETE FROM l_peer_wants WHERE device = :device"),
             {{":device", device}});
    for (const QByteArray& hash : state.wanted) {
        sql.exec(QStringLiteral("DELETE FROM l_peer_blobs WHERE device = :device AND hash = :hash"),
                 {{":device", device}, {":hash", hash}});
        sql.exec(QStringLiteral("INSERT INTO l_peer_wants (device, hash) VALUES (:device, :hash)"),
                 {{":device", device}, {":hash", hash}});
    }
}

void forgetBlobsAt(Sql& sql, const QByteArray& device) {
    sql.exec(QStringLiteral("DELETE FROM l_peer_blobs WHERE device = :device"),
             {{":device", device}});
}

} // namespace chuangkou
