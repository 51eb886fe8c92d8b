// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/answer.h"
#include "core/sync/import_desk.h"

namespace chuangkou::cli {

/// What to do with the medium after a file was written to it (B7).
[[nodiscard]] QString mediumAdvice(bool isReadFromMedium);

[[nodiscard]] QJsonObject importJson(const ImportReport& report);
void sayImport(Answer& answer, const ImportReport& report);

} // namespace chuangkou::cli
