// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>

namespace chuangkou::cli {

/// Errors: FileUnreadable; Unsupported with the path when it holds no JSON object.
[[nodiscard]] Result<QJsonObject> readJsonObject(const QString& path);

} // namespace chuangkou::cli
