// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_kind.h"

namespace chuangkou {

// The offices above and below (K3, M3). `public` is an office's key, hexadecimal. What an office
// accepted above it is told downward and what it accepted below it upward, so that trust reaches
// along the tree without anybody comparing a key twice.
//
// Subject: H(own key, their key, side).
// superior_accepted    {public, name, area, card, compared}  compared: the fingerprint as read
// superior_ended       {public, reason}
// subordinate_accepted {public, name, area, card, compared}
// subordinate_ended    {public, reason}
//
// Subject: an id of its own.
// tag_key_made         {key}             for person tags; sealed as every bundle is
// notice_given         {title, text, day, document (blob)|null, file}
//
// Subject: H(case, scheme, tag).
// claim_tagged         {case, scheme, first, last, tag}
//
// Subject: H(the cases and the scheme).
// case_asked           {scheme, first, last, cases: [{office, case}], reason}  both offices look
//
// Accepting and ending a tie are decided once; everything else has a subject of its own.
inline constexpr EventKind kLevelKinds[] = {
    {"superior_accepted", 1, Reach::Downward, Merge::Decision},
    {"superior_ended", 1, Reach::Downward, Merge::Decision},
    {"subordinate_accepted", 1, Reach::Upward, Merge::Decision},
    {"subordinate_ended", 1, Reach::Upward, Merge::Decision},
    {"tag_key_made", 1, Reach::Downward, Merge::Independent},
    carrying("document", {"notice_given", 1, Reach::Downward, Merge::Independent}),
    {"claim_tagged", 1, Reach::Upward, Merge::Independent},
    {"case_asked", 1, Reach::Downward, Merge::Independent},
};

} // namespace chuangkou
