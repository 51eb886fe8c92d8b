// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/import_desk.h"

#include "core/office/clock_difference_table.h"
#include "core/office/office_desk.h"
#include "core/store/file_system.h"
#include "core/sync/findings.h"
#include "core/sync/peers.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace chuangkou {

namespace {

constexpr qint64 kPiece = 1024 * 1024;
constexpr std::int64_t kStaleMs = 24LL * 60 * 60 * 1000;

QString quarantined(const Store& store, const QByteArray& bundle) {
    return QStringLiteral("%1/%2.ckb")
        .arg(store.quarantineFolder(), QString::fromLatin1(bundle.first(16).toHex()));
}

BundleTrust trustOf(const Store& store) {
    return {store.device().officePublic, store.device().sealing};
}

/// SQL's NULL is not meant.
QString notNull(const QString& text) {
    return text.isNull() ? QStringLiteral("") : text;
}

/// A row of l_imports.
struct Journal {
    QByteArray bundle;
    QString name;
    QString state;
    std::int64_t total = 0;
    QString missing;
};

Result<void> keepJournal(Store& store, const Journal& journal) {
    return store.writeLocal([&](Sql& sql) -> Result<void> {
        sql.exec(QStringLiteral("INSERT INTO l_imports (bundle, name, state, done, total, missing, "
                                "received_at) VALUES (:bundle, :name, :state, 0, :total, :missing, "
                                ":received_at) ON CONFLICT (bundle) DO UPDATE SET "
                                "state = excluded.state, missing = excluded.missing"),
                 {{":bundle", journal.bundle},
                  {":name", journal.name},
                  {":state", journal.state},
                  {":total", static_cast<qint64>(journal.total)},
                  {":missing", notNull(journal.missing)},
                  {":received_at", static_cast<qint64>(store.clock().nowMs())}});
        return {};
    });
}

/// Unless another process has brought it in meanwhile, whose end took the file away.
Result<void> keepFailure(Store& store, const QByteArray& bundle, const QString& why) {
    return store.writeLocal([&](Sql& sql) -> Result<void> {
        sql.exec(QStringLiteral("UPDATE l_imports SET state = 'failed', missing = :missing WHERE "
                                "bundle = :bundle AND state IN ('importing', 'waiting')"),
                 {{":missing", notNull(why)}, {":bundle", bundle}});
        return {};
    });
}

Result<std::vector<Journal>> unfinished(Store& store) {
    return store.read([&](Sql& sql) -> Result<std::vector<Journal>> {
        return sql.list(QStringLiteral("SELECT bundle, name, state, total, missing FROM l_imports "
                                       "WHERE state IN ('importing', 'waiting') "
                                       "ORDER BY received_at, bundle"),
                        {}, [](const SqlRow& row) {
                            return Journal{row.bytes(0), row.text(1), row.text(2), row.integer(3),
                                           row.text(4)};
                        });
    });
}

Result<void> copyPieces(QFile& from, QFile& to, const ImportProgress* progress) {
    while (true) {
        if (ImportProgress::isStopping(progress))
            return fail(ErrorCode::Cancelled);
        const QByteArray piece = from.read(kPiece);
        if (from.error() != QFileDevice::NoError)
            return fail(ErrorCode::FileUnreadable, from.fileName());
        if (piece.isEmpty())
            break;
        const qint64 written = to.write(piece);
        if (written == piece.size())
            continue;
        // Where a part of it found room no error is set: the rest did not.
        const bool isFull = written > 0 || to.error() == QFileDevice::ResourceError;
        return fail(isFull ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, to.fileName());
    }
    return to.flush() ? Result<void>() : fail(ErrorCode::DiskFull);
}

/// A copy in the quarantine under a name of its own; the stick may be pulled out afterwards.
Result<QString> copyIn(const Store& store, const BundleSource& source,
                       const ImportProgress* progress) {
    QFile from(source.path);
    if (!from.open(QIODevice::ReadOnly) || !from.seek(source.start))
        return fail(ErrorCode::FileUnreadable, source.path);
    if (from.size() - source.start > kLargestBundle)
        return fail(ErrorCode::BundleTooLarge, source.path);
    const QString part =
        QStringLiteral("%1/%2.part")
            .arg(store.quarantineFolder(), QString::fromLatin1(randomBytes(8).toHex()));
    QFile to(part);
    if (!QDir().mkpath(store.quarantineFolder()) || !to.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileUnwritable, part);
    if (const auto copied = copyPieces(from, to, progress); !copied) {
        QFile::remove(part); // an open QFile does not remove itself when it cannot be flushed
        return fail(copied.error());
    }
    return part;
}

Result<BundleKind> kindOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, path);
    const auto header = BundleHeader::read(file);
    if (!header)
        return fail(header.error());
    if (header->kind == BundleKind::Backup)
        return fail(ErrorCode::Unsupported, QStringLiteral("backup"));
    return header->kind;
}

