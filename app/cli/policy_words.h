// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>
#include <QLocale>

namespace chuangkou::cli {

[[nodiscard]] inline QString inLanguage(const QString& chinese, const QString& english) {
    return QLocale().language() == QLocale::English && !english.isEmpty() ? english : chinese;
}

/// Whether the word names a package's folder or zip, not the id of a policy.
[[nodiscard]] inline bool isPolicyPath(const QString& word) {
    return word.contains(u'/') || word.endsWith(QLatin1String(".zip")) ||
           word.endsWith(QLatin1String(".policy")) || QFileInfo(word).isDir();
}

} // namespace chuangkou::cli
