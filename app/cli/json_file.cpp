// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json_file.h"

#include "core/store/file_system.h"

#include <QJsonDocument>

namespace chuangkou::cli {

Result<QJsonObject> readJsonObject(const QString& path) {
    constexpr qint64 kLargest = 64 * 1024 * 1024;
    const auto bytes = readWhole(path, kLargest);
    if (!bytes)
        return fail(bytes.error());
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (!document.isObject())
        return fail(ErrorCode::Unsupported, path);
    return document.object();
}

} // namespace chuangkou::cli
