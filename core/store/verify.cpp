// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"

#include "core/store/accepted_offices.h"
#include "core/store/revocation.h"

namespace chuangkou {

namespace {

using What = VerifyFinding::What;

/// Where the walk along one origin stands.
struct Walk {
    QByteArray origin;
    QByteArray device;
    std::int64_t seq = 0;
    std::set<QByteArray> atSeq;     ///< hashes of the events at `seq`: two where the origin forks
    std::set<QByteArray> beforeSeq; ///< of those at `seq` - 1

    void begin(Sql& sql, const QByteArray& next) {
        *this = {next, EventLog::deviceOf(sql, next), 0, {}, {}};
    }
    [[nodiscard]] bool continues(const Event& event) {
        if (event.seq != seq) {
            beforeSeq = event.seq == seq + 1 ? std::exchange(atSeq, {}) : std::set<QByteArray>();
            atSeq.clear();
            seq = event.seq;
        }
        atSeq.insert(event.hash);
        return event.seq == 1 ? event.previous.isEmpty() : beforeSeq.contains(event.previous);
    }
};

/// What this machine wrote it wrote whole. Only what it lost and got back from another machine, and
/// thus in a chain that it left (A5), has no body where the kind's bodies do not travel (E6).
bool mayBeWithheld(const Event& event, const Walk& walk, const Store& store) {
    if (walk.device != store.device().id)
        return true;
    const EventKind* kind = store.context().projections.kinds().find(event.kind);
    return event.origin != store.device().origin && kind && kind->reach == Reach::Machine;
}

void checkEvent(const Event& event, Walk& walk, const Store& store, VerifyReport& report) {
    const auto add = [&](What what) {
        report.findings.push_back({what, event.kind, event.hash, event.origin, event.seq, {}});
    };
    if (eventHash(event) != event.hash)
        add(What::EventChanged);
    if (event.isWithheld() ? !mayBeWithheld(event, walk, store)
                           : bodyHash(event.salt, event.body) != event.bodyHash)
        add(What::BodyChanged);
    if (!walk.continues(event))
        add(What::ChainBroken);
    if (event.kind == QLatin1String("origin_began") && !event.isWithheld()) {
        const QJsonObject body = event.json();
        const auto nonce =
            QByteArray::fromHex(body.value(QLatin1String("nonce")).toString().toLatin1());
        if (originId(walk.device, body.value(QLatin1String("epoch")).toInt(), nonce) !=
            event.origin)
            add(What::DeviceUncertified);
    }
}

constexpr std::int64_t kToldEvery = 2'000;

/// False when the work was ended on the way.
bool checkEvents(Sql& sql, const Store& store, VerifyReport& report,
                 const VerifyProgress& progress) {
    Walk walk;
    bool goesOn = true;
    const auto total = sql.integer(QStringLiteral("SELECT count(*) FROM ev_events")).value_or(0);
    sql.each(QStringLiteral("SELECT ") + EventLog::columns() +
                 QStringLiteral(" FROM ev_events e JOIN ev_origins o ON o.id = e.origin "
                                "ORDER BY e.origin, e.seq, e.hash"),
             {}, [&](const SqlRow& row) {
                 if (!goesOn)
                     return;
                 if (progress && report.events % kToldEvery == 0)
                     goesOn = progress(report.events, total);
                 const Event event = EventLog::eventOf(row);
                 if (event.origin != walk.origin) {
                     walk.begin(sql, event.origin);
                     ++report.origins;
                 }
                 checkEvent(event, walk, store, report);
                 ++report.events;
             });
    return goesOn;
}

void checkSigners(Sql& sql, const Device& own, VerifyReport& report) {
    std::set<QByteArray> offices{own.officePublic};
    for (const AcceptedOffice& accepted : acceptedOffices(sql))
        offices.insert(accepted.officePublic);
    sql.each(QStringLiteral("SELECT origin, device FROM ev_origins"), {}, [&](const SqlRow& row) {
        const auto certificate = certificateOf(sql, row.bytes(1));
        if (!certificate || !offices.contains(certificate->officePublic))
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
        std::map<QString, int> surplus;
        for (const QString& row : before.at(table))
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

Result<VerifyReport> verifyStore(Store& store, const VerifyProgress& progress) {
    VerifyReport report;
    for (const QString& page : store.database().integrityFindings())
        report.findings.push_back({What::PageDamaged, {}, {}, {}, 0, page});
    const auto read = store.read([&](Sql& sql) -> Result<void> {
        if (!checkEvents(sql, store, report, progress))
            return fail(ErrorCode::Cancelled);
        checkSigners(sql, store.device(), report);
        for (const QByteArray& hash : Blobs::all(sql)) {
            ++report.blobs;
            if (!store.blobs().get(sql, hash))
                report.findings.push_back({What::BlobDamaged, {}, hash, {}, 0, {}});
        }
        report.leftOut = Revocations::leftOut(sql);
        return {};
    });
    if (!read && read.error().code == ErrorCode::Cancelled)
        return fail(read.error());
    // Behind a damaged page nothing more can be read; what was found is the answer.
    if (!read)
        return report.isSound() ? Result<VerifyReport>(fail(read.error())) : report;
    // Ended by an error, so that the tables in memory go with the transaction.
    std::vector<ProjectionDifference> differences;
    const auto rolledBack = store.read([&](Sql& sql) -> Result<void> {
        const auto before = store.context().projections.dump(sql);
        store.context().projections.foldBeside(sql);
        differences = compare(before, store.context().projections.dump(sql));
        // Also what a revocation leaves out is only derived.
        if (!Revocations::holds(sql))
            differences.push_back({QStringLiteral("ev_left_out"), QString()});
        return fail(ErrorCode::Cancelled);
    });
    store.database().sql().forgetStatements();
    if (rolledBack.error().code != ErrorCode::Cancelled)
        return report.isSound() ? Result<VerifyReport>(fail(rolledBack.error())) : report;
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
