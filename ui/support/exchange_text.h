// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/import_desk.h"

namespace chuangkou {

// Words of the exchange by file: for the screens and the command line.

[[nodiscard]] QString bundleKindText(BundleKind kind);
/// "4号窗口时钟快3分钟"; under two minutes in seconds. Empty for 0.
[[nodiscard]] QString clockText(const QString& machine, std::int64_t aheadMs);
/// What a file waits for, or why it failed.
[[nodiscard]] QString pendingText(const PendingImport& import);
/// "1.2 MB"
[[nodiscard]] QString sizeText(qint64 bytes);

} // namespace chuangkou
