// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a store comes to be: everything is made beside its folder, which then gets its name.
#include "core/store/file_system.h"
#include "core/store/schema.h"
#include "core/store/store.h"

#include <QDir>
#include <QFileInfo>

namespace chuangkou {

namespace {

Result<void> giveName(const QString& from, const QString& to) {
    // Also the files and folders that a restore has put into it.
    if (const auto durable = syncFileSystem(from); !durable)
        return durable;
    if (QFileInfo::exists(to) && !QDir().rmdir(to))
        return fail(ErrorCode::StoreExists, to);
    if (!QDir().rename(from, to))
        return fail(ErrorCode::FileUnwritable, to);
    return {};
}

bool isEmptyOrAbsent(const QString& folder) {
    return !QFileInfo::exists(folder) ||
           QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

Result<std::unique_ptr<Store>> Store::createFolders(const QString& finalFolder,
                                                    const StoreContext& context) {
    if (!isEmptyOrAbsent(finalFolder))
        return fail(ErrorCode::StoreExists, finalFolder);
    const QString part = newPart(placeOf(finalFolder));
    if (!QDir().mkpath(part))
        return fail(ErrorCode::FileUnwritable, part);
    std::unique_ptr<Store> store(new Store(part, context));
    store->m_isDraft = true;
    for (const char* sub : {"/attachments", "/door", "/backups", "/quarantine"})
        if (!QDir().mkpath(part + QLatin1String(sub)))
            return fail(ErrorCode::FileUnwritable, part);
    store->m_finalFolder = placeOf(finalFolder);
    return store;
}

Result<std::unique_ptr<Store>> Store::createFiles(const QString& finalFolder,
                                                  const StoreContext& context,
                                                  const QByteArray& officePublic) {
    auto made = createFolders(finalFolder, context);
    if (!made)
        return made;
    std::unique_ptr<Store> store = *std::move(made);
    store->m_dataKey = randomBytes(32);
    auto database =
        Database::create(databasePath(store->m_folder), store->m_dataKey, storeFormat());
    if (!database)
        return fail(database.error());
    store->m_database = *std::move(database);

    auto signing = newSigningKey();
    auto sealing = newSealingKey();
    if (!signing || !sealing)
        return fail(ErrorCode::Crypto, QStringLiteral("device keys"));
    store->m_device = {deviceIdOf(signing->publicKey), *signing, *sealing, officePublic, {}, -1};
    const auto written = store->m_database->write([&](Sql& sql) -> Result<void> {
        context.projections.prepare(sql);
        store->m_device.insert(sql);
        return {};
    });
    if (!written)
        return fail(written.error());
    return store;
}

Result<FoundedOffice> Store::found(const QString& folder, const StoreContext& context,
                                   const QString& machineName) {
    auto officeKey = newSigningKey();
    if (!officeKey)
        return fail(officeKey.error());
    auto store = createFiles(folder, context, officeKey->publicKey);
    if (!store)
        return fail(store.error());
    Store& made = **store;
    Certificate form;
    form.signingPublic = made.m_device.signing.publicKey;
    form.sealingPublic = made.m_device.sealing.publicKey;
    form.machineNumber = 1;
    form.name = machineName;
    const auto certificate = certify(form, *officeKey);
    if (!certificate)
        return fail(certificate.error());
    const auto admitted = made.m_database->write(
        [&](Sql& sql) -> Result<void> { return made.becomeAdmitted(sql, *certificate); });
    if (!admitted)
        return fail(admitted.error());
    return FoundedOffice{*std::move(store), *officeKey};
}

Result<void> Store::prepareJoin(const QString& folder, const StoreContext& context,
                                const QString& setupPassword) {
    auto store = createFiles(folder, context, {});
    if (!store)
        return fail(store.error());
    auto pair = newSealingKey();
    if (!pair)
        return fail(pair.error());
    auto wrapped = wrapWithPassword(setupPassword, pair->secretKey, context.passwordCost);
    if (!wrapped)
        return fail(wrapped.error());
    // The set-up password has no log-in name and no account.
    const AccountKeys setup{ActorId::fromHash(QByteArray(16, '\0')), QString(), pair->publicKey,
                            *wrapped};
    Store& made = **store;
    made.m_mode = StoreMode::Pending;
    if (const auto keys = made.syncKeyFile({setup}, std::nullopt); !keys)
        return keys;
    if (const auto anchored = made.keepPendingAnchor(); !anchored)
        return anchored;
    return publish(*std::move(store));
}

Result<std::unique_ptr<Store>> Store::prepareRestore(const QString& folder,
                                                     const StoreContext& context,
                                                     const KeyFile& formerKeys) {
    auto store = createFiles(folder, context, {});
    if (!store)
        return store;
    auto empty = KeyFile::seal((*store)->m_dataKey, formerKeys.salt(), {}, std::nullopt);
    if (!empty)
        return fail(empty.error());
    (*store)->m_keyFile = *std::move(empty);
    return store;
}

Result<void> Store::publish(std::unique_ptr<Store> store) {
    const QString from = store->m_folder;
    const QString to = store->m_finalFolder;
    const StoreContext context = store->m_context;
    store->m_isDraft = false;
    store.reset(); // the database is closed and the anchor written with the final folder
    if (const auto named = giveName(from, to); !named) {
        QDir(from).removeRecursively();
        return named;
    }
    if (const auto durable = syncFolder(QFileInfo(to).path()); !durable)
        return durable;
    return Lockout(context.stateFolder, context.bootClock, false).begin();
}

} // namespace chuangkou
