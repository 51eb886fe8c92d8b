// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file_system.h"
#include "core/store/schema.h"
#include "core/store/store.h"

namespace chuangkou {

namespace {

Result<Device> deviceIn(Database& database) {
    return database.read([](Sql& sql) -> Result<Device> {
        auto device = Device::load(sql);
        return device ? Result<Device>(*std::move(device))
                      : fail(ErrorCode::StoreDamaged, QStringLiteral("l_device"));
    });
}

} // namespace

Store::Beside Store::beside() {
    return {m_folder, m_context, keyFile(), m_dataKey, m_mode};
}

Result<std::unique_ptr<Store>> Store::openSecond(const Beside& beside) {
    auto database = Database::open(databasePath(beside.folder), beside.dataKey, storeFormat());
    if (!database)
        return fail(database.error());
    auto device = deviceIn(**database);
    if (!device)
        return fail(device.error());
    std::unique_ptr<Store> store(new Store(beside.folder, beside.context));
    store->m_database = *std::move(database);
    store->m_device = *std::move(device);
    store->m_keyFile = beside.keyFile;
    store->m_dataKey = beside.dataKey;
    store->m_mode = beside.mode;
    store->m_isShared = true;
    return store;
}

Result<std::unique_ptr<Store>> Store::openBeside(const Beside& beside) {
    auto store = openSecond(beside);
    if (store)
        (*store)->m_mode = StoreMode::Copied;
    return store;
}

Result<void> Store::copyTo(const QString& folder) {
    if (const auto copied = m_database->copyTo(databasePath(folder)); !copied)
        return copied;
    if (const auto durable = syncFile(databasePath(folder)); !durable)
        return durable;
    return keyFile().save(keyFilePath(folder));
}

Result<std::unique_ptr<Store>> Store::prepareFromCopy(const QString& folder,
                                                      const StoreContext& context,
                                                      const QString& copyFolder,
                                                      const KeyFile& keys,
                                                      const KeyFile::Unlocked& unlocked) {
    auto store = createFolders(folder, context);
    if (!store)
        return store;
    Store& made = **store;
    made.m_mode = StoreMode::Copied; // until it is opened again, which judges its anchor
    made.m_keyFile = keys;
    if (const auto copied = copyDurably(databasePath(copyFolder), databasePath(made.m_folder));
        !copied)
        return fail(copied.error());
    if (const auto saved = keys.save(keyFilePath(made.m_folder)); !saved)
        return fail(saved.error());
    // The copy may have been made while the store's key was being changed (K6).
    KeyFile::Unlocked settled = unlocked;
    auto database = openDatabase(made.m_folder, made.m_keyFile, settled);
    if (!database)
        return fail(database.error());
    made.m_dataKey = settled.dataKey;
    made.m_database = *std::move(database);
    if (const QStringList findings = made.m_database->integrityFindings(); !findings.isEmpty())
        return fail(ErrorCode::StoreDamaged, QStringLiteral("store.db"));
    auto device = deviceIn(*made.m_database);
    if (!device)
        return fail(device.error());
    made.m_device = *std::move(device);
    return store;
}

} // namespace chuangkou
