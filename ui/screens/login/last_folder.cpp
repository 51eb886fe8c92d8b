// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/login/last_folder.h"

#include <QSettings>

namespace chuangkou {

namespace {
const QString kKey = QStringLiteral("store/folder");
QString file(const QString& stateFolder) {
    return stateFolder + QStringLiteral("/window.ini");
}
} // namespace

QString lastFolder(const QString& stateFolder) {
    return QSettings(file(stateFolder), QSettings::IniFormat).value(kKey).toString();
}

void setLastFolder(const QString& stateFolder, const QString& folder) {
    QSettings(file(stateFolder), QSettings::IniFormat).setValue(kKey, folder);
}

} // namespace chuangkou