/// Two clocks over a minute apart make durations between the two doubtful: an event, once a day
/// (E7).
void noteClock(Store& store, Sql& sql, const QByteArray& device) {
    const QByteArray& own = store.device().id;
    const QDate day = officeDate(store.clock().nowMs());
    const auto peer = peerOf(store, sql, device);
    const std::int64_t ahead = peer ? peer->clockAheadMs() : 0;
    if (std::abs(ahead) <= kDoubtfulClockMs || ClockDifferenceTable::isNoted(sql, own, device, day))
        return;
    const ClockDifference difference = ahead > 0 ? ClockDifference{day, device, own, ahead}
                                                 : ClockDifference{day, own, device, -ahead};
    // Refused only where a newer program said it in a kind of its own (M2): then it is known.
    (void)store.log().append(sql, ActorId(), {clockDifferenceNoted(difference)});
}

/// The state of its sender counts from now on, also when the bundle itself has to wait.
Result<void> noteSender(Store& store, const CheckedBundle& bundle) {
    if (!bundle.state)
        return {};
    return store.write([&](Sql& sql) -> Result<void> {
        noteHeard(store, sql, bundle.header, *bundle.state, bundle.blobs);
        noteClock(store, sql, bundle.header.sender.device);
        return {};
    });
}

Result<std::vector<OriginHead>> headsHeld(Store& store) {
    return store.read(
        [](Sql& sql) -> Result<std::vector<OriginHead>> { return EventLog::heads(sql); });
}

/// Its state is all that an acknowledgement holds.
Result<ImportReport> takeAcknowledgement(Store& store, const QString& name,
                                         const CheckedBundle& bundle, bool isRecovered) {
    if (const auto noted = noteSender(store, bundle); !noted)
        return fail(noted.error());
    const auto held = headsHeld(store);
    if (!held)
        return fail(held.error());
    return ImportReport{name,
                        bundle.header.sender.name,
                        bundle.header.writtenAt,
                        AppliedBundle(),
                        *held,
                        isRecovered,
                        {},
                        {}};
}

Result<ImportReport> bringIn(Store& store, const CheckedBundle& bundle, const Journal& journal,
                             ImportProgress* progress) {
    const QString path = quarantined(store, journal.bundle);
    const auto recovered = recoverFrom(store, bundle);
    if (!recovered)
        return fail(recovered.error());
    ImportProgress unwatched;
    ImportProgress& watched = progress != nullptr ? *progress : unwatched;
    watched.done = 0;
    watched.total = journal.total;
    const auto note = [&](Sql& sql, std::int64_t done) -> Result<void> {
        if (watched.isStopped)
            return fail(ErrorCode::Cancelled);
        sql.exec(QStringLiteral("UPDATE l_imports SET done = :done WHERE bundle = :bundle"),
                 {{":done", static_cast<qint64>(done)}, {":bundle", journal.bundle}});
        watched.done = done;
        return {};
    };
    const auto applied = applyBundle(store, {path, 0}, bundle, note);
    if (!applied)
        return fail(applied.error());
    Journal done = journal;
    done.state = QStringLiteral("done");
    done.missing.clear();
    if (const auto noted = keepJournal(store, done); !noted)
        return fail(noted.error());
    QFile::remove(path);
    if (const auto settled = settleChains(store, bundle); !settled)
        return fail(settled.error());
    if (const auto keyed = refreshKeyFile(store); !keyed)
        return fail(keyed.error());
    ImportReport report{
        journal.name, bundle.header.sender.name, bundle.header.writtenAt, *applied, {}, false, {},
        bundle.blobs};
    const auto held = headsHeld(store);
    if (!held)
        return fail(held.error());
    report.vector = *held;
    report.isRecovered = *recovered;
    return report;
}

/// Whether it is the file that is not good, and not this store that cannot be read just now.
bool isOfTheFile(ErrorCode code) {
    constexpr ErrorCode kOfTheFile[] = {ErrorCode::BundleDamaged,     ErrorCode::BundleNewer,
                                        ErrorCode::BundleTooLarge,    ErrorCode::BundleForeign,
                                        ErrorCode::BundleUncertified, ErrorCode::FileUnreadable};
    return std::find(std::begin(kOfTheFile), std::end(kOfTheFile), code) != std::end(kOfTheFile);
}

/// One unfinished row: brought in, or left as it is; nullopt when it has to wait or has failed.
Result<std::optional<ImportReport>> tryAgain(Store& store, Journal journal,
                                             ImportProgress* progress) {
    const QString path = quarantined(store, journal.bundle);
    const auto bundle = checkBundle(store, {path, 0}, trustOf(store));
    if (!bundle && !isOfTheFile(bundle.error().code))
        return fail(bundle.error()); // its file stays for the next time
    if (!bundle) {
        const auto noted = keepFailure(store, journal.bundle, bundle.error().detail);
        if (!noted)
            return fail(noted.error());
        QFile::remove(path);
        return std::optional<ImportReport>();
    }
    if (!bundle->gaps.empty()) {
        journal.state = QStringLiteral("waiting");
        journal.missing = bundle->gaps.front().toText();
        const auto noted = keepJournal(store, journal);
        return noted ? Result<std::optional<ImportReport>>(std::nullopt) : fail(noted.error());
    }
    auto report = bringIn(store, *bundle, journal, progress);
    if (!report)
        return fail(report.error());
    return std::optional(*std::move(report));
}

