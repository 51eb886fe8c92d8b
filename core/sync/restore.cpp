// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/office_desk.h"
#include "core/store/anchor.h"
#include "core/store/file_system.h"
#include "core/sync/backup.h"
#include "core/sync/bundle_import.h"
#include "core/sync/local_rows.h"

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

Result<BundleHeader> headerOf(const QString& backupFolder) {
    QFile file(backupBundlePath(backupFolder));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, file.fileName());
    auto header = BundleHeader::read(file);
    if (!header)
        return nameOfDamage(header.error());
    if (header->kind != BundleKind::Backup)
        return fail(ErrorCode::Unsupported, QStringLiteral("bundle"));
    return header;
}

Result<KeyFile> keysOf(const QString& backupFolder) {
    auto keys = KeyFile::load(Store::keyFilePath(backupFolder));
    if (!keys && keys.error().code == ErrorCode::StoreDamaged)
        return fail(ErrorCode::BundleDamaged, QStringLiteral("keys.json"));
    return keys;
}

Result<void> checkBytes(const QString& backupFolder, const BundleHeader& header) {
    QFile file(backupBundlePath(backupFolder));
    if (!file.open(QIODevice::ReadOnly) || !file.seek(header.size))
        return fail(ErrorCode::FileUnreadable, file.fileName());
    const auto whole = checkCiphertext(file, header);
    return whole ? whole : nameOfDamage(whole.error());
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
    const auto applied = applyBundle(store, source, *bundle, [](Sql&, std::int64_t) {});
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

Result<RestoreReport> restoreUnlocked(const QString& folder, const StoreContext& context,
                                      const QString& backupFolder, const KeyFile& keys,
                                      const KeyFile::Unlocked& unlocked) {
    const auto header = headerOf(backupFolder);
    if (!header)
        return fail(header.error());
    auto store = Store::prepareRestore(folder, context, keys);
    if (!store)
        return fail(store.error());
    auto report = fill(**store, *header, backupFolder, unlocked.key);
    if (!report)
        return report;
    if (const auto published = Store::publish(*std::move(store)); !published)
        return fail(published.error());
    return report;
}

} // namespace

Result<RestorePreview> previewRestore(const StoreContext& context, const QString& backupFolder) {
    const auto header = headerOf(backupFolder);
    if (!header)
        return fail(header.error());
    if (const auto keys = keysOf(backupFolder); !keys)
        return fail(keys.error());
    if (const auto whole = checkBytes(backupFolder, *header); !whole)
        return fail(whole.error());
    RestorePreview preview;
    preview.machine = header->sender.name;
    preview.takenAt = header->writtenAt;
    preview.events = header->events();
    const auto anchor = Anchor::load(context.stateFolder, header->sender.device);
    preview.isSameHost = anchor && anchor->host == hostId(context.stateFolder);
    if (!preview.isSameHost)
        return preview;
    std::int64_t held = -1;
    for (const BundleRange& range : header->ranges)
        if (range.origin == anchor->origin)
            held = std::max(held, range.to);
    preview.isLostAtLeast = held < 0;
    preview.lost = std::max<std::int64_t>(0, anchor->seq - std::max<std::int64_t>(0, held));
    return preview;
}

Result<RestoreReport> restore(const QString& folder, const StoreContext& context,
                              const QString& backupFolder, const QString& login,
                              const QString& password) {
    const auto keys = keysOf(backupFolder);
    if (!keys)
        return fail(keys.error());
    const auto unlocked = keys->unlock(login, password);
    if (!unlocked)
        return fail(unlocked.error());
    return restoreUnlocked(folder, context, backupFolder, *keys, *unlocked);
}

Result<RestoreReport> restoreWithRecovery(const QString& folder, const StoreContext& context,
                                          const QString& backupFolder, const RecoveryCode& code) {
    const auto keys = keysOf(backupFolder);
    if (!keys)
        return fail(keys.error());
    const auto unlocked = keys->unlock(code);
    if (!unlocked)
        return fail(unlocked.error());
    return restoreUnlocked(folder, context, backupFolder, *keys, *unlocked);
}

} // namespace chuangkou
