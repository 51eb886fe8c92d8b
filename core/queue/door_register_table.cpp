// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/door_register_table.h"

#include "core/crypto/keys.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace chuangkou {

namespace {

constexpr qint32 kRegisterApplicationId = 0x434B5444; // "CKTD"

void createEntries(Sql& sql) {
    sql.exec(QStringLiteral(R"(
        CREATE TABLE entries (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            name TEXT NOT NULL,
            id_number TEXT NOT NULL,
            phone TEXT NOT NULL,
            companions INTEGER NOT NULL,
            first_tenths INTEGER NOT NULL,
            second_tenths INTEGER,
            has_mask INTEGER NOT NULL,
            has_symptoms INTEGER NOT NULL,
            in_quarantine INTEGER NOT NULL,
            admitted INTEGER NOT NULL,
            reason TEXT NOT NULL,
            advised TEXT NOT NULL
        ) STRICT)"));
}

constexpr Migration kMigrations[] = {{1, &createEntries}};

DatabaseFormat registerFormat() {
    return {kRegisterApplicationId, kMigrations};
}

QString doorFolder(const QString& storeFolder) {
    return storeFolder + QStringLiteral("/door");
}

QString filePath(const QString& storeFolder, QDate date) {
    return doorFolder(storeFolder) + u'/' + date.toString(Qt::ISODate) + QStringLiteral(".db");
}

std::optional<QByteArray> keyOf(Sql& sql, QDate date) {
    return sql.bytes(QStringLiteral("SELECT key FROM l_door WHERE day = :day"),
                     {{":day", date.toString(Qt::ISODate)}});
}

DoorEntry entryOf(const SqlRow& row) {
    DoorEntry entry;
    entry.at = row.integer(0);
    entry.screening.name = row.text(1);
    entry.screening.idNumber = row.text(2);
    entry.screening.phone = row.text(3);
    entry.screening.companions = static_cast<int>(row.integer(4));
    entry.screening.firstTenths = static_cast<int>(row.integer(5));
    if (!row.isNull(6))
        entry.screening.secondTenths = static_cast<int>(row.integer(6));
    entry.screening.hasMask = row.integer(7) != 0;
    entry.screening.hasSymptoms = row.integer(8) != 0;
    entry.screening.isInQuarantine = row.integer(9) != 0;
    entry.admitted = row.integer(10) != 0;
    entry.reason = row.text(11);
    entry.advised = row.text(12);
    return entry;
}

} // namespace

Result<DoorRegister> DoorRegister::openOrCreate(Store& store, QDate date) {
    // The key is durable before its file exists: a file without a key could never be read.
    const auto key = store.writeLocal([&](Sql& sql) -> Result<QByteArray> {
        if (auto known = keyOf(sql, date))
            return std::move(*known);
        const QByteArray fresh = randomBytes(32);
        sql.exec(QStringLiteral("INSERT INTO l_door (day, key) VALUES (:day, :key)"),
                 {{":day", date.toString(Qt::ISODate)}, {":key", fresh}});
        return fresh;
    });
    if (!key)
        return fail(key.error());
    if (!QDir().mkpath(doorFolder(store.folder())))
        return fail(ErrorCode::FileUnwritable, doorFolder(store.folder()));
    const QString path = filePath(store.folder(), date);
    auto database = QFile::exists(path) ? Database::open(path, *key, registerFormat())
                                        : Database::create(path, *key, registerFormat());
    if (!database)
        return fail(database.error());
    return DoorRegister(std::move(*database));
}

Result<DoorRegister> DoorRegister::open(Store& store, QDate date) {
    const auto key = store.read([&](Sql& sql) -> Result<QByteArray> {
        auto known = keyOf(sql, date);
        return known ? Result<QByteArray>(std::move(*known))
                     : fail(ErrorCode::NotFound, date.toString(Qt::ISODate));
    });
    if (!key)
        return fail(key.error());
    auto database = Database::open(filePath(store.folder(), date), *key, registerFormat());
    if (!database)
        return fail(database.error());
    return DoorRegister(std::move(*database));
}

Result<void> DoorRegister::add(const DoorEntry& entry) {
    const DoorScreening& screening = entry.screening;
    return m_database->write([&](Sql& sql) -> Result<void> {
        sql.exec(QStringLiteral("INSERT INTO entries (at, name, id_number, phone, companions, "
                                "first_tenths, second_tenths, has_mask, has_symptoms, "
                                "in_quarantine, admitted, reason, advised) VALUES (:at, :name, "
                                ":id_number, :phone, :companions, :first_tenths, "
                                ":second_tenths, :has_mask, :has_symptoms, :in_quarantine, "
                                ":admitted, :reason, :advised)"),

                 {{":at", static_cast<qint64>(entry.at)},
                  {":name", screening.name},
                  {":id_number", screening.idNumber},
                  {":phone", screening.phone},
                  {":companions", screening.companions},
                  {":first_tenths", screening.firstTenths},
                  {":second_tenths",
                   screening.secondTenths ? QVariant(*screening.secondTenths) : QVariant()},
                  {":has_mask", screening.hasMask ? 1 : 0},
                  {":has_symptoms", screening.hasSymptoms ? 1 : 0},
                  {":in_quarantine", screening.isInQuarantine ? 1 : 0},
                  {":admitted", entry.admitted ? 1 : 0},
                  {":reason", entry.reason},
                  {":advised", entry.advised}});
        return {};
    });
}

Result<std::vector<DoorEntry>> DoorRegister::entries() {
    return m_database->read([](Sql& sql) -> Result<std::vector<DoorEntry>> {
        return sql.list(QStringLiteral("SELECT at, name, id_number, phone, companions, "
                                       "first_tenths, second_tenths, has_mask, has_symptoms, "
                                       "in_quarantine, admitted, reason, advised FROM entries "
                                       "ORDER BY id"),
                        {}, &entryOf);
    });
}

std::vector<QDate> DoorRegister::days(Sql& sql) {
    return sql.list(QStringLiteral("SELECT day FROM l_door ORDER BY day"), {},
                    [](const SqlRow& row) { return QDate::fromString(row.text(0), Qt::ISODate); });
}

void DoorRegister::forgetKey(Sql& sql, QDate date) {
    sql.exec(QStringLiteral("DELETE FROM l_door WHERE day = :day"),
             {{":day", date.toString(Qt::ISODate)}});
}

std::vector<QDate> DoorRegister::removeKeyless(const QString& storeFolder,
                                               const std::vector<QDate>& daysWithKey) {
    std::vector<QDate> removed;
    const QDir folder(doorFolder(storeFolder));
    for (const QString& name : folder.entryList({QStringLiteral("*.db")}, QDir::Files)) {
        const QDate date = QDate::fromString(QFileInfo(name).completeBaseName(), Qt::ISODate);
        if (!date.isValid() ||
            std::find(daysWithKey.begin(), daysWithKey.end(), date) != daysWithKey.end())
            continue;
        for (const char* side : {"-wal", "-shm", ""})
            QFile::remove(folder.filePath(name + QLatin1String(side)));
        removed.push_back(date);
    }
    return removed;
}

} // namespace chuangkou