/// Until none of them comes in any more: each may be the predecessor of another.
Result<std::vector<ImportReport>> tryAll(Store& store, ImportProgress* progress) {
    std::vector<ImportReport> reports;
    bool isProgress = true;
    while (isProgress) {
        isProgress = false;
        const auto rows = unfinished(store);
        if (!rows)
            return fail(rows.error());
        for (const Journal& journal : *rows) {
            auto report = tryAgain(store, journal, progress);
            if (!report)
                return fail(report.error());
            if (!*report)
                continue;
            reports.push_back(**std::move(report));
            isProgress = true;
        }
    }
    return reports;
}

/// Copies that were cut off. Another process may be at work: only what is a day old goes.
void removeStaleParts(const Store& store) {
    const QDir folder(store.quarantineFolder());
    for (const QFileInfo& part : folder.entryInfoList({QStringLiteral("*.part")}, QDir::Files))
        if (store.clock().nowMs() - part.lastModified().toMSecsSinceEpoch() > kStaleMs)
            QFile::remove(part.filePath());
}

} // namespace

Result<ImportReport> importBundle(Store& store, const BundleSource& source,
                                  ImportProgress* progress) {
    if (store.mode() != StoreMode::Normal)
        return fail(ErrorCode::StoreReadOnly);
    const auto part = copyIn(store, source, progress);
    if (!part)
        return fail(part.error());
    const auto kind = kindOf(*part);
    const auto bundle = kind ? checkBundle(store, {*part, 0}, trustOf(store))
                             : Result<CheckedBundle>(fail(kind.error()));
    if (!bundle) {
        QFile::remove(*part);
        return fail(bundle.error());
    }
    // Also when the bundle has to wait: not one more event may be written on a lost chain.
    const auto recovered = recoverFrom(store, *bundle);
    if (!recovered) {
        QFile::remove(*part);
        return fail(recovered.error());
    }
    const QString name = QFileInfo(source.path).fileName();
    if (*kind == BundleKind::Acknowledgement) {
        QFile::remove(*part);
        return takeAcknowledgement(store, name, *bundle, *recovered);
    }
    const QByteArray identity = bundle->header.identity;
    if (const auto kept = publishPart(*part, quarantined(store, identity)); !kept)
        return fail(kept.error());
    const bool isWaiting = !bundle->gaps.empty();
    const Journal journal{
        identity, name, isWaiting ? QStringLiteral("waiting") : QStringLiteral("importing"),
        bundle->header.events(), isWaiting ? bundle->gaps.front().toText() : QString()};
    if (const auto noted = keepJournal(store, journal); !noted)
        return fail(noted.error());
    if (const auto noted = noteSender(store, *bundle); !noted)
        return fail(noted.error());
    if (isWaiting)
        return fail(ErrorCode::BundleGap, journal.missing);
    auto report = bringIn(store, *bundle, journal, progress);
    if (!report)
        return report;
    report->isRecovered = *recovered;
    auto released = tryAll(store, progress);
    if (!released && released.error().code == ErrorCode::Cancelled)
        return report; // of what it released the rest goes on later
    if (!released)
        return fail(released.error());
    report->released = *std::move(released);
    return report;
}

Result<ImportReport> ImportDesk::importFile(const QString& path, ImportProgress* progress) {
    if (!m_session.may(Right::Exchange))
        return fail(ErrorCode::NotAllowed);
    return importBundle(m_store, {path, 0}, progress);
}

Result<std::vector<PendingImport>> ImportDesk::pending() {
    using State = PendingImport::State;
    return m_store.read([](Sql& sql) -> Result<std::vector<PendingImport>> {
        return sql.list(
            QStringLiteral("SELECT name, state, done, total, missing, received_at FROM l_imports "
                           "WHERE state <> 'done' ORDER BY received_at, bundle"),
            {}, [](const SqlRow& row) {
                const QString state = row.text(1);
                return PendingImport{row.text(0),
                                     state == QLatin1String("waiting")  ? State::Waiting
                                     : state == QLatin1String("failed") ? State::Failed
                                                                        : State::Importing,
                                     row.integer(2),
                                     row.integer(3),
                                     row.text(4),
                                     row.integer(5)};
            });
    });
}

Result<std::vector<ImportReport>> continueImports(Store& store, ImportProgress* progress) {
    if (store.mode() != StoreMode::Normal)
        return std::vector<ImportReport>();
    removeStaleParts(store);
    return tryAll(store, progress);
}

} // namespace chuangkou
