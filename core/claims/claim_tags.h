// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/case.h"
#include "core/office/level_table.h"
#include "core/store/store.h"

namespace chuangkou {

/// Person tags (M3): by them a level above finds two claims of one person for the same days without
/// learning who it is. Only a person with a number on a document has one.

/// Appends what the claim lacks of tags, by each key that this office has. In a write; how many.
[[nodiscard]] Result<int> tagClaimIn(Store& store, Sql& sql, const ActorId& actor,
                                     const CaseId& claim);
/// The same for all claims of the office that may still get money: called when a key has come, and
/// before a bundle goes upward. Errors: those of Store::write.
[[nodiscard]] Result<int> tagClaims(Store& store, const ActorId& actor);

/// One office's claim in a match.
struct MatchedClaim {
    QByteArray officePublic;
    QString office; ///< its name
    CaseId id;
    QString number; ///< of the case; empty before its acceptance
    CaseState state = CaseState::Submitted;
    QDate first;
    QDate last;
};
/// Two or more claims by one scheme whose person is the same and whose days meet.
struct ClaimMatch {
    QString scheme;
    std::vector<MatchedClaim> claims; ///< by office and case
    bool isAsked = false;             ///< the offices were asked to look
};

/// Computed from all tags that are here, over this office and those below; claims that are over
/// without payment do not count. Within one office the office finds them itself.
[[nodiscard]] std::vector<ClaimMatch> claimMatches(Sql& sql);

/// Asks the offices of a match for their case (case_asked, downward).
/// Errors: NotAllowed, NeedsReason, Duplicate (asked already), those of Store::write.
[[nodiscard]] Result<void> askForCases(Store& store, const Session& session,
                                       const ClaimMatch& match, const QString& reason);

} // namespace chuangkou
