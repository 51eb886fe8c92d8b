// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_kind.h"

namespace chuangkou {

// Subject: the case. Persons and units by subject id, never by name (E6); free text that may name
// somebody stands in a blob. `day` is the local date on which it happened; it and the author's
// clock may differ (paper caught up).
//
// case_taken      {item, line, type|null, review_needed, policy, applicant: {person}|{unit}, agent,
//                  ticket, counter, channel, documents: [{id, present, copies}], form (blob), day}
// case_supplement_requested {missing: [..], due|null, day}
// case_supplemented         {documents: [..], day}
// case_accepted   {number, type, limit|null, promise|null, due|null, provisional, review_needed,
//                  day}
// case_not_accepted {reason, text, day}
// case_roster_set {roster (blob), file, person_days: [{person, day, hours, half, flagged, lines,
//                  inputs}]}
// case_calculated {amount (fen)|null: no money, policy, version, first_day, last_day, known,
//                  payers: [{payer, period, amount (fen)}], inputs (blob), trace (blob),
//                  unconfirmed: [..], day}          known: of what was known until that day
// case_calculation_refused {policy, code, inputs (blob), refusal (blob), day}: the claim stays open
// case_finished   {result, text, day}          result: approved | rejected | partly
// case_delivered  {how, receiver, reference, day}
// case_withdrawn  {reason, day}
// case_noted      {note (blob)}
// case_resolved   {chosen, set_aside: [..], reason}      hashes of decisions in conflict
//
// How they merge: papers that were brought and notes add up; a refused calculation is only told;
// all else is decided once.
inline constexpr EventKind kCaseKinds[] = {
    {"case_taken", 1, Reach::Upward, Merge::Decision},
    {"case_supplement_requested", 1, Reach::Upward, Merge::Decision},
    {"case_supplemented", 1, Reach::Upward, Merge::Independent},
    {"case_accepted", 1, Reach::Upward, Merge::Decision},
    {"case_not_accepted", 1, Reach::Upward, Merge::Decision},
    {"case_roster_set", 1, Reach::Upward, Merge::Decision},
    {"case_calculated", 1, Reach::Upward, Merge::Decision},
    {"case_calculation_refused", 1, Reach::Upward, Merge::Independent},
    {"case_finished", 1, Reach::Upward, Merge::Decision},
    {"case_delivered", 1, Reach::Upward, Merge::Decision},
    {"case_withdrawn", 1, Reach::Upward, Merge::Decision},
    {"case_noted", 1, Reach::Upward, Merge::Independent},
    {"case_resolved", 1, Reach::Upward, Merge::Resolution},
};

} // namespace chuangkou
