// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/findings.h"

#include "core/office/account_table.h"
#include "core/store/canonical.h"

namespace chuangkou {

namespace {

const QString kFork = QStringLiteral("fork");
const QString kSetBack = QStringLiteral("set_back");

void noteFinding(Store& store, Sql& sql, const QString& what, const QByteArray& device,
                 const QByteArray& origin, std::int64_t seq) {
    sql.exec(QStringLiteral("INSERT OR IGNORE INTO l_findings (what, device, origin, seq, "
                            "found_at) VALUES (:what, :device, :origin, :seq, :found_at)"),
             {{":what", what},
              {":device", device},
              {":origin", origin},
              {":seq", static_cast<qint64>(seq)},
              {":found_at", static_cast<qint64>(store.clock().nowMs())}});
}

struct Fork {
    QByteArray origin;
    QByteArray device;
    std::int64_t seq = 0;
    std::vector<QByteArray> hashes;
};

/// Events of an origin that continue the same one: two of a seq that both name what is before it.
std::vector<Fork> forksOf(Sql& sql, const QByteArray& origin) {
    const auto row = sql.integer(QStringLiteral("SELECT id FROM ev_origins WHERE origin = :origin"),
                                 {{":origin", origin}});
    if (!row)
        return {};
    const auto doubled =
        sql.list(QStringLiteral("SELECT seq FROM ev_events WHERE origin = :origin GROUP BY seq "
                                "HAVING count(*) > 1"),
                 {{":origin", *row}}, [](const SqlRow& found) { return found.integer(0); });
    std::vector<Fork> forks;
    for (const qint64 seq : doubled) {
        std::map<QByteArray, Fork> byPrevious;
        sql.each(QStringLiteral("SELECT previous, hash FROM ev_events WHERE origin = :origin "
                                "AND seq = :seq ORDER BY hash"),
                 {{":origin", *row}, {":seq", seq}}, [&](const SqlRow& event) {
                     Fork& fork = byPrevious[event.bytes(0)];
                     fork = {origin, EventLog::deviceOf(sql, origin), seq, std::move(fork.hashes)};
                     fork.hashes.push_back(event.bytes(1));
                 });
        for (auto& [previous, fork] : byPrevious)
            if (fork.hashes.size() > 1)
                forks.push_back(std::move(fork));
    }
    return forks;
}

SubjectId forkSubject(const Fork& fork) {
    return SubjectId::fromHash(hash256(CanonicalWriter()
                                           .bytes("ckt-fork-1")
                                           .bytes(fork.origin)
                                           .number(static_cast<std::uint64_t>(fork.seq))
                                           .result()));
}

Result<void> tellFork(Store& store, Sql& sql, const Fork& fork) {
    noteFinding(store, sql, kFork, fork.device, fork.origin, fork.seq);
    const SubjectId subject = forkSubject(fork);
    if (!EventLog::load(sql, subject).empty())
        return {}; // another machine has said it
    QJsonArray hashes;
    for (const QByteArray& hash : fork.hashes)
        hashes.append(QString::fromLatin1(hash.toHex()));
    const auto appended =
        store.log().append(sql, ActorId(),
                           {{subject,
                             QStringLiteral("fork_found"),
                             {{QStringLiteral("origin"), QString::fromLatin1(fork.origin.toHex())},
                              {QStringLiteral("seq"), static_cast<qint64>(fork.seq)},
                              {QStringLiteral("hashes"), hashes}}}});
    return appended ? Result<void>() : fail(appended.error());
}

/// Somebody with our keys went on from our present chain in an epoch of their own: a state of this
/// store that was lost, or a clone of this PC. Or both of us chose the same number for the epoch,
/// and numbers of papers would collide: one of the two takes another.
bool mustLeave(Sql& sql, const Device& device) {
    bool must = false;
    sql.each(QStringLiteral("SELECT origin, epoch FROM ev_origins WHERE device = :device"),
             {{":device", device.id}}, [&](const SqlRow& row) {
                 const QByteArray origin = row.bytes(0);
                 if (origin == device.origin)
                     return;
                 must = must || (row.integer(1) == device.epoch && origin < device.origin);
                 for (const Event& genesis : EventLog::range(sql, origin, 1, 1)) {
                     const QJsonObject previous =
                         genesis.json().value(QLatin1String("previous")).toObject();
                     must = must || previous.value(QLatin1String("origin")).toString() ==
                                        QString::fromLatin1(device.origin.toHex());
                 }
             });
    return must;
}

/// Those of its ranges, and those that its sender holds without sending what leads to them.
std::vector<SignedHead> headsIn(const CheckedBundle& bundle) {
    std::vector<SignedHead> heads;
    for (const RangeOrigin& origin : bundle.origins)
        heads.push_back(origin.head);
    if (bundle.state)
        heads.insert(heads.end(), bundle.state->heads.begin(), bundle.state->heads.end());
    return heads;
}

/// The furthest head of our present chain that we do not hold.
std::optional<OriginHead> lostHead(Sql& sql, const Device& device, const CheckedBundle& bundle) {
    std::optional<OriginHead> lost;
    for (const SignedHead& head : headsIn(bundle)) {
        if (head.origin != device.origin || EventLog::byHash(sql, head.hash) ||
            (lost && lost->seq >= head.seq) || !checkHead(head, device.signing.publicKey))
            continue;
        lost = OriginHead{head.origin, head.seq, head.hash, head.at};
    }
    return lost;
}

Result<std::optional<Device>> presentDevice(Store& store) {
    return store.read([](Sql& sql) -> Result<std::optional<Device>> { return Device::load(sql); });
}

} // namespace

Result<std::vector<Finding>> findings(Store& store) {
    using All = std::vector<Finding>;
    return store.read([&](Sql& sql) -> Result<All> {
        return sql.list(
            QStringLiteral("SELECT id, what, device, seq, found_at, acknowledged_at, "
                           "acknowledged_by FROM l_findings ORDER BY acknowledged_at IS NOT NULL, "
                           "found_at DESC, id DESC"),
            {}, [&](const SqlRow& row) {
                Finding finding;
                finding.id = row.integer(0);
                finding.what =
                    row.text(1) == kSetBack ? Finding::What::SetBack : Finding::What::Fork;
                finding.isOwn = row.bytes(2) == store.device().id;
                if (const auto writer = certificateOf(sql, row.bytes(2)))
                    finding.machine = writer->name;
                finding.seq = row.integer(3);
                finding.foundAt = row.integer(4);
                if (!row.isNull(5))
                    finding.acknowledgedAt = row.integer(5);
                if (row.bytes(6).size() == ActorId::kSize)
                    finding.acknowledgedBy =
                        AccountTable::nameOf(sql, ActorId::fromHash(row.bytes(6)));
                return finding;
            });
    });
}

Result<void> acknowledgeFinding(Store& store, const Session& session, qint64 id) {
    if (!session.may(Right::Exchange))
        return fail(ErrorCode::NotAllowed);
    return store.writeLocal([&](Sql& sql) -> Result<void> {
        const qint64 changed =
            sql.exec(QStringLiteral("UPDATE l_findings SET acknowledged_at = :at, "
                                    "acknowledged_by = :by WHERE id = :id "
                                    "AND acknowledged_at IS NULL"),
                     {{":at", static_cast<qint64>(store.clock().nowMs())},
                      {":by", session.account.bytes()},
                      {":id", id}});
        return changed == 1 ? Result<void>() : fail(ErrorCode::NotFound, QString::number(id));
    });
}

Result<bool> recoverFrom(Store& store, const CheckedBundle& bundle) {
    const auto device = presentDevice(store);
    if (!device || !*device)
        return device ? Result<bool>(false) : fail(device.error());
    const auto lost = store.read([&](Sql& sql) -> Result<std::optional<OriginHead>> {
        return lostHead(sql, **device, bundle);
    });
    if (!lost)
        return fail(lost.error());
    if (!*lost)
        return false;
    int seenEpoch = 0;
    for (const RangeOrigin& origin : bundle.origins)
        if (origin.device == (*device)->id)
            seenEpoch = std::max(seenEpoch, origin.epoch);
    if (const auto left = store.leaveOrigin(**lost, seenEpoch); !left)
        return fail(left.error());
    const auto noted = store.writeLocal([&](Sql& sql) -> Result<void> {
        noteFinding(store, sql, kSetBack, store.device().id, (*lost)->origin, (*lost)->seq);
        return {};
    });
    return noted ? Result<bool>(true) : fail(noted.error());
}

Result<void> settleChains(Store& store, const CheckedBundle& bundle) {
    std::set<QByteArray> origins;
    for (const RangeOrigin& origin : bundle.origins)
        origins.insert(origin.head.origin);
    std::vector<Fork> forks;
    const auto looked = store.read([&](Sql& sql) -> Result<bool> {
        for (const QByteArray& origin : origins)
            for (Fork& fork : forksOf(sql, origin))
                forks.push_back(std::move(fork));
        const auto device = Device::load(sql);
        return device && mustLeave(sql, *device);
    });
    if (!looked)
        return fail(looked.error());
    if (*looked) {
        const auto head = store.read([&](Sql& sql) -> Result<std::optional<OriginHead>> {
            return EventLog::head(sql, store.device().origin);
        });
        if (!head || !*head)
            return head ? Result<void>() : fail(head.error());
        if (const auto left = store.leaveOrigin(**head, 0); !left)
            return left;
        const auto noted = store.writeLocal([&](Sql& sql) -> Result<void> {
            noteFinding(store, sql, kSetBack, store.device().id, (*head)->origin, (*head)->seq);
            return {};
        });
        if (!noted)
            return noted;
    }
    if (forks.empty())
        return {};
    return store.write([&](Sql& sql) -> Result<void> {
        for (const Fork& fork : forks)
            if (const auto told = tellFork(store, sql, fork); !told)
                return told;
        return {};
    });
}

} // namespace chuangkou
