// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo_hall.h"
#include "core/claims/claim_desk.h"

#include <vector>

namespace chuangkou {

class DemoPapers;

/// The cases of the demonstration day: one item of each of the five lines from ticket to delivered
/// result, one sent home with a notice of what is missing, and a unit's claim by roster.
class DemoCases {
public:
    DemoCases(Store& store, const Session& clerk, DemoPapers& papers)
        : m_store(store), m_clerk(clerk), m_papers(papers) {}

    /// What no source says of the items used is filled in for the demonstration, and says so.
    [[nodiscard]] Result<void> completeCatalogue(const Session& supervisor);
    /// At the counter: the case of this visitor.
    [[nodiscard]] Result<ServiceResult> serve(const DemoVisitor& visitor, const TicketRow& ticket);
    /// In the afternoon: what was promised is decided by a second person and handed over.
    [[nodiscard]] Result<void> finishAndDeliver(const Session& supervisor);
    /// The unit's claim with its two confirmed dates. Returns the amount in yuan.
    struct RosterClaim {
        CaseId id;
        QString amount;
    };
    [[nodiscard]] Result<RosterClaim> claimByRoster(const Session& clerk, const Session& first,
                                                    const Session& second);
    [[nodiscard]] Result<void> lateCase(const Session& clerk);
    [[nodiscard]] int count() const { return m_count; }

private:
    [[nodiscard]] NewCase caseOf(const DemoVisitor& visitor, const TicketRow& ticket) const;
    [[nodiscard]] Result<void> confirmDates(const Session& first, const Session& second);

    Store& m_store;
    const Session& m_clerk;
    DemoPapers& m_papers;
    std::vector<CaseId> m_open;
    int m_count = 0;
};

} // namespace chuangkou
