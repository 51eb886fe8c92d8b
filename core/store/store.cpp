// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/anchor.h"
#include "core/store/file_system.h"
#include "core/store/schema.h"

#include <QDir>
#include <QFileInfo>

namespace chuangkou {

namespace {

/// Epoch of an anchor from before the admission, when there was no event to hold on to.
constexpr int kNotAdmitted = -1;

QString hex(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

QJsonObject headJson(const OriginHead& head) {
    return {{QStringLiteral("origin"), hex(head.origin)},
            {QStringLiteral("seq"), static_cast<qint64>(head.seq)},
            {QStringLiteral("hash"), hex(head.hash)}};
}

/// Where the chain of the PC ended that this store was copied from.
std::optional<OriginHead> formerHead(Sql& sql) {
    const auto origin = sql.bytes(QStringLiteral("SELECT origin FROM l_former_device"));
    return origin ? EventLog::head(sql, *origin) : std::nullopt;
}

} // namespace

QString Store::placeOf(const QString& folder) {
    const QFileInfo info(folder);
    const QString canonical = info.canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(info.absoluteFilePath()) : canonical;
}

QString Store::databasePath(const QString& folder) {
    return folder + QStringLiteral("/store.db");
}
QString Store::keyFilePath(const QString& folder) {
    return folder + QStringLiteral("/keys.json");
}
QString Store::quarantineFolder() const {
    return m_folder + QStringLiteral("/quarantine");
}

Store::Store(QString folder, const StoreContext& context)
    : m_folder(placeOf(folder)), m_finalFolder(m_folder), m_context(context),
      m_log(m_context.clock, m_context.projections),
      m_blobs(m_folder + QStringLiteral("/attachments")) {}

Store::~Store() {
    if (m_database && !m_isDraft)
        keepAnchor(AnchorTime::Now);
    m_database.reset();
    wipe(m_dataKey);
    if (m_isDraft)
        QDir(m_folder).removeRecursively();
}

Result<void> Store::keepPendingAnchor() {
    // Or a kill between the admission and its first anchor would make this a copied store.
    const Anchor anchor{
        m_device.id,  {}, kNotAdmitted, 0, QByteArray(32, '\0'), hostId(m_context.stateFolder),
        m_finalFolder};
    return anchor.save(m_context.stateFolder);
}

Result<OpenedStore> Store::open(const QString& folder, const StoreContext& context,
                                const QString& login, const QString& password) {
    if (!QFileInfo::exists(databasePath(folder)))
        return fail(ErrorCode::StoreMissing, folder);
    auto keyFile = KeyFile::load(keyFilePath(folder));
    if (!keyFile)
        return fail(keyFile.error());
    const QByteArray name = keyFile->loginHash(login);
    const bool known = !QDir(context.stateFolder + QStringLiteral("/anchors")).isEmpty(QDir::Files);
    Lockout lockout(context.stateFolder, context.bootClock, known);
    if (const auto free = lockout.check(name); !free)
        return fail(free.error());
    const auto unlocked = keyFile->unlock(login, password);
    if (!unlocked) {
        if (unlocked.error().code == ErrorCode::WrongPassword)
            if (const auto counted = lockout.recordFailure(name); !counted)
                return fail(counted.error());
        return fail(unlocked.error());
    }
    // A state folder that cannot be written must not stop the work; the count then stays.
    (void)lockout.recordSuccess(name);
    return openUnlocked(folder, context, *std::move(keyFile), *unlocked);
}

Result<OpenedStore> Store::openWithRecovery(const QString& folder, const StoreContext& context,
                                            const RecoveryCode& code) {
    if (!QFileInfo::exists(databasePath(folder)))
        return fail(ErrorCode::StoreMissing, folder);
    auto keyFile = KeyFile::load(keyFilePath(folder));
    if (!keyFile)
        return fail(keyFile.error());
    const auto unlocked = keyFile->unlock(code);
    if (!unlocked)
        return fail(unlocked.error());
    return openUnlocked(folder, context, *std::move(keyFile), *unlocked);
}

Result<OpenedStore> Store::openUnlocked(const QString& folder, const StoreContext& context,
                                        KeyFile keyFile, KeyFile::Unlocked unlocked) {
    auto database = openDatabase(folder, keyFile, unlocked);
    if (!database)
        return fail(database.error());
    std::unique_ptr<Store> store(new Store(folder, context));
    store->m_database = *std::move(database);
    store->m_keyFile = std::move(keyFile);
    store->m_dataKey = unlocked.dataKey;
    const auto prepared = store->m_database->write([&](Sql& sql) -> Result<void> {
        context.projections.prepare(sql);
        auto device = Device::load(sql);
        if (!device)
            return fail(ErrorCode::StoreDamaged, QStringLiteral("l_device"));
        store->m_device = *std::move(device);
        return {};
    });
    if (!prepared)
        return fail(prepared.error());
    store->m_isShared = true;
    if (const auto judged = store->judgeAnchor(); !judged) {
        // The one that was refused must not pull the anchor over to its own folder when it goes.
        store->m_mode = StoreMode::Copied;
        return fail(judged.error());
    }
    return OpenedStore{std::move(store), unlocked.account, unlocked.key};
}

Result<std::unique_ptr<Database>> Store::openDatabase(const QString& folder, KeyFile& keyFile,
                                                      KeyFile::Unlocked& unlocked) {
    auto database = Database::open(databasePath(folder), unlocked.dataKey, storeFormat());
    if (unlocked.formerDataKey.isEmpty())
        return database;
    // A change of the key was cut off (K6): which of the two it is, the database says.
    const bool isDone = database || database.error().code != ErrorCode::StoreForeign;
    if (!isDone) {
        unlocked.dataKey = unlocked.formerDataKey;
        database = Database::open(databasePath(folder), unlocked.dataKey, storeFormat());
    }
    if (!database)
        return database;
    auto settled = keyFile.sealedAnew(unlocked.dataKey);
    if (!settled)
        return fail(settled.error());
    settled->setRekeyDue(!isDone);
    if (const auto saved = settled->save(keyFilePath(folder)); !saved)
        return fail(saved.error());
    keyFile = *std::move(settled);
    return database;
}

Result<void> Store::rekey() {
    const QByteArray fresh = randomBytes(32);
    auto alone = keyFile().sealedAnew(fresh);
    auto both = alone ? alone->withFormer(m_dataKey) : Result<KeyFile>(fail(alone.error()));
    if (!both)
        return fail(both.error());
    both->setRekeyDue(true);
    const QString path = keyFilePath(m_folder);
    const auto changed = m_database->rekey(fresh, [&] { return both->save(path); });
    if (!changed) {
        auto before = m_keyFile.sealedAnew(m_dataKey);
        if (!before)
            return fail(before.error());
        before->setRekeyDue(true);
        m_keyFile = *std::move(before);
        const auto saved = m_keyFile.save(path);
        return saved ? changed : saved;
    }
    alone->setRekeyDue(false);
    wipe(m_dataKey);
    m_dataKey = fresh;
    m_keyFile = *std::move(alone);
    return m_keyFile.save(path);
}

Result<void> Store::judgeAnchor() {
    // Also before the admission: a second PC with the same keys must not be admitted (A4).
    m_mode = m_device.isAdmitted() ? StoreMode::Normal : StoreMode::Pending;
    const bool wasCopied = !m_device.isAdmitted() && !m_device.officePublic.isEmpty();
    const auto anchor = Anchor::load(m_context.stateFolder, m_device.id);
    if (!anchor || anchor->host != hostId(m_context.stateFolder)) {
        m_mode = StoreMode::Copied;
        m_finding = AnchorFinding::Copied;
        return {};
    }
    bool moved = false;
    if (placeOf(anchor->folder) != m_folder) {
        // Still a store of this device there: two copies must not both write.
        const auto there = KeyFile::load(keyFilePath(anchor->folder));
        if (QFileInfo::exists(databasePath(anchor->folder)) && there &&
            there->salt() == m_keyFile.salt())
            return fail(ErrorCode::StoreOpenElsewhere, anchor->folder);
        moved = true;
    }
    if (wasCopied) { // it reads what it brought along until the office has answered
        m_mode = StoreMode::Copied;
        m_finding = AnchorFinding::Copied;
        m_isRejoining = true;
        return {};
    }
    if (m_mode == StoreMode::Pending)
        return {};
    const auto held = m_database->read([&](Sql& sql) -> Result<bool> {
        return anchor->epoch == kNotAdmitted || EventLog::byHash(sql, anchor->hash).has_value();
    });
    if (!held)
        return fail(held.error());
    if (!*held) {
        m_finding = AnchorFinding::Restored;
        return beginEpoch(QStringLiteral("restore"), std::max(m_device.epoch, anchor->epoch) + 1,
                          std::nullopt);
    }
    if (moved) {
        m_finding = AnchorFinding::Moved;
        const auto recorded = m_database->write([&](Sql& sql) -> Result<void> {
            const auto appended = m_log.append(
                sql, ActorId(),
                {{SubjectId::fromHash(m_device.origin), QStringLiteral("store_moved"), {}}});
            return appended ? Result<void>() : fail(appended.error());
        });
        if (!recorded)
            return recorded;
        keepAnchor(AnchorTime::Now);
    }
    return {};
}

Result<void> Store::leaveOrigin(const OriginHead& lost, int seenEpoch) {
    if (m_mode != StoreMode::Normal)
        return fail(ErrorCode::StoreReadOnly);
    const auto highest = m_database->read([&](Sql& sql) -> Result<qint64> {
        return sql
            .integer(QStringLiteral("SELECT max(epoch) FROM ev_origins WHERE device = :device"),
                     {{":device", m_device.id}})
            .value_or(0);
    });
    if (!highest)
        return fail(highest.error());
    const int epoch = std::max({static_cast<int>(*highest), m_device.epoch, seenEpoch}) + 1;
    return beginEpoch(QStringLiteral("restore"), epoch, lost);
}

Result<void> Store::beginEpoch(const QString& reason, int epoch,
                               const std::optional<OriginHead>& previous) {
    const auto begun = m_database->write([&](Sql& sql) -> Result<void> {
        followDevice(sql);
        if (previous && previous->origin != m_device.origin)
            return {}; // another connection has left it meanwhile
        QJsonObject body{{QStringLiteral("reason"), reason}};
        if (const auto certificate = certificateOf(sql, m_device.id))
            body.insert(QStringLiteral("certificate"), hex(certificate->encode()));
        if (const auto last = previous ? previous : EventLog::head(sql, m_device.origin))
            body.insert(QStringLiteral("previous"), headJson(*last));
        const auto genesis = m_log.beginOrigin(sql, m_device.id, epoch, randomBytes(16), body);
        if (!genesis)
            return fail(genesis.error());
        m_database->onRollBack([this, before = m_device] { m_device = before; });
        m_device.origin = genesis->origin;
        m_device.epoch = epoch;
        return {};
    });
    if (begun)
        keepAnchor(AnchorTime::Now);
    return begun;
}

Result<void> Store::becomeAdmitted(Sql& sql, const Certificate& certificate) {
    if (certificate.device != m_device.id)
        return fail(ErrorCode::BundleForeign, certificate.name);
    keepCertificate(sql, certificate);
    sql.exec(QStringLiteral("UPDATE l_device SET office = :office, office_public = :public"),
             {{":office", certificate.office.bytes()}, {":public", certificate.officePublic}});
    const auto former = formerHead(sql);
    QJsonObject body{
        {QStringLiteral("reason"), former ? QStringLiteral("reinstall") : QStringLiteral("new")},
        {QStringLiteral("certificate"), hex(certificate.encode())}};
    if (former)
        body.insert(QStringLiteral("previous"), headJson(*former));
    const auto genesis = m_log.beginOrigin(sql, m_device.id, 0, randomBytes(16), body);
    if (!genesis)
        return fail(genesis.error());
    m_database->onRollBack([this, before = m_device, mode = m_mode, rejoins = m_isRejoining] {
        m_device = before;
        m_mode = mode;
        m_isRejoining = rejoins;
    });
    m_device.officePublic = certificate.officePublic;
    m_device.origin = genesis->origin;
    m_device.epoch = 0;
    m_mode = StoreMode::Normal;
    m_isRejoining = false;
    return {};
}

Result<void> Store::becomeNewDevice(Sql& sql) {
    if (m_mode != StoreMode::Copied || m_device.officePublic.isEmpty())
        return fail(ErrorCode::WrongState, QStringLiteral("not_copied"));
    if (m_isRejoining)
        return {};
    auto signing = newSigningKey();
    auto sealing = newSealingKey();
    if (!signing || !sealing)
        return fail(ErrorCode::Crypto, QStringLiteral("device keys"));
    if (m_device.isAdmitted())
        sql.exec(QStringLiteral("INSERT OR REPLACE INTO l_former_device (one, device, origin) "
                                "VALUES (1, :device, :origin)"),
                 {{":device", m_device.id}, {":origin", m_device.origin}});
    sql.exec(QStringLiteral("DELETE FROM l_device"));
    m_database->onRollBack([this, before = m_device] {
        m_device = before;
        m_isRejoining = false;
    });
    m_device = {deviceIdOf(signing->publicKey), *signing, *sealing, m_device.officePublic, {}, -1};
    m_device.insert(sql);
    m_isRejoining = true;
    return {};
}

Result<SignedHead> Store::signOwnHead(Sql& sql, HeadOccasion occasion) {
    const auto last = EventLog::head(sql, m_device.origin);
    if (!last)
        return fail(ErrorCode::StoreReadOnly);
    auto head =
        signHead(last->origin, last->seq, last->hash, m_context.clock.nowMs(), m_device.signing);
    if (head && m_mode == StoreMode::Normal)
        keepHead(sql, *head, occasion);
    return head;
}

Result<void> Store::syncKeyFile(const std::vector<AccountKeys>& accounts,
                                const std::optional<RecoveryKeys>& recovery) {
    if (!keyFile().salt().isEmpty() && m_keyFile.matches(accounts, recovery))
        return {};
    const QByteArray salt = m_keyFile.salt().isEmpty() ? randomBytes(16) : m_keyFile.salt();
    auto fresh = KeyFile::seal(m_dataKey, salt, accounts, recovery);
    if (!fresh)
        return fail(fresh.error());
    // Whoever left may have kept the file that opened it for them (K6).
    fresh->setRekeyDue(m_keyFile.isRekeyDue() || m_keyFile.holdsOthersThan(accounts));
    if (const auto saved = fresh->save(keyFilePath(m_folder)); !saved)
        return saved;
    m_keyFile = *std::move(fresh);
    return {};
}

Result<void> Store::prepareKeyFile(const std::vector<AccountKeys>& accounts,
                                   const std::optional<RecoveryKeys>& recovery) {
    if (keyFile().matches(accounts, recovery))
        return {};
    const auto next = KeyFile::seal(m_dataKey, m_keyFile.salt(), accounts, recovery);
    if (!next)
        return fail(next.error());
    KeyFile both = next->with(m_keyFile);
    if (const auto saved = both.save(keyFilePath(m_folder)); !saved)
        return saved;
    m_keyFile = std::move(both);
    return {};
}

const KeyFile& Store::keyFile() {
    if (!m_isShared)
        return m_keyFile;
    auto present = KeyFile::load(keyFilePath(m_folder));
    if (present && present->salt() == m_keyFile.salt())
        m_keyFile = *std::move(present);
    return m_keyFile;
}

void Store::followDevice(Sql& sql) {
    if (!m_isShared)
        return; // a restore writes the row that counts only once the store is opened
    bool isSame = false;
    sql.each(QStringLiteral("SELECT device, origin, epoch FROM l_device"), {},
             [&](const SqlRow& row) {
                 isSame = row.bytes(0) == m_device.id && row.bytes(1) == m_device.origin &&
                          row.integer(2) == m_device.epoch;
             });
    if (isSame)
        return;
    auto present = Device::load(sql);
    if (!present)
        return;
    m_device = *std::move(present);
    m_anchoredSeq = -1; // of the former origin
}

void Store::keepAnchor(AnchorTime when) {
    if (m_mode != StoreMode::Normal)
        return;
    const std::int64_t now = m_context.bootClock.millisecondsSinceBoot();
    if (when == AnchorTime::WhenDue && m_anchoredAt && now - *m_anchoredAt < 1000)
        return;
    m_anchoredAt = now; // also when it fails: not again with every command
    const auto last = read([&](Sql& sql) -> Result<OriginHead> {
        const auto head = EventLog::head(sql, m_device.origin);
        return head ? Result<OriginHead>(*head) : fail(ErrorCode::NotFound);
    });
    if (!last || (m_anchoredSeq == last->seq && when == AnchorTime::WhenDue))
        return;
    const Anchor anchor{m_device.id,  last->origin, m_device.epoch,
                        last->seq,    last->hash,   hostId(m_context.stateFolder),
                        m_finalFolder};
    // A state folder that cannot be written must not stop the counter: the database is ahead of
    // its anchor then, which the next open accepts.
    if (anchor.save(m_context.stateFolder))
        m_anchoredSeq = last->seq;
}

} // namespace chuangkou
