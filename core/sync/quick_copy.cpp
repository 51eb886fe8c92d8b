// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/quick_copy.h"

#include "core/store/file_system.h"
#include "core/sync/backup.h"
#include "core/sync/backup_parts.h"
#include "core/sync/export_desk.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace chuangkou {

namespace {

QString hex(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

/// What is told of it without a key: as much as a bundle's header tells.
QJsonObject noteOf(Store& store, Sql& sql) {
    const auto certificate = certificateOf(sql, store.device().id);
    QJsonArray heads;
    for (const OriginHead& head : EventLog::heads(sql))
        heads.append(QJsonObject{{QStringLiteral("origin"), hex(head.origin)},
                                 {QStringLiteral("seq"), qint64{head.seq}}});
    return {{QStringLiteral("device"), hex(store.device().id)},
            {QStringLiteral("machine"), certificate ? certificate->name : QString()},
            {QStringLiteral("taken_at"), qint64{store.clock().nowMs()}},
            {QStringLiteral("events"),
             sql.integer(QStringLiteral("SELECT count(*) FROM ev_events")).value_or(0)},
            {QStringLiteral("heads"), heads}};
}

Result<void> writeInto(Store& store, const QString& part) {
    if (const auto made = makeBackupFolders(part); !made)
        return made;
    // The note first: the copy holds what it tells, and perhaps more.
    const auto noted = store.read([&](Sql& sql) -> Result<void> {
        const auto note = QJsonDocument(noteOf(store, sql)).toJson();
        return writeDurably(part + QStringLiteral("/quick.json"), note);
    });
    if (!noted)
        return noted;
    if (const auto copied = store.copyTo(part); !copied)
        return copied;
    return store.read([&](Sql& sql) -> Result<void> {
        if (const auto linked = linkBlobs(store, sql, part); !linked)
            return fail(linked.error());
        return copyDoorRegisters(store, sql, part);
    });
}

} // namespace

Result<void> makeQuickCopy(Store& store) {
    const QString base = ownBackups(store.folder());
    const qint64 needed = QFileInfo(Store::databasePath(store.folder())).size();
    if (const auto room = freeBytes(base); room && *room < needed)
        return fail(ErrorCode::DiskFull, base);
    const QString name = kQuickPrefix + fileTime(store.clock().nowMs());
    const QString final = base + u'/' + name;
    if (QFileInfo::exists(final))
        return {};
    const QString part = newPart(final);
    if (const auto written = writeInto(store, part); !written) {
        QDir(part).removeRecursively();
        return written;
    }
    if (const auto named = publishFolder(part, final); !named)
        return named;
    for (const QString& other :
         QDir(base).entryList({kQuickPrefix + u'*'}, QDir::Dirs | QDir::NoDotAndDotDot))
        if (other != name && !other.endsWith(QLatin1String(".part")))
            QDir(base + u'/' + other).removeRecursively();
    return {};
}

QString machineFolderName(Store& store, Sql& sql) {
    const auto certificate = certificateOf(sql, store.device().id);
    return QStringLiteral("%1-%2")
        .arg(certificate ? certificate->machineNumber : 0, 2, 10, QLatin1Char('0'))
        .arg(hex(store.device().id.left(4)));
}

bool isMachineFolder(const QString& name) {
    static const QRegularExpression form(QStringLiteral("^[0-9]{2,}-[0-9a-f]{8}$"));
    return form.match(name).hasMatch();
}

} // namespace chuangkou
