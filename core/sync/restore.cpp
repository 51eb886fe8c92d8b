// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/restore.h"

#include "core/office/account_table.h"
#include "core/office/office_desk.h"
#include "core/store/file_system.h"
#include "core/sync/backup.h"
#include "core/sync/bundle_import.h"
#include "core/sync/export_desk.h"
#include "core/sync/local_rows.h"
#include "core/sync/quick_copy.h"
#include "core/sync/restore_source.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace chuangkou {

namespace {

/// A person is told which file of the backup it is; the place inside helps nobody.
Unexpected nameOfDamage(const Error& error) {
    return error.code == ErrorCode::BundleDamaged
               ? fail(ErrorCode::BundleDamaged, QStringLiteral("backup.ckb"))
               : fail(error);
}

Result<void> restoreDoorRegisters(Store& store, Sql& sql, const QString& backupFolder) {
    const auto days = sql.list(QStringLiteral("SELECT day FROM l_door ORDER BY day"), {},
                               [](const SqlRow& row) { return row.text(0); });
    for (const QString& day : days) {
        const QString from = doorRegisterPath(backupFolder, day);
        if (!QFileInfo::exists(from))
            continue;
        if (const auto copied = copyDurably(from, doorRegisterPath(store.folder(), day)); !copied)
            return copied;
    }
    return {};
}

Result<void> restoreBlobs(Store& store, Sql& sql, const QString& backupFolder,
                          RestoreReport& report) {
    const Blobs kept(backupFolder + QStringLiteral("/attachments"));
    for (const QByteArray& hash : Blobs::all(sql)) {
        const QString from = backupBlobPath(backupFolder, hash);
        const QString to = store.blobs().pathOf(hash);
        if (!QFileInfo::exists(from)) {
            ++report.missingBlobs;
            continue;
        }
        if (!kept.get(sql, hash)) {
            ++report.damagedBlobs;
            continue;
        }
        if (!QDir().mkpath(QFileInfo(to).path()))
            return fail(ErrorCode::FileUnwritable, to);
        if (const auto linked = linkOrCopy(from, to); !linked)
            return linked;
        ++report.blobs;
    }
    return {};
}

Result<RestoreReport> fill(Store& store, const BundleHeader& header, const QString& backupFolder,
                           const SealingKey& key) {
    const BundleSource source{backupBundlePath(backupFolder), 0};
    const auto bundle = checkBundle(store, source, {header.sender.officePublic, key});
    if (!bundle)
        return nameOfDamage(bundle.error());
    if (!bundle->gaps.empty())
        return fail(ErrorCode::BundleGap, bundle->gaps.front().toText());
    // Whose store it becomes decides which events are its own office's.
    const auto owned = store.database().write([&](Sql& sql) -> Result<void> {
        sql.exec(QStringLiteral("UPDATE l_device SET office = :office"),
                 {{":office", header.sender.office.bytes()}});
        return {};
    });
    if (!owned)
        return fail(owned.error());
    const auto applied =
        applyBundle(store, source, *bundle, [](Sql&, std::int64_t) -> Result<void> { return {}; });
    if (!applied)
        return fail(applied.error());
    RestoreReport report;
    report.events = applied->events;
    const auto local = store.database().write([&](Sql& sql) -> Result<void> {
        if (const auto rows = restoreLocalBlocks(sql, bundle->localBlocks); !rows)
            return rows;
        const auto device = Device::load(sql);
        if (!device || device->id != header.sender.device)
            return fail(ErrorCode::BundleDamaged, QStringLiteral("device"));
        if (const auto blobs = restoreBlobs(store, sql, backupFolder, report); !blobs)
            return blobs;
        return restoreDoorRegisters(store, sql, backupFolder);
    });
    if (!local)
        return fail(local.error());
    if (const auto keyed = refreshKeyFile(store); !keyed)
        return fail(keyed.error());
    return report;
}

Result<KeyFile::Unlocked> unlock(const StoreContext& context, const KeyFile& keys,
                                 const RestoreKey& key) {
    if (const auto* code = std::get_if<RecoveryCode>(&key))
        return keys.unlock(*code);
    const auto& logIn = std::get<LogInKey>(key);
    const QByteArray name = keys.loginHash(logIn.login);
    Lockout lockout(context.stateFolder, context.bootClock, true);
    if (const auto free = lockout.check(name); !free)
        return fail(free.error());
    auto unlocked = keys.unlock(logIn.login, logIn.password);
    if (!unlocked && unlocked.error().code == ErrorCode::WrongPassword)
        if (const auto counted = lockout.recordFailure(name); !counted)
            return fail(counted.error());
    return unlocked;
}

/// A store that is a draft yet: goes again unless it is published.
struct Filled {
    std::unique_ptr<Store> store;
    RestoreReport report;
};

Result<Filled> fillFromBundle(const QString& folder, const StoreContext& context,
                              const RestoreOrder& order, const RestoreKey& key) {
    const auto keys = backupKeys(order.backupFolder);
    if (!keys)
        return fail(keys.error());
    const auto unlocked = unlock(context, *keys, key);
    if (!unlocked)
        return fail(unlocked.error());
    const auto header = backupHeader(order.backupFolder);
    if (!header)
        return fail(header.error());
    auto store = Store::prepareRestore(folder, context, *keys);
    if (!store)
        return fail(store.error());
    const auto report = fill(**store, *header, order.backupFolder, unlocked->key);
    if (!report)
        return fail(report.error());
    return Filled{*std::move(store), *report};
}

Result<RestoreReport> completeCopy(Store& store, const QString& copyFolder) {
    RestoreReport report;
    report.isFromQuickCopy = true;
    const auto completed = store.database().write([&](Sql& sql) -> Result<void> {
        // Their files stayed in the quarantine of the store that was.
        sql.exec(QStringLiteral("DELETE FROM l_imports WHERE state <> 'done'"));
        report.events = sql.integer(QStringLiteral("SELECT count(*) FROM ev_events")).value_or(0);
        if (const auto blobs = restoreBlobs(store, sql, copyFolder, report); !blobs)
            return blobs;
        return restoreDoorRegisters(store, sql, copyFolder);
    });
    if (!completed)
        return fail(completed.error());
    if (const auto keyed = refreshKeyFile(store); !keyed)
        return fail(keyed.error());
    return report;
}

Result<Filled> fillFromCopy(const QString& folder, const StoreContext& context,
                            const QuickCopy& copy, const RestoreKey& key) {
    const auto keys = backupKeys(copy.folder);
    if (!keys)
        return fail(keys.error());
    const auto unlocked = unlock(context, *keys, key);
    if (!unlocked)
        return fail(unlocked.error());
    auto store = Store::prepareFromCopy(folder, context, copy.folder, *keys, *unlocked);
    if (!store)
        return fail(store.error());
    const auto report = completeCopy(**store, copy.folder);
    if (!report)
        return fail(report.error());
    return Filled{*std::move(store), *report};
}

/// A quick copy that cannot be used is no reason to fail: the backup is there.
Result<Filled> fillStore(const QString& folder, const StoreContext& context,
                         const RestoreOrder& order, const RestoreKey& key) {
    const auto header = backupHeader(order.backupFolder);
    if (!header)
        return fail(header.error());
    const bool isOwn = isOwnBackup(context, header->sender.device);
    if (!isOwn && std::holds_alternative<LogInKey>(key))
        return fail(ErrorCode::NotAllowed, QStringLiteral("recovery_code"));
    const auto quick = isOwn && order.from == RestoreFrom::Quickest
                           ? quickCopyFor(*header, order.backupFolder, order.folder)
                           : std::nullopt;
    if (quick) {
        auto filled = fillFromCopy(folder, context, *quick, key);
        if (filled || filled.error().code == ErrorCode::StoreExists ||
            filled.error().code == ErrorCode::LockedOut)
            return filled;
    }
    return fillFromBundle(folder, context, order, key);
}

QString freeAside(const QString& folder, std::int64_t now) {
    const QString name = folder + QStringLiteral(".replaced-") + fileTime(now);
    QString free = name;
    for (int n = 2; QFileInfo::exists(free); ++n)
        free = QStringLiteral("%1-%2").arg(name).arg(n);
    return free;
}

/// No restore takes a backup out of sight, also not one that was killed half-way.
void moveBackups(const QString& from, const QString& to) {
    for (const QString& name : QDir(ownBackups(from)).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        (void)QDir().rename(ownBackups(from) + u'/' + name, ownBackups(to) + u'/' + name);
}

Result<QString> takePlace(const QString& restored, const QString& folder) {
    const QString parent = QFileInfo(folder).path();
    if (!QFileInfo::exists(folder)) {
        if (!QDir().rename(restored, folder))
            return fail(ErrorCode::FileUnwritable, folder);
        const auto durable = syncFolder(parent);
        return durable ? Result<QString>(QString()) : fail(durable.error());
    }
    if (const auto exchanged = exchangeFolders(folder, restored); !exchanged)
        return fail(exchanged.error());
    moveBackups(restored, folder);
    const auto durable = syncFolder(parent);
    return durable ? Result<QString>(restored) : fail(durable.error());
}

bool isBeyondUse(ErrorCode code) {
    switch (code) {
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreForeign:
    case ErrorCode::StorePlain:
    case ErrorCode::StoreMissing:
    case ErrorCode::FileUnreadable:
    case ErrorCode::Database:
        return true;
    default:
        return false;
    }
}

} // namespace

bool isStorePlace(const QString& folder) {
    return QFileInfo::exists(Store::databasePath(folder)) ||
           QFileInfo::exists(Store::keyFilePath(folder)) ||
           !listBackups(ownBackups(folder)).empty();
}

Result<RestoreReport> restore(const StoreContext& context, const RestoreOrder& order,
                              const RestoreKey& key) {
    const QString folder = QDir::cleanPath(QFileInfo(order.folder).absoluteFilePath());
    const bool isInPlace = order.place == RestorePlace::InPlace && isStorePlace(folder);
    const QString target = isInPlace ? freeAside(folder, context.clock.nowMs()) : folder;
    auto filled = fillStore(target, context, order, key);
    if (!filled)
        return fail(filled.error());
    if (const auto published = Store::publish(std::move(filled->store)); !published)
        return fail(published.error());
    if (isInPlace) {
        const auto aside = takePlace(target, folder);
        if (!aside)
            return fail(aside.error());
        filled->report.movedAside = *aside;
    }
    return filled->report;
}

void reclaimBackups(const QString& storeFolder) {
    const QFileInfo store(storeFolder);
    for (const QString& name : store.dir().entryList(
             {store.fileName() + QStringLiteral(".replaced-*")}, QDir::Dirs | QDir::NoDotAndDotDot))
        moveBackups(store.dir().filePath(name), storeFolder);
}

Result<void> mayReplaceStore(const QString& folder, const StoreContext& context,
                             const LogInKey& key) {
    const auto opened = Store::open(folder, context, key.login, key.password);
    if (!opened)
        return isBeyondUse(opened.error().code) ? Result<void>() : fail(opened.error());
    Store& store = *opened->store;
    const auto roles = store.read([&](Sql& sql) -> Result<std::set<Role>> {
        const auto account = AccountTable::find(sql, opened->account);
        return account ? account->roles : std::set<Role>();
    });
    if (!roles)
        return isBeyondUse(roles.error().code) ? Result<void>() : fail(roles.error());
    Session session;
    session.roles = *roles;
    if (session.may(Right::SetUpOffice) || !store.database().integrityFindings().isEmpty())
        return {};
    return fail(ErrorCode::NotAllowed);
}

} // namespace chuangkou
