// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/folder_exchange.h"

#include "core/office/audit_table.h"
#include "core/store/canonical.h"
#include "core/store/local_notes.h"
#include "core/sync/blob_volumes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

namespace chuangkou {

namespace {

constexpr std::int64_t kAloneEveryMs = 60'000;
/// Even before the day closes a machine leaves no more files than this to be listed.
constexpr size_t kMostOwnFiles = 300;
const QString kWatched = QStringLiteral("exchange.folder");
const QString kFolderOfNotes = QStringLiteral("folder.path");
const QString kWrittenVector = QStringLiteral("folder.vector");
const QString kWrittenAt = QStringLiteral("folder.written_at");
const QString kWrittenNumber = QStringLiteral("folder.number");
const QString kClosedDay = QStringLiteral("folder.closed");

/// 0 for anything else than "NNNNNNNN.ckb": a file that is still being written has another name.
int numberOf(const QString& fileName) {
    bool isNumber = false;
    const int number = fileName.first(std::min<qsizetype>(8, fileName.size())).toInt(&isNumber);
    return isNumber && fileName.size() == 12 && fileName.endsWith(QLatin1String(".ckb")) ? number
                                                                                         : 0;
}

QString fileName(int number) {
    return QStringLiteral("%1.ckb").arg(number, 8, 10, QLatin1Char('0'));
}

/// What may lie in the medium or in the file itself, and not in this store.
bool isOfTheFile(ErrorCode code) {
    switch (code) {
    case ErrorCode::BundleDamaged:
    case ErrorCode::BundleNewer:
    case ErrorCode::BundleForeign:
    case ErrorCode::BundleUncertified:
    case ErrorCode::BundleTooLarge:
    case ErrorCode::Unsupported:
        return true;
    default:
        return false;
    }
}

/// All that an acknowledgement would say: the heads held and the blobs lacked.
QByteArray acknowledgementOf(const BundlePlan& plan) {
    CanonicalWriter form;
    for (const OriginHead& head : plan.vector)
        form.raw(head.origin).raw(head.hash);
    for (const QByteArray& hash : plan.state.wanted)
        form.raw(hash);
    return hash256(form.result()).toHex();
}

std::int64_t lastDayClosed(Sql& sql) {
    return sql
        .integer(QStringLiteral("SELECT max(id) FROM ev_events WHERE kind = :kind"),
                 {{":kind", QStringLiteral("day_closed")}})
        .value_or(0);
}

KnownHeads headsInFolder(Sql& sql) {
    return sql.list(
        QStringLiteral("SELECT origin, seq, hash FROM l_folder_heads"), {},
        [](const SqlRow& row) { return OriginHead{row.bytes(0), row.integer(1), row.bytes(2)}; });
}

void noteHeads(Sql& sql, const std::vector<BundleRange>& ranges) {
    for (const BundleRange& range : ranges)
        sql.exec(QStringLiteral("INSERT OR IGNORE INTO l_folder_heads (origin, seq, hash) "
                                "VALUES (:origin, :seq, :hash)"),
                 {{":origin", range.origin},
                  {":seq", static_cast<qint64>(range.to)},
                  {":hash", range.head}});
    // Of a chain that is not forked the last head says it all.
    for (const BundleRange& range : ranges)
        if (!isForked(sql, range.origin))
            sql.exec(QStringLiteral("DELETE FROM l_folder_heads WHERE origin = :origin AND seq < "
                                    "(SELECT max(seq) FROM l_folder_heads WHERE origin = :origin)"),
                     {{":origin", range.origin}});
}

void noteBlobs(Sql& sql, const std::vector<QByteArray>& hashes) {
    for (const QByteArray& hash : hashes)
        sql.exec(QStringLiteral("INSERT OR IGNORE INTO l_folder_blobs (hash) VALUES (:hash)"),
                 {{":hash", hash}});
}

void forgetFolder(Sql& sql) {
    for (const char* table : {"l_folder_files", "l_folder_heads", "l_folder_blobs"})
        sql.exec(QStringLiteral("DELETE FROM ") + QLatin1String(table));
    for (const QString& name : {kWrittenVector, kWrittenAt, kWrittenNumber})
        setLocalSetting(sql, name, QString());
}

std::vector<KnownHeads> slowest(const std::vector<Peer>& receivers) {
    std::vector<KnownHeads> known;
    for (const Peer& peer : receivers) {
        if (!peer.news)
            return {};
        known.push_back(peer.news->vector);
    }
    return known;
}

} // namespace

QStringList listFolder(const QString& folder, ListingOf what) {
    // Names without a look at each file: over a network that would cost a question for every one.
    if (what == ListingOf::Files)
        return QDir(folder).entryList({QStringLiteral("*.ckb")}, QDir::Files, QDir::NoSort);
    return QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

std::vector<int> FolderExchange::numbersIn(const QString& folder) const {
    std::vector<int> numbers;
    for (const QString& name : m_listing(folder, ListingOf::Files))
        if (const int number = numberOf(name); number > 0)
            numbers.push_back(number);
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

QString FolderExchange::ownFolder() const {
    return m_folder + QLatin1Char('/') + m_own;
}

std::vector<int> FolderExchange::ownNumbers() const {
    return numbersIn(ownFolder());
}

Result<void> FolderExchange::prepare() {
    if (m_store.mode() != StoreMode::Normal)
        return fail(ErrorCode::StoreReadOnly);
    if (!QFileInfo(m_folder).isDir())
        return fail(ErrorCode::FileUnreadable, m_folder);
    if (m_isPrepared)
        return {};
    const auto prepared = m_store.writeLocal([&](Sql& sql) -> Result<void> {
        const auto own = certificateOf(sql, m_store.device().id);
        if (!own)
            return fail(ErrorCode::StoreReadOnly);
        m_own = QStringLiteral("%1-%2")
                    .arg(own->machineNumber, 2, 10, QLatin1Char('0'))
                    .arg(QString::fromLatin1(own->device.first(4).toHex()));
        const QString path = QFileInfo(m_folder).canonicalFilePath();
        if (localSetting(sql, kFolderOfNotes) != path) {
            forgetFolder(sql);
            setLocalSetting(sql, kFolderOfNotes, path);
            setLocalSetting(sql, kClosedDay, QString::number(lastDayClosed(sql)));
        }
        sql.each(QStringLiteral("SELECT file, size, modified, refusal FROM l_folder_files"), {},
                 [&](const SqlRow& row) {
                     if (row.isNull(3))
                         m_read.insert(row.text(0));
                     else
                         m_refused[row.text(0)] = {row.integer(1), row.integer(2)};
                 });
        return {};
    });
    if (!prepared)
        return prepared;
    m_isPrepared = true;
    return {};
}

Result<void> FolderExchange::readFile(const QString& name, FolderRound& round,
                                      ImportProgress* progress) {
    const QFileInfo info(m_folder + QLatin1Char('/') + name);
    const std::pair<qint64, qint64> form{info.size(), info.lastModified().toMSecsSinceEpoch()};
    if (const auto refused = m_refused.find(name);
        refused != m_refused.end() && refused->second == form)
        return {};
    auto report = importBundle(m_store, {info.filePath(), 0}, progress);
    const ErrorCode code = report ? ErrorCode::InvalidInput : report.error().code;
    const bool isWaiting = !report && code == ErrorCode::BundleGap; // in the quarantine
    const bool isRefused = !report && isOfTheFile(code);
    if (!report && code == ErrorCode::FileUnreadable)
        return {}; // replaced in between, or the network is away: the next look tells
    if (!report && !isWaiting && !isRefused)
        return fail(report.error());
    QFile file(info.filePath());
    const auto header = !isRefused && file.open(QIODevice::ReadOnly)
                            ? BundleHeader::read(file)
                            : Result<BundleHeader>(fail(ErrorCode::FileUnreadable));
    const auto noted = m_store.writeLocal([&](Sql& sql) -> Result<void> {
        sql.exec(QStringLiteral("INSERT INTO l_folder_files (file, size, modified, refusal) "
                                "VALUES (:file, :size, :modified, :refusal) ON CONFLICT (file) "
                                "DO UPDATE SET size = excluded.size, modified = "
                                "excluded.modified, refusal = excluded.refusal"),
                 {{":file", name},
                  {":size", form.first},
                  {":modified", form.second},
                  {":refusal",
                   isRefused ? QVariant(report.error().detail.isNull() ? QStringLiteral("")
                                                                       : report.error().detail)
                             : QVariant()}});
        if (header)
            noteHeads(sql, header->ranges);
        if (report)
            noteBlobs(sql, report->blobs);
        return {};
    });
    if (!noted)
        return noted;
    if (isRefused) {
        m_refused[name] = form;
        round.troubles.push_back({name, report.error()});
        return {};
    }
    m_refused.erase(name);
    m_read.insert(name);
    if (report)
        round.imported.push_back(*std::move(report));
    return {};
}

Result<void> FolderExchange::readOthers(FolderRound& round, ImportProgress* progress) {
    const QStringList subfolders = m_listing(m_folder, ListingOf::Folders);
    std::set<QString> listed;
    for (const QString& subfolder : subfolders) {
        if (subfolder == m_own)
            continue;
        for (const int number : numbersIn(m_folder + QLatin1Char('/') + subfolder)) {
            if (ImportProgress::isStopping(progress))
                return fail(ErrorCode::Cancelled);
            const QString name = subfolder + QLatin1Char('/') + fileName(number);
            listed.insert(name);
            if (m_read.contains(name))
                continue;
            if (const auto read = readFile(name, round, progress); !read)
                return read;
        }
    }
    if (ImportProgress::isStopping(progress))
        return fail(ErrorCode::Cancelled);
    std::vector<QString> gone;
    for (const QString& name : m_read)
        if (!listed.contains(name))
            gone.push_back(name);
    if (gone.empty())
        return {};
    for (const QString& name : gone)
        m_read.erase(name);
    return m_store.writeLocal([&](Sql& sql) -> Result<void> {
        for (const QString& name : gone)
            sql.exec(QStringLiteral("DELETE FROM l_folder_files WHERE file = :file"),
                     {{":file", name}});
        return {};
    });
}

Result<BundlePlan> FolderExchange::plan(Begin begin) {
    const auto heads = m_store.write([&](Sql& sql) {
        noteBlobArrivals(m_store, sql);
        return signOwnHeads(m_store, sql);
    });
    if (!heads)
        return fail(heads.error());
    return m_store.read([&](Sql& sql) -> Result<BundlePlan> {
        const auto receivers = activePeers(m_store, sql);
        const bool isBesideOthers = begin == Begin::WhereFolderEnds;
        const auto known =
            isBesideOthers ? std::vector<KnownHeads>{headsInFolder(sql)} : slowest(receivers);
        auto made = planBeyond(m_store, sql, *heads, known);
        if (!made)
            return made;
        addBlobs(m_store, sql, receivers, *made);
        if (isBesideOthers)
            std::erase_if(made->blobs, [&](const QByteArray& hash) {
                return sql
                    .integer(QStringLiteral("SELECT 1 FROM l_folder_blobs WHERE hash = :hash"),
                             {{":hash", hash}})
                    .has_value();
            });
        if (made->ranges.empty() && made->blobs.empty())
            made->kind = BundleKind::Acknowledgement;
        return made;
    });
}

Result<void> FolderExchange::keepWritten(const BundlePlan& plan, const BundleHeader& header,
                                         Begin begin, int number) {
    return m_store.writeLocal([&](Sql& sql) -> Result<void> {
        if (begin == Begin::AtSlowestAcknowledgement)
            sql.exec(QStringLiteral("DELETE FROM l_folder_blobs"));
        noteHeads(sql, header.ranges);
        noteBlobs(sql, plan.blobs);
        setLocalSetting(sql, kWrittenVector, QString::fromLatin1(acknowledgementOf(plan)));
        setLocalSetting(sql, kWrittenAt, QString::number(header.writtenAt));
        setLocalSetting(sql, kWrittenNumber, QString::number(number));
        return {};
    });
}

Result<void> FolderExchange::publish(const BundlePlan& plan, Begin begin, FolderRound& round) {
    if (!QDir().mkpath(ownFolder()))
        return fail(ErrorCode::FileUnwritable, ownFolder());
    const std::vector<int> before = ownNumbers();
    const auto last = m_store.read([](Sql& sql) -> Result<int> {
        return localSetting(sql, kWrittenNumber).value_or(QString()).toInt();
    });
    if (!last)
        return fail(last.error());
    // Never a number twice, also when somebody emptied the folder: others read on from the last.
    const int number = std::max(*last, before.empty() ? 0 : before.back()) + 1;
    const QString name = fileName(number);
    const QString path = ownFolder() + QLatin1Char('/') + name;
    const auto written =
        m_store.read([&](Sql& sql) { return writeBundle(m_store, sql, plan, path); });
    if (!written)
        return fail(written.error());
    if (const auto kept = keepWritten(plan, written->header, begin, number); !kept)
        return kept;
    if (begin == Begin::AtSlowestAcknowledgement)
        for (const int old : before)
            QFile::remove(ownFolder() + QLatin1Char('/') + fileName(old));
    round.written = written->header;
    round.writtenFile = m_own + QLatin1Char('/') + name;
    return {};
}

Result<FolderExchange::Seen> FolderExchange::look() {
    return m_store.read([&](Sql& sql) -> Result<Seen> {
        CanonicalWriter all;
        for (const char* count :
             {"SELECT max(id) FROM ev_events", "SELECT count(*) FROM ev_blobs",
              "SELECT count(*) FROM l_wanted_blobs", "SELECT count(*) FROM l_peer_wants"})
            all.number(
                static_cast<std::uint64_t>(sql.integer(QString::fromLatin1(count)).value_or(0)));
        const auto number = [&](const QString& name) {
            return localSetting(sql, name).value_or(QString()).toLongLong();
        };
        return Seen{all.result(), lastDayClosed(sql) > number(kClosedDay), number(kWrittenAt),
                    static_cast<int>(number(kWrittenNumber)),
                    localSetting(sql, kWrittenVector).value_or(QString()).toLatin1()};
    });
}

Result<void> FolderExchange::write(FolderRound& round) {
    const auto seen = look();
    if (!seen)
        return fail(seen.error());
    const auto own = ownNumbers();
    const bool isCleaned = own.empty() || own.back() < seen->number; // by hand
    if (isCleaned || seen->isDayClosed || own.size() > kMostOwnFiles) {
        m_nothingFor = seen->all;
        return replace(round);
    }
    const std::int64_t age = m_store.clock().nowMs() - seen->writtenAt;
    const bool isTooEarlyAlone = age >= 0 && age < kAloneEveryMs;
    if (seen->all == m_nothingFor || (isTooEarlyAlone && seen->all == m_onlyAcknowledgementFor))
        return {};
    auto made = plan(Begin::WhereFolderEnds);
    if (!made)
        return fail(made.error());
    if (made->kind == BundleKind::Acknowledgement) {
        const bool isSaid = seen->acknowledgement == acknowledgementOf(*made);
        if (!isSaid && isTooEarlyAlone) {
            m_onlyAcknowledgementFor = seen->all; // it rides in the next file or waits for its time
            return {};
        }
        m_nothingFor = seen->all;
        return isSaid ? Result<void>() : publish(*made, Begin::WhereFolderEnds, round);
    }
    m_nothingFor = seen->all;
    return publish(*made, Begin::WhereFolderEnds, round);
}

Result<void> FolderExchange::replace(FolderRound& round) {
    auto made = plan(Begin::AtSlowestAcknowledgement);
    if (!made)
        return fail(made.error());
    const auto written = publish(*made, Begin::AtSlowestAcknowledgement, round);
    if (!written)
        return written;
    return m_store.writeLocal([](Sql& sql) -> Result<void> {
        setLocalSetting(sql, kClosedDay, QString::number(lastDayClosed(sql)));
        return {};
    });
}

Result<FolderRound> FolderExchange::locked(const std::function<Result<void>(FolderRound&)>& work) {
    if (const auto ready = prepare(); !ready)
        return fail(ready.error());
    QLockFile lock(m_store.folder() + QStringLiteral("/folder.lock"));
    FolderRound round;
    if (!lock.tryLock(0))
        return round;
    if (const auto done = work(round); !done)
        return fail(done.error());
    return round;
}

Result<FolderRound> FolderExchange::replaceOwnFiles() {
    return locked([this](FolderRound& round) { return replace(round); });
}

Result<FolderRound> FolderExchange::round(ImportProgress* progress) {
    return locked([&](FolderRound& round) {
        const auto read = readOthers(round, progress);
        return read ? write(round) : read;
    });
}

Result<QString> watchedFolder(Store& store) {
    return store.read([](Sql& sql) -> Result<QString> {
        return localSetting(sql, kWatched).value_or(QString());
    });
}

Result<void> setWatchedFolder(Store& store, const Session& session, const QString& folder) {
    if (!session.may(Right::Exchange))
        return fail(ErrorCode::NotAllowed);
    if (!folder.isEmpty() && !QFileInfo(folder).isDir())
        return fail(ErrorCode::FileUnreadable, folder);
    return store.write([&](Sql& sql) -> Result<void> {
        setLocalSetting(sql, kWatched, folder);
        const auto noted = store.log().append(
            sql, session.account,
            {audit(store.ids(), "audit_exported",
                   {{QStringLiteral("what"), folder.isEmpty() ? QStringLiteral("folder_off")
                                                              : QStringLiteral("folder")}})});
        return noted ? Result<void>() : fail(noted.error());
    });
}

} // namespace chuangkou
