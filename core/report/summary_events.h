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
//
// Independent: both papers were issued; the second of one number is shown as 1′.
inline constexpr EventKind kSummaryKinds[] = {
    carrying("pdf", {"summary_issued", 1, Reach::Upward, Merge::Independent})};

} // namespace chuangkou
