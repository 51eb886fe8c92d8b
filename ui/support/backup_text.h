// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/backup_round.h"
#include "core/sync/restore.h"

namespace chuangkou {

// Words about backups, for the window and the command line.

[[nodiscard]] QString bytesText(qint64 bytes); ///< 12.4 MB
/// "tickets 12 (30 events)": what a restore would lose, joined.
[[nodiscard]] QString lostText(const std::vector<LostThings>& lost);
[[nodiscard]] QString lostByAnchorText(const RestorePreview& preview);

/// What is to be told of a round; empty when all went well.
[[nodiscard]] QString roundText(const BackupRound& round, const BackupSettings& settings);

/// What to do next in a store that was restored, by where it was.
[[nodiscard]] QString restoredText(const RestoreReport& report);

} // namespace chuangkou
