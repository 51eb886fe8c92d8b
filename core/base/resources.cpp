// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resources.h"

#include "resources/initialise.h"

#include <QDir>
#include <QFile>

namespace chuangkou {

void useResources() {
    static const bool once = [] {
        initialiseChuangkouResources();
        return true;
    }();
    Q_UNUSED(once)
}

Result<QByteArray> resourceFile(QStringView path) {
    useResources();
    QFile file(QStringLiteral(":/") + path.toString());
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, path.toString());
    return file.readAll();
}

QStringList resourceFolder(QStringView folder) {
    useResources();
    return QDir(QStringLiteral(":/") + folder.toString()).entryList(QDir::Files, QDir::Name);
}

} // namespace chuangkou
