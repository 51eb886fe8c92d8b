// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/device.h"

#include <map>
#include <set>
#include <tuple>

namespace chuangkou {

namespace {

bool isForkedOrigin(Sql& sql, const QByteArray& origin) {
    return sql.integer(
                  QStringLiteral("SELECT count(*) > max(seq) FROM ev_events e JOIN ev_origins o "
                                 "ON o.id = e.origin WHERE o.origin = :origin HAVING count(*) > 0"),
                  {{":origin", origin}})
               .value_or(0) != 0;
}

} // namespace

std::optional<Device> Device::load(Sql& sql) {
    std::optional<Device> device;
    sql.each(QStringLiteral("SELECT device, signing_public, signing_secret, sealing_public, "
                            "sealing_secret, office_public, origin, epoch FROM l_device"),
             {}, [&](const SqlRow& row) {
                 device = Device{row.bytes(0),
                                 SigningKey{row.bytes(1), row.bytes(2)},
                                 SealingKey{row.bytes(3), row.bytes(4)},
                                 row.bytes(5),
                                 row.bytes(6),
                                 static_cast<int>(row.integer(7))};
             });
    return device;
}

void Device::insert(Sql& sql) const {
    sql.exec(QStringLiteral("INSERT INTO l_device (one, device, signing_public, signing_secret, "
                            "sealing_public, sealing_secret, office, office_public, origin, epoch) "
                            "VALUES (1, :device, :signing_public, :signing_secret, "
                            ":sealing_public, :sealing_secret, :office, :office_public, NULL, -1)"),
             {{":device", id},
              {":signing_public", signing.publicKey},
              {":signing_secret", signing.secretKey},
              {":sealing_public", sealing.publicKey},
              {":sealing_secret", sealing.secretKey},
              {":office",
               officePublic.isEmpty() ? QVariant() : QVariant(officeIdOf(officePublic).bytes())},
              {":office_public", officePublic.isEmpty() ? QVariant() : QVariant(officePublic)}});
}

std::vector<Certificate> certificates(Sql& sql) {
    const auto own = sql.bytes(QStringLiteral("SELECT office_public FROM l_device"));
    return own ? certificatesOf(sql, *own) : everyCertificate(sql);
}

std::vector<Certificate> certificatesOf(Sql& sql, const QByteArray& officePublic) {
    std::vector<Certificate> all = everyCertificate(sql);
    std::erase_if(all, [&](const Certificate& certificate) {
        return certificate.officePublic != officePublic;
    });
    return all;
}

std::vector<Certificate> everyCertificate(Sql& sql) {
    std::vector<Certificate> all;
    sql.each(QStringLiteral("SELECT certificate FROM ev_certificates ORDER BY device"), {},
             [&](const SqlRow& row) {
                 if (auto certificate = Certificate::decode(row.bytes(0)))
                     all.push_back(*std::move(certificate));
             });
    return all;
}

std::optional<Certificate> certificateOf(Sql& sql, const QByteArray& device) {
    const auto bytes =
        sql.bytes(QStringLiteral("SELECT certificate FROM ev_certificates WHERE device = :device"),
                  {{":device", device}});
    if (!bytes)
        return std::nullopt;
    auto certificate = Certificate::decode(*bytes);
    if (!certificate)
        return std::nullopt;
    return *std::move(certificate);
}

void keepCertificate(Sql& sql, const Certificate& certificate) {
    sql.exec(QStringLiteral("INSERT OR IGNORE INTO ev_certificates (device, certificate) "
                            "VALUES (:device, :certificate)"),
             {{":device", certificate.device}, {":certificate", certificate.encode()}});
}

std::vector<SignedHead> endsAmong(Sql& sql, const QByteArray& origin,
                                  std::vector<SignedHead> heads) {
    if (heads.empty())
        return {};
    std::map<QByteArray, QByteArray> links;
    sql.each(QStringLiteral("SELECT e.hash, e.previous FROM ev_events e JOIN ev_origins o "
                            "ON o.id = e.origin WHERE o.origin = :origin"),
             {{":origin", origin}},
             [&](const SqlRow& row) { links.emplace(row.bytes(0), row.bytes(1)); });
    std::set<QByteArray> covered;
    std::vector<SignedHead> ends;
    std::sort(heads.begin(), heads.end(), [](const SignedHead& a, const SignedHead& b) {
        return std::tie(b.seq, b.hash) < std::tie(a.seq, a.hash); // the furthest first
    });
    for (SignedHead& head : heads) {
        auto link = links.find(head.hash);
        if (link == links.end() || covered.contains(head.hash))
            continue;
        for (; link != links.end() && covered.insert(link->first).second;)
            link = links.find(link->second);
        ends.push_back(std::move(head));
    }
    return ends;
}

std::vector<SignedHead> newestHeads(Sql& sql) {
    std::map<QByteArray, std::vector<SignedHead>> byOrigin;
    sql.each(QStringLiteral("SELECT origin, seq, hash, at, signature FROM ev_heads "
                            "ORDER BY origin, seq DESC, hash"),
             {}, [&](const SqlRow& row) {
                 byOrigin[row.bytes(0)].push_back(
                     {row.bytes(0), row.integer(1), row.bytes(2), row.integer(3), row.bytes(4)});
             });
    std::vector<SignedHead> newest;
    for (auto& [origin, heads] : byOrigin) {
        if (isForkedOrigin(sql, origin))
            heads = endsAmong(sql, origin, std::move(heads));
        else
            heads.resize(1);
        std::move(heads.begin(), heads.end(), std::back_inserter(newest));
    }
    return newest;
}

void keepHead(Sql& sql, const SignedHead& head, HeadOccasion occasion) {
    sql.exec(QStringLiteral("INSERT INTO ev_heads (origin, seq, hash, at, signature, day_close) "
                            "VALUES (:origin, :seq, :hash, :at, :signature, :day_close) "
                            "ON CONFLICT (origin, seq, hash) DO UPDATE SET "
                            "day_close = max(day_close, excluded.day_close)"),
             {{":origin", head.origin},
              {":seq", static_cast<qint64>(head.seq)},
              {":hash", head.hash},
              {":at", static_cast<qint64>(head.at)},
              {":signature", head.signature},
              {":day_close", occasion == HeadOccasion::DayClose ? 1 : 0}});
    // Of a forked origin each branch keeps its head.
    if (isForkedOrigin(sql, head.origin))
        return;
    sql.exec(QStringLiteral("DELETE FROM ev_heads WHERE origin = :origin AND day_close = 0 AND "
                            "seq < (SELECT max(seq) FROM ev_heads WHERE origin = :origin)"),
             {{":origin", head.origin}});
}

} // namespace chuangkou
