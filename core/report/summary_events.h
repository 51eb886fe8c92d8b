// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_kind.h"

namespace chuangkou {

// Subject: H("summary", hall, date).
//
// summary_issued {date, hall|null, version, previous (event hash, empty for the first),
//                 figures (blob), pdf (blob), vector: [{origin, seq, hash}],
//                 differences: [{figure, was, is}]}
inline constexpr EventKind kSummaryKinds[] = {
    carrying("pdf", {"summary_issued", 1, Reach::Upward})};

} // namespace chuangkou
