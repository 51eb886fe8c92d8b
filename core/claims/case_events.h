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
inline constexpr EventKind kCaseKinds[] = {
    {"case_taken", 1, Reach::Upward},        {"case_supplement_requested", 1, Reach::Upward},
    {"case_supplemented", 1, Reach::Upward}, {"case_accepted", 1, Reach::Upward},
    {"case_not_accepted", 1, Reach::Upward}, {"case_roster_set", 1, Reach::Upward},
    {"case_calculated", 1, Reach::Upward},   {"case_calculation_refused", 1, Reach::Upward},
    {"case_finished", 1, Reach::Upward},     {"case_delivered", 1, Reach::Upward},
    {"case_withdrawn", 1, Reach::Upward},    {"case_noted", 1, Reach::Upward},
    {"case_resolved", 1, Reach::Upward},
};

} // namespace chuangkou
