// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/export_desk.h"

namespace chuangkou {

/// For the offices of the next level above or below: the chains of this office and of those on its
/// other side, their bodies as far as they reach (E6), the blobs that those name. With `New` what
/// none of their machines that were heard from lacks is left out; all of it when an office among
/// them was never heard from.
/// Errors: NotFound "superior" or "subordinate" when none is accepted; StoreDamaged when a head's
/// chain is not whole.
[[nodiscard]] Result<BundlePlan> planLevel(Store& store, Sql& sql,
                                           const std::vector<SignedHead>& ownHeads,
                                           LevelSide towards, ExportTarget::Extent extent);

} // namespace chuangkou
