// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blobs.h"

#include "core/crypto/keys.h"
#include "core/store/file_system.h"

#include <QDir>
#include <QFileInfo>

namespace chuangkou {

namespace {
constexpr qint64 kLargestBlob = 256LL * 1024 * 1024;
}

QString Blobs::pathOf(const QByteArray& hash) const {
    const QString name = QString::fromLatin1(hash.toHex());
    return QStringLiteral("%1/%2/%3").arg(m_folder, name.left(2), name);
}

Result<QByteArray> Blobs::put(Sql& sql, const QByteArray& content) const {
    const QByteArray hash = hash256(content);
    const QString path = pathOf(hash);
    if (get(sql, hash)) // a damaged or missing file is written again
        return hash;
    // Under the key that is known, so that a rollback leaves file and row together.
    const QByteArray key =
        sql.bytes(QStringLiteral("SELECT key FROM ev_blobs WHERE hash = :hash"), {{":hash", hash}})
            .value_or(randomBytes(32));
    const auto sealed = encrypt(key, hash, content);
    if (!sealed)
        return fail(sealed.error());
    const QString folder = QFileInfo(path).path();
    if (!QFileInfo::exists(folder)) {
        if (!QDir().mkpath(folder))
            return fail(ErrorCode::FileUnwritable, path);
        if (const auto durable = syncFolder(m_folder); !durable)
            return fail(durable.error());
    }
    if (const auto written = writeDurably(path, *sealed); !written)
        return fail(written.error());
    sql.exec(QStringLiteral("INSERT INTO ev_blobs (hash, size, key) VALUES (:hash, :size, :key) "
                            "ON CONFLICT (hash) DO NOTHING"),
             {{":hash", hash}, {":size", content.size()}, {":key", key}});
    return hash;
}

Result<QByteArray> Blobs::get(Sql& sql, const QByteArray& hash) const {
    const auto key =
        sql.bytes(QStringLiteral("SELECT key FROM ev_blobs WHERE hash = :hash"), {{":hash", hash}});
    if (!key)
        return fail(ErrorCode::NotFound, QString::fromLatin1(hash.toHex()));
    const auto sealed = readWhole(pathOf(hash), kLargestBlob);
    if (!sealed)
        return fail(sealed.error());
    auto content = decrypt(*key, hash, *sealed);
    if (!content || hash256(*content) != hash)
        return fail(ErrorCode::StoreDamaged, QString::fromLatin1(hash.toHex()));
    return *std::move(content);
}

bool Blobs::has(Sql& sql, const QByteArray& hash) {
    return sql
        .integer(QStringLiteral("SELECT 1 FROM ev_blobs WHERE hash = :hash"), {{":hash", hash}})
        .has_value();
}

std::vector<QByteArray> Blobs::all(Sql& sql) {
    return sql.list(QStringLiteral("SELECT hash FROM ev_blobs ORDER BY size, hash"), {},
                    [](const SqlRow& row) { return row.bytes(0); });
}

} // namespace chuangkou
