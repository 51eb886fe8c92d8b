// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bare_store.h"

#include "core/crypto/keys.h"

namespace chuangkou::bench {

namespace {

void createTable(Sql& sql) {
    sql.exec(QStringLiteral("CREATE TABLE rows (id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, "
                            "body TEXT NOT NULL) STRICT"));
}

constexpr Migration kMigrations[] = {{1, &createTable}};

} // namespace

BareStore::BareStore() {
    auto made = Database::create(m_folder.filePath(QStringLiteral("bare.db")), randomBytes(32),
                                 {1, kMigrations});
    if (!made)
        qFatal("the bare store was not made");
    m_database = *std::move(made);
}

void BareStore::insertRow(Sql& sql) {
    static const QString body(400, u'x');
    sql.exec(QStringLiteral("INSERT INTO rows (hash, body) VALUES (:hash, :body)"),
             {{":hash", hash256(QByteArray::number(++m_next))}, {":body", body}});
}

void BareStore::commitOne() {
    const auto done = m_database->write([&](Sql& sql) -> Result<void> {
        insertRow(sql);
        return {};
    });
    if (!done)
        qFatal("the bare store refused a row");
}

void BareStore::insertMany(int count, int slice) {
    for (int begun = 0; begun < count; begun += slice) {
        const auto done = m_database->write([&](Sql& sql) -> Result<void> {
            for (int i = begun; i < std::min(begun + slice, count); ++i)
                insertRow(sql);
            return {};
        });
        if (!done)
            qFatal("the bare store refused rows");
    }
}

} // namespace chuangkou::bench
