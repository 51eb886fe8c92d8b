// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/removable_media.h"

#include <QFile>
#include <QStorageInfo>

namespace chuangkou {

namespace {

/// A space in a path stands there as \040.
QString unescaped(const QByteArray& field) {
    QByteArray path;
    for (qsizetype i = 0; i < field.size(); ++i) {
        bool isCode = false;
        const int code = field[i] == '\\' ? field.mid(i + 1, 3).toInt(&isCode, 8) : 0;
        path += isCode ? static_cast<char>(code) : field[i];
        i += isCode ? 3 : 0;
    }
    return QString::fromLocal8Bit(path);
}

/// Where desktops mount what is plugged in. The list of the kernel, since a question about each
/// volume would wait for a network share that hangs.
QStringList pluggedIn() {
    QStringList places;
    QFile mounts(QStringLiteral("/proc/self/mounts"));
    if (!mounts.open(QIODevice::ReadOnly))
        return places;
    const QList<QByteArray> lines = mounts.readAll().split('\n');
    for (const QByteArray& line : lines) {
        const QList<QByteArray> fields = line.split(' ');
        const QString place = fields.size() > 2 ? unescaped(fields[1]) : QString();
        const bool isThere = place.startsWith(QLatin1String("/media/")) ||
                             place.startsWith(QLatin1String("/run/media/"));
        const bool isNetwork =
            fields.size() > 2 && (fields[2].startsWith("nfs") || fields[2].startsWith("smb") ||
                                  fields[2] == "cifs" || fields[2].startsWith("fuse.ssh"));
        if (isThere && !isNetwork)
            places.append(place);
    }
    return places;
}

} // namespace

std::vector<RemovableMedium> removableMedia() {
    std::vector<RemovableMedium> media;
    for (const QString& place : pluggedIn()) {
        const QStorageInfo volume(place);
        if (volume.isValid() && volume.isReady() && volume.rootPath() == place)
            media.push_back({place, volume.displayName(), volume.isReadOnly()});
    }
    return media;
}

} // namespace chuangkou
