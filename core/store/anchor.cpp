// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/anchor.h"

#include "core/store/file_system.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

namespace chuangkou {

namespace {

constexpr qint64 kLargestAnchor = 64 * 1024;

QString pathOf(const QString& stateFolder, const QByteArray& device) {
    return QStringLiteral("%1/anchors/%2.json")
        .arg(stateFolder, QString::fromLatin1(device.left(16).toHex()));
}

QByteArray bytesOf(const QJsonObject& json, QLatin1String name) {
    return QByteArray::fromHex(json.value(name).toString().toLatin1());
}

} // namespace

std::optional<Anchor> Anchor::load(const QString& stateFolder, const QByteArray& device) {
    const auto bytes = readWhole(pathOf(stateFolder, device), kLargestAnchor);
    if (!bytes)
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
    Anchor anchor{
        bytesOf(json, QLatin1String("device")),        bytesOf(json, QLatin1String("origin")),
        json.value(QLatin1String("epoch")).toInt(),    json.value(QLatin1String("seq")).toInteger(),
        bytesOf(json, QLatin1String("hash")),          bytesOf(json, QLatin1String("host")),
        json.value(QLatin1String("folder")).toString()};
    if (anchor.device != device || anchor.hash.isEmpty())
        return std::nullopt;
    return anchor;
}

Result<void> Anchor::save(const QString& stateFolder) const {
    const QString path = pathOf(stateFolder, device);
    if (const auto made = makeFolderDurably(stateFolder + QStringLiteral("/anchors")); !made)
        return fail(ErrorCode::FileUnwritable, stateFolder);
    QLockFile lock(path + QStringLiteral(".lock"));
    if (!lock.tryLock(5000))
        return fail(ErrorCode::StoreBusy, path);
    const auto present = load(stateFolder, device);
    if (present && std::pair(present->epoch, present->seq) > std::pair(epoch, seq))
        return {};
    const QJsonObject json{{QStringLiteral("device"), QString::fromLatin1(device.toHex())},
                           {QStringLiteral("origin"), QString::fromLatin1(origin.toHex())},
                           {QStringLiteral("epoch"), epoch},
                           {QStringLiteral("seq"), static_cast<qint64>(seq)},
                           {QStringLiteral("hash"), QString::fromLatin1(hash.toHex())},
                           {QStringLiteral("host"), QString::fromLatin1(host.toHex())},
                           {QStringLiteral("folder"), folder}};
    return writeDurably(path, QJsonDocument(json).toJson());
}

} // namespace chuangkou
