// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/answer.h"
#include "core/sync/import_desk.h"

namespace chuangkou::cli {

[[nodiscard]] QJsonObject importJson(const ImportReport& report);
void sayImport(Answer& answer, const ImportReport& report);

} // namespace chuangkou::cli
