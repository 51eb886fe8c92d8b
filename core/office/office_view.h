// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/accepted_offices.h"
#include "core/store/store.h"

#include <functional>

namespace chuangkou {

/// Runs `work` in a read in which the p_ tables show what this store holds of another office in
/// place of its own: folded for the occasion from that office's events, as far as they reach, and
/// gone afterwards. So an office's screens never show another's, and yet it can be asked.
[[nodiscard]] Result<void> readOffice(Store& store, const AcceptedOffice& office,
                                      const std::function<Result<void>(Sql&)>& work);

} // namespace chuangkou
